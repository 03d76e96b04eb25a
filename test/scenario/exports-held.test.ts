import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { EXPORT_FORMATS } from '../../src/output/export-format.ts';
import { EXPORT_NAMES, type ExportName } from '../../src/output/export-names.ts';
import { TABLES, writeCsv } from '../../src/output/write-csv.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { body, reported, town } from './build-events.ts';

// A line that is held for three hours, then told no finer than its oblast, and without the words of the report.
const POLICY = parsePolicy(`
version: 2
rules:
  - {id: lines, why: Those who stand there., match: {types: [control.]}, delay: 3 h, place: admin1, withhold: [quotes]}
`);
const EVENTS = [
  ...reported({
    report: 'line',
    source: 'Steppe Courier',
    at: '2025-06-01T06:00:00Z',
    events: [
      {
        type: 'control.line',
        places: [town('Malynivske', 'UA', 47.81237, 36.90418, { admin1: 'UA-14' })],
        said: [
          {
            quote: 'The brigade holds Malynivske, its press officer said.',
            speaker: body('the brigade', 'UA'),
          },
        ],
      },
    ],
  }),
  ...reported({
    report: 'shelling',
    source: 'Steppe Courier',
    at: '2025-06-01T06:00:00Z',
    events: [
      {
        type: 'strike.artillery',
        places: [town('Orikhiv', 'UA', 47.57, 35.78, { admin1: 'UA-23' })],
        counts: [{ what: 'killed', low: 2, high: 2, quote: 'two' }],
        said: [
          { quote: 'Two people died in Orikhiv, the council said.', speaker: body('Orikhiv council', 'UA') },
        ],
      },
    ],
  }),
];
const SECRET = /Malynivske|press officer|47\.81[0-9]|36\.90[0-9]/;
const at = (asOf: string): PublicPicture =>
  publicPicture(projectPicture(linkIncidents(EVENTS, []), asOf), POLICY);
const written = (picture: PublicPicture, name: ExportName): string =>
  [
    ...EXPORT_FORMATS[name].write(picture, { baseUrl: 'http://x.example', selfUrl: 'http://x.example/f' }),
  ].join('');

test('before its time what is held is in no export, and after it no finer than the policy lets it out', () => {
  const [held, out] = [at('2025-06-01T07:00:00Z'), at('2025-06-01T12:00:00Z')];
  for (const name of EXPORT_NAMES) {
    const [before, after] = [written(held, name), written(out, name)];
    assert.doesNotMatch(before, SECRET, name);
    assert.doesNotMatch(before, /control\.line|Steppe Courier.*brigade/, name);
    assert.doesNotMatch(after, SECRET, name);
    assert.match(before, /Orikhiv|strike\.artillery/, name);
    if (name !== 'claims' && name !== 'plover') assert.match(after, /control\.line/, name);
  }
  for (const table of TABLES)
    for (const picture of [held, out])
      assert.doesNotMatch([...writeCsv(picture, { table })].join(''), SECRET, table.name);
});

test('ten thousand incidents take a few seconds at most in any format', () => {
  const one = at('2025-06-01T12:00:00Z');
  const incidents = Array.from({ length: 10_000 }, (_, n) => {
    const { id, events, ...rest } = one.incidents[n % one.incidents.length]!;
    const copies = events.map((e) => ({
      ...e,
      key: `${e.key}-${n}`,
      statements: e.statements.map((s) => ({ ...s, key: `${s.key}-${n}` })),
    }));
    return { id: `${id}-${n}`, events: copies, ...rest };
  });
  for (const name of EXPORT_NAMES) {
    const start = performance.now();
    let length = 0;
    const options = { baseUrl: 'http://x.example', selfUrl: 'http://x.example/f', limit: 10_000 };
    for (const piece of EXPORT_FORMATS[name].write({ ...one, incidents }, options)) length += piece.length;
    assert.ok(length > 1_000_000, name);
    assert.ok(performance.now() - start < 8000, `${name} took ${performance.now() - start} ms`);
  }
});
