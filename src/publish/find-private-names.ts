import { givenNameForms, givenNameKey } from '../lexicon/given-name.ts';
import { NOT_NAMES } from '../lexicon/name.ts';
import { PUBLIC_OFFICE, SLAVIC_PUBLIC_OFFICE } from '../lexicon/office.ts';
import { BODY_NAME, GIVEN_NAME } from '../lexicon/place-person.ts';
import { CYRILLIC_PATRONYMIC, CYRILLIC_SURNAME } from '../lexicon/place-person-cyrillic.ts';
import {
  ALSO_PUBLIC,
  CASUALTIES,
  HARM_OF,
  HARMED,
  HARMING,
  KIN,
  MAYBE_HARMED,
  PLACES_TOO,
  PRIVATE_NOUN,
  SLAVIC_HARM,
  SLAVIC_KIN,
  SLAVIC_PRIVATE,
  SUFFERED,
} from '../lexicon/private-person.ts';
import { TITLES } from '../lexicon/title.ts';
import { isChief, isOfWorkplace, isSetOff } from './of-workplace.ts';

/** A run of capitalised words that may be a person's name. */
interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether its first word is a given name that a list has, or its last a patronymic's or surname's form. */
  readonly isKnown: boolean;
  readonly isSlavic: boolean;
}

const WORD = `\\p{Lu}[\\p{L}\\p{M}’'ʼ]*(?:-\\p{Lu}?[\\p{L}\\p{M}’'ʼ]+)*`;
const PARTICLE = '(?:(?:al|el|an|as|ash|at|ar|ibn|bin|abu|van|von|der|de|ul|bint|аль|ель|эль|бін|бин)[- ])?';
const RUN = new RegExp(`(?<![\\p{L}\\p{N}’'-])${WORD}(?: (?:${PARTICLE}${WORD}|\\p{Lu}\\.))*`, 'gu');
/** Forms of address that make nobody an office-holder. */
const ADDRESS = /^(?:mr|mrs|ms|miss|mx|dr|sir|lady|dame|пан|пані|господин|госпожа)\.?$/i;
/** Bodies, peoples and places that stand in names of more than one word. */
const OF_A_BODY =
  /^(?:human|rights|watch|amnesty|international|médecins|doctors|states?|nations?|islamic|armed|forces?|region(?:al)?|oblast|district|village|street|avenue|square|river|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|new|saint|st|fort|port|mount|lake|cape|special|general|supreme|security|state|world|save|children|great|britain|regiment|battalion|brigade|division|corps|squadron|збройн\p{L}*|сил\p{L}*|національн\p{L}*|червон\p{L}*|красн\p{L}*|вооруж\p{L}*|держ\p{L}*|нов\p{L}{1,2}|велик\p{L}{1,2}|стар\p{L}{1,2}|крив\p{L}{1,2}|вулиц\p{L}*|област\p{L}*|район\p{L}*)$/iu;
/** Titles and offices that are a word before the name, with a capital or none. */
const ROLE_BEFORE = /[\p{L}’'-]+(?: [\p{L}’'-]+){0,5},?\s*$/u;
const isPublicWords = (words: string): boolean =>
  PUBLIC_OFFICE.test(words) || SLAVIC_PUBLIC_OFFICE.test(words) || ALSO_PUBLIC.test(words);

const own = (parts: readonly string[], flags = 'iu'): RegExp => new RegExp(parts.join('|'), flags);
const LIGHT =
  '(?:also |later |then |among those |listed as |confirmed |pronounced |declared |left |reported |\\p{Ll}+ly ){0,3}';

/** What stands right before the name of a private person, to the end of the text before it. */
const BEFORE = own([
  `(?<!\\p{L})${HARMING}(?: (?:the )?(?:\\d+-year-old |local |elderly |young |civilian ){0,3}(?:${PRIVATE_NOUN} )?)? ?$`,
  `(?<!\\p{L})${HARM_OF} of (?:the )?(?:\\d+-year-old |${PRIVATE_NOUN} ){0,3}$`,
  `(?<!\\p{L})(?:named|identified)(?: (?:him|her|them|(?:the|one|two|three) (?:\\p{Ll}+ ){0,2}\\p{Ll}+))? as $`,
  `(?<!\\p{L})(?:among|one of) (?:the|those) (?:\\p{Ll}+ ){0,2}${CASUALTIES}[^.;]{0,40}(?:was|were|is|are|:|,) ?$`,
  `(?<!\\p{L})(?:the |names of (?:the )?)?${CASUALTIES}(?: (?:was|were|is|are|include|included|includes)(?: identified as)?|:|,) $`,
  `(?<!\\p{L})(?:his|her|their|whose|my|our|[’']s) (?:(?:\\d+|two|three|four|five|one|six|seven)[- ](?:year|month|week|day)-old |\\p{Ll}+ ){0,2}${KIN},? $`,
  `(?<!\\p{L})${PRIVATE_NOUN}(?: named| called)?,? $`,
  `\\d+[- ](?:year|month|week|day)-old $`,
  // Ukrainian and Russian.
  `(?<!\\p{L})${SLAVIC_HARM}[: —–-]*(?:\\d+-\\p{L}+ |(?:й?ого|її|его|ее|её|та|і|и) |${SLAVIC_PRIVATE} |${SLAVIC_KIN} ){0,4}$`,
  `(?<!\\p{L})(?:її|його|їхн\\p{Ll}+|ее|её|его|их|сво\\p{Ll}+|мій|моя|мо[йю]|з|із|с|со) (?:\\d+-?\\p{Ll}* |\\p{Ll}+ ){0,2}${SLAVIC_KIN},? $`,
  `(?<!\\p{L})${SLAVIC_PRIVATE},? $`,
  `(?<!\\p{L})${SLAVIC_PRIVATE} (?:міста|села|селища|смт|города|посёлка|поселка) \\p{Lu}\\p{L}+,? $`,
  `\\d+-?(?:річн|летн|місячн|месячн)\\p{Ll}+ $`,
  `(?<!\\p{L})(?:серед|среди|з-поміж|одн\\p{Ll}+ (?:із|з|из)) (?:\\p{Ll}+ ){0,2}(?:загибл|погибш|поранен|ранен|постраждал|пострадавш|зникл|затриман|задержан|жертв)\\p{Ll}*[^.;]{0,20}[:—–-]? $`,
]);
const AGE = `(?:, (?:aged |age )?\\d{1,3}|, \\p{Ll}+-year-old| \\(\\d{1,3}\\)|, \\d{1,3} (?:рок|рік|год|лет)\\p{Ll}*)(?=[,.;:)”"]| (?:and|who|was|were|of|from|died|has|had|is|та|і|и)(?!\\p{L})|\\s*$)`;
const BE = '(?:was|were|is|are|has been|have been|had been|being|remains?|got|went)';
/** A stretch between commas or brackets that says more of the person. */
const ASIDE = '(?:, [^,.;]{1,70},| \\([^)]{1,40}\\))?';
/** What stands right after it. */
const AFTER = new RegExp(
  `^(?:${[
    AGE,
    `${ASIDE}(?:,? who)? ${BE} (?:not )?${LIGHT}${HARMED}(?!\\p{L})`,
    `${ASIDE}(?:,? who)? (?:has |had |have )?${LIGHT}${SUFFERED}(?!\\p{L})`,
    `, (?:(?:a|an|the|another|one|who is an?|himself an?|herself an?) )?(?:[\\p{Ll}\\d-]+ ){0,3}${PRIVATE_NOUN}(?!\\p{L})`,
    `[’']s (?:death|funeral|body|killing|murder|injuries|mother|father|son|daughter|wife|husband|widow|family|relatives)(?!\\p{L})`,
    `(?:,[^,.;]{1,70},| \\([^)]{1,40}\\))?(?: —| –)? (?:також |теж |также |був |була |были |было |було |були )*${SLAVIC_HARM}(?!\\p{L})`,
    `,? (?:\\d+-\\p{L}+ )?(?:\\p{Ll}+ ){0,2}?${SLAVIC_PRIVATE}(?!\\p{L})`,
  ].join('|')})`,
  'u',
);
/** Harm done to somebody who is told by one or two nouns before the name: "killed journalist Viktor Orlov", «убит журналист Виктор Орлов». */
const HARMED_AS = own([
  `(?<!\\p{L})(?:${HARMING}|${SLAVIC_HARM}) (?:(?!(?:and|or|on|in|at|near|by|from|of|to|with|during|after|before|when|as|that|й|і|и|та|у|в|на|під|под|біля|возле|від|от|через|внаслідок|з|із|с|из|до|за|по|при|під|для|для|що|что)(?!\\p{L}))\\p{Ll}[\\p{Ll}-]+ ){1,3}$`,
]);
const AGED = new RegExp(`^${AGE}`, 'u');
const AFTER_MAYBE = new RegExp(`^${ASIDE}(?:,? who)? ${BE} (?:not )?${LIGHT}${MAYBE_HARMED}(?!\\p{L})`, 'u');
/** What stands before a place. */
const PLACING =
  /(?<!\p{L})(?:in|near|from|at|of|to|around|outside|towards|into|over|across|у|в|з|із|под|під|біля|возле|из|до|на|міста|города|села)\s$/iu;
/** Nouns after a name that make it a body's or a place's ("killed Islamic State fighters"); what ends the name's part of the sentence does not. */
const GOES_ON =
  /^ (?!(?:and|or|on|in|at|when|while|as|was|were|who|by|during|near|outside|after|before|of|from|with|to|had|has|died|is|are|but|inside|for|over|last|late|early|this|yesterday|under|amid|because|that|та|і|и|у|в|на|під|біля|внаслідок|після|при|під|з|із|от|из|во|около|возле|после|який|яка|который|которая)(?!\p{L}))\p{Ll}/u;

/** The start of the sentence that an offset stands in. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 200), at);
  const breaks = [
    ...before.matchAll(
      /(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Dr|Gen|Col|Lt|Gov|St|ім|вул|м|с|г))[.!?…]["”»]?\s+|\n+/gu,
    ),
  ];
  const last = breaks.at(-1);
  return at - before.length + (last ? last.index + last[0].length : 0);
}

const isKnownGiven = (word: string): boolean =>
  GIVEN_NAME.has(word.toLowerCase()) || givenNameKey(word) !== null || givenNameForms(word).length > 0;

/** The names that may be persons', without what stands before a name with a capital: a first word, a title, an adjective. */
function candidatesIn(text: string): (Candidate & { readonly hasOffice: boolean })[] {
  return [...text.matchAll(RUN)].flatMap((m) => {
    let words = m[0].split(' ');
    let at = m.index;
    let hasOffice = false;
    const shift = (): void => {
      at += words[0]!.length + 1;
      words = words.slice(1);
    };
    // In titles every word has a capital: a name begins at its given name.
    const given = words.findIndex((w, i) => i < words.length - 1 && isKnownGiven(w));
    while (words.length > 1 && words.length > 0) {
      const [first] = words;
      const lower = first!.toLowerCase();
      const isOffice = isPublicWords(lower) && !isKnownGiven(first!);
      if (isOffice) hasOffice = true;
      if (
        !isOffice &&
        !ADDRESS.test(first!) &&
        !TITLES.has(lower) &&
        !NOT_NAMES.has(lower) &&
        !(given > 0 && words.length > 2 && m[0].split(' ').length - words.length < given)
      )
        break;
      shift();
    }
    if (words.length > 4) return [];
    if (words.some((w) => OF_A_BODY.test(w) || (BODY_NAME.has(w.toLowerCase()) && !isKnownGiven(w))))
      return [];
    const name = words.join(' ').replace(/[’']s?$/u, '');
    if (name.length < 3 || NOT_NAMES.has(name.toLowerCase())) return [];
    const last = words.at(-1)!;
    const isKnown =
      isKnownGiven(words[0]!) ||
      (words.length > 1 &&
        (CYRILLIC_PATRONYMIC.test(last) ||
          (/^\p{Script=Cyrillic}/u.test(last) && (CYRILLIC_SURNAME.test(last) || isKnownGiven(last)))));
    return [
      {
        name,
        start: at,
        end: at + name.length,
        isKnown,
        isSlavic: /\p{Script=Cyrillic}/u.test(name),
        hasOffice,
      },
    ];
  });
}

/** Names of office-holders and private persons told of in one text. */
export interface NamesTold {
  readonly private: readonly string[];
  readonly public: readonly string[];
}

const known = new Map<string, NamesTold>();
const MOST_KNOWN = 5_000;
const NONE: NamesTold = { private: [], public: [] };
/** No name is looked for where none of these words stands: most texts. */
const MAY_TELL = own([
  HARMED,
  MAYBE_HARMED,
  SUFFERED,
  HARMING,
  HARM_OF,
  CASUALTIES,
  KIN,
  PRIVATE_NOUN,
  '\\d-?year-old|named|identified',
  ', (?:aged )?\\d',
  SLAVIC_HARM,
  SLAVIC_PRIVATE,
  SLAVIC_KIN,
  '\\d-?(?:річн|летн)',
]);

/**
 * The private persons whom a text names: victims, their kin, witnesses, people told by what they are and not by an office; looked for once
 * in each text. Who is named with an office anywhere in the text is none.
 */
export function findPrivateNames(text: string): NamesTold {
  const before = known.get(text);
  if (before) return before;
  const found = MAY_TELL.test(text) ? namesIn(text) : NONE;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, found);
  return found;
}

function namesIn(text: string): NamesTold {
  const all = candidatesIn(text);
  const officials = new Set<string>();
  const told = new Set<Candidate>();
  for (const c of all) {
    const from = sentenceStart(text, c.start);
    const before = text.slice(from, c.start);
    const after = text.slice(c.end, c.end + 160);
    if (c.hasOffice || isOfficial(before, after)) officials.add(c.name);
    else if (isTold(c, before, after)) told.add(c);
  }
  for (const c of listed(all, told, text)) if (!officials.has(c.name)) told.add(c);
  const isOfficialName = (n: string): boolean => officials.has(n) || officials.has(n.split(' ').at(-1)!);
  return {
    private: [...new Set([...told].map((c) => c.name))].filter((n) => !isOfficialName(n)),
    public: [...officials],
  };
}

/** Words of speech, which begin or end another's clause. */
const SPEECH =
  /(?<!\p{L})(?:said|says|told|reported|wrote|added|confirmed|announced|stated|posted|according to|повідом\p{L}+|сообщ\p{L}+|розпов\p{L}+|рассказ\p{L}+|заяви\p{L}+|сказа\p{L}+|зазнач\p{L}+|отметил\p{L}*|написа\p{L}+|дода\p{L}+|добави\p{L}+|уточни\p{L}+|підтверд\p{L}+|подтверд\p{L}+|за (?:словами|даними)|по (?:словам|данным))(?!\p{L})/iu;

/** Whether an office stands right before a name, or in the words set off after it. */
function isOfficial(before: string, after: string): boolean {
  const role = ROLE_BEFORE.exec(before)?.[0] ?? '';
  // The office is the noun next to the name, not one a clause away: "the governor said Olena Koval".
  const near = role
    .split(
      /(?<!\p{L})(?:said|says|that|killed|injured|wounded|by|where|повідоми\p{L}*|сообщи\p{L}*|загину\p{L}*|погиб\p{L}*)(?!\p{L})/u,
    )
    .at(-1)!;
  const isNear =
    isChief(before) ||
    (isPublicWords(near) && !new RegExp(`${PRIVATE_NOUN},? $`, 'iu').test(near) && !isOfWorkplace(before));
  const aside =
    /^(?:,? \(?\d{1,3}\)?(?= ?,))?(?: ?, (?!and |who )| \(|,? — | – )([^,.;()]{2,90})/u.exec(after)?.[1] ??
    '';
  // "killed Halyna Petrenko, the governor said" is the governor's word of her.
  return isNear || (isPublicWords(aside) && !SPEECH.test(aside));
}

function isTold(c: Candidate, before: string, after: string): boolean {
  const isLong = c.name.includes(' ');
  if (!isLong && (!c.isKnown || PLACES_TOO.has(c.name.toLowerCase()))) return false;
  if (c.isSlavic && !c.isKnown) return false;
  if (GOES_ON.test(after) && !AFTER.test(after)) return isLong ? BEFORE_NOUN.test(before) : BARE.test(before);
  if (isOfWorkplace(before) && isLong && isSetOff(after, c.isKnown)) return true;
  const isBefore = BEFORE.test(before);
  // A bare given name is a person's only beside kin or an age: "George was hit".
  if (!isLong) return BARE.test(before) || AGED.test(after);
  if (isBefore || (c.isKnown && HARMED_AS.test(before))) return true;
  if (PLACING.test(before)) return c.isKnown && AGED.test(after);
  return AFTER.test(after) || (c.isKnown && AFTER_MAYBE.test(after));
}

/** Descriptions after which whatever goes on is said of a person: "bus driver Serhiy Bondar told". */
const BEFORE_NOUN = own([
  `(?<!\\p{L})${PRIVATE_NOUN}(?: named| called)?,? $`,
  `(?<!\\p{L})${SLAVIC_PRIVATE},? $`,
  `(?<!\\p{L})${KIN},? $`,
  `(?<!\\p{L})${SLAVIC_KIN},? $`,
  '-year-old $',
  '(?:річн|летн)\\p{Ll}+ $',
]);
/** What stands before a given name that stands alone. */
const BARE = own([
  `(?<!\\p{L})${KIN},? $`,
  `(?<!\\p{L})${PRIVATE_NOUN}(?: named| called)? $`,
  `(?<!\\p{L})${SLAVIC_KIN},? $`,
  '-year-old $',
  '(?:річн|летн)\\p{Ll}+ $',
  `(?<!\\p{L})(?:baby|little|boy|girl) $`,
]);
/** Between the names of a list. */
const JOINT =
  /^(?:, ?\d{1,3},?| \(\d{1,3}\))?(?:,| and| та| і| и|, and|;) (?:(?:his|her|their|її|його|ее|её|его) (?:[\p{Ll}\d-]+ ){1,3})?$/u;

/** Who is named in one list with a private person, right beside them. */
function listed(all: readonly Candidate[], told: ReadonlySet<Candidate>, text: string): Candidate[] {
  const out = new Set<Candidate>();
  const isOne = (c: Candidate): boolean => told.has(c) || out.has(c);
  const take = (a: Candidate, b: Candidate): void => {
    if (
      isOne(a) &&
      !isOne(b) &&
      b.name.includes(' ') &&
      JOINT.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
    )
      out.add(b);
  };
  for (let i = 1; i < all.length; i++) take(all[i - 1]!, all[i]!);
  for (let i = all.length - 1; i > 0; i--) take(all[i]!, all[i - 1]!);
  return [...out];
}
