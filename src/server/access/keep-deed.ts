import type { FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { deedOfDoer } from './account-book.ts';
import { accountOf } from './asker.ts';
import { doerOf } from './sign-in-routes.ts';

/** Keeps that somebody with an account did something; the people at the machine leave their name on the word itself. */
export async function keepDeed(
  { accounts }: ServerContext,
  request: FastifyRequest,
  what: string,
  about: string,
): Promise<void> {
  if (accounts && accountOf(request.asker))
    await accounts.appendDeed(deedOfDoer(doerOf(request), what, about.slice(0, 200)));
}
