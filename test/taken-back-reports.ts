/** A report of the morning on which one source edits a report and another withdraws one. */
export interface TakenBackReport {
  readonly source: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly url?: string;
  readonly title?: string;
}

/** An instant of that morning, 3 February 2026. */
export const at = (clock: string): string => `2026-02-03T${clock}:00.000Z`;

const DEPOT = 'https://volyn-gazette.example.org/2026/depot';

/** The morning in order of receipt: two reports, then an edit of the first and a withdrawal of a part of the second. */
export const TAKEN_BACK_REPORTS: readonly TakenBackReport[] = [
  {
    source: 'Volyn Gazette',
    publishedAt: at('06:10'),
    url: DEPOT,
    title: 'Depot burns in Kovel',
    text: 'A drone struck a fuel depot in Kovel on Tuesday morning, fire brigade chief Ihor Danchuk said. Five workers were injured. Crews were at work on three tanks.',
  },
  {
    source: 'Sarny Wire',
    publishedAt: at('06:30'),
    title: 'Station hit in Sarny',
    text: 'An air raid alert was raised in Sarny at 08:20 on Tuesday. A missile hit the railway station in Sarny on Tuesday morning, killing two people, the wire was told.',
  },
  {
    source: 'Volyn Gazette',
    publishedAt: at('09:45'),
    url: DEPOT,
    title: 'Depot burns in Kovel',
    text: 'A drone struck a fuel depot in Kovel on Tuesday morning, fire brigade chief Ihor Danchuk said. One worker was injured. Crews were at work on three tanks.',
  },
  {
    source: 'Sarny Wire',
    publishedAt: at('10:05'),
    title: 'A note to our readers',
    text: 'We withdraw our report of a missile strike on the railway station in Sarny: there was no such strike.',
  },
];

/** The reports as NDJSON, received when they were published. */
export function takenBackNdjson(reports: readonly TakenBackReport[] = TAKEN_BACK_REPORTS): string {
  return reports.map((r) => JSON.stringify({ lang: 'en', receivedAt: r.publishedAt, ...r })).join('\n');
}
