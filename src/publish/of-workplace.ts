import { PUBLIC_OFFICE, SLAVIC_PUBLIC_OFFICE } from '../lexicon/office.ts';
import { ALSO_PUBLIC, PRIVATE_NOUN, SLAVIC_PRIVATE } from '../lexicon/private-person.ts';

/** A word of where somebody works or lives: no verb, which would begin to tell something else. */
const WORD =
  '(?!(?:said|says|told|tells|was|were|is|are|had|has|killed|injured|wounded|who|and|that|when|as)(?!\\p{L}))[\\p{L}\\d«“"][\\p{L}\\d’\'ʼ»”".-]*';
const AT = new RegExp(
  `(?<!\\p{L})${PRIVATE_NOUN} (?:at|in|of|from|with|for|on)((?: ${WORD}){1,9}),(?: named| called)? $`,
  'iu',
);
/** "Працівника порту, ", «врача городской больницы, ». */
const SLAVIC_AT = new RegExp(
  `(?<!\\p{L})${SLAVIC_PRIVATE}((?: (?!(?:повідом|сообщ|розпов|рассказ|заяв|сказа|загин|погиб|поран|ранен|госпітал|госпитал)\\p{L}*)[\\p{L}\\d«“"№][\\p{L}\\d’'ʼ»”"-]*){1,6}), $`,
  'iu',
);

/** Whether words before a name tell a private person by trade and place: "a doctor at the main hospital, "; not "a driver for the governor, ". */
export function isOfWorkplace(before: string): boolean {
  const place = (AT.exec(before) ?? SLAVIC_AT.exec(before))?.[1];
  if (place === undefined) return false;
  const last = place.split(' ').at(-1)!;
  return !PUBLIC_OFFICE.test(last) && !SLAVIC_PUBLIC_OFFICE.test(last) && !ALSO_PUBLIC.test(last);
}

/** Who is over a hospital or its staff speaks in office. */
const CHIEF =
  /(?<!\p{L})(?:chief|head) (?:doctor|surgeon|physician|nurse|engineer)(?: (?:at|of|in) [^,.;]{3,60})?,? $/iu;
/** After a name set off by commas, and after one whose own speech follows. */
const CLOSED = /^(?:[,.)]|$| (?:said|told|says)(?!\p{L}))/u;
const TELLS = /^,? (?:said|told|says|recalled|added)(?!\p{L})/u;

/** Whether what stands before a name is an office over a hospital or its staff. */
export const isChief = (before: string): boolean => CHIEF.test(before);

/** Whether a name so told is set off by what follows it; one that no list knows must speak. */
export const isSetOff = (after: string, isKnown: boolean): boolean =>
  TELLS.test(after) || (isKnown && CLOSED.test(after));
