// Alerts told by a message and by reports, and what the publishing policy makes of them. Invented occurrences on real geography.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { watchStore } from '../../src/cli/watch-store.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { capInfo, capMessage } from '../../src/model/cap-for-tests.ts';
import type { KeptCapMessage } from '../../src/model/cap-message.ts';
import type { LogSpan } from '../../src/model/log-check.ts';
import type { EventPlace } from '../../src/model/place.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { NOTHING_KEPT } from '../../src/picture/gather-alerts.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { openNoticeLog } from '../../src/store/sqlite/notice-log.ts';
import { reported } from './build-events.ts';

const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;
const KYIV: EventPlace = {
  name: 'Kyiv Oblast',
  country: 'UA',
  admin1: 'UA-32',
  lat: 50.3,
  lon: 30.5,
  role: 'at',
  precision: 4,
  radiusKm: 100,
};
const MESSAGE: KeptCapMessage = { ...capMessage('siren-1'), capture: 'siren', receivedAt: at('08:00') };
/** What is read of a capture: an alert for Kyiv oblast. */
const raised = (capture: string) =>
  reported({
    report: capture,
    source: capture === 'siren' ? 'Duty centre' : 'Steppe Sky',
    at: at('08:01'),
    events: [
      {
        type: 'alert.raised',
        places: [KYIV],
        time: { start: at('08:00'), end: at('08:01'), precision: 'minute' },
        said: [{ quote: 'An air raid alert is declared.' }],
      },
    ],
  });

function publish(
  captures: string[],
  policy = DEFAULT_POLICY,
  clock = '08:30',
  messages = [MESSAGE],
  spans: LogSpan[] = [],
): PublicPicture {
  const kept = { ...NOTHING_KEPT, messages, spans };
  const picture = projectPicture(linkIncidents(captures.flatMap(raised), []), at(clock), [], [], kept);
  return publicPicture(picture, policy, undefined, kept);
}
/** A log that keeps one oblast: of the others nobody tells. */
const SPAN: LogSpan = {
  capture: 'log',
  kind: 'official',
  admin1: 'UA-59',
  firstAt: at('07:00'),
  lastAt: at('08:20'),
};
const witnesses = (picture: PublicPicture): string[] =>
  picture.alerts.flatMap((a) => a.sources.map((s) => `${s.witness} ${s.by}`));
const hold = parsePolicy(
  JSON.stringify({
    version: 2,
    rules: [{ id: 'alerts', why: 'test', match: { types: ['alert.'] }, delay: '2 h' }],
  }),
);

test('a message and what was read of it are one witness, a report beside it is another', () => {
  assert.deepEqual(witnesses(publish(['siren'])), ['cap Duty centre']);
  assert.deepEqual(witnesses(publish(['siren', 'sky'])), ['cap Duty centre', 'report Steppe Sky']);
  const [state] = publish(['siren']).alerts;
  assert.deepEqual([state!.region, state!.state, state!.since], ['Kyiv Oblast', 'active', at('08:00')]);
});

test('a message whose report the policy holds tells nothing by itself; when the report leaves it does too', () => {
  assert.deepEqual(publish(['siren'], hold).alerts, []);
  assert.deepEqual(witnesses(publish(['siren'], hold, '10:05')), []);
  const later = { ...MESSAGE, infos: [capInfo({ expires: at('12:00') })] };
  assert.deepEqual(witnesses(publish(['siren'], hold, '10:05', [later])), ['cap Duty centre']);
});

test('a message without an end holds for an hour, and is not known after it, never clear', () => {
  const state = (clock: string) =>
    publish(['siren'], DEFAULT_POLICY, clock).alerts.map((a) => [a.state, a.why]);
  assert.deepEqual(state('08:59'), [['active', null]]);
  assert.deepEqual(state('09:01'), [['unknown', 'stale']]);
});

test('who follows is told when the state of a region changes, and when it is not known any more', async () => {
  const bus = inProcessBus((error) => assert.fail(String(error)));
  const told: string[] = [];
  bus.subscribe((m) => told.push(`${m.kind} ${m.id}`));
  const log = openNoticeLog(':memory:');
  const moments = ['08:30', '08:40', '09:01', '09:05'].map((clock) =>
    publish([], DEFAULT_POLICY, clock, [MESSAGE], [SPAN]),
  );
  let i = 0;
  log.note([], at('08:00'));
  const watch = watchStore(
    bus,
    log,
    async () => moments[Math.min(i++, 3)]!,
    (error) => assert.fail(String(error)),
  );
  for (let n = 0; n < 80 && i < 6; n++) await new Promise((resolve) => setTimeout(resolve, 100));
  watch.stop();
  // Of Sumy oblast the log tells; of the oblasts that nobody tells of nothing is said.
  assert.deepEqual(told, ['alert UA-32', 'alert UA-59', 'alert UA-32']);
  assert.deepEqual(log.after(0, 9)[0]!.types, ['alert.raised']);
  log.close();
  await bus.close();
});
