import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CapMessage, capKey } from '../../model/cap-message.ts';
import { checkCapText } from './check-cap.ts';
import { GOOD_CAP } from './faults-for-tests.ts';
import { standingAt } from './standing-at.ts';

const messageOf = (text: string): CapMessage => checkCapText(text).message!;
/** 08:00 until 20:00 of 3 March 2026, an Update of a first message that is not known here. */
const UPDATE = messageOf(GOOD_CAP);
const FIRST = messageOf(
  GOOD_CAP.replace('dobryn-2026-0412', 'dobryn-2026-0411')
    .replace('T08:00:00-00:00</sent>', 'T07:30:00-00:00</sent>')
    .replace('>Update<', '>Alert<')
    .replace(/<references>.*<\/references>/, '')
    .replace(/<effective>.*<\/effective>/g, '')
    .replaceAll('T20:00:00', 'T18:00:00'),
);
const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;

test('a message is not sent, holds, then runs out', () => {
  const states = ['07:29', '07:30', '17:59', '18:00'].map((c) => standingAt(FIRST, [], at(c)).state);
  assert.deepEqual(states, ['not-sent', 'holds', 'holds', 'expired']);
  const late = { ...FIRST, infos: FIRST.infos.map((i) => ({ ...i, effective: at('09:00') })) };
  assert.equal(standingAt(late, [], at('08:00')).state, 'not-begun');
});

test('what names no end holds as long as is taken for granted, and says so', () => {
  const open = { ...FIRST, infos: FIRST.infos.map((i) => ({ ...i, expires: null })) };
  const told = standingAt(open, [], at('12:00'));
  assert.deepEqual(
    [told.state, told.isEndAssumed, told.endedAt],
    ['holds', true, '2026-03-04T07:30:00.000Z'],
  );
  const raid = { ...open, infos: open.infos.map((i) => ({ ...i, event: 'Air raid' })) };
  assert.equal(standingAt(raid, [], at('12:00')).state, 'expired');
});

test('a later message of the same sender ends it from when it was sent, nobody else does', () => {
  assert.equal(standingAt(FIRST, [UPDATE], at('07:45')).state, 'holds');
  const then = standingAt(FIRST, [UPDATE], at('08:00'));
  assert.deepEqual([then.state, then.endedAt, then.endedBy], ['updated', at('08:00'), capKey(UPDATE)]);
  const cancel = { ...UPDATE, msgType: 'Cancel' as const };
  assert.equal(standingAt(FIRST, [cancel], at('09:00')).state, 'cancelled');
  assert.equal(standingAt(cancel, [FIRST], at('09:00')).state, 'no-warning');
  for (const other of [
    { ...UPDATE, sender: 'someone@else.example' },
    { ...UPDATE, status: 'Test' as const },
  ])
    assert.equal(standingAt(FIRST, [other], at('09:00')).state, 'holds');
});

test('references are told as they stood then, the message itself aside', () => {
  const references = (known: readonly CapMessage[], clock: string) =>
    standingAt(UPDATE, known, at(clock)).references.map((r) => r.state);
  assert.deepEqual(references([], '09:00'), ['unknown']);
  assert.deepEqual(references([FIRST, UPDATE], '09:00'), ['holds']);
  assert.deepEqual(references([FIRST, UPDATE], '19:00'), ['expired']);
  const other = { ...UPDATE, identifier: 'dobryn-2026-0413', sent: at('08:30') };
  assert.deepEqual(references([FIRST, other], '09:00'), ['updated']);
  assert.deepEqual(references([FIRST, other], '08:15'), ['holds']);
});
