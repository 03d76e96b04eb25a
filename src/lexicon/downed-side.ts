import { foldName } from '../util/fold-name.ts';
import { isCyrillic } from '../util/script.ts';
import { countryInName } from './country-in.ts';
import { slavicCountryAdjective, slavicCountryOf } from './country-slavic.ts';
import { commandSide, isUnnamedForce } from './force-side.ts';
import { isNationalBody } from './national-body.ts';
import { stateAt } from './party-key.ts';

/** What flies and may be shot down. @source own, general English, Ukrainian and Russian */
const FLIES =
  /^(?:drones?|uavs?|missiles?|rockets?|projectiles|jets?|aircraft|warplanes?|planes?|helicopters?)$|^(?:дрон|беспилотник|безпілотник|бпла|ракет|літак|самол[её]т|вертол[іе]т|гелікоптер)\p{Ll}{0,4}$/iu;
/** Words between whose they are and what flies: never the make, which has a capital. @source own, general English, Ukrainian and Russian */
const KIND = /^(?:\p{Ll}[\p{Ll}-]+)$/u;
/** The end of a phrase about what flies. @source own, general English, Ukrainian and Russian */
const LINK =
  /^(?:of|over|by|from|in|on|at|and|or|with|to|near|against|that|when|after|as|the|had|were|was|said|says|told|claimed|reported|shot|downed|destroyed|intercepted|launched|fired|sent|struck|hit|із|з|над|по|в|у|на|и|і|та|из)$/iu;
const MOST_WORDS = 4;

/** The states whose drones, missiles or aircraft words name: "44 of 60 Russian drones" → RU, "Iranian-made drones" and "Iranian Shahed drones" → none. */
export function ownersIn(words: string): string[] {
  const tokens = [...words.matchAll(/[\p{L}\p{N}’'.-]+/gu)].map(([w]) => w.replace(/\.$/, ''));
  const found = new Set<string>();
  tokens.forEach((token, i) => {
    if (!FLIES.test(token)) return;
    for (let back = 1; back <= MOST_WORDS && i - back >= 0; back++) {
      const word = tokens[i - back]!;
      const state = stateEndingAt(tokens, i - back);
      if (state) found.add(state);
      if (state || LINK.test(word) || !KIND.test(word)) return;
    }
  });
  return [...found];
}

/** The state that the words up to the i-th name, by its adjective or in the genitive: "Russian", "South Korean", "Russia’s". */
function stateEndingAt(tokens: readonly string[], i: number): string | null {
  if (isCyrillic(tokens[i]!)) return slavicCountryAdjective(tokens[i]!.toLowerCase());
  const words = tokens.slice(0, i + 1).map((w) => foldName(w.replace(/[’']s?$/, '')));
  for (const length of [3, 2, 1]) {
    if (length > words.length) continue;
    const state = stateAt(words.slice(-length), 0);
    if (state?.length === length) return state.code;
  }
  return null;
}

/** Who shot something down, and whose it was, as far as the words tell. */
export interface DownedSides {
  /** States that shot it down, or {@link NO_STATE} for those of an armed group. */
  readonly defenders: ReadonlySet<string>;
  /** States whose it was. */
  readonly owners: ReadonlySet<string>;
}

/** An armed group: no state’s forces, whichever group it is. */
export const NO_STATE = 'no state';

/** Who speaks, as far as it tells for which state. */
interface StateSpeaker {
  readonly organisation?: string;
  readonly country?: string;
}

/** The state whose forces one speaks for: its air force, its command, its government or the state itself; null for all others. */
export function speaksForState({ organisation, country }: StateSpeaker): string | null {
  if (organisation === undefined) return null;
  const side = commandSide({ organisation, ...(country === undefined ? {} : { country }) });
  if (side !== null && /^[A-Z]{2}$/.test(side)) return side;
  const state = country ?? stateIn(organisation);
  return state !== null && isNationalBody(organisation, state) ? state : null;
}

const stateIn = (name: string): string | null =>
  isCyrillic(name) ? (slavicCountryOf(name) ?? null) : countryInName(name);

/** One who shoots down, as far as it tells for which side. */
interface Shooter {
  readonly name: string;
  readonly kind: string;
}

/** The state for which one shoots down; that of who speaks where the name says "air defences" alone. Null where it is not known. */
export function shootsFor({ name, kind }: Shooter, speakersState: string | null): string | null {
  if (kind === 'nonstate_armed') return isUnnamedForce(name) ? null : NO_STATE;
  if (kind !== 'state_forces' && kind !== 'government') return null;
  return stateIn(name) ?? (isUnnamedForce(name) ? speakersState : null);
}

/**
 * Whether two tellings of something shot down are of different sides: other states shot, what was shot was other states’, or one shot at
 * what is its own in the other. Where one of them does not tell, they may be one.
 */
export function isOtherDowning(a: DownedSides, b: DownedSides): boolean {
  return (
    areApart(a.defenders, b.defenders) ||
    areApart(a.owners, b.owners) ||
    (meet(a.defenders, b.owners) && !meet(a.owners, b.owners)) ||
    (meet(b.defenders, a.owners) && !meet(a.owners, b.owners))
  );
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));
const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !meet(a, b);
