import { checkCapText } from '../src/document/cap/check-cap.ts';
import { GOOD_CAP } from '../src/document/cap/faults-for-tests.ts';
import { capArea, capInfo, capMessage } from '../src/model/cap-for-tests.ts';
import type { CapMessage } from '../src/model/cap-message.ts';
import { writeCapMessage } from '../src/output/cap/write-message.ts';
import { parseXml } from '../src/util/xml/parse-xml.ts';

/** Milliseconds a run takes, the middle of many after a warm-up. */
function median(work: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < 600; i++) {
    const started = performance.now();
    work();
    if (i >= 100) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** An alert for a unit drawn by an outline of `points` points. */
function alertOf(points: number): CapMessage {
  const ring = Array.from({ length: points }, (_, i): [number, number] => {
    const angle = (i / points) * 2 * Math.PI;
    return [Number((50 + Math.sin(angle)).toFixed(3)), Number((33 + Math.cos(angle)).toFixed(3))];
  });
  const area = capArea('Poltava oblast', {
    polygons: [[...ring, ring[0]!]],
    geocodes: [{ name: 'ISO3166-2', value: 'UA-53' }],
  });
  const info = capInfo({
    headline: 'Air raid alert: Poltava oblast',
    description: 'Air raid alert in Poltava oblast, 08:00 UTC, as said by the duty centre.',
    web: 'https://sitrep.example/incidents/in_1',
    expires: '2026-03-03T09:00:00.000Z',
    areas: [area],
  });
  return capMessage('bench-1', { infos: [info] });
}

for (const points of [8, 60, 300]) {
  const message = alertOf(points);
  const xml = writeCapMessage(message);
  const parse = median(() => parseXml(xml));
  const both = median(() => checkCapText(writeCapMessage(message)));
  console.log(
    `an alert of ${points} points (${xml.length} characters): build and check ${both.toFixed(2)} ms, ${(both / parse).toFixed(2)} times plain XML parse (${parse.toFixed(2)} ms)`,
  );
}
const parse = median(() => parseXml(GOOD_CAP));
const check = median(() => checkCapText(GOOD_CAP));
console.log(
  `a message with everything (${GOOD_CAP.length} characters): check ${check.toFixed(2)} ms, ${(check / parse).toFixed(2)} times plain XML parse (${parse.toFixed(2)} ms)`,
);
