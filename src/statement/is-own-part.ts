import type { Speaker } from '../model/statement.ts';
import { countryIn } from './parse-speaker.ts';
import type { SpeakerWords } from './unit.ts';

const ISSUER_NOUN =
  /^(?:front|council|prefecture|hospital|company|brigade|corps|agency|office|service|ministry|municipality|command|mission)$/i;

/** Whether the words name the issuer itself or a part of it: "our forces", "the General Command", "the UK" in a UK ministry’s update. */
export function isOwnPart(words: SpeakerWords, own: Speaker): boolean {
  if (
    /^(?:our|the) (?:general command|command|ministry|forces|headquarters|administration|units)\b/i.test(
      words.quote,
    )
  )
    return true;
  // "The Movement informs", "the hospital has": a noun of the issuer's own name, or one that only an armed movement capitalises.
  const noun = /^the (\p{L}+)$/iu.exec(words.quote)?.[1];
  if (noun === 'Movement') return true;
  if (
    noun &&
    ISSUER_NOUN.test(noun) &&
    own.organisation
      ?.toLowerCase()
      .split(/[\s,]+/)
      .includes(noun.toLowerCase())
  )
    return true;
  if (words.kind === 'country')
    return words.country === own.country && !!own.organisation && countryIn(own.organisation) === own.country;
  return (
    !!own.organisation && words.quote.toLowerCase().replace(/^the /, '') === own.organisation.toLowerCase()
  );
}
