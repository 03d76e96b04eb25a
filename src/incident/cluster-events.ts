import type { Judgement, ReportedEvent } from '../model/incident.ts';
import { adoptUnplaced } from './adopt-unplaced.ts';
import { countriesOf } from './country-hints.ts';
import { EventGroups, pairKey } from './event-groups.ts';
import { findCandidates } from './find-candidates.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/**
 * Least score of a link. Chosen against the worse failure: linking two strikes into one hides harm, two entries for
 * one strike is clutter; so what is doubtful stays apart and can be joined by a person.
 */
export const LEAST_LINK = 0.66;
/** What clustering gives: groups of indexes, and the pair scores it was made from. */
export interface Clustering {
  readonly groups: readonly (readonly number[])[];
  readonly scoreOf: (i: number, j: number) => PairScore;
  readonly said: ReadonlyMap<string, Judgement>;
}

/** The word that stands on each pair: the last one given, `undone` taking back the one before it. */
export function lastJudgements(judgements: readonly Judgement[]): Map<string, Judgement> {
  const sorted = [...judgements].sort((x, y) => compareText(x.at, y.at) || compareText(x.verdict, y.verdict));
  const given = new Map<string, Judgement[]>();
  for (const j of sorted) {
    const words = given.get(pairKey(j.a, j.b)) ?? [];
    given.set(pairKey(j.a, j.b), j.verdict === 'undone' ? words.slice(0, -1) : [...words, j]);
  }
  return new Map([...given].flatMap(([pair, words]) => (words.length ? [[pair, words.at(-1)!]] : [])));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups events that are one occurrence; at most one event of a report in a group, save a claim and its denial, unless a person said otherwise. */
export function clusterEvents(
  events: readonly ReportedEvent[],
  judgements: readonly Judgement[],
): Clustering {
  const said = lastJudgements(judgements);
  const cache = new Map<number, PairScore>();
  const scoreOf = (i: number, j: number): PairScore => {
    const code = Math.min(i, j) * events.length + Math.max(i, j);
    let found = cache.get(code);
    if (!found) {
      found = scorePair(events[Math.min(i, j)]!, events[Math.max(i, j)]!);
      cache.set(code, found);
    }
    return found;
  };
  const groups = new EventGroups(events, said, scoreOf);
  const index = new Map(events.map((e, i) => [e.key, i]));
  const confirmed = [...said.values()]
    .filter((j) => j.verdict === 'same')
    .sort((x, y) => compareText(y.at, x.at));
  for (const j of confirmed) {
    const [a, b] = [index.get(j.a), index.get(j.b)];
    if (a !== undefined && b !== undefined && !groups.isParted(a, b)) groups.join(a, b);
  }
  const candidates = findCandidates(events, countriesOf(events));
  const edges = candidates
    .map(([i, j]) => ({ i, j, score: scoreOf(i, j).score }))
    .filter((e) => e.score >= LEAST_LINK)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  for (const { i, j } of edges) if (groups.mayJoin(i, j)) groups.join(i, j);
  adoptUnplaced(events, candidates, groups);
  return { groups: groups.all(), scoreOf, said };
}
