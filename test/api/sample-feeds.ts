import type { CapFeedHealth } from '../../src/model/cap-feed.ts';

/** A feed that answers and one that does not, for tests of how that is told. */
export const FEEDS: readonly CapFeedHealth[] = [
  {
    url: 'https://alerts.example/feed.atom',
    everySeconds: 60,
    lastFetchAt: '2026-05-04T05:59:30.000Z',
    lastOkAt: '2026-05-04T05:59:30.000Z',
    lastNewAt: '2026-05-04T04:10:00.000Z',
    nextAt: '2026-05-04T06:00:30.000Z',
    failures: 0,
    lastError: null,
    taken: 12,
    refused: 1,
    isStale: false,
  },
  {
    url: 'https://weather.example/cap.rss',
    everySeconds: 60,
    lastFetchAt: '2026-05-04T05:50:00.000Z',
    lastOkAt: null,
    lastNewAt: null,
    nextAt: '2026-05-04T06:05:00.000Z',
    failures: 7,
    lastError: 'https://weather.example/cap.rss answered 503; try again later',
    taken: 0,
    refused: 0,
    isStale: true,
  },
];
