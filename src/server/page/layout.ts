import { html, type SafeHtml } from './html.ts';
import { markIcon } from './icon.ts';

/** What every page needs to know of where it stands. */
export interface PageFrame {
  readonly nonce: string;
  /** Whether the store holds the bundled sample. */
  readonly sample: boolean;
  /** Address of the style sheet and, if it was built, of the page's script. */
  readonly style: string;
  readonly script: string | null;
  /** Name of the account signed in; null for everybody else. */
  readonly account: string | null;
  /** Whether there is any account to sign in with. */
  readonly canSignIn: boolean;
}

/** The menu: a page's name, its path and what it is called. Its pages are for everybody. */
export const MENU = [
  ['now', '/', 'Now'],
  ['alerts', '/alerts', 'Alerts'],
  ['air-defence', '/air-defence', 'Air defence'],
  ['aid', '/aid', 'Aid'],
  ['control', '/control', 'Control'],
  ['evacuation', '/evacuation', 'Evacuation'],
  ['report', '/report', 'Report'],
  ['sources', '/sources', 'Sources'],
  ['review', '/review', 'Review'],
  ['data', '/data', 'Data'],
  ['about', '/about', 'About'],
] as const;

/** Pages that the menu names. */
export type PageName = (typeof MENU)[number][0];

/** A whole page around its body. */
export function layout(
  frame: PageFrame,
  page: {
    title: string;
    current: PageName | null;
    body: SafeHtml;
    data?: Record<string, string>;
  },
): string {
  const data = Object.entries(page.data ?? {}).map(
    ([k, v]) => html`<meta name="sitrep:${k}" content="${v}">`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f6f2">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121619">
${data}
<title>${page.title} · Sitrep</title>
<link rel="icon" href="/asset/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="Sitrep: what changed last, RSS" href="/feed.rss">
<link rel="alternate" type="application/atom+xml" title="Sitrep: what changed last, Atom" href="/feed.atom">
<link rel="alternate" type="application/feed+json" title="Sitrep: what changed last, JSON Feed" href="/feed.json">
<link rel="stylesheet" href="${frame.style}">
${frame.script && html`<script type="module" nonce="${frame.nonce}" src="${frame.script}"></script>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="bar">
<a class="brand" href="/">${markIcon()}<span>Sitrep</span></a>
<nav aria-label="Pages">
${MENU.map((entry) => menuLink(entry, page.current))}
</nav>
${frame.canSignIn && html`<a class="who" href="${frame.account === null ? '/sign-in' : '/account'}">${frame.account ?? 'Sign in'}</a>`}
<div id="tools"></div>
</div>
</header>
${frame.sample && sampleBanner()}
<div id="live" role="status" aria-live="polite"></div>
<main id="main" tabindex="-1">${page.body}</main>
<footer class="foot"><div class="bar">
<p>Sitrep shows what reports say and who said it. It is not a warning service and never a basis for targeting.</p>
<p><a href="/about">Method, limits and policy</a> <a href="/data">Downloads and feeds</a> <a href="/notify">Alerts on this device</a> <a href="/api">API</a></p>
</div></footer>
</body>
</html>`.text;
}

function menuLink([name, path, label]: (typeof MENU)[number], current: PageName | null): SafeHtml {
  return html`<a href="${path}"${current === name && html` aria-current="page"`}>${label}</a>
`;
}

function sampleBanner(): SafeHtml {
  return html`<aside class="sample" aria-label="Sample data"><div class="bar"><strong>Sample data</strong>
<span>Invented people and occurrences on real geography.</span></div></aside>`;
}
