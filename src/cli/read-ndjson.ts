import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { explanationText } from './explanation-text.ts';
import { openProgress } from './progress.ts';
import type { ReadingForm } from './read.ts';
import type { ReadAnswer } from './read-worker.ts';
import { openReaderPool } from './reader-pool.ts';
import { readyGazetteer } from './ready-gazetteer.ts';

/** A document that reads longer than this is answered with an issue. */
const DEADLINE_SECONDS = 30;
/** Lines in flight a worker: enough that none waits, few enough that memory stays flat. */
const AHEAD = 8;

/** `read --ndjson`: one reading a line, in the order of the lines. A bad line is told on standard error and its neighbours go on. */
export async function readNdjson(
  context: CliContext,
  file: string,
  workers: number,
  form: ReadingForm,
): Promise<ExitCode> {
  await readyGazetteer(context);
  const size = file === '-' ? 0 : await sizeOf(file);
  const input = file === '-' ? process.stdin : createReadStream(file);
  const progress = await openProgress(context, 'reading', Math.max(size, 1));
  const pool = openReaderPool(workers, DEADLINE_SECONDS);
  const waiting: { number: number; bytes: number; answer: Promise<ReadAnswer> }[] = [];
  const name = file === '-' ? 'standard input' : file;
  let bad = 0;
  let done = 0;
  const settle = async (): Promise<void> => {
    const { number, bytes, answer } = waiting.shift()!;
    if (!(await writeAnswer(context, `${name}, line ${number}`, await answer, form))) bad++;
    done += bytes;
    if (size) progress.update(done);
  };
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const bytes = Buffer.byteLength(line) + 1;
      if (line.trim() === '') continue;
      const answer = pool.readLine(line, form.explain);
      // The answer is awaited in its turn; until then a rejection must not end the process.
      answer.catch(() => {});
      waiting.push({ number, bytes, answer });
      if (waiting.length >= workers * AHEAD) await settle();
    }
    while (waiting.length > 0) await settle();
  } finally {
    progress.stop();
    await pool.close();
  }
  if (number === 0) throw new SitrepError('empty', `${name} is empty; expected one JSON report a line`);
  return bad > 0 ? 1 : 0;
}

async function sizeOf(file: string): Promise<number> {
  try {
    const { size } = await stat(file);
    return size;
  } catch (error) {
    throw new SitrepError('unreadable', `${file} cannot be read; check the path`, { cause: error });
  }
}

/** Writes the reading; of a document that could not be read, one that says so. Says whether all went well. */
async function writeAnswer(
  context: CliContext,
  where: string,
  answer: ReadAnswer,
  form: ReadingForm,
): Promise<boolean> {
  if ('explained' in answer && !form.compact) {
    await context.out(
      `${explanationText(answer.explained, answer.explained.document.text ?? '', context)}\n`,
    );
    return true;
  }
  if (!('fault' in answer)) {
    await context.out(`${JSON.stringify('explained' in answer ? answer.explained : answer.reading)}\n`);
    return true;
  }
  context.err(`sitrep: ${where}: ${answer.fault}`);
  if (answer.document && (form.compact || !form.explain)) {
    const { id, source, url, title, lang, publishedAt, text, issues } = answer.document;
    const document = { id, source, url, title, lang, publishedAt, length: text.length };
    const issue = { code: 'reader-failed', message: answer.fault };
    const empty = {
      contract: 1,
      document,
      places: [],
      statements: [],
      events: [],
      issues: [...issues, issue],
    };
    await context.out(`${JSON.stringify(empty)}\n`);
  }
  return false;
}
