import { slavicCountry, slavicCountryOf } from '../../lexicon/country-slavic.ts';
import { SLAVIC_PRONOUNS } from '../../lexicon/cue-slavic.ts';
import { baseName } from '../../lexicon/person-name.ts';
import { looksAdjective } from '../../util/slavic-forms.ts';
import { spanOf } from '../../util/span.ts';
import { basePhrase } from './base-phrase.ts';
import { nameAt } from './name-at.ts';
import { capital, countryPhrase, spanOfTokens } from './plain-phrase.ts';
import type { SlavicPhrase, SlavicSentence, WantedCase } from './sentence.ts';
import { capitalsAfter, continues, NO_TAIL, nameInTail, SOURCE } from './tail.ts';
import { isAcronym, isAdverb, isCapital, isPreposition, looksFinite, type SlavicToken } from './tokens.ts';

const MOST_ADJECTIVES = 5;
const MOST_TAIL = 9;
const POSSESSIVE = /^(?:його|її|їхн(?:ій|я|є|і)|его|её|ее|их|наш|наша|наші|наши)$/;
/** Numbers before a noun in the genitive: "три источника", "двоє свідків". */
const COUNTED =
  /^(?:дв(?:а|і|е|оє|ое)|тр(?:и|оє|ое)|чотири|четверо|четыре|п’ять|пять|п’ятеро|пятеро|шість|шесть|кілька|несколько|декілька|багато|много|ряд|низка|більшість|большинство)$/;

/** The same in other cases; they are left out of what the group is called. */
const COUNTED_OTHER =
  /^(?:дво[хм]|двумя|двух|двома|тр(?:ьох|ёх|ех|ьома|емя|ьом)|чотирьох|четырёх|четырех|кількох|нескольких|багатьох|многих)$/;

const fits = (t: SlavicToken, want: WantedCase): boolean => {
  const { cases, row } = t.noun!;
  if (row.kind === 'document' && want === 'nominative') return false;
  if (want === 'any') return true;
  return want === 'nominative' ? cases.has('N') || cases.has('NP') : cases.has('O') || cases.has('OP');
};

/** The speaker whom the phrase that begins at token `i` names; null where it names nobody who can speak in that case. */
export function readSpeaker(s: SlavicSentence, i: number, want: WantedCase): SlavicPhrase | null {
  const first = s.tokens[i];
  if (!first || first.kind === 'mark' || isPreposition(first)) return null;
  const owned = POSSESSIVE.test(first.lower) ? readSpeaker(s, i + 1, want) : null;
  if (owned?.speaker.kind === 'person' || owned?.speaker.kind === 'role')
    return /^наш/.test(first.lower)
      ? { ...owned, from: i, speaker: { ...owned.speaker, ...spanOfTokens(s, i, owned.to) } }
      : owned;
  if (SLAVIC_PRONOUNS.test(first.lower)) return pronoun(s, i);
  const named = nameAt(s.tokens, i, false);
  if (named) return person(s, i, i, named, want);
  if (want !== 'nominative' && COUNTED_OTHER.test(first.lower)) return readSpeaker(s, i + 1, want);
  let head = i;
  while (
    head - i < MOST_ADJECTIVES &&
    s.tokens[head] &&
    !s.tokens[head]!.noun &&
    !isAcronym(s.tokens[head]) &&
    // "В Киеве", "в Минске": seats of government in the form of an adjective.
    !(isCapital(s.tokens[head]!) && slavicCountry(s.tokens[head]!.text)) &&
    (looksAdjective(s.tokens[head]!.lower) ||
      leadsToNoun(s, head, want) ||
      COUNTED.test(s.tokens[head]!.lower) ||
      /^(?:один|одна|двоє|двое|троє|трое|кілька|несколько|деякі|некоторые|інші|другие|багато|многие)$/.test(
        s.tokens[head]!.lower,
      ))
  )
    head++;
  head = pastAdjectivalNoun(s, head);
  const t = s.tokens[head];
  if (!t) return null;
  if (t.noun && (fits(t, want) || (head > i && COUNTED.test(s.tokens[head - 1]!.lower))))
    return withTail(s, i, head, want);
  if (head > i && isCapital(t) && !t.noun) {
    const owner = nameAt(s.tokens, head, false);
    if (owner) return null;
  }
  if (t.kind === 'name' || isAcronym(t)) return withTail(s, i, head, want);
  const country = isCapital(t) ? slavicCountry(t.text) : null;
  if (country && head === i && (want === 'nominative' ? country.cases.has('N') : true))
    return countryPhrase(s, head);
  if (country && head === i && !country.cases.has('N')) return null;
  if (isCapital(t)) return t.noun ? null : capital(s, i);
  return officeUnlisted(s, i, head, want);
}

/** "казахстанский востоковед Айгерим Сапарова": a noun no list has is an office where a person's name comes right behind it. */
function officeUnlisted(
  s: SlavicSentence,
  from: number,
  head: number,
  want: WantedCase,
): SlavicPhrase | null {
  const t = s.tokens[head]!;
  if (t.noun || isAdverb(t) || looksFinite(t) || !/^\p{Ll}{4,}$/u.test(t.text) || NO_TAIL.test(t.lower))
    return null;
  for (let k = head + 1; k < head + 4 && s.tokens[k] && s.tokens[k]!.kind !== 'mark'; k++) {
    const named = nameAt(s.tokens, k, k === head + 1);
    if (named) return person(s, from, k, named, want);
    if (continues(s, k, true) !== 1) return null;
  }
  return null;
}

/** "сирійські демократичні сили", "обласна рада": a word that agrees with a speaking noun right behind it. */
function leadsToNoun(s: SlavicSentence, i: number, want: WantedCase): boolean {
  const t = s.tokens[i]!;
  if (
    !/(?:[нчщтрлкшхмдсв]|ов|ев|єв)[аяеєіу]$/.test(t.lower) ||
    /с[яь]$/.test(t.lower) ||
    looksFinite(t) ||
    isAdverb(t)
  )
    return false;
  const next = s.tokens[i + 1];
  return next?.noun ? fits(next, want) && /^\p{Ll}/u.test(next.text) : false;
}

/** "Военный эксперт", "місцеві паблики": a noun declined like an adjective is one where a speaking noun follows. */
function pastAdjectivalNoun(s: SlavicSentence, head: number): number {
  const [t, next] = [s.tokens[head], s.tokens[head + 1]];
  if (t?.noun?.row.gender !== 'a' || !next?.noun || next.noun.row.gender === 'a') return head;
  const nominative = (x: SlavicToken): boolean => x.noun!.cases.has('N') || x.noun!.cases.has('NP');
  return nominative(t) === nominative(next) ? head + 1 : head;
}

function pronoun(s: SlavicSentence, i: number): SlavicPhrase {
  const t = s.tokens[i]!;
  const span = spanOf(s.text, s.offset + t.start, s.offset + t.end);
  return { from: i, to: i + 1, speaker: { ...span, kind: 'pronoun' }, bare: false };
}

const lowered = (words: string): string =>
  /^\p{Lu}(?:\p{Ll}|$)/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;

/** Name with the office before it, where one stands there. */
function person(
  s: SlavicSentence,
  from: number,
  nameFrom: number,
  nameTo: number,
  want: WantedCase,
  titled = 0,
): SlavicPhrase {
  const nameTokens = s.tokens.slice(nameFrom + titled, nameTo);
  const words = s.masked.slice(nameTokens[0]!.start, nameTokens.at(-1)!.end);
  const name = want !== 'nominative' ? baseName(words, s.lang) : words;
  const before = s.tokens.slice(from, nameFrom);
  const plain = want === 'nominative' && before.length > 0;
  const office = plain
    ? s.masked.slice(before[0]!.start, before.at(-1)!.end)
    : before.length > 0
      ? basePhrase(before, s.lang, s.masked)
      : '';
  const country = office ? slavicCountryOf(office) : undefined;
  return {
    from,
    to: nameTo,
    bare: false,
    speaker: {
      ...spanOfTokens(s, from, nameTo),
      kind: 'person',
      name,
      ...(office ? { role: lowered(office) } : {}),
      ...(country ? { country } : {}),
    },
  };
}

/** A noun that speaks with what follows it in the genitive, and the name at its end. */
function withTail(s: SlavicSentence, from: number, head: number, want: WantedCase): SlavicPhrase {
  const { tokens } = s;
  const noun = tokens[head]!.noun;
  const isRole = noun?.row.kind === 'role';
  let to = head + 1;
  while (to < tokens.length && to - head < MOST_TAIL) {
    if (isRole) {
      const { named, titled } = nameInTail(s, to);
      if (named) return person(s, from, to, named, want, titled);
    }
    const width = noun ? continues(s, to, isRole) : capitalsAfter(s, to);
    if (width === 0) break;
    to += width;
  }
  return office(s, from, head, to, want);
}

/** Bodies whose noun is their name. @source public names of bodies */
const PROPER =
  /^(?:Генштаб|Генеральн|Кремль|Пентагон|Мін\p{L}+|Мин\p{L}+|Нац\p{L}+|Держ\p{L}+|Росгвард|Росавиа|Укр[зе]\p{L}+|Нафтогаз|Верховн|Кабмін|Повітрян|Воздушн|Госдеп|Конгр|Бундес|Збройн|Вооруж|Червон|Красн)/u;

function office(s: SlavicSentence, from: number, head: number, to: number, want: WantedCase): SlavicPhrase {
  const phrase = s.tokens.slice(from, to);
  const words =
    want === 'nominative' || COUNTED.test(phrase[0]!.lower)
      ? s.masked.slice(phrase[0]!.start, phrase.at(-1)!.end)
      : basePhrase(phrase, s.lang, s.masked);
  const span = spanOfTokens(s, from, to);
  const country = slavicCountryOf(words);
  const place = country ? { country } : {};
  const noun = s.tokens[head]!.noun;
  const isRole = noun?.row.kind === 'role';
  if (noun?.row.kind === 'document') {
    const owner = head + 1 < to ? basePhrase(s.tokens.slice(head + 1, to), s.lang, s.masked) : '';
    return {
      from,
      to,
      bare: false,
      speaker: { ...span, kind: 'document', ...(owner ? { organisation: owner } : {}), ...place },
    };
  }
  if (!isRole)
    return {
      from,
      to,
      bare: false,
      speaker: {
        ...span,
        kind: noun?.row.kind === 'media' ? 'outlet' : 'organisation',
        organisation: noun && from === 0 && !PROPER.test(words) ? lowered(words) : words,
        ...place,
      },
    };
  const body = SOURCE.test(noun?.row.noun ?? '') ? null : bodyOf(s, head, to);
  const named = body && /^\p{Script=Latin}/u.test(body) && noun && !noun.cases.has('N');
  if (named)
    return {
      from,
      to,
      bare: false,
      speaker: { ...span, kind: 'organisation', organisation: lowered(words), ...place },
    };
  return {
    from,
    to,
    bare: false,
    speaker: {
      ...span,
      kind: 'role',
      role: lowered(words),
      ...(body ? { organisation: body } : {}),
      ...place,
    },
  };
}

/** "речник Кремля": the body whose voice an office is. */
function bodyOf(s: SlavicSentence, head: number, to: number): string | null {
  const rest = s.tokens.slice(head + 1, to);
  const at = rest.findIndex(
    (t) =>
      t.noun?.row.kind === 'body' ||
      t.kind === 'name' ||
      isAcronym(t) ||
      (isCapital(t) && slavicCountry(t.text)?.base === 'Кремль'),
  );
  if (at < 0 || rest.slice(0, at).some((t) => !looksAdjective(t.lower) && !isPreposition(t))) return null;
  const from = rest.findIndex((t) => !isPreposition(t));
  return basePhrase(rest.slice(from), s.lang, s.masked);
}
