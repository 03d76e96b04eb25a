import { ROLE_CLASSES } from '../../lexicon/role-word.ts';
import type { EventType } from '../../model/event.ts';
import { spanOf } from '../../util/span.ts';
import type { Trigger } from '../type/trigger.ts';
import type { Filler } from './choose-fillers.ts';
import { ROLES } from './role-tagger.ts';
import type { CaselessText } from './tag-caseless.ts';

/** What a word of a class says happened; classes further down say it less plainly. */
const TYPES: readonly (readonly [string, EventType])[] = [
  ['kidnap', 'combat.abduction'],
  ['blast', 'strike.explosive'],
  ['kill', 'combat.attack'],
  ['attack', 'combat.attack'],
  ['burn', 'harm.damage'],
  ['hurt', 'combat.attack'],
  ['clash', 'combat.clash'],
  ['threat', 'combat.attack'],
];
const RANK = new Map(TYPES.map(([name, type], i) => [ROLE_CLASSES.indexOf(name) + 1, { rank: i, type }]));
const BOMB = ROLE_CLASSES.indexOf('bomb') + 1;

/**
 * The word of a sentence that names what its fillers have a part in, or null where none does. A blast without a bomb is still one;
 * a killing by a bomb is a bombing.
 */
export function triggerOf(t: CaselessText, sentence: number, fillers: readonly Filler[]): Trigger | null {
  const a = t.sentences[sentence]!;
  const b = t.sentences[sentence + 1]!;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = a; i < b; i++) {
    const found = RANK.get(t.kind[i]!);
    if (!found || fillers.some((f) => f.best.from <= i && i < f.best.to)) continue;
    let near = Number.POSITIVE_INFINITY;
    for (const f of fillers) near = Math.min(near, Math.abs(i - f.best.from), Math.abs(i - f.best.to + 1));
    const cost = near + 3 * found.rank;
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  if (best < 0) return null;
  const bombed = fillers.some(
    (f) => ROLES[f.role] === 'weapon' && t.kind.subarray(f.best.from, f.best.to).includes(BOMB),
  );
  const { type } = RANK.get(t.kind[best]!)!;
  return {
    ...spanOf(t.text, t.start[best]!, t.end[best]!),
    type: type === 'combat.attack' && bombed ? 'strike.explosive' : type,
    nominal: t.pos[best] === 'NOUN',
    needs: [],
    rule: 'event/role/role-trigger: the word nearest to who has a part in it',
  };
}
