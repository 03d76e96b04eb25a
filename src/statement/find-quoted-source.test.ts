import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import { findStatements } from './find-statements.ts';

/** Speaker, who passed it on, and what is denied or refused, of each statement. */
function chain(text: string, source: string | null = null): string[] {
  return findStatements(documentForTests(text, { source }), []).map((s) => {
    const who = s.speaker ? (s.speaker.name ?? s.speaker.organisation ?? s.speaker.role ?? '?') : 'outlet';
    return s.reportedBy ? `${who} < ${s.reportedBy}` : who;
  });
}

const TABLE: [string, string[]][] = [
  [
    'Radio Ndeke quoted the mayor of Kfar Aabida, Rami Fakhoury, as saying that three houses were gone.',
    ['Rami Fakhoury < Radio Ndeke'],
  ],
  ['The broadcaster quoted him as saying: “The wells at Yei are dry.”', ['? < broadcaster']],
  ['Residents of Kobo confirmed by phone that soldiers were in the streets.', ['Residents of Kobo']],
  ['The post was confirmed by soldiers in Kobo.', ['soldiers in Kobo']],
  ['The post was shelled by soldiers in Kobo.', ['outlet']],
  [
    'The tanker was seized, the Pars agency reported, quoting a Guards statement that said it carried fuel.',
    ['Guards < Pars agency'],
  ],
  [
    'The toll was disputed by the clinic network, which said it had counted eleven bodies in Léogâne.',
    ['clinic network', 'clinic network'],
  ],
  ['The mayor, who said he was tired, told reporters that the bridge at Izium was gone.', ['mayor']],
  [
    'The ship’s manager, Athens-based Pelagia Maritime, said two crew were hurt off Hodeidah.',
    ['Pelagia Maritime'],
  ],
  ['The Iran-backed Harakat said it had fired nine rockets at Erbil.', ['Harakat']],
  [
    'A spokeswoman for the port of Mombasa would neither confirm nor deny that.',
    ['spokeswoman for the port of Mombasa'],
  ],
  ['The United States urged both sides to hold their fire in Kivu.', ['United States']],
  ['The Dominican Republic said it had shut the crossing at Dajabón.', ['Dominican Republic']],
  ['Doctors Without Borders says its clinic in Tawila is full.', ['Doctors Without Borders']],
  ['Kremlin: no talks are planned on Sumy', ['Kremlin']],
  ['Nine men were killed at the well in Kidal, herders there said.', ['herders']],
  ['A local midwife put the wounded at Tawila at 40.', ['local midwife']],
  ['“They fired first,” countered Amos Deng, a pilot with the relief flight to Malakal.', ['Amos Deng']],
  [
    '“We saw nothing,” said a fisherman in Buenaventura, asking not to be named.',
    ['fisherman in Buenaventura'],
  ],
  [
    'Border posts near Chaman stayed shut, two traders said, which would be the longest closure this year.',
    ['two traders'],
  ],
  ['A palace spokesman, Major Ali Sow, would not discuss the flight to Niamey.', ['Ali Sow']],
  ['The governor would discuss the truce in Kassala on Friday.', ['outlet']],
  ['The mayor, Rosa Pinto, would not give details of the explosion in Cúcuta.', ['Rosa Pinto']],
  ['The rebels would not give way on the bridge at Bria.', ['outlet']],
  ['Nine houses burned in Jérémie, the town hall said.', ['town hall']],
  ['The front’s radio station spoke of 12 dead in Menaka.', ["front's radio station"]],
  ['The Orange Helmets said three men were pulled out in Homs.', ['Orange Helmets']],
  ['The station in Ruzizi was shelled at noon.', ['outlet']],
  ['The hunt for the pilot near Tumaco continues.', ['outlet']],
  ['The bus line, Orient Star, said two drivers were hurt near Quetta.', ['Orient Star']],
  ['A nurse who gave only her first name, Hana, told Radio Sawt that the ward in Taiz was hit.', ['Hana']],
  ['The rebels took Kauda, a claim SPLA dismissed.', ['outlet', 'SPLA']],
  [
    'Two nurses from Oran said the ward was full. One of the nurses said it was shut.',
    ['Two nurses from Oran', 'one of Two nurses from Oran'],
  ],
  ['Some 900 people have fled the ridge at Dessie, UNHCR reports; most are women.', ['UNHCR', 'outlet']],
  [
    'Two bombs fell on the fair in Hakha, an organising committee member said.',
    ['organising committee member'],
  ],
  ['A claim that the fort at Mocha had fallen was denied by the harbour office.', ['harbour office']],
  ['The bill was rejected by nine votes in Caracas.', ['outlet']],
  ['US intelligence agencies judge that the dam at Mosul is safe.', ['US intelligence agencies']],
  ['Twelve boats are missing off Gwadar, according to the Makran Sea Monitor.', ['Makran Sea Monitor']],
  ['The clinic in Bunia admitted 40 wounded.', ['outlet']],
  ['Qatar will host the talks, its foreign ministry announced.', ['foreign ministry']],
  [
    'The sloop came from Berbera, two officers familiar with the matter told the Wire.',
    ['two officers familiar with the matter'],
  ],
  ['“My son was aboard,” said a woman waiting outside the morgue in Gonaïves.', ['woman']],
  ['A militia calling itself the Basra Martyrs said it had sunk the barge.', ['Basra Martyrs']],
  ['“It burned,” the fighter, who uses the nom de guerre Ko Yar, said in Pauk.', ['Ko Yar']],
];

test('who was quoted by whom', () => {
  for (const [text, expected] of TABLE) assert.deepEqual(chain(text), expected, text);
});

test('a government named like the town of the outlet is no outlet', () => {
  assert.deepEqual(chain('Islamabad accuses Kabul of sheltering the gunmen.', 'Islamabad Herald'), [
    'Islamabad',
  ]);
});

test('a unit that posts is a body, and what it asks of readers is no statement', () => {
  const post =
    'Nine mortar bombs fell on Corinto at 04:50. Heed only our own channels. Honour and glory! Nobody is hurt.';
  assert.deepEqual(chain(post, 'Fourth Brigade, Colombian Army (X)'), [
    'Fourth Brigade, Colombian Army',
    'Fourth Brigade, Colombian Army',
  ]);
  const advice =
    'Nine rockets hit Beer Sheva. Charge your power banks and stay in. Motorists are advised to contact the police.';
  assert.deepEqual(chain(advice, 'Home Front Command'), ['Home Front Command']);
});

test('the post of an office-holder is a person’s', () => {
  const source = 'Governor of Mykolaiv region Vitalii Sydorenko (Telegram)';
  assert.deepEqual(chain('The enemy hit Mykolaiv with six drones.', source), ['Vitalii Sydorenko']);
  assert.deepEqual(chain('The enemy hit Kherson with six drones.', 'Mayor of Kherson City (Telegram)'), [
    'Mayor of Kherson City',
  ]);
});
