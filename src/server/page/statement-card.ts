import type { ReportedEvent } from '../../model/incident.ts';
import type { LogCheck } from '../../model/log-check.ts';
import type { KeyedStatement, Speaker, Statement } from '../../model/statement.ts';
import { countText, whatText } from '../../output/field-words.ts';
import { type GradeBook, subjectGradeText } from '../../output/grade-book.ts';
import { officeText, speakerName } from '../../output/speaker-words.ts';
import {
  BASIS_WORDS,
  CHANNEL_WORDS,
  FORM_WORDS,
  likelihoodText,
  POLARITY_WORDS,
} from '../../output/statement-words.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { STATUS_WORDS, TYPE_WORDS } from '../../output/words.ts';
import { checkNote } from './check-note.ts';
import { html, type SafeHtml, safeUrl } from './html.ts';
import { noticeNote } from './notice-note.ts';
import { takenBackNote } from './retraction-part.ts';

/** Who speaks, in one line; the outlet's own voice is named as that. */
export function speakerText(
  statement: Pick<Statement, 'speaker' | 'channel' | 'reportedBy'>,
  source: string | null,
): string {
  const s = statement.speaker;
  const outlet = source ?? 'outlet not named';
  if (!s) return `${outlet}, in its own voice`;
  const who = capital([speakerName(s), officeText(s)].filter(Boolean).join(', '));
  const channel = statement.channel ? ` ${CHANNEL_WORDS[statement.channel]}` : '';
  const chain = statement.reportedBy ? `, by way of ${statement.reportedBy}` : '';
  return who === outlet ? `${who}${channel}` : `${who}${channel}${chain}; in ${outlet}`;
}

/** What stands on a card beside the statement itself. */
interface CardBeside {
  readonly grades: GradeBook;
  readonly checks: readonly LogCheck[];
  readonly notices: readonly string[];
  /** The same words in reprints. */
  readonly repeats: readonly Said[];
  /** All accounts of the incident. */
  readonly all: readonly ReportedEvent[];
  /** What links carry on. */
  readonly query: string;
}

interface Said {
  readonly event: ReportedEvent;
  readonly statement: KeyedStatement;
}

/** Reprints named on a card before all of them are folded away. */
const MOST_REPEATS = 3;

/** One statement beside its fellows: who, in which words, how surely, where; the rest folded; and the way back. */
export function statementCard(
  statement: Statement & { key: string },
  event: ReportedEvent,
  beside: CardBeside,
): SafeHtml {
  const { grades, checks, query, notices, repeats, all } = beside;
  const s = statement.speaker;
  const l = statement.likelihood && likelihoodText(statement.likelihood);
  const source = safeUrl(event.url);
  const graded = grades.of(event, statement);
  return html`<li class="statement p-${statement.polarity}${event.retracted ? ' gone' : ''}" id="${statement.key}">
<article>
<header>
<h3>${s ? capital(speakerName(s)) : (event.source ?? 'Outlet not named')}</h3>
${belowName(s) && html`<p class="soft">${belowName(s)}</p>`}
</header>
${takenBackNote(event, query, all)}
${quoteOf(statement, event)}
${notices.map(noticeNote)}
${checks.map(checkNote)}
${l && html`<dl><div class="sure"><dt>How surely</dt><dd><b>“${l.term}”</b> <span>${l.band}</span>${bandBar(statement)}</dd></div></dl>`}
<p class="how"><span class="pol">${POLARITY_WORDS[statement.polarity]}</span>${!l && ', no hedge'}; ${FORM_WORDS[statement.form]}; ${BASIS_WORDS[statement.basis]}</p>
<p class="how soft">${source ? html`<a href="${source}" rel="noreferrer nofollow">${event.source ?? source}</a>` : (event.source ?? 'source not named')}${event.title && html`, <cite>${event.title}</cite>`}, ${event.publishedAt ? shortTime(event.publishedAt) : html`received ${shortTime(event.receivedAt)}`}</p>
${graded.length > 0 && html`<ul class="mini grades" aria-label="Graded">${graded.map((g) => html`<li>${subjectGradeText(g)}${g.note && html`: “${g.note}”`}</li>`)}</ul>`}
${repeatsOf(repeats, query)}
<details><summary>Times and reading</summary><dl>
<div><dt>Channel</dt><dd>${statement.channel ? CHANNEL_WORDS[statement.channel] : 'not said'}${statement.reportedBy && `, by way of ${statement.reportedBy}`}</dd></div>
<div><dt>Published</dt><dd>${event.publishedAt ? shortTime(event.publishedAt) : 'not known'}</dd></div>
<div><dt>Received</dt><dd>${shortTime(event.receivedAt)}</dd></div>
<div><dt>Read as</dt><dd>${TYPE_WORDS[event.event.type].toLowerCase()}, ${STATUS_WORDS[event.event.status]}; ${whenText(event.event.time)}${eventCounts(event)}</dd></div>
</dl></details>
<p class="walk">${statement.quote ? html`<a href="/document/${event.documentId}${query}#${statement.id}">See these words in the report</a>` : html`<span class="soft">The report itself is not shown.</span>`}</p>
</article></li>`;
}

/** Where the same words stand once more: each keeps its anchor and its way back. */
function repeatsOf(repeats: readonly Said[], query: string): SafeHtml | null {
  if (repeats.length === 0) return null;
  const links = repeats.map(
    ({ event, statement }, i) =>
      html`${i > 0 && ', '}<a id="${statement.key}" href="/document/${event.documentId}${query}#${statement.id}">${event.source ?? 'a source not named'}</a>`,
  );
  return repeats.length > MOST_REPEATS
    ? html`<details class="repeats"><summary>The same words in ${repeats.length} more reports</summary><p>${links}</p></details>`
    : html`<p class="how soft">The same words in ${links}</p>`;
}

/** The line under the name; a body speaking for itself needs none. */
function belowName(s: Speaker | null): string {
  if (!s) return 'the outlet, in its own voice';
  return officeText(s) || (s.name ? 'no office or body named' : '');
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}

/** The words, in their own language; where the policy withholds them that is said. */
function quoteOf(statement: Statement, event: ReportedEvent): SafeHtml {
  if (!statement.quote) return html`<p class="unsaid">The words are withheld by the publishing policy.</p>`;
  return html`<blockquote${event.lang && html` lang="${event.lang}"`}><p>${event.retracted ? html`<s>${statement.quote}</s>` : statement.quote}${statement.truncated && html` <em lang="en">(cut off in the source)</em>`}</p></blockquote>`;
}

/** What this report alone counts. */
function eventCounts(event: ReportedEvent): SafeHtml | null {
  if (event.event.counts.length === 0) return null;
  return html`<ul class="mini">${event.event.counts.map((c) => {
    const scope = c.scope ? ` (${[c.scope].flat().join(', ')})` : '';
    return html`<li>${whatText(c.what)}${scope}: ${countText(c)}</li>`;
  })}</ul>`;
}

/** The band drawn on a line of 0 to 100 %; only where there is one. */
function bandBar(statement: Statement): SafeHtml | null {
  const { low, high } = statement.likelihood ?? {};
  if (low === undefined || high === undefined) return null;
  return html`<svg class="band" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${low} to ${high} percent"><rect class="rail" width="100" height="6" rx="3"/><rect class="part" x="${low}" width="${Math.max(2, high - low)}" height="6" rx="2"/></svg>`;
}
