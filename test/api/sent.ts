import { type IncomingHttpHeaders, request } from 'node:http';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request with headers of any kind, which `fetch` would not send; redirects are not followed. */
export function sent(
  base: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      const done = () => resolve({ status: answer.statusCode!, headers: answer.headers, text });
      // A stream has no end: its head is the answer.
      if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
        answer.destroy();
        return done();
      }
      answer.setEncoding('utf8').on('data', (d: string) => {
        text += d;
      });
      answer.on('end', done);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const FORM = 'application/x-www-form-urlencoded';

/** A browser of one person: keeps its cookies, sends forms as a page of that server does. */
export class Visitor {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();
  readonly headers: Record<string, string>;

  /** `headers`: sent with every request, e.g. those of a proxy. */
  constructor(base: string, headers: Record<string, string> = {}) {
    this.#base = base;
    this.headers = { host: new URL(base).host, ...headers };
  }

  get cookie(): string {
    return [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ');
  }

  async get(path: string): Promise<Answer> {
    return this.#kept(await sent(this.#base, path, 'GET', { ...this.headers, cookie: this.cookie }));
  }

  async post(
    path: string,
    fields: Record<string, string> | [string, string][],
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const headers = {
      ...this.headers,
      origin: this.#base,
      cookie: this.cookie,
      'content-type': FORM,
      ...more,
    };
    return this.#kept(await sent(this.#base, path, 'POST', headers, new URLSearchParams(fields).toString()));
  }

  /** The token in the first form of a page. */
  async tokenAt(path: string): Promise<string> {
    const { text } = await this.get(path);
    return /name="token" value="([\da-f]+)"/.exec(text)?.[1] ?? '';
  }

  async signIn(name: string, password: string, next = '/account'): Promise<Answer> {
    return this.post('/sign-in', { token: await this.tokenAt('/sign-in'), name, password, next });
  }

  #kept(answer: Answer): Answer {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }
}
