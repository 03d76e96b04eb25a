import type { Incident } from '../../model/incident.ts';
import type { JudgementRow } from '../../model/review.ts';
import { incidentTitle } from '../../output/incident-title.ts';
import { shortTime } from '../../output/time-words.ts';
import { html, type SafeHtml } from './html.ts';

/** What a form needs to write: the visitor's token and the name to offer, or to sign with. */
export interface FormOf {
  readonly token: string;
  readonly by: string;
  /** Whether the name is the account's own and not to be changed. */
  readonly isSigned: boolean;
}

/** The field for the name of who writes; signed-in people see theirs and cannot change it. */
export function nameField({ by, isSigned }: FormOf): SafeHtml {
  return isSigned
    ? html`<p class="signed">Signed <b>${by}</b></p>`
    : html`<label>Your name<input name="by" value="${by}" maxlength="80" required autocomplete="name"></label>`;
}

const VERDICT_WORDS: Readonly<Record<JudgementRow['verdict'], string>> = {
  same: 'the same occurrence',
  different: 'different occurrences',
  unsure: 'cannot tell whether the same',
  undone: 'the word before taken back',
};

const STATE_WORDS: Readonly<Record<JudgementRow['state'], string>> = {
  stands: 'stands',
  'not-obeyed': 'stands but is not obeyed',
  replaced: 'replaced by a later word',
  undone: 'taken back',
  'taking-back': 'took a word back',
  idle: 'waits: no report tells of one of them any more',
};

/** One word somebody gave: on what, who, when, why, what became of it, and a button to take it back where it is the last one. */
export function judgementRow(
  row: JudgementRow,
  home: ReadonlyMap<string, Incident>,
  write: FormOf | null,
): SafeHtml {
  const isLast = row.state === 'stands' || row.state === 'not-obeyed';
  return html`<li><p><b>${VERDICT_WORDS[row.verdict]}</b>: ${eventLink(row.a, home)} and ${eventLink(row.b, home)}</p>
<p class="soft">${row.by}, <time datetime="${row.at}">${shortTime(row.at)}</time>${row.note && html`: “${row.note}”`}. <span class="tag${row.state === 'not-obeyed' && ' conflict'}">${STATE_WORDS[row.state]}</span></p>
${row.against && html`<p class="soft">It contradicts:</p><ul class="mini">${row.against.map((j) => html`<li>${VERDICT_WORDS[j.verdict]}: ${eventLink(j.a, home)} and ${eventLink(j.b, home)}; ${j.by}, ${shortTime(j.at)}</li>`)}</ul>`}
${
  isLast &&
  write &&
  html`<form class="undo" method="post" action="/review"><input type="hidden" name="token" value="${write.token}"><input type="hidden" name="a" value="${row.a}"><input type="hidden" name="b" value="${row.b}">${!write.isSigned && html`<input type="hidden" name="by" value="${write.by}">`}<input type="hidden" name="expected" value="${row.at}"><button class="quiet" name="verdict" value="undone">Take it back<span class="vh">: ${VERDICT_WORDS[row.verdict]}, ${row.by}, ${shortTime(row.at)}</span></button></form>`
}</li>`;
}

function eventLink(key: string, home: ReadonlyMap<string, Incident>): SafeHtml {
  const incident = home.get(key);
  if (!incident) return html`an account not shown`;
  const event = incident.events.find((e) => e.key === key)!;
  return html`<a href="/incident/${incident.id}">${incidentTitle(incident)}</a> in ${event.source ?? 'a source not named'}`;
}
