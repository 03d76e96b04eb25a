import { LANGUAGE_NOT_READ } from '../../model/document.ts';
import type { KeyedStatement } from '../../model/statement.ts';
import { likelihoodText, POLARITY_WORDS } from '../../output/statement-words.ts';
import { shortTime } from '../../output/time-words.ts';
import { languageName } from '../../util/language-name.ts';
import type { ServedDocument } from '../deps.ts';
import { html, type SafeHtml, safeUrl } from './html.ts';
import { plural } from './incident-card.ts';
import { fateBanner, type ReportFate } from './retraction-part.ts';
import { speakerText } from './statement-card.ts';

/** One report: its whole text with what was read from it marked, what became of it, and where it came from. `view.query`: what links carry on. */
export function documentPage(
  served: ServedDocument,
  view: { readonly fate: ReportFate; readonly query: string },
): SafeHtml {
  const { document: doc, statements, capture } = served;
  const url = safeUrl(doc.url);
  const lang = doc.lang ?? '';
  return html`<article class="document">
<p class="crumb"><a href="/${view.query}">All incidents</a></p>
<header class="head"><h1${lang && html` lang="${lang}"`}>${doc.title ?? 'Report without a title'}</h1>
<p>${doc.source ?? 'Source not named'}${doc.publishedAt && html`, published <time datetime="${doc.publishedAt}">${shortTime(doc.publishedAt)}</time>`}</p>
${fateBanner(fateOf(served, view.fate), doc.source, view.query)}${unclearNote(served, view.fate)}</header>
<div class="pair">
<section aria-label="Text of the report"><div class="text"${lang && html` lang="${lang}"`}>${markedText(doc.text, statements)}</div></section>
<aside class="margin" aria-label="What was read from it">
<h2>${plural(statements.length, 'statement')} read</h2>
${readNote(served)}
<h2>Where it comes from</h2>
<dl class="facts">
<div><dt>Address</dt><dd>${url ? html`<a href="${url}" rel="noreferrer nofollow">${url}</a>` : 'none given'}</dd></div>
<div><dt>Published</dt><dd>${doc.publishedAt ? shortTime(doc.publishedAt) : 'not known'}</dd></div>
<div><dt>Received</dt><dd>${doc.receivedAt ? shortTime(doc.receivedAt) : 'not known'}</dd></div>
<div><dt>Language</dt><dd>${doc.lang === null ? 'could not be told' : languageName(doc.lang)}</dd></div>
${capture && html`<div><dt>Bytes as received</dt><dd><a href="/api/v1/captures/${capture.id}${view.query}">Capture</a>, <a href="/api/v1/captures/${capture.id}/bytes${view.query}" download>download</a><br><code>sha256 ${capture.sha256}</code></dd></div>`}
${doc.issues.length > 0 && html`<div><dt>Noticed while reading</dt><dd><ul class="mini">${doc.issues.map((i) => html`<li>${i.message}</li>`)}</ul></dd></div>`}
</dl></aside></div></article>`;
}

/** A report of which nothing is in the picture was taken back all the same. */
function fateOf({ retraction }: ServedDocument, fate: ReportFate): ReportFate {
  return fate.retraction || fate.of > 0 || !retraction ? fate : { ...fate, retraction };
}

/** A notice of which it could not be told what it takes back: nothing was, and that is said. */
function unclearNote({ notices = [] }: ServedDocument, fate: ReportFate): SafeHtml | null {
  if (notices.length === 0 || fate.takesBack.length > 0) return null;
  return html`<p class="taken" role="note">It publishes a correction; which report it takes back could not be told, or that report is not shown.</p>`;
}

/** What was read; where nothing was, why. */
function readNote({ document: doc, statements }: ServedDocument): SafeHtml {
  if (statements.length > 0)
    return html`<ol class="read">${statements.map((s) => statementNote(s, doc.source))}</ol>`;
  const why = doc.issues.find((i) => i.code === LANGUAGE_NOT_READ)?.message;
  return html`<p class="soft">${why ? `Nothing: ${why}.` : 'Nothing has been read from it.'}</p>`;
}

/** A statement in the margin, leading to its words. */
function statementNote(s: KeyedStatement, source: string | null): SafeHtml {
  const l = s.likelihood && likelihoodText(s.likelihood);
  return html`<li><a href="#${s.id}">${speakerText(s, source)}</a> <span class="soft">${POLARITY_WORDS[s.polarity]}${l && `; “${l.term}”, ${l.band}`}${s.truncated && '; cut off in the source'}</span></li>`;
}

/** The text with every statement marked; overlapping ones share a mark, and each keeps its own anchor. */
export function markedText(text: string, statements: readonly KeyedStatement[]): SafeHtml[] {
  const cuts = new Set([0, text.length]);
  for (const s of statements) {
    cuts.add(Math.max(0, Math.min(text.length, s.start)));
    cuts.add(Math.max(0, Math.min(text.length, s.end)));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const piece = text.slice(start, at[i + 1]);
    const over = statements.filter((s) => s.start <= start && at[i + 1]! <= s.end);
    if (over.length === 0) return html`${piece}`;
    const [first, ...others] = over.filter((s) => s.start === start);
    return html`${others.map((s) => html`<span id="${s.id}"></span>`)}<mark${first && html` id="${first.id}"`}${over.some((s) => s.polarity !== 'affirmed') && html` class="not"`}>${piece}</mark>`;
  });
}
