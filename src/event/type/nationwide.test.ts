import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speaker } from '../../model/statement.ts';
import { readForTests } from '../read-for-tests.ts';

// Who speaks, by the words that name them. Invented occurrences on real geography.
const SPEAKERS: Readonly<Record<string, Speaker>> = {
  'air force said': { organisation: 'Ukrainian Air Force', country: 'UA' },
  'General Staff said': { organisation: 'General Staff' },
  'president said': { role: 'president', country: 'UA' },
  'Sudanese army said': { organisation: 'Sudanese army', country: 'SD' },
  'Congo’s army said': { organisation: 'Congo’s army', country: 'CD' },
  'Israel’s military said': { organisation: 'Israel’s military', country: 'IL' },
  'Moldova’s army said': { organisation: 'Moldova’s army', country: 'MD' },
  'Israel said': { organisation: 'Israel', country: 'IL' },
  'Central Command said': { organisation: 'US Central Command', country: 'US' },
  'Myanmar’s junta said': { organisation: 'Myanmar’s military', country: 'MM' },
  'Повітряні сили повідомили': { organisation: 'Повітряні сили ЗСУ', country: 'UA' },
  'Минобороны сообщило': { organisation: 'Минобороны РФ', country: 'RU' },
  'Генштаб повідомив': { organisation: 'Генштаб' },
  'governor said': { role: 'governor', country: 'UA' },
  'mayor said': { role: 'mayor' },
  'brigade said': { organisation: '5th Assault Brigade', country: 'UA' },
  'Southern Command said': { organisation: 'Southern Command', country: 'IL' },
  'military administration said': { organisation: 'Chernihiv regional military administration' },
  'local authorities said': { role: 'local authorities', country: 'CD' },
  'начальник ОВА повідомив': { organisation: 'Чернігівська ОВА', country: 'UA' },
  'губернатор сообщил': { role: 'губернатор', country: 'RU' },
};
const read = (text: string): string[] =>
  readForTests(text, SPEAKERS).map((e) => {
    const places = e.places.map((p) => p.name).join('+') || '-';
    const counts = e.counts.map((c) => `${c.what} ${'low' in c ? c.low : c.value}`).join(' ');
    return `${e.type} ${places} ${counts}`.trim();
  });

/** Text, then type, places and counts of each event. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  // A whole country's figure lies in no place told beside it.
  [
    'Drones hit a mill in Izium this morning. The air force said it shot down 41 of 58 drones launched overnight.',
    ['strike.drone Izium', 'defence.interception - intercepted 41', 'strike.drone - launched 58'],
  ],
  [
    'A rocket hit a house in Rafah. Israel’s military said it intercepted 12 of 15 rockets.',
    ['strike.artillery Rafah', 'defence.interception - intercepted 12 launched 15'],
  ],
  [
    'Drones struck a depot in Babanusa. The Sudanese army said it shot down 12 drones on Tuesday.',
    ['strike.drone Babanusa', 'defence.interception - intercepted 12'],
  ],
  [
    'Drones struck a depot in Butembo. The Congo’s army said nine drones had been shot down.',
    ['strike.drone Butembo', 'defence.interception - intercepted 9'],
  ],
  [
    'Drones hit a mill in Izium. The General Staff said Russia launched 120 drones on Monday.',
    ['strike.drone Izium', 'strike.drone - launched 120'],
  ],
  [
    'Drones hit a mill in Izium. The president said Russia had launched 58 drones overnight, and 41 of them were shot down.',
    ['strike.drone Izium', 'strike.drone - launched 58', 'defence.interception - intercepted 41'],
  ],
  [
    'Russia launched 58 drones overnight, the air force said. Drones hit a mill in Izium.',
    ['strike.drone - launched 58', 'strike.drone Izium'],
  ],
  [
    'Drones hit a clinic in Rafah. Israel said it had downed 30 of 36 drones.',
    ['strike.drone Rafah', 'defence.interception - intercepted 30', 'strike.drone - launched 36'],
  ],
  [
    'Drones struck a port near Rafah. The Central Command said its forces shot down five drones.',
    ['strike.drone Rafah', 'defence.interception - intercepted 5'],
  ],
  [
    'A drone hit a school in Hpakant. The Myanmar’s junta said it had shot down seven drones.',
    ['strike.drone Hpakant', 'defence.interception - intercepted 7'],
  ],
  [
    'Дрони влучили у млин в Ізюмі. Повітряні сили повідомили, що збили 41 дрон.',
    ['strike.drone Izium', 'defence.interception - intercepted 41'],
  ],
  [
    'Беспилотник попал в склад в Изюме. Минобороны сообщило, что ночью сбиты 63 беспилотника.',
    ['strike.drone Izium', 'defence.interception - intercepted 63'],
  ],
  [
    'Дрони влучили у млин в Ізюмі. Генштаб повідомив, що за ніч збито 41 дрон.',
    ['strike.drone Izium', 'defence.interception - intercepted 41'],
  ],
  // The country itself, told beside, is that of the figure where the body is its own.
  [
    'Drones struck Moldova overnight. Moldova’s army said it shot down nine drones.',
    ['strike.drone Moldova', 'defence.interception Moldova intercepted 9'],
  ],
  [
    'Drones struck Moldova overnight. Israel said it shot down nine drones.',
    ['strike.drone Moldova', 'defence.interception - intercepted 9'],
  ],
  // Nobody else is named: the force that shot them down is a whole country's.
  [
    'A drone hit a mill in Izium. The Ukrainian air force shot down 41 drones overnight.',
    ['strike.drone Izium', 'defence.interception - intercepted 41'],
  ],
  // One who speaks for a region tells of the region told beside.
  [
    'Drones hit a mill in Izium. Two drones were shot down, the governor said.',
    ['strike.drone Izium', 'defence.interception Izium intercepted 2'],
  ],
  [
    'Shells hit a clinic in Butembo. Three drones were shot down, the local authorities said.',
    ['strike.artillery Butembo', 'defence.interception Butembo intercepted 3'],
  ],
  [
    'Drones hit a mill in Chernihiv. The military administration said air defence downed four drones.',
    ['strike.drone Chernihiv', 'defence.interception Chernihiv intercepted 4'],
  ],
  [
    'Drones hit a mill in Chernihiv. The brigade said it shot down four drones.',
    ['strike.drone Chernihiv', 'defence.interception Chernihiv intercepted 4'],
  ],
  [
    'Rockets hit a camp in Rafah. The Southern Command said it shot down six rockets.',
    ['strike.artillery Rafah', 'defence.interception Rafah intercepted 6'],
  ],
  [
    'Дрон влучив у млин у Чернігові. Збито два дрони, начальник ОВА повідомив увечері.',
    ['strike.drone Chernihiv', 'defence.interception Chernihiv intercepted 2'],
  ],
  [
    'Беспилотник попал в склад в Чернигове. Сбиты два беспилотника, губернатор сообщил утром.',
    ['strike.drone Chernihiv', 'defence.interception Chernihiv intercepted 2'],
  ],
  // A whole country's body that points at the place, or at what was told there.
  [
    'Drones hit a mill in Izium. The air force said it shot down nine drones over the city.',
    ['strike.drone Izium', 'defence.interception Izium intercepted 9'],
  ],
  [
    'Twenty drones attacked Izium. The air force said it shot down 19 of the drones.',
    ['strike.drone Izium launched 20', 'defence.interception Izium intercepted 19'],
  ],
  [
    'Drones attacked Babanusa. The Sudanese army said it had shot down seven of them.',
    ['strike.drone Babanusa', 'defence.interception Babanusa intercepted 7'],
  ],
  [
    'Drones attacked Izium. Of 20 drones launched in the attack, 11 were shot down, the air force said.',
    ['strike.drone Izium launched 20', 'defence.interception Izium intercepted 11'],
  ],
  [
    'Дрони атакували Ізюм. Повітряні сили повідомили, що збили 11 дронів у цій атаці.',
    ['strike.drone Izium', 'defence.interception Izium intercepted 11'],
  ],
  [
    'Дрони атакували Ізюм. Повітряні сили повідомили, що під час атаки збили 11 дронів.',
    ['strike.drone Izium', 'defence.interception Izium intercepted 11'],
  ],
  [
    'Explosions shook Izium. The air force said it downed a drone.',
    ['strike.mixed Izium', 'defence.interception Izium'],
  ],
  [
    'Drones attacked Izium. The attack involved 20 drones, the air force said.',
    ['strike.drone Izium launched 20'],
  ],
  [
    'Drones hit a mill in Izium. The air force said nine drones were shot down over Chernihiv.',
    ['strike.drone Izium', 'defence.interception Chernihiv intercepted 9'],
  ],
  // Both kinds of figures in one report stay two.
  [
    'Two drones were shot down over Izium, the mayor said. The air force said it shot down 41 drones.',
    ['defence.interception Izium intercepted 2', 'defence.interception - intercepted 41'],
  ],
  [
    'Drones hit a mill in Izium. The air force said it shot down 41 drones. Two drones were shot down, the governor said.',
    [
      'strike.drone Izium',
      'defence.interception - intercepted 41',
      'defence.interception Izium intercepted 2',
    ],
  ],
  // The rest of a country's figure.
  [
    'Drones hit a mill in Izium. The air force said it shot down 41 drones. Another nine decoys were lost from radar.',
    ['strike.drone Izium', 'defence.interception - intercepted 41 other 9'],
  ],
  [
    'The air force said it shot down 41 drones over Izium and Chernihiv. Another nine drones were lost from radar, the air force said.',
    ['defence.interception Izium+Chernihiv intercepted 41 other 9'],
  ],
  // One who speaks for a region gives no place, and so does the country’s body: two figures.
  [
    'Two drones were shot down, the governor said. The air force said it shot down 41 drones.',
    ['defence.interception - intercepted 2', 'defence.interception - intercepted 41'],
  ],
  [
    'Russia launched 58 drones overnight, the air force said. Drones hit Izium. The air force said 41 of them were shot down.',
    ['strike.drone - launched 58', 'strike.drone Izium', 'defence.interception Izium intercepted 41'],
  ],
];
for (const [text, wanted] of ROWS)
  test(`reads "${text}" as ${wanted.join(', ')}`, () => {
    assert.deepEqual(read(text), wanted);
  });

test('who shot them down never launched them', () => {
  for (const text of [
    'Drones hit a mill in Izium. The air force said it shot down 41 of 58 drones launched overnight.',
    'A rocket hit a house in Rafah. Israel’s military said it had intercepted two missiles fired from Moldova.',
    'Drones struck a depot in Babanusa. The Sudanese army said it had shot down nine of 14 drones.',
    'The air force said it had destroyed forty of fifty drones that were launched overnight.',
  ]) {
    const shooters = readForTests(text, SPEAKERS)
      .filter((e) => /^strike/.test(e.type))
      .flatMap((e) => e.actors.filter((a) => a.role === 'initiator').map((a) => a.name));
    assert.deepEqual(shooters, [], text);
  }
});

test('who tells of its own strike is its initiator, whatever it shot down', () => {
  for (const [text, who] of [
    ['Israel’s military said it had launched a missile strike on Rafah.', 'military'],
    [
      'The Sudanese army said it had shot down two drones. The Sudanese army said its drones struck a depot in Babanusa.',
      'army',
    ],
  ] as const) {
    const [strike] = readForTests(text, SPEAKERS).filter((e) => /^strike/.test(e.type));
    assert.deepEqual(
      strike?.actors.filter((a) => a.role === 'initiator').map((a) => a.name),
      [who],
      text,
    );
  }
});
