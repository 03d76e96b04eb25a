// Article extraction against the public pages, with the benchmark's own measure: F1 of token 4-grams, mean over pages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseTamePage } from '../src/document/parse-tame-page.ts';
import { readArticle } from '../src/document/read-html.ts';

const folder = join(import.meta.dirname, '..', '..', 'shared', 'data', 'article-extraction');

/** Precision, recall and F1 over `n` pages, and the worst pages; null when the pages are not there. */
export function scoreArticles(): {
  f1: number;
  precision: number;
  recall: number;
  n: number;
  worst: readonly { id: string; precision: number; recall: number }[];
} | null {
  if (!existsSync(join(folder, 'ground-truth.json'))) return null;
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  const pages = Object.entries(truth).flatMap(([id, { articleBody }]) => {
    const path = join(folder, 'html', `${id}.html.gz`);
    if (!existsSync(path)) return [];
    const html = gunzipSync(readFileSync(path)).toString('utf8');
    return [{ id, ...match(articleBody, readArticle(parseTamePage(html, id), []).text) }];
  });
  const mean = (pick: (p: (typeof pages)[number]) => number) =>
    pages.reduce((sum, p) => sum + pick(p), 0) / pages.length;
  const precision = mean((p) => p.precision);
  const recall = mean((p) => p.recall);
  const worst = [...pages].sort((a, b) => a.precision + a.recall - b.precision - b.recall).slice(0, 10);
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall, n: pages.length, worst };
}

function match(truth: string, found: string): { precision: number; recall: number } {
  const a = shingles(truth);
  const b = shingles(found);
  let both = 0;
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0);
  const total = (m: Map<string, number>) => [...m.values()].reduce((x, y) => x + y, 0);
  const wanted = total(a);
  const got = total(b);
  if (wanted === both && got === both) return { precision: 1, recall: 1 };
  return { precision: got ? both / got : 0, recall: wanted ? both / wanted : 0 };
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const out = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const key = tokens.slice(i, i + 4).join(' ');
    if (key) out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}

if (import.meta.main) console.log(scoreArticles() ?? 'article-extraction: not present');
