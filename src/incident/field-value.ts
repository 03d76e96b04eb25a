import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import type { KeyedStatement } from '../model/statement.ts';
import { isCopyOf } from './find-copies.ts';
import type { Origins } from './find-origins.ts';
import { publishedMs } from './score-time.ts';
import { isOwnSource } from './voice-identity.ts';

/** One value of one field as one event gives it, with who says it. */
export interface SaidValue {
  readonly value: string;
  readonly event: ReportedEvent;
  readonly origins: readonly string[];
  /** Order in time: when its report came out, superseded values before the others of the same report. */
  readonly at: number;
}

/** Statements of an event that hold these words; an empty list where none does. */
function holding(e: ReportedEvent, words: string | undefined): KeyedStatement[] {
  return words ? e.statements.filter((s) => s.quote.includes(words)) : [];
}

/** The last speaker before an event's statements in the outlet's own voice, who is likely still meant (guide §6.13). */
function speakerBefore(e: ReportedEvent, own: readonly KeyedStatement[]): KeyedStatement | undefined {
  const at = e.statements.indexOf(own[0]!);
  return e.statements.slice(0, at).findLast((s) => s.speaker);
}

/**
 * The origins that give `words` in an event: those of the statements that hold them, else of all that carry the event. A sentence
 * without attribution that follows a speaker's goes on with what that speaker said.
 */
export function originsOfWords(e: ReportedEvent, words: string | undefined, origins: Origins): string[] {
  const said = holding(e, words);
  if (said.length === 0) return originsOf(e, e.statements, origins);
  const found = originsOf(e, said, origins);
  if (found.length || !said.every(isOwnVoice)) return found;
  const before = speakerBefore(e, said);
  return before ? originsOf(e, [before], origins) : [];
}

/** The outlet, where words are its own and nobody it quoted before may be meant, or those of people only it knows: it answers for them. */
export function ownWords(e: ReportedEvent, words: string): string[] {
  const said = holding(e, words);
  const isOwn = said.every(isOwnVoice) && !speakerBefore(e, said);
  return said.length > 0 && (isOwn || said.every(isOwnSource)) ? [`outlet ${e.source ?? e.report}`] : [];
}

const isOwnVoice = (s: KeyedStatement): boolean => s.speaker === null && !s.reportedBy;

/** Distinct origins of some statements of an event. */
export function originsOf(
  e: ReportedEvent,
  statements: readonly KeyedStatement[],
  origins: Origins,
): string[] {
  return [...new Set(statements.flatMap((s) => origins.of(e, s) ?? []))].sort();
}

/** When a value was said, for "later" among values of one origin. */
export function saidAt(e: ReportedEvent, superseded = false): number {
  return publishedMs(e) - (superseded ? 1 : 0);
}

/** When a value was first said: a reprint says it when the first of its copies did, so that it never is a later word. */
export function firstSaidAt(e: ReportedEvent, all: readonly ReportedEvent[], superseded = false): number {
  const copies = e.copyGroup === null ? [] : all.filter((x) => isCopyOf(x, e));
  return Math.min(saidAt(e), ...copies.map((x) => saidAt(x))) - (superseded ? 1 : 0);
}

/** A field verdict of said values: one row a value, events and origins gathered, in the order first said. */
export function verdictOf(
  field: string,
  verdict: FieldVerdict['verdict'],
  said: readonly SaidValue[],
): FieldVerdict {
  const rows = new Map<string, SaidValue[]>();
  for (const s of said) rows.set(s.value, [...(rows.get(s.value) ?? []), s]);
  return {
    field,
    verdict,
    values: [...rows].map(([value, all]) => ({
      value,
      events: [...new Set(all.map((s) => s.event.key))].sort(),
      origins: [...new Set(all.flatMap((s) => s.origins))].sort(),
    })),
  };
}

/** How many reports give these values. */
export function reportsOf(said: readonly SaidValue[]): number {
  return new Set(said.map((s) => s.event.documentId)).size;
}

/** `agree` where two reports say it, else `single`. Agreement of reports is not corroboration: that is `origins`. */
export function agreeOrSingle(field: string, said: readonly SaidValue[]): FieldVerdict {
  return verdictOf(field, reportsOf(said) >= 2 ? 'agree' : 'single', said);
}

/** Whether different values come from wholly different origins. */
export function isRival(said: readonly SaidValue[]): boolean {
  // A thousand who say the same are looked at once.
  const once = [...new Map(said.map((s) => [`${s.value}|${s.origins.join('|')}`, s])).values()];
  return once.some((a) =>
    once.some(
      (b) =>
        a.value !== b.value &&
        a.origins.length > 0 &&
        b.origins.length > 0 &&
        !a.origins.some((o) => b.origins.includes(o)),
    ),
  );
}
