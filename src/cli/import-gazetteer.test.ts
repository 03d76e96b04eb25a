import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildGazetteer } from '../store/sqlite/build-gazetteer.ts';
import { dumpLine } from '../store/sqlite/dump-for-tests.ts';
import { type OpenGazetteer, openGazetteer } from '../store/sqlite/gazetteer.ts';
import { sha256 } from '../util/hash.ts';
import { SitrepError } from '../util/outcome.ts';
import { zipOf } from '../util/zip-for-tests.ts';
import type { CliContext } from './context.ts';
import { importDump } from './import-gazetteer.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-import-'));
const paths = { imports: join(dir, 'place'), gazetteer: join(dir, 'gazetteer.sqlite') };
const [out, err]: [string[], string[]] = [[], []];
const context: CliContext = {
  now: () => '2026-03-01T00:00:00Z',
  out: async (text) => void out.push(text),
  err: (line) => void err.push(line),
  isTerminal: false,
  hasColour: false,
  columns: 80,
  user: 'tester',
};
const DUMP = [
  dumpLine({ id: 9_900_001, name: 'Qwertivka', other: 'Квертівка', lat: 49.5, lon: 36.1, population: 77 }),
  dumpLine({ id: 706_483, name: 'Kharkiv', other: 'Qharkov', lat: 49.98, lon: 36.25, population: 1_400_000 }),
  dumpLine({
    id: 706_482,
    name: 'Kharkiv Oblast',
    other: 'Qharkivshchyna',
    lat: 49.5,
    lon: 36.3,
    feature: 'A.ADM1',
  }),
  dumpLine({
    id: 9_900_002,
    name: 'Qwertivska Hromada',
    lat: 49.5,
    lon: 36.1,
    feature: 'A.ADM3',
    admin2: '6312',
  }),
  dumpLine({ id: 9_900_003, name: 'Kharkiv', lat: 49.9, lon: 36.2, feature: 'H.STM' }),
  dumpLine({ id: 9_900_004, name: 'Qoktepe', lat: 45, lon: 34.5, country: 'RU', admin1: '' }),
  dumpLine({ id: 9_900_005, name: 'Qwerty Hotel', lat: 49.5, lon: 36.1, feature: 'S.HTL' }),
  'not\ta line',
];
const zip = join(dir, 'UA.zip');
let gazetteer: OpenGazetteer;
let first = '';

before(async () => {
  const content = Buffer.from(`${DUMP.join('\n')}\n`);
  writeFileSync(
    zip,
    zipOf([
      { name: 'readme.txt', content: Buffer.from('the columns are'), method: 8 },
      { name: 'UA.txt', content, method: 8 },
    ]),
  );
  assert.equal(await importDump(context, zip, paths), 0);
  first = sha256(readFileSync(paths.gazetteer));
  gazetteer = openGazetteer(paths.gazetteer);
});
after(() => {
  gazetteer.close();
  rmSync(dir, { recursive: true, force: true });
});

test('it says what was taken, what left and which lines were bad', () => {
  assert.match(out[0]!, /^6 places of UA; 1 feature that no report would name left out\nkept in .*place/);
  assert.ok(err.some((l) => l === `sitrep: ${zip}: line 8: 2 columns, not 19`));
  assert.ok(err.some((l) => l.endsWith('1 line could not be read and was left out')));
});

test('what was imported is found by all its names, in its unit', () => {
  const [village] = gazetteer.lookup('Квертівка');
  assert.deepEqual(
    [village?.name, village?.kind, village?.admin1, village?.geonamesId],
    ['Qwertivka', 'settlement', 'UA-63', 9_900_001],
  );
  const [hromada] = gazetteer.lookup('Qwertivska Hromada');
  assert.deepEqual([hromada?.kind, hromada?.admin1, hromada?.radiusKm], ['admin2', 'UA-63', 15]);
  assert.deepEqual(gazetteer.lookup('Qwerty Hotel'), []);
});

test('what was known before gains names and stays one; a stream of its name does not come before it', () => {
  const towns = gazetteer
    .lookup('Kharkiv')
    .filter((p) => p.kind === 'settlement' && p.country === 'UA' && (p.population ?? 0) > 1e6);
  assert.equal(towns.length, 1);
  assert.equal(gazetteer.lookup('Qharkov')[0]?.geonamesId, 706_483);
  assert.equal(gazetteer.lookup('Харьков')[0]?.geonamesId, 706_483);
  assert.equal(gazetteer.lookup('Qharkivshchyna')[0]?.admin1, 'UA-63');
  assert.equal(gazetteer.lookup('Kharkiv').find((p) => p.kind === 'water')?.geonamesId, 9_900_003);
});

test('a place in Crimea is Ukraine’s whatever the dump says', () => {
  const [place] = gazetteer.lookup('Qoktepe');
  assert.deepEqual([place?.country, place?.admin1], ['UA', 'UA-43']);
});

test('twice is as once, and what was imported outlives building anew', async () => {
  const plain = join(dir, 'UA.txt');
  writeFileSync(plain, `${[...DUMP, ...DUMP].join('\r\n')}`);
  const kept = readFileSync(join(paths.imports, 'geonames-UA.tsv.gz'));
  assert.equal(await importDump(context, plain, paths), 0);
  assert.deepEqual(readFileSync(join(paths.imports, 'geonames-UA.tsv.gz')), kept);
  assert.equal(sha256(readFileSync(paths.gazetteer)), first);
});

test('what is no dump is told, and nothing changes', async () => {
  const before = readdirSync(paths.imports);
  for (const [name, content, code] of [
    ['letter.txt', 'Dear reader,\nthis is a letter.\n', 'not-a-dump'],
    ['empty.txt', '', 'not-a-dump'],
    ['photo.zip', zipOf([{ name: 'a.png', content: Buffer.from('x'), method: 0 }]), 'not-a-dump'],
    ['broken.zip', readFileSync(zip).subarray(0, 200), 'bad-zip'],
  ] as const) {
    writeFileSync(join(dir, name), content);
    await assert.rejects(
      importDump(context, join(dir, name), paths),
      (e) => e instanceof SitrepError && e.code === code,
    );
  }
  await assert.rejects(
    importDump(context, join(dir, 'none.zip'), paths),
    (e) => e instanceof SitrepError && e.code === 'not-found',
  );
  await assert.rejects(
    importDump(context, dir, paths),
    (e) => e instanceof SitrepError && e.code === 'is-directory',
  );
  assert.deepEqual(readdirSync(paths.imports), before);
  assert.equal(sha256(readFileSync(paths.gazetteer)), first);
});

test('where building fails, what was imported before stays as it was', async () => {
  const kept = readFileSync(join(paths.imports, 'geonames-UA.tsv.gz'));
  const other = join(dir, 'other.txt');
  writeFileSync(
    other,
    [
      dumpLine({ id: 1, name: 'A', lat: 50, lon: 30 }),
      dumpLine({ id: 2, name: 'B', lat: 52, lon: 21, country: 'PL' }),
    ].join('\n'),
  );
  const blocked = join(dir, 'letter.txt', 'gazetteer.sqlite');
  await assert.rejects(importDump(context, other, { ...paths, gazetteer: blocked }));
  assert.deepEqual(readFileSync(join(paths.imports, 'geonames-UA.tsv.gz')), kept);
  assert.equal(existsSync(join(paths.imports, 'geonames-PL.tsv.gz')), false);
});

test('without imports the gazetteer is as if there had been none', () => {
  const bare = join(dir, 'bare.sqlite');
  buildGazetteer(bare, () => {}, join(dir, 'nowhere'));
  const g = openGazetteer(bare);
  assert.deepEqual(g.lookup('Квертівка'), []);
  g.close();
});
