import { ARMED_FORCES, KNOWN_BODIES, ORGANISATION_NOUNS } from '../lexicon/organisation.ts';
import { COUNTRY_BY_CODE } from '../lexicon/organisation-country.ts';
import { ROLE_NOUNS } from '../lexicon/role.ts';
import { TITLES } from '../lexicon/title.ts';
import type { Speaker } from '../model/statement.ts';
import { spanOf } from '../util/span.ts';
import type { OwnVoice } from './own-voice.ts';
import { countryIn } from './parse-speaker.ts';
import type { SpeakerWords } from './unit.ts';

/** Bodies that belong to the state they act in, so that a bare "the army" is one country's. */
const STATE_BODY =
  /\b(?:army|military|police|air force|navy|armed forces|government|ministry|prosecutor|governor|security service|general staff|civil defence|emergency service|authorities|junta|border guard|national guard)\b/i;
const BARE_FORCE = /^(?:army|military|armed forces|government|troops|junta)$/i;
const UK_BODY =
  /^(?:MoD|Ministry of Defence \(MoD\)|Defence Intelligence|Foreign Office|Home Office|Downing Street|Whitehall)$|\b(?:Foreign|Home|Defence) Secretary\b/;

/** The people and bodies of one report, in the order in which they speak. */
export class Cast {
  readonly #text: string;
  readonly #own: OwnVoice;
  readonly #country: string | undefined;
  readonly #people: Speaker[] = [];
  readonly #bodies: Speaker[] = [];
  readonly #roles: Speaker[] = [];
  #last: Speaker | null = null;

  constructor(text: string, own: OwnVoice, mainCountry: string | undefined) {
    this.#text = text;
    this.#own = own;
    this.#country = mainCountry;
  }

  /** The speaker whom the words name, or null where the outlet itself or nobody speaks. */
  resolve(words: SpeakerWords | null): Speaker | null {
    if (!words || words.nobody) return null;
    if (this.isOutlet(words)) return null;
    const found = this.#find(words);
    if (!found) return null;
    const speaker: Speaker = { ...found, mention: spanOf(this.#text, words.start, words.end) };
    this.#remember(found);
    return speaker;
  }

  /** Whether the words name the outlet of the report. */
  isOutlet(words: SpeakerWords): boolean {
    const parts = words.quote
      .toLowerCase()
      .replace(/^(?:the|this) /, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (words.kind === 'person' && parts.length > 1 && words.role) return false;
    return (
      parts.length > 0 &&
      this.#own.outlet.size > 0 &&
      parts.every(
        (p) => this.#own.outlet.has(p) || /^(?:news|agency|reporter|correspondent|reporters)$/.test(p),
      ) &&
      parts.some((p) => this.#own.outlet.has(p))
    );
  }

  #remember(s: Speaker): void {
    this.#last = s;
    if (s.name) this.#people.push(s);
    else if (s.role) this.#roles.push(s);
    else this.#bodies.push(s);
  }

  #find(words: SpeakerWords): Speaker | null {
    switch (words.kind) {
      case 'pronoun':
        return this.#pronoun(words.quote.toLowerCase());
      case 'person':
        return this.#person(words);
      case 'role':
        return this.#role(words);
      case 'document':
        return this.#document(words);
      default:
        return this.#body(words);
    }
  }

  #pronoun(word: string): Speaker | null {
    if (word === 'he' || word === 'she') return this.#people.at(-1) ?? this.#roles.at(-1) ?? null;
    if (word === 'it' || word === 'its') return this.#bodies.at(-1) ?? null;
    if (word === 'they' || word === 'their')
      return this.#last && !this.#last.name
        ? this.#last
        : (this.#roles.at(-1) ?? this.#bodies.at(-1) ?? null);
    if (word === 'his' || word === 'her') return this.#people.at(-1) ?? null;
    return this.#own.speaker ?? this.#last;
  }

  #person(words: SpeakerWords): Speaker {
    const name = withoutTitles(words.name!);
    const single = !name.includes(' ');
    const known = this.#people.findLast(
      (p) => p.name === name || p.name!.endsWith(` ${name}`) || (single && p.name!.split(' ').includes(name)),
    );
    const full = known?.name ?? (single ? fullNameIn(this.#text, name) : null) ?? name;
    const role = words.role ?? known?.role;
    const country =
      known?.country ??
      this.#ukOr(words.role ?? '', words.country) ??
      (role && STATE_BODY.test(role) ? this.#country : undefined);
    if (single && !words.role && !known && full === name && !introducedAsPerson(this.#text, name))
      return { organisation: name, ...(country ? { country } : {}) };
    return {
      name: full,
      ...(role ? { role } : {}),
      ...(known?.organisation ? { organisation: known.organisation } : {}),
      ...(country ? { country } : {}),
    };
  }

  #ukOr(words: string, country: string | undefined): string | undefined {
    return UK_BODY.test(words) ? 'GB' : country;
  }

  #role(words: SpeakerWords): Speaker | null {
    const role = words.role ?? words.quote;
    const definite = /^(?:the|this|that) /i.test(words.quote) || !/\s/.test(words.quote);
    const possessive = /^(?:his|her|its|their) (.+)$/i.exec(words.quote);
    if (role === 'one' || role === 'both' || /^(?:some|many|others|several)$/.test(role))
      return this.#partOfGroup(role);
    if (possessive) return this.#possessedRole(possessive[0]!, possessive[1]!);
    const head = role.toLowerCase().split(' ').at(-1)!;
    if (definite && !/s$/.test(head)) {
      const person = this.#people.findLast((p) => p.role && sameHead(p.role, role));
      if (person) return person;
      const earlier = this.#roles.findLast((r) => r.role!.toLowerCase().includes(role.toLowerCase()));
      if (earlier) return earlier;
    }
    const country =
      words.country ??
      (/^(?:analysts?|experts?|observers?)$/i.test(role) ||
      /\b(?:diplomats?|allied|foreign|international|UN|United Nations|briefed)\b/i.test(role)
        ? undefined
        : this.#country);
    return {
      role,
      ...(words.organisation ? { organisation: words.organisation } : {}),
      ...(country ? { country } : {}),
    };
  }

  #possessedRole(all: string, role: string): Speaker | null {
    const person = /^(?:his|her)/i.test(all);
    const owner = person
      ? (this.#people.at(-1)?.name ?? victimIn(this.#text))
      : (this.#bodies.at(-1)?.organisation ?? null);
    const country = this.#last?.country ? { country: this.#last.country } : {};
    if (!owner) return { role, ...country };
    return person
      ? { role: `${role} of ${owner}`, ...country }
      : { role: `${owner} ${role}`, organisation: owner, ...country };
  }

  #partOfGroup(word: string): Speaker | null {
    const group = this.#roles.at(-1);
    if (!group) return word === 'both' ? { role: 'both' } : null;
    if (word !== 'one') return group;
    const noun = /(?:^|\s)([a-z]+s)(?:\s|$)/.exec(group.role!)?.[1];
    return { ...group, role: noun ? noun.replace(/s$/, '') : group.role! };
  }

  #document(words: SpeakerWords): Speaker | null {
    if (words.organisation) {
      const body = this.#body({
        ...words,
        kind: 'organisation',
        quote: words.organisation,
        organisation: words.organisation,
      });
      return body ?? null;
    }
    if (/^(?:his|her)/i.test(words.quote)) return this.#people.at(-1) ?? null;
    return this.#last ?? { organisation: words.quote.replace(/^(?:the|an?) /i, '') };
  }

  #body(words: SpeakerWords): Speaker | null {
    const raw = (words.organisation ?? words.quote).replace(/^(?:the|its|their|our|an?) /i, '');
    const name = this.#fullBodyName(properPart(raw.replace(/\s*\([^)]*\)\s*$/, '').trim()));
    if (this.#own.speaker && isOwnPart(words.quote, this.#own.speaker)) return this.#own.speaker;
    const definite = /^(?:the|this|that) |^(?:its|their) /i.test(words.quote) || words.quote === raw;
    const head = name.toLowerCase().split(' ').at(-1)!;
    if (BARE_FORCE.test(name)) return this.#force(name);
    if (definite && !/\s/.test(name) && ORGANISATION_NOUNS.has(head) && !KNOWN_BODIES.has(head)) {
      const earlier = this.#bodies.findLast(
        (b) =>
          b
            .organisation!.toLowerCase()
            .split(/[\s’']+/)
            .includes(head) && b.organisation!.includes(' '),
      );
      if (earlier) return earlier;
    }
    const said =
      this.#ukOr(raw, words.country ?? countryIn(name)) ?? (UK_BODY.test(words.quote) ? 'GB' : undefined);
    const country = this.#isUkMod(name)
      ? 'GB'
      : (said ?? (STATE_BODY.test(name) ? this.#country : undefined));
    const official = country ? ARMED_FORCES.get(country) : undefined;
    if (official && /^(?:\S+['’]s|\p{Lu}\S+) (?:army|military|armed forces)$/u.test(name))
      return { organisation: official, ...(country ? { country } : {}) };
    return { organisation: name, ...(country ? { country } : {}) };
  }

  /** "Ministry of Defence (MoD)" without a country is the United Kingdom's own short form. */
  #isUkMod(name: string): boolean {
    return /^Ministry of Defence$/.test(name) && /\bMoD\b/.test(this.#text);
  }

  /** "The army": the one the report has named with its country, else that of the country it is about. */
  #force(name: string): Speaker {
    const lower = name.toLowerCase();
    const named = this.#bodies.findLast(
      (b) =>
        /\s/.test(b.organisation!) &&
        (b.organisation!.toLowerCase().endsWith(` ${lower}`) ||
          (lower === 'army' && /armed forces$/i.test(b.organisation!))),
    );
    if (named) return named;
    const inText = new RegExp(`\\b((?:\\p{Lu}[\\p{L}]+ )?\\p{Lu}[\\p{L}]+(?:['’]s)?) ${lower}\\b`, 'u').exec(
      this.#text,
    )?.[1];
    const code = (inText ? countryIn(inText) : undefined) ?? this.#country;
    const official = code && lower === 'army' ? ARMED_FORCES.get(code) : undefined;
    if (official && code) return { organisation: official, country: code };
    const entry = code ? COUNTRY_BY_CODE.get(code) : undefined;
    return entry
      ? { organisation: `${entry.adjectives[0]} ${lower}`, country: entry.code }
      : { organisation: name };
  }

  /** Spells out an abbreviation that the report itself explains: "RSF" after "Rapid Support Forces". */
  #fullBodyName(name: string): string {
    if (!/^\p{Lu}[\p{L}]*\p{Lu}[\p{L}]*$/u.test(name) || name.length > 8 || name.length < 2) return name;
    const stated = new RegExp(
      `((?:\\p{Lu}[\\p{L}’'-]+|of|for|the|and|in)(?: (?:\\p{Lu}[\\p{L}’'-]+|of|for|the|and|in)){1,7}) \\(${name}\\)`,
      'u',
    ).exec(this.#text)?.[1];
    if (stated) return stated.replace(/^(?:(?:The|the|of|for|in|and|In|At) )+/, '');
    const letters = [...name.toUpperCase()];
    const initials = new RegExp(
      `\\b${letters.map((l) => `${l}[\\p{Ll}’'-]+`).join(' (?:of |for |the |and )?')}\\b`,
      'u',
    ).exec(this.#text)?.[0];
    return initials ?? name;
  }
}

/** The proper name inside a longer description: "paramilitary Rapid Support Forces" → the capitalised tail. */
function properPart(name: string): string {
  const tail =
    /^(?:.*\s)?\p{Ll}[\p{L}-]*\s((?:\p{Lu}[\p{L}’'-]*)(?: (?:\p{Lu}[\p{L}’'-]*|of|for|the|and))+)$/u.exec(
      name,
    )?.[1];
  if (
    tail &&
    !/\b(?:of|for|the|and)\s+\S+$/.test(name.slice(0, name.length - tail.length)) &&
    !/\b(?:of|for|from|in|the)\s*$/.test(name.slice(0, name.length - tail.length).trim())
  )
    return tail;
  return name.replace(/^.*-(?:linked|backed|aligned|allied|based|led) (?=\p{Lu})/u, '');
}

function isOwnPart(words: string, own: Speaker): boolean {
  if (
    /^(?:our|the) (?:general command|command|ministry|forces|headquarters|administration|units)\b/i.test(
      words,
    )
  )
    return true;
  return !!own.organisation && words.toLowerCase().replace(/^the /, '') === own.organisation.toLowerCase();
}

/** The head noun of a role: "governor" in "regional governor" and in "governor of X region". */
function sameHead(role: string, head: string): boolean {
  const first = role.toLowerCase().split(/\s+(?:of|for|in|at|from|to)\s+/)[0]!;
  return first === head.toLowerCase() || first.endsWith(` ${head.toLowerCase()}`);
}

function withoutTitles(name: string): string {
  const parts = name.split(' ');
  while (
    parts.length > 1 &&
    (TITLES.has(parts[0]!.toLowerCase().replace(/\.$/, '')) || ROLE_NOUNS.has(parts[0]!.toLowerCase()))
  )
    parts.shift();
  return parts.join(' ').replace(/['’]s$/, '');
}

/** The full name whose last word is `surname`, where the text gives one: "Farida Lashari" for "Lashari". */
function fullNameIn(text: string, surname: string): string | null {
  const safe = surname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const hit = new RegExp(
    `((?:\\p{Lu}[\\p{L}’'.-]+ ){1,3}(?:(?:al|el|bin|van|von|de|der|den|da|di|ibn) )*)${safe}\\b`,
    'u',
  ).exec(text);
  if (!hit) return null;
  const given = withoutTitles(`${hit[1]!}${surname}`).split(' ');
  const start = given.findLastIndex(
    (w, i) =>
      i < given.length - 1 &&
      (ROLE_NOUNS.has(w.toLowerCase()) ||
        ORGANISATION_NOUNS.has(w.toLowerCase()) ||
        countryIn(w) !== undefined ||
        /^(?:The|In|On|At|But|And|As|When|While|After)$/.test(w)),
  );
  const name = given.slice(start + 1).join(' ');
  return name.includes(' ') ? name : null;
}

function introducedAsPerson(text: string, name: string): boolean {
  return new RegExp(
    `\\b(?:Mr|Mrs|Ms|Dr|General|Colonel|Captain|Major|President|name(?:d)?(?: only)? as|called|first name) ?\\.? ?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`,
  ).test(text);
}

/** The person a report names last before "his brother": a name with no speech of its own. */
function victimIn(text: string): string | null {
  return /, (\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+),/u.exec(text)?.[1] ?? null;
}
