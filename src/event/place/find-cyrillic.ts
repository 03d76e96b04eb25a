import {
  CYRILLIC_ADJECTIVE_ENDING,
  CYRILLIC_ALONG,
  CYRILLIC_COMPASS,
  CYRILLIC_CROSSING,
} from '../../lexicon/place-cyrillic.ts';
import { CYRILLIC_ADJECTIVE_STEMS, type Demonym } from '../../lexicon/place-demonym.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import { remember } from '../../util/remember.ts';
import { transliterate } from '../../util/transliterate.ts';
import { calledBefore } from './cyrillic-context.ts';
import { accusativeOf, agree, type Form, formsOf, ukrainianNames } from './cyrillic-forms.ts';
import { type Found, findLand, findUnit, type Unit } from './cyrillic-units.ts';
import { isJoined, type Word } from './word-tokens.ts';

/** "украинских", "російські": the country such an adjective stands for, or null. */
export function cyrillicDemonym(lower: string): Demonym | null {
  if (!/[сцз]ь?к/.test(lower)) return null;
  const stem = lower.replace(/[’ʼ]/g, "'").replace(CYRILLIC_ADJECTIVE_ENDING, '');
  const country = stem === lower ? undefined : STEMS.get(stem);
  return country ? { country, people: false } : null;
}
const STEMS = new Map(CYRILLIC_ADJECTIVE_STEMS);

/** A name in Cyrillic that begins at word `i`, in any case; the longest there is. */
export function findCyrillic(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  return (
    river(words, i, gazetteer) ??
    findUnit(words, i, gazetteer) ??
    wholeName(words, i, gazetteer) ??
    inflectedName(words, i, gazetteer) ??
    compassName(words, i, gazetteer) ??
    oneWord(words, i, gazetteer)
  );
}

/** A name of several words that begins with an adjective of a country or the like: "Саудівська Аравія". */
export const findCyrillicWhole = (words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null =>
  wholeName(words, i, gazetteer) ?? inflectedName(words, i, gazetteer);

/** A river that shares its name with a town ("річка Дніпро"): it is in the gazetteer by the word "river" before it. */
function river(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  if (!words[i]!.capital || !(calledBefore(words, i) === 'water' || isAcross(words, i))) return null;
  for (const name of [words[i]!.text, ...unique(formsOf(words[i]!.text))])
    for (const word of ['річка', 'река']) {
      const readings = gazetteer.lookup(`${word} ${name}`);
      if (readings.length) return found(i, name, readings);
    }
  return null;
}

/** "Через Дніпро навели переправу", "понад Десною": what is crossed or followed is a river, where there is one of the name. */
function isAcross(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (!before || words[i]!.gap !== ' ') return false;
  if (CYRILLIC_ALONG.test(before.lower)) return true;
  if (before.lower !== 'через') return false;
  for (const w of words.slice(Math.max(0, i - 4), i + 4)) if (CYRILLIC_CROSSING.test(w.lower)) return true;
  return false;
}

/** Answers kept in memory: the same few thousand words come again and again. */
const KEPT = 20000;

/** How many words a name in Cyrillic is looked for over. */
const MOST = 4;

/** Several words as they stand: "Нова Каховка", "Чёрное море". */
function wholeName(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  let last = i;
  for (let j = i + 1; j < i + MOST && isJoined(words, j); j++)
    if (words[j]!.capital || isTail(words[j]!.lower)) last = j;
    else if (!/^(?:на|над|под|і|и|та)$/.test(words[j]!.lower)) break;
  for (let j = last; j > i; j--) {
    const name = nameOf(words, i, j);
    const readings = gazetteer.lookup(name);
    if (readings.length) return found(j, name, withUkrainian(readings, [name.toLowerCase()], gazetteer));
  }
  return null;
}

/** Readings with those of the Ukrainian name besides, where none is well known. */
function withUkrainian(
  readings: readonly GazetteerPlace[],
  names: readonly string[],
  gazetteer: Gazetteer,
): readonly GazetteerPlace[] {
  if (readings.some(isKnown)) return readings;
  return [...new Set([...readings, ...ukrainian(names, gazetteer)])];
}

const isTail = (lower: string): boolean =>
  /^(?:мор|обл|райо|окр|озер|проли|прото|зат|водосх|республі|респуб|федерац|півостр|полуос|остр)/.test(lower);

function nameOf(words: readonly Word[], i: number, j: number): string {
  let name = words[i]!.text;
  for (let k = i + 1; k <= j; k++) name += (words[k]!.gap === '-' ? '-' : ' ') + words[k]!.text;
  return name;
}

const named = (name: string, readings: readonly GazetteerPlace[]): Unit => ({
  name,
  readings,
  made: null,
  kinds: null,
});

const found = (last: number, name: string, readings: readonly GazetteerPlace[]): Found => ({
  ...named(name, readings),
  last,
  to: last,
});

/** Two or three words that are inflected together: "Кривого Рогу", "Кам'янці-Дніпровській". */
function inflectedName(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  const second = words[i + 1];
  if (!second || !isJoined(words, i + 1)) return null;
  const third = words[i + 2];
  if (/^(?:на|над|під|под)$/.test(second.lower) && third?.gap === '-')
    return inflected(words, i, i + 2, gazetteer);
  if (!second.capital && !isTail(second.lower)) return null;
  if (third?.capital && isJoined(words, i + 2)) {
    const readings = inflected(words, i, i + 2, gazetteer);
    if (readings) return readings;
  }
  return inflected(words, i, i + 1, gazetteer);
}

function inflected(words: readonly Word[], i: number, j: number, gazetteer: Gazetteer): Found | null {
  const meant = meaningTogether(gazetteer, nameOf(words, i, j).toLowerCase());
  return meant && { ...meant, last: j, to: j };
}

const meaningTogether = remember(KEPT, (gazetteer: Gazetteer, name: string): Unit | null => {
  // "Ростов-на-Дону": only the town is inflected.
  const river = /^([^ -]+)(-(?:на|над|під|под)-.+)$/.exec(name);
  if (river) {
    const names = unique(formsOf(river[1]!)).map((form) => form + river[2]!);
    for (const nominative of [name, ...names]) {
      const readings = gazetteer.lookup(nominative);
      if (readings.length) return named(nominative, readings);
    }
    return null;
  }
  const parts = /^([^ -]+)(.*?)([ -])([^ -]+)$/.exec(name);
  if (!parts) return null;
  const [, first, inner, gap, last] = parts as unknown as [string, string, string, string, string];
  const heads = [accusativeOf(first), ...formsOf(first)];
  const tails = [accusativeOf(last), ...formsOf(last)];
  const tried = new Set<string>();
  let best: Unit | null = null;
  for (const head of heads)
    for (const tail of tails) {
      if (head !== heads[0] && !agree(head, tail)) continue;
      const nominative = `${head.nominative}${inner}${gap}${tail.nominative}`;
      if (tried.has(nominative)) continue;
      tried.add(nominative);
      const readings = gazetteer.lookup(nominative);
      if (readings.length && sizeOf(readings) > sizeOf(best?.readings ?? []))
        best = named(nominative, readings);
    }
  if (best) return best;
  const readings = ukrainian([name, ...tried], gazetteer);
  return readings.length ? named(name, readings) : null;
});

/** One word: as it stands, or the nominatives it may be a case of. */
function oneWord(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  const w = words[i]!;
  if (w.text.length < 2 || !w.capital || isPartOfCompound(words, i)) return null;
  const meant = meaningOf(gazetteer, w.text);
  return meant && { ...meant, last: i, to: i };
}

const meaningOf = remember(KEPT, (gazetteer: Gazetteer, word: string): Unit | null => {
  const lower = word.toLowerCase();
  const exact = gazetteer.lookup(word);
  if (exact.some(isSettled) || word.length < 3)
    return exact.length ? named(nominativeOf(lower, exact, gazetteer), exact) : null;
  // An abbreviation stands for itself and takes no case endings: "РФ", "ООН".
  if (isAbbreviation(word)) return exact.some((p) => p.kind !== 'settlement') ? named(lower, exact) : null;
  let best = lower;
  let most = sizeOf(exact);
  const readings = new Set(exact);
  const forms = unique(formsOf(word));
  for (const form of forms) {
    const all = gazetteer.lookup(form);
    const more = exact.some(isOfLands) ? all.filter((p) => isOfLands(p) || isGreat(p)) : all;
    if (more.length === 0) continue;
    for (const p of more) readings.add(p);
    const size = sizeOf(more);
    if (size > most) [best, most] = [form, size];
  }
  const all = withUkrainian([...readings], [lower, ...forms], gazetteer);
  return all.length ? named(best, bySize([...all])) : findLand(word, gazetteer);
});

/** "Москвы", which the sources list among the names, is still a case of "Москва". */
function nominativeOf(lower: string, exact: readonly GazetteerPlace[], gazetteer: Gazetteer): string {
  if (!/[ыи]$/.test(lower)) return lower;
  const name = `${lower.slice(0, -1)}а`;
  const isSame = (p: GazetteerPlace): boolean =>
    isSettled(p) && exact.some((q) => q.name === p.name && q.lat === p.lat && q.lon === p.lon);
  return gazetteer.lookup(name).some(isSame) ? name : lower;
}

const unique = (forms: readonly Form[]): string[] => [...new Set(forms.map((f) => f.nominative))];

/** Places whose Ukrainian names the Russian names may stand for, where the sources lack the Russian: Юнаковка, Юнаківка. */
function ukrainian(names: readonly string[], gazetteer: Gazetteer): readonly GazetteerPlace[] {
  if (/[іїєґ']/.test(names[0]!)) return [];
  for (const name of names)
    for (const other of ukrainianNames(name)) {
      const readings = gazetteer.lookup(other).filter((p) => p.country === 'UA');
      if (readings.length) return readings;
    }
  return [];
}

/** "Северный Дарфур", "Північному Кордофані": a compass word with a name known in Latin letters. */
function compassName(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  const next = words[i + 1];
  const direction = CYRILLIC_COMPASS.find(([form]) => form.test(words[i]!.lower))?.[1];
  if (!direction || !next?.capital || !isJoined(words, i + 1)) return null;
  for (const name of [next.lower, ...unique(formsOf(next.text))]) {
    const latin = `${direction} ${transliterate(name)}`;
    const readings = gazetteer.lookup(latin).filter((p) => p.kind !== 'settlement');
    if (readings.length) return found(i + 1, `${words[i]!.lower} ${name}`, readings);
  }
  return null;
}

/** "Ер" of "Ер-Рахад": half of a name says nothing of the whole. */
function isPartOfCompound(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (next?.gap === '-' && next.capital) || (words[i]!.gap === '-' && words[i - 1]!.capital);
}

const isAbbreviation = (text: string): boolean => text.length <= 5 && /^\p{Lu}+$/u.test(text);

/** A place so well known where these languages are spoken that its name as it stands is hardly a case of another. */
const isSettled = (p: GazetteerPlace): boolean =>
  isKnown(p) && (p.kind === 'country' || p.capital === true || isOfLands(p));

/** A place where these languages are spoken. */
const isOfLands = (p: GazetteerPlace): boolean => /^(?:UA|RU|BY)$/.test(p.country ?? '');

/** A place abroad that is written of by its name alone: "Рені" as it stands is Reni, hardly a case of Reno. */
const isGreat = (p: GazetteerPlace): boolean =>
  p.kind === 'country' || p.kind === 'admin1' || p.capital === true || (p.population ?? 0) >= 1e6;

/** A place that is more than a village. */
const isKnown = (p: GazetteerPlace): boolean =>
  p.kind === 'country' || p.kind === 'admin1' || (p.population ?? 0) >= 20000;

const sizeOf = (readings: readonly GazetteerPlace[]): number =>
  Math.max(0, ...readings.map((p) => (p.kind === 'country' ? 1e9 : (p.population ?? 0) + 1)));

const bySize = (readings: GazetteerPlace[]): GazetteerPlace[] =>
  readings.sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
