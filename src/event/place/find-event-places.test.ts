import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../model/document.ts';
import type { EventPlace } from '../../model/place.ts';
import { findEventPlaces } from './find-event-places.ts';
import { findPlaces } from './find-places.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';
import { kmBetween } from './geometry.ts';
import { timeZoneOf } from './time-zone-of.ts';

const gazetteer = smallGazetteer();

function read(text: string): EventPlace[] {
  const mentions = findPlaces({ text, title: null, source: null, lang: 'en' } as Document, gazetteer);
  return findEventPlaces(text, { start: 0, end: text.length }, mentions, gazetteer);
}
const short = (p: EventPlace): string =>
  `${p.name} ${p.role} ${p.precision}${p.relation ? ` ${p.relation.kind}` : ''}${p.relation?.bearing === undefined ? '' : ` ${p.relation.bearing}`}`;

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['A drone hit a depot in Kharkiv.', ['Kharkiv at 1']],
  ['People fled from Gao towards Ansongo.', ['Gao from 1', 'Ansongo to 1']],
  ['A bomb went off near Monywa.', ['Monywa near 1']],
  ['A shell fell west of Tyre.', ['Tyre at 2 direction 270']],
  ['A shell fell 20 km north-east of Tyre.', ['Tyre at 2 direction 45']],
  ['A mine blew up on the road between Gao and Ansongo.', ['Gao at 2 between', 'Ansongo at 2 between']],
  ['Troops withdrew across the Litani River.', ['Litani River to 5']],
  ['Units pulled back from Lyman behind the Litani River.', ['Lyman from 1', 'Litani River to 5']],
  ['Shells were fired across the Litani River.', ['Litani River at 5']],
  ['Troops dug in along the Litani River.', ['Litani River at 5 along']],
  ['Villages around Izium were shelled.', ['Izium at 2 around']],
  ['Rahad in North Kordofan fell on Friday.', ['Rahad at 1']],
  ['Rebels took Rahad, some 60 km south of Kassala.', ['Rahad at 1']],
  ['Strikes killed 23 people across the province, including 7 in Ansongo.', []],
  ['Strikes on Gao killed 23 people, among them five children in Ansongo.', ['Gao at 1']],
  ['Strikes hit several towns, including Ansongo.', ['Ansongo at 1']],
  ['Strikes killed 23 people in Gao, including three soldiers.', ['Gao at 1']],
  ['A ship was hit in the Red Sea.', ['Red Sea at 7']],
  ['Rockets were fired from Lebanon.', ['Lebanon from 6']],
  ['Missiles were launched from the airspace of Lebanon.', ['Lebanon from 6']],
  ['The debris fell in Izium, not in Lyman.', ['Izium at 1']],
  ['The debris fell in Izium at 21:30 local time in Kyiv.', ['Izium at 1']],
  ['The debris fell at 21:30 local time in Izium.', ['Izium at 1']],
  ['The debris did not fall in Izium.', ['Izium at 1']],
  ['The order covers the evacuation of Izium.', ['Izium from 1']],
  ['The US ambassador in Warsaw spoke of a truce.', []],
  ['Drones fell in the Kharkiv and Poltava regions.', ['Kharkiv Oblast at 4', 'Poltava Oblast at 4']],
  ['Fighters burned a school in Ansongo district.', ['Ansongo at 2']],
  ['Fighters burned a school in Ansongo.', ['Ansongo at 1']],
  ['Two camps were shelled in Monywa township.', ['Monywa at 2']],
  ['A bridge fell near Lyman, the governor said in Kyiv on Tuesday.', ['Lyman near 1']],
  ['A bridge was hit in Kyiv on Tuesday, the governor said.', ['Kyiv at 1']],
  ['Rebels raided Ansongo, according to a security source in Bamako.', ['Ansongo at 1']],
  ['Rebels raided a power source in Bamako.', ['Bamako at 1']],
  ['Shops burned in Rahad, according to people who reached Kassala on foot.', ['Rahad at 1']],
  ['Troops who reached Kassala took its airport.', ['Kassala to 1']],
  ['Drones flew in from the areas of Lyman and Izium.', ['Lyman from 1', 'Izium from 1']],
  ['Captives will be freed in Gao under a deal signed in Warsaw.', ['Gao at 1']],
  ['A deal was signed in Warsaw.', ['Warsaw at 1']],
  ['Some 900 people reached Kassala, according to volunteers in Rahad.', ['Kassala to 1']],
  ['Volunteers in Rahad were killed.', ['Rahad at 1']],
  ['Gunmen hit Ansongo, near the border with Niger, on Friday.', ['Ansongo at 1']],
  ['Gunmen hit a post near the border with Niger.', ['Niger at 6 along']],
  ['Shells fell on both sides of the Litani River.', ['Litani River at 5 along']],
  ['Aid groups need US$ 40 million for Rahad.', ['Rahad to 1']],
  // What is announced in a place and holds there; any other announcement was only spoken there.
  ['An air raid alert was announced in Kharkiv region, the administration said.', ['Kharkiv Oblast at 4']],
  ['A rocket alert had been announced in Tyre, the army said.', ['Tyre at 1']],
  ['The all clear was announced in the city of Izium.', ['Izium at 1']],
  ['A curfew was announced on Monday in Kassala.', ['Kassala at 1']],
  ['A state of emergency announced in Gao will last a month.', ['Gao at 1']],
  ['A truce was announced in Warsaw.', []],
  ['The minister announced in Kyiv that the alert in Izium was over.', ['Izium at 1']],
  ['The evacuation of Lyman was announced in Kyiv.', ['Lyman from 1']],
  ['Новую тревогу объявили в Полтаве и Сумах.', ['Poltava at 1', 'Sumy at 1']],
  ['Комендантську годину оголосили в Шостці.', ['Shostka at 1']],
  ['О перемирии объявили в Полтаве.', []],
  ['Про ракетну небезпеку для Сум оголосили в Полтаві.', ['Sumy at 1']],
];
for (const [text, places] of CASES)
  test(`places the event of: ${text}`, () => {
    assert.deepEqual(read(text).map(short), places);
  });

test('a distance with a bearing displaces the point and gives it a radius', () => {
  const [p] = read('A shell fell 40 km east of Kharkiv.');
  const d = kmBetween({ lat: p!.lat!, lon: p!.lon! }, { lat: 49.98, lon: 36.25 });
  assert.ok(Math.abs(d - 40) < 0.5, String(d));
  assert.ok(p!.lon! > 36.25);
  assert.equal(p!.radiusKm, 12);
});

test('a direction without a distance keeps the anchor’s point and a radius of at least 25 km', () => {
  const [p] = read('A shell fell south of Izium.');
  assert.equal(p!.lat, 49.21);
  assert.ok(p!.radiusKm! >= 25);
});

test('a time zone comes from the place, else from its country, else is null', () => {
  assert.equal(timeZoneOf(gazetteer.lookup('Kharkiv')[0]!, gazetteer), 'Europe/Kyiv');
  assert.equal(timeZoneOf(gazetteer.lookup('Izium')[0]!, gazetteer), 'Europe/Kyiv');
  assert.equal(timeZoneOf('UA', gazetteer), 'Europe/Kyiv');
  assert.equal(timeZoneOf('SD', gazetteer), null);
});

test('the tags that close a line place nothing where the words do', () => {
  for (const [text, names] of [
    ['Дрон впав у Шостці. #Полтава #новини', ['Shostka']],
    ['Взрывы слышали в Сумах #Курская_область 🔥 #новости', ['Sumy']],
    ['Вибухи чути #Полтава #новини', ['Poltava']],
    ['Удар по #Полтава, горить склад у Шостці', ['Poltava', 'Shostka']],
    ['#Полтава – вибухи чули і в Шостці', ['Poltava', 'Shostka']],
  ] as const)
    assert.deepEqual(
      read(text).map((p) => p.name),
      names,
      text,
    );
});
