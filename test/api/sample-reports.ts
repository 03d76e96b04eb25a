import type { KeyedStatement } from '../../src/model/statement.ts';
import type { ServedDocument } from '../../src/server/deps.ts';
import { sha256 } from '../../src/util/hash.ts';

/** Words a hostile source might send: they must come out as words. */
export const HOSTILE =
  "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

interface Report {
  id: string;
  source: string;
  title: string;
  text: string;
  receivedAt: string;
  said: { quote: string; extra?: Partial<KeyedStatement> }[];
}

/** Invented reports from several conflicts, one of them hostile. */
export const REPORTS: readonly Report[] = [
  {
    id: 'doc_a1',
    source: 'Dnipro Valley Gazette',
    title: 'Warehouse burns in Sumy after night attack',
    text: 'Drones struck a warehouse in Sumy overnight, the regional head, Ivan Lys, said on Telegram.\nIt was not yet clear whether anyone was hurt.\nFirefighters worked until dawn.',
    receivedAt: '2026-05-02T05:10:00.000Z',
    said: [
      {
        quote: 'Drones struck a warehouse in Sumy overnight, the regional head, Ivan Lys, said on Telegram.',
        extra: {
          speaker: { name: 'Ivan Lys', role: 'regional head' },
          channel: 'telegram',
          form: 'indirect',
          basis: 'told',
        },
      },
      { quote: 'It was not yet clear whether anyone was hurt.' },
    ],
  },
  {
    id: 'doc_a2',
    source: 'Northern Wire',
    title: 'Two killed in Sumy, emergency service says',
    text: 'SUMY — Two people were killed when drones hit a warehouse, the emergency service said.\nThe attack was likely meant for the rail yard next door, Britain’s defence ministry said in an intelligence update.\nThe army of the other side denied striking the city.',
    receivedAt: '2026-05-02T09:40:00.000Z',
    said: [
      {
        quote: 'Two people were killed when drones hit a warehouse, the emergency service said.',
        extra: { speaker: { organisation: 'emergency service' }, form: 'indirect', basis: 'told' },
      },
      {
        quote:
          'The attack was likely meant for the rail yard next door, Britain’s defence ministry said in an intelligence update.',
        extra: {
          speaker: { organisation: 'Britain’s defence ministry', country: 'GB' },
          channel: 'intelligence_update',
          form: 'indirect',
          basis: 'assessed',
          likelihood: { term: 'likely', scale: 'phia', low: 55, high: 75 },
        },
      },
      {
        quote: 'The army of the other side denied striking the city.',
        extra: {
          speaker: { role: 'army of the other side' },
          polarity: 'denied',
          form: 'indirect',
          basis: 'told',
        },
      },
    ],
  },
  {
    id: 'doc_b1',
    source: 'Sahel Dispatch',
    title: 'Families leave villages near Djibo',
    text: 'Hundreds of families have reportedly left villages north of Djibo since Monday, an aid worker said.',
    receivedAt: '2026-05-03T12:00:00.000Z',
    said: [
      {
        quote:
          'Hundreds of families have reportedly left villages north of Djibo since Monday, an aid worker said.',
        extra: {
          speaker: { role: 'aid worker' },
          form: 'indirect',
          basis: 'told',
          likelihood: { term: 'reportedly', scale: 'plain' },
        },
      },
    ],
  },
  {
    id: 'doc_c1',
    source: `Hostile ${HOSTILE}`,
    title: HOSTILE,
    text: `Shells fell near Myawaddy. ${HOSTILE}`,
    receivedAt: '2026-05-04T03:00:00.000Z',
    said: [{ quote: 'Shells fell near Myawaddy.' }, { quote: HOSTILE }],
  },
];

/** A report as the server is given it. */
export function documentOf(r: Report): ServedDocument {
  const statements = r.said.map(({ quote, extra }, i): KeyedStatement => {
    const start = r.text.indexOf(quote);
    return {
      id: `s${i + 1}`,
      key: `st_${r.id}_${i + 1}`,
      start,
      end: start + quote.length,
      quote,
      speaker: null,
      channel: null,
      form: 'none',
      basis: 'narrated',
      polarity: 'affirmed',
      events: ['e1'],
      ...extra,
    };
  });
  return {
    document: {
      id: r.id,
      captureId: `cap_${r.id}`,
      reportId: null,
      title: r.title,
      text: r.text,
      lang: 'en',
      publishedAt: r.receivedAt,
      receivedAt: r.receivedAt,
      source: r.source,
      url: r.id === 'doc_c1' ? 'javascript:alert(1)' : `https://example.org/${r.id}`,
      issues: [],
    },
    statements,
    capture: { id: `cap_${r.id}`, sha256: sha256(r.text), receivedAt: r.receivedAt },
  };
}
