import assert from 'node:assert/strict';
import { test } from 'node:test';
import { approveStep, type CapDraft, cancelStep, draftStep, draftsOf, messageOf } from './cap-drafts.ts';
import type { CapAuthority, CapStep } from './model/cap-draft.ts';
import { capArea, capInfo, capMessage } from './model/cap-for-tests.ts';
import { capAlerts } from './picture/cap-in-force.ts';

const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;
const iso = (value: string) => [{ name: 'ISO3166-2', value }];
const MESSAGE = capMessage('given', {
  sender: 'somebody@else.example',
  infos: [
    capInfo({
      expires: at('10:00'),
      effective: at('07:00'),
      areas: [capArea('Poltava oblast', { geocodes: iso('UA-53') })],
    }),
  ],
});
const AUTHORITY: CapAuthority = {
  sender: 'duty@poltava.example',
  name: 'Civil protection of the oblast',
  areas: ['UA-53'],
  persons: ['Olha K.', 'Ivan P.', 'Nadia S.'],
};
const Test = { status: 'Test', authority: null } as const;
const Actual = { status: 'Actual', authority: AUTHORITY } as const;
const one = (...steps: CapStep[]): CapDraft => draftsOf(steps)[0]!;
const drafted = draftStep(MESSAGE, { by: ' Olha K. ', at: at('08:00') });
const draft = one(drafted);
const refuses = (work: () => unknown, code: string, words: RegExp): void =>
  assert.throws(work, (e: Error & { code?: string }) => e.code === code && words.test(e.message));

test('a draft is a draft: no status but Draft, no sender but nobody', () => {
  const message = messageOf(drafted.xml!);
  assert.deepEqual(
    [message.status, message.sender, message.sent, drafted.by, draft.state],
    ['Draft', 'sitrep.invalid', at('08:00'), 'Olha K.', 'draft'],
  );
  refuses(
    () => draftStep({ ...MESSAGE, scope: 'Private' }, { by: 'a', at: at('08:00') }),
    'not-public',
    /Private/,
  );
  refuses(() => draftStep(MESSAGE, { by: ' ', at: at('08:00') }), 'no-name', /--by/);
  const late = { ...MESSAGE, infos: [capInfo({ expires: at('07:30') })] };
  refuses(() => draftStep(late, { by: 'a', at: at('08:00') }), 'bad-message', /223 ends-before-sent/);
});

test('nobody approves what they wrote, however they spell themselves', () => {
  for (const by of ['Olha K.', 'olha  k.', 'ＯＬＨＡ K.'])
    refuses(() => approveStep(draft, { by, at: at('08:05') }, Test), 'same-person', /another person/);
});

test('approved without an authority it is a test of nobody’s; with its Cancel made beside it', () => {
  const step = approveStep(draft, { by: 'Ivan P.', at: at('08:05') }, Test);
  const message = messageOf(step.xml!);
  assert.deepEqual([message.status, message.sender, message.sent], ['Test', 'sitrep.invalid', at('08:05')]);
  assert.equal(message.infos[0]!.effective, at('08:05'));
  const cancel = messageOf(step.cancelXml!);
  assert.deepEqual([cancel.msgType, cancel.status], ['Cancel', 'Test']);
  assert.deepEqual(cancel.references.at(-1), {
    sender: message.sender,
    identifier: message.identifier,
    sent: message.sent,
  });
});

test('Actual only with an authority, two of its persons, and within its area', () => {
  const ivan = { by: 'Ivan P.', at: at('08:05') };
  refuses(() => approveStep(draft, ivan, { ...Actual, authority: null }), 'no-authority', /--authority FILE/);
  refuses(() => approveStep(draft, { ...ivan, by: 'Petro' }, Actual), 'not-authorised', /Petro is not among/);
  const other = one(draftStep(MESSAGE, { by: 'Petro', at: at('08:00') }));
  refuses(() => approveStep(other, ivan, Actual), 'not-authorised', /Petro/);
  const outside = { ...MESSAGE, infos: [capInfo({ expires: at('10:00'), areas: [capArea('Sumy oblast')] })] };
  const far = one(draftStep(outside, { by: 'Olha K.', at: at('08:00') }));
  refuses(
    () => approveStep(far, ivan, Actual),
    'bad-message',
    /214 outside-authority.*“Sumy oblast” \(UA-59\) lies outside UA-53/,
  );
  const unknown = { ...MESSAGE, infos: [capInfo({ expires: at('10:00'), areas: [capArea('The plain')] })] };
  const vague = one(draftStep(unknown, { by: 'Olha K.', at: at('08:00') }));
  refuses(() => approveStep(vague, ivan, Actual), 'bad-message', /cannot be told where/);
  assert.equal(approveStep(vague, ivan, { ...Actual, findAdmin1: () => 'UA-53' }).kind, 'approved');
  const whole = { ...AUTHORITY, areas: ['UA'] };
  assert.equal(approveStep(far, ivan, { ...Actual, authority: whole }).kind, 'approved');
  const message = messageOf(approveStep(draft, ivan, Actual).xml!);
  assert.deepEqual(
    [message.status, message.sender, message.infos[0]!.senderName],
    ['Actual', 'duty@poltava.example', 'Civil protection of the oblast'],
  );
});

test('a draft that has run out is not approved', () => {
  refuses(
    () => approveStep(draft, { by: 'Ivan P.', at: at('10:00') }, Test),
    'draft-expired',
    /draft it anew/,
  );
});

test('the Cancel that was prepared goes out, sent now; it ends the alert; one authorised person is enough', () => {
  const approved = approveStep(draft, { by: 'Ivan P.', at: at('08:05') }, Actual);
  const out = one(drafted, approved);
  refuses(() => cancelStep(out, { by: 'Petro', at: at('08:20') }, AUTHORITY), 'not-authorised', /Petro/);
  refuses(() => cancelStep(out, { by: 'Nadia S.', at: at('08:20') }, null), 'no-authority', /authority/);
  const cancelled = cancelStep(out, { by: 'Nadia S.', at: at('08:20'), note: 'false alarm' }, AUTHORITY);
  const [message, prepared, cancel] = [approved.xml, approved.cancelXml, cancelled.xml].map((x) =>
    messageOf(x!),
  );
  assert.equal(cancel!.identifier, prepared!.identifier);
  assert.equal(cancel!.sent, at('08:20'));
  const [alert] = capAlerts([cancel!, message!]);
  assert.deepEqual([alert!.end, alert!.endedAt, alert!.admin1], ['cancelled', at('08:20'), 'UA-53']);
  const ended = one(drafted, approved, cancelled);
  assert.equal(ended.state, 'cancelled');
  refuses(
    () => cancelStep(ended, { by: 'Nadia S.', at: at('08:30') }, AUTHORITY),
    'wrong-state',
    /was cancelled by Nadia/,
  );
  refuses(() => cancelStep(out, { by: 'Nadia S.', at: at('10:00') }, AUTHORITY), 'expired', /nothing left/);
});

test('a draft not approved is dropped, and then stays so', () => {
  const dropped = cancelStep(draft, { by: 'Olha K.', at: at('08:01') }, null);
  assert.deepEqual([dropped.kind, dropped.xml], ['dropped', null]);
  const gone = one(drafted, dropped);
  refuses(
    () => approveStep(gone, { by: 'Ivan P.', at: at('08:05') }, Test),
    'wrong-state',
    /was dropped by Olha/,
  );
});
