import type { AttackAccounts, PartyAccount } from '../../model/air-defence.ts';
import { kindText, sideText, tallyAmountText } from '../../output/tally-words.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** Attacks shown before the rest is only counted. */
const MOST = 12;
/** Statements of one party shown before the incident's own page is the place to read on. */
const MOST_WORDS = 4;

/** What different parties say of one attack, side by side: figures and words, no side taken. */
export function attackAccountsPart(attacks: readonly AttackAccounts[], suffix: string): SafeHtml | null {
  if (attacks.length === 0) return null;
  const rest = attacks.length - MOST;
  return html`<section aria-labelledby="accounts"><h2 id="accounts">Said by several parties</h2>
<p class="soft">Attacks with a figure of which more than one party speaks. Where they differ, both stand.</p>
${attacks.slice(0, MOST).map((a) => attack(a, suffix))}
${rest > 0 && html`<p class="soft">${plural(rest, 'more attack')} of earlier days: narrow the days to see them.</p>`}</section>`;
}

function attack({ incident, title, day, accounts }: AttackAccounts, suffix: string): SafeHtml {
  const href = `/incident/${incident}${suffix}`;
  const sides = [...Map.groupBy(accounts, (a) => a.side)];
  return html`<article class="attack"><h3><a href="${href}">${title}</a> <span class="soft">${day ?? 'day not said'}</span></h3><div class="sides-by-side">${sides.map(([side, all]) => html`<section class="side-of"><h4>${sideText(side)}</h4>${all.map((a) => account(a, href))}</section>`)}</div></article>`;
}

function account({ party, figures, words }: PartyAccount, href: string): SafeHtml {
  const rest = words.length - MOST_WORDS;
  return html`<div class="party"><h5>${party}</h5>
${figures.length > 0 ? html`<ul class="values">${figures.map((f) => html`<li>${f.what} <strong>${tallyAmountText(f.amount)}</strong> <span class="soft">${kindText(f.kind)}</span></li>`)}</ul>` : html`<p class="soft">gives no figure</p>`}
${words.slice(0, MOST_WORDS).map((w) => w.quote && html`<blockquote${w.lang && html` lang="${w.lang}"`}><p><a href="/statement/${w.statement}">${w.quote}</a></p><footer class="soft">${w.source ?? 'outlet not named'}</footer></blockquote>`)}
${rest > 0 && html`<p class="soft"><a href="${href}">${plural(rest, 'more statement')}</a></p>`}</div>`;
}
