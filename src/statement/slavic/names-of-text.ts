import { givenName, givenNameForms } from '../../lexicon/given-name.ts';
import { baseName, isSamePerson } from '../../lexicon/person-name.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { ofText } from '../../util/of-text.ts';
import { looksSurname } from './name-at.ts';
import { slavicLangOf } from './tokens.ts';

interface NamePair {
  readonly given: string;
  readonly surname: string;
}

const PAIR = /(\p{Lu}[\p{Ll}’'-]+) (?=(\p{Lu}[\p{Ll}’'-]{2,}))/gu;
const headOf = (surname: string): string => surname.slice(0, 3).toLowerCase();

/** Two words with capitals in a row, by the first letters of the second: what may be names with their surname. */
const pairsOf = ofText((text): ReadonlyMap<string, readonly NamePair[]> => {
  const out = new Map<string, NamePair[]>();
  for (const m of matchesOf(PAIR, text)) {
    const pair = { given: m[1]!, surname: m[2]! };
    if (givenNameForms(pair.given).length === 0 && !looksSurname(pair.surname)) continue;
    const known = out.get(headOf(pair.surname));
    if (known) known.push(pair);
    else out.set(headOf(pair.surname), [pair]);
  }
  return out;
});

/** The full name whose surname stands by itself here, in the nominative: «з колегою Левом Гончаром» gives Лев Гончар; null where the report has none. */
export const fullNameOf: (text: string, surname: string) => string | null = ofText((text, surname) => {
  const pairs = (pairsOf(text).get(headOf(surname)) ?? []).filter((p) => isSamePerson(p.surname, surname));
  const pair = pairs.find((p) => givenName(p.given)) ?? pairs[0];
  if (!pair) return null;
  const found = `${pair.given} ${pair.surname}`;
  const given = baseName(found, slavicLangOf(found, text)).split(' ').slice(0, -1).join(' ');
  return `${pair.surname === surname ? pair.given : given} ${surname}`;
});
