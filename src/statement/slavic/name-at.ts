import { slavicCountry } from '../../lexicon/country-slavic.ts';
import { givenNameForms } from '../../lexicon/given-name.ts';
import { isAcronym, isCapital, type SlavicToken } from './tokens.ts';

/** Lower-case parts inside a name, joined or apart. @source own, names of the world */
const PARTICLE = /^(?:аль|ель|ас|аш|ар|ад|ан|бен|бін|бин|ібн|ибн|ван|фон|де|да|дер|ді|ди|уль|ед|эль)(?:-|$)/;
const PATRONYMIC = /(?:ович|евич|йович|івн|ївн|овн|евн|ичн)(?:а|у|ем|и|ы|і|ою|ой)?$/;
/** Endings of surnames in any case. @source own, Ukrainian and Russian surnames */
const SURNAME =
  /(?:енк(?:о|а|у|ом|ові)|[бвгджзйклмнпрстфхцчшщь]к(?:о|ом)|ук(?:а|у|ом|ові)?|юк(?:а|у|ом|ові)?|чак(?:а|у|ом)?|[сцз]ь?к(?:ий|ого|ому|им|а|ої|ій|у|ою|ая|ой|ую)|[оеєё]в(?:а|у|ой|ої|ым|им)?|[иії]н(?:а|у|ой|ої|ым|им)?|ич(?:а|у|ем)?|ець|ц(?:я|ем)|йло|як(?:а|у|ом)?|ян(?:а|у)?|дзе|швілі|швили|оглу|заде)$/;

const isWordOfName = (t: SlavicToken | undefined): boolean =>
  t !== undefined &&
  t.kind === 'word' &&
  !isAcronym(t) &&
  (isCapital(t) || /^\p{Ll}{2,4}-\p{Lu}/u.test(t.text)) &&
  !t.noun;

/** Whether a word has the ending of a Ukrainian or Russian surname. */
export const looksSurname = (word: string): boolean => SURNAME.test(word);

/**
 * Where the person's name that begins at token `i` ends, or null where none begins: a given name and a surname, initials and a
 * surname. After an office (`afterOffice`) also two words with capitals that no list has, and a surname alone.
 */
export function nameAt(tokens: readonly SlavicToken[], i: number, afterOffice: boolean): number | null {
  const first = tokens[i];
  if (!first || !isCapital(first) || first.noun) return null;
  if (/^\p{Lu}$/u.test(first.text) && tokens[i + 1]?.text === '.') return afterInitials(tokens, i);
  if (isAcronym(first)) return null;
  const known = givenNameForms(first.text).length > 0;
  if (known && /^\p{Lu}$/u.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === '.') return i + 2;
  const end = endOfName(tokens, i);
  const words = end - i;
  if (known && words > 1)
    return i + Math.min(words, PATRONYMIC.test(tokens[i + 1]!.text) ? 3 : shortEnd(tokens, i));
  if (!afterOffice) return null;
  if (words > 1 && givenNameForms(tokens[i + 1]!.text).length > 0)
    return words === 2 && /[бвгджзклмнпрстфх]$/.test(first.text) && !isPlaceLike(first.text) ? end : null;
  if (words === 2 || words === 3) {
    // "мера Харкова Терехова", "мэр Газы Яхья Саррадж": a place in the genitive stands before the name.
    if (isPlaceLike(first.text) || (/[иы]$/.test(first.text) && looksSurname(tokens[i + 1]!.text)))
      return null;
    return end;
  }
  // "рибалка Остап": people are called by their given name alone where no surname is given.
  return words === 1 && (known || looksSurname(first.text)) && !isPlaceLike(first.text) ? end : null;
}

/** Two words, or three where particles or a double surname make the third part of the name. */
function shortEnd(tokens: readonly SlavicToken[], i: number): number {
  return PARTICLE.test(tokens[i + 1]!.lower) && isWordOfName(tokens[i + 2]) && !/-/.test(tokens[i + 1]!.text)
    ? 3
    : 2;
}

function afterInitials(tokens: readonly SlavicToken[], i: number): number | null {
  let k = i;
  while (tokens[k] && /^\p{Lu}$/u.test(tokens[k]!.text) && tokens[k + 1]?.text === '.') k += 2;
  return isWordOfName(tokens[k]) ? k + 1 : null;
}

function endOfName(tokens: readonly SlavicToken[], i: number): number {
  let end = i + 1;
  while (
    end - i < 4 &&
    (isWordOfName(tokens[end]) || (PARTICLE.test(tokens[end]?.lower ?? '') && isWordOfName(tokens[end + 1])))
  )
    end++;
  return end;
}

/** A genitive or an adjective that more likely names where somebody holds office. */
const isPlaceLike = (word: string): boolean =>
  slavicCountry(word) !== null ||
  /(?:ова|ева|єва|ська|ськ|ої|ого|щини|щины|ів|ограда|ополя|ії|щі|ців|города|городу|бурга)$/.test(word) ||
  /(?:ського|цького|ской|ського)$/.test(word);
