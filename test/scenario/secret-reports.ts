import { readDocuments } from '../../src/document/read-documents.ts';
import type { Gazetteer } from '../../src/model/place.ts';
import { ingestCapture, readDocument } from '../../src/pipeline.ts';
import { makeCapture } from '../../src/source/make-capture.ts';
import type { Store } from '../../src/store/store.ts';

/** The secret place in every script and case it is written in, and its point as the gazetteer and as the reports have it. */
export const SECRET = /balakl|балакл|(?<![\d:])49[.,]45[56]\d*|(?<![\d:])36[.,]8(?:38|44)\d*/iu;

/** Long before the secret reports, just after them, and after every delay of the policy. */
export const EARLIER = '2026-03-03T08:00:00.000Z';
export const BEFORE = '2026-03-03T10:00:00.000Z';
export const AFTER = '2026-03-03T14:00:00.000Z';

/** A report as it comes in. */
export interface Told {
  readonly at: string;
  readonly source: string;
  readonly title: string;
  readonly url: string;
  readonly lang: string;
  readonly text: string;
}

/** What is public in both stores: strikes past their delay, an alert, an evacuation, an aid pledge, a protest. */
const PUBLIC: readonly Told[] = [
  {
    at: '2026-03-02T05:00:00Z',
    source: 'Steppe Courier',
    title: 'Depot burns near Izium',
    url: 'https://steppe-courier.example/depot',
    lang: 'en',
    text: 'A drone struck a fuel depot in Izium on Sunday night, the regional council said. Two people were injured.',
  },
  {
    at: '2026-03-02T06:00:00Z',
    source: 'Kharkiv Wire',
    title: 'Drones over the region',
    url: 'https://kharkiv-wire.example/drones',
    lang: 'en',
    text: 'Drones hit a fuel depot in Izium on Sunday night, governor Oleh Sava said. Air defence shot down three drones over the region.',
  },
  {
    at: '2026-03-03T06:00:00Z',
    source: 'Steppe Courier',
    title: 'Buses for families',
    url: 'https://steppe-courier.example/buses',
    lang: 'en',
    text: 'Authorities ordered the evacuation of families with children from Kupiansk on Tuesday. An air raid alert was raised in Poltava at 07:40.',
  },
  {
    at: '2026-03-03T07:00:00Z',
    source: 'Lowland Post',
    title: 'Help pledged',
    url: 'https://lowland-post.example/help',
    lang: 'en',
    text: 'Norway pledged 30 generators for hospitals in Ukraine. People protested in Lviv on Monday.',
  },
];

/** What nothing may be known of before its time: the place in headline, quote, speaker, body, address, source and figures. */
const HELD: readonly Told[] = [
  {
    at: '2026-03-03T09:00:00Z',
    source: 'Balakliia Courier',
    title: 'BALAKLIIA SUBSTATION HIT',
    url: 'https://balakliia-courier.example/balakliia-substation?at=49.4563,36.8389',
    lang: 'en',
    text: 'A missile hit a power substation in Balakliia on Tuesday morning, the Balakliia city council said. “The Balakliya substation is burning,” Balakliia mayor Petro Balakliiskyi said. The place is at 49.4563, 36.8389.',
  },
  {
    at: '2026-03-03T09:10:00Z',
    source: 'Балаклійські вісті',
    title: 'Балаклія: ракетний удар по підстанції',
    url: 'https://visti.example/%D0%B1%D0%B0%D0%BB%D0%B0%D0%BA%D0%BB%D1%96%D1%8F',
    lang: 'uk',
    text: 'Балаклія, 3 березня. Ракета влучила в електропідстанцію в Балаклії у вівторок вранці, повідомила Балаклійська міська рада. Без світла лишилася вся Балаклія.',
  },
  {
    at: '2026-03-03T09:20:00Z',
    source: 'Вести',
    title: 'БАЛАКЛЕЯ без света',
    url: 'https://vesti.example/balakleya',
    lang: 'ru',
    text: 'Ракета попала в электроподстанцию в Балаклее во вторник утром, сообщил глава Балаклейской общины. Под Балаклеей горит трансформатор.',
  },
  // Long words for where it stands, a body of the energy supply that names no more than a facility, and one of which only the words tell.
  {
    at: '2026-03-03T09:25:00Z',
    source: 'Wire of the plain',
    title: 'Power plant struck',
    url: 'https://plain-wire.example/plant',
    lang: 'en',
    text: 'A thermal power plant near the town of Balakliia in Kharkiv region was struck by drones on Tuesday.',
  },
  {
    at: '2026-03-03T09:30:00Z',
    source: 'Grid news',
    title: 'Operator reports a hit',
    url: 'https://grid-news.example/facility',
    lang: 'en',
    text: 'Ukraine’s energy operator said a facility near Balakliia was hit by a missile on Tuesday.',
  },
  {
    at: '2026-03-03T09:35:00Z',
    source: 'Evening wire',
    title: 'Strike on a village',
    url: 'https://evening-wire.example/strike',
    lang: 'en',
    text: 'A drone hit the outskirts of Balakliia beside the substation on Tuesday.',
  },
  {
    at: '2026-03-03T09:40:00Z',
    source: 'Вісник',
    title: 'Атака дронів',
    url: 'https://visnyk.example/attack',
    lang: 'uk',
    text: 'Підстанцію біля міста Балаклія Харківської області у вівторок атаковано дронами.',
  },
];

/** Fresh word on what is public already: it says more, which is held, and joins the incident that is shown. */
const JOINING: readonly Told[] = [
  {
    at: '2026-03-03T09:05:00Z',
    source: 'Balakliia Courier',
    title: 'Balakliia garrison on the Izium depot',
    url: 'https://balakliia-courier.example/izium-depot',
    lang: 'en',
    text: 'A drone launched from near Balakliia struck a fuel depot in Izium on Sunday night, the Balakliia garrison command said. Four people were injured.',
  },
];

/** Which reports a store holds. */
export type Holding = 'public' | 'held' | 'joining';
const REPORTS: Readonly<Record<Holding, readonly Told[]>> = { public: PUBLIC, held: HELD, joining: JOINING };

/** Takes reports in, one capture each, named after their address. */
export async function takeIn(store: Store, gazetteer: Gazetteer, ...holdings: Holding[]): Promise<void> {
  await takeInReports(
    store,
    gazetteer,
    holdings.flatMap((h) => REPORTS[h]),
  );
}

/** Takes some reports in, one capture each, named after their address. */
export async function takeInReports(
  store: Store,
  gazetteer: Gazetteer,
  reports: readonly Told[],
): Promise<void> {
  for (const { at, ...report } of reports)
    await ingestCapture(
      store,
      makeCapture({
        format: 'ndjson',
        origin: report.url,
        url: null,
        headers: {},
        given: {},
        now: new Date(at).toISOString(),
        bytes: new TextEncoder().encode(JSON.stringify({ ...report, publishedAt: at, receivedAt: at })),
      }),
      {
        readDocuments,
        read: async (document) => readDocument(document, gazetteer),
        now: () => at,
      },
    );
}
