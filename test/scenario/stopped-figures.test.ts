import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../src/model/document-for-tests.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';

// What was sent, what was shot down, what was jammed, and where. Invented occurrences on real geography.
const gazetteer = openGazetteer();
/** Every figure of munitions: what, how many, and of which part. */
const told = (text: string): string =>
  readDocument(documentForTests(text, { publishedAt: '2025-03-12T08:00:00Z' }), gazetteer)
    .events.flatMap((e) => (/^(?:strike|defence)/.test(e.type) ? e.counts : []))
    .flatMap((c) =>
      'low' in c && c.what !== 'struck' ? [`${c.what} ${c.low}${c.scope ? ` ${c.scope}` : ''}`] : [],
    )
    .sort()
    .join(', ');

const ROWS: readonly (readonly [string, string])[] = [
  // sent and stopped
  ['Ukraine said 30 drones were launched overnight and 20 were shot down.', 'intercepted 20, launched 30'],
  ['Three rockets were fired. Two were intercepted.', 'intercepted 2, launched 3'],
  [
    'The Israeli military said five rockets were fired at Sderot. Three were intercepted and two fell in open areas.',
    'intercepted 3, launched 5',
  ],
  ['Iran fired 12 missiles at Haifa. Nine were intercepted, the army said.', 'intercepted 9, launched 12'],
  ['Of 30 drones launched overnight, 20 were shot down.', 'intercepted 20, launched 30'],
  ['Україна повідомила, що вночі запущено 30 дронів, 20 збито.', 'intercepted 20, launched 30'],
  ['Росія випустила 12 ракет по Харкову. Збито дев’ять.', 'intercepted 9, launched 12'],
  ['Ночью противник запустил 30 дронов. Сбито 20.', 'intercepted 20, launched 30'],
  // jammed beside shot down; out of sight is neither
  [
    'Ukraine said 30 drones were launched overnight, 20 were shot down and 7 were jammed.',
    'intercepted 20, intercepted 7 jammed, launched 30',
  ],
  ['Збито 20 дронів, ще 7 подавлено засобами РЕБ.', 'intercepted 20, intercepted 7 подавлено'],
  ['Сбито 20 дронов, ещё 7 подавлены средствами РЭБ.', 'intercepted 20, intercepted 7 подавлены'],
  [
    'The army shot down 20 drones. A further 9 were lost from radar.',
    'intercepted 20, other 9 lost from radar',
  ],
  ['Сбито 20 беспилотников, ещё 5 пропали с радаров.', 'intercepted 20, other 5 lost from radar'],
  // a whole and its shares by place
  [
    'Russia’s Defence Ministry said 58 drones were shot down overnight: 27 over Belgorod region, 19 over Kursk region, 12 over the Black Sea.',
    'intercepted 12 Black Sea, intercepted 19 Kursk Oblast, intercepted 27 Belgorod Oblast, intercepted 58',
  ],
  [
    'The Sudanese army said it shot down nine drones, five over El Obeid and four over Kosti.',
    'intercepted 4 Kosti, intercepted 5 El Obeid, intercepted 9',
  ],
  [
    'Вночі сили ППО збили 47 дронів: 27 над Полтавщиною, 20 над Сумщиною.',
    'intercepted 20 Sumy Oblast, intercepted 27 Poltava Oblast, intercepted 47',
  ],
  [
    'Ночью сбиты 47 беспилотников. 27 из них сбиты над территорией Брянской области, 20 – над Курской областью.',
    'intercepted 20 Kursk Oblast, intercepted 27 Bryansk Oblast, intercepted 47',
  ],
  ['Air defences shot down 17 drones and one missile over Poltava region.', 'intercepted 1, intercepted 17'],
  // no whole, no share; a firing that is a test is told as it was
  ['Air defences shot down 12 drones over Sumy region.', 'intercepted 12'],
  ['The air force shot down 43 of 59 drones over the country.', 'intercepted 43, launched 59'],
  ['Rebels shot down a drone near El Fasher. Two soldiers were wounded.', ''],
];
for (const [text, expected] of ROWS)
  test(`reads "${expected}" in "${text}"`, () => {
    assert.equal(told(text), expected);
  });
