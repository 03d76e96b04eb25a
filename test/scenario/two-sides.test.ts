import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../src/model/document-for-tests.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';

// Two sides of a war each tell of one night. Invented occurrences on real geography.
const gazetteer = openGazetteer();
/** Each interception: who shot, how many of whose. */
const told = (text: string): string =>
  readDocument(documentForTests(text, { publishedAt: '2025-03-12T08:00:00Z' }), gazetteer)
    .events.filter((e) => e.type === 'defence.interception')
    .map((e) => {
      const who = e.actors.filter((a) => a.role === 'defender').map((a) => a.name);
      const figures = e.counts.flatMap((c) => (c.what === 'intercepted' && 'low' in c ? [c.low] : []));
      return `${who.join().replaceAll("'", '’')} ${figures.join()}`.trim();
    })
    .join('; ');

const APART: readonly (readonly [string, string])[] = [
  [
    'Russia’s Defence Ministry said it shot down 31 Ukrainian drones overnight. Ukraine’s air force said it downed 44 of 60 Russian drones overnight.',
    'Russia’s Defence Ministry 31; Ukraine’s air force 44',
  ],
  [
    'Ukraine’s air force said it downed 44 of 60 Russian drones overnight. Russia’s Defence Ministry said it shot down 31 Ukrainian drones overnight.',
    'Ukraine’s air force 44; Russia’s Defence Ministry 31',
  ],
  [
    'Pakistan’s army said it shot down 12 Indian drones on Thursday. India’s defence ministry said it intercepted 20 Pakistani drones on Thursday.',
    'Pakistan’s army 12; India’s defence ministry 20',
  ],
  [
    'Israel’s military said it intercepted 12 Iranian drones. Iran’s army said it shot down three Israeli drones.',
    'Israel’s military 12; Iran’s army 3',
  ],
  // the speaker’s own state is the defender, not the one who spoke before
  [
    'Russia said 31 drones were shot down overnight. Ukraine said 44 drones were shot down overnight.',
    'Russia 31; Ukraine 44',
  ],
  [
    'Минобороны РФ сообщило, что сбит 31 украинский беспилотник. Воздушные силы Украины сообщили, что сбиты 44 российских беспилотника.',
    'Минобороны РФ 31; Воздушные силы Украины 44',
  ],
  [
    'Російське міноборони заявило, що збило 31 український дрон. Повітряні сили повідомили, що збили 44 російські дрони.',
    'російське міноборони 31; Повітряні сили 44',
  ],
];
for (const [text, expected] of APART)
  test(`two sides shot down two sets of drones: "${text}"`, () => {
    assert.equal(told(text), expected);
  });

const TOGETHER: readonly (readonly [string, string])[] = [
  [
    'Ukraine’s air force said it downed 44 drones. Kyiv said 44 Russian drones were shot down.',
    'Ukraine’s air force 44',
  ],
  [
    'Iran said it shot down a US drone over the Gulf. The US military confirmed the drone was shot down.',
    'Iran',
  ],
  [
    'The Houthis said they shot down an American drone over Marib. The US military said a drone was shot down over Yemen.',
    'Houthis',
  ],
];
for (const [text, expected] of TOGETHER)
  test(`one side shot down what the other lost or its own bodies tell again: "${text}"`, () => {
    assert.equal(told(text), expected);
  });
