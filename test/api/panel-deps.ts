import type { Actor, Event } from '../../src/model/event.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import type { Speaker } from '../../src/model/statement.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { incidentOf, type Telling, toldEvent, townIn } from '../../src/picture/rows-for-tests.ts';
import type { ServerDeps } from '../../src/server/deps.ts';
import { readsOfPictures } from '../../src/server/picture-reads.ts';
import { sampleDeps } from './sample-deps.ts';

/** The moment the picture of these tests is of. */
export const PANEL_MOMENT = '2026-03-20T00:00:00.000Z';
const body = (organisation: string, country: string): Speaker => ({ organisation, country });
const acts = (...all: readonly (readonly [string, Actor['role']])[]): Actor[] =>
  all.map(([name, role]) => ({ name, role, kind: 'government' }));
const given = (quote: string, n: number, high = n): Partial<Event> => ({
  counts: [{ what: 'supplied', quote, low: n, high }],
});
const QATAR = acts(['Qatar', 'donor'], ['Lebanon', 'recipient']);
const babanusa = townIn('SD', 'Babanusa', { admin1: 'SD-GK' });

/** Invented reports on real geography: a pledge half kept, a town two sides claim, an order to leave. */
const TOLD: readonly Telling[] = [
  {
    at: '3',
    trigger: 'pledged',
    quote: 'Qatar <pledged> dozens of tents & stoves for Lebanon.',
    speaker: body('Qatari foreign ministry', 'QA'),
    event: { type: 'aid.pledge', status: 'planned', actors: QATAR, ...given('dozens of tents', 24, 99) },
  },
  {
    at: '8',
    trigger: 'handed over',
    quote: 'Qatar handed over three tents.',
    speaker: body('Lebanese Red Cross', 'LB'),
    event: { type: 'aid.delivery', actors: QATAR, ...given('three tents', 3) },
  },
  {
    at: '3.15',
    trigger: 'captured',
    quote: 'Our fighters captured Babanusa.',
    speaker: body('Rapid Support Forces', 'SD'),
    event: {
      type: 'control.capture',
      places: [babanusa],
      actors: acts(['Rapid Support Forces', 'initiator']),
    },
  },
  {
    at: '4',
    trigger: 'hold',
    quote: 'Ми тримаємо Бабанусу.',
    speaker: body('Sudanese Armed Forces', 'SD'),
    event: { type: 'control.line', places: [babanusa], actors: acts(['Sudanese army', 'initiator']) },
  },
  {
    at: '5',
    trigger: 'evacuation',
    quote: 'They have likely decided on the evacuation of hospital patients from Kherson.',
    speaker: body('Ministry of Defence', 'GB'),
    said: { likelihood: { term: 'likely', scale: 'phia', low: 55, high: 75 }, basis: 'assessed' },
    event: {
      type: 'movement.evacuation',
      status: 'planned',
      places: [townIn('UA', 'Kherson', { admin1: 'UA-65', role: 'from' })],
      actors: acts(['occupation authorities', 'organiser'], ['hospital patients', 'participant']),
      counts: [{ what: 'evacuated', quote: 'would not say how many', value: 'withheld' }],
    },
  },
];

/** A server's deps with that picture; `isEmpty`: with none of it. */
export function panelDeps({ isEmpty = false } = {}): ServerDeps {
  const { deps } = sampleDeps();
  const incidents = isEmpty ? [] : TOLD.map((t) => incidentOf(toldEvent(t)));
  const picture = async (asOf = PANEL_MOMENT) => {
    const known = incidents.filter((i) => i.firstReceivedAt <= asOf);
    return { ...projectPicture(known, asOf), policyVersion: 1, audit: [] } as unknown as PublicPicture;
  };
  return { ...deps, picture, reads: readsOfPictures(picture) };
}
