import type { FastifyReply, FastifyRequest } from 'fastify';

/** Addresses whose last answer is remembered. */
const MOST_ADDRESSES = 500;

interface Answer {
  readonly tag: string;
  /** Milliseconds, a whole second; null where another answer was given within the same second. */
  readonly at: number | null;
}

/**
 * When the answer at an address last became another one. A report that was held back comes out with an old date of its own, so only the
 * moment its answer was first made here tells a reader who asks by date alone; the ETag that was set before decides where both are sent.
 */
export class LastModified {
  readonly #answers = new Map<string, Answer>();

  /** Sets Last-Modified; true when the asker, who sent no ETag, has this answer already and 304 was sent. */
  isUnchanged(request: FastifyRequest, reply: FastifyReply, now: number): boolean {
    const answer = this.#answerOf(request.url, String(reply.getHeader('etag')), now);
    if (answer.at === null) return false;
    reply.header('last-modified', new Date(answer.at).toUTCString());
    const asked = request.headers['if-modified-since'];
    if (request.headers['if-none-match'] !== undefined || asked === undefined) return false;
    if (!(Date.parse(asked) >= answer.at)) return false;
    reply.code(304).send();
    return true;
  }

  #answerOf(url: string, tag: string, now: number): Answer {
    const known = this.#answers.get(url);
    if (known?.tag === tag) return known;
    const second = Math.floor(now / 1000) * 1000;
    const answer = { tag, at: known?.at === second ? null : second };
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    if (this.#answers.size > MOST_ADDRESSES) this.#answers.delete(this.#answers.keys().next().value!);
    return answer;
  }
}
