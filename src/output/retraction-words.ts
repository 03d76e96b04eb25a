import type { Incident, ReportedEvent, Retraction } from '../model/incident.ts';
import { takenBackEvents } from '../model/standing.ts';
import { shortTime } from './time-words.ts';

/** How many reports of an incident were taken back or edited since, in words; null where none was. */
export function takenBackText(incident: Pick<Incident, 'events' | 'isRetracted'>): string | null {
  const back = takenBackEvents(incident);
  if (back.length === 0) return null;
  const reports = (events: readonly ReportedEvent[]): number => new Set(events.map((e) => e.documentId)).size;
  if (incident.isRetracted)
    return reports(back) === 1
      ? 'its only report was taken back'
      : `all ${reports(back)} reports were taken back`;
  const edited = reports(back.filter((e) => e.retracted!.kind === 'edited'));
  const gone = reports(back.filter((e) => e.retracted!.kind !== 'edited'));
  const said = (n: number, what: string): string[] =>
    n === 0 ? [] : [`${n} report${n === 1 ? ' was' : 's were'} ${what} since`];
  return [...said(gone, 'taken back'), ...said(edited, 'edited')].join('; ');
}

const KIND_WORDS: Readonly<Record<Retraction['kind'], string>> = {
  edited: 'Replaced by a later version at the same address',
  corrected: 'Corrected',
  withdrawn: 'Taken back',
  restored: 'Stands again',
};

/**
 * That a report was taken back, by whom and when, in a sentence; of a reprint, that what it repeats was. `all`: the events among
 * which are the report it repeats and what takes that back, as far as they may be told of. `zone`: by whose clock.
 */
export function fateText(e: ReportedEvent, all: readonly ReportedEvent[], zone = 'UTC'): string {
  const r = e.retracted!;
  const repeated = repeatedReport(e, r, all);
  if (!repeated) return retractionText(r, e.source ?? 'its source', zone);
  const outlet = repeated.source ?? 'another outlet';
  return `It repeats a report of ${outlet} that no longer stands. ${retractionText(r, outlet, zone)}`;
}

/** The report that fell and took this reprint with it; null where this one was taken back itself. */
function repeatedReport(
  e: ReportedEvent,
  r: Retraction,
  all: readonly ReportedEvent[],
): ReportedEvent | null {
  if (e.copyGroup === null) return null;
  const fallen = all.filter(
    ({ copyGroup, retracted: x }) =>
      copyGroup === e.copyGroup && x?.at === r.at && x.kind === r.kind && x.byDocument === r.byDocument,
  );
  const taker = all.find((x) => x.documentId === r.byDocument)?.source;
  const published = (x: ReportedEvent): string => x.publishedAt ?? x.receivedAt;
  const first =
    fallen.find((x) => taker && x.source === taker) ??
    fallen.reduce((a, b) => (published(b) < published(a) ? b : a), e);
  return first.source === e.source ? null : first;
}

/** Who took a report back, when and how, in one sentence; `bySource`: what the outlet is called. */
export function retractionText(r: Retraction, bySource: string, zone = 'UTC'): string {
  const who = r.by ?? (r.kind === 'edited' ? null : bySource);
  return `${KIND_WORDS[r.kind]}${who ? ` by ${who}` : ''}, ${shortTime(r.at, zone)}.`;
}
