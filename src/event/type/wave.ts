import { speaksForCountry } from '../../lexicon/national-body.ts';
import type { EventPlace } from '../../model/place.ts';
import { overlaps } from '../../util/span.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { OF_THEM } from '../slot/stopped-scope.ts';
import { type Draft, lastIndex, placesOf } from './draft.ts';
import { OUT_OF_SIGHT } from './group-triggers.ts';
import { rootOf } from './trigger.ts';

/** Several towns told of by their number, or a whole region or land pointed at. @source own, general English, Ukrainian and Russian */
const TOWNS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|both|dozens of|a number of|a dozen|neighbou?ring|\d+) (?:[\p{L}-]+ ){0,2}(?:towns|cities|villages|settlements|districts|communities|regions|provinces)\b|(?<!\p{L})(?:дв[аоі]\p{L}{0,2}|три|трьох|трёх|трех|чотир\p{L}+|четыр\p{L}+|кілька|кількох|несколько|нескольких|низк\p{L}|ряд|обидва|обидві|оба|обе|\d+) (?:[\p{L}-]+ ){0,2}(?:міст\p{L}?|містах|сіл|селах|сёл|сел|громад|громади|громадах|районів|районах|районов|область|областей|областях|городов|города|городах|населен\p{L}+ пункт\p{L}+)(?!\p{L})/iu;
const REGION =
  /\b(?:against|at|on|over|across|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|pound(?:s|ed|ing)?|hit|struck|shell(?:ed|ing)) (?:the |our |this |all (?:of )?the |the (?:whole|entire) )(?:region|oblast|province|country|governorate)\b|(?<!\p{L})(?:на|по|над) (?:всю |всій |всей |усю |усій )?(?:область|області|области|областью|областю|країну|країні|країною|страну|стране|страной|регіон\p{L}{0,3}|регион\p{L}{0,3}|край|краю)(?!\p{L})/iu;

/** Words for the place told before. @source own, general English, Ukrainian and Russian */
export const HERE =
  /\b(?:the (?:town|city|village|camp|area|capital|district|region|settlement|scene)|there)\b|(?<!\p{L})(?:тут|там|здесь|(?:у|в|по|з|із|из|над) (?:цьому |цій |этом |этой )?(?:місті|місту|міста|містом|селі|громаді|городе|городу|города|городом|селе|посёлке|поселке)|на місці|на месте)(?!\p{L})/iu;

/** Whether a sentence points at a place told before: at the town, the region or the country it spoke of. */
export const pointsAtPlace = (scene: Scene): boolean => HERE.test(scene.quote) || REGION.test(scene.quote);

/** Whether an attack is told of a whole region, or of towns by their number: the strike on one town of them is another. */
export const isWide = (scene: Scene): boolean => TOWNS.test(scene.quote) || REGION.test(scene.quote);

const aTown = (places: SceneEvent['places']): boolean =>
  places.some((p) => p.precision <= 2 && p.role !== 'from');

/** Whether an attack is told of the region as a whole, which lies in no town told before. */
const isOnRegion = (next: SceneEvent): boolean =>
  rootOf(next.type) === 'strike' && REGION.test(next.scene.quote);

/**
 * Where something happened that is told of "the region" or "the country" as a whole: the region told last, no town of it;
 * null where it is told of neither, and what was told before may be its place.
 */
export function regionCarried(drafts: readonly Draft[], next: SceneEvent): Draft['carried'] | null {
  if (!/^(?:strike|defence)/.test(next.type)) return null;
  if (COUNTRY.test(next.scene.quote)) return [];
  if (!REGION.test(next.scene.quote)) return null;
  for (const d of drafts.toReversed()) {
    const region = [...placesOf(d), ...d.carried].find((p) => p.precision === 4 && p.role === 'at');
    if (region) return [region];
  }
  return [];
}
const COUNTRY =
  /\b(?:across|over|of) the (?:whole |entire )?country\b|\bnationwide\b|(?<!\p{L})(?:по (?:всій |всей |усій )?(?:країні|стране)|(?:на )?(?:півночі|півдні|сході|заході|севере|юге|востоке|западе)(?:,| та| і| и| й) )/iu;

/** Whether what is told of one town belongs to a strike of its own, not to the wave over a region that `d` is; or the other way round. */
export function isPartOfWave(d: Draft, next: SceneEvent): boolean {
  if (d.first.isNationwide !== next.isNationwide) return isOtherReach(d, next);
  if (rootOf(d.type) !== 'strike') return false;
  if (aTown(next.places))
    return !aTown(d.first.places) && isWide(d.first.scene) && d.first.scene !== next.scene;
  return !next.places.length && isOnRegion(next) && aTown(placesOf(d));
}

/** Whether one of two is a figure of a whole country and the other is told of a part of it: by its place, or by one who speaks for a part. */
function isOtherReach(d: Draft, next: SceneEvent): boolean {
  if (isLostToo(d, next)) return false;
  if (next.isNationwide) return !d.parts.some((p) => p.isNationwide) && (isLocal(d) || isWordOfPart(d.first));
  return hasSite(next.places) || isWordOfPart(next);
}

/** "Two drones were shot down, the governor said": one named who does not speak for the country gives the figure. */
const isWordOfPart = ({ scene, triggers, counts }: SceneEvent): boolean =>
  counts.some((c) => c.what === 'launched' || c.what === 'intercepted') &&
  (scene.voices ?? []).some((v) => overlaps(v, triggers[0]!) && !speaksForCountry(v.speaker));

const hasSite = (places: readonly EventPlace[]): boolean =>
  places.some((p) => p.role !== 'from' && p.precision < 6);

/** Whether a draft is told, or taken, to be of a part of a country. */
export const isLocal = (d: Draft): boolean => {
  const told = placesOf(d);
  return hasSite(told.length ? told : d.carried);
};

/** "Another nine decoys were lost from radar": the rest of the night's tally. */
export const isLostToo = (d: Draft, next: SceneEvent): boolean =>
  next.type === 'defence.interception' &&
  OUT_OF_SIGHT.test(next.triggers[0]!.quote) &&
  next.scene.index - lastIndex(d) <= 2;

/** "27 of them were shot down over …": of those told as stopped in the sentence before. */
export const isShareOfStopped = (d: Draft, next: SceneEvent): boolean =>
  next.type === 'defence.interception' &&
  d.type === next.type &&
  next.scene.index - lastIndex(d) === 1 &&
  OF_THEM.test(next.scene.quote) &&
  d.parts.some((p) => p.counts.some((c) => c.what === 'intercepted'));
