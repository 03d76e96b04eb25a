import { readerOf } from '../../src/alerting.ts';
import type { AlertWord } from '../../src/model/alert.ts';
import type { ServedAlerts } from '../../src/server/deps.ts';

const SUMY = ['Sumy Oblast', 'UA-59', 'oblast'] as const;
const OKHTYRKA = ['Okhtyrskyi raion, Sumy Oblast', 'UA-59', 'raion'] as const;
// Invented alerts of two days.
const ROWS = [
  ['official', ...SUMY, '2026-03-01T04:00', '2026-03-01T05:30'],
  ['volunteer', ...SUMY, '2026-03-01T04:01', '2026-03-01T05:31'],
  ['volunteer', 'Odesa Oblast', 'UA-51', 'oblast', '2026-03-02T03:00', '2026-03-02T03:30'],
  ['official', ...SUMY, '2026-03-02T04:10', '2026-03-02T04:40'],
  ['official', ...OKHTYRKA, '2026-03-02T06:00', '2026-03-02T08:00'],
  ['official', 'Poltava Oblast', 'UA-53', 'oblast', '2026-03-02T06:00', '2026-03-02T07:00'],
] as const;

const iso = (clock: string): string => `${clock}:00.000Z`;

/** The reader of alerts over rows of two invented logs, as the server is given it. */
export function alertsFor(asOf: string, authority: string | null = null): ServedAlerts {
  const words = ROWS.map(
    ([witness, region, admin1, level, start, end], i): AlertWord => ({
      witness,
      by: null,
      region,
      admin1,
      level,
      startedAt: iso(start),
      endedAt: iso(end),
      capture: `cap_${witness}`,
      line: i + 2,
    }),
  );
  const spans = words.map(({ witness, admin1, startedAt, endedAt }) => ({
    capture: `cap_${witness}`,
    kind: witness as 'official' | 'volunteer',
    admin1,
    firstAt: startedAt,
    lastAt: endedAt!,
  }));
  return {
    asOf,
    authority,
    ...readerOf(
      async () => [],
      async () => ({ words, spans, messages: [] }),
    ),
  };
}
