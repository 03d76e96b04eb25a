import { PEOPLE } from '../../lexicon/target.ts';
import type { Target } from '../../model/event.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import { isAttack, rootOf } from '../type/trigger.ts';
import { isApart, isNearest, reach } from './choose.ts';
import type { Scene, TargetMention } from './scene.ts';
import type { Group } from './scene-event.ts';

const WITHHELD =
  /without (?:giving|offering|specifying|providing|naming|saying|disclosing)[^.;]{0,60}(?:details|which|specif|name|location|where)|(?:declined|refused) to (?:say|name|specify|give|identify|disclose)[^.;]{0,40}|(?:would|will|did) not (?:say|name|give|specify|disclose|identify|be drawn)[^.;]{0,50}|whom it did not name|which (?:he|she|it|they) did not (?:name|specify)|not (?:named|specified|disclosed)|undisclosed/i;
const ADJECTIVE_USE = /^[\s-]+(?:workers?|officials?|ministry|correspondent|staff|services?|residents)\b/i;
const LEADING =
  /\b(?:in|at|near|outside|from|reached|to|into|inside|towards?|leave|left)\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
const PEOPLE_HARMED = new RegExp(
  `(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|shot dead|shoot(?:ing)? dead|abduct(?:ed|ing)|kidnapp(?:ed|ing)|detain(?:ed|ing)|arrest(?:ed|ing)|gunned down|fire on|attack(?:ed|ing)? on|target(?:ed|ing)?|hurting|massacred|executed|murdered)\\s+(?:(?:at least|more than|over|about|some|nearly|around|up to|the|a|an|several|dozens of|hundreds of|scores of|\\d[\\d,.]*|[\\p{L}’-]+)\\s+){0,4}?(${PEOPLE.pattern})(?!\\p{L})`,
  'giu',
);
const PEOPLE_PASSIVE = new RegExp(
  `(?<!\\p{L})(${PEOPLE.pattern})\\s+(?:(?:was|were|have been|has been|had been|are|is|also|reportedly)\\s+){1,3}(?:killed|wounded|injured|hurt|shot|abducted|kidnapped|detained|arrested|seized|taken)`,
  'giu',
);

/** What a sentence says one of its occurrences struck or harmed. */
export function targetsOf(text: string, scene: Scene, group: Group, groups: readonly Group[]): Target[] {
  const type = group.type;
  const out: Target[] = [];
  if (isAttack(type) || type === 'harm.damage' || type === 'response.repair' || type === 'measure.order') {
    for (const x of scene.targets) {
      const takers = groups.filter(
        (g) => isAttack(g.type) || g.type === 'harm.damage' || g.type === 'response.repair',
      );
      const list = takers.includes(group) ? takers : [...takers, group];
      if (!isNearest(scene, group, list, x) || !fits(scene, group, x)) continue;
      if (!out.some((o) => o.name === x.name))
        out.push({ name: x.name, class: x.class, mention: spanOf(text, x.start, x.end) });
    }
  }
  if (isAttack(type) || type === 'combat.abduction' || type === 'harm.casualties')
    out.push(...people(text, scene, group));
  if (WITHHELD.test(scene.quote) && isAttack(type))
    return out.map((t, i) => (i === out.length - 1 ? { ...t, detail: 'withheld' as const } : t));
  return out;
}

function fits(scene: Scene, group: Group, x: TargetMention): boolean {
  if (isApart(scene, group, x) || reach(scene, group, x) > 130) return false;
  const before = scene.quote.slice(0, x.start - scene.start);
  const after = scene.quote.slice(x.end - scene.start);
  if (ADJECTIVE_USE.test(after)) return false;
  if (rootOf(group.type) === 'combat' && group.type !== 'combat.attack' && x.class !== 'military')
    return false;
  if (group.triggers.some((t) => overlaps(t, x))) return group.type === 'harm.damage';
  const preceded = x.end <= group.triggers[0]!.start;
  if (
    isAttack(group.type) &&
    LEADING.test(before) &&
    !/(?:hit|struck|strike|attack|raid|shelling|fell|fired|dropped|damage\p{L}*|impact|landed|slammed|bomb\p{L}*)\s+(?:[\p{L}-]+\s+){0,4}$/iu.test(
      before.slice(-60),
    )
  )
    return false;
  if (
    preceded &&
    x.class === 'vehicle' &&
    !/(?:hit|struck|attacked|damaged|destroyed|targeted)/i.test(after.slice(0, 40))
  )
    return false;
  return true;
}

function people(text: string, scene: Scene, group: Group): Target[] {
  const out: Target[] = [];
  for (const regex of [PEOPLE_HARMED, PEOPLE_PASSIVE]) {
    for (const m of scene.quote.matchAll(regex)) {
      const at = scene.start + m.index + m[0].indexOf(m[1]!);
      const span = spanOf(text, at, at + m[1]!.length);
      if (/^(?:members?|dead|wounded|bodies|casualties)$/i.test(span.quote)) continue;
      if (isApart(scene, group, span) && group.triggers.length === 1 && group.type !== 'harm.casualties')
        continue;
      if (!out.some((o) => o.name === span.quote))
        out.push({ name: span.quote, class: 'people', mention: span });
    }
  }
  return out.slice(0, 2);
}
