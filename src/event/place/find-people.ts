import { demonymOf } from '../../lexicon/place-demonym.ts';
import { BODY_NAME, GIVEN_NAME, PERSON_TITLE } from '../../lexicon/place-person.ts';
import { GENERIC_AFTER, LOCATIVE, NEVER_PLACE } from '../../lexicon/place-word.ts';
import { isJoined, startsSentence, type Word } from './word-tokens.ts';

/** Surnames of people named in full in the text, folded to lower case. */
export function surnamesOf(words: readonly Word[], known: (name: string) => boolean): Set<string> {
  const out = new Set<string>(runTails(words, known));
  for (let i = 0; i + 1 < words.length; i++) {
    const w = words[i]!;
    if (!w.capital || !(isGivenName(w, words, i) || isTitled(words, i))) continue;
    let j = i;
    while (j + 1 < words.length && isJoined(words, j + 1) && isNamePart(words[j + 1]!) && j - i < 4) j++;
    if (
      j === i ||
      known(
        words
          .slice(i, j + 1)
          .map((x) => x.text)
          .join(' '),
      )
    )
      continue;
    for (let k = i + 1; k <= j; k++) if (words[k]!.capital) out.add(words[k]!.lower);
    if (isTitled(words, i) && !GIVEN_NAME.has(w.lower)) out.add(w.lower);
  }
  return out;
}

/** Small words inside a person's name. @source general English */
export const PARTICLE = new Set('al el bin ben ibn von van de da dos du la le abu'.split(' '));

function isNamePart(w: Word): boolean {
  return (w.capital && !demonymOf(w.text) && !(w.lower in GENERIC_AFTER)) || PARTICLE.has(w.lower);
}

function isGivenName(w: Word, words: readonly Word[], i: number): boolean {
  if (!GIVEN_NAME.has(w.lower)) return false;
  const before = words[i - 1];
  return !(before && w.gap === ' ' && before.lower === 'in') || GIVEN_NAME.has(w.lower);
}

const SPEECH =
  /^(?:said|says|told|tells|added|adds|explained|explains|recalled|recalls|writes|noted|notes|insisted|argued|admitted|joked|replied|thinks|thought|believes|concedes|conceded|continued|laughed|smiled)$/;

/** Names right before or after a verb of saying, without a country or big city behind them: people by surname. */
export function talkersOf(words: readonly Word[]): Set<string> {
  const out = new Set<string>();
  words.forEach((w, i) => {
    if (!SPEECH.test(w.lower)) return;
    const before = words[i - 1];
    const after = words[i + 1];
    const two = words[i - 2];
    const after2 = two && before?.gap === ' ' && (two.lower === 'of' || LOCATIVE.has(two.lower));
    if (before?.capital && w.gap === ' ' && !before.possessive && !after2) out.add(before.lower);
    if (after?.capital && after.gap === ' ' && /^["”’], ?|^,["”’] ?|["”] $/.test(w.gap)) out.add(after.lower);
  });
  return out;
}

/** "Kanye West", "Johnathan J. Dunbar": tails of unknown capitalised runs inside a sentence. */
function runTails(words: readonly Word[], known: (name: string) => boolean): string[] {
  const out: string[] = [];
  for (let i = 1; i < words.length; i++) {
    const w = words[i]!;
    const before = words[i - 1]!;
    if (!w.capital || !before.capital || before.possessive || !/^\.? $/.test(w.gap)) continue;
    if (/^\p{Lu}$/u.test(before.text) && i > 1 && words[i - 2]!.capital) out.push(w.lower);
    if (
      w.gap !== ' ' ||
      startsSentence(words, i - 1) ||
      NEVER_PLACE.has(before.lower) ||
      NEVER_PLACE.has(w.lower)
    )
      continue;
    if (
      demonymOf(before.text) ||
      BEFORE_NAME.has(before.lower) ||
      BODY_NAME.has(w.lower) ||
      w.lower in GENERIC_AFTER
    )
      continue;
    if (!known(before.text) && !known(`${before.text} ${w.text}`)) out.push(w.lower);
  }
  return out;
}

/** Whether a title stands right before word `i`. */
export function isTitled(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (!before || !/^\.? $/.test(words[i]!.gap)) return false;
  return PERSON_TITLE.has(before.lower.replace(/\.$/, '')) && !before.possessive;
}

/** Capitalised words that may stand before a name without being part of it. */
export const BEFORE_NAME = new Set(
  'north south east west northern southern eastern western central upper lower greater old monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december in at on near from the and over to inside outside around'.split(
    ' ',
  ),
);
