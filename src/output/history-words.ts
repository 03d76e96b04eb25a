import type { HistoryChange, HistoryEntry } from '../model/history.ts';
import { fieldText, valueText } from './field-words.ts';

/** Names told before the rest of a list is counted. */
const MOST_NAMED = 4;

/** What changed at a moment, one sentence a change. `titleOf`: what an incident is called, null where it may not be named. */
export function historyWords(entry: HistoryEntry, titleOf: (id: string) => string | null): string[] {
  return entry.changes.map((c) => {
    const words = changeWords(c, titleOf);
    return `${words.replace(/^\p{Ll}/u, (x) => x.toUpperCase())}.`;
  });
}

function changeWords(c: HistoryChange, titleOf: (id: string) => string | null): string {
  switch (c.kind) {
    case 'first':
    case 'reports':
      return reportWords(c);
    case 'merged': {
      const title = titleOf(c.with);
      return `taken together with what stood apart${title ? ` as “${title}”` : ''}: ${namesOf(c.sources)}`;
    }
    case 'parted':
      return `no longer taken as part of it: ${namesOf(c.sources)}`;
    case 'judged':
      return c.verdict === 'undone'
        ? `${c.by} took a judgement back`
        : `judged ${c.verdict === 'same' ? 'the same' : c.verdict} by ${c.by}`;
    case 'field':
      return fieldWords(c);
    case 'retracted':
      return retractedWords(c);
    case 'restored':
      return `the report of ${nameOf(c.source)} stands again`;
    case 'gone':
      return 'nothing supports it any more: every report of it was taken back';
  }
}

function reportWords(c: Extract<HistoryChange, { kind: 'first' | 'reports' }>): string {
  const reprints = c.reprints === 1 ? 'a reprint' : `${c.reprints} reprints`;
  if (c.sources.length === 0) return reprints;
  const named = `${c.kind === 'first' ? 'first report' : 'reported'} by ${namesOf(c.sources)}`;
  return c.reprints > 0 ? `${named}, with ${reprints}` : named;
}

function fieldWords(c: Extract<HistoryChange, { kind: 'field' }>): string {
  const name = fieldText(c.field);
  const [before, after] = [c.before, c.after].map((values) => values.map((v) => valueText(c.field, v)));
  const by = c.saidBy.length > 0 ? ` (${c.saidBy.join(', ')})` : '';
  if (c.verdict === 'conflict') return `reports disagree on ${name}: ${after!.join(' or ')}${by}`;
  if (after!.length === 0)
    return `${name}: ${before!.join(' or ')}, no longer said by any report that stands`;
  if (before!.length === 0) return `${name}: ${after!.join(', ')}${by}`;
  return `${name}: ${before!.join(' or ')} → ${after!.join(', ')}${by}`;
}

function retractedWords(c: Extract<HistoryChange, { kind: 'retracted' }>): string {
  const report = `the report of ${nameOf(c.source)}`;
  if (c.by) return `${report} taken back by ${c.by}`;
  if (c.how === 'edited') return `${report} replaced by a later version`;
  return `${report} ${c.how === 'corrected' ? 'corrected' : 'withdrawn'} by its source`;
}

const nameOf = (source: string | null): string => source ?? 'a source not named';

function namesOf(sources: readonly (string | null)[]): string {
  const named = sources.slice(0, MOST_NAMED).map(nameOf);
  const more = sources.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
