// node bench/publish.ts [EVENTS]: passes a year of invented traffic through the default policy and prints milliseconds and ratios, never a
// verdict on time. Times are of the processor. Compare the first publishing with the second (nothing changed) and with one new report.
import { linkIncidents } from '../src/incident/link-incidents.ts';
import type { Incident } from '../src/model/incident.ts';
import { projectPicture } from '../src/picture/project-picture.ts';
import { eventsOf } from '../src/pipeline.ts';
import { DEFAULT_POLICY } from '../src/publish/default-policy.ts';
import { ruleOnPicture } from '../src/publish/rule-on-picture.ts';
import { publicPicture } from '../src/publishing.ts';
import { inventedTraffic } from './invented-traffic.ts';

const total = Number(process.argv[2] ?? 150_000);
const number = (n: number): string => Math.round(n).toLocaleString('en');

/** Milliseconds of processor time, all threads. */
function timed<T>(work: () => T): { ms: number; value: T } {
  const started = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(started);
  return { ms: (user + system) / 1000, value };
}

/** The traffic linked day by day: what is told past midnight makes an incident more, which is nothing to publishing. */
function incidentsOfTheYear(): Incident[] {
  return [...inventedTraffic(total)].flatMap((day) => {
    const events = day.flatMap(({ document, reading }) =>
      eventsOf({ ...document, captureId: 'cap' }, reading).map((e) => ({ ...e, copyGroup: null })),
    );
    return linkIncidents(events, []);
  });
}

const incidents = incidentsOfTheYear();
const asOf = incidents
  .map((i) => i.lastReceivedAt)
  .sort()
  .at(-1)!;
const picture = projectPicture(incidents, asOf);
const projected = timed(() => projectPicture(incidents, asOf));
const rulings = timed(() => ruleOnPicture(picture, DEFAULT_POLICY));
const first = timed(() => publicPicture(picture, DEFAULT_POLICY));
const second = timed(() => publicPicture(picture, DEFAULT_POLICY));
const later = projectPicture(
  incidents.map((i, n) => (n === 0 ? { ...i } : i)),
  asOf,
);
const third = timed(() => publicPicture(later, DEFAULT_POLICY));

console.log(
  `${number(incidents.length)} incidents of ${number(incidents.reduce((s, i) => s + i.events.length, 0))} events, ${number(first.value.incidents.length)} shown`,
);
console.log(`projecting the rows alone: ${number(projected.ms)} ms`);
console.log(`ruling on all, first: ${number(rulings.ms)} ms`);
console.log(
  `publishing, first: ${number(first.ms)} ms, ${((1000 * first.ms) / incidents.length).toFixed(1)} µs an incident`,
);
console.log(`publishing again: ${number(second.ms)} ms, ${(second.ms / first.ms).toFixed(2)} of the first`);
console.log(`publishing with one incident changed: ${number(third.ms)} ms`);
