import { unitNameOf } from '../../lexicon/unit-name.ts';
import type { Incident } from '../../model/incident.ts';
import { standingEvents, takenBackEvents } from '../../model/standing.ts';
import { type GradeBook, NO_GRADES } from '../grade-book.ts';
import { incidentTitle } from '../incident-title.ts';
import { fateText, takenBackText } from '../retraction-words.ts';
import { dayText, shortTime, whenText } from '../time-words.ts';
import { type Account, accountsOf } from './account-sentences.ts';
import { type BesideInput, besideOf } from './beside.ts';
import { changesSince } from './changes-since.ts';
import { citedSources } from './cited-sources.ts';
import { byConsequence, CONSEQUENCES, type Ranked, toldInPeriod } from './consequence.ts';
import type {
  ListedSentence,
  ReportItem,
  ReportSection,
  ReportSentence,
  SituationReport,
} from './report-shape.ts';
import { momentsOf, toldTimes } from './told-times.ts';
import { unknownsOf } from './unknowns.ts';
import { noticesOf, verdictsOf } from './verdict-sentences.ts';

/** How much a report tells before it says how much more there is: a day is told whole, a year stays readable. */
export const REPORT_CAPS = {
  /** Incidents of the summary. */
  summary: 10,
  /** Incidents told one by one, of each class of consequence. */
  section: 40,
  /** Sentences on one incident that tell an account. */
  accounts: 6,
  changes: 40,
  unknowns: 40,
} as const;

/** Denials shown among the accounts of one incident, where there are any. */
const LEAST_DENIALS = 2;

/** All a report is made of: published incidents already narrowed to the window, and what stood at an earlier moment. */
export interface ReportInput {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** IANA zone by whose clock times are told in words; UTC where left out. */
  readonly zone?: string;
  readonly incidents: readonly Incident[];
  /** Incidents first told in the window whose own time is not said or lies behind it; none of `incidents`. */
  readonly told?: readonly Incident[];
  /** ISO 8601 UTC; what else narrows it, in words. */
  readonly window?: {
    readonly from?: string;
    readonly to?: string;
    readonly region?: string;
    readonly others?: readonly string[];
  };
  /** The public picture at an earlier moment, narrowed alike. */
  readonly before?: { readonly asOf: string; readonly incidents: readonly Incident[] };
  readonly grades?: GradeBook;
  readonly beside?: BesideInput;
}

const METHOD =
  'Each sentence says what reports say and who says it, never that it is so. The numbers behind it lead to the statements it stands on; words in “…” are theirs. A hedge is told as it was worded, a figure as the interval that was said, a place no finer than the publishing policy lets it be told. Nothing here is verified, and no sentence adds anything up; a table of figures says whose they are.';

/** The situation report of some published incidents, pure: the same input gives the same report. */
export function situationReport(input: ReportInput): SituationReport {
  const { incidents, zone = 'UTC' } = input;
  const standing = incidents.filter(isStanding);
  const told = (input.told ?? []).filter(isStanding);
  const ranked = byConsequence(standing);
  const sections = sectionsOf([...ranked, ...toldInPeriod(told)], zone);
  const made = {
    summary: summaryOf(sections),
    changes: changesOf(input),
    sections,
    beside: besideOf(input.beside ?? {}, [...standing, ...told], zone),
    unknowns: unknownsIn(ranked, zone),
    takenBack: incidents.filter((i) => !isStanding(i)).map((i) => goneOf(i, zone)),
  };
  const window = windowOf(input);
  return {
    version: 1,
    title: titleOf(window, zone),
    asOf: input.asOf,
    zone,
    window,
    method: METHOD,
    notes: notesOf(input, told.length),
    counts: countsOf([...standing, ...told]),
    ...made,
    sources: citedSources(
      [...incidents, ...told, ...(input.beside?.published ?? [])],
      citesIn(made),
      input.grades ?? NO_GRADES,
      zone,
    ),
  };
}

/** What a reader must know before all else. */
function notesOf({ incidents, asOf, zone, window = {} }: ReportInput, told: number): string[] {
  const isAhead = window.from !== undefined && Date.parse(window.from) > Date.parse(asOf);
  return [
    ...(isAhead
      ? [
          `The period begins after ${shortTime(asOf, zone)}, the moment this report is of: what stands here is planned, expected or feared.`,
        ]
      : []),
    ...(told > 0
      ? [
          `${told === 1 ? 'One of these is' : `${told.toLocaleString('en-GB')} of these are`} told in this period without a time, or for later: they stand last, and in no figure of the period.`,
        ]
      : []),
    ...(incidents.length === 0 && told === 0
      ? ['No report says anything of this. This does not mean that nothing happened.']
      : []),
  ];
}

/** Whether a report of it still stands; of one that was edited the new words may be held back yet. */
function isStanding(i: Incident): boolean {
  return !i.isRetracted && standingEvents(i).length > 0;
}

function windowOf({ window = {} }: ReportInput): SituationReport['window'] {
  const { from, to, region, others = [] } = window;
  return { from: from ?? null, to: to ?? null, region: region ?? null, others: [...others] };
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** A region as asked, by its name where it was asked for by a code. */
function regionName(region: string): string {
  if (/^[A-Z]{2}$/i.test(region)) return COUNTRIES.of(region.toUpperCase()) ?? region;
  return unitNameOf(region.toUpperCase()) ?? region;
}

function titleOf({ from, to, region }: SituationReport['window'], zone: string): string {
  const where = region ? `, ${regionName(region)}` : '';
  const [first, last] = [from && dayText(from, zone), to && dayText(to, zone)];
  if (first && last) return `Situation report${where}, ${first === last ? first : `${first} – ${last}`}`;
  if (first) return `Situation report${where}, from ${first}`;
  return `Situation report${where}${last ? `, until ${last}` : ''}`;
}

function countsOf(standing: readonly Incident[]): SituationReport['counts'] {
  const events = standing.flatMap((i) => i.events).filter((e) => !e.retracted);
  return {
    incidents: standing.length,
    reports: new Set(events.map((e) => e.documentId)).size,
    statements: new Set(events.flatMap((e) => e.statements.map((s) => s.key))).size,
    origins: new Set(standing.flatMap((i) => i.independentOrigins)).size,
  };
}

function sectionsOf(ranked: readonly Ranked[], zone: string): ReportSection[] {
  const byClass = Map.groupBy(ranked, (r) => r.consequence);
  return CONSEQUENCES.flatMap(({ name, title }) => {
    const all = byClass.get(name) ?? [];
    if (all.length === 0) return [];
    const items = all.slice(0, REPORT_CAPS.section).map((r) => itemOf(r.incident, zone));
    return [{ name, title, items, more: all.length - items.length }];
  });
}

function itemOf(incident: Incident, zone: string): ReportItem {
  const told = accountsOf(incident, zone);
  const accounts = told.map((a) => a.sentence);
  const shown = chosen(told).map((a) => a.sentence);
  const rest = accounts.filter((a) => !shown.some((s) => s.text === a.text));
  const takenBack = takenBackText(incident);
  return {
    incident: incident.id,
    heading: `${incidentTitle(incident)}, ${whenText(incident.time, zone)}`,
    ...toldTimes([incident.time]),
    sentences: [...shown, ...verdictsOf(incident, zone), ...noticesOf(incident)],
    ...(rest.length
      ? { more: { count: rest.length, cites: [...new Set(rest.flatMap((s) => s.cites))] } }
      : {}),
    ...(takenBack ? { takenBack } : {}),
  };
}

/** The first accounts; denials are never all among those left out. */
function chosen(accounts: readonly Account[]): readonly Account[] {
  const denials = accounts.filter((a) => a.isDenial).slice(0, LEAST_DENIALS);
  const others = accounts.filter((a) => !denials.includes(a)).slice(0, REPORT_CAPS.accounts - denials.length);
  return [...others, ...denials];
}

/** The gravest incidents, each by its first account and by what stands against it. */
function summaryOf(sections: readonly ReportSection[]): ListedSentence[] {
  return sections
    .filter((s) => s.name !== 'planned' && s.name !== 'tallies' && s.name !== 'told')
    .flatMap((s) => s.items)
    .slice(0, REPORT_CAPS.summary)
    .flatMap((item) =>
      [item.sentences[0], ...item.sentences.slice(1).filter(isAgainst)].flatMap((s) =>
        s ? [{ incident: item.incident, sentence: bare(s) }] : [],
      ),
    );
}

function isAgainst(s: ReportSentence): boolean {
  return s.kind === 'conflict' && /^Reports disagree on (?:whether it happened|the number)/.test(s.text);
}

/** A sentence without the words shown beside it: they stand where the incident is told. */
function bare({ quotes: _quotes, ...sentence }: ReportSentence): ReportSentence {
  return sentence;
}

function changesOf({ before, incidents, zone = 'UTC' }: ReportInput): SituationReport['changes'] {
  if (!before) return null;
  const all = changesSince(before.incidents, incidents, zone);
  const items: ListedSentence[] = [];
  let told = 0;
  for (const { incident, tell } of all) {
    if (items.length === REPORT_CAPS.changes) break;
    told++;
    const sentence = tell();
    if (sentence) items.push({ incident: incident.id, sentence: bare(sentence) });
  }
  return { since: before.asOf, items, more: all.length - told };
}

/** What is not known of the incidents told one by one, the gravest first. */
function unknownsIn(ranked: readonly Ranked[], zone: string): SituationReport['unknowns'] {
  const items: ListedSentence[] = [];
  let more = 0;
  for (const { incident } of ranked) {
    const found = unknownsOf(incident, zone).map((sentence) => ({ incident: incident.id, sentence }));
    const room = Math.max(0, REPORT_CAPS.unknowns - items.length);
    items.push(...found.slice(0, room));
    more += Math.max(0, found.length - room);
  }
  return { items, more };
}

/** "Missile strike, Sarny (taken back): its only report was taken back. Taken back by Sarny Wire, 3 Feb 2026, 10:05 UTC." */
function goneOf(i: Incident, zone: string): SituationReport['takenBack'][number] {
  const events = takenBackEvents(i);
  const words = [...new Set(events.map((e) => fateText(e, i.events, zone)))];
  const cites = [...new Set(events.flatMap((e) => e.statements.map((s) => s.key)))];
  const text = [`${incidentTitle(i)}: ${takenBackText(i)}.`, ...words].join(' ');
  return { incident: i.id, text, ...momentsOf(events.map((e) => e.retracted!.at)), cites };
}

function* citesIn(
  made: Pick<SituationReport, 'summary' | 'changes' | 'sections' | 'beside' | 'unknowns' | 'takenBack'>,
): Generator<string> {
  for (const { sentence } of made.summary) yield* sentence.cites;
  for (const { sentence } of made.changes?.items ?? []) yield* sentence.cites;
  for (const item of made.sections.flatMap((s) => s.items)) {
    for (const s of item.sentences) yield* s.cites;
    yield* item.more?.cites ?? [];
  }
  for (const row of [...made.beside.alerts.items, ...made.beside.aid.items]) yield* row.cites;
  for (const { launched, intercepted } of made.beside.airDefence.items)
    yield* [...launched.cites, ...intercepted.cites];
  for (const { items } of made.beside.control) for (const { sentence } of items) yield* sentence.cites;
  for (const { sentence } of made.unknowns.items) yield* sentence.cites;
  for (const t of made.takenBack) yield* t.cites;
}
