import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLogModel } from './log-model.ts';
import { logPartyOf } from './log-party.ts';
import { parseLogRegion, parseLogTarget } from './log-region.ts';
import { zoneNameOf } from './zone-name.ts';

test('regions in the spellings of the logs have their ISO code; what is no first-level unit has none', () => {
  const table = {
    'Kyivska oblast': 'UA-32',
    'Kyiv oblast': 'UA-32',
    'Kyiv City': 'UA-30',
    'Ivano-Frankivska oblast': 'UA-26',
    'Odeska oblast': 'UA-51',
    'Khmelnytskyi oblast': 'UA-68',
    'Chernivtsi region': 'UA-77',
    'Avtonomna Respublika Krym': 'UA-43',
    'Kyivskyi raion': null,
    Odesa: null,
    Lviv: null,
    'Umanska terytorialna hromada': null,
    'Rostov oblast': null,
    Khartoum: null,
    '': null,
  };
  for (const [name, code] of Object.entries(table)) assert.equal(parseLogRegion(name), code, name);
});

test('targets of attacks name their oblasts, and say where they may lie elsewhere too', () => {
  assert.deepEqual(parseLogTarget('Odesa oblast and Mykolaiv oblast'), {
    admin1: ['UA-48', 'UA-51'],
    isVague: false,
  });
  assert.deepEqual(parseLogTarget('Dnipropetrovsk oblast, Dnipro Raion'), {
    admin1: ['UA-12'],
    isVague: false,
  });
  assert.deepEqual(parseLogTarget('Kyiv oblast and north'), { admin1: ['UA-32'], isVague: true });
  assert.deepEqual(parseLogTarget('Kryvyi Rih'), { admin1: [], isVague: true });
  assert.deepEqual(parseLogTarget(null), { admin1: [], isVague: true });
});

test('models have their class, joined ones each its own, unknown ones none', () => {
  const classes = (m: string) => parseLogModel(m).map((r) => r?.class ?? null);
  assert.deepEqual(classes('Shahed-136/131'), ['loitering_munition']);
  assert.deepEqual(classes('X-101/X-555 and Kalibr'), ['cruise_missile', 'cruise_missile', 'cruise_missile']);
  assert.deepEqual(classes('C-300/C-400 and Iskander-M'), ['missile', 'missile', 'ballistic_missile']);
  assert.deepEqual(classes('Orlan-10 and ZALA'), ['uav', 'uav']);
  assert.deepEqual(classes('Katyusha'), [null]);
  assert.deepEqual(parseLogModel('Unknown Missile')[0]?.perhaps, ['cruise_missile', 'ballistic_missile']);
});

test('whose figures a row gives is told from the page it cites', () => {
  assert.equal(logPartyOf('kpszsu/posts/abc'), 'Ukrainian Air Force');
  assert.equal(logPartyOf('https://www.example.org/a/b'), 'example.org');
  assert.equal(logPartyOf(null), 'a party not named');
});

test('a zone is told from the unit, else the country; where there are several and no unit, there is none', () => {
  assert.equal(zoneNameOf('UA-63', 'UA'), 'Europe/Kyiv');
  assert.equal(zoneNameOf('UA-30', null), 'Europe/Kyiv');
  assert.equal(zoneNameOf(null, 'SD'), 'Africa/Khartoum');
  assert.equal(zoneNameOf('RU-BEL', 'RU'), null);
  assert.equal(zoneNameOf(null, null), null);
});
