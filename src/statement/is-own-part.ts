import type { Speaker } from '../model/statement.ts';
import { countryIn } from './parse-speaker.ts';
import type { SpeakerWords } from './unit.ts';

/** Whether the words name the issuer itself or a part of it: "our forces", "the General Command", "the UK" in a UK ministry’s update. */
export function isOwnPart(words: SpeakerWords, own: Speaker): boolean {
  if (
    /^(?:our|the) (?:general command|command|ministry|forces|headquarters|administration|units)\b/i.test(
      words.quote,
    )
  )
    return true;
  if (words.kind === 'country')
    return words.country === own.country && !!own.organisation && countryIn(own.organisation) === own.country;
  return (
    !!own.organisation && words.quote.toLowerCase().replace(/^the /, '') === own.organisation.toLowerCase()
  );
}
