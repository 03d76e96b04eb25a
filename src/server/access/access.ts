import type { Role, Thing } from '../../model/account.ts';
import { MENU } from '../page/layout.ts';

/** Who may use a route: everybody of that role or a higher one; a narrowed key only where the thing is among its scopes. */
export interface Access {
  readonly role: Role;
  /** What is read or written there; null where every key may, whatever it is narrowed to. */
  readonly thing: Thing | null;
}

const PUBLIC: Access = { role: 'public', thing: null };
/** Whoever is signed in, whatever their role, manages their own. */
const OWN: Access = { role: 'public', thing: 'account' };
const JUDGING: Access = { role: 'analyst', thing: 'judgements' };
const RATING: Access = { role: 'analyst', thing: 'ratings' };
const WARNING: Access = { role: 'editor', thing: 'drafts' };
const MANAGING: Access = { role: 'admin', thing: 'accounts' };

/** Pages and files that everybody may read; those of the menu and what stands under them too. */
const READING = [
  ...MENU.map(([, path]) => path),
  '/incident/:id',
  '/incident/:id/history',
  '/document/:id',
  '/statement/:key',
  '/api',
  '/policy',
  '/sign-in',
  '/notify',
  '/push-worker.js',
  '/favicon.ico',
  '/robots.txt',
  '/asset/site.css',
  '/asset/icon.svg',
  '/static/*',
];

/**
 * Pages, files and forms and who may use them, by method and address as they are registered. Routes of the API say so on their cards
 * (`describe-route.ts`). A test fails for a route that says it nowhere.
 */
export const PAGE_ACCESS: Readonly<Record<string, Access>> = {
  ...Object.fromEntries(READING.map((url) => [`GET ${url}`, PUBLIC])),
  'POST /review': JUDGING,
  'POST /sources': RATING,
  'POST /sign-in': PUBLIC,
  'POST /sign-out': OWN,
  'GET /account': OWN,
  'POST /account/password': OWN,
  'POST /account/keys': OWN,
  'POST /account/keys/revoke': OWN,
  'POST /account/sessions/end': OWN,
  'GET /drafts': WARNING,
  'POST /drafts': WARNING,
  'POST /drafts/approve': WARNING,
  'POST /drafts/cancel': WARNING,
  'GET /admin': MANAGING,
  'POST /admin/accounts': MANAGING,
  'POST /admin/role': MANAGING,
  'POST /admin/password': MANAGING,
  'POST /admin/remove': MANAGING,
  'POST /admin/keys/revoke': MANAGING,
};

/** Who may use a route: as its card says, else as the table of pages does; null where neither does. HEAD is as GET. */
export function accessOf(method: string, url: string, config: object | undefined): Access | null {
  const { access } = (config ?? {}) as { readonly access?: Access };
  const name = method === 'HEAD' ? 'GET' : method;
  return access ?? PAGE_ACCESS[`${name} ${url}`] ?? (name === 'GET' && isUnderMenu(url) ? PUBLIC : null);
}

/** Whether a page stands under one of the menu: `/alerts/:code`. */
function isUnderMenu(url: string): boolean {
  return MENU.some(([, path]) => path !== '/' && url.startsWith(`${path}/`));
}

/** Whether only those signed in are answered, be it with the least role. */
export function needsAccount({ role, thing }: Access): boolean {
  return role !== 'public' || thing !== null;
}
