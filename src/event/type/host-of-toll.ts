import { hasCyrillicWord } from '../../util/script.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { ALIVE, type Draft, lastIndex, placesOf, timeOf } from './draft.ts';
import { clashing, otherTime } from './same-scene.ts';
import { isAttack, rootOf } from './trigger.ts';
import { isPartOfWave } from './wave.ts';

/** Words of a figure over a period. */
export const TALLY =
  /\b(?:(?:in|over|during|within|for) the (?:previous|past|last|preceding) (?:\d+|day|week|fortnight|month|year|two|three|four|five|six|seven|ten|few|several)|since (?:the|\p{Lu}|\d)|this (?:year|month)|so far this|in \d{4}|by (?:its|their) count|in total|altogether|overall|since \p{L}+ \d)|(?<!\p{L})(?:з|із|від|с) (?:початку|начала) (?:року|года|війни|войны|повномасштаб|полномасштаб|вторгнення|вторжения|місяця|месяца)|(?<!\p{L})за (?:тиждень|місяць|рік|неделю|месяц|год)(?!\p{L})/iu;

/** "Обошлось без пострадавших": said of what its paragraph tells, an attack before a fire or what was shot down. */
function ofParagraph(latest: readonly Draft[], next: SceneEvent): Draft | null {
  const none = (c: SceneEvent['counts'][number]): boolean => 'value' in c || c.high === 0;
  if (!next.counts.length || !next.counts.every(none)) return null;
  const here = latest.filter(
    (d) =>
      d.parts.at(-1)!.scene.paragraph === next.scene.paragraph &&
      ALIVE.has(d.status) &&
      !otherTime(timeOf(d), next.time) &&
      !clashing(placesOf(d), next.places),
  );
  return (
    here.find((d) => isAttack(d.type)) ??
    here.find((d) => d.type === 'harm.damage' || d.type === 'defence.interception') ??
    null
  );
}

/** What falls with people in it. */
const CREWED = /\b(?:helicopters?|planes?|jets?|aircraft|airliner|gunships?)\b/i;

/** Those who fall in battle. */
const FIGHTERS =
  /(?<!\p{L})(?:soldiers?|troops|fighters?|militants?|servicem[ae]n|combatants?|rebels?|insurgents?|військов\p{L}+|бойов\p{L}+|боец|бойц\p{L}+|солдат\p{L}*|военнослужащ\p{L}+)(?!\p{L})/iu;
/** What no soldier is killed in: a strike that is told to have hit only what civilians use. */
const CIVILIAN = new Set(['health', 'education', 'residential', 'religious_cultural', 'people']);

/** "More than 60 soldiers were killed", after the shelling of a hospital in a battle: the battle's. */
function battleOf(latest: readonly Draft[], next: SceneEvent): Draft | null {
  const first = latest.find((d) => isAttack(d.type) && ALIVE.has(d.status));
  const targets = first?.parts.flatMap((p) => p.targets) ?? [];
  if (!first || rootOf(first.type) !== 'strike' || !targets.length) return null;
  if (!targets.every((t) => CIVILIAN.has(t.class))) return null;
  return (
    latest.find(
      (d) =>
        d.type === 'combat.clash' &&
        ALIVE.has(d.status) &&
        next.scene.index - lastIndex(d) <= 3 &&
        !clashing(placesOf(d), next.places) &&
        !otherTime(timeOf(d), next.time),
    ) ?? null
  );
}

/** A toll belongs to the attack told before it, unless it is a tally or of another place or day. */
export function hostOfToll(latest: readonly Draft[], next: SceneEvent): Draft | null {
  if (TALLY.test(next.scene.quote)) return null;
  // The dead of a sentence that tells of ground taken are not those of an attack told before it.
  const taken = latest.find(
    (d) => d.parts.at(-1)!.scene === next.scene && /^control\.(?:capture|advance)/.test(d.type),
  );
  if (taken && !latest.some((d) => isAttack(d.type) && d.parts.at(-1)!.scene === next.scene)) return null;
  if (/(?:власн|собственн)\p{L}* (?:втрат|потер)/iu.test(next.scene.quote)) return null;
  const own = hasCyrillicWord(next.scene.quote) ? ofParagraph(latest, next) : null;
  if (own) return own;
  const attacks = latest.filter((d) => isAttack(d.type) && ALIVE.has(d.status));
  const recent = latest.find((d) => rootOf(d.type) !== 'response');
  if (
    recent?.type === 'harm.damage' &&
    next.scene.index - lastIndex(recent) <= 2 &&
    !attacks.some(
      (d) =>
        lastIndex(d) >= lastIndex(recent) - 2 &&
        // A paragraph on a fire of its own keeps its toll.
        (!hasCyrillicWord(next.scene.quote) || d.parts.at(-1)!.scene.paragraph === next.scene.paragraph) &&
        !clashing(placesOf(d), placesOf(recent)) &&
        // An attack stamped with another hour could not take the toll anyway.
        !otherTime(timeOf(d), next.time) &&
        d.type !== 'defence.interception',
    )
  )
    return recent;
  const battle = FIGHTERS.test(next.counts.map((c) => c.quote).join(' ')) ? battleOf(latest, next) : null;
  if (battle) return battle;
  for (const d of latest) {
    const last = d.parts.at(-1)!.scene;
    const downed =
      d.type === 'defence.interception' && last === next.scene && CREWED.test(d.first.scene.quote);
    if (
      !isAttack(d.type) &&
      d.type !== 'harm.casualties' &&
      !downed &&
      !(d.type === 'combat.abduction' && !attacks.length)
    )
      continue;
    if (!ALIVE.has(d.status) || (next.scene.index - last.index > 5 && attacks.length > 1)) continue;
    if (clashing(placesOf(d), next.places) || otherTime(timeOf(d), next.time) || isPartOfWave(d, next))
      continue;
    return d;
  }
  return null;
}
