import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAtLeast } from '../model/account.ts';
import { cookieOf } from './access/asker.ts';
import { formTokenOf, isEqual } from './access/secret.ts';
import { HttpProblem } from './problem.ts';

/** Who may write through this server and how it is told that they mean to: their own page, their own token. */
export interface WriteGate {
  /** Whether a request comes from the people at this machine, to a server that answers it alone. */
  isLocal(request: FastifyRequest): boolean;
  /** Why this visitor may not write, and what to do; null where they may. */
  whyClosed(request: FastifyRequest): string | null;
  /** The token this visitor's forms must carry, with the cookie it belongs to set; null where this visitor may not write. */
  tokenFor(request: FastifyRequest, reply: FastifyReply): string | null;
  /** Throws a 403 problem for a request that comes from another page or, where there are no accounts, from elsewhere. */
  admit(request: FastifyRequest): void;
  /** Throws a 403 problem where the token is not the one given to this visitor. A key needs none: no browser sends it by itself. */
  checkToken(request: FastifyRequest, token: string | undefined): void;
  /** The same three for who has yet to sign in. */
  readonly visitor: Pick<WriteGate, 'admit' | 'checkToken'> & {
    tokenFor(request: FastifyRequest, reply: FastifyReply): string;
  };
}

const COOKIE = 'sitrep-visit';
/** Set by proxies: what comes by one is somebody else's request, however near the proxy stands. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;
const HOW_TO =
  'start the server without --host, so that it answers this machine alone, make accounts with `sitrep account add`, or use `sitrep judge` and `sitrep rate`';

/**
 * The gate of a server that listens on `host`. Where there are accounts, a write needs a session, our own Origin and the session's
 * token, or a key. Where there are none it needs all of: a server on loopback, a request from loopback and not by a proxy, our own Host
 * (no rebound name), our own Origin, and a token that belongs to the visitor's cookie and dies with the process.
 */
export function writeGate(host: string): WriteGate {
  const secret = randomBytes(32);
  const tokenOf = (visit: string): string => createHmac('sha256', secret).update(visit).digest('hex');
  const closed = isLoopback(host)
    ? null
    : `without accounts nothing may be written through a server that other machines can reach; ${HOW_TO}`;
  const visitor: WriteGate['visitor'] = {
    tokenFor(request, reply) {
      const known = visitOf(request);
      const visit = known ?? randomBytes(16).toString('hex');
      if (!known)
        reply.header(
          'set-cookie',
          `${COOKIE}=${visit}; Path=/; HttpOnly; SameSite=Strict${secureOf(request)}`,
        );
      return tokenOf(visit);
    },
    admit: (request) => assertOwnPage(request),
    checkToken(request, token) {
      const visit = visitOf(request);
      if (!visit || !token || !isEqual(token, tokenOf(visit))) throw foreignForm();
    },
  };
  return {
    visitor,
    isLocal: (request) => closed === null && faultOf(request) === null,
    whyClosed: (request) => whyClosed(request, closed),
    tokenFor(request, reply) {
      const { asker } = request;
      if (asker.kind === 'session' && isAtLeast(asker.role, 'analyst')) return formTokenOf(asker.token);
      return asker.kind === 'local' ? visitor.tokenFor(request, reply) : null;
    },
    admit(request) {
      if (request.asker.kind === 'key') return;
      if (request.asker.kind === 'session') return assertOwnPage(request);
      const fault = whyClosed(request, closed) ?? originFault(request, isJson(request));
      if (fault !== null) throw new HttpProblem(403, 'Forbidden', fault);
    },
    checkToken(request, token) {
      const { asker } = request;
      if (asker.kind === 'key') return;
      if (asker.kind !== 'session') return visitor.checkToken(request, token);
      if (!token || !isEqual(token, formTokenOf(asker.token))) throw foreignForm();
    },
  };
}

/** `; Secure` for a cookie where the visitor came by https. */
export function secureOf(request: FastifyRequest): string {
  return request.protocol === 'https' ? '; Secure' : '';
}

/** Whether an address or host name is this machine's own. */
export function isLoopback(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
  return bare === '::1' || bare.toLowerCase() === 'localhost' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}

function whyClosed(request: FastifyRequest, closed: string | null): string | null {
  const { asker } = request;
  if (!asker.hasAccounts) return closed ?? faultOf(request);
  if (asker.kind === 'nobody') return 'sign in first';
  return isAtLeast(asker.role, 'analyst')
    ? null
    : 'your account is for reading; an admin can make you an analyst';
}

/** Why a request is not from the people at this machine, as far as its way here and the name it asks for tell. */
function faultOf(request: FastifyRequest): string | null {
  if (!isLoopback(request.socket.remoteAddress ?? ''))
    return `this may only be done from the machine the server runs on; ${HOW_TO}`;
  if (PROXY_HEADERS.some((h) => request.headers[h] !== undefined))
    return 'without accounts nothing may be written by way of a proxy; open the server’s own address';
  const { host = '' } = request.headers;
  const [, name = '', port = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host) ?? [];
  if (!isLoopback(name) || Number(port) !== request.socket.localPort)
    return 'nothing may be written under another name than the server’s own; open the address it printed when it started';
  return null;
}

function assertOwnPage(request: FastifyRequest): void {
  const fault = originFault(request, false);
  if (fault !== null) throw new HttpProblem(403, 'Forbidden', fault);
}

/** A browser says from which page a request comes; only our own will do. A program may leave it out where `orProgram` says so. */
function originFault(request: FastifyRequest, orProgram: boolean): string | null {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isProgram = orProgram && origin === undefined && site === undefined;
  const isOwn =
    origin === `${request.protocol}://${request.host}` && (site === undefined || site === 'same-origin');
  if (isProgram || isOwn) return null;
  return origin === `https://${request.host}`
    ? 'this came by https and the server does not know of it; where a proxy stands before it, start it with --behind-proxy'
    : 'this may only be sent from a page of this server';
}

function foreignForm(): HttpProblem {
  return new HttpProblem(
    403,
    'Forbidden',
    'the form is not one this server gave you since you came or it was started; load the page again and repeat it',
  );
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

function visitOf(request: FastifyRequest): string | null {
  const visit = cookieOf(request, COOKIE);
  return visit !== null && /^[0-9a-f]{32}$/.test(visit) ? visit : null;
}
