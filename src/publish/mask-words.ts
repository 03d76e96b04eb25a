import { soundKey } from '../util/transliterate.ts';
import { coordinatesIn } from './coordinate-cuts.ts';
import { type Cut, personCutter } from './person-cuts.ts';
import { soundOf } from './sound-of.ts';

/** A name or words that may not leave, and what stands in their place. */
export interface Masked {
  readonly words: string;
  /** `name`: whatever sounds like it; `person`: a private person's, whose first name and surname go where they stand alone as well. */
  readonly as: 'place' | 'name' | 'person' | 'words' | 'clock';
  /** Id of the rule that asks so. */
  readonly rule: string;
  /** The larger unit that may be told instead: where it bears the town's name, that name stays before "oblast". */
  readonly unit?: string;
}

/** Takes names and words out of a text; the same text where none of them stands in it. */
export type Mask = (text: string) => string;

const INSTEAD: Readonly<Record<Masked['as'], string>> = {
  place: '[place withheld]',
  name: '[name withheld]',
  person: '[name withheld]',
  words: '[withheld]',
  clock: '[time withheld]',
};
const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}’'ʼ]*[\p{L}\p{M}])?/gu;
/** A larger unit that bears the town's name is what may be told: "Sumy Oblast", "the Sumy region", «Сумська область». */
const UNIT_AFTER = /^[\s-]+(?:oblast|region|province|governorate|state|област[ьіиюях]\p{L}*|обл\.)/iu;
const INSTANT = /^\d{4}-\d\d-\d\d(?:T|$)/;
/** Hours and minutes of a clock. */
const CLOCK =
  /(?<![\d.:])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*[ap]\.?m\.?)?(?![\d:])|(?<!\d)(?:1[0-2]|[1-9])\s*[ap]\.?m\b\.?/giu;
/** Masks kept for sets of names that come again, and texts each of them remembers. */
const MOST_MASKS = 1_000;
const MOST_TEXTS = 1_000;
/** Letters that may follow a name's stem: endings of cases, of adjectives, of a genitive. */
const MOST_ENDING = 5;

/**
 * What of a text some names and words take out: not overlapping, in text order. Places and persons are known in any case ending, script
 * and spelling that sounds alike; other words as they stand. It rather takes a word too many than lets a name through.
 */
export function cutterOf(masked: readonly Masked[]): (text: string) => readonly Cut[] {
  const names = masked
    .filter((m) => m.as === 'place' || m.as === 'name')
    .map((m) => ({ ...m, sounds: soundsOf(m.words) }));
  const patterns = masked.flatMap((m): [RegExp, string][] =>
    m.as === 'words' && m.words.trim() ? [[wordsPattern(m.words), INSTEAD.words]] : [],
  );
  const isOfPlace = masked.some((m) => m.as === 'place');
  if (masked.some((m) => m.as === 'clock')) patterns.push([CLOCK, INSTEAD.clock]);
  const persons = personCutter(
    masked.flatMap((m) => (m.as === 'person' ? [m.words] : [])),
    INSTEAD.person,
  );
  return (text) => {
    if (masked.length === 0 || text === '' || INSTANT.test(text)) return [];
    const cuts = [...nameCuts(text, names), ...persons(text)];
    if (isOfPlace) for (const at of coordinatesIn(text)) cuts.push({ ...at, instead: INSTEAD.place });
    for (const [pattern, instead] of patterns)
      for (const m of text.matchAll(pattern))
        cuts.push({ start: m.index, end: m.index + m[0].length, instead });
    return apart(cuts);
  };
}

function apart(cuts: Cut[]): Cut[] {
  const out: Cut[] = [];
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (!last || cut.start >= last.end) out.push(cut);
    else if (cut.end > last.end) out[out.length - 1] = { ...last, end: cut.end };
  }
  return out;
}

/** The text without what is cut out of it. */
export function cutText(text: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return text;
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    out += text.slice(at, cut.start) + cut.instead;
    at = cut.end;
  }
  return out + text.slice(at);
}

const masks = new Map<string, Mask>();

/** The mask of some names and words, which remembers what it has seen; the same one for the same names in the same order. */
export function maskOf(masked: readonly Masked[]): Mask {
  if (masked.length === 0) return (text) => text;
  const key = masked.map((m) => `${m.as}\t${m.words}\t${m.unit ?? ''}`).join('\n');
  const mask = masks.get(key) ?? maskAfresh(masked);
  masks.delete(key);
  masks.set(key, mask);
  if (masks.size > MOST_MASKS) masks.delete(masks.keys().next().value!);
  return mask;
}

function maskAfresh(masked: readonly Masked[]): Mask {
  const cuts = cutterOf(masked);
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const out = cutText(text, cuts(text));
    if (known.size < MOST_TEXTS) known.set(text, out);
    return out;
  };
}

interface SoundedName extends Masked {
  readonly sounds: readonly string[];
}

function soundsOf(name: string): string[] {
  return [...name.matchAll(WORD)].map((m) => soundKey(m[0])).filter((s) => s !== '');
}

function wordsPattern(words: string): RegExp {
  const escaped = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}

function nameCuts(text: string, names: readonly SoundedName[]): Cut[] {
  const cuts: Cut[] = [];
  if (names.length === 0) return cuts;
  const words = [...text.matchAll(WORD)];
  const sounds = words.map((w) => soundOf(w[0]));
  for (let i = 0; i < words.length; i++)
    for (const name of names) {
      const last = i + name.sounds.length - 1;
      if (name.sounds.length === 0 || last >= words.length) continue;
      if (!name.sounds.every((s, n) => mayBe(words[i + n]![0], sounds[i + n]!, s))) continue;
      const end = words[last]!.index + words[last]![0].length;
      if (bearsName(name) && UNIT_AFTER.test(text.slice(end, end + 16))) continue;
      cuts.push({ start: words[i]!.index, end, instead: INSTEAD[name.as] });
    }
  return cuts;
}

function bearsName({ unit, sounds }: SoundedName): boolean {
  return unit !== undefined && soundOf(unit).startsWith(sounds[0]!.slice(0, 3));
}

/** Whether a word may be a form of a name: the name itself in any writing, or its stem with an ending where it is written as a name. */
function mayBe(word: string, sound: string, name: string): boolean {
  if (sound === name) return true;
  if (!/^\p{Lu}/u.test(word) || sound.length > name.length + MOST_ENDING) return false;
  // English puts endings after the whole name, so a short name's stem would be half the words there are.
  const isWhole = name.length < 6 && !/\p{Script=Cyrillic}/u.test(word);
  const least = isWhole
    ? name.length
    : name.length <= 4 && !name.endsWith('iv')
      ? name.length - 1
      : name.length - 2;
  const shared = Math.max(2, least);
  return name.length >= 3 && sound.length >= shared && sound.startsWith(name.slice(0, shared));
}
