import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const actorsOf = (text: string): string[] =>
  readForTests(text).flatMap((e) => e.actors.map((a) => `${a.role} ${a.name}`));

test('general words for an army take the name of the only army named', () => {
  const cases: readonly [string, string][] = [
    [
      'The Malian Armed Forces said a convoy was hit near Menaka.\nSoldiers retreated from Menaka on Monday.',
      'initiator Malian Armed Forces',
    ],
    [
      'The Myanmar Armed Forces lost a base near Hpakant.\nTroops stormed a village near Hpakant at dawn.',
      'initiator Myanmar Armed Forces',
    ],
  ];
  for (const [text, want] of cases) assert.ok(actorsOf(text).includes(want), `${text} → ${actorsOf(text)}`);
});

test('"the group" is the only armed group named; its initials and its full name are one group', () => {
  const told =
    'Fighters of the Kachin Independence Army (KIA) entered Hpakant on Friday.\nThe KIA gave no figures.\nThe group shelled the police station in Hpakant.';
  assert.ok(
    actorsOf(told).some((a) => /initiator .*(?:Kachin Independence Army|KIA)/.test(a)),
    `${actorsOf(told)}`,
  );
});

test('two armies, two groups and indefinite words leave the words as they are', () => {
  const untouched: readonly [string, RegExp][] = [
    [
      'The Ugandan Armed Forces and the Congolese Armed Forces both denied it.\nSoldiers retreated from Butembo on Monday.',
      /^initiator Soldiers$/,
    ],
    [
      'JNIM and ISGS are both active there.\nThe group attacked a patrol near Menaka on Sunday.',
      /^initiator (?:the )?group$/i,
    ],
    ['JNIM is active there.\nGunmen killed four farmers near Menaka on Sunday.', /^initiator Gunmen$/],
  ];
  for (const [text, want] of untouched)
    assert.ok(
      actorsOf(text).some((a) => want.test(a)),
      `${text} → ${actorsOf(text)}`,
    );
});

test('men held prisoner stay men', () => {
  const told = 'The Sudanese army lost Babanusa.\nThe RSF captured 40 soldiers in Babanusa on Tuesday.';
  assert.ok(!actorsOf(told).includes('target_force Sudanese army'), `${actorsOf(told)}`);
});

test('"its fighters", "its aircraft" are of the party the sentence names first; without one the words stay', () => {
  const cases: readonly [string, string][] = [
    ['JNIM said on Sunday that its fighters had attacked a patrol near Menaka.', 'initiator JNIM'],
    [
      'The Malian army is far.\nThe Myanmar Armed Forces said their troops attacked a camp near Hpakant.',
      'initiator Myanmar Armed Forces',
    ],
    ['Officials met.\nIts fighters attacked a patrol near Menaka.', 'initiator fighters'],
  ];
  for (const [text, want] of cases) assert.ok(actorsOf(text).includes(want), `${text} → ${actorsOf(text)}`);
});
