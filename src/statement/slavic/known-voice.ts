import { slavicCountryOf } from '../../lexicon/country-slavic.ts';
import { givenName } from '../../lexicon/given-name.ts';
import { isSamePerson } from '../../lexicon/person-name.ts';
import { slavicSpeaker, TAKING_UP_BODY, TAKING_UP_PERSON } from '../../lexicon/speaker-slavic.ts';
import type { Speaker } from '../../model/statement.ts';
import type { SlavicGender } from '../../util/slavic-forms.ts';
import { withWhyOf } from '../../util/why.ts';
import { spokesmanOf } from '../spokesman-of.ts';
import type { SpeakerWords } from '../unit.ts';
import { fullNameOf } from './names-of-text.ts';
import { spelledOut } from './spelled-out.ts';

/** Who has spoken so far in a report, and which country the words at a place are about. */
export interface KnownVoices {
  readonly text: string;
  readonly people: readonly Speaker[];
  readonly bodies: readonly Speaker[];
  readonly roles: readonly Speaker[];
  readonly last: Speaker | null;
  readonly countryAt: (at: number) => string | undefined;
}

/** The speaker whom Ukrainian or Russian words name: resolved inside the report, in the nominative. */
export function knownVoice(words: SpeakerWords, known: KnownVoices): Speaker | null {
  if (words.kind === 'pronoun') return byPronoun(words.quote.toLowerCase(), known);
  if (words.kind === 'person') return person(words, known);
  if (words.kind === 'role') return role(words, known);
  if (words.kind === 'document')
    return words.organisation
      ? body({ ...words, kind: 'organisation' }, known)
      : (known.bodies.at(-1) ?? known.last);
  return body(words, known);
}

/** The gender in which a speaker is taken up. */
function genderOf(s: Speaker): SlavicGender | null {
  if (s.name) {
    const given = givenName(s.name.split(' ')[0]!);
    if (given) return given.gender;
    if (/(?:ська|цька|ова|ева|єва|іна|ина|ая)$/.test(s.name)) return 'f';
  }
  const words = s.name ? s.role : (s.organisation ?? s.role);
  for (const word of (words ?? '').toLowerCase().split(/[\s«»]+/)) {
    const noun = slavicSpeaker(word, /[ыэё]/.test(word) ? 'ru' : 'uk');
    if (noun) return noun.row.gender;
  }
  return null;
}

const FEMININE = /^(?:вона|її|она|её|ее|їй|ей)$/;
const PLURAL = /^(?:вони|їх|їхн\p{L}+|они|их)$/u;

function byPronoun(word: string, { people, bodies, roles, last }: KnownVoices): Speaker | null {
  if (word === 'там') return bodies.at(-1) ?? null;
  if (TAKING_UP_BODY.test(word))
    return bodies.findLast((b) => STATE_BODY.test(b.organisation ?? '')) ?? bodies.at(-1) ?? null;
  if (PLURAL.test(word)) return last && !last.name ? last : (roles.at(-1) ?? bodies.at(-1) ?? null);
  const fits = (s: Speaker): boolean => {
    const gender = genderOf(s);
    return gender === null || (FEMININE.test(word) ? gender === 'f' : gender !== 'f' && gender !== 'p');
  };
  if (last && fits(last) && (last.name || last.role || !people.some(fits))) return last;
  return people.findLast(fits) ?? roles.findLast(fits) ?? bodies.findLast(fits) ?? last;
}

/** Bodies that are taken up as "the department". @source own, Ukrainian and Russian administrative terms */
const STATE_BODY =
  /^(?:[Мм]ін|[Мм]ин|МВС|МВД|МЗС|МИД|ДСНС|МЧС|СБУ|ФСБ)|міністерств|министерств|служб|управлін|управлен|департамент|комітет|комитет|агентств|агенці|прокуратур|поліці|полици/;

function person(words: SpeakerWords, known: KnownVoices): Speaker | null {
  const name = words.name!;
  const before = known.people.findLast((p) => isSamePerson(p.name!, name));
  const full =
    before?.name && before.name.length >= name.length
      ? before.name
      : name.includes(' ')
        ? name
        : (fullNameOf(known.text, name) ?? name);
  const role = words.role ?? before?.role;
  const country =
    before?.country ??
    words.country ??
    (role ? slavicCountryOf(role) : undefined) ??
    known.countryAt(words.start);
  const organisation =
    words.organisation ?? before?.organisation ?? spokesmanOf(words, known.last, known.text);
  return withWhyOf(
    {
      name: full,
      ...(role ? { role } : {}),
      ...(organisation ? { organisation } : {}),
      ...(country ? { country } : {}),
    },
    before,
  );
}

const headOf = (words: string): string =>
  words
    .toLowerCase()
    .split(/\s+/)
    .find((w) => slavicSpeaker(w, /[ыэё]/.test(w) ? 'ru' : 'uk')) ?? words.toLowerCase();

/** "Очільник області", "глава региона": whoever holds the one office of that kind that the report has named. */
const REGION_HEAD =
  /^(?:очільни\p{L}+|голова|глава|керівни\p{L}+|начальни\p{L}+|руководител\p{L}+) (?:області|области|регіону|региона)$/iu;
const OF_REGION =
  /(?:ОВА|ОДА|облдержадміністраці\p{L}+|област\p{L}+|регіон\p{L}*|регион\p{L}*|губернатор\p{L}*)(?!\p{L})/u;

function role(words: SpeakerWords, known: KnownVoices): Speaker | null {
  const name = words.role ?? words.quote;
  const single = !name.includes(' ');
  if (TAKING_UP_PERSON.test(name)) {
    const person = known.people.at(-1);
    if (person) return person;
  }
  const head = REGION_HEAD.test(name)
    ? known.people.filter((p) => p.role && (OF_REGION.test(p.role) || REGION_HEAD.test(p.role)))
    : [];
  if (head.length === 1) return head[0]!;
  if (single) {
    const person = known.people.findLast((p) => p.role && headOf(p.role) === headOf(name));
    if (person) return person;
    const earlier = known.roles.findLast((r) =>
      r.role!.toLowerCase().split(' ').includes(name.toLowerCase()),
    );
    if (earlier) return earlier;
  }
  const organisation = words.organisation ? organisationOf(words.organisation, known) : undefined;
  const country =
    words.country ?? slavicCountryOf(`${name} ${organisation ?? ''}`) ?? known.countryAt(words.start);
  return { role: name, ...(organisation ? { organisation } : {}), ...(country ? { country } : {}) };
}

/** "Диспетчерка компанії": the company the report has named. */
function organisationOf(words: string, { bodies }: KnownVoices): string {
  if (
    !/^(?:компані\p{L}+|компани\p{L}+|підприємств\p{L}+|предприяти\p{L}+|відомств\p{L}+|ведомств\p{L}+|організаці\p{L}+|организаци\p{L}+)$/u.test(
      words,
    )
  )
    return words;
  return bodies.at(-1)?.organisation ?? words;
}

/** Nouns that, by themselves, take up the fuller name given before. */
function takenUpBody(name: string, bodies: readonly Speaker[]): Speaker | undefined {
  if (/[\s«]/.test(name) || /^\p{Lu}{2,}/u.test(name)) return undefined;
  const head = name.toLowerCase();
  const same = bodies.findLast((b) => b.organisation!.toLowerCase().split(' ').includes(head));
  if (same) return same;
  return /^(?:компанія|компания|підприємство|предприятие|організація|организация|агентство|агенція)$/.test(
    head,
  )
    ? bodies.findLast((b) => /[«\p{Lu}]/u.test(b.organisation!.slice(1)))
    : undefined;
}

/** Bodies of a place, whose country is that of the places beside them. @source own, Ukrainian and Russian administrative terms */
const LOCAL =
  /(?:^| )(?:поліці|полици|мері|мэри|прокуратур|адміністраці|администраци|влад|власт|міськрад|облрад|горсовет|армі|арми|уряд|правительств|військ|войск|лікарн|больниц|водоканал|рад[аи]|губернат)\p{L}*/iu;

/** The country of a body that names none: where it is a local one, that of the places around. */
function countryOfBody(name: string, at: number, { countryAt }: KnownVoices): string | undefined {
  return LOCAL.test(name) ? countryAt(at) : undefined;
}

function body(words: SpeakerWords, known: KnownVoices): Speaker {
  const worded = (words.organisation ?? words.quote).replace(/ \(\p{Lu}{2,8}\)$/u, '');
  const name = spelledOut(known.text, worded) ?? worded;
  const earlier =
    known.bodies.findLast((b) => b.organisation!.toLowerCase() === name.toLowerCase()) ??
    takenUpBody(name, known.bodies);
  if (earlier) return earlier;
  const country =
    words.country ??
    (/ (?:і|й|та|и) /u.test(name) ? undefined : slavicCountryOf(name)) ??
    (words.kind === 'outlet' ? undefined : countryOfBody(name, words.start, known));
  return { organisation: name, ...(country ? { country } : {}) };
}
