import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { checkCapText } from '../../src/document/cap/check-cap.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { CapMessage } from '../../src/model/cap-message.ts';
import type { EventPlace, GeoPrecision } from '../../src/model/place.ts';
import { type CapSender, cancelOf, capMessagesOf } from '../../src/output/cap/cap-messages.ts';
import { writeCapMessage } from '../../src/output/cap/write-message.ts';
import { capAlerts } from '../../src/picture/cap-in-force.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { type ReportSketch, reported } from '../scenario/build-events.ts';

const XSD = join(import.meta.dirname, '../../../shared/data/cap/cap12.xsd');
const validator = existsSync(XSD) ? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(XSD))) : null;

const NASTY = [
  '<script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; &#39;',
  ']]><!-- x -->',
  '\u0000\u0007\ud800 ends',
  'Нижнє місто, вул. Шевченка & Co',
  '   ',
  '<',
  'a,b c',
];
const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 200 }));
const minute = (n: number): string => new Date(Date.UTC(2025, 4, 1, 0, n)).toISOString();

const place: fc.Arbitrary<EventPlace> = fc
  .record({
    name: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('Sumy oblast', 'Goma', 'Shan') },
      { weight: 1, arbitrary: text },
    ),
    admin1: fc.constantFrom('UA-59', 'CD-NK', 'odd code', undefined),
    point: fc.option(
      fc.record({
        lat: fc.double({ min: -90, max: 90, noNaN: true }),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
    ),
    role: fc.constantFrom('at', 'from', 'to', 'near'),
    precision: fc.constantFrom<GeoPrecision[]>(1, 2, 3, 4, 5, 6, 7),
    radiusKm: fc.option(fc.double({ min: 0, max: 2000, noNaN: true }), { nil: undefined }),
  })
  .map(({ point, admin1, radiusKm, ...p }) => ({
    ...p,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    ...(admin1 ? { admin1 } : {}),
    ...(radiusKm === undefined ? {} : { radiusKm }),
  }));

const report: fc.Arbitrary<Omit<ReportSketch, 'report'>> = fc.record({
  source: text,
  at: fc.nat({ max: 400 }).map(minute),
  events: fc.array(
    fc.record({
      type: fc.constantFrom('alert.raised', 'alert.cleared', 'movement.evacuation'),
      status: fc.constantFrom('occurred', 'ongoing', 'planned', 'possible', 'denied'),
      time: fc.oneof(
        fc.constant({ precision: 'unknown' } as const),
        fc.nat({ max: 400 }).map((n) => ({ start: minute(n), precision: 'minute' }) as const),
      ),
      places: fc.array(place, { maxLength: 3 }),
      said: fc.array(
        fc.record({
          quote: text,
          speaker: fc.option(text.map((organisation) => ({ organisation }))),
          basis: fc.constantFrom('told', 'witnessed', 'assessed'),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
}) as fc.Arbitrary<Omit<ReportSketch, 'report'>>;

const ring = fc.array(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  { minLength: 1, maxLength: 8 },
);
const sender: fc.Arbitrary<CapSender> = fc
  .record({
    sender: text,
    senderName: text,
    outline: fc.option(fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { maxLength: 3 })),
  })
  .map(({ outline, ...s }) => ({ ...s, status: 'Test', outlineOf: () => outline }));

function assertValid(message: CapMessage, before: readonly CapMessage[]): CapMessage {
  const xml = writeCapMessage(message);
  const verdict = checkCapText(xml, { messages: before, isWhole: true });
  assert.deepEqual(
    verdict.reasons.filter((r) => r.level === 'error' || r.name === 'unknown-reference'),
    [],
    xml,
  );
  if (validator) {
    const document = XmlDocument.fromString(xml);
    validator.validate(document);
    document.dispose();
  }
  return verdict.message!;
}

test(`whatever a picture holds, what is made of it is valid${validator ? '' : ' (schema not present)'}, in order, and withdrawn by its cancel`, () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 6 }), sender, (reports, from) => {
      const events = reports.flatMap((r, n) => reported({ ...r, report: `r${n}` }));
      const picture = publicPicture(projectPicture(linkIncidents(events, []), minute(420)), DEFAULT_POLICY);
      const known: CapMessage[] = [];
      for (const message of capMessagesOf(picture, from)) {
        const read = assertValid(message, known);
        known.push(read);
        const cancel = assertValid(cancelOf(message, message.sent), known);
        const live = [read, cancel].map((m) => ({ ...m, status: 'Actual' as const }));
        assert.ok(capAlerts(live).every((a) => a.endedAt <= cancel.sent));
      }
    }),
    { numRuns: 300 },
  );
});
