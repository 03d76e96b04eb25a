import type { Gazetteer, PlaceKind, PlaceMention } from '../../model/place.ts';
import { hasCyrillic } from '../../util/script.ts';
import type { Span } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { eventPlaceOf } from '../place/find-event-places.ts';
import { ownSetting } from '../place/slavic-setting.ts';
import type { PlacedMention } from './scene.ts';

const THE_TOWN =
  /(?<!\p{L})(?:the|this|our) (?:whole |entire |port |border |besieged |same )?(?:city|town|village)(?!\p{L}|-|[’'](?!s (?:(?!(?:said|says|told|mayor|council|residents)(?!\p{L}))\p{L}+ ){0,2}(?:market|hospital|school|centre|center|station|airport|outskirts|edge|port|square|streets?|mosque|church|bridge|gates?)(?!\p{L})(?! (?:said|says|told)))| (?:council|hall|mayor|administration|authorities|officials|police|of))/iu;
const THE_UNIT =
  /(?<!\p{L})(?:in|across|over|throughout|of|into|entered|attacked|shelled|struck|hit) (?:the|this|our) (?:whole |entire |border |same )?(?:region|oblast|province|governorate|state)(?!\p{L}|-|[’'])(?! (?:council|hall|governor|administration|authorities|officials|police|of|government|capital|media))/iu;

/** The same in Ukrainian and Russian, where no name follows. */
const SLAVIC_TOWN =
  /(?<!\p{L})(?:[Мм]іст(?:о|а|і|у|ом)|[Гг]ород(?:а|е|у|ом)?|[Сс]ел(?:о|а|і|у|ом|е))(?!\p{L})(?! [«"]?\p{Lu})(?! (?:голов|рад|глав|голови))/u;
const LEAVES =
  /(?:(?:^|\s)(?:покин|залиш|полиш|покида|остав)\p{L}*(?<!ся|сь) $|^ (?:[\p{L}]+ )?(?:покин|залиш|полиш|остав)\p{L}*(?<!ся|сь)(?!\p{L}))/iu;

const UNIT_KINDS: readonly PlaceKind[] = ['admin1'];
const TOWN_KINDS: readonly PlaceKind[] = ['settlement'];

const POINTED = 'event/slot/pointed-at: "the city", for the one town named so far';
const POINTED_UNIT = 'event/slot/pointed-at: "the region", for the one unit named so far';

/** "The enemy attacked the city", "in the region": the one town or unit it can mean, where the sentence itself names no place. */
export function pointedAt(
  text: string,
  sentence: Span,
  all: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlacedMention[] {
  return (
    pointed(text, sentence, THE_TOWN, TOWN_KINDS, POINTED, all, gazetteer) ??
    pointed(text, sentence, SLAVIC_TOWN, TOWN_KINDS, POINTED, all, gazetteer) ??
    pointed(text, sentence, THE_UNIT, UNIT_KINDS, POINTED_UNIT, all, gazetteer) ??
    []
  );
}

function pointed(
  text: string,
  sentence: Span,
  pattern: RegExp,
  kinds: readonly PlaceKind[],
  by: string,
  all: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlacedMention[] | null {
  const words = pattern.exec(sentence.quote);
  if (!words) return null;
  const meant = meantBefore(text, sentence, words[0], kinds, all);
  if (!meant) return null;
  const start = sentence.start + words.index;
  const span = { start, end: start + words[0].length };
  const place = because(eventPlaceOf(meant, settingOf(sentence.quote, words), gazetteer), 'role', by, span);
  return [{ ...span, quote: words[0], place }];
}

/** English words are read as they stand; Ukrainian and Russian tell by preposition or verb whether people left it. */
function settingOf(quote: string, words: RegExpExecArray): Parameters<typeof eventPlaceOf>[1] {
  if (!hasCyrillic(words[0])) return { role: 'at' };
  const lead = quote.slice(0, words.index);
  const left = LEAVES.test(lead) || LEAVES.test(quote.slice(words.index + words[0].length));
  return ownSetting(lead) ?? { role: left ? 'from' : 'at' };
}

/** How far back the one place named just before may stand. */
const JUST_BEFORE = 260;

/** The only place of these kinds named so far, else the only one named just before: of two, words alone do not tell which is meant. */
function meantBefore(
  text: string,
  sentence: Span,
  words: string,
  kinds: readonly PlaceKind[],
  all: readonly PlaceMention[],
): PlaceMention | null {
  const before = all.filter(
    (p) => p.end <= sentence.start && kinds.includes(p.kind) && p.use === 'literal' && p.lat !== undefined,
  );
  // "The same city" is the one named last, however many were.
  if (/\bsame\s/i.test(words)) return before.at(-1) ?? null;
  const near = before.filter((p) => sentence.start - p.end <= JUST_BEFORE);
  const isWay = near.some((p) => GOES.test(text.slice(Math.max(0, p.start - 24), p.start)));
  return onlyOf(before) ?? (isWay ? null : onlyOf(near));
}

/** Where somebody goes or comes from, or speaks, is not where what follows happens. */
const GOES =
  /(?:\b(?:towards?|to|from|for|via|conference in|reporters in|reach(?:ed|ing)?|left|arrived in|based in)(?: the)?|(?<!\p{L})(?:до|від|от|к|ко|из|із|зі|через|напрямку|направлении|бік|сторону)) $/iu;

const onlyOf = (places: readonly PlaceMention[]): PlaceMention | null =>
  places.every((p) => p.name === places[0]!.name) ? (places[0] ?? null) : null;
