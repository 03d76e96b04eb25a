import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ROLES } from '../../model/account.ts';
import type { ServerContext } from '../context.ts';
import { describeRoute, jsonAnswer } from '../describe-route.ts';
import type { SecretShown } from '../page/account-page.ts';
import { adminPage } from '../page/admin-page.ts';
import { sendPage } from '../page-routes.ts';
import { limitUpTo, parseQuery } from '../query.ts';
import { deedSchema } from '../schema/account-schema.ts';
import { putRight, writeScope } from '../write-scope.ts';
import {
  accountNamed,
  addAccount,
  changePassword,
  changeRole,
  removeAccount,
  revokeKey,
} from './account-book.ts';
import { signedIn } from './enforce.ts';
import { formTokenOf, newPassword } from './secret.ts';
import { doerOf, storeOf } from './sign-in-routes.ts';

/** Deeds shown on the page. */
const LATEST = 50;

const token = z.string().max(128);
const id = z.string().max(40);
const addBody = z.strictObject({ token, name: z.string().max(200), role: z.enum(ROLES) });
const roleBody = z.strictObject({ token, id, role: z.enum(ROLES) });
const idBody = z.strictObject({ token, id });

/** The page by which an admin makes and ends accounts, and what was done by whom. */
export function adminRoutes(app: FastifyInstance, context: ServerContext): void {
  const { gate } = context;
  app.get('/admin', async (request, reply) => show(context, request, reply));
  describeRoute(
    app,
    context,
    {
      method: 'GET',
      access: 'admin',
      thing: 'accounts',
      path: '/api/v1/deeds',
      tag: 'Accounts',
      summary: 'What was done with accounts and by those signed in, latest first',
      query: z.object({ limit: limitUpTo(1000, LATEST) }),
      answers: { 200: jsonAnswer('The latest deeds', z.strictObject({ deeds: z.array(deedSchema) })) },
    },
    async ({ query, reply }) => {
      reply.header('cache-control', 'no-store');
      return { deeds: await storeOf(context).listDeeds(query.limit) };
    },
  );
  writeScope(app, 'form', (scope) => {
    /** Accounts are managed by a person on the page: a key that leaks must not make others. */
    const post = <T extends z.ZodObject<{ token: typeof token }>>(
      url: string,
      body: T,
      work: (given: z.infer<T>, request: FastifyRequest) => Promise<SecretShown | undefined>,
    ): void => {
      scope.post(url, async (request, reply) => {
        const given = parseQuery(body, request.body);
        gate.checkToken(request, given.token);
        signedIn(request);
        const secret = await putRight(() => work(given, request));
        return secret ? show(context, request, reply, secret) : reply.redirect('/admin', 303);
      });
    };
    post('/admin/accounts', addBody, async ({ name, role }, request) => {
      const text = newPassword();
      const made = await addAccount(storeOf(context), { name, role, password: text }, doerOf(request));
      return { name: made.name, text };
    });
    post('/admin/role', roleBody, async (given, request) => {
      const account = await accountNamed(storeOf(context), given.id);
      await changeRole(storeOf(context), account, given.role, doerOf(request));
      return undefined;
    });
    post('/admin/password', idBody, async (given, request) => {
      const account = await accountNamed(storeOf(context), given.id);
      const text = newPassword();
      await changePassword(storeOf(context), account, text, doerOf(request));
      return { name: account.name, text };
    });
    post('/admin/remove', idBody, async (given, request) => {
      const account = await accountNamed(storeOf(context), given.id);
      await removeAccount(storeOf(context), account, doerOf(request));
      return undefined;
    });
    post('/admin/keys/revoke', idBody, async (given, request) => {
      await revokeKey(storeOf(context), given.id, doerOf(request));
      return undefined;
    });
  });
}

async function show(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  secret?: SecretShown,
): Promise<FastifyReply> {
  const { account, token } = signedIn(request);
  const store = storeOf(context);
  const [accounts, keys, deeds] = await Promise.all([
    store.listAccounts(),
    store.listKeys(),
    store.listDeeds(LATEST),
  ]);
  const body = adminPage({
    own: account,
    accounts,
    keys,
    deeds,
    now: new Date().toISOString(),
    token: formTokenOf(token),
    ...(secret ? { secret } : {}),
  });
  return sendPage(context, reply, { title: 'Accounts', current: null, body });
}
