// Part of npm run bench: how large the gazetteer is, how fast it opens, what a process that opened it holds. Goals: at most
// 60 MB on disk, 150 MB resident, 300 ms to open. Takes a process of its own, so that nothing else is counted.
import { statSync } from 'node:fs';
import { GAZETTEER_PATH, openGazetteer } from '../src/store/sqlite/gazetteer.ts';

/** Look-ups after opening: more than are kept in memory, so that the most is held. */
const LOOKUPS = 30_000;

const started = performance.now();
const gazetteer = openGazetteer();
const found = gazetteer.lookup('Kyiv').length;
const opened = performance.now() - started;
const atOpen = process.memoryUsage.rss();
let known = 0;
const lookups = performance.now();
for (let i = 0; i < LOOKUPS; i++) known += gazetteer.lookup(`San ${i.toString(36)}`).length;
const each = ((performance.now() - lookups) / LOOKUPS) * 1000;
console.log(`gazetteer ${(statSync(GAZETTEER_PATH).size / 1e6).toFixed(1)} MB on disk (goal 60)`);
console.log(`          ${opened.toFixed(1)} ms to open and look up one name with ${found} places (goal 300)`);
console.log(
  `          ${Math.round(atOpen / 1e6)} MB resident then, ${Math.round(process.memoryUsage.rss() / 1e6)} MB after ${LOOKUPS.toLocaleString('en')} more (goal 150)`,
);
console.log(`          ${each.toFixed(1)} µs a look-up of a name not asked before, ${known} places found`);
