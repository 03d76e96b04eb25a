import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../model/document.ts';
import type { Gazetteer } from '../../model/place.ts';
import { sentencesOf } from '../../util/sentences.ts';
import { findScene } from './find-scene.ts';
import { findSceneEvents } from './find-scene-events.ts';
import type { SceneEvent } from './scene-event.ts';

/** The occurrences of the first sentence, without any place. */
function read(text: string): SceneEvent[] {
  const document = { text, publishedAt: '2026-03-06T09:00:00Z' } as Document;
  const at = { index: 0, paragraph: 0, timeZone: 'UTC' };
  return findSceneEvents(text, findScene(document, sentencesOf(text)[0]!, at, [], {} as Gazetteer));
}

const TARGETS: readonly (readonly [string, readonly string[]])[] = [
  ['A power plant was hit in Kutum, Ahmed Sale said, refusing to name it.', ['power plant withheld']],
  ['Drones struck a depot near Bira. I am not naming it.', ['depot withheld']],
  ['Rockets hit a school. The mayor declined to say how many people had died.', ['school']],
  ['Rockets hit a school. She would not say why.', ['school']],
  ['Gunmen murdered a village elder near Djibo.', ['elder']],
  ['A trader was murdered by unidentified men.', ['trader']],
  ['The mayor of a border town was kidnapped.', ['mayor']],
  ['Nobody was staying in the hotel hit by a missile.', ['hotel']],
  ['A curfew applies in both villages.', []],
  ['Shells hit the market at noon.', ['market']],
  ['The phone will hit the market at noon.', []],
  ['Shells fell on a ridge; the mayor spoke later.', []],
  ['Gunmen beheaded three men in Bira.', ['men']],
  ['Shells wounded three men in Bira.', []],
  ['Drones targeted a lorry near Bira.', ['lorry']],
  ['Rebels overran an outpost near Bira.', ['outpost']],
  ['Rockets fell close to a school.', ['school']],
  ['Fighters captured the border post at Bira.', []],
  ['Fighters captured a military base near Bira.', ['military base']],
  ['Troops recaptured the police post near Bira.', ['police post']],
  ['The rebels captured Bira from a base in the hills.', []],
  ['Shells hit a clinic beside the airport.', ['clinic']],
  ['Rockets struck the depot opposite a school.', ['depot']],
  ['The clinic hit on Sunday is empty; I will not name it.', ['clinic withheld']],
  ['Shells hit a market, the governor’s office said.', ['market']],
  ['Shells hit the governor’s residence and an office.', ['office']],
  ['A teacher guarding the gate was shot dead in Bira.', ['teacher']],
  ['Two nurses are believed to have been kidnapped.', ['nurses']],
  ['Two nurses are believed to have gone home.', []],
  ['An air strike hit militants near Bira.', ['militants']],
  ['The road was closed to lorries.', []],
  ['Pirates boarded a ship and took its crew hostage near Bira.', ['crew']],
  ['Rebels tried to abduct travellers on the road.', ['travellers']],
  ['The names of two traders kidnapped in Bira are being withheld.', ['traders withheld']],
  ['Two traders were kidnapped in Bira, and their names are known.', ['traders']],
  ['Gunmen ambushed a convoy near Bira.', ['convoy']],
];
for (const [text, wanted] of TARGETS)
  test(`keeps what was struck and whether it is withheld in "${text}"`, () => {
    const found = read(text).flatMap((e) => e.targets);
    assert.deepEqual([...new Set(found.map((t) => `${t.name}${t.detail ? ` ${t.detail}` : ''}`))], wanted);
  });

const ACTORS: readonly (readonly [string, readonly string[]])[] = [
  ['Junta jets bombed a clinic.', ['initiator Junta jets']],
  ['Fano fighters attacked the post.', ['initiator Fano fighters']],
  ['The army says coalition jets bombed a clinic.', ['initiator coalition jets']],
  ['Elements of the Fourth Battalion retook the town.', ['initiator Fourth Battalion']],
  ['Some 300 people, most of them women, fled the town.', ['participant people']],
  [
    'Clashes broke out between the Rapid Support Forces (RSF) and the army.',
    ['participant Rapid Support Forces', 'participant army'],
  ],
  [
    'Clashes broke out between the army and the Baran Liberation Movement.',
    ['participant army', 'participant Baran Liberation Movement'],
  ],
  ['Teachers marched to the ministry.', ['participant Teachers']],
  ['The adversary launched 12 drones.', ['initiator adversary']],
  ['Our crews shot down 12 drones of the adversary.', []],
  ['Border guards and militiamen exchanged fire.', ['participant Border guards', 'participant militiamen']],
  ['A navy destroyer shot down two drones.', ['defender destroyer']],
  ['Two drones shot down by the army burned.', ['defender army']],
  ['The enemy shot down two drones near a bridge.', []],
  ['The rebels launched 12 assaults, nine repulsed.', ['initiator rebels']],
  ['The headquarters of the army counted 12 assaults, nine repulsed.', []],
  ['The army repelled nine assaults.', ['defender army']],
  ['The government received six jets.', ['recipient government']],
  ['The government delivered six jets.', ['donor government']],
  ['The government is to give the army six jets.', ['donor government', 'recipient army']],
  ['The government is given six jets.', []],
  ['Troops came under fire from rebels near Bira.', ['initiator rebels', 'target_force Troops']],
  ['The ministry asked donors for 30 boats.', ['recipient ministry']],
  ['Troops backed by militiamen retook the town.', ['initiator Troops']],
  ['Nine soldiers died in an assault by gunmen.', ['initiator gunmen', 'target_force soldiers']],
  ['Nine soldiers of the battalion slept.', []],
  ['The post was stormed at the hands of militants.', ['initiator militants']],
];
for (const [text, wanted] of ACTORS)
  test(`gives the acting side its role in "${text}"`, () => {
    const found = read(text).flatMap((e) => e.actors);
    assert.deepEqual([...new Set(found.map((a) => `${a.role} ${a.name}`))], wanted);
  });

const COUNTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'A blast wounded nine people, four of them in critical condition.',
    ['injured 9', 'injured 4 in critical condition'],
  ],
  ['A blast wounded nine people, four of them children.', ['injured 9', 'injured 4 children']],
  [
    'The army shot down two of three missiles and 40 of 52 drones launched at Tyre.',
    ['intercepted 2', 'intercepted 40', 'launched 3', 'launched 52'],
  ],
  ['The toll of the blast rose to 31 from 24 dead.', ['killed 31', 'killed 24 superseded']],
  ['Nine people are missing after bandits raided three villages.', ['missing 9']],
  ['The brigade lost 340 soldiers in a month.', ['killed 340']],
  ['Some 300 women gathered to protest at the gate.', ['other 270']],
  ['Its losses amounted to 60 servicemen.', ['other 60']],
  ['The bodies of six men were found in a well.', ['killed 6']],
  ['Hundreds attended the funeral of nine people killed in the attack.', ['killed 9']],
  [
    'Police said seven people had been confirmed dead and 16 wounded by the shell.',
    ['killed 7', 'injured 16'],
  ],
  ['Twenty of the 25 sailors were rescued.', ['evacuated 20']],
  ['One of the two later died of his wounds.', ['killed 1']],
  ['Drones hit a substation, cutting power to 1,200 customers.', []],
  ['The army suffered 900 casualties in a month.', ['other 900 killed/injured']],
  ['More than 30 people were killed and wounded by shelling.', ['other 31 killed/injured']],
  ['Rockets killed 12 people, including five children.', ['killed 12', 'killed 5 children']],
  ['Two miners may remain under the rubble after a missile strike.', ['missing 0']],
  ['Two guests were missing after a missile strike and might be under the rubble.', ['missing 2']],
  ['Three miners were still under the rubble after a missile strike.', ['missing 3']],
  ['Two rebels were wounded in the clash and the army lost four men.', ['injured 2', 'killed 4']],
  ['A shell wounded a nurse and killed a 17-year-old.', ['injured 1', 'killed 1']],
  ['The driver was seriously wounded by the blast.', ['injured 1']],
  ['There was no fire and no casualties.', ['killed 0', 'injured 0']],
  ['Troops shot down 40 of 52 drones.', ['intercepted 40', 'launched 52']],
  ['Norway will donate a further howitzer.', ['supplied 1']],
  ['Norway will donate a howitzer.', []],
  ['A shell hit a bus, killing the driver.', ['killed 1']],
  ['A shell hit a bus, killing nine people and the driver.', ['killed 9']],
  ['A shell killed a family of five.', ['killed 5']],
  ['A local elder, Musa Bello, said a shell killed nine people.', ['killed 9']],
  ['Shells hit nine villages.', ['other 9']],
  ['Militants attacked four villages.', ['other 4']],
  ['Fighters ambushed nine fuel tankers.', ['struck 9']],
  ['A shell killed two elders and the number of missing is not known.', ['missing unknown', 'killed 2']],
  ['A spokesman put the toll at six and said all were rebels.', ['killed 6']],
  ['Two nurses and a surgeon said that a shell killed nine people.', ['killed 9']],
  ['Nine people were killed and scores wounded by a shell.', ['killed 9', 'injured 40']],
  ['A shell left 30 people killed and badly wounded.', ['other 30 killed/injured']],
  ['A shell killed a farmer, said Amal Idris, a nurse at the camp.', ['killed 1']],
  ['Amal Idris, a clan elder, told the paper a shell killed nine people.', ['killed 9']],
  ['A shell killed nine people, a councillor and two hospital sources said.', ['killed 9']],
  ['A shell killed nine people, according to a councillor.', ['killed 9']],
  ['A councillor and two nurses were killed by a shell.', ['killed 3']],
  ['An inspector and two of his men were killed in an ambush.', ['killed 3']],
  ['A shell killed a nurse and her driver.', ['killed 2']],
  ['A shell killed a nurse and her children.', ['killed 1']],
  ['The number of people killed when a car bomb went off in Bira rose to nine.', ['killed 9']],
  ['A spokesman put the wounded at 31 after the air strike.', ['injured 31']],
  ['Two of the wounded died after the air strike.', ['killed 2 wounded']],
  ['Two of the wounded walked home after the air strike.', ['injured 2 wounded']],
];
for (const [text, wanted] of COUNTS)
  test(`counts each figure once, as what it is, in "${text}"`, () => {
    const found = read(text).flatMap((e) => e.counts);
    assert.deepEqual(
      found.map(
        (c) => `${c.what} ${'low' in c ? c.low : c.value}${c.scope ? ` ${[c.scope].flat().join('/')}` : ''}`,
      ),
      wanted,
    );
  });

const EQUIPMENT: readonly (readonly [string, readonly string[]])[] = [
  ['Troops shelled Bira 27 times with mortars.', ['mortars']],
  ['Norway will send six howitzers and two air defence radars.', ['howitzers 6', 'air defence radars 2']],
  ['A drone dropped a grenade on a bus stop.', ['drone 1', 'grenade 1']],
  ['Norway delivered a shipment of shells.', ['shells']],
  ['Scores were hurt when rockets fell on Bira.', ['rockets']],
  ['Six died after drones struck Bira.', ['drones']],
  ['Rebels attacked with rockets, capturing an armoured vehicle.', ['rockets']],
];
for (const [text, wanted] of EQUIPMENT)
  test(`lists what was used or given, with its number, in "${text}"`, () => {
    const found = read(text).flatMap((e) => e.equipment);
    assert.deepEqual(
      found.map((q) => `${q.name}${q.count ? ` ${q.count.low}` : ''}`),
      wanted,
    );
  });

const TIMES: readonly (readonly [string, string | undefined])[] = [
  ['A batch of shells promised last year arrived in January.', '2026-01-01T00:00:00Z'],
  ['A curfew from 20:00 to 05:00 was imposed from 4 March.', '2026-03-04T00:00:00Z'],
  ['The toll from Monday’s blast rose to nine dead.', '2026-03-02T00:00:00Z'],
  ['Norway pledged six howitzers on Thursday.', undefined],
  ['Rebels took the town in 2014 and lost it again in 2015.', '2014-01-01T00:00:00Z'],
  ['The governor ordered a curfew from Tuesday.', '2026-03-10T00:00:00Z'],
  ['A curfew applied from Tuesday.', '2026-03-03T00:00:00Z'],
  ['08:50: Two men died when a mine went off this morning.', '2026-03-06T05:00:00Z'],
  ['08:50: Two men died when a mine went off.', '2026-03-06T08:50:00Z'],
  ['Norway will send six howitzers in April.', '2026-04-01T00:00:00Z'],
  ['Yesterday we reported three wounded in the blast.', undefined],
  ['A shell killed a trader late on Wednesday, police said.', '2026-03-04T17:00:00Z'],
  ['Shells hit Bira on Tuesday evening, officials said on Thursday.', '2026-03-03T17:00:00Z'],
  ['The army admitted on Thursday that its troops had left Bira.', undefined],
  ['The ministry acknowledged on Thursday that shells hit Bira on Tuesday evening.', '2026-03-03T17:00:00Z'],
  ['Shells hit Bira on Thursday.', '2026-03-05T00:00:00Z'],
  ['Two men died in a blast, and on Thursday officials said it was a mine.', undefined],
];
for (const [text, start] of TIMES)
  test(`dates the event and not what is said beside it in "${text}"`, () => {
    assert.equal(read(text)[0]?.time?.start, start);
  });

const WHICH: readonly (readonly [string, string | undefined])[] = [
  ['The power plant attacked on Tuesday will be repaired by Monday.', '2026-03-06T09:00:00Z'],
  ['Nine miners abducted near Jos in January were freed.', undefined],
  ['Rebels attacked on Sunday and were beaten back.', '2026-03-01T00:00:00Z'],
];
for (const [text, start] of WHICH)
  test(`does not take the day that only says which one is meant in "${text}"`, () => {
    assert.equal(read(text).at(-1)?.time?.start, start);
  });

const DELIVERIES: readonly (readonly [string, readonly string[]])[] = [
  ['Aid trucks would probably reach the town.', ['reach planned']],
  ['Aid trucks stood at the gate.', []],
];
for (const [text, wanted] of DELIVERIES)
  test(`needs a verb for a delivery in "${text}"`, () => {
    assert.deepEqual(
      read(text).map((e) => `${e.triggers[0]!.quote} ${e.status}`),
      wanted,
    );
  });

test('takes nothing of an event from the dateline', () => {
  const head = 'TAWILA, Sudan, 4 March (Army Gazette) -';
  const text = `${head} Shells hit a market.`;
  const dateline = { start: 0, end: head.length, quote: head };
  const document = { text, publishedAt: '2026-03-06T09:00:00Z', dateline } as Document;
  const at = { index: 0, paragraph: 0, timeZone: 'UTC' };
  const scene = findScene(document, { start: 0, end: text.length, quote: text }, at, [], {} as Gazetteer);
  const [event] = findSceneEvents(text, scene);
  assert.deepEqual([event?.actors, event?.time, event?.counts], [[], null, []]);
  const plain = {
    ...document,
    text: 'On 4 March the army shelled a market.',
    dateline: undefined,
  } as unknown as Document;
  const told = findScene(plain, sentencesOf(plain.text)[0]!, at, [], {} as Gazetteer);
  assert.equal(findSceneEvents(plain.text, told)[0]?.time?.start, '2026-03-04T00:00:00Z');
});

const ORDERS: readonly (readonly [string, string])[] = [
  ['The governor has banned motorcycles with effect from today.', '2026-03-06T00:00:00Z range'],
  ['A curfew takes effect in the port from 6 p.m. today.', '2026-03-06T18:00:00Z range'],
  ['The mayor imposed a dusk-to-dawn curfew on Monday.', '2026-03-02T00:00:00Z 2026-03-03T00:00:00Z day'],
];
for (const [text, wanted] of ORDERS)
  test(`holds an order from when it takes effect: ${text}`, () => {
    const time = read(text).find((e) => e.type === 'measure.order')?.time;
    assert.equal([time?.start, time?.end, time?.precision].filter(Boolean).join(' '), wanted);
  });
