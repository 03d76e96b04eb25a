import { givenNameKey } from '../lexicon/given-name.ts';
import {
  ALERT_SOURCE,
  OFFICIAL_SOURCE,
  OUTLET_SOURCE,
  PARTY_NAME,
  SOURCE_ABBREVIATIONS,
  STATE_DESK,
} from '../lexicon/issuer.ts';
import { isSlavicOfficial, SLAVIC_OUTLET_SOURCE } from '../lexicon/issuer-slavic.ts';
import { BODY_COUNTRIES, ORGANISATION_NOUNS } from '../lexicon/organisation.ts';
import { COUNTRY_BY_CODE } from '../lexicon/organisation-country.ts';
import { ROLE_NOUNS } from '../lexicon/role.ts';
import type { Document } from '../model/document.ts';
import type { Channel, Speaker } from '../model/statement.ts';
import { hasCyrillic, isCyrillic } from '../util/script.ts';
import { countryIn } from './parse-speaker.ts';
import { slavicIssuer } from './slavic/issuer.ts';

/** In whose voice a report without attribution speaks. */
export interface OwnVoice {
  /** The party whose own post it is, or null where the outlet speaks. */
  readonly speaker: Speaker | null;
  readonly channel: Channel | null;
  /** An intelligence update: everything in it is judged. */
  readonly assessed: boolean;
  /** The source line without its platform. */
  readonly source: string;
  /** Words of the outlet's own name, lower case: "Meridian", "the Ledger". */
  readonly outlet: ReadonlySet<string>;
}

const PLATFORM =
  /\s*\((?:Telegram|Facebook|X|Twitter|VK|Viber|WhatsApp|YouTube|Instagram|Signal|notice|communiqu[ée]|press release|Телеграм|Фейсбук|Твиттер|ВКонтакте|Вайбер|Ютуб)(?![\p{L}\d])[^)]*\)\s*$/iu;
const BARE_SERVICE =
  /^(?:The )?(?:Air Force|Army|Navy|Armed Forces|General Staff|Ground Forces|Land Forces|Border Guard|National Guard|Defence Forces)\b/i;

/** The voice of a report, from its source line. */
export function ownVoiceOf(document: Document, mainCountry: string | undefined): OwnVoice {
  const source = (document.source ?? '').trim();
  const outlet = new Set(
    source
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 2 && !/^(?:the|news|online|live|english|telegram|translated)$/.test(w)),
  );
  for (const letters of initialsOf(source, document.text)) outlet.add(letters);
  const name = source.replace(PLATFORM, '').trim();
  const none: OwnVoice = { source: name, speaker: null, channel: null, assessed: false, outlet };
  if (!name) return none;
  if (!isPartys(name, PLATFORM.test(source))) return none;
  const speaker = speakerOf(name, mainCountry, document);
  const update =
    (isUkUpdate(name, document.text) || /intelligence/i.test(`${name} ${document.title ?? ''}`)) &&
    /update|assessment|intelligence/i.test(`${document.title ?? ''} ${name} ${document.text.slice(0, 200)}`);
  return {
    source: name,
    speaker,
    channel: update ? 'intelligence_update' : null,
    assessed: update,
    outlet: new Set(),
  };
}

/** Whether a source line is a party's or an authority's own channel, which speaks in its own voice. */
function isPartys(name: string, platform: boolean): boolean {
  const slavic = hasCyrillic(name);
  // A channel of spotters ("Sky Watch") warns in its own voice, whatever outlets are called.
  const outlet =
    (OUTLET_SOURCE.test(name.replace(STATE_DESK, ' ')) || (slavic && SLAVIC_OUTLET_SOURCE.test(name))) &&
    !(platform && ALERT_SOURCE.test(name));
  if (outlet) return false;
  return (
    platform || OFFICIAL_SOURCE.test(name) || PARTY_NAME.test(name) || (slavic && isSlavicOfficial(name))
  );
}

/** The letters by which an agency goes: those of its own name, and those of a date line whose agency the report carries. */
function initialsOf(source: string, text: string): string[] {
  const words = source
    .replace(/\s*\([^)]*\)/g, '')
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w));
  const own = words
    .map((w) => w[0])
    .join('')
    .toLowerCase();
  const line = /^\P{Ll}{3,40}(?:, [\p{L} .]{3,40}\d{0,2})? \((\p{Lu}{2,6})\) ?[–—-]/u
    .exec(text)?.[1]
    ?.toLowerCase();
  return [...(words.length > 2 && own.length > 2 ? [own] : []), ...(line ? [line] : [])];
}

/** A grouping of forces fights where it was sent: the country it posts about need not be its own. */
const FIELD_FORCE = /\b(?:grouping|coalition|multinational|alliance)\b/i;

/** A ministry of defence that names no country and posts "Defence Intelligence" updates is the United Kingdom’s. */
const isUkUpdate = (name: string, text: string): boolean =>
  /^(?:The )?Ministry of Defence$/.test(name) && /\bDefence Intelligence\b/.test(text.slice(0, 200));

/** "Administration of the Kherson region, Russian-installed" is the Russian-installed administration. */
const INSTALLED =
  /^(?:The )?(\p{Lu})([^,]+), (\p{Lu}\p{L}+-(?:installed|appointed|backed|controlled|held|run))$/u;

/** "Governor of Belgorod region", "Sevastopol governor": an office whose holder the line does not name. */
const OFFICE_LINE =
  /^(?:The )?(?:(?:Deputy|Acting) )?(?:Governor|Mayor|Head|Prefect|Sub-Prefect|Commander|Minister|Commissioner|Administrator)(?: of|,) |(?<!['’]s) (?:governor|mayor|speaker|prefect|commissioner)$/i;

function speakerOf(source: string, mainCountry: string | undefined, { title, text }: Document): Speaker {
  const name = source.replace(
    INSTALLED,
    (_, first: string, rest: string, by: string) => `${by} ${first.toLowerCase()}${rest}`,
  );
  if (isCyrillic(name)) return slavicIssuer(name, mainCountry, text, title ?? '');
  const code =
    countryIn(name) ??
    countryOfLetters(name) ??
    (isUkUpdate(name, text) ? 'GB' : FIELD_FORCE.test(name) ? undefined : mainCountry);
  const country = code ? { country: code } : {};
  const person = /^(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}|al-|el-)[\p{L}’'-]*){1,3}), (.+)$/u.exec(name);
  if (person && !OFFICIAL_SOURCE.test(person[1]!) && !isBodyName(person[1]!)) {
    const organisation = spelledOut(person[2]!);
    const isBody =
      OFFICIAL_SOURCE.test(organisation) &&
      !/^(?:mayor|governor|head|minister|prosecutor|president|commander|prefect|commissioner)\b|\b(?:mayor|governor|minister|prosecutor|president|commander|prefect|commissioner|spokes\w+)$/i.test(
        organisation,
      );
    return {
      name: person[1]!,
      role: isBody ? `head of the ${organisation}` : organisation,
      ...(isBody ? { organisation } : {}),
      ...country,
    };
  }
  const office =
    /^((?:The )?\p{Lu}[\p{L}-]+(?: [\p{L}’'-]+)*?),? (\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)$/u.exec(name);
  if (
    office &&
    ROLE_NOUNS.has(office[1]!.replace(/^The /, '').split(' ')[0]!.toLowerCase()) &&
    !isBodyName(office[2]!)
  )
    return { name: office[2]!, role: spelledOut(office[1]!), ...country };
  if (isPersonsName(name)) return { name, ...country };
  if (ALERT_SOURCE.test(name))
    return { organisation: /channel/i.test(name) ? name : `${name} channel`, ...country };
  const known = /^(\p{Lu}{3,}), (?!\p{Lu}\p{L}+$)/u.exec(name)?.[1];
  const bodyCountry = known ? BODY_COUNTRIES.get(known.toLowerCase()) : undefined;
  if (known && bodyCountry) return { organisation: known, country: bodyCountry };
  const opening = openingHead(name, text);
  if (opening) return { ...opening, organisation: name, ...country };
  if (OFFICE_LINE.test(name)) return { role: spelledOut(name).replace(/^The /, ''), ...country };
  const full = spelledOut(name).replace(
    / (?:military )?spokes(?:person|man|woman)(?:[’']s (?:unit|office))?$/i,
    '',
  );
  const adjective = code ? COUNTRY_BY_CODE.get(code)?.adjectives[0] : undefined;
  const service = BARE_SERVICE.exec(full)?.[0];
  if (service && adjective && !countryIn(name))
    return { organisation: `${adjective} ${service.replace(/^The /, '')}`, ...country };
  return { organisation: full, ...country };
}

/** "The Prefect of X, Amadou Diarra, informs …": who opens a notice of his own office. */
function openingHead(name: string, text: string): Speaker | null {
  const m =
    /^\s*The ((?:Prefect|Governor|Mayor|Administrator|Head|Director|Commander|Minister|Commissioner|Chairman|Chairwoman|Sub-Prefect)\b[^,.\n]{0,60}), (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}), \p{Ll}+s (?=[\p{Ll}])/u.exec(
      text,
    );
  const place = name.split(' ').at(-1)!;
  return m?.[1]?.includes(place) ? { name: m[2]!, role: m[1].charAt(0).toLowerCase() + m[1].slice(1) } : null;
}

/** "IDF Spokesperson", "CENTCOM": the country of a body that one country alone has by that name. */
function countryOfLetters(name: string): string | undefined {
  const lower = name.toLowerCase();
  return BODY_COUNTRIES.get(lower) ?? BODY_COUNTRIES.get(lower.split(/[^\p{L}\d]/u)[0]!);
}

/** "Ihor Tereshko": a given name and a surname, and nothing more. */
function isPersonsName(line: string): boolean {
  const words = line.split(' ');
  const isName = words.length === 2 && words.every((w) => /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(w));
  return isName && givenNameKey(words[0]!) !== null && !isBodyName(line);
}

/** Whether two words in capitals name a body or a place of office, not a person. */
const isBodyName = (words: string): boolean =>
  OFFICIAL_SOURCE.test(words) ||
  OUTLET_SOURCE.test(words) ||
  words
    .split(' ')
    .some(
      (w) =>
        ORGANISATION_NOUNS.has(w.toLowerCase()) ||
        /^(?:Region|Oblast|District|Province|State|City)$/i.test(w),
    ) ||
  countryIn(words) !== undefined;

function spelledOut(name: string): string {
  return name.replace(/\b(?:RMA|OVA|CMA|MoD|SES)\b/g, (a) => SOURCE_ABBREVIATIONS.get(a) ?? a);
}
