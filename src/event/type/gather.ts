import type { Actor, Equipment, Event, EventTime, Target } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import type { Statement } from '../../model/statement.ts';
import { hasCyrillic } from '../../util/script.ts';
import { type Span, spanOf } from '../../util/span.ts';
import type { SpanIndex } from '../../util/span-index.ts';
import { because } from '../../util/why.ts';
import { isAnybody } from '../slot/slavic/people.ts';
import { type Draft, placesOf } from './draft.ts';
import { mergeCounts } from './merge-counts.ts';
import { speakerAsActor } from './speaker-actor.ts';
import { isAttack } from './trigger.ts';

/** Words for whoever was hurt, which name no target of an attack. */
const ANYBODY =
  /^(?:people|persons?|m[ae]n|wom[ae]n|children|child|boys?|girls?|residents?|locals?|famil(?:y|ies)|sons?|daughters?|husband|wife|brothers?|sisters?|mother|father|couple|bab(?:y|ies)|toddlers?|infants?|victims?)$/i;

/** Those who fight are no target of the fight they fall in. */
const FIGHTERS =
  /^(?:\p{L}+ )?(?:soldiers?|troops|fighters?|militants?|rebels?|insurgents?|servicem[ae]n)$/iu;

/** One event from all that the sentences say of it; null when no statement carries it. */
export function gather(
  text: string,
  draft: Draft,
  statements: SpanIndex<Statement>,
): Omit<Event, 'id'> | null {
  const carrying = statements.overlappingAny(
    draft.parts.flatMap((p): readonly Span[] => (p.triggers.length ? p.triggers : [p.scene])),
  );
  if (!carrying.length) return null;
  const own = draft.parts[0]!;
  const naming = own.triggers.find((t) => isAttack(t.type) === isAttack(draft.type)) ?? own.triggers[0]!;
  const trigger = spanOf(text, naming.start, naming.end);
  const denied =
    carrying.every((s) => s.polarity === 'denied' && (!s.cue || s.cue.start < trigger.start)) &&
    draft.status === 'occurred' &&
    !isAttack(draft.type);
  const told = actors(draft);
  const speaker = speakerAsActor(text, draft, told, carrying);
  const event = {
    ...trigger,
    type: draft.type,
    status: denied ? ('denied' as const) : draft.status,
    statements: carrying.map((s) => s.id),
    time:
      draft.parts.map((p) => p.time).find((t): t is EventTime => t !== null) ??
      because<EventTime>({ precision: 'unknown' }, 'time', NO_TIME),
    places: places(draft),
    actors: speaker ? [...told, speaker] : told,
    equipment: unique<Equipment>(
      draft.parts.flatMap((p) => p.equipment),
      (a, b) => (a.class === b.class && covers(a.name, b.name)) || a.name.endsWith(` ${b.name}`),
    ),
    targets: unique<Target>(
      draft.parts
        .flatMap((p) => p.targets)
        .filter(
          (t) =>
            (!(draft.type === 'combat.clash' && FIGHTERS.test(t.name)) &&
              !((isAttack(draft.type) && draft.type !== 'combat.attack') || draft.type === 'harm.damage')) ||
            !(ANYBODY.test(t.name) || isAnybody(t)),
        ),
      (a, b) =>
        (a.class === b.class && covers(a.name, b.name)) ||
        (hasCyrillic(b.name) && a.name.endsWith(` ${b.name}`)),
    ),
    counts: mergeCounts(draft, statements),
    ...(draft.parts.find((p) => p.recurrence)?.recurrence
      ? { recurrence: draft.parts.find((p) => p.recurrence)!.recurrence! }
      : {}),
  };
  return denied ? because(event, 'status', 'event/type/gather: all who carry it deny it') : event;
}

const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/s\b/g, '');
const covers = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));

function unique<T>(items: readonly T[], alike: (a: T, b: T) => boolean): T[] {
  const out: T[] = [];
  for (const item of items) if (!out.some((o) => alike(o, item))) out.push(item);
  return out;
}

const NO_TIME = 'event/type/gather: no time is told for it';
const CARRIED = 'event/type/link-scenes: no place told, so the one told before';

/** The places told; coarser ones that hold a finer one are left out (guide §6.25). */
function places(draft: Draft): EventPlace[] {
  const told = placesOf(draft);
  const all = unique(
    told.length ? told : draft.carried.map((p) => because(p, 'carried', CARRIED)),
    (a, b) => a.name === b.name && (a.role === b.role || !draft.type.startsWith('movement')),
  );
  return all.filter((p) => !all.some((q) => q !== p && q.precision < p.precision && holds(p, q)));
}

function holds(outer: EventPlace, inner: EventPlace): boolean {
  if (outer.precision === 6) return outer.country !== undefined && outer.country === inner.country;
  return outer.precision === 4 && outer.admin1 !== undefined && outer.admin1 === inner.admin1;
}

function actors(draft: Draft): Actor[] {
  const all = unique(
    draft.parts.flatMap((p) => p.actors),
    (a, b) => a.name === b.name || (a.role === b.role && covers(a.name, b.name)),
  );
  // One party is told in many ways ("gunmen", "the Northern Front"): its proper name stands for it, else the first.
  if (!/^(?:strike|combat|control|defence)/.test(draft.type)) return all;
  const best = (role: Actor['role']): Actor | undefined => {
    const of = all.filter((a) => a.role === role);
    return of.find((a) => /^\p{Lu}/u.test(a.name)) ?? of[0];
  };
  return all.filter((a) => !SINGLE.has(a.role) || a === best(a.role));
}

const SINGLE = new Set<Actor['role']>(['initiator', 'defender']);
