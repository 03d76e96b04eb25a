import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import { documentForTests } from '../model/document-for-tests.ts';
import type { EventType } from '../model/event.ts';
import type { ReportedEvent, Retraction } from '../model/incident.ts';
import { findRetractions, settleRetractions, withRetractions } from './find-retractions.ts';

const doc = (id: string, hour: number, text: string, more: Partial<Document> = {}): Document => {
  const at = `2026-02-0${3 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00.000Z`;
  return documentForTests(text, { id, source: 'Nile Desk', publishedAt: at, receivedAt: at, ...more });
};

/** An event of a document at a place, triggered by its words there. */
const event = (d: Document, type: EventType, trigger: string, place: string): ReportedEvent => {
  const start = d.text.indexOf(trigger);
  assert.ok(start >= 0, trigger);
  return {
    key: `ev_${d.id}_${trigger}`,
    documentId: d.id,
    captureId: '',
    report: d.id,
    source: d.source,
    title: d.title,
    url: d.url,
    lang: 'en',
    publishedAt: d.publishedAt,
    receivedAt: d.receivedAt!,
    copyGroup: null,
    statements: [],
    event: {
      id: 'e1',
      type,
      status: 'occurred',
      start,
      end: start + trigger.length,
      quote: trigger,
      statements: [],
      time: { precision: 'unknown' },
      places: [{ name: place, country: 'SD', lat: null, lon: null, role: 'at', precision: 1 }],
      actors: [],
      equipment: [],
      targets: [],
      counts: [],
    },
  };
};

const STRIKE = doc('strike', 6, 'A drone hit the grain store at Kosti, the water board said.');
const TALKS = doc('talks', 7, 'Envoys met at Kosti to speak about the dam.');
const SHELLS = doc('shells', 8, 'Shells fell on Rabak and on Kosti.', {
  title: 'Shells fall on two river towns',
});
const EVENTS = [
  event(STRIKE, 'strike.drone', 'hit', 'Kosti'),
  event(TALKS, 'talks.meeting', 'met', 'Kosti'),
  event(SHELLS, 'strike.artillery', 'fell', 'Rabak'),
];
const words = (found: readonly Retraction[]): string[] =>
  found.map((r) => `${r.documentId} ${r.kind} by ${r.byDocument}${r.events ? ` (${r.events.length})` : ''}`);
const taken = (notice: Document, own: ReportedEvent[] = [], others = [STRIKE, TALKS, SHELLS]): string[] => {
  const { retractions, issues } = findRetractions([notice, ...others], [...EVENTS, ...own]);
  return [...words(retractions), ...issues.map((i) => i.code)];
};

test('a notice takes back the one report of its source about that place and type', () => {
  const notice = doc('notice', 9, 'We withdraw our report of a drone strike on Kosti.');
  const own = event(notice, 'strike.drone', 'drone strike', 'Kosti');
  assert.deepEqual(taken(notice, [own]), [
    'notice withdrawn by notice (1)',
    'strike withdrawn by notice (1)',
  ]);
});

test('what a notice also says in its own right it goes on saying', () => {
  const text =
    'We withdraw our report of a drone strike on Kosti. One drone fell there and hurt nobody, the mayor said.';
  const notice = doc('notice', 9, text);
  const own = event(notice, 'strike.drone', 'drone strike', 'Kosti');
  const at = text.indexOf('One drone');
  const said = { start: at, end: text.length } as ReportedEvent['statements'][number];
  assert.deepEqual(taken(notice, [{ ...own, statements: [said] }]), ['strike withdrawn by notice (1)']);
});

test('it is the source itself that takes back, within days, and not what it says later', () => {
  const text = 'We withdraw our report of a drone strike on Kosti.';
  const own = (d: Document) => [event(d, 'strike.drone', 'drone strike', 'Kosti')];
  for (const notice of [
    doc('notice', 9, text, { source: 'Blue Nile Wire' }),
    doc('notice', 5, text),
    doc('notice', 6 + 73, text),
  ])
    assert.deepEqual(taken(notice, own(notice)), ['notice withdrawn by notice (1)', 'correction-unclear']);
});

test('where two reports may be meant none is taken back, and that is told', () => {
  const notice = doc('notice', 9, 'Please disregard our earlier report on Kosti.');
  assert.deepEqual(taken(notice), ['correction-unclear']);
});

test('a headline, an address or an answer names the report, all of it', () => {
  const byTitle = doc('notice', 9, 'Our report “Shells fall on two river towns” has been withdrawn.');
  assert.deepEqual(taken(byTitle), ['shells withdrawn by notice']);
  const linked = doc('linked', 6, 'A shell fell.', { url: 'https://nile.example.org/kosti/7' });
  const byUrl = doc(
    'notice',
    9,
    'We have removed the story at https://nile.example.org/kosti/7 as we cannot stand by it.',
  );
  assert.deepEqual(taken(byUrl, [], [linked, STRIKE]), ['linked withdrawn by notice']);
  const said = doc('said', 6, 'Explosions in Sarny.', { reportId: '5/11' });
  const answer = doc('notice', 9, 'СПРОСТУВАННЯ: вибухів не було.', { replyTo: '5/11' });
  assert.deepEqual(taken(answer, [], [said]), ['said withdrawn by notice']);
  assert.deepEqual(taken(doc('notice', 9, 'СПРОСТУВАННЯ: вибухів у Kosti не було.')), []);
});

test('a correction takes back what it puts right and stands itself', () => {
  const notice = doc('notice', 9, 'CORRECTION: the drone that hit Kosti came from the east.');
  const own = event(notice, 'strike.drone', 'hit', 'Kosti');
  assert.deepEqual(taken(notice, [own]), ['strike corrected by notice (1)']);
  const headed = doc('notice', 9, 'Shells fell on Rabak.', {
    title: 'CORRECTED-Shells fall on two river towns',
  });
  assert.deepEqual(taken(headed, [event(headed, 'strike.artillery', 'fell', 'Rabak')]), [
    'shells corrected by notice (1)',
  ]);
});

test('a page that says it was withdrawn takes the place of what stood there', () => {
  const url = 'https://nile.example.org/kosti/7';
  const was = { ...STRIKE, url };
  const gone = doc('gone', 9, 'This story has been withdrawn.', { url });
  assert.deepEqual(taken(gone, [], [was]), ['strike withdrawn by gone']);
  const another = doc('gone', 9, 'A new bridge opens at Torit on Sunday.', { url });
  assert.deepEqual(taken(another, [], [was]), []);
});

test('the order of what is given does not matter', () => {
  const notice = doc('notice', 9, 'We withdraw our report of a drone strike on Kosti.');
  const own = event(notice, 'strike.drone', 'drone strike', 'Kosti');
  const [documents, events] = [
    [STRIKE, TALKS, SHELLS, notice],
    [...EVENTS, own],
  ];
  assert.deepEqual(
    findRetractions(documents.toReversed(), events.toReversed()),
    findRetractions(documents, events),
  );
});

const FOUND: Retraction = {
  documentId: 'strike',
  kind: 'withdrawn',
  byDocument: 'notice',
  at: '2026-02-03T09:00:00.000Z',
};
const person = (documentId: string, kind: Retraction['kind'], hour: number): Retraction => ({
  documentId,
  kind,
  byDocument: null,
  by: 'Mira',
  at: `2026-02-03T${hour}:00:00.000Z`,
});

test('the last word of a person on a report wins over what was found', () => {
  assert.deepEqual(settleRetractions([FOUND], [person('strike', 'restored', 10)]), []);
  const again = person('strike', 'corrected', 11);
  assert.deepEqual(settleRetractions([FOUND], [person('strike', 'restored', 10), again]), [again]);
  assert.deepEqual(settleRetractions([FOUND], [person('other', 'restored', 10)]), [FOUND]);
});

test('what a notice took back stands again once the notice was taken back', () => {
  const word = person('notice', 'withdrawn', 10);
  assert.deepEqual(settleRetractions([FOUND], [word]), [word]);
});

test('an event bears the first retraction it falls under, and others none', () => {
  const [hit, met] = EVENTS as [ReportedEvent, ReportedEvent];
  const late: Retraction = { ...FOUND, kind: 'edited', at: '2026-02-03T11:00:00.000Z' };
  const some: Retraction = { ...FOUND, documentId: 'talks', events: ['ev_other'] };
  const [a, b] = withRetractions([hit, met], [late, FOUND, some]);
  assert.deepEqual(a!.retracted, FOUND);
  assert.equal(b, met);
});
