import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import type { Statement } from '../model/statement.ts';
import { findStatements } from './find-statements.ts';

function read(text: string, source: string | null = null, title: string | null = null): Statement[] {
  const found = findStatements(documentForTests(text, { source, title }), []);
  for (const s of found) {
    for (const span of [s, s.cue, s.content, s.speaker?.mention])
      if (span) assert.equal(text.slice(span.start, span.end), span.quote);
  }
  return found;
}
const who = (s: Statement): string =>
  s.speaker ? (s.speaker.name ?? s.speaker.organisation ?? s.speaker.role ?? '?') : 'outlet';

/** text, speaker of each statement, cue of the first. */
const SPEAKERS: [string, string[], string | null][] = [
  ['The town of Walikale was quiet on Tuesday, two residents said.', ['two residents'], 'said'],
  [
    'According to the regional health ministry, nine people were hurt.',
    ['regional health ministry'],
    'According to',
  ],
  ['Nine people were hurt, according to Ibrahim Keita, a councillor.', ['Ibrahim Keita'], 'according to'],
  ['“We heard the planes,” said Jean Kasongo, who runs a pharmacy.', ['Jean Kasongo'], 'said'],
  [
    'The regional governor, Petro Lysak, wrote on Telegram that a school was hit.',
    ['Petro Lysak'],
    'wrote on Telegram',
  ],
  [
    'Army spokesman Colonel Musa Garba said on Friday that troops had left Bama.',
    ['Musa Garba'],
    'said on Friday',
  ],
  ['The bishops are demanding that aid trucks be let into Djibo.', ['bishops'], 'demanding'],
  ['Soldiers were pointing guns at the crowd in Sittwe.', ['outlet'], null],
  ['A deminer in Mykolaiv region said the field was not safe.', ['deminer in Mykolaiv region'], 'said'],
  ['A reactor at the plant near Yanbu said to be old was shut.', ['outlet'], null],
  ['Radio host Amina Sow said the road to Kaya was closed.', ['Amina Sow'], 'said'],
  ['The relief committee this week announced a truce in Jonglei.', ['relief committee'], 'announced'],
  ['The ferry captain often says the pass at Tumaco is closed.', ['ferry captain'], 'says'],
  ['Omar Haddad, the mayor of Tyre, told reporters the bridge was gone.', ['Omar Haddad'], 'told'],
  ['The Houthis, through their spokesman Yahya Qasim, claimed two attacks.', ['Yahya Qasim'], 'claimed'],
  [
    'Two berths are shut, Orlan Shipping Lines said in a statement.',
    ['Orlan Shipping Lines'],
    'said in a statement',
  ],
  ['Power is back in Gedaref, Nilegrid & Sons said.', ['Nilegrid & Sons'], 'said'],
  ['“The pass is open,” said its spokesman, Major Rustam Aliyev.', ['Rustam Aliyev'], 'said'],
  ['“We hold the ridge,” said Colonel Htun Win, a spokesman for the brigade.', ['Htun Win'], 'said'],
  [
    'Police spokesman for Cabo Delgado Captain Joel Matusse said two roads were cut.',
    ['Joel Matusse'],
    'said',
  ],
  ['Maj.-Gen. Idris Bello said the camp was quiet.', ['Idris Bello'], 'said'],
  ['“It fell at night,” Umm Salim, 47, a cook from Saada, said.', ['Umm Salim'], 'said'],
  [
    'Six clinics are shut, according to figures released by the district health office.',
    ['district health office'],
    'according to',
  ],
  [
    'State radio Voice of Kassala quoted a port worker as saying that two ships had left.',
    ['port worker'],
    'quoted',
  ],
  ['The convoy will pass on Sunday, both governments said.', ['both governments'], 'said'],
  ['Explosions reported in Latakia before dawn, with two people hurt.', ['outlet'], null],
  ['Consolidation of the new positions near Kurakhove continues under heavy fire.', ['outlet'], null],
  ['Germany said on Monday it would send generators.', ['Germany'], 'said on Monday'],
  ['Beijing blamed Manila for the collision.', ['Beijing'], 'blamed'],
  ['A teacher who fled on foot told Meridian she saw no soldiers.', ['teacher'], 'told'],
  [
    'Some 60 ships have been attacked since May, by the coast guard’s count.',
    ['coast guard'],
    'by the coast guard’s count',
  ],
  ['Police say they suspect the driver may have been paid.', ['Police'], 'say'],
  ['Explosions heard in Hama – state TV', ['state TV'], '– state TV'],
  ['No one claimed the attack.', ['outlet'], null],
  ['The envoy was quoted as saying that talks had stalled.', ['envoy'], 'saying'],
  ['Brigadier Tom Awuor, quoted by state radio, said the road was open.', ['Tom Awuor'], 'said'],
  ['The army left the town at dawn.', ['outlet'], null],
  ['Shells hit the market while people were shopping.', ['outlet'], null],
  ['The general was told to leave the country.', ['outlet'], null],
  ['No group has claimed the bombing.', ['outlet'], null],
];
test('speakers and cues are found as worded, and the outlet speaks where nobody is named', () => {
  for (const [text, speakers, cue] of SPEAKERS) {
    const found = read(text);
    assert.deepEqual(found.map(who), speakers, text);
    assert.equal(found[0]?.cue?.quote ?? null, cue, text);
  }
});

const SPLITS: [string, string[]][] = [
  ['The army said it had taken Lashio; a resident said the rebels were still there.', ['army', 'resident']],
  ['Mali’s army said it had killed 40 fighters, a claim the rebels denied.', ["Mali's army", 'rebels']],
  ['Kigali denied sending troops but acknowledged that it had advisers there.', ['Kigali', 'Kigali']],
  [
    'Rescuers pulled six people from the rubble; a second building was still burning at noon.',
    ['outlet', 'outlet'],
  ],
  ['Air defence is working; stay calm.', ['outlet']],
];
test('a sentence with two speakers or two propositions is split, one with a tail is not', () => {
  for (const [text, speakers] of SPLITS) assert.deepEqual(read(text).map(who), speakers, text);
});

test('pronouns, surnames, roles and bodies are taken up inside the report', () => {
  const found = read(
    'Provincial prosecutor Nadia Belhaj said six people had died in the blast. She added that two were children. ' +
      '“We have the driver,” Belhaj said. The prosecutor warned of further attacks.\n' +
      'The maritime safety agency reported a fire on a tanker. The agency said the crew was safe. It gave no details.',
  );
  assert.deepEqual(found.slice(0, 4).map(who), Array(4).fill('Nadia Belhaj'));
  assert.deepEqual(found.slice(4, 6).map(who), ['maritime safety agency', 'maritime safety agency']);
});

test('a quotation over paragraphs has one speaker, whatever its marks', () => {
  const found = read(
    'The note from the ministry reads: “Two bridges were destroyed overnight.\n“Traffic is diverted through Sake.\n"Repairs will take a week.”\nNobody was hurt.',
  );
  assert.deepEqual(
    found.map((s) => s.form),
    ['direct', 'direct', 'direct', 'none'],
  );
  assert.deepEqual(found.slice(0, 3).map(who), ['ministry', 'ministry', 'ministry']);
});

test('quoted sentences before their cue wait for its speaker', () => {
  const found = read(
    'Rain fell all day. “The road is cut. Nobody can reach the clinic,” said Huda Saleh, a nurse.',
  );
  assert.deepEqual(found.map(who), ['outlet', 'Huda Saleh', 'Huda Saleh']);
});

test('a chain names the speaker and who passed it on', () => {
  const [a] = read('The navy says it sank two boats, Harbour News reports.');
  assert.equal(who(a!), 'navy');
  assert.equal(a!.reportedBy, 'Harbour News');
  const [b] = read('Two people were hurt, Harbour News reports, citing officials.');
  assert.equal(who(b!), 'officials');
  assert.equal(b!.reportedBy, 'Harbour News');
});

test('a report of a party itself speaks in its voice; a paper, an aid body or the UN does not', () => {
  const text = 'Two people were wounded in Nikopol.';
  const own = read(text, 'Kherson Regional Military Administration (Telegram)')[0]!;
  assert.equal(who(own), 'Kherson Regional Military Administration');
  assert.equal(own.form, 'direct');
  assert.equal(own.channel, null);
  assert.equal(who(read(text, 'Stepan Hlyva, Kherson RMA (Telegram, translated)')[0]!), 'Stepan Hlyva');
  for (const source of ['Harbour Wire', 'UN OCHA', 'Lake Relief Network', null])
    assert.equal(who(read(text, source)[0]!), 'outlet');
});

test('channels that watch the sky warn in their own voice; outlets called watch do not', () => {
  for (const source of ['Hama Sky Watch (Telegram)', 'Sumy Siren (Telegram)', 'Marib Drone Spotters (X)'])
    assert.notEqual(who(read('Two aircraft over the city, heading north.', source)[0]!), 'outlet', source);
  for (const source of ['Rights Watch', 'Coast Watch Daily (Telegram)', 'Frontier Wire (Telegram)'])
    assert.equal(who(read('Two aircraft flew over the city at noon.', source)[0]!), 'outlet', source);
});

test('an intelligence update is judged, and its words carry the UK’s bands', () => {
  const [s] = read(
    'It is highly likely that the brigade has left Tokmak.',
    'UK Ministry of Defence',
    'Defence Intelligence update',
  );
  assert.equal(s!.channel, 'intelligence_update');
  assert.equal(s!.basis, 'assessed');
  assert.deepEqual(s!.likelihood, { term: 'highly likely', scale: 'phia', low: 80, high: 90 });
});

test('a wire that cites an intelligence update keeps its yardstick over the next sentence', () => {
  const [a, b] = read(
    'A UK Defence Intelligence update on Friday said Russia had probably moved two regiments. It added that a new assault was unlikely.',
  );
  assert.deepEqual(a!.likelihood, { term: 'probably', scale: 'phia', low: 55, high: 75 });
  assert.deepEqual(b!.likelihood, { term: 'unlikely', scale: 'phia', low: 25, high: 35 });
  assert.equal(b!.channel, 'intelligence_update');
});

test('what a reporter of the outlet saw is witnessed', () => {
  assert.equal(
    read('A Ledger correspondent saw smoke over the port.', 'Border Ledger')[0]!.basis,
    'witnessed',
  );
  const entry = read(
    '9.10am GMT\nAna Costa in Beira: I counted three burnt trucks on the road.',
    'Border Ledger',
  )[0]!;
  assert.equal(entry.basis, 'witnessed');
  assert.equal(entry.speaker, null);
});

const CHANNELS: [string, string | null][] = [
  ['The mayor said on Telegram that two houses burned.', 'telegram'],
  ['The minister told parliament that talks had failed.', 'parliament'],
  ['In a statement, the governor said the road was open.', 'statement'],
  ['The commander told a news conference that the siege was over.', 'press_conference'],
  ['The envoy said in an interview that a truce was near.', 'interview'],
  ['The president said in a televised address that the war would go on.', 'broadcast'],
  ['The foreign ministry wrote on X that its embassy was hit.', 'x'],
  ['Foreign ministry spokesperson Lin Bao said the ship was rammed.', 'spokesperson'],
  ['The nurse said the telegram office was hit.', null],
  ['The mayor said two houses burned.', null],
];
test('a channel is what the attributing words name', () => {
  for (const [text, channel] of CHANNELS) assert.equal(read(text)[0]!.channel, channel, text);
});

const FORMS: [string, string][] = [
  ['“The dam held,” the engineer said.', 'direct'],
  ['The engineer said: “The dam held.”', 'direct'],
  ['The engineer said the dam was “in good shape”.', 'mixed'],
  ['The engineer said the dam had held.', 'indirect'],
  ['The dam held.', 'none'],
];
test('form follows the quotation marks', () => {
  for (const [text, form] of FORMS) assert.equal(read(text)[0]!.form, form, text);
});

const NOTHING = [
  'Subscribe to our newsletter for the latest from the lower Danube.',
  'Good morning and welcome to our live coverage.',
  'Do not film our positions.',
  'Glory to the defenders!',
  'Bunia, a city of 900,000 people, lies near the Ugandan border.',
  'The launcher can intercept missiles and drones.',
  'SITUATION OVERVIEW',
  'The minister’s idea went down like a damp squib.',
];
test('sentences without a proposition about the situation have no statement', () => {
  for (const text of NOTHING) assert.deepEqual(read(text), [], text);
});

test('a match report told in the words of war has no statement', () => {
  const text =
    'The striker bombarded the goal in the second half, and the visitors could not hold the line. ' +
    'The coach praised his substitute. The match moved the side up the league, three points from the cup places.';
  assert.deepEqual(read(text), []);
});

test('a sentence the source cut off is kept and marked; a headline is not', () => {
  const found = read(
    'Drones hit Odesa port\nOfficials said two people were hurt.\nThe port will reopen soon.\nThe mayor said that crews were working to clear the road and',
  );
  assert.deepEqual(
    found.map((s) => s.truncated ?? false),
    [false, false, false, true],
  );
});

test('reading twice gives the same, and ids run in text order', () => {
  const text = 'The army said it had left Bama. A nurse said nine people died; a trader counted twelve.';
  assert.deepEqual(read(text), read(text));
  assert.deepEqual(
    read(text).map((s) => s.id),
    ['s1', 's2', 's3'],
  );
});
