import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { EXPORT_FORMATS } from '../../src/output/export-format.ts';
import { EXPORT_NAMES, type ExportName } from '../../src/output/export-names.ts';
import { geojsonFaults } from '../../src/output/geojson-rules-for-tests.ts';
import { STIX_BUNDLE } from '../../src/output/stix-rules-for-tests.ts';
import { TABLES, writeCsv } from '../../src/output/write-csv.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { arbitraryEvents } from './arbitrary-events.ts';

const ASKED = { baseUrl: 'https://x.example', selfUrl: 'https://x.example/feed', limit: 200 };
const written = (picture: PublicPicture, name: ExportName): string =>
  [...EXPORT_FORMATS[name].write(picture, ASKED)].join('');

/** A picture of any events, with what reports may hold in their words and names, as it may leave long after. */
const arbitraryPicture = fc
  .tuple(arbitraryEvents(), fc.string({ unit: 'binary', maxLength: 30 }))
  .map(([events, words]) => {
    const hostile = events.map((e) => ({
      ...e,
      source: `${e.source} ${words}`,
      event: { ...e.event, places: e.event.places.map((p) => ({ ...p, name: `${p.name} ${words}` })) },
      statements: e.statements.map((s) => ({ ...s, quote: `${s.quote} ${words}` })),
    }));
    return publicPicture(projectPicture(linkIncidents(hostile, []), '2030-01-01T00:00:00Z'), DEFAULT_POLICY);
  });

const grammar = XmlDocument.fromString(
  readFileSync(join(import.meta.dirname, '..', 'schema', 'atom.rng'), 'utf8'),
);
const atomSchema = RelaxNGValidator.fromDoc(grammar);

test('whatever reports hold, every export keeps the rules of its format', () => {
  fc.assert(
    fc.property(arbitraryPicture, (picture) => {
      assert.deepEqual(geojsonFaults(written(picture, 'geojson')), []);
      STIX_BUNDLE.parse(JSON.parse(written(picture, 'stix')));
      for (const name of ['jsonfeed', 'claims'] as const) JSON.parse(written(picture, name));
      for (const line of written(picture, 'ndjson').trimEnd().split('\n')) JSON.parse(line);
      XmlDocument.fromString(written(picture, 'rss')).dispose();
      const atom = XmlDocument.fromString(written(picture, 'atom'));
      atomSchema.validate(atom);
      atom.dispose();
      for (const table of TABLES)
        parse([...writeCsv(picture, { table })].join(''), { record_delimiter: '\r\n' });
      for (const name of ['acled', 'plover'] as const)
        parse(written(picture, name), { record_delimiter: '\r\n' });
    }),
    { numRuns: 60 },
  );
});

test('the same picture gives the same bytes', () => {
  fc.assert(
    fc.property(arbitraryPicture, (picture) => {
      for (const name of EXPORT_NAMES) assert.equal(written(picture, name), written(picture, name), name);
    }),
    { numRuns: 10 },
  );
});
