import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { Speaker } from '../model/statement.ts';
import { linkIncidents } from './link-incidents.ts';
import { scoreOffice } from './score-office.ts';

const said = (speaker: Speaker | null, source = 'Steppe Wire', places: EventPlace[] = []): ReportedEvent[] =>
  reported({
    report: `${source}|${speaker?.name ?? speaker?.role ?? speaker?.organisation}`,
    source,
    at: '2025-03-04T09:00:00Z',
    events: [{ type: 'strike.artillery', places, said: [{ quote: 'Two houses were shelled.', speaker }] }],
  });
const NIKOPOL = town('Nikopol', 'UA', 47.57, 34.41);
const MARHANETS = town('Marhanets', 'UA', 47.65, 34.63);
const GOMA = town('Goma', 'CD', -1.68, 29.22);
const KHERSON = town('Kherson', 'UA', 46.64, 32.61);
const KHERSON_OBLAST = town('Kherson Oblast', 'UA', 46.7, 33.4, { precision: 4, radiusKm: 150 });

const SAME: readonly [Speaker, EventPlace, string?][] = [
  [{ name: 'Olena Dovhal', role: 'mayor of Nikopol' }, NIKOPOL],
  [{ role: 'Nikopol mayor' }, NIKOPOL],
  [{ organisation: 'Goma City Council' }, GOMA],
  [{ name: 'Olena Dovhal' }, NIKOPOL, 'Olena Dovhal, mayor of Nikopol (Telegram)'],
  [{ role: 'міський голова Нікополя' }, NIKOPOL],
  [{ role: 'Нікопольський міський голова' }, NIKOPOL],
  [{ role: 'мэр Никополя' }, NIKOPOL],
  [{ role: 'governor of Kherson region' }, KHERSON_OBLAST],
];
const OTHER: readonly [Speaker, EventPlace][] = [
  [{ role: 'mayor of Nikopol' }, MARHANETS],
  [{ organisation: 'Goma City Council' }, NIKOPOL],
];
const NEITHER: readonly [Speaker | null, EventPlace][] = [
  [{ role: 'governor of Kherson region' }, KHERSON],
  [{ organisation: 'Kherson Regional Military Administration' }, KHERSON],
  [{ role: 'army spokesman' }, NIKOPOL],
  [{ role: 'mayor' }, NIKOPOL],
  [{ name: 'Marko Nikopol', role: 'mayor' }, MARHANETS],
  [null, NIKOPOL],
];

test('an office names its town, in any case and alphabet; a region’s is not the town’s', () => {
  for (const [speaker, place, source] of SAME)
    assert.equal(scoreOffice(said(speaker, source)[0]!, [place]), 'same', JSON.stringify(speaker));
  for (const [speaker, place] of OTHER)
    assert.equal(scoreOffice(said(speaker)[0]!, [place]), 'other', JSON.stringify(speaker));
  for (const [speaker, place] of NEITHER)
    assert.equal(scoreOffice(said(speaker)[0]!, [place]), null, JSON.stringify(speaker));
});

test('a mayor’s post that names no place joins his town’s strike, and shows no place of its own', () => {
  const post = said({ name: 'Olena Dovhal', role: 'mayor of Nikopol' });
  const incidents = linkIncidents(
    [...said(null, 'Dnipro Daily', [NIKOPOL]), ...said(null, 'Steppe Wire', [MARHANETS]), ...post],
    [],
  );
  const [joined] = incidents.filter((i) => i.events.some((e) => e.key === post[0]!.key));
  assert.deepEqual(joined!.events.map((e) => e.source).sort(), ['Dnipro Daily', 'Steppe Wire']);
  assert.deepEqual(
    joined!.places.map((p) => p.name),
    ['Nikopol'],
  );
  assert.deepEqual(post[0]!.event.places, []);
});

test('a mayor’s post is of the hit on his town, not of the attack on it and its neighbour', () => {
  const post = said({ role: 'mayor of Nikopol' });
  const incidents = linkIncidents(
    [...said(null, 'Dnipro Daily', [NIKOPOL, MARHANETS]), ...said(null, 'Steppe Wire', [NIKOPOL]), ...post],
    [],
  );
  const joined = incidents.find((i) => i.events.some((e) => e.key === post[0]!.key))!;
  assert.deepEqual(
    joined.places.map((p) => p.name),
    ['Nikopol'],
  );
  assert.equal(joined.events.length, 2);
});
