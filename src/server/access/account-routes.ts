import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ROLES } from '../../model/account.ts';
import type { ServerContext } from '../context.ts';
import { describeRoute, jsonAnswer } from '../describe-route.ts';
import { accountPage, type SecretShown } from '../page/account-page.ts';
import { sendPage } from '../page-routes.ts';
import { instant, instantOf, parseQuery } from '../query.ts';
import { meSchema, scopeSchema } from '../schema/account-schema.ts';
import { putRight, writeScope } from '../write-scope.ts';
import { addKey, changePassword, deedOfDoer, revokeKey } from './account-book.ts';
import { type Asker, accountOf } from './asker.ts';
import { signedIn } from './enforce.ts';
import { isPassword } from './password.ts';
import { formTokenOf } from './secret.ts';
import { doerOf, storeOf } from './sign-in-routes.ts';

const token = z.string().max(128);
const list = (v: unknown): unknown => (v === undefined || Array.isArray(v) ? v : [v]);
const keyBody = z.strictObject({
  token,
  name: z.string().trim().min(1).max(80),
  role: z.enum(ROLES),
  scope: z.preprocess(list, z.array(scopeSchema).optional()),
  expires: z.preprocess((v) => (v === '' ? undefined : v), instant.optional()),
});
const idBody = z.strictObject({ token, id: z.string().max(40) });
const passwordBody = z.strictObject({
  token,
  current: z.string().max(1024),
  password: z.string().max(1024),
  again: z.string().max(1024),
});

/** A person's own page: keys, sessions, password; and what a key or a session is good for, as JSON. */
export function accountRoutes(app: FastifyInstance, context: ServerContext): void {
  const { gate } = context;
  app.get('/account', async (request, reply) => show(context, request, reply));
  describeRoute(
    app,
    context,
    {
      method: 'GET',
      access: 'public',
      path: '/api/v1/me',
      tag: 'Accounts',
      summary: 'Who you are here, and what you may do',
      answers: { 200: jsonAnswer('Who asks', meSchema) },
    },
    async ({ request, reply }) => {
      reply.header('cache-control', 'no-store');
      return whoIs(request.asker);
    },
  );
  writeScope(app, 'form', (scope) => {
    scope.post('/account/keys', async (request, reply) => {
      const { token, expires, scope: scopes, ...given } = parseQuery(keyBody, request.body);
      gate.checkToken(request, token);
      const { account } = signedIn(request);
      const expiresAt = expires && instantOf(expires, 'end');
      const made = await putRight(() =>
        addKey(storeOf(context), account, { ...given, scopes, expiresAt }, doerOf(request)),
      );
      // Shown in the answer itself and kept nowhere: it is not to be had again.
      return show(context, request, reply.code(201), { secret: { name: made.key.name, text: made.secret } });
    });
    scope.post('/account/keys/revoke', async (request, reply) => {
      const { token, id } = parseQuery(idBody, request.body);
      gate.checkToken(request, token);
      const { account } = signedIn(request);
      await putRight(() => revokeKey(storeOf(context), id, doerOf(request), account));
      return reply.redirect('/account#keys', 303);
    });
    scope.post('/account/sessions/end', async (request, reply) => {
      const { token, id } = parseQuery(idBody, request.body);
      gate.checkToken(request, token);
      const { account } = signedIn(request);
      const store = storeOf(context);
      const own = await store.listSessions(account.id, new Date().toISOString());
      if (own.some((s) => s.id === id))
        await store.endSession(id, deedOfDoer(doerOf(request), 'session-ended', account.name));
      return reply.redirect('/account#sessions', 303);
    });
    scope.post('/account/password', async (request, reply) => changed(context, request, reply));
  });
}

function whoIs(asker: Asker): z.infer<typeof meSchema> {
  const { kind, role } = asker;
  const name = accountOf(asker)?.name ?? null;
  if (asker.kind === 'key')
    return {
      kind,
      role,
      name,
      scopes: asker.key.scopes && [...asker.key.scopes],
      expiresAt: asker.key.expiresAt,
    };
  return {
    kind,
    role,
    name,
    scopes: null,
    expiresAt: asker.kind === 'session' ? asker.session.expiresAt : null,
  };
}

async function changed(context: ServerContext, request: FastifyRequest, reply: FastifyReply) {
  const { token, current, password, again } = parseQuery(passwordBody, request.body);
  context.gate.checkToken(request, token);
  const { account, session } = signedIn(request);
  const store = storeOf(context);
  const kept = await store.readPassword(account.id);
  if (!(await putRight(() => isPassword(current, kept))))
    return show(context, request, reply.code(403), { fault: 'The password you have now is another one.' });
  if (password !== again)
    return show(context, request, reply.code(422), { fault: 'The new password was not typed twice alike.' });
  await putRight(() => changePassword(store, account, password, doerOf(request), session.id));
  return show(context, request, reply, { done: 'Your password is changed; other browsers are signed out.' });
}

async function show(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  more: { readonly secret?: SecretShown; readonly fault?: string; readonly done?: string } = {},
): Promise<FastifyReply> {
  const { account, session, token } = signedIn(request);
  const store = storeOf(context);
  const now = new Date().toISOString();
  const [keys, sessions] = await Promise.all([
    store.listKeys(account.id),
    store.listSessions(account.id, now),
  ]);
  const body = accountPage({
    account,
    session,
    keys,
    sessions,
    now,
    token: formTokenOf(token),
    ...more,
  });
  return sendPage(context, reply, { title: 'Your account', current: null, body });
}
