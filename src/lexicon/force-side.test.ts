import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandSide, isFoeTerm, isUnnamedForce, type WordedSide, wordedSide } from './force-side.ts';

test('sizes, arms and numbers name nobody; a force of its own name is one', () => {
  for (const name of [
    'units',
    'Motor Rifle Brigade',
    'the 3rd brigade',
    'soldiers',
    'підрозділи',
    '3-ї бригади',
    'enemy units',
  ])
    assert.ok(isUnnamedForce(name), name);
  for (const name of [
    'Rapid Support Forces',
    'Sudanese army',
    'Russian Volunteer Corps',
    'River Front',
    'Wagner Group',
  ])
    assert.ok(!isUnnamedForce(name), name);
});

test('a term for a foe names nobody, whoever uses it; a force that calls itself so is named', () => {
  for (const name of [
    'enemy',
    'the enemy',
    'Enemy forces',
    'occupying troops',
    'the aggressor',
    'terrorists',
    'adversary units',
    'ворог',
    'ворожі війська',
    'окупанти',
    'противник',
    'оккупационные войска',
  ])
    assert.ok(isFoeTerm(name), name);
  for (const name of [
    'rebels',
    'the army',
    'Russian occupation forces',
    'Sudanese army',
    'occupation authorities of Kherson',
    'M23',
    'військові',
    'сепаратисты',
    'Hostile Waters Patrol',
  ])
    assert.ok(!isFoeTerm(name), name);
});

const WORDED: readonly (readonly [name: string, quote: string, side: WordedSide])[] = [
  [
    'Motor Rifle Brigade',
    'Units of the 3rd Motor Rifle Brigade of the Russian army took Mylove.',
    { state: 'RU' },
  ],
  ['brigade', 'Russia’s 3rd brigade took control of Mylove on Monday.', { state: 'RU' }],
  ['units', 'The village fell to units of the Sudanese army.', { state: 'SD' }],
  ['підрозділи', 'Підрозділи 3-ї бригади ЗСУ звільнили Милове.', { state: 'UA' }],
  ['подразделения', 'Подразделения российской армии заняли Меловое.', { state: 'RU' }],
  ['units', '“Our units have taken Mylove,” the ministry said.', 'own'],
  ['підрозділи', 'Наші підрозділи зайшли в Милове.', 'own'],
  ['units', 'Enemy units took Mylove.', 'others'],
  ['войска', 'Вражеские войска заняли Меловое.', 'others'],
  // Where the place lies says nothing of who took it, nor does who speaks of it.
  ['brigade', 'Units of the 3rd brigade captured Mylove in Ukraine’s Luhansk region.', null],
  ['brigade', 'The 3rd brigade captured Mylove, the Russian defence ministry said.', null],
  ['units', 'Units took the village after Russian shelling.', null],
  ['units', 'Russian units came near while Ukrainian units held the village.', null],
  ['corps', 'The Russian Volunteer Corps crossed the border.', null],
];
for (const [name, quote, side] of WORDED)
  test(`“${quote}” says of ${name}: ${JSON.stringify(side)}`, () =>
    assert.deepEqual(wordedSide(name, quote), side));

test('who commands a state’s forces is of that state, a force of its own name of itself, others command none', () => {
  const of = (organisation: string, country?: string): string | null =>
    commandSide({ organisation, ...(country ? { country } : {}) });
  assert.equal(of('Russian defence ministry'), 'RU');
  assert.equal(of('Sudanese Armed Forces', 'SD'), 'SD');
  assert.equal(of('General Staff', 'UA'), 'UA');
  assert.equal(of('General Staff of Ukraine'), 'UA');
  assert.equal(of('Генштаб ЗСУ'), 'UA');
  assert.equal(of('Міноборони РФ'), 'RU');
  assert.equal(of('General Staff'), null);
  assert.equal(of('Rapid Support Forces', 'SD'), 'rapid support forces');
  for (const none of ['Luhansk administration', 'Kosti council', 'Sky News', 'Ministry of Health', 'Ukraine'])
    assert.equal(of(none, 'UA'), null, none);
});
