import { slavicCountry } from '../../lexicon/country-slavic.ts';
import type { SlavicForm } from '../../lexicon/speaker-slavic.ts';
import { adjectiveBase, looksAdjective, type SlavicGender } from '../../util/slavic-forms.ts';
import { isAcronym, isCapital, type SlavicLang, type SlavicToken } from './tokens.ts';

/** The nominative of a speaking noun that stands in another case; a nominative is kept as worded. */
export function baseNoun(word: string, form: SlavicForm, lang: SlavicLang): string {
  const { row, cases } = form;
  if (cases.has('N') || row.gender === 'x') return word;
  const plural = !cases.has('O');
  if (cases.has('NP') && plural) return word;
  const base = plural ? pluralOf(form, lang) : row.noun;
  return /^\p{Lu}/u.test(word) ? base[0]!.toUpperCase() + base.slice(1) : base;
}

/** Очевидців → очевидці, медиков → медики, експертами → експерти. */
function pluralOf({ row }: SlavicForm, lang: SlavicLang): string {
  if (row.gender === 'p') return row.noun;
  if (row.gender === 'a')
    return lang === 'uk'
      ? row.noun.replace(/..$/, 'і')
      : row.noun.replace(/.й$/, (e) => (/^[иы]й$/.test(e) && !/[гкхжшчщ].й$/.test(row.noun) ? 'ые' : 'ие'));
  if (row.gender === 'n') return row.noun.replace(/о$/, 'а').replace(/ие$/, 'ия');
  const stem = row.stem ?? row.noun.replace(/[аяоеьй]$/, '');
  const soft = /[ьйя]$/.test(row.noun) || /ц$/.test(stem);
  if (lang === 'uk') {
    if (/[ія]я$/.test(row.noun)) return `${stem}ї`;
    return `${stem}${soft || /[жшчщ]$/.test(stem) || /ар$/.test(stem) ? 'і' : 'и'}`;
  }
  if (/янин$/.test(row.noun)) return row.noun.replace(/ин$/, 'е');
  if (/ц$/.test(stem)) return `${stem}ы`;
  return `${stem}${soft || /[гкхжшчщ]$/.test(stem) ? 'и' : 'ы'}`;
}

/** Whether a token can be the head of what names a body or an office. */
const isHead = (t: SlavicToken): boolean =>
  t.noun !== null || t.kind === 'name' || isAcronym(t) || (isCapital(t) && slavicCountry(t.text) !== null);

/** "військового оглядача": a noun declined like an adjective is one before a speaking noun. */
const isAdjectival = (t: SlavicToken, next: SlavicToken | undefined): boolean =>
  t.noun?.row.gender === 'a' && next?.noun != null && next.noun.row.gender !== 'a';

/** What a phrase says in the nominative: its head and the adjectives before it; what follows the head stays as worded. */
export function basePhrase(tokens: readonly SlavicToken[], lang: SlavicLang, source: string): string {
  const at = tokens.findIndex((t, i) => isHead(t) && !isAdjectival(t, tokens[i + 1]));
  if (at < 0) return source.slice(tokens[0]!.start, tokens.at(-1)!.end);
  const head = tokens[at]!;
  const gender: SlavicGender = head.noun?.row.gender ?? 'f';
  const cases = head.noun?.cases;
  const plural = gender === 'p' || (cases !== undefined && !cases.has('N') && !cases.has('O'));
  const country = isCapital(head) ? slavicCountry(head.text) : null;
  let out = '';
  tokens.forEach((t, i) => {
    const gap = i > 0 ? source.slice(tokens[i - 1]!.end, t.start) : '';
    if (i < at && looksAdjective(t.lower))
      out += gap + adjectiveBase(t.text, gender === 'a' || gender === 'x' ? 'm' : gender, plural, lang);
    else if (i === at && t.noun) out += gap + baseNoun(t.text, t.noun, lang);
    else if (i === at && country) out += gap + country.base;
    else out += gap + t.text;
  });
  return out;
}
