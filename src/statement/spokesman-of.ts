import type { Speaker } from '../model/statement.ts';
import type { SpeakerWords } from './unit.ts';

/** An office that speaks for a body it does not name. @source own, general English, Ukrainian and Russian */
const BARE =
  /^(?:(?:chief|deputy|acting|press|official) )?spokes(?:man|woman|person)$|^(?:прес-?)?(?:речник|речниця|секретар)$|^(?:официальн\p{L}{2} )?представитель(?:ница)?$|^пресс-секретарь$/iu;
/** The body that opens a sentence: "The army denies it: …". */
const OPENING =
  /(?:^|[.!?]\s|\n)(?:But |And )?[Tt]he ((?:[\p{L}-]+ ){0,2}(?:army|military|police|ministry|government|navy|air force|command|council|administration|coalition))(?!\p{L})[^.!?\n]*$/u;
const MOST_BEFORE = 240;

/**
 * The body for which "spokesman X" speaks where the words name none: the one that opens the sentence, else the one that
 * has spoken just before ("The army denied it. Spokesman X said").
 */
export function spokesmanOf(words: SpeakerWords, last: Speaker | null, text: string): string | undefined {
  if (words.role === undefined || !BARE.test(words.role)) return undefined;
  const opening = OPENING.exec(text.slice(Math.max(0, words.start - MOST_BEFORE), words.start))?.[1];
  return opening ?? (last?.name || last?.role ? undefined : last?.organisation);
}
