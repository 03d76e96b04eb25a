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

/** Words for a state's or a region's armed forces, and what is left of a name without them. */
const FORCES =
  /(?<!\p{L})(?:army|military|armed|forces?|national|defen[cs]e|command|high|general|staff)(?!\p{L})/giu;
const forcesOf = (name: string): string | null =>
  /(?<!\p{L})(?:army|military|armed forces)(?!\p{L})/iu.test(name)
    ? folded(name.replace(/[’']s(?!\p{L})/gu, '').replace(FORCES, ' ')).replace(/^the /, '')
    : null;

/** "Puntland army" and "Puntland National Army Command": whose forces they are is all that is left of both. */
function isSameForces(a: string, b: string): boolean {
  const whose = forcesOf(a);
  return whose !== null && whose !== '' && whose === forcesOf(b);
}

/** "The United Nations" may be any of its bodies. */
const isOfUn = (bare: string, full: string): boolean =>
  /^(?:the )?(?:un|united nations)$/i.test(bare) && /(?<!\p{L})(?:UN|United Nations)(?!\p{L})/u.test(full);

/** Whether one of two names may stand for the other's voice, though they are not alike: independence is to be shown. */
export function mayStandFor(a: string, b: string): boolean {
  return (
    [
      [a, b],
      [b, a],
    ].some(([x, y]) => isHeldBy(x!, y!) || isBareOf(x!, y!) || isOfUn(x!, y!)) ||
    isSameLeague(a, b) ||
    isSameForces(a, b)
  );
}
