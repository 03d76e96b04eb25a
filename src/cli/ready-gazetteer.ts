import { statSync } from 'node:fs';
import {
  GAZETTEER_PATH,
  isGazetteerReady,
  type OpenGazetteer,
  openGazetteer,
} from '../store/sqlite/gazetteer.ts';
import type { CliContext } from './context.ts';
import { openProgress } from './progress.ts';

/** Builds the gazetteer anew, showing how far it is. */
export async function makeGazetteer(context: CliContext): Promise<void> {
  const [{ buildGazetteer }, { IMPORT_DIR }] = await Promise.all([
    import('../store/sqlite/build-gazetteer.ts'),
    import('../store/sqlite/gazetteer-import.ts'),
  ]);
  context.err('sitrep: building the gazetteer (once, some seconds) …');
  const progress = await openProgress(context, 'gazetteer', 100);
  try {
    buildGazetteer(GAZETTEER_PATH, (share) => progress.update(Math.round(share * 100)), IMPORT_DIR);
  } finally {
    progress.stop();
  }
}

/** Builds the gazetteer where there is none yet, or one of an older version: without it no place could be told. */
export async function readyGazetteer(context: CliContext): Promise<void> {
  if (!isGazetteerReady()) await makeGazetteer(context);
}

/** The gazetteer, built first where that is needed. */
export async function openReadyGazetteer(context: CliContext): Promise<OpenGazetteer> {
  await readyGazetteer(context);
  return openGazetteer();
}

/** Another text once the gazetteer is another: what is published by its areas is then published anew. */
export function gazetteerMark(): string {
  const { size, mtimeMs } = statSync(GAZETTEER_PATH);
  return `${size} ${mtimeMs}`;
}
