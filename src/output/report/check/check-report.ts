import type { EventTime } from '../../../model/event.ts';
import type { Incident } from '../../../model/incident.ts';
import type { KeptTally } from '../../../model/log-check.ts';
import type { SituationReport, ToldTime } from '../report-shape.ts';
import { aidFaults } from './check-aid.ts';
import { checkSentence, type FaultCode, type ReportFault } from './check-sentence.ts';
import { tallyFaults } from './check-tallies.ts';
import { checkTimes } from './check-times.ts';
import { type GroundIndex, groundIndex, groundOf } from './cited-ground.ts';

/** What a checker found, and how many sentences it read. */
export interface ReportCheck {
  readonly sentences: number;
  readonly faults: readonly ReportFault[];
}

/**
 * Proves a finished report against the published incidents it is of: every sentence resolves to statements that are there, and says no
 * number, time, place, name or hedge they do not carry, nothing in a harder status; every quote is the statement's, and where the texts
 * of documents are given a slice of its document; every standing statement of an incident told is cited. `published`: incidents beyond
 * the report's window, which rows of aid and of air defence may rest on; `tallies`: the rows of imported tables, which the latter are held against.
 */
export function checkReport(
  report: SituationReport,
  incidents: readonly Incident[],
  texts: ReadonlyMap<string, string> = new Map(),
  published: readonly Incident[] = incidents,
  tallies: readonly KeptTally[] = [],
): ReportCheck {
  const index = groundIndex(incidents);
  const whole = groundIndex(published);
  const sentences = [...sentencesOf(report, incidents)];
  return {
    sentences: sentences.length,
    faults: [
      ...sentences.flatMap((s) => faultsOf(s, index, report.zone)),
      ...frameFaults(report),
      ...rowFaults(report, whole),
      ...aidFaults(report, whole),
      ...tallyFaults(report, whole, tallies),
      ...coverageFaults(report, incidents),
      ...countFaults(report, incidents),
      ...sourceFaults(report, incidents, published, texts),
    ],
  };
}

interface Sentence {
  readonly incident: string;
  readonly kind: string;
  readonly text: string;
  readonly times?: readonly ToldTime[] | undefined;
  readonly cites: readonly string[];
}

function* sentencesOf(report: SituationReport, incidents: readonly Incident[]): Generator<Sentence> {
  const keys = new Map(
    incidents.map((i) => [i.id, i.events.flatMap((e) => e.statements.map((s) => s.key))] as const),
  );
  const listed = [
    ...report.summary,
    ...(report.changes?.items ?? []),
    ...report.unknowns.items,
    ...report.beside.control.flatMap((c) => c.items),
  ];
  for (const { incident, sentence } of listed) yield { incident, ...sentence };
  for (const item of report.sections.flatMap((s) => s.items)) {
    const { incident } = item;
    // A heading is of the incident as a whole.
    const cites = keys.get(incident) ?? [];
    if (cites.length > 0) yield { incident, kind: 'heading', text: item.heading, times: item.times, cites };
    for (const s of item.sentences) yield { incident, ...s };
  }
  for (const t of report.takenBack) if (t.cites.length > 0) yield { ...t, kind: 'heading' };
}

function faultsOf(sentence: Sentence, index: GroundIndex, zone: string): ReportFault[] {
  const { incident, text, cites } = sentence;
  const fault = (code: FaultCode, because: string): ReportFault => ({ code, because, text });
  if (cites.length === 0) return [fault('cites-nothing', 'it cites nothing')];
  const unknown = cites.filter((k) => !index.has(k));
  if (unknown.length > 0) return [fault('cites-unknown', `there is no statement ${unknown.join(', ')}`)];
  const elsewhere = cites.filter((k) => !index.get(k)!.incidents.some((i) => i.id === incident));
  return [
    ...elsewhere.map((k) => fault('cites-elsewhere', `${k} says nothing of ${incident}`)),
    ...(new Set(cites).size < cites.length ? [fault('cites-elsewhere', 'it cites a statement twice')] : []),
    ...checkSentence(sentence, groundOf(index, cites, incident), zone),
  ];
}

/** What is told of times beside the sentences: the report's own period and moment, and from when until when an alert was in force. */
function frameFaults({ title, notes, window, asOf, zone, beside }: SituationReport): ReportFault[] {
  const time = (start: string | null, end: string | null, precision: EventTime['precision']): EventTime => ({
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    precision,
  });
  const at = time(asOf, null, 'minute');
  const told: [text: string, times: EventTime[]][] = [
    [title.replace(window.region ?? '', ''), [time(window.from, window.to, 'minute')]],
    ...notes.map((n): [string, EventTime[]] => [n, [at]]),
    ...beside.alerts.items.map((a): [string, EventTime[]] => [
      a.span,
      [time(a.startedAt, a.endedAt, 'minute'), ...(a.startsBy ? [time(a.startsBy, null, 'minute')] : [])],
    ]),
  ];
  return told.flatMap(([text, of]) =>
    checkTimes(text, of, zone).wrong.map((w) => ({
      code: 'time' as const,
      because: `“${w}” is no time of it`,
      text,
    })),
  );
}

/** Rows of tables cite statements that are there. */
function rowFaults({ beside }: SituationReport, index: GroundIndex): ReportFault[] {
  const rows = [
    ...beside.alerts.items.map((r) => ({ text: `${r.region}, ${r.span}`, cites: r.cites })),
    ...beside.aid.items.map((r) => ({ text: `${r.donor}, ${r.item}`, cites: r.cites })),
    ...beside.airDefence.items.flatMap((r) =>
      [r.launched, r.intercepted].map(({ cites }) => ({ text: r.what, cites })),
    ),
  ];
  return rows.flatMap(({ text, cites }) =>
    cites
      .filter((k) => !index.has(k))
      .map((k) => ({ code: 'cites-unknown', because: `there is no statement ${k}`, text })),
  );
}

/** Of every incident told, each standing statement is cited by an account, and none that was taken back. */
function coverageFaults(report: SituationReport, incidents: readonly Incident[]): ReportFault[] {
  const byId = new Map(incidents.map((i) => [i.id, i]));
  return report.sections
    .flatMap((s) => s.items)
    .flatMap((item) => {
      const accounts = item.sentences.filter((s) => s.kind === 'account');
      const cited = new Set([...accounts.flatMap((s) => s.cites), ...(item.more?.cites ?? [])]);
      const events = byId.get(item.incident)?.events ?? [];
      const standing = new Set(
        events.filter((e) => !e.retracted).flatMap((e) => e.statements.map((s) => s.key)),
      );
      const fault = (because: string): ReportFault => ({
        code: 'cites-too-few',
        because,
        text: item.heading,
      });
      return [
        ...[...standing].filter((k) => !cited.has(k)).map((k) => fault(`${k} is told by no account`)),
        ...[...cited]
          .filter((k) => !standing.has(k))
          .map((k) => fault(`${k} does not stand, or is not of this incident, and is told`)),
      ];
    });
}

/** How many incidents and statements there are is counted again. */
function countFaults(
  { counts, sections, takenBack }: SituationReport,
  incidents: readonly Incident[],
): ReportFault[] {
  const standing = incidents.filter((i) => !i.isRetracted && i.events.some((e) => !e.retracted));
  const told = sections.reduce((n, s) => n + s.items.length + s.more, 0);
  const statements = new Set(
    standing.flatMap((i) =>
      i.events.filter((e) => !e.retracted).flatMap((e) => e.statements.map((s) => s.key)),
    ),
  );
  const rows: [string, number, number][] = [
    ['incidents', counts.incidents, standing.length],
    ['incidents told or counted', told, standing.length],
    ['statements', counts.statements, statements.size],
    ['incidents taken back', takenBack.length, incidents.length - standing.length],
  ];
  return rows
    .filter(([, said, is]) => said !== is)
    .map(([what, said, is]) => ({ code: 'count', because: `${said} ${what}, there are ${is}`, text: what }));
}

/** Sources are numbered from 1, each once, with the statement's own words; a mask of the policy stands for any words. */
function sourceFaults(
  report: SituationReport,
  incidents: readonly Incident[],
  published: readonly Incident[],
  texts: ReadonlyMap<string, string>,
): ReportFault[] {
  // One statement may carry events of two incidents, of which one is told more coarsely than the other.
  const rows = Map.groupBy(
    published.flatMap((i) => i.events.flatMap((e) => e.statements.map((s) => ({ incident: i.id, e, s })))),
    (r) => r.s.key,
  );
  const fault = (because: string, text: string): ReportFault => ({ code: 'source', because, text });
  const listed = new Set(report.sources.map((s) => s.key));
  const cited = [
    ...[...sentencesOf(report, incidents)].filter((s) => s.kind !== 'heading'),
    ...report.beside.alerts.items,
    ...report.beside.aid.items,
    ...report.beside.airDefence.items.flatMap((r) => [r.launched, r.intercepted]),
  ].flatMap((s) => s.cites);
  return [
    ...[...new Set(cited)].filter((k) => !listed.has(k)).map((k) => fault('it is cited and no source', k)),
    ...report.sources.flatMap((source, i) => {
      const row = rows.get(source.key)?.find((r) => r.incident === source.incident);
      if (!row) return [fault('there is no such statement', source.key)];
      const { e, s } = row;
      const text = texts.get(e.documentId);
      return [
        ...(source.n === i + 1 ? [] : [fault(`it is number ${source.n} in place of ${i + 1}`, source.key)]),
        ...(source.quote === (e.retracted ? '' : s.quote)
          ? []
          : [fault('its quote is not the statement’s', source.quote)]),
        ...(text === undefined || s.quote === '' || isOfDocument(s, text)
          ? []
          : [fault('its quote is no slice of its document', source.quote)]),
      ];
    }),
  ];
}

/**
 * Whether a quote is the words of its document where it says: a mask of the policy stands for any words. What was coarsened has no
 * offsets any more, and is looked for in the whole text.
 */
function isOfDocument(
  { quote, start, end }: { quote: string; start: number; end: number },
  text: string,
): boolean {
  const slice = end > 0 ? text.slice(start, end) : text;
  const pattern = quote
    .split(/\[[a-z ]+ withheld\]/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[^]{1,200}?');
  return new RegExp(end > 0 ? `^${pattern}$` : pattern, 'u').test(slice);
}
