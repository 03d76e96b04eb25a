import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import type { LogCheck } from '../../src/model/log-check.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { checkNote, checksBeside, checksOf } from '../../src/server/page/check-note.ts';
import { incidentPage } from '../../src/server/page/incident-page.ts';
import { reported, town } from './build-events.ts';

const at = '2025-05-08T09:00:00Z';
const QUOTE = 'third morning in a row';
const EVENTS: ReportedEvent[] = reported({
  report: 'halych',
  source: 'Halych Courier',
  at,
  events: [
    {
      type: 'alert.raised',
      time: { start: '2025-05-08T02:00:00Z', end: '2025-05-08T09:00:00Z', precision: 'part_of_day' },
      places: [town('Lviv', 'UA', 49.84, 24.03, { admin1: 'UA-46' })],
      recurrence: { ordinal: 3, unit: 'day', quote: QUOTE },
      said: [
        { quote: 'The sirens were heard early.' },
        { quote: `It was the ${QUOTE} of sirens in <Lviv>.` },
      ],
    },
  ],
});
const CHECK: LogCheck = {
  event: EVENTS[0]!.key,
  claim: 'recurrence',
  log: 'official',
  quote: QUOTE,
  verdict: 'consistent',
  because: 'The official alert log agrees: in Lviv Oblast alerts began on three mornings.',
  rows: [4, 5, 6].map((line) => ({ capture: 'cap_1', line })),
};
const published = (rule: object, asOf = at) =>
  publicPicture(
    projectPicture(
      linkIncidents(EVENTS, []),
      asOf,
      [],
      [CHECK, { ...CHECK, event: 'ev_not_in_the_picture' }],
    ),
    parsePolicy(
      JSON.stringify({
        version: 2,
        rules: [{ id: 'r', why: 'test', match: { types: ['alert.'] }, ...rule }],
      }),
    ),
  );

test('a check leaves only with its event, and without words where those are withheld', () => {
  assert.deepEqual(published({}).checks, [CHECK]);
  assert.deepEqual(published({ withhold: 'all' }).checks, []);
  assert.deepEqual(published({ delay: '1 h' }).checks, []);
  assert.deepEqual(published({ delay: '1 h' }, '2025-05-08T10:00:00Z').checks, [CHECK]);
  assert.deepEqual(published({ withhold: ['quotes'] }).checks, [{ ...CHECK, quote: '' }]);
  assert.doesNotMatch(JSON.stringify(published({ withhold: ['quotes'] })), /third morning/);
  const coarse = published({ radius: '200 km', place: 'admin1' });
  assert.doesNotMatch(JSON.stringify(coarse), /"Lviv"/);
  assert.deepEqual(coarse.checks, [CHECK]);
});

test('a check stands beside the statement that has its words, or the first where no words are shown', () => {
  const picture = published({});
  const incident = picture.incidents[0]!;
  const [first, second] = incident.events[0]!.statements;
  const found = checksOf(picture, incident);
  assert.deepEqual(checksBeside(first!, incident, found), []);
  assert.deepEqual(checksBeside(second!, incident, found), [CHECK]);
  const silent = published({ withhold: ['quotes'] });
  const hidden = silent.incidents[0]!;
  const quiet = checksOf(silent, hidden);
  assert.equal(checksBeside(hidden.events[0]!.statements[0]!, hidden, quiet).length, 1);
  assert.equal(checksBeside(hidden.events[0]!.statements[1]!, hidden, quiet).length, 0);
});

test('the page shows the verdict in words with the way to the rows, once, and the statement as it was', () => {
  const picture = published({});
  const incident = picture.incidents[0]!;
  const view = { asOf: at, back: '/', isPast: false };
  const plain = incidentPage(incident, view).text;
  const shown = incidentPage(incident, { ...view, checks: checksOf(picture, incident) }).text;
  const note = checkNote(CHECK).text;
  assert.ok(!plain.includes('log agrees'));
  assert.equal(shown.split(note).length, 2);
  assert.equal(shown.replace(note, '').replace(/\n+/g, '\n'), plain.replace(/\n+/g, '\n'));
  assert.match(note, /<a href="\/api\/v1\/captures\/cap_1">lines 4, 5, 6 of the log as received<\/a>/);
  const odd = checkNote({ ...CHECK, because: '<b>', quote: '<i>', rows: [] }).text;
  assert.doesNotMatch(odd, /<b>|<i>/);
});
