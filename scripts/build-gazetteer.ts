// Builds build/gazetteer.sqlite by itself: node scripts/build-gazetteer.ts
import { SingleBar } from 'cli-progress';
import { buildGazetteer } from '../src/store/sqlite/build-gazetteer.ts';
import { GAZETTEER_PATH } from '../src/store/sqlite/gazetteer.ts';

const bar = process.stderr.isTTY ? new SingleBar({ format: 'gazetteer {bar} {percentage}%' }) : null;
bar?.start(100, 0);
if (!bar) process.stderr.write('building the gazetteer (about half a minute)\n');
buildGazetteer(GAZETTEER_PATH, (share) => bar?.update(Math.round(share * 100)));
bar?.stop();
if (!bar) process.stderr.write('gazetteer built\n');
