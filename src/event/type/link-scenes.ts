import type { Actor } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import { hasCyrillic } from '../../util/script.ts';
import { because, withWhyOf } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { underHeading, withRegionOnLine } from './alert-line.ts';
import { carriedPlaces, FLED } from './carried-places.ts';
import { withGift } from './carry-gift.ts';
import { CLAIM, corefer } from './corefer.ts';
import { type Draft, REACH } from './draft.ts';
import { isHypothetical } from './is-hypothetical.ts';
import { isNationwide } from './nationwide.ts';
import { otherTime } from './same-scene.ts';
import { isAttack, rootOf } from './trigger.ts';
import { withEarlyTolls } from './with-early-tolls.ts';
import { withLaunches } from './with-launches.ts';
import { withShares } from './with-shares.ts';
import { withWaveTimes } from './with-wave-times.ts';

/** Gathers the occurrences of all sentences into the events of the document: one event an occurrence. */
export function linkScenes(scenes: readonly Scene[], read: (scene: Scene) => SceneEvent[]): Draft[] {
  const drafts: Draft[] = [];
  const tells = (s: Scene): boolean => drafts.some((d) => d.parts.some((p) => p.scene === s));
  for (const scene of scenes) {
    const before = drafts.slice(-REACH);
    for (const found of read(scene)) {
      const told = isLeaning(drafts, found) ? null : withGift(drafts, found);
      if (!told) continue;
      const next = isNationwide(drafts, told)
        ? withPronoun(drafts, { ...told, ...inContext(drafts, told), isNationwide: true })
        : inItsPlace(scenes, drafts, told, tells);
      const host = corefer(next.type === 'harm.casualties' ? drafts.slice(-REACH) : before, next);
      if (host) join(host, next);
      else if (stands(next))
        drafts.push({
          first: next,
          parts: [next],
          type: next.type,
          status: next.status,
          statusWhy: next.statusWhy,
          carried: carriedPlaces(scenes, drafts, next),
        });
    }
  }
  return withWaveTimes(withLaunches(withShares(withEarlyTolls(drafts))));
}

/** An occurrence as the report has led up to it: its type, who acts by a pronoun, the place it stands under. */
function inItsPlace(
  scenes: readonly Scene[],
  drafts: readonly Draft[],
  told: SceneEvent,
  tells: (scene: Scene) => boolean,
): SceneEvent {
  const headed = underHeading(scenes, { ...told, ...inContext(drafts, told) }, tells);
  return withRegionOnLine(scenes, withPronoun(drafts, fromTown(headed)));
}

/** "Buses go from the school", "1,100 have been taken out": an evacuation only where one was told of. */
const LEANING = /^(?:taken out|buses)\b(?!.*(?:left|departed|arrived|reached)$)|^(?:moved|relocated)$/i;

function isLeaning(drafts: readonly Draft[], next: SceneEvent): boolean {
  return (
    next.type === 'movement.evacuation' &&
    LEANING.test(next.triggers[0]!.quote) &&
    !drafts.some((d) => d.type === 'movement.evacuation')
  );
}

const AFTER_SANCTIONS = 'event/type/link-scenes: a "package" after sanctions were told of';

/** The type, and for a bare "package" the status, that a word has from what the document told before. */
function inContext(drafts: readonly Draft[], next: SceneEvent): Partial<SceneEvent> {
  const quote = next.triggers[0]!.quote;
  const last = drafts.at(-1);
  if (
    next.type === 'aid.pledge' &&
    /package/i.test(quote) &&
    !next.equipment.length &&
    last?.type === 'measure.sanction'
  )
    return {
      type: 'measure.sanction',
      typeBy: AFTER_SANCTIONS,
      statusWhy: { by: AFTER_SANCTIONS },
      status: /\b(?:likely|may|could|might)\b/i.test(next.scene.quote) ? 'possible' : 'planned',
    };
  if (
    next.type === 'movement.displacement' &&
    (/\bleft$/i.test(quote) || (WENT.test(quote) && !/самост/iu.test(next.scene.quote))) &&
    drafts.some((d) => d.type === 'movement.evacuation')
  )
    return { type: 'movement.evacuation', typeBy: 'event/type/link-scenes: people left since an evacuation' };
  const type = inherited(drafts, next);
  return type === next.type
    ? {}
    : { type, typeBy: 'event/type/link-scenes: goes on with the attack told before, by its means' };
}

/** Ukrainian and Russian verbs of leaving. */
const WENT = /^(?:виїха|выеха|виїжд|выезж|залиш|покину)/iu;
const WEAPONLESS = /^(?:attack|target|strike|struck|striking|hit|assault|raid|explosion|blast|launch)/i;

/** An attack told without its means has the means of the attack just told, where it continues it. */
function inherited(drafts: readonly Draft[], next: SceneEvent): SceneEvent['type'] {
  if (/^(?:neutrali|eliminat|liquidat)/i.test(next.triggers[0]!.quote) && !next.time) {
    const told = drafts.findLast((d) => rootOf(d.type) === 'strike');
    if (told && next.scene.index - told.parts.at(-1)!.scene.index <= 3) return told.type;
  }
  const denies = next.type === 'combat.attack' && next.status === 'denied' && !next.places.length;
  if (
    (next.type !== 'strike.mixed' && !denies) ||
    !WEAPONLESS.test(next.triggers[0]!.quote) ||
    next.equipment.length
  )
    return next.type;
  const last = drafts.findLast((d) => isAttack(d.type));
  if (!last || next.scene.index - last.parts.at(-1)!.scene.index > 4) return next.type;
  if (rootOf(last.type) === 'combat')
    return /^(?:attack|assault|raid)/i.test(next.triggers[0]!.quote) ? last.type : next.type;
  if (next.triggers[0]!.nominal && !/^(?:hits?|strikes?)$/i.test(next.triggers[0]!.quote)) return next.type;
  return otherTime(last.parts.find((p) => p.time)?.time ?? null, next.time) ? next.type : last.type;
}

const THEY =
  /^[“"]?(?:they|it|the group|the fighters|the militants|the rebels|the gunmen|the attackers|the militia)(?!\p{L})/iu;
const ACTS = /^(?:strike|combat|control|force)/;
const GIVES = /^aid\.(?:pledge|delivery)/;

/** "They captured …": who acted in the sentence before acts on. */
function withPronoun(drafts: readonly Draft[], next: SceneEvent): SceneEvent {
  if (GIVES.test(next.type)) return withDonor(drafts, next);
  if (!ACTS.test(next.type) || next.actors.some((a) => a.role === 'initiator' || a.role === 'defender'))
    return next;
  if (!THEY.test(next.scene.quote)) return next;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const d = drafts[i]!;
    if (next.scene.index - d.parts.at(-1)!.scene.index > 2) break;
    const who = d.parts.flatMap((p) => p.actors).find((a) => a.role === 'initiator' && ACTS.test(d.type));
    if (who) return { ...next, actors: [again(who, 'initiator', next), ...next.actors] };
  }
  return next;
}

/** One who acted in a sentence before and acts here by the pronoun that opens the sentence. */
function again(who: Actor, role: Actor['role'], next: SceneEvent): Actor {
  const { start, quote } = next.scene;
  const actor = withWhyOf<Actor>({ name: who.name, kind: who.kind, role }, who);
  const end = start + (/^[\p{L}]+/u.exec(quote)?.[0].length ?? 1);
  return because(actor, 'role', 'event/type/link-scenes: a pronoun, for who acted before', { start, end });
}

/** "It is also sending …": the giver of the sentence before gives this too. */
function withDonor(drafts: readonly Draft[], next: SceneEvent): SceneEvent {
  if (!/^(?:it|they)\b/i.test(next.scene.quote) || next.actors.some((a) => a.role === 'donor')) return next;
  const giver = drafts.find((d) => GIVES.test(d.type) && next.scene.index - d.first.scene.index === 1);
  const who = giver?.first.actors.find((a) => a.role === 'donor');
  return who ? { ...next, actors: [again(who, 'donor', next), ...next.actors] } : next;
}

/** A toll that nothing hosts stands alone only when it counts someone. */
function stands(next: SceneEvent): boolean {
  if (
    next.type === 'harm.casualties' &&
    next.counts.some((c) => 'value' in c && c.value === 'withheld') &&
    hasCyrillic(next.scene.quote)
  )
    return true;
  if (CLAIM.test(next.triggers[0]!.quote) || isHypothetical(next)) return false;
  if (next.type !== 'harm.casualties') return true;
  return next.counts.some((c) => 'low' in c && !(c.low === 0 && c.high === 0));
}

function join(host: Draft, next: SceneEvent): void {
  host.parts.push(next);
  const open =
    host.type === 'strike.mixed' ||
    (/^(?:обстріл|обстрел)/iu.test(host.first.triggers[0]!.quote) &&
      host.type === 'strike.artillery' &&
      next.equipment.length > 0 &&
      host.parts.every((p) => p === next || !p.equipment.length));
  if (open && rootOf(next.type) === 'strike') host.type = next.type;
}

const LEFT = 'event/type/link-scenes: the town pointed at is where they left from';

/** "Fled the town": the town pointed at is where they left from. */
function fromTown(next: SceneEvent): SceneEvent {
  if (
    !/^(?:movement\.displacement|control\.withdrawal)/.test(next.type) ||
    !FLED.test(next.triggers[0]!.quote)
  )
    return next;
  const pointed = next.scene.placed.filter((p) => /^(?:the|this|our)\s/i.test(p.quote)).map((p) => p.place);
  return {
    ...next,
    places: next.places.map((p) =>
      pointed.includes(p) ? because<EventPlace>({ ...p, role: 'from' }, 'role', LEFT) : p,
    ),
  };
}
