import { OUTLET_SOURCE } from '../lexicon/issuer.ts';
import { ARMED_FORCES, BODY_COUNTRIES, COMPANY_SOURCE } from '../lexicon/organisation.ts';
import { COUNTRY_BY_CODE, COUNTRY_BY_NAME } from '../lexicon/organisation-country.ts';
import type { Speaker } from '../model/statement.ts';
import { isCyrillic } from '../util/script.ts';
import { spanOf } from '../util/span.ts';
import { withWhyOf } from '../util/why.ts';
import { bodyName, fullBodyName, isUkBody, STATE_BODY } from './body-name.ts';
import { isOwnPart } from './is-own-part.ts';
import { isSeveral } from './is-several.ts';
import { fewer, firstNamed, takenUp } from './known-speaker.ts';
import {
  countryAsWorded,
  fullNameIn,
  introducedAsPerson,
  lastGroupBefore,
  lastPersonBefore,
  mentionOf,
  ownerOfForce,
  sameHead,
  withoutTitles,
} from './names-in-text.ts';
import { countryNamedBefore, openingCountry } from './opening-country.ts';
import type { OwnVoice } from './own-voice.ts';
import { countryIn } from './parse-speaker.ts';
import { putLast } from './put-last.ts';
import { knownVoice } from './slavic/known-voice.ts';
import { spokesmanOf } from './spokesman-of.ts';
import { takeUpBody } from './take-up-body.ts';
import type { SpeakerWords } from './unit.ts';

const BARE_FORCE = /^(?:army|military|armed forces|government|troops|junta)$/i;
const STATE_ROLE = /\b(?:minister|president|secretary|chancellor|premier|ministry|parliament)\b/i;

/** The people and bodies of one report, in the order in which they speak. */
export class Cast {
  readonly #text: string;
  readonly #own: OwnVoice;
  readonly #country: string | undefined;
  readonly #countryAt: (at: number) => string | undefined;
  readonly #people: Speaker[] = [];
  readonly #bodies: Speaker[] = [];
  readonly #roles: Speaker[] = [];
  #last: Speaker | null = null;

  constructor(
    text: string,
    own: OwnVoice,
    mainCountry: string | undefined,
    countryAt: (at: number) => string | undefined = () => undefined,
  ) {
    this.#text = text;
    this.#own = own;
    this.#country = mainCountry;
    this.#countryAt = countryAt;
  }

  /** The speaker whom the words name, or null where the outlet itself or nobody speaks. `lead` is the subject of the sentence, for "it". */
  resolve(words: SpeakerWords | null, lead: SpeakerWords | null = null): Speaker | null {
    if (!words || words.nobody || this.isOutlet(words)) return null;
    if (lead && words.kind === 'pronoun' && /^(?:it|they)$/i.test(words.quote)) this.resolve(lead);
    const found = this.#find(words);
    if (!found) return this.#unresolved(words);
    const known = firstNamed(found, words);
    this.#remember(known);
    return takenUp({ ...known, mention: spanOf(this.#text, words.start, words.end) }, words);
  }

  /** "he" with nobody before: somebody speaks, and the words are all that is known of him. */
  #unresolved(words: SpeakerWords): Speaker | null {
    if (words.kind !== 'pronoun' || /^(?:we|i|you|one)$/i.test(words.quote)) return null;
    return { mention: spanOf(this.#text, words.start, words.end) };
  }

  /** Notes an office-holder who acts without speaking, so that a later "he" finds him. */
  notice(words: SpeakerWords | null): void {
    const named = words?.role || / [A-Z]/.test(words?.name ?? '');
    if (words?.kind !== 'person' || !named || words.nobody || this.isOutlet(words)) return;
    const person = this.#person(words);
    if (person?.name) this.#people.push(firstNamed(person, words));
  }

  /** Whether the words name the outlet of the report. */
  isOutlet(words: SpeakerWords): boolean {
    const { outlet } = this.#own;
    const parts = words.quote
      .toLowerCase()
      .replace(/^(?:the|this) /, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (COMPANY_SOURCE.test(this.#own.source) && !OUTLET_SOURCE.test(this.#own.source)) return false;
    if (outlet.size === 0 || (words.kind === 'person' && words.role)) return false;
    // "Islamabad" is the government, not the Islamabad Herald.
    if (words.kind === 'country' && outlet.size > 1) return false;
    const own = (p: string): boolean => outlet.has(p);
    return (
      parts.some(own) && parts.every((p) => own(p) || /^(?:news|agency|reporters?|correspondents?)$/.test(p))
    );
  }

  #remember(s: Speaker): void {
    this.#last = s;
    if (s.name) putLast(this.#people, s);
    else if (s.role) putLast(this.#roles, s);
    else putLast(this.#bodies, s);
  }

  #find(words: SpeakerWords): Speaker | null {
    if (isCyrillic(words.quote)) return this.#slavic(words);
    if (words.kind === 'pronoun') return this.#pronoun(words.quote.toLowerCase(), words.start);
    if (words.kind === 'person') return this.#person(words);
    if (words.kind === 'role') return this.#role(words);
    if (words.kind === 'document') return this.#document(words);
    return this.#body(words);
  }

  #slavic(words: SpeakerWords): Speaker | null {
    return knownVoice(words, {
      text: this.#text,
      people: this.#people,
      bodies: this.#bodies,
      roles: this.#roles,
      last: this.#last,
      countryAt: (at) => this.#countryAt(at) ?? this.#country,
    });
  }

  #pronoun(word: string, at: number): Speaker | null {
    if (word === 'one') return this.#partOfGroup(word);
    if (/^(?:he|she|his|her|him)$/.test(word)) return this.#people.at(-1) ?? this.#roles.at(-1) ?? null;
    if (/^its?$/.test(word)) return this.#bodies.at(-1) ?? null;
    if (/^(?:they|their|them)$/.test(word)) {
      if (this.#last && !this.#last.name) return this.#last;
      const group = this.#roles.at(-1) ?? this.#bodies.at(-1);
      if (group) return group;
      const role = lastGroupBefore(this.#text, at);
      if (!role) return null;
      const ours =
        /\b[Oo]ur $/.test(this.#text.slice(0, this.#text.lastIndexOf(role, at)).slice(-5)) &&
        this.#own.source;
      return this.#withCountry({ role, ...(ours ? { organisation: ours } : {}) });
    }
    return this.#own.speaker;
  }

  #withCountry(s: Speaker): Speaker {
    return this.#country ? { ...s, country: this.#country } : s;
  }

  #person(words: SpeakerWords): Speaker | null {
    const name = withoutTitles(words.name!);
    const single = !name.includes(' ');
    const known = this.#people.findLast(
      (p) => p.name === name || p.name!.endsWith(` ${name}`) || (single && p.name!.split(' ').includes(name)),
    );
    const full = known?.name ?? (single ? fullNameIn(this.#text, name) : null) ?? name;
    const role = words.role ?? known?.role;
    const country = known?.country ?? this.#countryOfRole(role ?? '', words);
    const place = country ? { country } : {};
    if (single && !words.role && !known && full === name && !introducedAsPerson(this.#text, name))
      return this.#body({ ...words, kind: 'organisation', organisation: name });
    const body = known?.organisation ?? words.organisation ?? spokesmanOf(words, this.#last, this.#text);
    const organisation = body ? { organisation: body } : {};
    return withWhyOf({ name: full, ...(role ? { role } : {}), ...organisation, ...place }, known);
  }

  /** The country a role speaks for: its own words, else the country that opens the sentence, else the report’s. */
  #countryOfRole(role: string, words: SpeakerWords): string | undefined {
    if (words.country) return words.country;
    if (isUkBody(role)) return 'GB';
    if (STATE_ROLE.test(role)) {
      const named = openingCountry(this.#text, words.start);
      if (named) return named;
    }
    return STATE_BODY.test(role) ||
      /\b(?:mayor|governor|resident|councillor|teacher|nurse|doctor|prosecutor)\b/i.test(role)
      ? (this.#countryAt(words.start) ?? this.#country)
      : undefined;
  }

  #role(words: SpeakerWords): Speaker | null {
    const role = (words.role ?? words.quote).replace(/^(?:this|that) (?=\p{Ll})/u, '');
    const definite = /^(?:the|this|that) /i.test(words.quote) || !/\s/.test(words.quote);
    const oneOf = /^one of (?:the|them|those)(?: (\p{L}+))?$/iu.exec(words.quote);
    const group =
      oneOf &&
      this.#roles.findLast(
        (r) =>
          /s$/.test(r.role!.split(/ (?:of|from|in|at|for|who) /)[0]!) &&
          (!oneOf[1] || r.role!.includes(oneOf[1])),
      );
    if (group) return { ...group, role: `one of ${group.role}` };
    const possessive = /^(his|her|its|their|our|my) (.+)$/i.exec(words.quote);
    if (/^(?:one|both|some|many|others|several|none|all|few|most|two|three|four|five)$/.test(role))
      return this.#partOfGroup(role);
    if (possessive) return this.#possessedRole(possessive[1]!.toLowerCase(), possessive[2]!, words.start);
    const head = role.toLowerCase().split(' ').at(-1)!;
    if (definite && !/s$/.test(head)) {
      const person = this.#people.findLast((p) => p.role && sameHead(p.role, role));
      if (person) return person;
      const earlier = this.#roles.findLast((r) => r.role!.toLowerCase().includes(role.toLowerCase()));
      if (earlier) return earlier;
      const body = takeUpBody(this.#text, this.#bodies, head, words.start);
      if (body && /^(?:monitor|observer|publisher)$/.test(head)) return body;
    }
    const country =
      words.country ??
      (isUkBody(role) ? 'GB' : undefined) ??
      (isSeveral(role, words.quote) ? undefined : (this.#countryAt(words.start) ?? this.#country));
    return {
      role,
      ...(words.organisation ? { organisation: words.organisation } : {}),
      ...(country ? { country } : {}),
    };
  }

  #possessedRole(whose: string, role: string, at: number): Speaker | null {
    if (whose === 'our' || whose === 'my')
      return this.#withCountry({ role: mentionOf(this.#text, role) ?? role });
    const person = whose === 'his' || whose === 'her';
    const owner = person ? lastPersonBefore(this.#text, at) : (this.#bodies.at(-1)?.organisation ?? null);
    const from = person ? this.#country : this.#bodies.at(-1)?.country;
    const country = from ? { country: from } : {};
    if (!owner) return { role, ...country };
    return person
      ? { role: `${role} of ${owner}`, ...country }
      : { role: `${owner} ${role}`, organisation: owner, ...country };
  }

  #partOfGroup(word: string): Speaker | null {
    const group = this.#roles.at(-1);
    if (!group) return word === 'one' ? null : { role: word };
    if (word !== 'one') return fewer(group, word);
    const noun = group.role!.split(/\s+/).find((w) => /[a-z]s$/.test(w));
    return { ...group, role: noun ? noun.replace(/s$/, '') : group.role! };
  }

  #document(words: SpeakerWords): Speaker | null {
    if (words.organisation) return this.#body({ ...words, kind: 'organisation', quote: words.organisation });
    if (/^(?:my|our)\b/i.test(words.quote) && this.#own.speaker) return this.#own.speaker;
    if (/^(?:his|her)/i.test(words.quote)) return this.#people.at(-1) ?? null;
    return this.#last ?? { organisation: words.quote.replace(/^(?:the|an?) /i, '') };
  }

  #body(words: SpeakerWords): Speaker | null {
    const raw = (words.organisation ?? words.quote).replace(/^(?:the|its|their|our|an?) /i, '');
    const name = fullBodyName(this.#text, bodyName(raw));
    const own = this.#own.speaker;
    if (own && isOwnPart(words, own)) return own;
    if (BARE_FORCE.test(name)) return this.#force(name, words.start);
    const earlier = /^an? /i.test(words.quote)
      ? null
      : takeUpBody(this.#text, this.#bodies, name, words.start);
    if (earlier) return earlier;
    const uk = isUkBody(raw) || isUkBody(words.quote) ? 'GB' : undefined;
    const said =
      words.country ??
      (/^its /i.test(words.quote) ? openingCountry(this.#text, words.start) : undefined) ??
      countryIn(name) ??
      uk ??
      BODY_COUNTRIES.get(raw.toLowerCase());
    const ukMod =
      /^Ministry of Defence$/.test(name) && /\bMoD\b|\b(?:British|UK) intelligence\b/.test(this.#text);
    const country = ukMod
      ? 'GB'
      : (said ??
        (STATE_BODY.test(name) ? (countryNamedBefore(this.#text, words.start) ?? this.#country) : undefined));
    const official = country ? ARMED_FORCES.get(country) : undefined;
    if (official && country && /^(?:\S+['’]s|\p{Lu}\S+) (?:army|military|armed forces)$/u.test(name))
      return { organisation: official, country };
    return { organisation: name, ...(country ? { country } : {}) };
  }

  /** "The army": the one the report has named with its country, else that of the country it is about. */
  #force(name: string, at: number): Speaker {
    const lower = name.toLowerCase();
    const local = /\b[Ii]n (?:\p{Ll}+ )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?),? (?:the )?$/u.exec(
      this.#text.slice(Math.max(0, at - 40), at),
    )?.[1];
    const place = local ? COUNTRY_BY_NAME.get(local) : undefined;
    if (place) return { organisation: `${local} ${lower}`, country: place.code };
    const named = this.#bodies.findLast(
      (b) =>
        /\s/.test(b.organisation!) &&
        (b.organisation!.toLowerCase().endsWith(` ${lower}`) ||
          (/^(?:army|military)$/.test(lower) && /(?:armed forces|army|military)$/i.test(b.organisation!))),
    );
    if (named) return named;
    const inText = ownerOfForce(this.#text, lower);
    const code = (inText ? countryIn(inText) : undefined) ?? this.#country;
    const entry = code ? COUNTRY_BY_CODE.get(code) : undefined;
    const official = code && lower === 'army' ? ARMED_FORCES.get(code) : undefined;
    if (official && code) return { organisation: official, country: code };
    return entry
      ? { organisation: `${countryAsWorded(this.#text, entry)} ${lower}`, country: entry.code }
      : { organisation: name };
  }
}
