import type { CapFeedHealth } from '../../model/cap-feed.ts';
import type { Rating } from '../../model/rating.ts';
import {
  CREDIBILITIES,
  GRADE_WORDS,
  type GradeBook,
  gradeText,
  RELIABILITIES,
} from '../../output/grade-book.ts';
import type { RatingRow } from '../../output/rating-rows.ts';
import type { SourceRow } from '../../output/source-list.ts';
import { shortTime } from '../../output/time-words.ts';
import { feedsPart } from './feeds-part.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';
import { type FormOf, nameField } from './judgement-row.ts';

/** What the page is made of: all of it from the public picture. */
export interface SourcesView {
  readonly asOf: string;
  readonly isPast: boolean;
  /** Set where only the newest so many incidents were looked through. */
  readonly newest: number | null;
  readonly rows: readonly SourceRow[];
  readonly feeds: readonly CapFeedHealth[];
  readonly book: GradeBook;
  /** Grades of statements that stand. */
  readonly statements: readonly RatingRow[];
  /** The grade just given. */
  readonly said: RatingRow | null;
  readonly write: FormOf | null;
  readonly closed: string | null;
}

/** Who is read and quoted: in how many reports, since when, and how persons grade them, side by side. */
export function sourcesPage(view: SourcesView): SafeHtml {
  const { rows, said, write } = view;
  return html`<article class="review"><h1>Sources</h1>
<p class="lead">Who is read and who is quoted. A grade is one person’s judgement, with its author and its day; grades are not averaged.</p>
${view.isPast && html`<p><strong>Shown as it was known at ${shortTime(view.asOf)}.</strong></p>`}
${said && html`<div id="said" class="note" role="status" tabindex="-1"><p><strong>Kept.</strong> ${subjectName(said)}: ${gradeText(said)}</p></div>`}
${write ? rateForm(rows, write) : html`<p class="note">You can read this here but not grade: ${view.isPast ? 'this is an earlier moment' : (view.closed ?? 'open the page at the server’s own address, on the machine it runs on')}.</p>`}
<section aria-labelledby="src"><h2 id="src">${plural(rows.length, 'source')}</h2>
${view.newest !== null && html`<p class="soft">Of the newest ${view.newest} incidents; a source last heard of before is not in the list.</p>`}
<p class="soft">Private persons who told a reporter something are not listed and not graded; what they said can be.</p>
${rows.length === 0 ? html`<p class="empty">No report has come in yet.</p>` : table(view)}</section>
${feedsPart(view.feeds)}
${view.statements.length > 0 && html`<section aria-labelledby="stm"><h2 id="stm">Statements graded</h2><ul class="words">${view.statements.map((r) => html`<li><p><a href="/statement/${subjectName(r)}">The statement</a>: ${gradeText(r)}${noteOf(r)}</p>${write && undoForm(r, write)}</li>`)}</ul></section>`}
</article>`;
}

const subjectName = ({ subject }: Rating): string => (subject.kind === 'source' ? subject.name : subject.key);

const noteOf = (r: Rating): SafeHtml | null => (r.note ? html`: “${r.note}”` : null);

function table({ rows, book, write }: SourcesView): SafeHtml {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of sources"><table class="sources"><thead><tr><th scope="col">Source</th><th scope="col">Reports</th><th scope="col">First seen</th><th scope="col">Last seen</th><th scope="col">Reliability, as persons judge it</th></tr></thead>
<tbody>${rows.map((r) => {
    const grades = book.ofSource(r.name);
    return html`<tr><th scope="row">${r.name}<br><span class="soft">${kindText(r)}</span></th><td data-of="Reports">${r.reports}</td><td data-of="First seen">${shortTime(r.firstSeenAt)}</td><td data-of="Last seen">${shortTime(r.lastSeenAt)}</td>
<td>${grades.length === 0 ? html`<span class="soft">not graded</span>` : html`<ul class="values">${grades.map((g) => html`<li>${gradeText(g)}${noteOf(g)}${write && undoForm(g, write)}</li>`)}</ul>`}</td></tr>`;
  })}</tbody></table></div>`;
}

function kindText(r: SourceRow): string {
  const kinds = [
    r.isOutlet && 'outlet',
    r.isSpeaker && 'quoted',
    r.isOrigin && 'counted as an independent origin',
  ];
  return kinds.filter(Boolean).join(', ');
}

/** A grade is taken back by who gave it; where names are taken at their word, by anybody at the machine. */
function undoForm(r: Rating, write: FormOf): SafeHtml | null {
  if (write.isSigned && r.by !== write.by) return null;
  return html`<form class="undo" method="post" action="/sources"><input type="hidden" name="token" value="${write.token}"><input type="hidden" name="subject" value="${subjectName(r)}"><input type="hidden" name="by" value="${r.by}"><input type="hidden" name="expected" value="${r.at}"><button class="quiet" name="grade" value="undone">Take it back<span class="vh">: ${subjectName(r)}, ${gradeText(r)}</span></button></form>`;
}

function rateForm(rows: readonly SourceRow[], write: FormOf): SafeHtml {
  const option = (g: keyof typeof GRADE_WORDS): SafeHtml =>
    html`<option value="${g}">${g}, ${GRADE_WORDS[g]}</option>`;
  return html`<section aria-labelledby="rate"><h2 id="rate">Give a grade</h2>
<form class="judge" method="post" action="/sources">
<input type="hidden" name="token" value="${write.token}">
<div class="fields">
<label class="grow">Source, or key of a statement<input name="subject" list="names" maxlength="300" required autocomplete="off"></label>
<label>Grade<select name="grade" required><option value="">Choose</option>
<optgroup label="Reliability of a source">${RELIABILITIES.slice(0, 5).map(option)}</optgroup>
<optgroup label="Credibility of a statement">${CREDIBILITIES.slice(0, 5).map(option)}</optgroup>
<optgroup label="No low grade: nothing can be said">${option('F')}${option('6')}</optgroup></select></label>
${nameField(write)}
<label class="grow">Why (optional)<input name="note" maxlength="500" autocomplete="off"></label>
</div>
<datalist id="names">${rows.map((r) => html`<option value="${r.name}"></option>`)}</datalist>
<p class="choices"><button class="solid">Keep this grade</button></p></form></section>`;
}
