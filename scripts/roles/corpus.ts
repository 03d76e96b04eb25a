// The MUC-4 texts with their role fillers, tokenised and labelled for training.
import { readFileSync } from 'node:fs';
import { ROLES } from '../../src/event/role/role-tagger.ts';
import { type CaselessText, tagCaseless } from '../../src/event/role/tag-caseless.ts';

const KEYS = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;

/** A text with its gold: by role, entities as lists of strings. */
export interface Example {
  readonly id: string;
  readonly tagged: CaselessText;
  readonly gold: readonly (readonly (readonly string[])[])[];
  /** By role: 0 out, 1 begin, 2 inside, for every token. */
  readonly labels: readonly Uint8Array[];
}

/** Strings as the scorer compares them. */
export const normal = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

/** Reads a processed file of the corpus. */
export function loadExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const d = JSON.parse(line) as {
        docid: string;
        doctext: string;
        extracts: Record<string, [string, number][][]>;
      };
      const tagged = tagCaseless(d.doctext);
      const entities = KEYS.map((k) => d.extracts[k]!.map((e) => e.map((m) => m[0])));
      return {
        id: d.docid,
        tagged,
        gold: entities.map((es) => es.map((e) => e.map(normal))),
        labels: ROLES.map((_, r) => labelsOf(tagged, entities[r]!.flat())),
      };
    });
}

/** Every occurrence of a filler's words is labelled, longer fillers first. */
function labelsOf(t: CaselessText, strings: readonly string[]): Uint8Array {
  const out = new Uint8Array(t.size);
  const at = new Map<number, number>();
  for (let i = 0; i < t.size; i++) at.set(t.start[i]!, i);
  const low = t.text.toLowerCase();
  for (const s of [...new Set(strings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    for (let k = low.indexOf(s); k >= 0; k = low.indexOf(s, k + 1)) {
      const from = at.get(k);
      if (from === undefined) continue;
      let to = from;
      while (to < t.size && t.end[to]! < k + s.length) to++;
      if (to >= t.size || t.end[to] !== k + s.length) continue;
      let free = true;
      for (let i = from; i <= to; i++) if (out[i]) free = false;
      if (!free) continue;
      out[from] = 1;
      for (let i = from + 1; i <= to; i++) out[i] = 2;
    }
  }
  return out;
}

/** `items` in an order drawn by `random`. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
