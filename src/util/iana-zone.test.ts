import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseZone, zoneFault } from './iana-zone.ts';
import { offsetText } from './zone.ts';

test('a zone is one of the IANA database, whatever its letters; an offset is none', () => {
  const zones = [
    'Europe/Kyiv',
    'europe/kyiv',
    ' Africa/Khartoum',
    'america/port-au-prince',
    'utc',
    'Etc/GMT-2',
  ];
  assert.deepEqual(zones.map(parseZone), [
    'Europe/Kyiv',
    'Europe/Kyiv',
    'Africa/Khartoum',
    'America/Port-au-Prince',
    'UTC',
    'Etc/GMT-2',
  ]);
  const none = ['+02:00', 'UTC+2', '2', '', 'Kyiv', 'Europe/Atlantis', 'Europe/Kyiv; rm'];
  assert.deepEqual(
    none.map(parseZone),
    none.map(() => null),
  );
});

test('who gives none is told what to give, and names near it', () => {
  assert.match(zoneFault('+02:00'), /an offset \("\+02:00"\) does not know when clocks change/);
  assert.match(zoneFault('UTC−5'), /an offset/);
  assert.match(zoneFault('Kyiv'), /there is no "Kyiv"; near that name: Europe\/Kyiv/);
  assert.match(zoneFault('Africa/Kartoum'), /near that name: Africa\/Khartoum/);
  assert.match(
    zoneFault('Mars/Olympus_Mons'),
    /^a time zone by its IANA name.*there is no "Mars\/Olympus_Mons"$/,
  );
});

test('how far a clock is from UTC is written beside it, and changes with it', () => {
  const at = (iso: string, zone: string): string => offsetText(Date.parse(iso), zone);
  assert.equal(at('2026-10-25T00:30:00Z', 'Europe/Kyiv'), 'UTC+3');
  assert.equal(at('2026-10-25T01:30:00Z', 'Europe/Kyiv'), 'UTC+2');
  assert.equal(at('2026-01-10T12:00:00Z', 'Asia/Kathmandu'), 'UTC+5:45');
  assert.equal(at('2026-01-10T12:00:00Z', 'America/St_Johns'), 'UTC−3:30');
  assert.equal(at('2026-01-10T12:00:00Z', 'Europe/London'), 'UTC');
});
