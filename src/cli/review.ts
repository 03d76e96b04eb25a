import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { JudgementRow, ReviewItem } from '../model/review.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { shortTime, whenText } from '../output/time-words.ts';
import { reasonText } from '../output/words.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { listRows } from './give-judgement.ts';
import { notObeyedText } from './judge.ts';
import { reviewQueue } from './review-queue.ts';

const GUTTER = '  │  ';
/** Statements of an event shown before the rest is left to `explain`. */
const MOST_QUOTES = 2;
/** Characters that would move the cursor or turn the writing round; the words shown are somebody else's. */
const UNSHOWN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** `review`: what waits for a person's word, the two sides' words side by side, and what to type. */
export async function review(
  context: CliContext,
  dir: string,
  { limit, json }: { readonly limit: number; readonly json: boolean },
): Promise<ExitCode> {
  const { items, incidents, rows } = await withReadStore(context, dir, async (store) => ({
    ...(await reviewQueue(store)),
    rows: await listRows(store),
  }));
  const shown = items.slice(0, limit);
  const notObeyed = rows.filter((r) => r.state === 'not-obeyed');
  if (json) {
    await context.out(`${JSON.stringify({ total: items.length, items: shown, notObeyed }, null, 1)}\n`);
    return 0;
  }
  for (const [i, item] of shown.entries())
    await context.out(`${itemLines(item, i + 1, incidents, context.columns).join('\n')}\n\n`);
  await context.out(summary(items.length, shown.length, notObeyed));
  return 0;
}

function summary(total: number, shown: number, notObeyed: readonly JudgementRow[]): string {
  const more = total > shown ? `${total - shown} more wait; see them with --limit ${total}\n` : '';
  const none = total === 0 ? 'nothing waits for a judgement\n' : more;
  return (
    none +
    notObeyed
      .flatMap((r) => notObeyedText(r))
      .map((l) => `${l}\n`)
      .join('')
  );
}

function itemLines(item: ReviewItem, n: number, incidents: readonly Incident[], columns: number): string[] {
  const [a, b] = item.pair;
  const [left, right] = item.incidents.map((id) => incidents.find((i) => i.id === id)!) as [
    Incident,
    Incident,
  ];
  const width = Math.max(24, Math.floor((Math.min(columns, 160) - GUTTER.length) / 2));
  const what = item.isLinked ? 'joined by a weak link' : 'apart, and may be one';
  const doubt = `score ${item.score.toFixed(2)}, doubt ${percent(item.doubt)}, consequence ${percent(item.consequence)}`;
  return [
    `${n}. ${what}; the rules lean to: ${item.suggested}`,
    `   ${doubt}: ${item.reasons.map(reasonText).join('; ')}`,
    ...item.changes.map((c) => `   at stake: ${c}`),
    ...sideBySide(sideLines(left, a, width), sideLines(right, b, width), width),
    `   sitrep judge ${a} ${b} same|different|unsure`,
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function sideLines(incident: Incident, key: string, width: number): string[] {
  const event = incident.events.find((e) => e.key === key)!;
  return [
    `${incidentTitle(incident)} (${incident.id})`,
    `${whenText(event.event.time)}; ${event.event.status}`,
    `${event.source ?? 'source not named'}${event.publishedAt ? `, ${shortTime(event.publishedAt)}` : ''}`,
    ...quotesOf(event),
  ].flatMap((l) => wrapped(l.replace(UNSHOWN, ' '), width));
}

function quotesOf(event: ReportedEvent): string[] {
  const quotes = event.statements.filter((s) => s.quote).map((s) => `“${s.quote}”`);
  return quotes.length > MOST_QUOTES
    ? [...quotes.slice(0, MOST_QUOTES), `and ${quotes.length - MOST_QUOTES} more`]
    : quotes;
}

function sideBySide(left: readonly string[], right: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(width)}${GUTTER}${right[i] ?? ''}`.trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
