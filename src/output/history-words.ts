import type { HistoryChange, HistoryEntry } from '../model/history.ts';
import type { Judgement } from '../model/incident.ts';
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
      return JUDGED_WORDS[c.verdict](c.by);
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

const JUDGED_WORDS: Readonly<Record<Judgement['verdict'], (by: string) => string>> = {
  same: (by) => `${by} judged two accounts the same occurrence`,
  different: (by) => `${by} judged two accounts different occurrences`,
  unsure: (by) => `${by} could not tell whether two accounts are the same occurrence`,
  undone: (by) => `${by} took a judgement back`,
};

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
  const gone = before!.filter((v) => !after!.includes(v));
  const come = after!.filter((v) => !before!.includes(v));
  const kept = before!.filter((v) => after!.includes(v));
  if (kept.length === 0)
    return `${name}: ${[before!.join(' or '), after!.join(', ')].filter(Boolean).join(' → ')}${by}`;
  // What is said as before comes first: the change is told beside it, not as if it had taken its place.
  const turns = [
    ...(gone.length > 0 ? [`no longer ${gone.join(' or ')}`] : []),
    ...(come.length > 0 ? [`now also ${come.join(', ')}`] : []),
  ];
  return `${name}: ${[kept.join(', '), ...turns].join('; ')}${by}`;
}

function retractedWords(c: Extract<HistoryChange, { kind: 'retracted' }>): string {
  const report = `the report of ${nameOf(c.source)}`;
  if (c.by) return `${report} was taken back by ${c.by}`;
  // Not by whom: a reprint falls with the report it repeats, which another outlet took back.
  return `${report} was ${c.how === 'edited' ? 'replaced by a later version' : c.how}`;
}

const nameOf = (source: string | null): string => source ?? 'a source not named';

function namesOf(sources: readonly (string | null)[]): string {
  const named = sources.slice(0, MOST_NAMED).map(nameOf);
  const more = sources.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
