import type { CapFeedHealth } from '../../model/cap-feed.ts';
import { shortTime } from '../../output/time-words.ts';
import { html, type SafeHtml } from './html.ts';

/** How the feeds of alert messages are doing; nothing where none was ever followed. */
export function feedsPart(feeds: readonly CapFeedHealth[]): SafeHtml | null {
  if (feeds.length === 0) return null;
  return html`<section aria-labelledby="feeds"><h2 id="feeds">Feeds of alert messages</h2>
<p class="soft">A feed that has not answered well for three times its interval is stale: what it would warn of is then unknown, not clear.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of feeds"><table class="sources"><thead><tr><th scope="col">Feed</th><th scope="col">Last answer</th><th scope="col">Last message</th><th scope="col">Next question</th><th scope="col">Messages taken in</th></tr></thead>
<tbody>${feeds.map(feedRow)}</tbody></table></div></section>`;
}

function feedRow(f: CapFeedHealth): SafeHtml {
  const time = (at: string | null): string => (at === null ? 'never' : shortTime(at));
  const state = f.isStale ? html`<strong>stale: what it warns of is unknown</strong>` : 'answers';
  return html`<tr><th scope="row">${f.url}<br><span class="soft">${state}${f.lastError && html`; ${f.failures} ${f.failures === 1 ? 'question' : 'questions in a row'} failed: ${f.lastError}`}</span></th><td data-of="Last answer">${time(f.lastOkAt)}</td><td data-of="Last message">${time(f.lastNewAt)}</td><td data-of="Next question">${time(f.nextAt)}</td><td data-of="Messages taken in">${f.taken}${f.refused > 0 && html` <span class="soft">(${f.refused} refused)</span>`}</td></tr>`;
}
