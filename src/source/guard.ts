import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { SitrepError } from '../util/outcome.ts';

/** What an outbound request may reach besides the public web. */
export interface GuardOptions {
  /** Loopback and private addresses too, of the origin asked for only: for tests and for a source the user owns. */
  readonly allowPrivate?: boolean;
  /** Ports besides 80, 443, 8080 and 8443. */
  readonly allowPorts?: readonly number[];
  /** Name look-up, replaceable so that a flipping resolver can be played. */
  readonly lookup?: (host: string) => Promise<readonly { address: string; family: number }[]>;
}

const PORTS = [80, 443, 8080, 8443];
/** Names that mean this machine or this network (RFC 6761, RFC 6762, RFC 8375, RFC 9476 and ICANN's .internal). */
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa|alt|onion|test)$/;
/** Names that never resolve anywhere, so asking for one is a slip of the pen and no attack (RFC 6761 §6.4). */
const NO_NAMES = /(?:^|\.)invalid$/;

/** The URL, checked before anything is sent. Throws `bad-url` or `blocked-address`. */
export function parseGuardedUrl(value: string, options: GuardOptions): URL {
  if (!URL.canParse(value))
    throw new SitrepError('bad-url', `${value} is no address; write it like https://example.org/page`);
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SitrepError('bad-url', `${value} is no web address; only http and https are fetched`);
  }
  if (url.username || url.password) {
    throw new SitrepError(
      'bad-url',
      `${url.host} is addressed with a user name or password, which is not sent; leave it out`,
    );
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (![...PORTS, ...(options.allowPorts ?? [])].includes(port)) {
    throw new SitrepError(
      'blocked-address',
      `${url.host} uses port ${port}; only ${PORTS.join(', ')} are fetched`,
    );
  }
  if (!options.allowPrivate) assertPublicHost(url.hostname);
  return url;
}

/** The literal host: numbers must be public addresses, names must be names of the public web. */
function assertPublicHost(hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');
  if (ipaddr.isValid(host)) {
    if (!isPublicAddress(host)) throw blocked(hostname);
  } else if (NO_NAMES.test(host.toLowerCase())) {
    throw new SitrepError('fetch-failed', unresolvedMessage(hostname));
  } else if (!host.includes('.') || LOCAL_NAMES.test(host.toLowerCase())) {
    throw blocked(hostname);
  }
}

/** Whether an address is one unicast host of the public internet; an IPv4 address inside an IPv6 one counts as itself. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  // The address library takes the deprecated ::1.2.3.4 (RFC 4291 §2.5.5.1) for a mapped one; it is none.
  if (!ipaddr.isValid(bare) || /^::\d+\./.test(bare)) return false;
  const ip = ipaddr.process(bare);
  if (ip.range() !== 'unicast') return false;
  if (ip.kind() === 'ipv4') return true;
  // IPv4-compatible ::/96 (RFC 4291) and what lies outside 2000::/3 are never public.
  return (ip.toByteArray()[0]! & 0xe0) === 0x20;
}

/** What is said of a name that has no address, and what to do. */
export function unresolvedMessage(host: string): string {
  return `the name ${host} does not resolve; check its spelling and your connection, or save the page and ingest the file`;
}

function blocked(host: string): SitrepError {
  return new SitrepError(
    'blocked-address',
    `${host} is no public address, so it is not fetched; save the page and ingest the file`,
  );
}

/** A connection pool whose every connection is checked: the addresses a name has, and the one really connected to. */
export function makeGuardedAgent(options: GuardOptions, timeoutMs: number): Agent {
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardedLookup(options) });
  return new Agent({
    connect: (target, callback) => {
      connect(target, (error, socket) => {
        const address = socket?.remoteAddress;
        if (socket && !options.allowPrivate && !(address && isPublicAddress(address))) {
          socket.destroy();
          callback(blocked(target.hostname), null);
        } else if (error) callback(error, null);
        else callback(null, socket as NonNullable<typeof socket>);
      });
    },
  });
}

/** A look-up that refuses a name as soon as one of its addresses is not public: a mixed answer is an attack. */
function guardedLookup(options: GuardOptions): LookupFunction {
  const resolve = options.lookup ?? systemLookup;
  return (host, asked, callback) => {
    resolve(host).then(
      (found) => {
        if (!options.allowPrivate && !found.every((f) => isPublicAddress(f.address))) {
          callback(blocked(host), '', 0);
        } else if (asked.all) callback(null, [...found] as LookupAddress[]);
        else if (found[0]) callback(null, found[0].address, found[0].family);
        else callback(Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' }), '', 0);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

function systemLookup(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    dnsLookup(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}
