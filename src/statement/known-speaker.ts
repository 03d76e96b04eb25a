import type { Speaker } from '../model/statement.ts';
import { because, whyOf } from '../util/why.ts';
import type { SpeakerKind, SpeakerWords } from './unit.ts';

/** How each kind of words names its speaker. */
const RULES: Readonly<Record<SpeakerKind, string>> = {
  person: 'statement/cast: a person by name',
  role: 'statement/cast: an office or a group',
  organisation: 'statement/cast: a body by name',
  country: 'statement/cast: a country that speaks',
  pronoun: 'statement/cast: a pronoun, taken for the last speaker named that fits',
  document: 'statement/cast: a document, which speaks for its issuer',
  outlet: 'statement/cast: a news outlet',
};

const FIRST = 'statement/cast: first named before, by these words';

/** The speaker with the words by which the report first named him, where it has not done so before. */
export function firstNamed(speaker: Speaker, words: SpeakerWords): Speaker {
  return whyOf(speaker).named ? speaker : because(speaker, 'named', FIRST, words);
}

/** The speaker with the words that stand for him here. */
export function takenUp(speaker: Speaker, words: SpeakerWords): Speaker {
  return because(speaker, 'taken', RULES[words.kind], words);
}

/** How many a group is told to be: "four families". */
const NUMBER_OF = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|many) /i;

/** "Two said": two of the group that has spoken, "four families"; another word takes up the group as it is. */
export function fewer(group: Speaker, word: string): Speaker {
  return /^(?:two|three|four|five)$/.test(word) && NUMBER_OF.test(group.role!)
    ? { ...group, role: group.role!.replace(NUMBER_OF, `${word} `) }
    : group;
}
