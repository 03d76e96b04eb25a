import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capArea, capInfo, capMessage } from '../model/cap-for-tests.ts';
import { type CapMessage, type CapReference, capKey } from '../model/cap-message.ts';
import { capAlerts, inForceAt, inForceOver } from './cap-in-force.ts';

const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;
const ref = ({ sender, identifier, sent }: CapMessage): CapReference => ({ sender, identifier, sent });
const brief = (messages: readonly CapMessage[]) =>
  capAlerts(messages).map((a) => [
    a.region,
    a.admin1,
    a.startedAt.slice(11, 16),
    a.endedAt.slice(11, 16),
    a.end,
  ]);

const raised = capMessage('raid-1');
const widened = capMessage('raid-2', {
  sent: at('08:30'),
  msgType: 'Update',
  references: [ref(raised)],
  infos: [capInfo({ areas: [capArea('Kyiv oblast'), capArea('Sumy oblast')], expires: at('10:00') })],
});
const cleared = capMessage('raid-3', {
  sent: at('09:10'),
  msgType: 'Update',
  references: [ref(raised), ref(widened)],
  infos: [capInfo({ responses: ['AllClear'], areas: [capArea('Kyiv oblast'), capArea('Sumy oblast')] })],
});
const cancelled = capMessage('raid-4', {
  sent: at('08:20'),
  msgType: 'Cancel',
  references: [ref(raised)],
  infos: [],
});

test('an air raid without an end is taken to last an hour, and says that this is assumed', () => {
  const [alert] = capAlerts([raised]);
  assert.deepEqual(brief([raised]), [['Kyiv oblast', 'UA-32', '08:00', '09:00', 'assumed']]);
  assert.equal(alert?.isEndAssumed, true);
  assert.equal(alert?.isAirRaid, true);
  const flood = capMessage('flood', { infos: [capInfo({ event: 'Flood', areas: [capArea('Nile delta')] })] });
  assert.equal(capAlerts([flood])[0]?.endedAt, '2026-03-04T08:00:00.000Z');
  assert.equal(capAlerts([flood])[0]?.isAirRaid, false);
});

test('an update goes on with what it still names and is no new alert; all clear ends both', () => {
  assert.deepEqual(brief([raised, widened]), [
    ['Kyiv oblast', 'UA-32', '08:00', '10:00', 'expires'],
    ['Sumy oblast', 'UA-59', '08:30', '10:00', 'expires'],
  ]);
  assert.deepEqual(brief([raised, widened, cleared]), [
    ['Kyiv oblast', 'UA-32', '08:00', '09:10', 'all-clear'],
    ['Sumy oblast', 'UA-59', '08:30', '09:10', 'all-clear'],
  ]);
  const [kyiv] = capAlerts([raised, widened, cleared]);
  assert.deepEqual(kyiv?.messages, [capKey(raised), capKey(widened)]);
  assert.equal(kyiv?.endedBy, capKey(cleared));
});

test('a region an update no longer names has ended with it', () => {
  const narrowed = { ...widened, infos: [capInfo({ areas: [capArea('Sumy oblast')] })] };
  assert.deepEqual(brief([raised, narrowed])[0], ['Kyiv oblast', 'UA-32', '08:00', '08:30', 'updated']);
});

test('a cancel withdraws; one of another sender, of later messages or of itself does nothing', () => {
  assert.deepEqual(brief([raised, cancelled]), [['Kyiv oblast', 'UA-32', '08:00', '08:20', 'cancelled']]);
  const forged = { ...cancelled, sender: 'stranger@example.net' };
  assert.deepEqual(brief([raised, forged]), brief([raised]));
  const trusted = capAlerts([raised, forged], { mayEnd: () => true });
  assert.equal(trusted[0]?.end, 'cancelled');
  const early = { ...cancelled, sent: at('07:00') };
  assert.deepEqual(brief([raised, early]), brief([raised]));
  const own = { ...widened, references: [ref(widened)] };
  assert.deepEqual(brief([own]), brief([{ ...widened, references: [] }]));
});

test('what is no actual public warning is in force nowhere', () => {
  for (const status of ['Exercise', 'System', 'Test', 'Draft'] as const)
    assert.deepEqual(capAlerts([{ ...raised, status }]), []);
  for (const scope of ['Restricted', 'Private'] as const)
    assert.deepEqual(capAlerts([{ ...raised, scope }]), []);
  for (const msgType of ['Ack', 'Error', 'Cancel'] as const)
    assert.deepEqual(capAlerts([{ ...raised, msgType }]), []);
  // An exercise cannot end an alert either.
  assert.deepEqual(brief([raised, { ...cancelled, status: 'Exercise' }]), brief([raised]));
});

test('the same messages in any order, however often, give the same alerts', () => {
  const all = [raised, widened, cleared, cancelled];
  const expected = capAlerts(all);
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...all, ...all], { minLength: 12 }), (messages) => {
      assert.deepEqual(capAlerts(messages), expected);
    }),
    { numRuns: 200 },
  );
});

test('the same told in two languages is one alert; two parts of a message are two', () => {
  const bilingual = capMessage('two', {
    infos: [
      capInfo({ language: 'uk', event: 'Повітряна тривога', areas: [capArea('Одеська область')] }),
      capInfo({ areas: [capArea('Odesa oblast')] }),
    ],
  });
  assert.deepEqual(brief([bilingual]), [['Odesa oblast', 'UA-51', '08:00', '09:00', 'assumed']]);
  const parts = capMessage('parts', {
    infos: [
      capInfo({ areas: [capArea('Odesa oblast')], expires: at('08:40') }),
      capInfo({ areas: [capArea('Lviv oblast')], expires: at('08:50') }),
    ],
  });
  assert.deepEqual(
    brief([parts]).map((r) => r[3]),
    ['08:50', '08:40'],
  );
});

test('two alerts with a gap are two; two senders are two witnesses', () => {
  const later = capMessage('raid-9', { sent: at('11:00') });
  assert.equal(capAlerts([raised, later]).length, 2);
  const other = { ...raised, sender: 'city@example.org' };
  assert.deepEqual(
    capAlerts([raised, other]).map((a) => a.sender),
    ['city@example.org', 'duty@example.org'],
  );
});

test('in force at a moment and over a period: the end is no longer in force', () => {
  const alerts = capAlerts([raised, cancelled]);
  assert.equal(inForceAt(alerts, at('08:00')).length, 1);
  assert.equal(inForceAt(alerts, at('08:20')).length, 0);
  assert.equal(inForceOver(alerts, at('08:20'), at('09:00')).length, 0);
  assert.equal(inForceOver(alerts, at('07:00'), at('08:00')).length, 0);
  assert.equal(inForceOver(alerts, at('07:00'), at('08:01')).length, 1);
});
