import type { Incident, ReportedEvent } from '../../model/incident.ts';
import type { LogCheck } from '../../model/log-check.ts';
import type { KeyedStatement } from '../../model/statement.ts';
import { type GradeBook, subjectGradeText } from '../../output/grade-book.ts';
import { speakerName } from '../../output/speaker-words.ts';
import { checksBeside } from './check-note.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';
import { noticesBeside } from './notice-note.ts';
import { statementCard } from './statement-card.ts';

/** Cards shown before the rest are folded away. */
const MOST_CARDS = 12;

/** What stands beside statements; `query`: what links carry on. */
interface Beside {
  readonly query: string;
  readonly grades: GradeBook;
  readonly checks: readonly LogCheck[];
}

/** A statement of a report, what is to be known of it, and the same words in reprints. */
interface Told {
  readonly event: ReportedEvent;
  readonly statement: KeyedStatement;
  readonly checks: readonly LogCheck[];
  readonly notices: readonly string[];
  readonly repeats: Told[];
}

/** Every statement in the order received; a reprint's own copy of one stands on the card of the first. */
export function statementsPart(incident: Incident, beside: Beside): SafeHtml {
  const all = toldOf(incident, beside.checks);
  const first = withRepeats(all, beside.grades);
  const repeated = all.length - first.length;
  const cards = first.map((t) =>
    statementCard(t.statement, t.event, {
      ...beside,
      checks: t.checks,
      notices: t.notices,
      repeats: t.repeats,
      all: incident.events,
    }),
  );
  // One card more is not worth a fold.
  const shown = cards.length > MOST_CARDS + 1 ? MOST_CARDS : cards.length;
  const rest = cards.slice(shown);
  return html`<section aria-labelledby="st"><h2 id="st">Who said it</h2>
<p class="soft">${plural(first.length, 'statement')}, in the order received${repeated > 0 && `; ${plural(repeated, 'repeat')} of their words in reprints`}. The words are the source’s own.</p>
<ol class="statements">${cards.slice(0, shown)}</ol>
${rest.length > 0 && html`<details class="rest"><summary>${plural(rest.length, 'later statement')}</summary><ol class="statements" start="${shown + 1}">${rest}</ol></details>`}</section>`;
}

function toldOf(incident: Incident, checks: readonly LogCheck[]): Told[] {
  const seen = new Set<string>();
  return [...incident.events]
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0))
    .flatMap((event) => event.statements.map((statement) => ({ event, statement })))
    .filter(({ statement }) => !seen.has(statement.key) && seen.add(statement.key))
    .map(({ event, statement }) => ({
      event,
      statement,
      checks: checksBeside(statement, incident, checks),
      notices: noticesBeside(statement, event, incident),
      repeats: [],
    }));
}

/** Those worth a card: a near-copy’s statement in the same words of the same speaker, with nothing of its own beside it, goes with the first. */
function withRepeats(all: readonly Told[], grades: GradeBook): Told[] {
  const first = new Map<string, Told>();
  const gradesOf = (t: Told): string[] => grades.of(t.event, t.statement).map((g) => subjectGradeText(g));
  return all.filter((t) => {
    const name = nameOf(t);
    const known = name === null ? undefined : first.get(name);
    const isPlain = t.checks.length + t.notices.length === 0;
    if (known && isPlain && gradesOf(t).every((g) => gradesOf(known).includes(g))) {
      known.repeats.push(t);
      return false;
    }
    if (name !== null && !known) first.set(name, t);
    return true;
  });
}

/** What two statements have in common that are one and its repeat: text, speaker, and what became of their reports. */
function nameOf({ event, statement: s }: Told): string | null {
  if (event.copyGroup === null || !s.quote) return null;
  const r = event.retracted;
  const speaker = s.speaker ? speakerName(s.speaker) : '';
  return [event.copyGroup, s.quote, speaker, s.polarity, r?.at ?? '', r?.kind ?? ''].join('\n');
}
