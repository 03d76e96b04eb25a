import { COUNTRY_BY_CODE } from '../lexicon/organisation-country.ts';
import { isSamePerson } from '../lexicon/person-name.ts';
import { FACELESS_MEDIA, OFFICE_HOLDER } from '../lexicon/voice-body.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { folded, isGenericName } from './same-name.ts';
import { type Body, countryOfBody, isUniqueBody, sameVoice } from './voice-name.ts';

/** Who says something at first hand, as far as one statement tells; `strong` false where it may be somebody already counted. */
export interface Identity {
  readonly person?: string;
  /** The body spoken for, and the other names it goes by there; the first is the name to show. */
  readonly bodies: readonly Body[];
  readonly country?: string;
  readonly strong: boolean;
}

/** The name an identity goes by: its body's, else the person's. */
export function nameOf(i: Identity): string {
  return i.bodies[0]?.name ?? i.person ?? '';
}

/** Named people and the bodies they speak for, as any of the reports names them: a bare name in one is explained by another. */
export function bodiesOf(events: readonly ReportedEvent[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const e of events) {
    for (const { speaker } of e.statements) {
      if (!speaker?.name || out.has(folded(speaker.name))) continue;
      const body = speaker.organisation ?? bodyInRole(speaker.role);
      if (body) out.set(folded(speaker.name), body);
    }
  }
  // "The Sumy region's head" in one report says of which region the "regional head" of the next one is.
  for (const e of events)
    for (const { speaker } of e.statements) {
      const { name, role, country } = speaker ?? {};
      if (name && role && !out.has(folded(name)) && isUniqueBody(role, country)) out.set(folded(name), role);
    }
  return out;
}

/** Words of an office that are not the body's name. @source own, general English */
const OFFICE =
  /\b(?:chief|deputy|senior|acting|press|spokes(?:man|woman|person|people)|commander|head|secretary|officer|official|representative|director|leader|minister|of|for|the)\b/gi;
/** Words that make what is left of a role the name of a body. @source own, general English */
const BODY =
  /\b(?:army|military|forces?|navy|police|ministry|command|staff|administration|government|council|authority|service|agency|hospital|network|party|movement|front|militia)\b/i;

/** The body an office is of: "army spokesman" speaks for the army. */
function bodyInRole(role: string | undefined): string | undefined {
  const rest = role?.replace(OFFICE, ' ').replace(/\s+/g, ' ').trim();
  return rest && BODY.test(rest) ? rest : undefined;
}

/** "Police and residents", "the nurse and the prefect": several in one breath are no body, and may be any that others name. */
function isSeveral({ name, organisation, role }: Speaker): boolean {
  const isBody = /\b(?:ministry|department|office|agency|committee|service)\b/i.test(role ?? '');
  return !name && !organisation && / and /.test(role ?? '') && !isBody;
}

/** The identity of a named or unnamed speaker. An unnamed one may equal a named one, unless there is but one of the office. */
export function speakerIdentity(speaker: Speaker, bodies: ReadonlyMap<string, string>): Identity {
  const { name, organisation, role, country } = speaker;
  if (isSeveral(speaker)) return { bodies: [{ name: role!, country }], strong: false };
  const told = organisation ?? (name ? bodies.get(folded(name)) : undefined) ?? bodyInRole(role);
  const office = role && isUniqueBody(role, country) ? role : undefined;
  const names = [...new Set([told, office].filter((x) => x !== undefined))];
  const made = names.map((n) => ({ name: n, country }));
  const where = country ?? (names[0] ? (countryOfBody(names[0], undefined) ?? undefined) : undefined);
  const base = { bodies: made, ...(where ? { country: where } : {}) };
  if (name) return { ...base, person: name, strong: true };
  if (told) return { ...base, strong: !FACELESS_MEDIA.test(told) };
  if (office) return { ...base, strong: true };
  if (role) return { ...base, bodies: [{ name: role, country }], strong: false };
  const state = country ? (COUNTRY_BY_CODE.get(country)?.names[0] ?? country) : '';
  return { ...base, bodies: [{ name: state, country }], strong: state !== '' };
}

/** A source without what stands in brackets behind it: "Lake Post (Telegram)" is Lake Post. */
export function sourceName(source: string | null): string {
  return (source ?? '').replace(/\s*\(.*$/, '').trim();
}

/** An outlet or a party's own channel; a channel's name may hold the person and the body: "N. N., Odesa RMA". */
export function outletIdentity(source: string): Identity {
  const parts = source.split(/\s*[,|–—]\s*|\s+\/\s+/).filter((p) => p.length > 2);
  const names = [...new Set([source, ...parts])];
  return { bodies: names.map((name) => ({ name, country: undefined })), strong: !isGenericName(source) };
}

function isSameSpeaker(a: string, b: string): boolean {
  return folded(a).replace(/ /g, '') === folded(b).replace(/ /g, '') || isSamePerson(a, b);
}

/** How sure it is that two identities are one voice: 2, 1 where one may stand for the other, 0 not. */
export function sameIdentity(a: Identity, b: Identity): 0 | 1 | 2 {
  if (a.strong !== b.strong && folded(nameOf(a)) !== folded(nameOf(b))) return 0;
  if (a.country && b.country && a.country !== b.country) return 0;
  if (a.person && b.person && isSameSpeaker(a.person, b.person)) return 2;
  if (isNamed(a.person, b) || isNamed(b.person, a)) return 2;
  let best: 0 | 1 | 2 = 0;
  for (const x of a.bodies)
    for (const y of b.bodies) {
      const found = sameVoice(x, y);
      if (found > best) best = found;
    }
  return best;
}

/** Whether a person's own channel is among the names. */
function isNamed(person: string | undefined, other: Identity): boolean {
  return person !== undefined && !other.person && other.bodies.some((b) => isSameSpeaker(person, b.name));
}

/** "Residents", "health partners": people an outlet found itself; an official it does not name may be one that another names, an analyst has seen nothing. */
export function isOwnSource(s: Pick<Statement, 'speaker' | 'reportedBy' | 'basis'>): boolean {
  const { name, organisation, role } = s.speaker ?? {};
  const isUnnamed = role !== undefined && !name && !organisation && !s.reportedBy;
  return isUnnamed && s.basis !== 'assessed' && !OFFICE_HOLDER.test(role) && !BODY.test(role);
}
