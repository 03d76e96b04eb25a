import type { Event } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { AlertLogRow, KeptRow, KeptTally, LogSpan, LogView, TallyLogRow } from '../model/log-check.ts';
import type { EventPlace } from '../model/place.ts';
import type { Speaker } from '../model/statement.ts';

/** An alert of a test log, `unit | start | end | level`; times without a date's "T", UTC, end `-` for none. */
export function alertsOf(lines: string, more: Partial<AlertLogRow> = {}): KeptRow<AlertLogRow>[] {
  return rowsOf(lines).map(([unit, start, end, level], i) => ({
    capture: 'cap_log',
    line: i + 2,
    witness: 'official',
    region: unit!,
    admin1: unit!,
    level: (level ?? 'oblast') as AlertLogRow['level'],
    startedAt: instant(start!),
    endedAt: end === '-' ? null : instant(end!),
    ...more,
  }));
}

/** A row of a test tally, `model | start | end | launched | destroyed | target | lost`; `-` is not said. */
export function talliesOf(lines: string, more: Partial<KeptTally> = {}): KeptTally[] {
  const figure = (text: string | undefined): number | null =>
    text === undefined || text === '-' ? null : Number(text);
  return rowsOf(lines).map(([model, start, end, launched, destroyed, target, lost], i) => ({
    capture: 'cap_tally',
    receivedAt: '2026-01-01T00:00:00.000Z',
    line: i + 2,
    startedAt: instant(start!),
    endedAt: instant(end!),
    model: model!,
    launched: figure(launched),
    destroyed: figure(destroyed),
    lost: figure(lost),
    assertedBy: 'Ukrainian Air Force',
    launchPlace: null,
    target: target && target !== '-' ? target : null,
    ...more,
  }));
}

function rowsOf(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((l) => l.split('|').map((c) => c.trim()));
}

const instant = (text: string): string => `${text.replace(' ', 'T')}:00.000Z`;

/** What the store would give of these rows. */
export function viewOf(alerts: readonly KeptRow<AlertLogRow>[], tallies: readonly KeptTally[] = []): LogView {
  const byStart = <T extends { startedAt: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const spans = new Map<string, LogSpan>();
  const add = (
    kind: LogSpan['kind'],
    admin1: string | null,
    r: AlertLogRow | TallyLogRow,
    capture: string,
  ): void => {
    const key = `${capture} ${kind} ${admin1}`;
    const [firstAt, lastAt] = [r.startedAt, r.endedAt ?? r.startedAt];
    const known = spans.get(key) ?? { capture, kind, admin1, firstAt, lastAt };
    spans.set(key, {
      ...known,
      firstAt: [firstAt, known.firstAt].sort()[0]!,
      lastAt: [lastAt, known.lastAt].sort()[1]!,
    });
  };
  for (const r of alerts) add(r.witness, r.admin1, r, r.capture);
  for (const r of tallies) add('tally', null, r, r.capture);
  return { spans: [...spans.values()], alerts: byStart(alerts), tallies: byStart(tallies) };
}

/** A place for tests. */
export function placeOf(name: string, admin1: string | null, more: Partial<EventPlace> = {}): EventPlace {
  const country = admin1?.slice(0, 2) ?? null;
  return {
    name,
    ...(country ? { country } : {}),
    ...(admin1 ? { admin1 } : {}),
    lat: null,
    lon: null,
    role: 'at',
    precision: 4,
    ...more,
  };
}

/** A reported event for tests. */
export function eventOf(event: Partial<Event>, speaker: Speaker | null = null): ReportedEvent {
  return {
    key: 'ev_test',
    documentId: 'doc_test',
    captureId: 'cap_test',
    report: 'doc_test',
    source: 'Dniester Courier',
    title: null,
    url: null,
    lang: 'en',
    publishedAt: '2024-03-10T12:00:00Z',
    receivedAt: '2024-03-10T12:00:00Z',
    copyGroup: null,
    event: {
      id: 'e1',
      type: 'alert.raised',
      status: 'occurred',
      start: 0,
      end: 6,
      quote: 'sirens',
      statements: ['s1'],
      time: { precision: 'unknown' },
      places: [],
      actors: [],
      equipment: [],
      targets: [],
      counts: [],
      ...event,
    },
    statements: [
      {
        key: 'st_test',
        id: 's1',
        start: 0,
        end: 6,
        quote: 'sirens',
        speaker,
        channel: null,
        form: 'none',
        basis: 'narrated',
        polarity: 'affirmed',
        events: ['e1'],
      },
    ],
  };
}
