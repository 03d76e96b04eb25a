import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../model/account.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { foldName } from '../../util/fold-name.ts';
import type { ServerContext } from '../context.ts';
import { signInPage } from '../page/sign-in-page.ts';
import { sendPage } from '../page-routes.ts';
import { HttpProblem } from '../problem.ts';
import { parseQuery } from '../query.ts';
import { isLoopback, secureOf } from '../write-gate.ts';
import { putRight, writeScope } from '../write-scope.ts';
import { type Doer, deedOfDoer } from './account-book.ts';
import { sessionCookieOf } from './asker.ts';
import { signedIn } from './enforce.ts';
import { isPassword } from './password.ts';
import { newToken, randomId } from './secret.ts';
import { SignInLimit } from './sign-in-limit.ts';

/** A working day with a night shift's margin; then the password is asked again. */
const SESSION_HOURS = 12;

const nextText = z
  .string()
  .max(2000)
  // Only an address of this server: never another site, however it is spelled.
  .transform((v) => (/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(v) ? v : '/'))
  .default('/');
const signInQuery = z.object({ next: nextText });
const signInBody = z.strictObject({
  name: z.string().max(200),
  password: z.string().max(1024),
  next: nextText,
  token: z.string().max(128),
});
const tokenBody = z.strictObject({ token: z.string().max(128) });

/** The page to sign in, and the ways in and out. */
export function signInRoutes(app: FastifyInstance, context: ServerContext): void {
  const { gate, accounts } = context;
  const limit = new SignInLimit();
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    view: { next: string; name?: string; fault?: string },
  ): Promise<FastifyReply> => {
    const { asker } = request;
    const body = signInPage({
      ...view,
      token: gate.visitor.tokenFor(request, reply),
      hasAccounts: asker.hasAccounts,
      isPlain: request.protocol !== 'https' && !isLoopback(request.ip),
    });
    return sendPage(context, reply, { title: 'Sign in', current: null, body });
  };
  app.get('/sign-in', async (request, reply) => {
    const { next } = parseQuery(signInQuery, request.query);
    if (request.asker.kind === 'session') return reply.redirect(next, 303);
    return show(request, reply, { next });
  });
  writeScope(app, 'form', (scope) =>
    scope.post('/sign-in', async (request, reply) => {
      const { name, password, next, token } = parseQuery(signInBody, request.body);
      gate.visitor.checkToken(request, token);
      const fault = await tryToSignIn(accounts, limit, request, reply, { name, password });
      if (fault === null) return reply.redirect(next, 303);
      return show(request, reply.code(fault.status), { next, name, fault: fault.message });
    }),
  );
  writeScope(app, 'form', (scope) =>
    scope.post('/sign-out', async (request, reply) => {
      const { token } = parseQuery(tokenBody, request.body);
      gate.checkToken(request, token);
      const { session, account } = signedIn(request);
      await accounts!.endSession(session.id, deedOfDoer(doerOf(request), 'signed-out', account.name));
      return reply.header('set-cookie', sessionCookie(request, '', 0)).redirect('/', 303);
    }),
  );
}

/** Who does something by a request: the account's name, and the page or the key it is done through. */
export function doerOf(request: FastifyRequest): Doer {
  const { asker } = request;
  const at = new Date().toISOString();
  if (asker.kind === 'key') return { by: asker.account.name, at, through: asker.key.id };
  return { by: asker.kind === 'session' ? asker.account.name : 'local', at, through: 'page' };
}

/** Signs in, or says why not in words that do not tell whether there is such an account. */
async function tryToSignIn(
  accounts: AccountStore | null,
  limit: SignInLimit,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, password }: { name: string; password: string },
): Promise<{ status: number; message: string } | null> {
  const folded = foldName(name);
  const wait = limit.waitSeconds(folded, request.ip, Date.now());
  if (wait > 0) {
    reply.header('retry-after', String(wait));
    return { status: 429, message: `too many tries; try again in ${Math.ceil(wait / 60)} min` };
  }
  const account = (await accounts?.listAccounts())?.find((a) => foldName(a.name) === folded);
  const kept = account ? await accounts!.readPassword(account.id) : null;
  const fits = await putRight(() => isPassword(password, kept));
  if (!fits || !account || !kept) {
    limit.failed(folded, request.ip, Date.now());
    return { status: 401, message: 'That name and password do not go together.' };
  }
  limit.succeeded(folded, request.ip);
  await open(accounts!, request, reply, account);
  return null;
}

async function open(
  accounts: AccountStore,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
): Promise<void> {
  const { token, hash } = newToken();
  const now = Date.now();
  const session = {
    id: randomId('ses'),
    account: account.id,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + SESSION_HOURS * 3_600_000).toISOString(),
    agent: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 120),
  };
  const doer: Doer = { by: account.name, at: session.createdAt, through: 'page' };
  await accounts.addSession(session, hash, deedOfDoer(doer, 'signed-in', account.name));
  reply.header('set-cookie', sessionCookie(request, token, SESSION_HOURS * 3600));
}

function sessionCookie(request: FastifyRequest, value: string, seconds: number): string {
  return `${sessionCookieOf(request)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secureOf(request)}`;
}

/** Throws the problem of a request without an account store: a server that was started without one lets nobody in. */
export function storeOf(context: ServerContext): AccountStore {
  if (!context.accounts) throw new HttpProblem(403, 'Forbidden', 'this server keeps no accounts');
  return context.accounts;
}
