import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../run-cli.ts';

test('place ranks what the gazetteer knows by a name, with id, unit, point, radius, precision and reasons', async () => {
  const run = await runCli(['place', 'Khan', 'Younis', '--json', '--limit', '1']);
  assert.equal(run.code, 0, run.err);
  const { query, candidates } = JSON.parse(run.out);
  assert.equal(query, 'Khan Younis');
  const [c] = candidates;
  assert.deepEqual(
    [c.rank, c.kind, c.country, c.admin1, c.geonamesId, c.precision, c.match],
    [1, 'settlement', 'PS', { code: 'PS-KYS', name: 'Khan Yunis' }, 281124, 1, 'name'],
  );
  assert.ok(Math.abs(c.lat - 31.34) < 0.05 && Math.abs(c.lon - 34.3) < 0.05 && c.radiusKm >= 5);
  const words = await runCli(['place', 'Lyman', '--near', 'Sloviansk', '--limit', '2']);
  assert.match(
    words.out,
    /^1\. {2}Lyman {2}settlement, Donetsk Oblast \(UA-14\), Ukraine\n.*GeoNames 704204/,
  );
  assert.match(words.out, /its own name; [\d,]+ people; \d+ km from Sloviansk/);
  assert.match(words.err, /more; `--limit \d+` shows all/);
});

test('place knows Ukrainian and Russian cases', async () => {
  for (const [asked, name] of [
    ['Покровську', 'Pokrovsk'],
    ['Харківській області', 'Kharkiv Oblast'],
    ['Одессе', 'Odesa'],
  ] as const) {
    const run = await runCli(['place', asked, '--json', '--limit', '1']);
    assert.equal(JSON.parse(run.out).candidates[0].name, name);
  }
});

test('place says which known names are spelled like one that is not known, and ends with code 1', async () => {
  const run = await runCli(['place', 'Kharkhiv']);
  assert.equal(run.code, 1);
  assert.equal(run.out, '');
  assert.match(run.err, /^sitrep: no place named "Kharkhiv"; did you mean Kharkiv, /);
  const json = await runCli(['place', 'Kharkhiv', '--json']);
  assert.equal(json.code, 1);
  assert.deepEqual(JSON.parse(json.out).candidates, []);
  assert.equal(JSON.parse(json.out).didYouMean[0], 'Kharkiv');
  const none = await runCli(['place', 'Qqqqzzzz']);
  assert.match(none.err, /no name is spelled like it/);
  const elsewhere = await runCli(['place', 'Nyala', '--country', 'UA']);
  assert.equal(elsewhere.code, 1);
  assert.match(elsewhere.err, /in Ukraine; \d+ elsewhere/);
});

test('place tells a wrong option by code 2 and a place or country it does not know by code 1', async () => {
  for (const [args, code, words] of [
    [['place'], 2, /give the name of a place, or --units/],
    [['place', 'Kyiv', '--country', 'Q1'], 2, /two letters/],
    [['place', 'Kyiv', '--limit', '0'], 2, /whole number/],
    [['place', 'Kyiv', '--country', 'QQ'], 1, /no ISO 3166-1 code/],
    [['place', 'Kyiv', '--near', '95,0'], 1, /no point/],
    [['place', 'Kyiv', '--near', 'Kharkhiv'], 1, /did you mean Kharkiv/],
  ] as const) {
    const run = await runCli(args);
    assert.equal(run.code, code, args.join(' '));
    assert.match(run.err, words);
  }
});
