import { isCyrillic } from '../../util/script.ts';
import { withoutGreeting } from './issuer.ts';
import { readSpeaker } from './read-speaker.ts';
import { sentenceOf } from './sentence.ts';

const MOST_WORDS = 14;

/** Whether a line only names somebody or a body, and says nothing of him: "Виконком Олешківської міської ради". */
export function isNaming(line: string): boolean {
  if (/[.!?…:]["»”]?$/.test(line) || !isCyrillic(line) || line.split(/\s+/).length > MOST_WORDS) return false;
  const words = withoutGreeting(line);
  const s = sentenceOf(words, words);
  const who = readSpeaker(s, 0, 'nominative');
  return who !== null && !who.bare && who.to === s.tokens.length;
}
