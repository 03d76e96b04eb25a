import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Incident } from '../../src/model/incident.ts';
import { situationReport } from '../../src/output/report/make-report.ts';
import { writeReportMarkdown } from '../../src/output/report/write-report-markdown.ts';
import { writeCsv } from '../../src/output/write-csv.ts';
import { geojsonOf } from '../../src/output/write-geojson.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { findHeldDocuments } from '../../src/publish/find-held-documents.ts';
import { publicPicture } from '../../src/publishing.ts';
import { EVENTS } from './depot-at-kosti.ts';

const incidents = linkIncidents(EVENTS, []);
const of = (key: string): Incident => incidents.find((i) => i.events.some((e) => e.key === key))!;
const keys = (i: Incident): string[] => i.events.map((e) => e.key);
const verdicts = (i: Incident, field: string) =>
  i.fields.filter((f) => f.field === field).map((f) => [f.verdict, ...f.values.map((v) => v.value)]);

test('claim, denial, wire and reprint of one strike are one incident; the next town, the tally and the alert are others', () => {
  assert.deepEqual(keys(of('claim#e1')), ['claim#e1', 'denial#e1', 'wire#e1', 'reprint#e1']);
  assert.deepEqual(keys(of('denial#e2')), ['denial#e2', 'wire#e2']);
  assert.deepEqual(keys(of('tally#e1')), ['tally#e1']);
  assert.deepEqual(keys(of('alert#e1')), ['alert#e1']);
});

test('a reprint adds a report but no origin', () => {
  assert.deepEqual(of('claim#e1').independentOrigins, [
    'Kosti garrison command',
    'Salwa Hamid',
    'White Nile Front',
  ]);
});

test('a claim and its denial conflict, and neither is dropped', () => {
  assert.deepEqual(verdicts(of('claim#e1'), 'status'), [['conflict', 'occurred', 'denied']]);
  assert.equal(of('claim#e1').status, 'occurred');
});

test('a later figure of the same speaker revises the earlier one', () => {
  assert.deepEqual(verdicts(of('denial#e2'), 'counts.injured'), [['revised', '3', '5']]);
});

test('every link after the first has a score and reasons in words', () => {
  const [first, ...rest] = of('claim#e1').links;
  assert.equal(first!.to, null);
  for (const l of rest) assert.ok(l.to && l.score > 0.6 && l.reasons.length >= 3 && l.by === 'rule');
});

test('a person’s word parts and joins events against the score', () => {
  const at = '2025-03-07T00:00:00Z';
  const word = (a: string, b: string, verdict: 'same' | 'different') => ({ a, b, verdict, by: 'editor', at });
  const parted = linkIncidents(EVENTS, [word('denial#e2', 'wire#e2', 'different')]);
  assert.ok(parted.some((i) => keys(i).join() === 'wire#e2'));
  const joined = linkIncidents(EVENTS, [word('alert#e1', 'tally#e1', 'same')]);
  const both = joined.find((i) => keys(i).join() === 'alert#e1,tally#e1')!;
  assert.equal(both.links[1]!.by, 'person');
});

test('the picture of an early moment knows nothing later, and a mixed one is refused', () => {
  const asOf = '2025-03-05T06:00:00Z';
  const early = linkIncidents(
    EVENTS.filter((e) => e.receivedAt <= asOf),
    [],
  );
  const picture = projectPicture(early, asOf);
  assert.deepEqual(picture.incidents.flatMap(keys).sort(), ['alert#e1', 'claim#e1']);
  assert.throws(() => projectPicture(incidents, asOf), /later than/);
});

test('an alert is active, then unknown when nothing more is heard; never clear by silence', () => {
  const state = (asOf: string) =>
    projectPicture(linkIncidents(EVENTS.slice(0, 1), []), asOf).alerts[0]!.state;
  assert.equal(state('2025-03-04T21:00:00Z'), 'active');
  assert.equal(state('2025-03-05T21:00:00Z'), 'unknown');
});

test('the default policy delays a fresh hit on a military target and coarsens it afterwards', () => {
  const at = (asOf: string) =>
    publicPicture(
      projectPicture(
        linkIncidents(
          EVENTS.filter((e) => e.receivedAt <= asOf),
          [],
        ),
        asOf,
      ),
      DEFAULT_POLICY,
    );
  const fresh = at('2025-03-05T05:30:00Z');
  assert.deepEqual(fresh.incidents.flatMap(keys), ['alert#e1']);
  assert.deepEqual(fresh.audit, [], 'how much is held back is not told');
  const later = at('2025-03-05T08:30:00Z').incidents.find((i) => keys(i).includes('claim#e1'))!;
  assert.ok(later.places[0]!.radiusKm! >= 5);
});

test('a site given finer than the policy allows leaves as its surroundings', () => {
  const asOf = '2025-03-07T00:00:00Z';
  const fine = EVENTS.map((e) => ({
    ...e,
    event: { ...e.event, places: e.event.places.map((p) => ({ ...p, radiusKm: 0.5 })) },
  }));
  const strikes = publicPicture(
    projectPicture(linkIncidents(fine, []), asOf),
    DEFAULT_POLICY,
  ).incidents.filter((i) => i.type === 'strike.drone');
  for (const p of strikes.flatMap((i) => [...i.places, ...i.events.flatMap((e) => e.event.places)])) {
    assert.ok(p.radiusKm! >= 2.5);
    assert.notEqual(p.lat, 13.163);
  }
});

test('the text of a report with a delayed event is held as long as the event', () => {
  const asOf = '2025-03-05T05:30:00Z';
  const early = projectPicture(
    linkIncidents(
      EVENTS.filter((e) => e.receivedAt <= asOf),
      [],
    ),
    asOf,
  );
  assert.deepEqual([...findHeldDocuments(early, DEFAULT_POLICY).keys()], ['claim']);
});

test('outputs carry the same incidents, and every sentence of the situation report cites a statement', () => {
  const asOf = '2025-03-07T00:00:00Z';
  const open = publicPicture(projectPicture(incidents, asOf), DEFAULT_POLICY);
  const ids = new Set(open.incidents.map((i) => i.id));
  assert.equal(ids.size, 4);
  assert.deepEqual(new Set(geojsonOf(open).features.map((f) => f.properties.incident)), ids);
  assert.equal([...writeCsv(open)].join('').trimEnd().split('\r\n').length, 1 + ids.size);
  const known = new Set(
    open.incidents.flatMap((i) => i.events.flatMap((e) => e.statements.map((s) => s.key))),
  );
  const report = situationReport(open);
  const sentences = report.sections.flatMap((s) => s.items.flatMap((i) => i.sentences));
  assert.ok(sentences.length >= 8);
  for (const s of sentences) assert.ok(s.cites.length > 0 && s.cites.every((k) => known.has(k)), s.text);
  assert.match(
    writeReportMarkdown(report),
    /Reports disagree on whether it happened: said to have occurred \(.*\); denied \(\\?\[place withheld\\?\] garrison command\)/,
  );
});
