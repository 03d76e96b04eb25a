import { policyWords, type RuleWords } from '../../output/policy-words.ts';
import type { ServerDeps } from '../deps.ts';
import { html, type SafeHtml } from './html.ts';

/** The publishing policy in force, rule by rule, in words: what it is about, what is done, whom it protects. */
export function policyPage(policy: ServerDeps['policy']): SafeHtml {
  const rules = policyWords(policy);
  return html`<article class="prose"><h1>Publishing policy</h1>
<p class="lead">What is told here passes these rules first: so that nobody is hurt by what is told, or by its being told too soon.</p>
<p>Where several rules are about one event the strictest of each property holds, and for its whole incident: one sensitive report makes the place of all of them sensitive. A name that is made coarser on the map is taken out of quotes, titles and names too, in any spelling. A delay runs from when the words were first out. Of what is delayed or withheld nothing is told: not where, not when, not how much.</p>
${rules.length === 0 ? html`<p>There is no rule: everything is told at once, as it was said.</p>` : rules.map(ruleSection)}
<p class="soft">The same as data: <a href="/api/v1/policy">/api/v1/policy</a>. Nobody’s word is changed by it: what a report said stays where it was published.</p>
</article>`;
}

function ruleSection({ id, about, does, why }: RuleWords): SafeHtml {
  return html`<section id="${id}"><h2>${about.replace(/^./, (c) => c.toUpperCase())}</h2>
<ul>${does.map((d) => html`<li>${d}</li>`)}</ul>
<p class="soft">${why} <code>${id}</code></p></section>`;
}
