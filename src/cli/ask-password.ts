import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { SitrepError } from '../util/outcome.ts';

/** No secret is longer; what pours in endlessly is cut off. */
const MOST_CHARACTERS = 4096;

/** A secret typed twice at the terminal without being shown, or the first line of what is piped in. Never from arguments: those are seen by others. */
export async function askSecret(what: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(what);
  const first = await ask(`${what}: `);
  if (first !== (await ask(`${what} again: `)))
    throw new SitrepError('not-alike', 'the two were not alike; nothing was changed');
  return first;
}

/** The password of somebody who is known: typed once without being shown, or piped in as the first line. */
export async function askKnown(what: string): Promise<string> {
  return process.stdin.isTTY ? ask(`${what}: `) : firstLine(what);
}

async function ask(prompt: string): Promise<string> {
  const muted = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: muted, terminal: true });
  process.stderr.write(prompt);
  try {
    return await lines.question('');
  } finally {
    process.stderr.write('\n');
    lines.close();
  }
}

async function firstLine(what: string): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MOST_CHARACTERS)
      throw new SitrepError('bad-secret', `the ${what} piped in is too long`);
  }
  const line = text.split(/\r?\n/)[0]!;
  if (line === '')
    throw new SitrepError(
      'no-secret',
      `no ${what} came in; pipe it in as one line, or run the command at a terminal to be asked`,
    );
  return line;
}
