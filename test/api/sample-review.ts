import type { JudgementRow, ReviewItem } from '../../src/model/review.ts';
import type { RatingRow } from '../../src/output/rating-rows.ts';
import type { ServerDeps } from '../../src/server/deps.ts';

const ITEMS: readonly ReviewItem[] = [
  {
    pair: ['ev_doc_a1', 'ev_doc_b1'],
    incidents: ['in_aa01', 'in_bb01'],
    isLinked: false,
    score: 0.62,
    reasons: ['strike.drone and movement.displacement', 'times close'],
    doubt: 0.8,
    consequence: 0.45,
    changes: ['independent origins: 2 and 1 apart, 3 together'],
    suggested: 'same',
  },
  {
    pair: ['ev_doc_a1', 'ev_doc_a2'],
    incidents: ['in_aa01', 'in_aa01'],
    isLinked: true,
    score: 0.7,
    reasons: ['same kind', 'same place'],
    doubt: 0.8,
    consequence: 0,
    changes: [],
    suggested: 'unsure',
  },
];

const word = (a: string, b: string, more: Pick<JudgementRow, 'verdict' | 'at' | 'state'>): JudgementRow => ({
  a,
  b,
  by: 'Night Desk',
  note: 'the same warehouse <b>by its address</b>',
  ...more,
});
const ROWS: readonly JudgementRow[] = [
  {
    ...word('ev_doc_a1', 'ev_doc_c1', { verdict: 'same', at: '2026-05-03T09:00:00Z', state: 'not-obeyed' }),
    against: [
      word('ev_doc_b1', 'ev_doc_c1', { verdict: 'different', at: '2026-05-03T10:00:00Z', state: 'stands' }),
    ],
  },
  word('ev_doc_b1', 'ev_doc_c1', { verdict: 'different', at: '2026-05-03T10:00:00Z', state: 'stands' }),
  word('ev_doc_b1', 'ev_doc_a2', { verdict: 'unsure', at: '2026-05-03T11:00:00Z', state: 'undone' }),
  word('ev_doc_b1', 'ev_doc_a2', { verdict: 'undone', at: '2026-05-03T12:00:00Z', state: 'taking-back' }),
];

const graded = (subject: RatingRow['subject'], grade: RatingRow['grade'], by: string): RatingRow => ({
  subject,
  grade,
  by,
  at: '2026-05-03T08:00:00Z',
  state: 'stands',
});
const GRADES: readonly RatingRow[] = [
  graded({ kind: 'source', name: 'Northern Wire' }, 'B', 'Night Desk'),
  graded({ kind: 'source', name: 'Northern Wire' }, 'F', 'Day Desk'),
  graded({ kind: 'statement', key: 'st_doc_a1_1' }, '6', 'Night Desk'),
];

/** Persons' words and what waits for one, for tests of how the page looks; nothing is kept. */
export function sampleReview(): Pick<ServerDeps, 'review' | 'judgements' | 'ratings' | 'writer'> {
  return {
    review: async (incident) => ITEMS.filter((i) => incident === undefined || i.incidents.includes(incident)),
    judgements: async () => ROWS,
    ratings: async () => GRADES,
    writer: {
      user: 'Night Desk',
      rate: async () => GRADES[0]!,
      judge: async (given) => ({ ...given, at: '2026-05-04T00:00:00Z', state: 'stands' }),
    },
  };
}
