import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import type { AccountStore } from '../store/account-store.ts';
import { sha256 } from '../util/hash.ts';
import { SitrepError } from '../util/outcome.ts';
import { accountRoutes } from './access/account-routes.ts';
import { adminRoutes } from './access/admin-routes.ts';
import { enforceAccess } from './access/enforce.ts';
import { signInRoutes } from './access/sign-in-routes.ts';
import { airDefenceRoutes } from './air-defence-routes.ts';
import { alertPages } from './alert-pages.ts';
import { alertRoutes } from './alert-routes.ts';
import { chainRoutes } from './chain-routes.ts';
import type { ServerContext } from './context.ts';
import type { EditorDesk, PushBook, ServerDeps, WebhookBook } from './deps.ts';
import { deskRoutes } from './desk-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faults, problemOf, refuseConnection } from './faults.ts';
import { feedRoutes } from './feed-routes.ts';
import { guard } from './guard.ts';
import { incidentRoutes } from './incident-routes.ts';
import { ICON_SVG } from './page/icon.ts';
import { pageRoutes } from './page-routes.ts';
import { panelRoutes } from './panel-routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { sendProblem } from './problem.ts';
import { pushRoutes } from './push-routes.ts';
import { ratingRoutes } from './rating-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { RouteBook, refuseUndescribed } from './route-book.ts';
import { StreamHub } from './stream-hub.ts';
import { streamRoute } from './stream-route.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { isLoopback, writeGate } from './write-gate.ts';

/** How to serve. */
export interface ServerOptions {
  readonly deps: ServerDeps;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Loopback unless said otherwise. */
  readonly host?: string;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
  /** Folder of the built page; without it every page still reads, only the map is missing. */
  readonly webDir?: string;
  readonly heartbeatMs?: number;
  /** Address the page is reached at from outside; links of feeds lead there. Else the one each asker used. */
  readonly publicUrl?: string;
  /** Who may sign in; without it nobody can, and only the people at this machine write. */
  readonly accounts?: AccountStore;
  /** Who is told by webhooks. */
  readonly webhooks?: WebhookBook;
  /** What editors do. */
  readonly desk?: EditorDesk;
  /** Which browsers are told of alerts. */
  readonly push?: PushBook;
  /** Whether one proxy stands before the server, whose word on protocol, name and address of the asker is taken. */
  readonly isBehindProxy?: boolean;
  /** Told of every route as it is made. */
  readonly onRoute?: (route: RouteOptions) => void;
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Lines that may wait to be taken: after a restart all who follow the stream come back at once. */
const WAITING_LINES = 8192;

const ROOT = join(import.meta.dirname, '..', '..');

/** Starts the page and the API; resolves when they answer. Throws `port-busy` when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { deps, port = 0, host = '127.0.0.1' } = options;
  const webDir = options.webDir ?? join(ROOT, 'build', 'web');
  const css = readFileSync(join(import.meta.dirname, 'asset', 'site.css'), 'utf8');
  const hub = new StreamHub(deps.notices);
  const style = `/asset/site.css?v=${sha256(css).slice(0, 12)}`;
  const gate = writeGate(host);
  const { publicUrl } = options;
  const context: ServerContext = {
    deps,
    hub,
    gate,
    book: new RouteBook(),
    isOpen: !isLoopback(host),
    accounts: options.accounts ?? null,
    webhooks: options.webhooks ?? null,
    desk: options.desk ?? null,
    push: options.push ?? null,
    style,
    script: scriptOf(webDir),
    ...(publicUrl ? { publicUrl } : {}),
  };
  const app = fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // One hop: what the nearest proxy says of who it serves, and nothing of what that one says of others.
    trustProxy: options.isBehindProxy ? (_address: string, hop: number) => hop === 0 : false,
    frameworkErrors: (error, request, reply) => sendProblem(reply, problemOf(error, request)),
    clientErrorHandler: refuseConnection,
  });
  if (options.onRoute) app.addHook('onRoute', options.onRoute);
  await guard(app, options.requestsPerMinute ?? 600);
  enforceAccess(app, context.accounts, gate);
  faults(app, context);
  refuseUndescribed(app);
  assets(app, css);
  if (existsSync(webDir)) {
    await app.register(fastifyStatic, {
      root: webDir,
      prefix: '/static/',
      index: false,
      dotfiles: 'ignore',
      maxAge: '1y',
      immutable: true,
      decorateReply: false,
    });
  }
  routes(app, context);
  const leave = deps.subscribe((notice) => hub.send(notice));
  const beat = setInterval(() => hub.beat(), options.heartbeatMs ?? 15_000);
  const close = async (): Promise<void> => {
    clearInterval(beat);
    leave();
    hub.close();
    await app.close();
  };
  try {
    return { url: await app.listen({ port, host, backlog: WAITING_LINES }), close };
  } catch (cause) {
    await close();
    throw new SitrepError(
      'port-busy',
      `cannot listen on ${host}:${port}: ${(cause as Error).message}. Choose another with --port.`,
      { cause },
    );
  }
}

/** Every page and every route of the API. */
function routes(app: FastifyInstance, context: ServerContext): void {
  pageRoutes(app, context);
  // The description keeps this order: what is asked for most comes first.
  incidentRoutes(app, context);
  pictureRoutes(app, context);
  alertPages(app, context);
  alertRoutes(app, context);
  reportRoutes(app, context);
  reviewRoutes(app, context);
  ratingRoutes(app, context);
  signInRoutes(app, context);
  accountRoutes(app, context);
  adminRoutes(app, context);
  webhookRoutes(app, context);
  deskRoutes(app, context);
  pushRoutes(app, context);
  airDefenceRoutes(app, context);
  feedRoutes(app, context);
  panelRoutes(app, context);
  policyRoutes(app, context);
  exportRoutes(app, context);
  streamRoute(app, context);
  chainRoutes(app, context);
}

/** The script's address from Vite's manifest, or null when the page was not built. */
function scriptOf(webDir: string): string | null {
  const manifest = join(webDir, '.vite', 'manifest.json');
  if (!existsSync(manifest)) return null;
  const entries = Object.values(
    JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; isEntry?: boolean }>,
  );
  const entry = entries.find((e) => e.isEntry);
  return entry ? `/static/${entry.file}` : null;
}

function assets(app: FastifyInstance, css: string): void {
  const year = 'public, max-age=31536000, immutable';
  app.get('/asset/site.css', async (_request, reply) =>
    reply.header('cache-control', year).type('text/css; charset=utf-8').send(css),
  );
  app.get('/asset/icon.svg', async (_request, reply) =>
    reply.header('cache-control', year).type('image/svg+xml').send(ICON_SVG),
  );
  app.get('/favicon.ico', async (_request, reply) => reply.redirect('/asset/icon.svg', 301));
  app.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  );
}
