import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incident } from '../model/incident.ts';
import { projectPicture } from './project-picture.ts';

const incident = (id: string, start: string | undefined, heard: string): Incident => ({
  id,
  type: 'talks.meeting',
  status: 'occurred',
  time: start ? { start, precision: 'day' } : { precision: 'unknown' },
  places: [],
  events: [],
  links: [],
  fields: [],
  notices: [],
  independentOrigins: [],
  voices: [],
  firstReceivedAt: heard,
  lastReceivedAt: heard,
});

test('what lies ahead stands where it was spoken of, not before the latest news', () => {
  const picture = projectPicture(
    [
      incident('in_plan', '2026-06-01T00:00:00Z', '2026-05-01T08:00:00Z'),
      incident('in_news', '2026-05-02T21:00:00Z', '2026-05-03T05:00:00Z'),
      incident('in_untold', undefined, '2026-05-02T09:00:00Z'),
    ],
    '2026-05-03T12:00:00Z',
  );
  assert.deepEqual(
    picture.incidents.map((i) => i.id),
    ['in_news', 'in_untold', 'in_plan'],
  );
});
