import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, says, tell } from '../../test/scenario/same-occurrence.ts';
import type { Count } from '../model/event.ts';
import { folded } from './same-name.ts';
import {
  ATTACKERS,
  CAPTIVES,
  CIVILIANS,
  DRONES,
  EVERYBODY,
  FAMILIES,
  FIGHTERS,
  MISSILES,
  REST,
  thingIn,
} from './scope-words.ts';

test('words of a scope, in three languages', () => {
  const rows: readonly (readonly [RegExp, readonly string[], readonly string[]])[] = [
    [
      FIGHTERS,
      ['border soldiers', 'військовослужбовці', 'бойцы', 'военнослужащих'],
      ['teachers', 'війна', 'дети'],
    ],
    [ATTACKERS, ['assailants', 'нападників', 'оккупантов'], ['defenders', 'оборонці']],
    [
      FAMILIES,
      ['grid customers', 'households', 'сімей', 'споживачів', 'потребителей'],
      ['shops', 'сімнадцять'],
    ],
    [CAPTIVES, ['prisoners', 'полонених', 'заложники'], ['guards', 'полон місяць тому'.slice(6)]],
    [DRONES, ['UAVs', 'дронів', 'беспилотники'], ['ракет', 'planes']],
    [MISSILES, ['cruise missiles', 'ракети'], ['дрони']],
    [CIVILIANS, ['civilians', 'мирних', 'жителей'], ['soldiers']],
    [EVERYBODY, ['people', 'осіб', 'человек'], ['children', 'діти']],
    [REST, ['all but 40', 'still without power', 'остаются без света'], ['without power', 'left the town']],
  ];
  for (const [pattern, yes, no] of rows) {
    for (const w of yes) assert.match(folded(w), pattern);
    for (const w of no) assert.doesNotMatch(folded(w), pattern);
  }
});

test('things hit, in one word', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['lorries destroyed', 'vehicles'],
    ['автівки', 'vehicles'],
    ['floors', 'floors'],
    ['поверхи', 'floors'],
    ['fuel tanks', 'tanks'],
    ['резервуары', 'tanks'],
    ['будинків', 'houses'],
    ['graves', null],
  ];
  for (const [scope, thing] of rows) assert.equal(thingIn(folded(scope)), thing, scope);
});

type Told = Partial<Count> & { readonly what: Count['what']; readonly low: number };
const counts = (...told: Told[]) => ({
  counts: told.map((c) => ({ high: c.low, quote: String(c.low), ...c }) as Count),
});

test('floors of one report and cars of another are no rival figures; cars and lorries are', () => {
  const floors = counts({ what: 'struck', low: 2, scope: 'floors' });
  const cars = counts({ what: 'struck', low: 9, scope: 'cars' });
  const lorries = counts({ what: 'struck', low: 4, scope: 'lorries' });
  const struck = (n: ReturnType<typeof counts>, m: ReturnType<typeof counts>) =>
    fieldsOf(
      [
        ...tell('a', 8, { ...n, said: [said('2, 4, 9', 'Civil Defence')] }),
        ...tell('b', 9, { ...m, said: [said('2, 4, 9', 'Town Council')] }),
      ],
      'counts.struck',
    ).map(([v]) => v);
  assert.deepEqual(struck(floors, cars), ['single', 'single']);
  assert.deepEqual(struck(lorries, cars), ['conflict']);
});

function said(quote: string, organisation: string) {
  return says(`${quote} were counted.`, { organisation });
}

test('customers of the grid and households are one unit; what is left of a figure takes nothing of it back', () => {
  const dark = (report: string, hour: number, low: number, quote: string, by: string) =>
    tell(report, hour, {
      type: 'harm.damage',
      quote: 'without power',
      targets: [{ name: 'power', class: 'energy' }],
      ...counts({ what: 'other', low, quote }),
      said: [said(quote, by)],
    });
  const first = dark('a', 8, 9000, '9000 households', 'Town Council');
  const rival = dark('b', 9, 14_000, '14000 customers', 'Kosti Grid');
  const later = dark('c', 18, 800, 'all but 800 households', 'Town Council');
  assert.deepEqual(
    fieldsOf([...first, ...rival], 'counts.other').map(([v]) => v),
    ['conflict'],
  );
  assert.deepEqual(
    fieldsOf([...first, ...later], 'counts.other').map(([v]) => v),
    ['single', 'single'],
  );
});
