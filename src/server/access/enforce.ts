import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isAtLeast, type Scope } from '../../model/account.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { HttpProblem } from '../problem.ts';
import type { WriteGate } from '../write-gate.ts';
import { type Access, accessOf, needsAccount } from './access.ts';
import { type Asker, accountOf, findAsker, NOBODY } from './asker.ts';

/** Before every route: who asks is found out, and nobody passes whom the table of access does not let in. */
export function enforceAccess(app: FastifyInstance, accounts: AccountStore | null, gate: WriteGate): void {
  app.decorateRequest('asker');
  app.addHook('onRequest', async (request, reply) => {
    request.asker = NOBODY;
    request.asker = await findAsker(request, accounts, () => gate.isLocal(request));
    const { url, config } = request.routeOptions;
    if (url === undefined) return;
    const access = accessOf(request.method, url, config);
    const fault = faultOf(request.method, access, request.asker, () => gate.whyClosed(request));
    if (fault === null) {
      // Whatever is no looking comes from our own page or by a key, before its body is read.
      if (!isLooking(request.method)) (needsAccount(access!) ? gate : gate.visitor).admit(request);
      return;
    }
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/');
    if (fault.status === 401 && isPage)
      return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
    throw fault;
  });
}

/** Why an asker may not use a route; null where they may. */
function faultOf(
  method: string,
  access: Access | null,
  asker: Asker,
  whyClosed: () => string | null,
): HttpProblem | null {
  if (!access)
    return isLooking(method)
      ? null
      : new HttpProblem(403, 'Forbidden', 'nobody is declared to be let in here');
  if (!needsAccount(access)) return null;
  if (asker.kind === 'nobody' || (asker.kind === 'local' && access.role === 'public'))
    return asker.hasAccounts
      ? new HttpProblem(
          401,
          'Unauthorized',
          'sign in at /sign-in, or send a key (Authorization: Bearer sk_…)',
        )
      : new HttpProblem(403, 'Forbidden', whyClosed() ?? NO_ACCOUNTS);
  if (!isAtLeast(asker.role, access.role))
    return new HttpProblem(
      403,
      'Forbidden',
      asker.kind === 'local'
        ? NO_ACCOUNTS
        : `this is for ${aOrAn(access.role)}; you are here as ${aOrAn(asker.role)}`,
    );
  return scopeFault(asker, access, isLooking(method));
}

const NO_ACCOUNTS = 'there are no accounts yet; make the first with `sitrep account add NAME --role admin`';

const aOrAn = (role: string): string =>
  role === 'public' ? 'a reader' : `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;

const isLooking = (method: string): boolean => method === 'GET' || method === 'HEAD';

function scopeFault(asker: Asker, { thing }: Access, isReading: boolean): HttpProblem | null {
  if (asker.kind !== 'key' || asker.key.scopes === null || thing === null) return null;
  const { scopes } = asker.key;
  const has = (scope: Scope): boolean => scopes.includes(scope);
  if (has(`write:${thing}`) || (isReading && has(`read:${thing}`))) return null;
  return new HttpProblem(
    403,
    'Forbidden',
    `the key is narrowed to ${scopes.join(', ')}; this needs ${isReading ? 'read' : 'write'}:${thing}`,
  );
}

/** Throws a 403 problem unless a person is signed in on a page: secrets and passwords are not changed by a key. */
export function signedIn(request: FastifyRequest): Extract<Asker, { kind: 'session' }> {
  const { asker } = request;
  if (asker.kind !== 'session')
    throw new HttpProblem(403, 'Forbidden', 'this is done by a person signed in on the page, not by a key');
  return asker;
}

/** Throws a 403 problem unless it is an account’s: what needs two people needs to know who they are. */
export function accountNeeded(request: FastifyRequest) {
  const account = accountOf(request.asker);
  if (!account) throw new HttpProblem(403, 'Forbidden', NO_ACCOUNTS);
  return account;
}
