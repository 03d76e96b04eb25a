import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicPicture } from '../model/public-picture.ts';
import type { JudgementRow } from '../model/review.ts';
import type { RatingRow } from '../output/rating-rows.ts';
import type { AccountStore } from '../store/account-store.ts';
import { canonicalJson, sha256 } from '../util/hash.ts';
import { accountOf } from './access/asker.ts';
import type { EditorDesk, PushBook, ServerDeps, WebhookBook, Withheld } from './deps.ts';
import type { PageFrame } from './page/layout.ts';
import { HttpProblem, notFound } from './problem.ts';
import { asOfQuery, type IncidentQuery, instantOf, parseQuery, wholeQuery } from './query.ts';
import type { LessOfPart } from './reads.ts';
import type { RouteBook } from './route-book.ts';
import type { StreamHub } from './stream-hub.ts';
import type { WriteGate } from './write-gate.ts';

/** What every route is given. */
export interface ServerContext {
  readonly deps: ServerDeps;
  readonly hub: StreamHub;
  readonly gate: WriteGate;
  /** Every route that is no page, with its description. */
  readonly book: RouteBook;
  /** Whether other machines can reach this server. */
  readonly isOpen: boolean;
  /** Who may sign in; null where the server was started without. */
  readonly accounts: AccountStore | null;
  /** Who is told by webhooks; null where the server was started without. */
  readonly webhooks: WebhookBook | null;
  /** What editors do; null where the server was started without. */
  readonly desk: EditorDesk | null;
  /** Which browsers are told of alerts; null where none is. */
  readonly push: PushBook | null;
  /** Addresses of the style sheet and of the page's script, if it was built. */
  readonly style: string;
  readonly script: string | null;
  /** Address the page is reached at from outside, where the server was told one. */
  readonly publicUrl?: string;
}

const digests = new WeakMap<PublicPicture, string>();

/** Hash of what a picture says, worked out once a picture; the moment it was asked for is not part of it. */
export function digestOf(picture: PublicPicture): string {
  const known = digests.get(picture);
  if (known) return known;
  const digest = sha256(
    canonicalJson({
      incidents: picture.incidents,
      audit: picture.audit,
      checks: picture.checks,
      // An alert turns stale though nothing came.
      alerts: picture.alerts,
    }),
  ).slice(0, 20);
  digests.set(picture, digest);
  return digest;
}

/** Incidents that are put into one answer at most. */
export const MOST_WHOLE = 20_000;

/** All of the public picture that a query keeps, or less of it; the problem that says what to do where that is too much for one answer. */
export async function wholePart(
  context: ServerContext,
  query: Omit<IncidentQuery, 'limit' | 'cursor'>,
  less?: LessOfPart,
): Promise<PublicPicture> {
  const { reads } = context.deps;
  const asked = wholeQuery(query);
  // Told before anything is read: who asks for too much costs nobody else their answer.
  if (await reads.isMore(asked, MOST_WHOLE)) throw tooMuch(MOST_WHOLE);
  return (await reads.part(asked, MOST_WHOLE, less)).picture;
}

/** The problem of who asks for more than so many incidents at once. */
export function tooMuch(most: number): HttpProblem {
  return new HttpProblem(
    413,
    'Too large',
    `more than ${most} incidents are asked for at once: ask for a time (from, to), a region or kinds, page through /api/v1/incidents, or use \`sitrep export\``,
  );
}

/** The moment a query asks for, ISO 8601 UTC; undefined for now and for what is still to come. */
export function momentOf(query: Pick<IncidentQuery, 'asOf'>): string | undefined {
  if (!query.asOf) return undefined;
  const asOf = instantOf(query.asOf, 'end');
  return Date.parse(asOf) > Date.now() ? undefined : asOf;
}

/** The moment an address asks for, where that is all it can be asked for; else the problem that says what is wrong with it. */
export function askedMoment(request: FastifyRequest): string | undefined {
  return momentOf(parseQuery(asOfQuery, request.query));
}

/** The grades a query asks for: as of its moment, or now. */
export async function gradesFor(
  context: ServerContext,
  query: Pick<IncidentQuery, 'asOf'>,
): Promise<readonly RatingRow[]> {
  return context.deps.ratings(query.asOf && instantOf(query.asOf, 'end'));
}

/** The judgements a query asks for, likewise. */
export async function judgementsFor(
  context: ServerContext,
  query: Pick<IncidentQuery, 'asOf'>,
): Promise<readonly JudgementRow[]> {
  return context.deps.judgements(query.asOf && instantOf(query.asOf, 'end'));
}

/** The moment an answer made of persons' words is of. */
export function wordsAsOf(query: Pick<IncidentQuery, 'asOf'>): string {
  return momentOf(query) ?? new Date().toISOString();
}

/** Sets the ETag of an answer made from `parts`; true when the asker has it already and 304 was sent. */
export function isUnchanged(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: readonly unknown[],
): boolean {
  const hash = createHash('sha256').update(JSON.stringify(parts)).update(request.url).digest('hex');
  const tag = `W/"${hash.slice(0, 24)}"`;
  reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept-encoding');
  const asked = request.headers['if-none-match'];
  if (!asked?.split(',').some((t) => t.trim() === tag)) return false;
  reply.code(304).send();
  return true;
}

/** What the layout needs, for this answer's nonce. */
export async function frameFor(context: ServerContext, reply: FastifyReply): Promise<PageFrame> {
  const stats = await context.deps.stats();
  const { asker } = reply.request;
  return {
    nonce: reply.cspNonce.script,
    sample: stats.sample,
    style: context.style,
    script: context.script,
    account: accountOf(asker)?.name ?? null,
    canSignIn: asker.hasAccounts,
  };
}

/** The shape of our ids: asked for anything else, the answer is "no such thing", without a look. */
export function knownShape(id: string): boolean {
  return /^[\w.:@-]{1,120}$/.test(id);
}

/** What is there and may be shown, else the problem that says which of the two it is not. */
export function shown<T extends object>(found: T | null, what: string, id: string): Exclude<T, Withheld> {
  if (found === null) throw notFound(what, id);
  if ('withheld' in found) {
    const { withheld, until } = found as Withheld;
    throw new HttpProblem(
      403,
      'Withheld',
      `this ${what} is not shown: ${withheld.replace(/\.$/, '')}`,
      until ? { until } : {},
    );
  }
  return found as Exclude<T, Withheld>;
}
