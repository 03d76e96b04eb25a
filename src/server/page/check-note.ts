import type { Incident } from '../../model/incident.ts';
import type { LogCheck } from '../../model/log-check.ts';
import type { PublicPicture } from '../../model/public-picture.ts';
import type { KeyedStatement } from '../../model/statement.ts';
import { html, type SafeHtml } from './html.ts';

const VERDICT_WORDS: Readonly<Record<LogCheck['verdict'], string>> = {
  consistent: 'log agrees',
  inconsistent: 'log differs',
  'cannot-be-checked': 'cannot be checked',
};
/** Lines of a log named before the rest are only counted. */
const MOST_LINES = 8;

/** The checks of one incident's reports. */
export function checksOf(picture: PublicPicture, incident: Incident): LogCheck[] {
  const keys = new Set(incident.events.map((e) => e.key));
  return picture.checks.filter((c) => keys.has(c.event));
}

/** The checks to show beside a statement: those whose words stand in it, or whose event has it first where no statement has the words. */
export function checksBeside(
  statement: KeyedStatement,
  incident: Incident,
  checks: readonly LogCheck[],
): LogCheck[] {
  return checks.filter((c) => {
    const said = incident.events.find((e) => e.key === c.event)?.statements ?? [];
    const holder = said.find((s) => c.quote !== '' && s.quote.includes(c.quote)) ?? said[0];
    return holder?.key === statement.key;
  });
}

/** What an imported log says of a statement's words, and the way to its rows: beside the statement, which stays as it is. */
export function checkNote(check: LogCheck): SafeHtml {
  const captures = [...new Set(check.rows.map((r) => r.capture))].sort();
  const rows = captures.map((id) => {
    const lines = check.rows.filter((r) => r.capture === id).map((r) => r.line);
    const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
    const named = `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
    return html` <a href="/api/v1/captures/${id}">${named} of the log as received</a>`;
  });
  return html`<p class="check c-${check.verdict}"><span class="tag">${VERDICT_WORDS[check.verdict]}</span> ${check.quote && html`<q>${check.quote}</q>: `}${check.because}${rows}</p>`;
}
