import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Speaker } from '../../src/model/statement.ts';
import type { SaidSketch } from './build-events.ts';
import { judgedSame, says, tell } from './same-occurrence.ts';

// Invented voices on real geography: which names may stand for one body, and whose word an outlet's own sources are.
const told = (report: string, hour: number, said: readonly SaidSketch[]) => tell(report, hour, { said });

const HOSPITAL = { organisation: 'Kosti hospital', country: 'SD' };
const COUNCIL = { organisation: 'Kosti council', country: 'SD' };

const VOICES: readonly (readonly [string, number, ...Speaker[]])[] = [
  [
    'a coalition and its command',
    1,
    { organisation: 'Chad-led coalition', country: 'TD' },
    { organisation: 'Coalition Joint Forces Command', country: 'TD' },
    { organisation: 'the coalition' },
  ],
  ['two coalitions', 2, { organisation: 'Chad-led coalition' }, { organisation: 'Kenya-led coalition' }],
  [
    'the forces of one quarter in two languages, and the military',
    1,
    { organisation: 'Сили оборони Сходу', country: 'UA' },
    { organisation: 'eastern defence forces', country: 'UA' },
    { organisation: "Ukraine's eastern command", country: 'UA' },
    { organisation: "Ukraine's military", country: 'UA' },
  ],
  [
    'the forces of two quarters',
    2,
    { organisation: 'Southern Command', country: 'UA' },
    { organisation: 'Eastern Command', country: 'UA' },
  ],
  [
    'a ministry by who runs it, by its full name, and those who run it',
    1,
    { organisation: 'Front-run health ministry', country: 'SD' },
    { organisation: 'Ministry of Health and Population', country: 'SD' },
    { organisation: 'Front authorities', country: 'SD' },
  ],
  [
    'police of nowhere named and of a province',
    1,
    { organisation: 'police', country: 'SD' },
    { organisation: 'White Nile police', country: 'SD' },
  ],
  [
    'two in one breath and one of them',
    1,
    { role: 'nurse and prefect', country: 'SD' },
    { name: 'Musa Tia', role: 'prefect of Kosti', country: 'SD' },
  ],
  [
    'a head of a region and its administration',
    1,
    { name: 'Yaryna Holub', role: 'head of Sumy region', country: 'UA' },
    { organisation: 'Sumy Regional Military Administration', country: 'UA' },
  ],
];
for (const [what, number, ...speakers] of VOICES)
  test(`origins: ${what}`, () => {
    const all = speakers.flatMap((s, n) => told(`r${n}`, n, [says(`Kosti was hit, ${n}.`, s)]));
    const [incident] = linkIncidents(all, judgedSame(all));
    assert.equal(incident!.independentOrigins.length, number, incident!.independentOrigins.join('; '));
  });

test('an outlet whose partners and neighbours alone tell it is an origin; beside a named voice or an analyst it is not', () => {
  const origins = (...said: SaidSketch[]) => {
    const all = [...told('a', 6, [says('Kosti was hit.', HOSPITAL)]), ...told('monitor', 9, said)];
    return linkIncidents(all, judgedSame(all))[0]!.independentOrigins.length;
  };
  const partners = says('Local partners say Kosti was hit.', { role: 'local partners' });
  assert.equal(origins(partners), 2);
  assert.equal(
    origins(partners, says('The council denies it.', COUNCIL, { polarity: 'denied' })),
    3,
    'who denies it is another voice, not its source',
  );
  assert.equal(origins(partners, says('The hospital says so too.', HOSPITAL)), 1);
  assert.equal(origins(says('Analysts see a message.', { role: 'analysts' }, { basis: 'assessed' })), 1);
  assert.equal(origins(says('An official said it.', { role: 'official', country: 'SD' })), 1);
});
