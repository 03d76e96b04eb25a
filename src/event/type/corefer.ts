import type { EventStatus } from '../../model/event.ts';
import { hasCyrillic } from '../../util/script.ts';
import { overlaps } from '../../util/span.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { isCallAgain } from './alert-stamp.ts';
import { ALIVE, type Draft, lastIndex, placesOf, timeOf } from './draft.ts';
import { elsewhere, setsScene } from './elsewhere.ts';
import { hostOfToll, TALLY } from './host-of-toll.ts';
import { isOfOtherGoods, isOtherGift } from './other-gift.ts';
import { isOtherSide } from './other-side.ts';
import { clashing, isOverLonger, otherTime, same, sitesIn, startsWith } from './same-scene.ts';
import { isSlavicMention } from './slavic-mention.ts';
import { isAttack, rootOf } from './trigger.ts';
import { isLostToo, isPartOfWave, isShareOfStopped } from './wave.ts';

const DEFINITE = /(?:^|[\s(“"])(?:the|this|that|these|those|its|their|which)\s+(?:[\p{L}’'-]+\s+){0,2}$/iu;
const ANOTHER =
  /\b(?:another|second|third|fourth|separate|separately|other|further|new|earlier|different|hours later|subsequent|fresh|any|future|previous|(?:19|20)\d\d)\b[^.;,]{0,30}$/iu;
/** Taking responsibility points at an attack already told. */
export const CLAIM = /^claim(?!.*(?:control|capture))/i;
const GENERIC =
  /^(?:attacks?|strikes?|assaults?|raids?|explosions?|blasts?|bombardments?|shelling|incident|shooting|bombing|battle|fighting|ceasefire|truce|talks|sanctions|evacuation|curfew)$/i;
/** People on the move have a place they leave and one they reach. */
const MOVES = /^movement/;

/** The event of the document that a sentence's occurrence is another mention of, or null for a new one. */
export function corefer(drafts: readonly Draft[], next: SceneEvent): Draft | null {
  const latest = drafts
    .map((d, i) => ({
      d,
      i,
      late: (behind(d, next) ? 2 : 0) + (isOther(d, next) ? 1 : 0),
      last: lastIndex(d),
    }))
    .sort((a, b) => a.late - b.late || b.last - a.last || b.i - a.i)
    .map((x) => x.d);
  if (next.type === 'harm.casualties') return hostOfToll(latest, next);
  if (CLAIM.test(next.triggers[0]!.quote)) {
    const burnt = latest.find((d) => isAttack(d.type) || d.type === 'harm.damage');
    if (burnt?.type === 'harm.damage' && lastIndex(burnt) >= next.scene.index - 1) return burnt;
  }
  for (const d of latest) {
    if (
      !sameKind(d, next) ||
      !(sameStatus(d.status, next.status) || isDefinite(next) || isClaimAgain(d, next))
    )
      continue;
    if (!MOVES.test(next.type) && clashing(sitesOf(d, placesOf(d)), sitesOf(d, next.places))) continue;
    if (otherTime(timeOf(d), next.time) && !(isStamped(next) && isDefinite(next))) continue;
    if (isOtherSide(d, next)) continue;
    if (isShareOfStopped(d, next)) return d;
    if (!isOverLonger(timeOf(d), next.time) && !isPartOfWave(d, next) && isMention(d, next)) return d;
  }
  return null;
}

/** Where a strike hit; what it was launched from is no scene of it. */
const sitesOf = (d: Draft, places: SceneEvent['places']): SceneEvent['places'] =>
  rootOf(d.type) === 'strike' ? places.filter((p) => p.role !== 'from') : places;

/** A claim of what was told as denied is the same event (guide §6.6). */
const isClaimAgain = (d: Draft, next: SceneEvent): boolean =>
  d.status === 'denied' && next.status === 'occurred' && /\bclaim(?:ed|s)?\b/i.test(next.scene.quote);

/** The stamp of a later entry dates the telling; "the shelling of A" is still the one told before. */
function isStamped(next: SceneEvent): boolean {
  const quote = next.time?.quote;
  return next.time?.precision === 'minute' && quote !== undefined && !next.scene.quote.includes(quote);
}

const BACKGROUND =
  /\b(?:following|after|since|amid|in response to|in the wake of|in retaliation for|days after|weeks after)\b[^.;]{0,60}$/i;

/** An attack only named as what came before ("following Monday's assault") is not what "the strike" points at. */
function behind(d: Draft, next: SceneEvent): boolean {
  const t = d.first.triggers[0]!;
  if (!t.nominal || d.parts.length > 1 || t.quote === next.triggers[0]!.quote) return false;
  const known = background.get(d.first);
  if (known !== undefined) return known;
  const is = BACKGROUND.test(d.first.scene.quote.slice(0, t.start - d.first.scene.start));
  background.set(d.first, is);
  return is;
}
const background = new WeakMap<SceneEvent, boolean>();

/** "The drone attack" is the attack by drones, whatever other strike was told after it. */
const isOther = (d: Draft, next: SceneEvent): boolean =>
  isDefinite(next) && rootOf(next.type) === 'strike' && next.type !== 'strike.mixed' && d.type !== next.type;

/** "Обстріл" alone is fire of any kind, until its means is told. */
const isBareShelling = (e: SceneEvent): boolean =>
  e.type === 'strike.artillery' && /^(?:обстріл|обстрел)/iu.test(e.triggers[0]!.quote) && !e.equipment.length;

function sameKind(d: Draft, next: SceneEvent): boolean {
  if (d.type === next.type) return true;
  if (
    rootOf(d.type) === 'strike' &&
    rootOf(next.type) === 'strike' &&
    (isBareShelling(d.first) || isBareShelling(next))
  )
    return true;
  if (!isAttack(d.type) || !isAttack(next.type)) return false;
  if (rootOf(d.type) === rootOf(next.type))
    return d.type === 'strike.mixed' || next.type === 'strike.mixed' || isDefinite(next);
  return (
    (next.type === 'strike.mixed' || (next.type === 'combat.attack' && !next.equipment.length)) &&
    isDefinite(next) &&
    (GENERIC.test(next.triggers[0]!.quote) || CLAIM.test(next.triggers[0]!.quote))
  );
}

function sameStatus(a: EventStatus, b: EventStatus): boolean {
  return a === b || (ALIVE.has(a) && ALIVE.has(b)) || b === 'denied';
}

/** Whether it points back at what was told: "the attack". */
export function isDefinite(next: SceneEvent): boolean {
  const known = definite.get(next);
  if (known !== undefined) return known;
  const found = pointsBack(next);
  definite.set(next, found);
  return found;
}

/** Asked of one occurrence again and again, for each event that it may be another mention of. */
const definite = new WeakMap<SceneEvent, boolean>();

function pointsBack(next: SceneEvent): boolean {
  const t = next.triggers[0]!;
  return (
    CLAIM.test(t.quote) ||
    (t.nominal && DENIED_ANY.test(next.scene.quote.slice(0, t.start - next.scene.start))) ||
    (t.nominal && DEFINITE.test(next.scene.quote.slice(0, t.start - next.scene.start)))
  );
}

/** "Denied that any clash took place": the clash just told. */
const DENIED_ANY = /\b(?:den(?:ied|ies|ying)|rejected|dismissed)\b[^.;]{0,50}\bany\s+(?:[\p{L}-]+\s+)?$/iu;
/** "Claimed an attack on …": one that was not told before, unless a side tells what it did itself. */
const ON_ANOTHER = /(?<!\bhad (?:carried out|conducted|launched) )\b(?:an?)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const ARMS_TAKEN = /seiz|confiscat|discover|uncover|recover|found|cache|defus|disarm|clear|dug|dig/i;
const CAPTIVES_GIVEN = /exchang|swap|free|releas|hand|return|repatriat|home/i;

/** Arms found and munitions shot down, captives freed and a truce, fighters who give up: never one occurrence. */
function otherSense(d: Draft, next: SceneEvent): boolean {
  const [a, b] = [d.first.triggers[0]!.quote, next.triggers[0]!.quote];
  if (next.type === 'defence.interception') return ARMS_TAKEN.test(a) !== ARMS_TAKEN.test(b);
  if (next.type !== 'talks.agreement') return false;
  const truce = /ceasefire|cease-fire|truce|armistice/i;
  return (
    /^(?:surrender|laid down)/i.test(a) !== /^(?:surrender|laid down)/i.test(b) ||
    (truce.test(a) && CAPTIVES_GIVEN.test(b)) ||
    (truce.test(b) && CAPTIVES_GIVEN.test(a))
  );
}

/** A sentence that begins with "A drone attack on …" tells of a new one; so does one set apart in time. */
const NEW_ONE = /^[“"]?(?:an?|two|three|several|\d+)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const LATER =
  /^(?:meanwhile|hours (?:earlier|later)|minutes later|a day (?:earlier|later)|the same (?:day|night|evening)|later (?:that day|on)|also on|the (?:day|night) before)(?!\p{L})/iu;

/** Pointing back ("the attack"), or saying the same again with nothing of its own. */
function isMention(d: Draft, next: SceneEvent): boolean {
  const t = next.triggers[0]!;
  if (hasCyrillic(t.quote)) return isSlavicMention(d, next);
  const before = next.scene.quote.slice(0, t.start - next.scene.start);
  if (SEPARATE.test(next.scene.quote) || namesUnknownPlace(next)) return false;
  if (isPeriod(d) && next.places.length > 0 && !isDefinite(next)) return false;
  if (
    next.type === 'measure.sanction' &&
    LIFTED.test(before) !==
      LIFTED.test(d.first.scene.quote.slice(0, d.first.triggers[0]!.start - d.first.scene.start))
  )
    return false;
  if (
    !isDefinite(next) &&
    (LATER.test(next.scene.quote) || (t.nominal && next.scene.index > 1 && NEW_ONE.test(before)))
  )
    return false;
  if (
    otherSense(d, next) ||
    (!isDefinite(next) && !next.places.length && isAttack(next.type) && elsewhere(next.scene))
  )
    return false;
  if (
    t.nominal &&
    next.scene.index > 1 &&
    ON_ANOTHER.test(before) &&
    !DENIED_ANY.test(before) &&
    /^\s+(?:on|against)\s/.test(next.scene.quote.slice(t.end - next.scene.start))
  )
    return false;
  if (
    (ANOTHER.test(before) && !DENIED_ANY.test(before) && !isLostToo(d, next)) ||
    (TALLY.test(next.scene.quote) && !isDefinite(next) && !MOVED_ON.test(t.quote))
  )
    return false;
  const known = placesOf(d);
  const fewer = next.places.length > 0 && sitesIn(known) > Math.max(1, next.places.length);
  if (otherParty(d, next) || isOtherGift(d, next) || (!isDefinite(next) && isOfOtherGoods(d, next)))
    return false;
  if (isDefinite(next)) return !fewer || next.places.length === 0;
  if (MOVES.test(next.type))
    return (
      PEOPLE_AGAIN.test(next.scene.quote) ||
      (MUST_GO.test(t.quote) && !next.time && !next.places.length) ||
      (MOVED_ON.test(t.quote) && next.scene.index - lastIndex(d) <= 4)
    );
  const last = d.parts.at(-1)!.scene;
  const reach = RIVAL.test(before) ? 4 : 2;
  const close = next.scene.paragraph - last.paragraph <= reach && next.scene.index - last.index <= 4;
  const samePlace = next.places.length > 0 && next.places.every((p) => known.some((q) => same(p, q)));
  // A wave over several places and the strike on one of them are two occurrences.
  if (samePlace) return !fewer && (!next.time || !timeOf(d) || close);
  if (next.places.length === 0) {
    if (rootOf(next.type) === 'alert') return isCallAgain(d, next);
    if (next.type === 'harm.damage') return false;
    const sameTime = startsWith(timeOf(d), next.time);
    const standing = next.type === 'control.line' || next.type === 'measure.sanction';
    return close || (t.nominal && (!next.time || sameTime)) || (standing && sharesActor(d, next));
  }
  if (next.type === 'control.line' && sharesActor(d, next) && !known.length) return true;
  // A headline names the scene coarsely; the first sentence after it tells it again.
  return last.index === 0 && next.scene.index <= 1 && !setsScene(next.scene);
}

/** A sentence that sets its occurrence apart from all told before. */
const SEPARATE = /^(?:in a (?:separate|different|further|second)|separately|elsewhere|in another)(?!\p{L})/iu;
/** What people told to go must do. */
const MUST_GO = /^(?:must|have|has|had)\b.*leave$/i;
const LIFTED = /\b(?:lift|eas|remov|drop|suspend|revok)\p{L}*\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** "Buses go at nine", "400 had been moved": of the evacuation just told. */
const MOVED_ON = /^buses\b|^(?:moved|relocated)$/i;
/** The other side's account of what it did. */
const RIVAL = /\bsaid (?:that )?(?:it|they|its [\p{L}-]+|their [\p{L}-]+) had\s+(?:[\p{L}]+ly\s+)?$/iu;
const PERIOD =
  /\b(?:(?:over|in|during|within) the (?:past|last|previous) (?:day|night and day|24 hours|week|month|two days|\d+ (?:hours|days))|(?:over|during) the (?:day|week|month)|since (?:the start|\p{Lu}\p{Ll}+))\b/iu;

/** A count over a period holds many occurrences; one told with its place is not the count again. */
function isPeriod(d: Draft): boolean {
  return (
    isAttack(d.type) &&
    PERIOD.test(d.first.scene.quote) &&
    d.first.counts.some((c) => c.what === 'other' || c.what === 'struck' || c.what === 'launched')
  );
}

/** "Shelling of A", where A is in no gazetteer: not the place told before. */
function namesUnknownPlace(next: SceneEvent): boolean {
  const t = next.triggers[0]!;
  if (next.places.length || !t.nominal || isDefinite(next)) return false;
  const scene = next.scene;
  const m = /^\s+(?:of|on|in|at|near|against)\s+(?=\p{Lu}\p{Ll}{2})/u.exec(
    scene.quote.slice(t.end - scene.start),
  );
  if (!m) return false;
  const at = t.end + m[0].length;
  return ![...scene.mentions, ...scene.actors, ...scene.times].some((x) => x.start <= at && x.end > at);
}

/** Common nouns that open a sentence are no names. */
const ANY_BAND =
  /^(?:gunm[ae]n|attackers|assailants|militants|insurgents|rebels|fighters|bandits|armed (?:men|gangs?|groups?)|raiders|troops|soldiers|unidentified|unknown)\b/i;
/** Two proper names without a word in common: one side's attack is not the other's. */
function otherParty(d: Draft, next: SceneEvent): boolean {
  const named = (e: SceneEvent): string[] =>
    e.actors
      .filter(
        (a) =>
          a.role === 'initiator' &&
          /^\p{Lu}/u.test(a.name) &&
          !ANY_BAND.test(a.name) &&
          a.mention !== undefined,
      )
      .map((a) => countryOf(e, a) ?? a.name.slice(0, 5).toLowerCase());
  const mine = d.parts.flatMap(named);
  const theirs = named(next);
  return isAttack(next.type) && mine.length > 0 && theirs.length > 0 && !theirs.some((x) => mine.includes(x));
}

/** The country that a party is named by: "Moscow", "Russian forces" and "Russia" are one side. */
function countryOf(e: SceneEvent, a: SceneEvent['actors'][number]): string | undefined {
  return e.scene.mentions.find((p) => p.country && a.mention && overlaps(p, a.mention))?.country;
}

/** "They", "the displaced": the same people as before. */
const PEOPLE_AGAIN =
  /(?:^|[\s“"])(?:they|them|the (?:displaced|refugees|evacuees)|those (?:displaced|who fled))(?!\p{L})/iu;

function sharesActor(d: Draft, next: SceneEvent): boolean {
  const stem = (x: string): string => x.slice(0, 5).toLowerCase();
  const mine = d.parts.flatMap((p) => p.actors).map((a) => stem(a.name));
  return next.actors.some((a) => mine.includes(stem(a.name)));
}
