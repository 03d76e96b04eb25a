import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import type { PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import { findStatements } from './find-statements.ts';

const read = (text: string, source: string, places: readonly PlaceMention[] = []): Statement[] =>
  findStatements(documentForTests(text, { source }), places);
const who = (s: Statement): string =>
  s.speaker ? (s.speaker.name ?? s.speaker.organisation ?? s.speaker.role ?? '?') : 'outlet';

/** source, text, speakers. */
const SPEAKERS: [string, string, string[]][] = [
  // An office that speaks, named only after it.
  [
    'Lake Wire',
    'A shell hit the ferry at Kalemie, killing two people, the town’s mayor said.\nJoseph Mwamba told Lake Wire that the jetty was closed.\nThe mayor said divers were searching.',
    ['Joseph Mwamba', 'Joseph Mwamba', 'Joseph Mwamba'],
  ],
  [
    'Lake Wire',
    'Drones hit two depots near Izium, the regional governor said.\nGovernor Stepan Horokh wrote on Telegram that the fire was out.',
    ['Stepan Horokh', 'Stepan Horokh'],
  ],
  [
    'Lake Wire',
    'A shell hit the ferry at Kalemie, a governor said.\nMarie Ilunga, a fisherwoman, said the boat burned.',
    ['governor', 'Marie Ilunga'],
  ],
  [
    'Lake Wire',
    'A shell hit the ferry, the governor said.\nMayor Joseph Mwamba said two people died.',
    ['governor', 'Joseph Mwamba'],
  ],
  // Those of a group who go on speaking.
  [
    'Northern Relief Monitor',
    'Six families from Kadugli said the road was mined. Two said their carts had been taken by soldiers.',
    ['Six families from Kadugli', 'two families from Kadugli'],
  ],
  // Armed groups described.
  ['Lake Wire', 'The M23 rebel group said it had captured the hill above Sake.', ['M23']],
  ['Lake Wire', 'Power was cut by shelling in Mykolaiv, the grid operator Voltara said.', ['Voltara']],
  [
    'Sahel Wire',
    'An air strike killed nine herders in Ber, according to Collective of the Wells, a rights group.',
    ['Collective of the Wells'],
  ],
  [
    'Harbour Post',
    'Samir Azzam, the fire chief who at first said nobody was hurt in the strike, also put the dead at four.',
    ['Samir Azzam'],
  ],
  [
    'Harbour Post',
    'The city administration continues to say that the strike hit no school.',
    ['city administration'],
  ],
  ['Harbour Post', 'Moscow, the agency writes, claims to have struck a depot in Sumy.', ['Moscow']],
  // A name that opens a sentence is who "he" and "she" are, spokesman or not.
  [
    'Coast Agency',
    'Gunmen attacked Mocimboa, police spokesman Jaime Neto said.\nAna Chande, who hid in the well, had seen more of the attack. “They took the boats,” she said.',
    ['Jaime Neto', 'outlet', 'Ana Chande'],
  ],
  [
    'Coast Agency',
    'The Houthi authorities spoke of nine dead in the raid on Hodeidah.',
    ['Houthi authorities'],
  ],
  [
    'Coast Agency',
    'Mali’s national rail operator denied that a train was hit. Power was cut by shelling, the local grid company said.',
    ["Mali's national rail operator", 'local grid company'],
  ],
  [
    'Coast Agency',
    'The Gaza Relief Fund said its team had counted nine dead after the raid, and that the crater was probably left by a bomb.',
    ['Gaza Relief Fund', 'Gaza Relief Fund'],
  ],
  ['Coast Agency', 'The army did not repeat its claim that a drone had hit the school.', ['outlet']],
  [
    'Coast Agency',
    'A local official said a drone had hit the ferry. According to this official, six bodies were found.',
    ['local official', 'local official'],
  ],
  // Ukrainian and Russian: an office taken up by another word, and silence that nobody keeps on purpose.
  [
    'Степова газета',
    'Дрони влучили в елеватор, повідомив начальник Сумської ОВА Іван Ткач. Поранено двох людей, додав очільник області.',
    ['Іван Ткач', 'Іван Ткач'],
  ],
  [
    'Степная газета',
    'Дроны ударили по складу в Сумах, сообщил мэр Олег Рябов. Российские военные это сообщение не комментировали.',
    ['Олег Рябов', 'outlet'],
  ],
  // Own posts.
  [
    'Administration of the Luhansk region, Russian-installed (Telegram)',
    'Shells hit a school in Alchevsk.',
    ['Russian-installed administration of the Luhansk region'],
  ],
  [
    'Israel Defense Forces (Telegram)',
    'Before the strike, tenants were called and told to leave the tower.',
    ['Israel Defense Forces'],
  ],
  [
    'Prefecture of Ansongo (notice, translated)',
    'The Prefect of Ansongo, Ibrahim Maiga, informs the public of the following.\nA shell fell on the ferry. Two people were injured.',
    ['Ibrahim Maiga', 'Ibrahim Maiga', 'Ibrahim Maiga'],
  ],
  [
    'Al-Noor Hospital, Idlib',
    'The hospital received four dead and nine wounded after the raid on Ariha.\nHanan Sabbagh, who heads the surgery, says two are children. “We have no blood left,” she says.',
    ['Al-Noor Hospital, Idlib', 'Hanan Sabbagh', 'Hanan Sabbagh'],
  ],
  [
    'FARDC, Western Sector (X, translated)',
    'The enemy attacked our positions at Kibumba and was repelled.',
    ['FARDC'],
  ],
  [
    'UK Defence Intelligence (X)',
    'Occupation authorities have likely ordered two villages near Tokmak to be evacuated.',
    ['UK Defence Intelligence'],
  ],
];

test('a statement is given to whoever speaks, named before it, after it or by the source line', () => {
  for (const [source, text, speakers] of SPEAKERS)
    assert.deepEqual(read(text, source).map(who), speakers, text);
});

/** source, text, basis. */
const BASES: [string, string, string][] = [
  [
    'Coast Press Agency',
    'A CPA correspondent who came to the quay in the evening saw two burnt boats and a crater.',
    'witnessed',
  ],
  ['Lake Wire', 'Our correspondent says from the spot that the bridge has been hit by shells.', 'witnessed'],
  ['Border Rights Monitor', 'Our monitors saw nine buses with evacuees at the crossing.', 'witnessed'],
  ['Dune Gazette', 'A CPA correspondent at the quay saw two boats burnt by shells.', 'witnessed'],
  [
    'Army Command (Telegram)',
    'Up to 900 people are to be moved from Goma because of the shelling.',
    'announced',
  ],
  ['Army Command (Telegram)', 'Our forces will go on to Goma if the shelling goes on.', 'announced'],
  ['Lake Wire', 'A CPA correspondent said two boats had been hit by shells.', 'told'],
  [
    'Lake Wire',
    'The health ministry announced that the raid led to the martyrdom of nine people in Baalbek.',
    'told',
  ],
  ['Lake Wire', 'Russia has announced the capture of a village near Orikhiv.', 'told'],
  ['Lake Wire', 'The fire chief announced there were no dead in the strike on Tyre.', 'told'],
  ['Lake Wire', 'The army announced that it would evacuate two villages hit by shelling.', 'announced'],
];

test('an own reporter has seen it, and an announced toll is told', () => {
  for (const [source, text, basis] of BASES) assert.equal(read(text, source)[0]?.basis, basis, text);
});

/** text of a party's post, polarity. */
const POLARITIES: [string, string][] = [
  ['If the shelling does not stop, our forces will move on Goma.', 'affirmed'],
  ['No more than 300 people were evacuated from Bucha.', 'affirmed'],
  ['Not one civilian was hurt in the shelling.', 'negated'],
  ['No civilian was hurt in the shelling.', 'negated'],
  ['What is happening in Goma is not an evacuation.', 'denied'],
  ['Спростовуємо заяви про обстріл: жодного склада не вражено.', 'denied'],
];

test('a condition and an upper bound negate nothing', () => {
  for (const [text, polarity] of POLARITIES)
    assert.equal(read(text, 'Army Command (Telegram)')[0]?.polarity, polarity, text);
});

/** Source lines of parties and authorities, with the speaker (name, else role, else body) and his country. */
const PARTIES: readonly (readonly [string, string])[] = [
  ['IDF Spokesperson (X)', 'IDF IL'],
  ['CENTCOM (X)', 'CENTCOM US'],
  ['Operation Safe Valley', 'Operation Safe Valley NG'],
  ['Amhara Regional Communication Bureau', 'Amhara Regional Communication Bureau NG'],
  ['Union of Municipalities of Tyre', 'Union of Municipalities of Tyre NG'],
  ['Hezbollah Media Relations', 'Hezbollah Media Relations NG'],
  ['Press Office of the Governor of Tillabéri', 'Press Office of the Governor of Tillabéri NG'],
  ['Disaster Management Agency, Kano State', 'Disaster Management Agency, Kano State NG'],
  ['Rescue 1122 Peshawar', 'Rescue 1122 Peshawar NG'],
  ['Deputy Commissioner, Kech', 'Deputy Commissioner, Kech NG'],
  ['Karen National Union', 'Karen National Union NG'],
  ['Operational-Strategic Group Odesa', 'Operational-Strategic Group Odesa NG'],
  ['Ihor Tereshko, Kharkiv mayor (Telegram)', 'Ihor Tereshko NG'],
  ['Ihor Tereshko (Telegram)', 'Ihor Tereshko NG'],
  ['Governor of Belgorod region (Telegram, translated)', 'Governor of Belgorod region NG'],
  ['Мэр Шебекина (Telegram)', 'мэр Шебекина NG'],
  ['Угруповання «Захід»', 'Угруповання «Захід» NG'],
  ['Шосткинська РДА', 'Шосткинська РДА NG'],
  ['Міненерго', 'Міненерго NG'],
  ['ВГА Запорожской области', 'ВГА Запорожской области NG'],
  ['Больница Горловки', 'Больница Горловки NG'],
  ['УФСБ по Крыму', 'УФСБ по Крыму NG'],
  ['Погранслужба Таджикистана', 'Погранслужба Таджикистана TJ'],
];
const OUTLETS = [
  'Niger Press Service (English desk)',
  'Human Rights Front Line',
  'Army Times Weekly',
  'UN Mission in South Sudan',
  'School of War Studies, Aldham University',
  'Agence Centrale',
  'Служба новин «Обрій»',
  'Вестник Приазовья',
  'Правозащитный центр «Голос»',
  'Лиман Медіа',
];

test('a party’s own channel is known by its source line, an outlet’s and an aid body’s is none', () => {
  const place = {
    id: 'p1',
    start: 0,
    end: 4,
    quote: 'Kano',
    name: 'Kano',
    kind: 'settlement',
    use: 'literal',
  };
  const places = [{ ...place, country: 'NG' } as PlaceMention];
  const speaker = (source: string) =>
    read('Kano: shells hit a school on Monday.', source, places)[0]!.speaker;
  for (const [source, expected] of PARTIES) {
    const { name, role, organisation, country } = speaker(source)!;
    assert.equal(`${name ?? organisation ?? role} ${country}`, expected, source);
  }
  for (const source of OUTLETS) assert.equal(speaker(source), null, source);
});
