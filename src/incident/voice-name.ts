import { COUNTRY_BY_SEAT } from '../lexicon/organisation-country.ts';
import {
  AREA_FORCES,
  AUTHORITY,
  BRANCHES,
  type Branch,
  HELD_BY,
  LEVELS,
  type Level,
  NO_PLACE,
  OFFICE_WORDS,
  QUARTERS,
} from '../lexicon/voice-body.ts';
import { isCyrillic } from '../util/script.ts';
import { soundKey } from '../util/transliterate.ts';
import { countryIn, isCountryName, isSameName, isStateForcesName } from './same-name.ts';
import { mayStandFor } from './voice-kin.ts';

/** What the name of a body tells of whose voice it is. */
interface VoiceName {
  readonly country: string | null;
  /** A body every state has one of, where the name says no more than that. */
  readonly branch: Branch | null;
  /** Who governs a place, where the name is of such. */
  readonly authority: { readonly level: Level | null; readonly places: readonly string[] } | null;
  /** The quarter a state's forces are named by, where the name says no more than that. */
  readonly quarter: string | null;
}

/** Least letters two forms of a place's name must share at their beginning. */
const LEAST_STEM = 3;
const MOST_KNOWN = 5_000;
const KNOWN = new Map<string, VoiceName>();

/** The country a speaker's body is of: as read, else as its name says, a seat of government standing for its country. ISO alpha-2 or null. */
export function countryOfBody(name: string, country: string | undefined): string | null {
  return country ?? countryIn(name) ?? COUNTRY_BY_SEAT.get(name.replace(/^the /i, ''))?.code ?? null;
}

function voiceName(name: string, country: string | undefined): VoiceName {
  const key = `${country ?? ''}|${name}`;
  const known = KNOWN.get(key);
  if (known) return known;
  if (KNOWN.size > MOST_KNOWN) KNOWN.clear();
  const made = parseVoiceName(name, country);
  KNOWN.set(key, made);
  return made;
}

function parseVoiceName(name: string, given: string | undefined): VoiceName {
  const country = countryOfBody(name, given);
  const words = name.replace(/[’']s(?!\p{L})/gu, '').replace(HELD_BY, ' ');
  const none = { country, branch: null, authority: null, quarter: null };
  const quarter = quarterOf(words);
  if (quarter) return { ...none, quarter };
  const authority = authorityOf(words);
  if (authority) return { ...none, authority };
  if (isBareState(name)) return { ...none, branch: 'government' };
  for (const { branch, pattern } of BRANCHES) {
    const rest = words.replace(pattern, ' ');
    if (rest === words) continue;
    // A ministry of health is one of health "and population" in the next state.
    const more = branch.endsWith('ministry') ? rest.replace(/^\s*and [\p{L} ]+$/iu, ' ') : rest;
    return { ...none, branch: isNothingMore(more) ? branch : null };
  }
  return none;
}

/** "Southern Command", "the defence forces of the south": forces by their quarter, and nothing more. */
function quarterOf(words: string): string | null {
  for (const [quarter, pattern] of QUARTERS) {
    const rest = words.replace(pattern, ' ');
    const bare = rest.replace(AREA_FORCES, ' ');
    if (rest !== words && bare !== rest && isNothingMore(bare)) return quarter;
  }
  return null;
}

/** "Norway", "Moscow": a state speaking as one. */
function isBareState(name: string): boolean {
  const words = name.replace(/^the /i, '');
  return COUNTRY_BY_SEAT.has(words) || isCountryName(words);
}

/** Whether nothing but a country and words of office is left of a name: "northern Mali" is more. */
function isNothingMore(rest: string): boolean {
  const words = (rest.replace(OFFICE_WORDS, ' ').match(/[\p{L}.]+/gu) ?? []).join(' ');
  return words === '' || isCountryName(words);
}

/** A council of nothing, or of a country, governs no place of its own. */
function authorityOf(name: string): VoiceName['authority'] {
  if (!name.match(AUTHORITY)) return null;
  const level = LEVELS.find(([, words]) => name.match(words))?.[0] ?? null;
  const rest = [AUTHORITY, ...LEVELS.map(([, words]) => words), OFFICE_WORDS, NO_PLACE].reduce(
    (text, words) => text.replace(words, ' '),
    name,
  );
  const places = rest.match(/[\p{L}-]{3,}/gu) ?? [];
  if (places.length === 0 || places.length > 3 || countryIn(places.join(' ')) !== null) return null;
  return { level, places };
}

/** A place's name without the endings its adjectives have: Одеська, Одесская, Odesa → odes. */
function placeStem(word: string): string {
  return soundKey(word)
    .replace(/k(?:a|ii|oi|oiu|ogo|oho|iy|yi|oe|e|i|u)?$/, '')
    .replace(/[aeiouy]+$/, '');
}

function isSamePlace(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((w, i) => isSameWord(w, b[i]!));
}

function isSameWord(a: string, b: string): boolean {
  if (soundKey(a) === soundKey(b)) return true;
  if (!isCyrillic(a) && !isCyrillic(b)) return false;
  const [x, y] = [placeStem(a), placeStem(b)];
  const shared = Math.min(x.length, y.length, 5);
  return shared >= LEAST_STEM && x.slice(0, shared) === y.slice(0, shared);
}

/** Ministries are of one government, and so are one voice with it, though not with each other. */
function isSameBranch(a: Branch, b: Branch): boolean {
  if (a === b) return true;
  const pair = new Set([a, b]);
  if (pair.has('government')) return [...pair].some((x) => x.endsWith('ministry') || x === 'military');
  // A ministry's daily "intelligence update" is the ministry's word.
  if (pair.has('intelligence')) return pair.has('defence ministry');
  // "The military" may be any of the bodies that speak for it: independence is to be shown, not supposed.
  return (
    pair.has('military') && [...pair].some((x) => x !== 'military' && !/(?:foreign|interior|health)/.test(x))
  );
}

/** A body and the country it is read to be of. */
export interface Body {
  readonly name: string;
  readonly country: string | undefined;
}

/** How sure it is that two bodies are one voice: 2 by name or kind, 1 where one of them may stand for the other, 0 not. */
export function sameVoice(a: Body, b: Body): 0 | 1 | 2 {
  const [x, y] = [voiceName(a.name, a.country), voiceName(b.name, b.country)];
  if (x.country && y.country && x.country !== y.country) return 0;
  if (x.quarter && y.quarter) return x.quarter === y.quarter ? 2 : 0;
  if (x.quarter ? y.branch === 'military' : y.quarter && x.branch === 'military') return 1;
  if (x.authority && y.authority) {
    const levels = [x.authority.level, y.authority.level];
    if (levels[0] && levels[1] && levels[0] !== levels[1]) return 0;
    return isSamePlace(x.authority.places, y.authority.places) ? 2 : 0;
  }
  if (x.branch && y.branch) {
    if (x.branch === y.branch) return x.country === y.country || !x.country || !y.country ? 2 : 0;
    if (isSameBranch(x.branch, y.branch)) return 1;
    return isStateForcesName(a.name) && isStateForcesName(b.name) ? 1 : 0;
  }
  if (isSameName(a.name, b.name)) return 2;
  return (isStateForcesName(a.name) && isStateForcesName(b.name)) || mayStandFor(a.name, b.name) ? 1 : 0;
}

/** Whether a name is of an office or body there is one of: "the governor of Odesa region", "Mali's defence minister". */
export function isUniqueBody(name: string, country: string | undefined): boolean {
  const { authority, branch, country: code } = voiceName(name, country);
  return authority !== null || (branch !== null && code !== null);
}
