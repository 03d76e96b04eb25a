import { OFFICE_HOLDER } from '../lexicon/voice-body.ts';
import type { ReportedEvent, Voice } from '../model/incident.ts';
import { isCyrillic } from '../util/script.ts';
import { findBorrowed, type Placed, placedKey } from './find-borrowed.ts';
import { folded, isSameName } from './same-name.ts';
import {
  type Identity,
  isOwnSource,
  nameOf,
  outletIdentity,
  sameIdentity,
  sourceName,
  speakerIdentity,
} from './voice-identity.ts';

type Said = ReportedEvent['statements'][number];

/** Who the origins of a set of events are: the display name of each statement's origin, by statement key. */
export interface Origins {
  /** Independent origins, sorted. */
  readonly all: readonly string[];
  /** The origin of one statement of one event; null where it adds none (an outlet quoting, unnamed officials). */
  readonly of: (event: ReportedEvent, statement: Said) => string | null;
  /** How each came to be known here, in the order of {@link Origins.all}. */
  readonly voices: readonly Voice[];
}

/** What identities are worked out from. */
interface Told {
  readonly events: readonly ReportedEvent[];
  readonly bodies: ReadonlyMap<string, string>;
  /** The first received of each set of (nearly) identical texts, by the set's name. */
  readonly firstOf: ReadonlyMap<string, ReportedEvent>;
  readonly borrowed: ReadonlyMap<string, Placed>;
  /** Events by their source's name, as worded. */
  readonly bySource: ReadonlyMap<string, readonly ReportedEvent[]>;
  /** The same by names of agencies already looked for: a storm of reprints names one a thousand times. */
  readonly byAgency: Map<string, readonly ReportedEvent[]>;
}

/**
 * Independent origins of an incident's events, which come in order of receipt (guide §6.15): original speakers and
 * first-hand outlets. An outlet that quotes, a reprint, a copied sentence and an unnamed speaker who may be a named one add
 * nothing. Where independence is not shown it is not supposed: two who speak for one body are one origin.
 */
export function findOrigins(events: readonly ReportedEvent[], bodies: ReadonlyMap<string, string>): Origins {
  const told = toldBy(events, bodies);
  const byStatement = new Map<string, Identity>();
  for (const e of events)
    for (const s of e.statements) {
      const key = placedKey(e, s);
      const from = told.borrowed.get(key);
      const identity = from
        ? (byStatement.get(placedKey(from.event, from.statement)) ?? null)
        : identityOf(e, s, told);
      if (identity) byStatement.set(key, identity);
    }
  const clusters = clusterOf([...byStatement.values()]);
  const strong = [...new Set(clusters.values())].filter((c) => c.some((i) => i.strong));
  // Unnamed speakers count once where nobody else is known: somebody said it.
  const counted = strong.length ? strong : [...new Set(clusters.values())].slice(0, 1);
  const names = new Map(counted.map((c) => [c, displayName(c)]));
  const clusterAt = (e: ReportedEvent, s: Said) => {
    const identity = byStatement.get(placedKey(e, s));
    return identity ? clusters.get(signatureOf(identity)) : undefined;
  };
  const of = (e: ReportedEvent, s: Said) => names.get(clusterAt(e, s) ?? []) ?? null;
  const nameIn = (e: ReportedEvent, s: Said) => nameOf(byStatement.get(placedKey(e, s))!);
  const all = [...new Set(names.values())].sort();
  return { all, of, voices: voicesOf(all, told, of, nameIn) };
}

function toldBy(events: readonly ReportedEvent[], bodies: ReadonlyMap<string, string>): Told {
  const firstOf = new Map<string, ReportedEvent>();
  const bySource = new Map<string, ReportedEvent[]>();
  for (const e of events) {
    const first = e.copyGroup === null ? undefined : firstOf.get(e.copyGroup);
    if (e.copyGroup !== null && (!first || isBefore(e, first))) firstOf.set(e.copyGroup, e);
    const source = sourceName(e.source);
    if (source) bySource.set(source, [...(bySource.get(source) ?? []), e]);
  }
  return { events, bodies, firstOf, bySource, byAgency: new Map(), borrowed: findBorrowed(events) };
}

function isBefore(a: ReportedEvent, b: ReportedEvent): boolean {
  return a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.key < b.key);
}

function identityOf(e: ReportedEvent, s: Said, told: Told): Identity | null {
  if (!s.speaker) return s.reportedBy ? agencyIdentity(e, s.reportedBy, told) : outletVoice(e, s, told);
  const identity = speakerIdentity(s.speaker, told.bodies);
  if (s.speaker.organisation && !s.speaker.name) {
    const agency = reportsOf(s.speaker.organisation, e, told);
    if (agency.length > 0) return agencyIdentity(e, s.speaker.organisation, told);
  }
  // What an outlet's own readers tell it is its own news; what a governor it does not name told it is his.
  const isHeard = !identity.strong && !OFFICE_HOLDER.test(s.speaker.role ?? '');
  if (isHeard && s.reportedBy && e.source && isSameName(s.reportedBy, sourceName(e.source)))
    return { bodies: [{ name: s.reportedBy, country: undefined }], strong: true };
  return isFoundOut(e) && isOwnSource(s) ? outletOf(e, told) : identity;
}

/** Whether those who affirm an event in a report are people the outlet found itself, and no others: it has found it out. */
function isFoundOut(e: ReportedEvent): boolean {
  const affirming = e.statements.filter((s) => s.polarity === 'affirmed');
  const isOwn = (s: Said) => (s.speaker ? isOwnSource(s) : !s.reportedBy && !isHearsay(e, s));
  return affirming.some(isOwnSource) && affirming.every(isOwn);
}

/** Events of the reports that an agency, named in another report, has here itself. */
function reportsOf(agency: string, e: ReportedEvent, told: Told): ReportedEvent[] {
  let own = told.byAgency.get(agency);
  if (!own) {
    const isIt = (source: string) => folded(source) === folded(agency) || isSameName(source, agency);
    own = [...told.bySource].flatMap(([source, events]) => (isIt(source) ? events : []));
    told.byAgency.set(agency, own);
  }
  return own.filter((x) => x.documentId !== e.documentId);
}

/** An agency that another outlet names as its source: where its own report is here, that says who told it. */
function agencyIdentity(e: ReportedEvent, agency: string, told: Told): Identity | null {
  const identity = outletIdentity(agency);
  const own = reportsOf(agency, e, told);
  if (own.length === 0) return identity;
  const isVoice = (x: ReportedEvent) =>
    x.statements.some((s) =>
      s.speaker
        ? sameIdentity(speakerIdentity(s.speaker, told.bodies), identity) === 2
        : !s.reportedBy && outletVoice(x, s, told) !== null,
    );
  return own.some(isVoice) ? identity : null;
}

/** The outlet's own voice: first-hand when its reporter saw it, or when it names nobody else for the event. */
function outletVoice(e: ReportedEvent, s: Said, told: Told): Identity | null {
  const quotesOthers =
    !isFoundOut(e) &&
    e.statements.some((x) => (x.speaker !== null || x.reportedBy) && x.polarity !== 'denied');
  // "The council asked for pumps" passes the council's own words on: asking, pledging and ordering are done by saying so.
  const isSaying =
    SAID_TO_DO.has(e.event.type) && told.events.some((x) => x.statements.some((y) => y.speaker));
  if (s.basis !== 'witnessed' && isSaying) return null;
  if (s.basis !== 'witnessed' && (quotesOthers || isHearsay(e, s))) return null;
  return outletOf(e, told);
}

/** The outlet of a report, of a reprint the one that had it first. */
function outletOf(e: ReportedEvent, told: Told): Identity {
  const first = (e.copyGroup !== null && told.firstOf.get(e.copyGroup)) || e;
  return outletIdentity(sourceName(first.source) || first.report);
}

/** An outlet that names no source but marks the words as second-hand ("reportedly") has not seen it. */
function isHearsay(e: ReportedEvent, s: Said): boolean {
  return e.copyGroup === null && /^(?:reported|alleged)/i.test(s.likelihood?.term ?? '');
}

function signatureOf(i: Identity): string {
  return JSON.stringify([
    i.strong,
    i.country ?? null,
    i.person ?? null,
    i.bodies.map((b) => [b.name, b.country]),
  ]);
}

/** Identities that are one voice, by signature. The fuller named come first, so that "the ministry" finds the one it is of. */
function clusterOf(identities: readonly Identity[]): Map<string, Identity[]> {
  const distinct = new Map(identities.map((i) => [signatureOf(i), i]));
  const fullness = (i: Identity) =>
    (i.strong ? 4 : 0) + (i.person && i.bodies.length ? 2 : 0) + (i.country ? 1 : 0);
  const sorted = [...distinct].sort(
    ([x, a], [y, b]) => fullness(b) - fullness(a) || nameOf(b).length - nameOf(a).length || (x < y ? -1 : 1),
  );
  const clusters: Identity[][] = [];
  const out = new Map<string, Identity[]>();
  for (const [signature, identity] of sorted) {
    const fits = clusters
      .filter((c) => !c.some((m) => m.country && identity.country && m.country !== identity.country))
      .map((c) => ({ c, score: Math.max(...c.map((m) => sameIdentity(m, identity))) }))
      .filter((f) => f.score > 0)
      .sort((a, b) => b.score - a.score);
    const countries = new Set(fits.flatMap((f) => f.c.flatMap((m) => m.country ?? [])));
    // "The defence ministry" of which of two states cannot be told: it adds no voice and lends its words to neither.
    if (!identity.country && countries.size > 1) continue;
    const home = fits[0]?.c ?? [];
    if (home.length === 0) clusters.push(home);
    home.push(identity);
    out.set(signature, home);
  }
  return out;
}

/** The fullest name, in Latin letters where there is one: the pages are in English. */
function displayName(identities: readonly Identity[]): string {
  const names = identities.filter((i) => i.strong || identities.every((x) => !x.strong)).map(nameOf);
  return names.sort(
    (a, b) => Number(isCyrillic(a)) - Number(isCyrillic(b)) || b.length - a.length || (a < b ? -1 : 1),
  )[0]!;
}

/** Types of what is done by saying it. */
const SAID_TO_DO: ReadonlySet<string> = new Set([
  'aid.request',
  'aid.pledge',
  'measure.order',
  'measure.sanction',
]);

const RANK = ['own', 'quoted', 'retold', 'reprint'] as const;

function voicesOf(
  all: readonly string[],
  told: Told,
  of: Origins['of'],
  nameIn: (e: ReportedEvent, s: Said) => string,
): Voice[] {
  return all.map((origin): Voice => {
    const through = told.events.flatMap((e) => {
      const said = e.statements.filter((s) => of(e, s) === origin);
      if (said.length === 0) return [];
      const how = said.map((s) => howOf(e, s, told)).sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0]!;
      return [{ event: e.key, source: e.source, how, as: nameIn(e, said[0]!) }];
    });
    return { origin, first: through[0]!.event, through };
  });
}

/** How an origin's words stand in a report. */
function howOf(e: ReportedEvent, s: Said, told: Told): Voice['through'][number]['how'] {
  const first = e.copyGroup === null ? e : told.firstOf.get(e.copyGroup)!;
  if (first.documentId !== e.documentId || told.borrowed.has(placedKey(e, s))) return 'reprint';
  if (!s.speaker) return s.reportedBy ? 'retold' : 'own';
  const source = sourceName(e.source);
  if (source && sameIdentity(outletIdentity(source), speakerIdentity(s.speaker, told.bodies)) === 2)
    return 'own';
  return s.reportedBy && !isSameName(s.reportedBy, source) ? 'retold' : 'quoted';
}
