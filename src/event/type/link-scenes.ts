import type { Actor } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import { hasCyrillic } from '../../util/script.ts';
import { because, withWhyOf } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { underHeading, withRegionOnLine } from './alert-line.ts';
import { withGift } from './carry-gift.ts';
import { CLAIM, corefer } from './corefer.ts';
import { ALIVE, type Draft, placesOf } from './draft.ts';
import { elsewhere } from './elsewhere.ts';
import { isHypothetical } from './is-hypothetical.ts';
import { otherTime } from './same-scene.ts';
import { isAttack, rootOf } from './trigger.ts';
import { regionCarried } from './wave.ts';
import { withEarlyTolls } from './with-early-tolls.ts';
import { withLaunches } from './with-launches.ts';
import { withShares } from './with-shares.ts';
import { withWaveTimes } from './with-wave-times.ts';

/** How many events back a mention may point: keeps the reading of a very long text linear. */
const REACH = 80;

/** Gathers the occurrences of all sentences into the events of the document: one event an occurrence. */
export function linkScenes(scenes: readonly Scene[], read: (scene: Scene) => SceneEvent[]): Draft[] {
  const drafts: Draft[] = [];
  const tells = (s: Scene): boolean => drafts.some((d) => d.parts.some((p) => p.scene === s));
  for (const scene of scenes) {
    const before = drafts.slice(-REACH);
    for (const found of read(scene)) {
      const told = isLeaning(drafts, found) ? null : withGift(drafts, found);
      if (!told) continue;
      const next = withRegionOnLine(
        scenes,
        withPronoun(drafts, fromTown(underHeading(scenes, { ...told, ...inContext(drafts, told) }, tells))),
      );
      const host = corefer(next.type === 'harm.casualties' ? drafts.slice(-REACH) : before, next);
      if (host) join(host, next);
      else if (stands(next))
        drafts.push({
          first: next,
          parts: [next],
          type: next.type,
          status: next.status,
          statusWhy: next.statusWhy,
          carried: orOnlyPlace(scenes, carriedTo(drafts, next), drafts, next),
        });
    }
  }
  return withWaveTimes(withLaunches(withShares(withEarlyTolls(drafts))));
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

/** What happens somewhere in particular and is told without its place. */
const CARRIES = /^(?:strike|combat|harm)/;
const LOCAL = /^(?:strike|combat|control|harm|response|alert|defence)/;
const here = (d: Draft): Draft['carried'] => placesOf(d).filter((p) => p.role === 'at' || p.role === 'near');
/** Whoever left a town was in it: what happened there may be told next. */
const left = (d: Draft): Draft['carried'] =>
  /^(?:control\.withdrawal|movement)/.test(d.type)
    ? placesOf(d)
        .filter((p) => p.role === 'from')
        .map((p) => ({ ...p, role: 'at' }))
    : [];

/** Where all that was told so far happened in one town, what follows happened there too. */
function onlyScene(scenes: readonly Draft[], next: SceneEvent): Draft['carried'] {
  if (/^(?:alert|defence)/.test(next.type)) return [];
  const all = scenes
    .flatMap((d) => [...here(d), ...d.carried])
    .filter((p) => p.role === 'at' || p.role === 'near');
  const first = all.find((p) => p.precision <= 2);
  return first && all.every((p) => p.name === first.name) ? [first] : [];
}

/** "Families are walking into the hills": where all told so far happened in one town, they leave that town; a count over a long time tells of no one place. */
function fromOnlyScene(drafts: readonly Draft[], next: SceneEvent): Draft['carried'] {
  if (OVER_TIME.test(next.scene.quote) || elsewhere(next.scene)) return [];
  if (!drafts.some((d) => isAttack(d.type) && ALIVE.has(d.status))) return [];
  return onlyScene(drafts, next).map((p) => ({ ...p, role: 'from' }));
}
const OVER_TIME =
  /\b(?:since|this (?:year|month|week)|(?:last|past|previous) (?:year|month|week|\d+)|so far|in total|in all|altogether|to date)\b|(?<!\p{L})(?:з|від|с|от) (?:початку|начала)|(?<!\p{L})(?:загалом|всього|всего|торік|цього року|в этом году)(?!\p{L})/iu;

const HERE =
  /\b(?:the (?:town|city|village|camp|area|capital|district|region|settlement|scene)|there)\b|(?<!\p{L})(?:тут|там|здесь|(?:у|в|по|з|із|из|над) (?:цьому |цій |этом |этой )?(?:місті|місту|міста|містом|селі|громаді|городе|городу|города|городом|селе|посёлке|поселке)|на місці|на месте)(?!\p{L})/iu;

/** Where nothing told so far has a place and the report has named one town ("our staff in A tell us: …"), it happened there. */
function orOnlyPlace(
  scenes: readonly Scene[],
  carried: Draft['carried'],
  drafts: readonly Draft[],
  next: SceneEvent,
): Draft['carried'] {
  if (carried.length || next.places.length || !CARRIES.test(next.type) || elsewhere(next.scene))
    return carried;
  if (next.scene.index > REACH || drafts.some((d) => placesOf(d).length)) return carried;
  const named = scenes
    .slice(0, next.scene.index + 1)
    .flatMap((s) => [...(s.addressed ?? []), ...s.placed.map((p) => p.place)]);
  const town = named.find((p) => p.precision <= 2);
  return town && named.every((p) => p.name === town.name || p.precision >= 4)
    ? [{ ...town, role: 'at' }]
    : [];
}

/** Words for leaving, whose place is where they left from. */
const FLED = /^(?:(?:have|has|had) )?(?:fled|flee|fleeing|left|leave|leaving|escaped|displaced|withdr|pull)/i;

const LEFT = 'event/type/link-scenes: the town pointed at is where they left from';

/** "Fled the town": the town pointed at is where they left from. */
function fromTown(next: SceneEvent): SceneEvent {
  if (!/^movement\.displacement/.test(next.type) || !FLED.test(next.triggers[0]!.quote)) return next;
  const pointed = next.scene.placed.filter((p) => /^(?:the|this|our)\s/i.test(p.quote)).map((p) => p.place);
  return {
    ...next,
    places: next.places.map((p) =>
      pointed.includes(p) ? because<EventPlace>({ ...p, role: 'from' }, 'role', LEFT) : p,
    ),
  };
}

/** What an all-clear lifts: the alert before it of the same hazard, else the last one, in the regions told there. */
function raisedBefore(drafts: readonly Draft[], next: SceneEvent): Draft['carried'] {
  if (ALL_OVER.test(next.scene.quote)) return [];
  const raised = drafts.slice(-REACH).filter((d) => d.type === 'alert.raised');
  const hazard = HAZARD.exec(next.scene.quote)?.[0].slice(0, 4).toLowerCase();
  const of = hazard
    ? raised.findLast((d) => d.first.scene.quote.toLowerCase().includes(hazard))
    : raised.findLast((d) => here(d).length > 0);
  return of ? here(of) : [];
}
const HAZARD =
  /(?:балісти|баллисти|ракет|безпілот|беспилот|бпла|дрон|авіац|артил|drone|missile|ballistic|rocket|artillery)/iu;
const ALL_OVER = /(?:усіх|всіх|всех|всей|всій|по всій|across the|all regions|all districts|nationwide)/iu;

/** The last town anything was told to have happened in. */
function lastScene(drafts: readonly Draft[]): Draft['carried'] {
  for (const d of drafts.slice(-REACH).toReversed()) {
    const town = [...here(d), ...d.carried, ...left(d)].find((p) => p.precision <= 2);
    if (town) return [town];
  }
  return [];
}

/** The scene of the sentence before, for occurrences that are local to it; never for politics or aid. */
function carriedTo(drafts: readonly Draft[], next: SceneEvent): Draft['carried'] {
  if (next.places.length) return [];
  const region = regionCarried(drafts.slice(-REACH), next);
  if (region) return region;
  if (next.type === 'alert.cleared') return raisedBefore(drafts, next);
  const ground = /^(?:control|combat\.clash)/.test(next.type);
  const local = isAttack(next.type) || ground || /^(?:harm|response|alert|defence|combat)/.test(next.type);
  const points = HERE.test(next.scene.quote);
  if (points && /^(?:movement|control\.withdrawal)/.test(next.type) && FLED.test(next.triggers[0]!.quote))
    return lastScene(drafts).map((p) => ({ ...p, role: 'from' }));
  if (next.type.startsWith('movement') && ALIVE.has(next.status)) return fromOnlyScene(drafts, next);
  if (!local) return [];
  if (!points && elsewhere(next.scene)) return [];
  const scenes = drafts
    .slice(-REACH)
    .filter((d) => LOCAL.test(d.type) && (d.status === 'occurred' || d.status === 'ongoing'));
  for (const d of [...scenes].reverse()) {
    const last = d.parts.at(-1)!.scene;
    if (!points && next.scene.paragraph !== last.paragraph && next.scene.index - last.index > 1) break;
    if (ground && !points && !/^(?:control|combat)/.test(d.type)) continue;
    const told = [...here(d), ...(points ? left(d) : [])];
    if (told.length) return told.slice(0, 1);
    if (d.carried.length) return d.carried;
  }
  return onlyScene(scenes, next);
}
