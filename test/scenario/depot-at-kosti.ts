import type { ReportedEvent } from '../../src/model/incident.ts';
import { body, type ReportSketch, reported, town } from './build-events.ts';

// An invented night on real geography: a claim, a denial, a wire story, its reprint, a tally and an alert.
const kosti = town('Kosti', 'SD', 13.163, 32.664);
const rabak = town('Rabak', 'SD', 13.181, 32.74);
const night = {
  start: '2025-03-04T19:00:00Z',
  end: '2025-03-05T03:00:00Z',
  precision: 'part_of_day',
} as const;
const front = body('White Nile Front', 'SD');
const garrison = body('Kosti garrison command', 'SD');
const hamid = { name: 'Salwa Hamid', role: 'nurse' };
const drones = [{ name: 'drones', class: 'uav' }] as const;

/** The reports in the order they came. */
export const REPORTS: readonly ReportSketch[] = [
  {
    report: 'alert',
    source: 'Kosti Warning (Telegram)',
    at: '2025-03-04T20:10:00Z',
    events: [
      {
        type: 'alert.raised',
        time: { start: '2025-03-04T20:08:00Z', end: '2025-03-04T20:09:00Z', precision: 'minute' },
        places: [kosti],
        said: [
          { quote: 'Sirens in Kosti, take shelter.', speaker: body('Kosti Warning', 'SD'), form: 'direct' },
        ],
      },
    ],
  },
  {
    report: 'claim',
    source: 'White Nile Front (Telegram)',
    at: '2025-03-05T05:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: night,
        places: [kosti],
        equipment: drones,
        targets: [{ name: 'ammunition store', class: 'military' }],
        counts: [{ what: 'killed', low: 12, high: 12, quote: 'twelve officers', scope: 'officers' }],
        said: [
          { quote: 'Our drones burned the ammunition store at Kosti, twelve officers died.', speaker: front },
        ],
      },
    ],
  },
  {
    report: 'denial',
    source: 'Kosti garrison command',
    at: '2025-03-05T07:00:00Z',
    events: [
      {
        type: 'strike.drone',
        status: 'denied',
        places: [kosti],
        targets: [{ name: 'store', class: 'military' }],
        said: [{ quote: 'No store of ours was hit in Kosti.', speaker: garrison, polarity: 'denied' }],
      },
      {
        type: 'strike.drone',
        time: night,
        places: [rabak],
        equipment: drones,
        counts: [{ what: 'injured', low: 3, high: 3, quote: 'three people' }],
        said: [{ quote: 'A drone fell in Rabak and hurt three people.', speaker: garrison }],
      },
    ],
  },
  {
    report: 'wire',
    source: 'Savanna Wire',
    at: '2025-03-05T10:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: night,
        places: [kosti],
        counts: [{ what: 'killed', low: 4, high: 4, quote: 'four dead' }],
        said: [{ quote: 'Salwa Hamid, a nurse, said she counted four dead in Kosti.', speaker: hamid }],
      },
      {
        type: 'strike.drone',
        time: night,
        places: [rabak],
        counts: [{ what: 'injured', low: 5, high: 5, quote: 'five' }],
        said: [{ quote: 'The garrison command now puts the wounded in Rabak at five.', speaker: garrison }],
      },
    ],
  },
  {
    report: 'reprint',
    source: 'Gezira Daily',
    at: '2025-03-05T11:00:00Z',
    copyGroup: 'wire',
    events: [
      {
        type: 'strike.drone',
        time: night,
        places: [kosti],
        counts: [{ what: 'killed', low: 4, high: 4, quote: 'four dead' }],
        said: [
          {
            quote: 'Salwa Hamid, a nurse, said she counted four dead in Kosti.',
            speaker: hamid,
            reportedBy: 'Savanna Wire',
          },
        ],
      },
    ],
  },
  {
    report: 'tally',
    source: 'Relief Desk',
    at: '2025-03-06T09:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: { start: '2025-02-01T00:00:00Z', end: '2025-03-06T09:00:00Z', precision: 'range' },
        places: [kosti],
        counts: [{ what: 'killed', low: 41, high: 41, quote: '41 people' }],
        said: [
          {
            quote: 'Drone strikes on Kosti have killed 41 people since February.',
            speaker: body('Relief Desk'),
          },
        ],
      },
    ],
  },
];

/** All reported events of the scenario. */
export const EVENTS: readonly ReportedEvent[] = REPORTS.flatMap(reported);
