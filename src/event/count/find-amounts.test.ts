import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findAmounts } from './find-amounts.ts';

/** What is found, one string each: quote, interval, counted noun, flags. */
function shown(text: string): string[] {
  return findAmounts(text, 0, text.length).map((a) => {
    const value = 'value' in a ? a.value : `${a.low}..${a.high ?? ''}`;
    const flags = (['increment', 'article', 'times', 'part', 'total', 'superseded'] as const).filter(
      (f) => a[f],
    );
    return [a.quote, value, a.noun?.quote ?? '-', ...flags].join('|');
  });
}

const POSITIVE: readonly (readonly [string, ...string[]])[] = [
  ['Four men died in Goma.', 'Four|4..4|men'],
  ['At least 16 were hurt.', 'At least 16|16..|-'],
  ['More than 1,200 families left Taiz.', 'More than 1,200|1201..|families'],
  ['Between 3 and a million shells fell.', 'Between 3 and a million|3..1000000|shells'],
  ['Over 40 shells fell.', 'Over 40|41..|shells'],
  ['Up to 60 tanks moved.', 'Up to 60|0..60|tanks'],
  ['As many as 15 miners are trapped.', 'As many as 15|0..15|miners'],
  ['Fewer than 10 houses stand.', 'Fewer than 10|0..9|houses'],
  ['Some 4,000 herders fled.', 'Some 4,000|3600..4400|herders'],
  ['About 115 rockets flew.', 'About 115|103..127|rockets'],
  ['Nearly 200 boats sailed.', 'Nearly 200|180..220|boats'],
  ['Dozens of villagers ran.', 'Dozens|24..99|villagers'],
  ['Tens of thousands of refugees wait.', 'Tens of thousands|20000..99999|refugees'],
  ['Scores were arrested.', 'Scores|40..99|-'],
  ['Several thousand soldiers crossed.', 'Several thousand|3000..9999|soldiers'],
  ['A few drones came.', 'A few|3..5|drones'],
  ['A couple of farmers saw it.', 'A couple|2..2|farmers'],
  ['Half a dozen trucks burned.', 'Half a dozen|6..6|trucks'],
  ['Two dozen mortars were found.', 'Two dozen|24..24|mortars'],
  ['Between 60 and 80 rebels hid.', 'Between 60 and 80|60..80|rebels'],
  ['They met 20–30 gunmen.', '20–30|20..30|gunmen'],
  ['Three to five shells landed.', 'Three to five|3..5|shells'],
  ['Norway sends 18 more self-propelled guns.', '18 more|18..18|self-propelled guns|increment'],
  ['A further 27 decoys fell.', 'A further 27|27..27|decoys|increment'],
  ['Another 23 pupils came.', 'Another 23|23..23|pupils|increment'],
  ['They took “scores” of rebels.', 'scores|40..99|rebels'],
  ['It hit 53 of 70 drones.', '53|53..53|drones|part', '70|70..70|drones|total'],
  ['Nine of the wounded can walk.', 'Nine|9..9|wounded|part'],
  ['He raised the toll from six to eleven.', 'six|6..6|-|superseded', 'eleven|11..11|-'],
  ['An unknown number of people are missing.', 'An unknown number|unknown|people'],
  ['There were no casualties.', 'no|0..0|casualties'],
  ['A nurse was hurt.', 'A|1..1|nurse|article'],
  ['Killing three soldiers and a nurse.', 'three soldiers and a|4..4|soldiers and a nurse'],
  ['A man of 61 died.', 'A|1..1|man|article'],
  ['The dam is 20km away.', '20|20..20|km'],
  ['They shelled Bama nine times.', 'nine times|9..9|-|times'],
  ['In all 1.4 million people need food.', '1.4 million|1400000..1400000|people'],
  ['An 81-year-old woman was killed.', 'An|1..1|81-year-old woman|article'],
  ['A 17-year-old was shot in Jenin.', 'A|1..1|17-year-old|article'],
  ['Over the day 38 assaults were repelled.', '38|38..38|assaults'],
  ['Oslo will hand over another four howitzers.', 'another four|4..4|howitzers|increment'],
  ['They handed over six radars to Chad.', 'six|6..6|radars'],
  ['It said that one miner was hurt and two sailors drowned.', 'one|1..1|miner', 'two|2..2|sailors'],
  ['The toll has passed 300.', 'passed 300|301..|-'],
  ['An estimated 3,000 herders fled.', '3,000|3000..3000|herders'],
  ['The blast killed a family of five.', 'five|5..5|-'],
  ['He stepped over six bodies.', 'six|6..6|bodies'],
  ['The enemy used 132 means of air attack.', '132|132..132|means'],
  ['A third soldier died in Bor.', 'A third|1..1|soldier|increment|article'],
  ['Both missiles fell into the sea.', 'Both|2..2|missiles'],
  ['The toll is nine, up from four on Monday.', 'nine|9..9|-', 'four|4..4|-|superseded'],
  [
    'Some 300 herders came, up from 120 in May.',
    'Some 300|270..330|herders',
    '120|120..120|herders|superseded',
  ],
  ['One hundred and fifty conscripts left.', 'One hundred and fifty|150..150|conscripts'],
];
for (const [text, ...wanted] of POSITIVE)
  test(`reads the amounts of "${text}"`, () => assert.deepEqual(shown(text), wanted));

const NEGATIVE: readonly string[] = [
  'It fell on 13 October 2022 at 10.41am.',
  'Between 10 and 13 April nothing moved.',
  'Since 2014 the line has held; in 2024 it broke.',
  'The S-300, T-72 and Shahed-136 use 155mm and 122 mm parts.',
  'The 3rd Brigade and the 72nd joined.',
  'School No 12 and Route 60 are shut.',
  'Inflation hit 40 percent, or $5 million, or 12%.',
  'Osman Idris, 47, said so.',
  'The 35-year-old, in her 30s, wept.',
  'They waited 24 hours, three days and two weeks.',
  'Call +249 912 345 678 or see 24/7.',
  'No one came, and another one left.',
  'The five-storey block at 12 Nile Street is gone.',
  'They won 2–1.',
  'Both ministers spoke of that one.',
  'On day 38 the siege went on.',
];
for (const text of NEGATIVE) test(`finds no amount in "${text}"`, () => assert.deepEqual(shown(text), []));

test('spans slice the text, lie in order and low is never above high', () => {
  const words = [
    'at least',
    'some',
    '12',
    '1,700',
    'dozens',
    'of',
    'more',
    'men',
    'and',
    'to',
    '–',
    '3',
    'May',
    'drones',
    'no',
    'casualties',
    'between',
    'a',
    'two',
    'hundred',
    'million',
    'km',
    'from',
    'up to',
    '“',
    '”',
    ',',
    'another',
    'killed',
    'twice',
    'times',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 }), (list) => {
      const text = list.join(' ');
      const found = findAmounts(text, 0, text.length);
      found.forEach((a, i) => {
        assert.equal(text.slice(a.start, a.end), a.quote);
        if (a.noun) assert.equal(text.slice(a.noun.start, a.noun.end), a.noun.quote);
        if (i > 0) assert.ok(found[i - 1]!.end <= a.start, text);
        if ('low' in a && a.high !== undefined) assert.ok(a.low <= a.high, text);
      });
    }),
    { numRuns: 300 },
  );
});
