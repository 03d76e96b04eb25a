import type { ClaimFigure } from '../model/air-defence.ts';
import type { KeptTally } from '../model/log-check.ts';

/**
 * Rows of a test table, `model | start | end | launched | destroyed | target`, times as UTC; `-` is not said. All of one file and party
 * unless told otherwise.
 */
export function keptRows(lines: string, more: Partial<KeptTally> = {}): KeptTally[] {
  const figure = (text = '-'): number | null => (text === '-' ? null : Number(text));
  return lines
    .trim()
    .split('\n')
    .map((l) => l.split('|').map((c) => c.trim()))
    .map(([model, start, end, launched, destroyed, target = '-'], i) => ({
      capture: 'cap_table',
      receivedAt: '2026-01-01T00:00:00.000Z',
      line: i + 2,
      startedAt: `${start!.replace(' ', 'T')}:00.000Z`,
      endedAt: `${end!.replace(' ', 'T')}:00.000Z`,
      model: model!,
      launched: figure(launched),
      destroyed: figure(destroyed),
      lost: null,
      assertedBy: 'Ukrainian Air Force',
      launchPlace: null,
      target: target === '-' ? null : target,
      ...more,
    }));
}

/** A figure of a report: 40 drones launched on a day, as one side says. */
export function claim(more: Partial<ClaimFigure> = {}): ClaimFigure {
  return {
    from: 'report',
    party: 'Ukrainian Air Force',
    side: 'UA',
    day: '2026-03-02',
    kind: 'uav',
    what: 'launched',
    amount: { low: 40, high: 40 },
    isIncrement: false,
    quote: '40 drones',
    incident: 'in_1',
    event: 'ev_1',
    statements: ['st_1'],
    receivedAt: '2026-03-03T08:00:00.000Z',
    places: [],
    area: [],
    ...more,
  };
}
