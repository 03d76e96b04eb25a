import type { Incident, ReportedEvent } from '../../model/incident.ts';
import type { JudgementRow, ReviewItem } from '../../model/review.ts';
import { incidentTitle } from '../../output/incident-title.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { familyOf, reasonText, STATUS_WORDS } from '../../output/words.ts';
import { html, type SafeHtml } from './html.ts';
import { familyIcon } from './icon.ts';
import { plural } from './incident-card.ts';
import { type FormOf, judgementRow, nameField } from './judgement-row.ts';
import { speakerText } from './statement-card.ts';

/** What the page is made of: all of it from the public picture. */
export interface ReviewView {
  /** Those that hold the events told of. */
  readonly incidents: readonly Incident[];
  readonly items: readonly ReviewItem[];
  readonly total: number;
  /** Latest words first. */
  readonly rows: readonly JudgementRow[];
  readonly notObeyed: readonly JudgementRow[];
  /** The incident it is narrowed to. */
  readonly incident: string | null;
  /** The word just given. */
  readonly said: JudgementRow | null;
  /** What forms need; null where this visitor may not write. */
  readonly write: FormOf | null;
  /** Why nobody may write through this server, if so. */
  readonly closed: string | null;
}

/** Statements of an event shown before the rest is left to the incident's own page. */
const MOST_QUOTES = 3;

/** What the rules are not sure of, for a person: the two sides' words side by side, three buttons, and the words given so far. */
export function reviewPage(view: ReviewView): SafeHtml {
  const home = new Map(view.incidents.flatMap((i) => i.events.map((e) => [e.key, i] as const)));
  const row = (r: JudgementRow): SafeHtml => judgementRow(r, home, view.write);
  return html`<article class="review"><h1>Review</h1>
<p class="lead">Are these two the same occurrence? A person’s word outranks the rules. It rewrites nothing, and can be taken back.</p>
${view.write === null && html`<p class="note">You can read this here but not judge: ${view.closed ?? 'open the page at the server’s own address, on the machine it runs on'}.</p>`}
${view.said && html`<div id="said" class="note" role="status" tabindex="-1"><p><strong>Kept.</strong></p><ul class="words">${row(view.said)}</ul></div>`}
${clashes(view.notObeyed, row)}
${queue(view, home)}
<section aria-labelledby="words"><h2 id="words">Latest words</h2>
${view.rows.length === 0 ? html`<p class="soft">Nobody has judged anything yet.</p>` : html`<ul class="words">${view.rows.map(row)}</ul>`}
</section></article>`;
}

function clashes(rows: readonly JudgementRow[], row: (r: JudgementRow) => SafeHtml): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="clash"><h2 id="clash">Words that contradict each other</h2>
<p class="soft">Not all of these can hold. Where some say “same” and one says “different”, they stay apart, and the older “same” is not obeyed until one of them is taken back.</p>
<ul class="words">${rows.map(row)}</ul></section>`;
}

function queue(view: ReviewView, home: ReadonlyMap<string, Incident>): SafeHtml {
  const { items, total, incident } = view;
  const more = total - items.length;
  const heading = incident ? 'About this incident' : 'What waits';
  return html`<section aria-labelledby="queue"><h2 id="queue">${heading}</h2>
${incident && html`<p class="crumb"><a href="/incident/${incident}">The incident</a> <a href="/review">All that waits</a></p>`}
${items.length === 0 ? html`<p class="empty">Nothing waits for a word. New reports may bring new questions.</p>` : html`<p class="soft">${plural(total, 'question')}, the most pressing first: by how unsure the rules are, and by how much hangs on the answer.</p>`}
<ol class="questions">${items.map((item, n) => question(item, n, home, view.write))}</ol>
${more > 0 && html`<p class="more"><a class="button" href="/review?limit=${items.length + 20}">Show more (${more})</a></p>`}
</section>`;
}

const LEAN_WORDS: Readonly<Record<ReviewItem['suggested'], string>> = {
  same: 'the rules lean to “same”',
  different: 'the rules lean to “different”',
  unsure: 'the rules lean to neither',
};

function question(
  item: ReviewItem,
  n: number,
  home: ReadonlyMap<string, Incident>,
  write: FormOf | null,
): SafeHtml | null {
  const [left, right] = item.pair.map((key) => home.get(key));
  if (!left || !right) return null;
  const head = item.isLinked
    ? `Taken together by a weak link: ${incidentTitle(left)}`
    : `${incidentTitle(left)} / ${incidentTitle(right)}`;
  return html`<li class="question" id="q-${item.pair[0]}-${item.pair[1]}"><article aria-labelledby="q${n}">
<h3 id="q${n}">${head}</h3>
<p class="tags"><span class="tag">${item.isLinked ? 'together now' : 'apart now'}</span><span>score ${item.score.toFixed(2)} of 1</span><span>doubt ${percent(item.doubt)}</span><span>consequence ${percent(item.consequence)}</span><span>${LEAN_WORDS[item.suggested]}</span></p>
<p class="soft">${item.reasons.map(reasonText).join('; ')}</p>
${item.changes.length > 0 && html`<ul class="mini">${item.changes.map((c) => html`<li>${c}</li>`)}</ul>`}
<div class="sides">${side(left, item.pair[0])}${side(right, item.pair[1])}</div>
${write && verdictForm(item, n, write)}
</article></li>`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** One side: what it tells, in its own words. */
function side(incident: Incident, key: string): SafeHtml {
  const event = incident.events.find((e) => e.key === key)!;
  return html`<div role="group" class="side f-${familyOf(incident.type)}" aria-label="${event.source ?? 'Source not named'}">
<h4>${familyIcon(familyOf(incident.type))}<a href="/incident/${incident.id}">${incidentTitle(incident)}</a></h4>
<p class="soft">${event.source ?? 'Source not named'}${event.publishedAt && html`, ${shortTime(event.publishedAt)}`}: ${STATUS_WORDS[event.event.status]}, ${whenText(event.event.time)}</p>
${quotes(event)}</div>`;
}

function quotes(event: ReportedEvent): SafeHtml {
  const said = event.statements.filter((s) => s.quote);
  if (said.length === 0) return html`<p class="unsaid">The words are withheld by the publishing policy.</p>`;
  return html`${said
    .slice(0, MOST_QUOTES)
    .map(
      (s) =>
        html`<blockquote${event.lang && html` lang="${event.lang}"`}><p>${s.quote}</p><footer lang="en">${speakerText(s, event.source)}</footer></blockquote>`,
    )}${said.length > MOST_QUOTES && html`<p class="soft">and ${plural(said.length - MOST_QUOTES, 'statement')} more</p>`}`;
}

function verdictForm(item: ReviewItem, n: number, write: FormOf): SafeHtml {
  return html`<form class="judge" method="post" action="/review" aria-label="Judge question ${n + 1}">
<input type="hidden" name="token" value="${write.token}"><input type="hidden" name="a" value="${item.pair[0]}"><input type="hidden" name="b" value="${item.pair[1]}">
<div class="fields">${nameField(write)}
<label class="grow">Why (optional)<input name="note" maxlength="500" autocomplete="off"></label></div>
<p class="choices"><button name="verdict" value="same">Same</button><button name="verdict" value="different">Different</button><button name="verdict" value="unsure">Unsure</button></p>
</form>`;
}
