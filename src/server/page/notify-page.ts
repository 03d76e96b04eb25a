import { html, type SafeHtml } from './html.ts';

/** What the page is made of. */
export interface NotifyView {
  /** Regions the picture has a state of, by name. */
  readonly regions: readonly string[];
  /** The server's key; null where it pushes nothing. */
  readonly publicKey: string | null;
  /** Whether a browser may ask from here. */
  readonly isSecure: boolean;
}

/** Where a reader has alerts of some regions shown on their device; without script it says what else there is. */
export function notifyPage({ regions, publicKey, isSecure }: NotifyView): SafeHtml {
  return html`<article class="prose"><h1>Alerts on this device</h1>
<p class="lead">Your browser can show you when an air-raid alert is reported for a region, and when it is reported over.</p>
<p class="note" role="note"><strong>This is not an official warning.</strong> It is told by reports and logs, may come late or not at all, and silence is no all-clear. Follow your authorities and sirens.</p>
${
  publicKey === null
    ? html`<p>This server pushes nothing.</p>`
    : isSecure
      ? html`<div id="push" data-key="${publicKey}" data-regions="${JSON.stringify(regions)}"><p class="soft">This takes a browser with script and push. Without them, <a href="/feed.atom?type=alert">follow the feed of alerts</a>.</p></div>`
      : html`<p class="note">Browsers let a page ask for this only over https. Open the address of this server that begins with https, or <a href="/feed.atom?type=alert">follow the feed of alerts</a>.</p>`
}
<section><h2>What is kept</h2><p>Which regions this browser asked for, and the address its push service gave it. Not who you are. What is pushed goes by your browser’s own service (Mozilla, Google, Apple or Microsoft), sealed so that only your browser reads it. It is forgotten when you end it here, or when your browser does.</p></section></article>`;
}
