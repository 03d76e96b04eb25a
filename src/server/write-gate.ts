import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.ts';

/** Who may write through this server: without accounts, only the people at the machine it runs on, from its own pages. */
export interface WriteGate {
  /** Why nobody may write here, and what to do; null where the people at this machine may. */
  readonly closed: string | null;
  /** The token this visitor's forms must carry, with the cookie it belongs to set; null where this visitor may not write. */
  tokenFor(request: FastifyRequest, reply: FastifyReply): string | null;
  /** Throws a 403 problem for a request that comes from elsewhere, by a proxy, under another name or from another page. */
  admit(request: FastifyRequest): void;
  /** Throws a 403 problem where the token is not the one given to this visitor. */
  checkToken(request: FastifyRequest, token: string | undefined): void;
}

const COOKIE = 'sitrep-visit';
/** Set by proxies: what comes by one is somebody else's request, however near the proxy stands. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;
const HOW_TO =
  'start the server without --host, so that it answers this machine alone, or use `sitrep judge` and `sitrep rate`';

/**
 * The gate of a server that listens on `host`. A write needs all of: a server on loopback, a request from loopback and not by a
 * proxy, our own Host (no rebound name), our own Origin, and a token that belongs to the visitor's cookie and dies with the process.
 */
export function writeGate(host: string): WriteGate {
  const secret = randomBytes(32);
  const closed = isLoopback(host)
    ? null
    : `nothing may be written through a server that other machines can reach; ${HOW_TO}`;
  const tokenOf = (visit: string): string => createHmac('sha256', secret).update(visit).digest('hex');
  return {
    closed,
    tokenFor(request, reply) {
      if (closed !== null || faultOf(request) !== null) return null;
      const known = visitOf(request);
      const visit = known ?? randomBytes(16).toString('hex');
      if (!known) reply.header('set-cookie', `${COOKIE}=${visit}; Path=/; HttpOnly; SameSite=Strict`);
      return tokenOf(visit);
    },
    admit(request) {
      const fault = closed ?? faultOf(request) ?? originFault(request);
      if (fault !== null) throw new HttpProblem(403, 'Forbidden', fault);
    },
    checkToken(request, token) {
      const visit = visitOf(request);
      if (!visit || !token || !isEqual(token, tokenOf(visit)))
        throw new HttpProblem(
          403,
          'Forbidden',
          'the form is not one this server gave you since it was started; load the page again and repeat it',
        );
    },
  };
}

/** Whether an address or host name is this machine's own. */
export function isLoopback(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
  return bare === '::1' || bare.toLowerCase() === 'localhost' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}

/** Why a request is not from the people at this machine, as far as its way here and the name it asks for tell. */
function faultOf(request: FastifyRequest): string | null {
  if (!isLoopback(request.socket.remoteAddress ?? ''))
    return `this may only be done from the machine the server runs on; ${HOW_TO}`;
  if (PROXY_HEADERS.some((h) => request.headers[h] !== undefined))
    return 'nothing may be written by way of a proxy; open the server’s own address';
  const { host = '' } = request.headers;
  const [, name = '', port = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host) ?? [];
  if (!isLoopback(name) || Number(port) !== request.socket.localPort)
    return 'nothing may be written under another name than the server’s own; open the address it printed when it started';
  return null;
}

/** A browser says from which page a request comes; only our own will do. A program that sends JSON may leave it out. */
function originFault(request: FastifyRequest): string | null {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isProgram = origin === undefined && site === undefined && isJson(request);
  const isOwn = origin === `http://${host}` && (site === undefined || site === 'same-origin');
  return isProgram || isOwn ? null : 'this may only be sent from a page of this server';
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

function visitOf(request: FastifyRequest): string | null {
  return /(?:^|;\s*)sitrep-visit=([0-9a-f]{32})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
}

function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
