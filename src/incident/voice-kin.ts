import { BARE_BODY, HELD_BY, LEAGUE, LEAGUE_WORDS, LED_BY, OFFICE_WORDS } from '../lexicon/voice-body.ts';
import { folded } from './same-name.ts';

const stem = (word: string): string => folded(word).replace(/s$/, '').slice(0, 6);

/** Who holds a body that is named by it: "the X-run ministry" is X's. */
function holderOf(name: string): string | null {
  const found = HELD_BY.exec(name)?.[1];
  return found ? stem(found) : null;
}

/** "The X-run ministry" and "the X authorities" speak for one government. */
function isHeldBy(a: string, b: string): boolean {
  const holder = holderOf(a);
  return holder !== null && (holder === holderOf(b) || holder === stem(folded(b).split(' ')[0]!));
}

/** "The X-led coalition" and "Coalition Joint Command": the noun is all that is left of both, and no other leader is named. */
function isSameLeague(a: string, b: string): boolean {
  const [x, y] = [a, b].map((n) => ({
    leader: LED_BY.exec(n)?.[1]?.toLowerCase() ?? null,
    rest: (
      n
        .replace(LED_BY, ' ')
        .replace(OFFICE_WORDS, ' ')
        .replace(LEAGUE_WORDS, ' ')
        .match(/\p{L}+/gu) ?? []
    )
      .join(' ')
      .toLowerCase(),
  })) as [{ leader: string | null; rest: string }, { leader: string | null; rest: string }];
  return x.rest === y.rest && LEAGUE.test(x.rest) && (!x.leader || !y.leader || x.leader === y.leader);
}

/** "Police" of nowhere named may be the police of any place. */
function isBareOf(bare: string, full: string): boolean {
  return BARE_BODY.test(bare) && ` ${folded(full)} `.includes(` ${folded(bare)} `);
}

/** Whether one of two names may stand for the other's voice, though they are not alike: independence is to be shown. */
export function mayStandFor(a: string, b: string): boolean {
  return isHeldBy(a, b) || isHeldBy(b, a) || isSameLeague(a, b) || isBareOf(a, b) || isBareOf(b, a);
}
