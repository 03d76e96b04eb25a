// Names of Ukraine in every case and three languages, each in a sentence, read by the place finder as reports are.
//   node eval/place-names.ts            the figures
//   node eval/place-names.ts --misses   also every sentence whose place was not found
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPlaces } from '../src/event/place/find-places.ts';
import type { Gazetteer, PlaceMention } from '../src/model/place.ts';
import { openGazetteer } from '../src/store/sqlite/gazetteer.ts';
import { foldName } from '../src/util/fold-name.ts';
import { type Carrier, carrierFor, type Lang } from './place-name-carriers.ts';
import { documentOf, own } from './sets.ts';

const TABLE = join(own, 'place-name', 'ukraine.tsv');
/** A town is met within this distance of its point; a raion or hromada, drawn as a circle, within that of its seat. */
const REACH_KM = { settlement: 5, area: 60 };

/** A row of the table: a place and its forms by language. */
export interface NamedPlace {
  readonly id: number | null;
  readonly kind: string;
  readonly admin1: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly clue: string;
  readonly forms: Readonly<Record<Lang, readonly string[]>>;
}

/** Share of sentences whose name led to the right place, by language and overall; of names abroad; and of sentences without a place that gave none. */
export interface NameFigures {
  readonly uk: number;
  readonly ru: number;
  readonly en: number;
  readonly all: number;
  readonly abroad: number;
  readonly none: number;
  readonly misses: readonly string[];
}

/** The rows of the table. */
export function readNames(): NamedPlace[] {
  return readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [id, kind, admin1, lat, lon, clue, uk, ru, en] = line.split('|') as string[];
      const spellings = en!.split(';');
      return {
        id: id ? Number(id) : null,
        kind: kind!,
        admin1: admin1!,
        lat: lat ? Number(lat) : null,
        lon: lon ? Number(lon) : null,
        clue: clue!,
        forms: {
          uk: uk!.split(';'),
          ru: ru!.split(';'),
          en: Array.from({ length: 6 }, (_, i) => spellings[i % spellings.length]!),
        },
      };
    });
}

/** Reads every form of every row in a sentence and counts those that lead to the row's place. */
export function scorePlaceNames(gazetteer: Gazetteer): NameFigures {
  const hits = { uk: 0, ru: 0, en: 0 };
  const misses: string[] = [];
  const rows = readNames();
  const langs: readonly Lang[] = ['uk', 'ru', 'en'];
  rows.forEach((row, n) => {
    for (const lang of langs)
      row.forms[lang].forEach((form, use) => {
        const carrier = carrierFor(row, lang, use, n, form);
        const found = findPlaces(documentOf({ id: 'names', text: carrier.text, lang }), gazetteer);
        if (found.some((m) => covers(m, carrier) && isPlace(m, row))) hits[lang]++;
        else misses.push(`${lang} ${row.forms.uk[0]} ${row.admin1}: ${carrier.text}  →  ${told(found)}`);
      });
  });
  const each = rows.length * 6;
  const { uk, ru, en } = hits;
  const abroad = scoreAbroad(gazetteer, misses);
  const none = scoreNone(gazetteer, misses);
  return {
    uk: uk / each,
    ru: ru / each,
    en: en / each,
    all: (uk + ru + en) / (3 * each),
    abroad,
    none,
    misses,
  };
}

/** Lines of a table beside the names. */
const linesOf = (name: string): string[] =>
  readFileSync(join(own, 'place-name', name), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

/** Share of names of Russia and the world, in sentences of their own, that are found in the right country or unit. */
function scoreAbroad(gazetteer: Gazetteer, misses: string[]): number {
  let hits = 0;
  let all = 0;
  for (const line of linesOf('abroad.tsv')) {
    const [lang, text, names] = line.split('|') as [Lang, string, string];
    const found = findPlaces(documentOf({ id: 'names', text, lang }), gazetteer);
    for (const name of names.split(';')) {
      const [quote, code] = name.split('=') as [string, string];
      const start = text.indexOf(quote);
      const carrier = { text, start, end: start + quote.length };
      all++;
      if (found.some((m) => covers(m, carrier) && (m.admin1 === code || m.country === code))) hits++;
      else misses.push(`${lang} ${quote} ${code}: ${text}  →  ${told(found)}`);
    }
  }
  return hits / all;
}

/** Share of the sentences without a place in which none is found. */
function scoreNone(gazetteer: Gazetteer, misses: string[]): number {
  const lines = linesOf('none.tsv');
  const clean = lines.filter((text) => {
    const found = findPlaces(
      documentOf({ id: 'names', text, lang: /[іїєґ]/i.test(text) ? 'uk' : 'ru' }),
      gazetteer,
    );
    if (found.length > 0) misses.push(`none: ${text}  →  ${told(found)}`);
    return found.length === 0;
  });
  return clean.length / lines.length;
}

const covers = (m: PlaceMention, c: Carrier): boolean => m.start < c.end && m.end > c.start;

const told = (found: readonly PlaceMention[]): string =>
  found.map((m) => `${m.quote} = ${m.name} ${m.kind} ${m.admin1 ?? ''}`).join('; ') || 'nothing';

function isPlace(m: PlaceMention, row: NamedPlace): boolean {
  switch (row.kind) {
    case 'settlement':
      return (row.id !== null && m.geonamesId === row.id) || isNear(m, row, REACH_KM.settlement);
    case 'admin1':
      return (m.kind === 'admin1' || m.kind === 'region') && m.admin1 === row.admin1;
    case 'admin2':
      return m.kind === 'admin2' && m.admin1 === row.admin1 && isNear(m, row, REACH_KM.area);
    case 'hromada':
      return m.admin1 === row.admin1 && isNear(m, row, REACH_KM.area);
    default:
      return m.kind === row.kind && row.forms.en.some((n) => bare(n) === bare(m.name));
  }
}

const bare = (name: string): string => foldName(name).replace(/ river$/, '');

function isNear(m: PlaceMention, row: NamedPlace, km: number): boolean {
  if (m.lat === undefined || m.lon === undefined || row.lat === null || row.lon === null) return false;
  const dx = (m.lon - row.lon) * Math.cos((row.lat * Math.PI) / 180);
  return 111.2 * Math.hypot(m.lat - row.lat, dx) <= km;
}

if (import.meta.main) {
  const { misses, ...figures } = scorePlaceNames(openGazetteer());
  if (process.argv.includes('--misses')) for (const m of misses) console.log(m);
  for (const [name, value] of Object.entries(figures)) console.log(name.padEnd(4), value.toFixed(3));
}
