import { overlaps } from '../../util/span.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { ALIVE, type Draft, placesOf, REACH } from './draft.ts';
import { elsewhere } from './elsewhere.ts';
import { isAttack } from './trigger.ts';
import { HERE, regionCarried } from './wave.ts';

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

/** The places taken over from what was told before, for an occurrence told without one; for a figure of a whole country that country alone. */
export function carriedPlaces(
  scenes: readonly Scene[],
  drafts: readonly Draft[],
  next: SceneEvent,
): Draft['carried'] {
  const carried = carriedTo(drafts, next);
  if (!next.isNationwide) return orOnlyPlace(scenes, carried, drafts, next);
  const own = next.scene.voices?.find((v) => overlaps(v, next.triggers[0]!))?.speaker.country;
  return carried.filter((p) => p.precision === 6 && p.country !== undefined && p.country === own);
}

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
export const FLED =
  /^(?:(?:have|has|had) )?(?:fled|flee|fleeing|left|leave|leaving|escaped|displaced|withdr|pull)|^(?:відх[оі]д|відій|відступ|вий|вих[оі]д|вивед|вивел|залиш|покин|отход|отош|отступ|выш|вывод|вывел|остав|покид)/iu;

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
