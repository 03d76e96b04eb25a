// Where the independent sets lie and how each is scored. They stay beside the project; absent ones are said, not failed.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/model/document.ts';

const beside = join(import.meta.dirname, '..', '..', 'shared');
/** The scorers run only under their own path: one reached through a link is named by what it links to. */
const shared = existsSync(beside) ? realpathSync(beside) : beside;
export const contract = join(shared, 'contract');
export const data = join(shared, 'data');

/** Reports with gold of the project's own; README there says which may be looked at. */
export const own = join(import.meta.dirname, 'gold');

/** A report to read. */
export interface Report {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publishedAt?: string | null;
  readonly lang?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
}

/** A report as the document the reader is given. */
export function documentOf(r: Report): Document {
  return {
    id: String(r.id),
    captureId: null,
    reportId: String(r.id),
    title: r.title ?? null,
    text: r.text,
    lang: r.lang ?? 'en',
    publishedAt: r.publishedAt ?? null,
    receivedAt: null,
    source: r.source ?? null,
    url: r.url ?? null,
    issues: [],
  };
}

/** One figure of a set: the floor key is `set.name`. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
}

/** Gold reports under a path, those of folder `scenarios` left out unless it is the path itself. */
export function goldReports(path: string, lang?: string): (Report & { gold: unknown })[] {
  return filesUnder(path)
    .filter((f) => f.endsWith('.json') && !f.includes('/scenarios/'))
    .map((f) => JSON.parse(readFileSync(f, 'utf8')) as Report & { gold?: unknown })
    .filter((r): r is Report & { gold: unknown } => Boolean(r.gold) && (!lang || r.lang === lang));
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((n) => filesUnder(join(path, n)));
}

/** The public sets with an adapter: corpus path under shared/data and the figures taken from its JSON. */
export const anchors = [
  {
    name: 'polnear',
    corpus: 'polnear/dev',
    figures: { source: 'overlap.source.f1', cue: 'overlap.cue.f1', content: 'overlap.content.f1' },
  },
  { name: 'muc4', corpus: 'muc4/processed/dev.json', figures: { 'role fillers': 'micro.f1' } },
  { name: 'case2021', corpus: 'case2021/dev.tsv', figures: { 'weighted F1': 'weightedF1' } },
  {
    name: 'geo',
    corpus: 'gwn',
    figures: {
      'span F1': 'all.exact.f1',
      'recall 25 km': 'all.recall25.acc',
      'recall 161 km': 'all.recall161.acc',
      'of found, 161 km': 'all.acc161.acc',
    },
  },
] as const;

/** A number at a dotted path of a parsed JSON value, or null. */
export function at(value: unknown, path: string): number | null {
  const found = path
    .split('.')
    .reduce<unknown>((v, k) => (v as Record<string, unknown> | null | undefined)?.[k], value);
  return typeof found === 'number' ? found : null;
}
