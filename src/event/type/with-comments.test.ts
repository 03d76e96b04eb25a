import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../../model/event.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import { withComments } from './with-comments.ts';

const HASSAN: Speaker = { name: 'Hassan Idris', role: 'trader' };
const ARMY: Speaker = { organisation: 'Malian army', country: 'ML' };

type Said = readonly [string, Speaker | null, Statement['polarity']?];

function statementsOf(said: readonly Said[]): { text: string; statements: Statement[] } {
  let text = '';
  const statements = said.map(([quote, speaker, polarity], i): Statement => {
    const start = text.length;
    text += `${quote} `;
    const told = { channel: null, form: 'indirect' as const, basis: 'told' as const, events: [] };
    const at = { id: `s${i + 1}`, start, end: start + quote.trim().length, quote: quote.trim() };
    return { ...at, speaker, polarity: polarity ?? 'affirmed', ...told };
  });
  return { text, statements };
}

const event = (type: Event['type']): Event => ({
  id: 'e1',
  type,
  status: 'occurred',
  start: 0,
  end: 1,
  quote: 'x',
  statements: ['s1'],
  time: { precision: 'unknown' },
  places: [],
  actors: [],
  equipment: [],
  targets: [],
  counts: [],
});

const carried = (said: readonly Said[], type: Event['type'] = 'strike.air'): string => {
  const { text, statements } = statementsOf(said);
  return withComments(text, statements, [event(type)])[0]!.statements.join();
};

const RAID: Said = ['Jets bombed the ferry at Gao, residents said.', { role: 'residents' }];

test('who denies what was just told answers to it, whatever the words', () => {
  assert.equal(carried([RAID, ['a claim the army rejected.', ARMY, 'denied']]), 's1,s2');
  assert.equal(carried([RAID, ['У війську це назвали вигадкою.', ARMY, 'denied']]), 's1,s2');
  const between: Said = ['The river is low in May.', null];
  assert.equal(carried([RAID, between, ['The army called it a lie.', ARMY, 'denied']]), 's1,s3');
});

test('a denial of one of several claims, after another paragraph, of rescuers at work, or a plain remark answers to nothing', () => {
  const far: Said = ['The river is low in May.\n\n', null];
  assert.equal(carried([RAID, far, ['The army called it a lie.', ARMY, 'denied']]), 's1');
  assert.equal(carried([RAID, ['The army called it a lie.', ARMY, 'denied']], 'response.rescue'), 's1');
  assert.equal(carried([RAID, ['The army rejected the second claim.', ARMY, 'denied']]), 's1');
  assert.equal(carried([RAID, ['The army is 40,000 strong.', ARMY]]), 's1');
});

const ACCOUNTS = [
  '“I counted six bodies on the jetty,” he said.',
  '“The windows came in on us.”',
  '“The second bomb landed in the water.”',
  'He said he had heard two planes.',
  '«Шибки посипалися просто на ліжко», – згадує він.',
  '«Мы слышали два самолёта».',
];
const REMARKS = [
  'He said the price of fish had doubled.',
  '“We need boats.”',
  'He asked for patience.',
  '«Рыбы больше нет».',
];

test('what somebody who was there tells of is the attack told of before it in the paragraph', () => {
  for (const quote of ACCOUNTS) assert.equal(carried([RAID, [quote, HASSAN]]), 's1,s2', quote);
  for (const quote of REMARKS) assert.equal(carried([RAID, [quote, HASSAN]]), 's1', quote);
  assert.equal(carried([RAID, [ACCOUNTS[0]!, ARMY]]), 's1', 'a body was not there');
  assert.equal(carried([RAID, [ACCOUNTS[0]!, HASSAN]], 'aid.pledge'), 's1', 'no attack');
  const after: Said = [`${RAID[0]}\n`, RAID[1]];
  assert.equal(carried([after, [ACCOUNTS[0]!, HASSAN]]), 's1', 'another paragraph');
});
