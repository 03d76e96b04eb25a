import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { incidentPage } from '../../src/server/page/incident-page.ts';
import { reported, town } from '../scenario/build-events.ts';

const ministry = { organisation: 'Dutch defence ministry', country: 'NL' };
const tell = (report: string, source: string, hour: number, quote: string, term?: string) =>
  reported({
    report,
    source,
    at: `2025-04-01T0${hour}:00:00Z`,
    events: [
      {
        type: 'movement.evacuation',
        places: [town('Lysva', 'RU', 58.1, 57.8)],
        said: [
          { quote, speaker: ministry, ...(term ? { likelihood: { term, scale: 'plain' } as const } : {}) },
        ],
      },
    ],
  });

test('the page shows by which outlets an origin came, that reports are not corroboration, and what was told more surely', () => {
  const [incident] = linkIncidents(
    [
      ...tell('post', 'Dutch defence ministry', 6, 'People have likely left Lysva.', 'likely'),
      ...tell('tab', 'Harbour Post', 8, 'People have left Lysva, the Dutch say.'),
    ],
    [],
  );
  const page = String(incidentPage(incident!, { asOf: '2025-04-01T12:00:00Z', back: '/', isPast: false }));
  assert.match(page, /1 independent origin through 2 outlets/);
  assert.match(page, /in its own words in Dutch defence ministry; quoted in Harbour Post/);
  assert.match(page, /2 reports, one origin/);
  assert.match(
    page,
    /Told more surely here than it was said: “People have left Lysva, the Dutch say.”, where Dutch defence ministry has “likely”/,
  );
  assert.doesNotMatch(page, /corroborated/);
});
