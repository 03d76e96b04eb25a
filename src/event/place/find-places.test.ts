import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../model/document.ts';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findPlaces } from './find-places.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';

const gazetteer = smallGazetteer();

/** "quote=name/kind/use" of every place found. */
function read(text: string, more: Partial<Document> = {}): string[] {
  return findPlaces(documentForTests(text, more), gazetteer).map((p) => {
    assert.equal(text.slice(p.start, p.end), p.quote);
    return `${p.quote}=${p.name}/${p.kind}/${p.use}`;
  });
}

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['Shells fell in Kharkiv at noon.', ['Kharkiv=Kharkiv/settlement/literal']],
  ['The river rose in Kharkiv region.', ['Kharkiv region=Kharkiv Oblast/admin1/literal']],
  [
    'Fires burned in the Kharkiv and Poltava regions.',
    ['Kharkiv=Kharkiv Oblast/admin1/literal', 'Poltava=Poltava Oblast/admin1/literal'],
  ],
  ['Kharkiv regional governor Petro Lysak wrote.', ['Kharkiv=Kharkiv Oblast/admin1/modifier']],
  ['Fighting went on in the Lyman sector.', ['Lyman sector=Lyman sector/region/literal']],
  ['Kiev was shelled.', ['Kiev=Kyiv/settlement/literal']],
  ['Warsaw has long wanted the guns.', ['Warsaw=Warsaw/settlement/metonym']],
  ['Moscow said on Monday that it would wait.', ['Moscow=Moscow/settlement/metonym']],
  ['Sudanese forces left the town.', ['Sudanese=Sudan/country/modifier']],
  ['The US ambassador flew home.', ['US=United States/country/modifier']],
  ['Israel’s army withdrew.', ['Israel=Israel/country/modifier']],
  ['Lebanon’s south was quiet.', ['Lebanon=Lebanon/country/literal']],
  [
    'A convoy set out for Ansongo in Mali.',
    ['Ansongo=Ansongo/settlement/literal', 'Mali=Mali/country/literal'],
  ],
  ['Positions along the Litani River held.', ['Litani River=Litani River/water/literal']],
  ['The Malian-led patrol reached Gao.', ['Malian=Mali/country/modifier', 'Gao=Gao/settlement/literal']],
  ['Glenwood’s mayor resigned.', ['Glenwood=Glenwood/settlement/modifier']],
  ['Glenwood-based carpenters built the stage.', ['Glenwood=Glenwood/settlement/modifier']],
  ['The Sudan Doctors Union counted four dead.', ['Sudan=Sudan/country/modifier']],
  [
    'A mine went off near Rahad in North Kordofan.',
    ['Rahad=Rahad/settlement/literal', 'North Kordofan=North Kordofan/admin1/literal'],
  ],
  [
    'A drone hit the Sadovyi district of Kharkiv.',
    ['Sadovyi district=Sadovyi district/district/literal', 'Kharkiv=Kharkiv/settlement/literal'],
  ],
  [
    'In Bamako’s Aljanabandia neighbourhood a shop burned.',
    [
      'Bamako=Bamako/settlement/literal',
      'Aljanabandia neighbourhood=Aljanabandia neighbourhood/district/literal',
    ],
  ],
  [
    'Shelling of Izium continued near Kharkiv.',
    ['Izium=Izium/settlement/literal', 'Kharkiv=Kharkiv/settlement/literal'],
  ],
  [
    'Herders left the village of Tabrichat for Bamako.',
    ['Tabrichat=Tabrichat/settlement/literal', 'Bamako=Bamako/settlement/literal'],
  ],
  ['Ukraine had asked for more.', ['Ukraine=Ukraine/country/metonym']],
  ['A missile hit Izium at 21:30 Kyiv time.', ['Izium=Izium/settlement/literal']],
  ['The alert in Gao ended at 9:30 p.m. (Bamako time), the army said.', ['Gao=Gao/settlement/literal']],
  ['Tyre was shelled at 0200 hours Lebanon time.', ['Tyre=Tyre/settlement/literal']],
  ['Shells fell at six o’clock Khartoum time near Rahad.', ['Rahad=Rahad/settlement/literal']],
  // A name beside the word that is no clock's.
  ['In Kharkiv time was running out.', ['Kharkiv=Kharkiv/settlement/literal']],
  ['At 21:30 Kharkiv came under fire.', ['Kharkiv=Kharkiv/settlement/literal']],
  [
    'At 13:10 Izium, at 13:20 Lyman was hit.',
    ['Izium=Izium/settlement/literal', 'Lyman=Lyman/settlement/literal'],
  ],
];
for (const [text, places] of FOUND)
  test(`finds the places of: ${text}`, () => {
    assert.deepEqual(read(text), places);
  });

const NOT_PLACES: readonly string[] = [
  'Police said nobody was hurt.',
  'Defence minister Nora Glenwood told reporters so.',
  'Nelson said he had heard nothing.',
  'The Red Cross drove them home.',
  'Tyre & Lyman opened an office.',
  'The Glenwood Line Institute wrote of a retreat.',
  'Kassem Lyman, a spokesman for the union, wept.',
  'Course records were kept. The course was long.',
  'NATO and the UN met.',
  'Colonel Agadez spoke for an hour.',
];
for (const text of NOT_PLACES)
  test(`finds no place in: ${text}`, () => {
    assert.deepEqual(read(text), []);
  });

test('the outlet’s own name is no place', () => {
  const text = 'He told Nelson that troops had gone.';
  assert.deepEqual(read(text, { source: 'Nelson Courier' }), []);
});

const CYRILLIC: readonly (readonly [string, string, readonly string[]])[] = [
  ['uk', 'Вибухи лунали в Харкові.', ['Харкові=Kharkiv/settlement/literal']],
  ['uk', 'Обстріляли Харківську область.', ['Харківську область=Kharkiv Oblast/admin1/literal']],
  [
    'uk',
    'Бої тривають на Лиманському напрямку.',
    ['Лиманському напрямку=Лиманському напрямку/region/literal'],
  ],
  ['uk', 'О 21:30 за Києвом влучили в Ізюм.', ['Ізюм=Izium/settlement/literal']],
  ['uk', 'О 21:30 пролунав вибух за Харковом.', ['Харковом=Kharkiv/settlement/literal']],
  ['ru', 'Удар пришёлся по Полтаве.', ['Полтаве=Poltava/settlement/literal']],
  ['ru', 'Сбиты шесть украинских беспилотников.', ['украинских=Ukraine/country/modifier']],
];
for (const [lang, text, places] of CYRILLIC)
  test(`finds the places of: ${text}`, () => {
    assert.deepEqual(read(text, { lang }), places);
  });

test('ids count up in text order', () => {
  const document = { text: 'From Gao to Ansongo.', title: null, source: null, lang: 'en' } as Document;
  assert.deepEqual(
    findPlaces(document, gazetteer).map((p) => p.id),
    ['p1', 'p2'],
  );
});

test('a part of a city lies in that city and takes no other city’s point', () => {
  const text = 'A bus burned in the Tyre quarter of Bamako.';
  const document = { text, title: null, source: null, lang: 'en' } as Document;
  const [part] = findPlaces(document, gazetteer);
  assert.deepEqual([part!.country, part!.lat, part!.kind], ['ML', 12.65, 'district']);
});
