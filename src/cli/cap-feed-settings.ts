import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CapFeed } from '../model/cap-feed.ts';
import { fileFault } from '../util/file-fault.ts';
import { SitrepError } from '../util/outcome.ts';

/** Seconds between two questions unless told otherwise. */
export const USUAL_SECONDS = 60;
const EXAMPLE =
  'feeds: [{url: https://alerts.example/feed.atom, senders: [duty@alerts.example], key: alerts.pem, every: 60}]';

const feedShape = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  senders: z.array(z.string().min(1)).min(1).optional(),
  key: z.string().min(1).optional(),
  every: z.number().int().min(10).max(86_400).default(USUAL_SECONDS),
  private: z.boolean().default(false),
});
const fileShape = z.strictObject({ feeds: z.array(feedShape).min(1) });

/** Feeds named by address and by a file of settings (YAML); keys stand beside that file. Throws `bad-feeds`. */
export function capFeedsOf(
  urls: readonly string[],
  file: string | undefined,
  everySeconds?: number,
): CapFeed[] {
  const named = urls.map(
    (url): CapFeed => ({ url: urlOf(url), everySeconds: everySeconds ?? USUAL_SECONDS }),
  );
  const feeds = [...named, ...(file === undefined ? [] : parseCapFeeds(textOf(file), file))];
  const twice = feeds.find((f, i) => feeds.findIndex((g) => g.url === f.url) !== i);
  if (twice) throw new SitrepError('bad-feeds', `${twice.url} is named twice; name each feed once`);
  return feeds;
}

/** Feeds of a settings file's text; `file` names it in errors and is where keys are looked for. */
export function parseCapFeeds(text: string, file: string): CapFeed[] {
  const bad = (what: string): SitrepError =>
    new SitrepError('bad-feeds', `${file}: ${what}; write it as ${EXAMPLE}`);
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw bad((error as Error).message.split('\n')[0]!);
  }
  const read = fileShape.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw bad(`${issue!.path.join('.') || 'the file'}: ${issue!.message}`);
  }
  return read.data.feeds.map((f) => ({
    url: f.url,
    everySeconds: f.every,
    ...(f.senders ? { senders: f.senders } : {}),
    ...(f.key ? { key: readCapKey(resolve(dirname(file), f.key)) } : {}),
    ...(f.private ? { isPrivate: true as const } : {}),
  }));
}

function urlOf(url: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new SitrepError(
      'bad-feeds',
      `${url} is no address; write it like https://alerts.example/feed.atom`,
    );
  return new URL(url).href;
}

/** A public key or certificate (PEM) from its file; throws `bad-feeds` where it holds none. */
export function readCapKey(path: string): string {
  const text = textOf(path);
  if (!/-----BEGIN (?:PUBLIC KEY|CERTIFICATE|RSA PUBLIC KEY)-----/.test(text))
    throw new SitrepError('bad-feeds', `${path} holds no public key or certificate (PEM)`);
  return text;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SitrepError('bad-feeds', `cannot read ${path}: ${fileFault(cause)}`, { cause });
  }
}
