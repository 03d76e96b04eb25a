import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../../model/event.ts';
import { readForTests } from '../read-for-tests.ts';

const EAST_AFRICA = `GUNMEN ON THURSDAY KILLED JUDGE PETER OLOO AND WOUNDED TWO BODYGUARDS WHEN THEY FIRED AT HIS CAR IN NAIROBI. THE POLICE REPORTED THAT THE MURDERED JUDGE HAD BEEN THREATENED. NO GROUP HAS CLAIMED RESPONSIBILITY FOR THE MURDER OF OLOO.`;
const ASIA = `a powerful bomb exploded early today in front of the offices of a bank in mandalay, causing heavy damage to the building. the police said that guerrillas of the kachin independence army planted the bomb. no one was injured in the attack.`;
const ECONOMY = `the central bank kept its main rate at nine percent on monday. the minister of finance said that exports of coffee and tea had grown and that inflation would fall by the end of the year. analysts had expected a cut. the budget will be discussed in parliament next week.`;
const TALKS = `THE FOREIGN MINISTERS OF THE TWO COUNTRIES MET IN CAIRO ON SUNDAY TO DISCUSS WATER AND TRADE. THE MINISTERS SAID AFTER THE MEETING THAT THE TALKS HAD BEEN USEFUL AND THAT A SECOND ROUND WOULD BE HELD IN MAY.`;

const attacks = (events: readonly Event[]): Event[] =>
  events.filter((e) => /^(?:strike|combat|harm)\./.test(e.type));
const names = (list: readonly { name: string }[]): string[] => list.map((x) => x.name.toLowerCase());

test('a wire in capitals: the victim is named without the title, the doer as worded', () => {
  const found = attacks(readForTests(EAST_AFRICA));
  const targets = found.flatMap((e) => e.targets);
  assert.ok(
    names(targets.filter((t) => t.class === 'people')).includes('peter oloo'),
    JSON.stringify(targets),
  );
  const actors = found.flatMap((e) => e.actors.filter((a) => a.role === 'initiator'));
  assert.deepEqual(names(actors), ['gunmen']);
  assert.equal(actors[0]!.kind, 'nonstate_armed');
});

test('a post in small letters: what was struck, with what, by whom', () => {
  const found = attacks(readForTests(ASIA));
  assert.ok(found.some((e) => e.type === 'strike.explosive'));
  assert.ok(names(found.flatMap((e) => e.equipment)).some((n) => n.endsWith('bomb')));
  const actors = names(found.flatMap((e) => e.actors));
  assert.ok(
    actors.some((n) => n.includes('guerrillas') || n.includes('army')),
    actors.join(),
  );
});

test('every mention is a stretch of the text', () => {
  for (const text of [EAST_AFRICA, ASIA])
    for (const e of readForTests(text))
      for (const slot of [...e.actors, ...e.targets, ...e.equipment])
        if (slot.mention) assert.equal(text.slice(slot.mention.start, slot.mention.end), slot.mention.quote);
});

test('no attack is read into business and talks', () => {
  assert.deepEqual(attacks(readForTests(ECONOMY)), []);
  assert.deepEqual(attacks(readForTests(TALKS)), []);
});

test('arms the model never learned of: what the rules find by words alone stays, and only people are a toll', () => {
  const post =
    'drones hit a hospital and two apartment blocks in kharkiv overnight, killing five people and wounding 14, the governor said on telegram. rescuers are still searching the rubble.';
  const strike = attacks(readForTests(post)).find((e) => e.type === 'strike.drone')!;
  assert.ok(names(strike.targets).includes('hospital'));
  assert.deepEqual(names(strike.equipment), ['drones']);
  assert.deepEqual(
    strike.counts.map((c) => c.quote),
    ['five people', '14'],
  );
});

test('the same text with capitals is read by the rules as before', () => {
  const mixed = 'Gunmen killed a judge in Nairobi on Thursday, police said. '.repeat(4);
  for (const e of readForTests(mixed)) assert.ok(e.actors.every((a) => a.name !== 'nairobi'));
});
