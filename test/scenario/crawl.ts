/** One answer, as far as it may be compared: what is of the connection and of chance is taken out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers that tell of the moment or of how often was asked, never of what is stored. */
const OF_THE_CONNECTION =
  /^(?:date|connection|keep-alive|transfer-encoding|set-cookie|content-length|x-ratelimit-.*|last-modified|content-encoding)$/;
/** Answers of a server by path: those of `seeds`, and of every link, cursor and `Link` header in them. */
export async function crawl(base: string, seeds: Iterable<string>): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const first = new Set(seeds);
  for (const path of first) answers.set(path, await ask(base, path));
  const next = new Set([...answers].flatMap(([path, answer]) => linksIn(answer, path)));
  for (const path of next) if (!first.has(path)) answers.set(path, await ask(base, path));
  return answers;
}

const HOUR = 3_600_000;
/** Whether an instant is that of the test itself, which no report is of. */
const isNow = (at: string): boolean => Math.abs(Date.now() - Date.parse(at)) < HOUR;

/** One request and its answer. */
export async function ask(base: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${base}${path}`, { redirect: 'manual', ...init });
  const plain = (text: string): string =>
    text
      .replaceAll(base, 'http://host')
      .replaceAll(new URL(base).host, 'host')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => (isNow(at) ? 'now' : at))
      .replace(/name="token" value="\w+"/g, 'name="token"')
      .replace(/"token":"\w+"/g, '"token":""')
      .replace(/nonce(=|-)("?)[\w+/=-]+/g, 'nonce$1$2');
  const headers = [...response.headers].filter(([name]) => !OF_THE_CONNECTION.test(name));
  return {
    status: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, plain(value)])),
    body: plain(await response.text()),
  };
}

function linksIn({ headers, body }: Answer, path: string): string[] {
  const hrefs = [
    ...[...body.matchAll(/(?:href|src|action)="([^"]+)"/g)].map((m) => m[1]!.replaceAll('&amp;', '&')),
    ...[...(headers.link ?? '').matchAll(/<([^>]+)>/g)].map((m) => m[1]!),
    ...(headers.location ? [headers.location] : []),
  ];
  return hrefs.flatMap((href) => {
    const url = new URL(href, `http://host${path}`);
    return url.host === 'host' && !/^\/(?:asset|static)\//.test(url.pathname)
      ? [url.pathname + url.search]
      : [];
  });
}
