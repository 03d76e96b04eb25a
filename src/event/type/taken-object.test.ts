import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => e.type)
    .join(', ');
const GROUND = 'control.capture';
const PEOPLE = 'combat.abduction';

/** Words of taking: a place taken is another's ground, people taken are in another's hands. */
const ROWS: readonly (readonly [string, string])[] = [
  // The place is the object, whoever stands before and after it.
  ['Soldiers of the 161st Brigade have captured Izium, the commander said.', GROUND],
  ['Fighters of the movement captured Butembo, residents said.', GROUND],
  ['Insurgents had captured Menaka before dawn.', GROUND],
  ['Marines of the 36th Brigade recaptured most of Chernihiv, officers said.', GROUND],
  ['Soldiers have retaken Izium from the rebels.', GROUND],
  ['Rebels seized the town of Hpakant, officials said.', GROUND],
  ['Fighters captured Babanusa as troops fled.', `${GROUND}, control.withdrawal`],
  ['Kachin fighters have captured Hpakant town along with 30 soldiers.', GROUND],
  ['Paratroopers of the 82nd Brigade have taken Izium.', GROUND],
  ['The battalion took Butembo on Sunday.', GROUND],
  // The place is the subject of a passive.
  ['Izium has been captured by soldiers of the 161st Brigade.', GROUND],
  ['Butembo was seized by fighters on Friday.', GROUND],
  ['The town was seized by rebels near Menaka.', GROUND],
  ['The village of Novi near Izium was captured by troops.', GROUND],
  ['Positions held by rebels near Babanusa were captured.', GROUND],
  // People are the object or the subject, with whatever place beside them.
  ['Soldiers of the 161st Brigade captured nine enemy soldiers near Izium.', PEOPLE],
  ['Rebels captured a Butembo councillor.', PEOPLE],
  ['Four soldiers of the 161st Brigade were captured near Izium.', PEOPLE],
  ['Two officers from the garrison in Babanusa have been captured.', PEOPLE],
  ['Three civilians were seized in Butembo.', PEOPLE],
  ['The mayor of Rafah was captured on Monday.', PEOPLE],
  ['Militants captured in Menaka were shown on television.', PEOPLE],
  ['Soldiers captured by rebels near Babanusa are alive.', PEOPLE],
  ['The army captured a rebel commander in Hpakant.', PEOPLE],
  // Neither.
  ['Soldiers captured on camera in Menaka were identified.', ''],
  ['A photographer captured Rafah on film.', ''],
  ['Rebels took them to a camp near Butembo.', ''],
  ['The band has taken Chernihiv by storm.', ''],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => assert.equal(types(text), expected));

/** The same in Ukrainian and Russian, where the case tells who was taken. */
const SLAVIC: readonly (readonly [string, string])[] = [
  ['Бійці 161-ї бригади захопили Ізюм, повідомив командир.', GROUND],
  ['Ізюм захопили солдати 161-ї бригади.', GROUND],
  ['Повстанцы захватили Бутембо, заявили жители.', GROUND],
  ['Солдаты захватили девять военных под Изюмом.', PEOPLE],
  ['Десантники захопили двох офіцерів ворога біля Ізюма.', PEOPLE],
  ['Боевики захватили заложников в Менаке.', PEOPLE],
  ['Бойовики захопили групу вчителів у Бутембо.', PEOPLE],
  ['В Менаке захвачены трое журналистов.', PEOPLE],
];
for (const [text, expected] of SLAVIC)
  test(`reads "${text}" as ${expected}`, () => assert.equal(types(text), expected));
