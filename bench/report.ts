// How long a situation report of 10,000 incidents takes to make, write and check: node bench/report.ts [incidents]
import type { EventStatus, EventType } from '../src/model/event.ts';
import { type IncidentSketch, pictureOf, placeAt } from '../src/output/picture-for-tests.ts';
import { checkReport } from '../src/output/report/check/check-report.ts';
import { situationReport } from '../src/output/report/make-report.ts';
import { writeReportMarkdown } from '../src/output/report/write-report-markdown.ts';
import { reportDocument } from '../src/server/page/report-document.ts';
import { seeded } from '../src/util/seeded.ts';

const TYPES: readonly EventType[] = [
  'strike.drone',
  'strike.missile',
  'combat.clash',
  'alert.raised',
  'movement.evacuation',
  'aid.pledge',
  'talks.meeting',
];
const STATUSES: readonly EventStatus[] = ['occurred', 'occurred', 'ongoing', 'planned', 'denied'];
const TOWNS = ['Goma', 'Sake', 'Bukavu', 'Uvira', 'Masisi'];

/** So many incidents over a year, a third of them with people killed. */
function incidentsOf(count: number) {
  const random = seeded(36);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const sketches = Array.from({ length: count }, (_, n): IncidentSketch => {
    const killed = Math.floor(random() * 20);
    const start = new Date(Date.UTC(2025, 0, 1) + random() * 365 * 86_400_000).toISOString();
    const places = [placeAt(one(TOWNS), -1.6, 29.2)];
    return {
      id: `in_${n}`,
      type: one(TYPES),
      status: one(STATUSES),
      time: { start, end: start, precision: 'minute' },
      places,
      source: `Outlet ${n % 40}`,
      said: [{ quote: `It happened, ${killed} killed.`, speaker: { organisation: `Body ${n % 300}` } }],
      event: {
        counts: n % 3 ? [] : [{ what: 'killed', low: killed, high: killed, quote: `${killed} killed` }],
      },
    };
  });
  return pictureOf(sketches);
}

const count = Number(process.argv[2] ?? 10_000);
const { asOf, incidents } = incidentsOf(count);
const before = { asOf: '2025-12-01T00:00:00.000Z', incidents: incidents.slice(0, Math.floor(count / 2)) };
const timed = <T>(what: string, run: () => T): T => {
  const from = performance.now();
  const made = run();
  console.log(`${what.padEnd(12)} ${Math.round(performance.now() - from)} ms`);
  return made;
};
const report = timed('made', () => situationReport({ asOf, incidents, before }));
const markdown = timed('as Markdown', () => writeReportMarkdown(report));
const page = timed('as HTML', () => reportDocument(report));
const { sentences, faults } = timed('checked', () => checkReport(report, incidents));
console.log(
  `${count} incidents, ${sentences} sentences, ${faults.length} faults; Markdown ${markdown.length} characters, HTML ${page.length}`,
);
