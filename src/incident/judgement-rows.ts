import type { Judgement } from '../model/incident.ts';
import type { JudgementRow } from '../model/review.ts';
import { compareText } from '../util/compare-text.ts';
import { pairKey } from './event-groups.ts';

/**
 * Every judgement, oldest first, with what has become of it. Where words on several pairs contradict each other
 * (A and B the same, B and C the same, A and C different) "different" holds, since two strikes made one hide harm, and of the
 * words that say "same" the oldest of those that cannot hold is the one not obeyed; linking joins by the same rule.
 * `isKnown` says whether an event is still told of.
 */
export function judgementRows(
  judgements: readonly Judgement[],
  isKnown: (event: string) => boolean = () => true,
): JudgementRow[] {
  const sorted = [...judgements].sort((x, y) => compareText(x.at, y.at) || compareText(x.verdict, y.verdict));
  const states = new Map<Judgement, JudgementRow['state']>();
  const given = new Map<string, Judgement[]>();
  for (const j of sorted) {
    const words = given.get(pairKey(j.a, j.b)) ?? [];
    given.set(pairKey(j.a, j.b), words);
    const before = words.at(-1);
    if (j.verdict !== 'undone') {
      if (before) states.set(before, 'replaced');
      words.push(j);
      states.set(j, 'stands');
      continue;
    }
    states.set(j, 'taking-back');
    if (before) states.set(words.pop()!, 'undone');
    if (words.length > 0) states.set(words.at(-1)!, 'stands');
  }
  const standing = [...given.values()].flatMap((words) => words.slice(-1));
  for (const j of standing) if (!isKnown(j.a) || !isKnown(j.b)) states.set(j, 'idle');
  const against = contradicted(standing.filter((j) => states.get(j) === 'stands'));
  return sorted.map((j) => {
    const words = against.get(j);
    return words ? { ...j, state: 'not-obeyed', against: words } : { ...j, state: states.get(j)! };
  });
}

/** Words that say "same" and cannot hold, newest given way to first, each with the words that rule it out. */
function contradicted(standing: readonly Judgement[]): Map<Judgement, Judgement[]> {
  const parts = standing.filter((j) => j.verdict === 'different');
  const sames = standing.filter((j) => j.verdict === 'same').sort((x, y) => compareText(y.at, x.at));
  const joined: Judgement[] = [];
  const out = new Map<Judgement, Judgement[]>();
  for (const j of sames) {
    const [left, right] = [reachFrom(j.a, joined), reachFrom(j.b, joined)];
    const parting = parts.find((d) => (left.has(d.a) && right.has(d.b)) || (left.has(d.b) && right.has(d.a)));
    if (!parting) joined.push(j);
    else {
      const [inLeft, inRight] = left.has(parting.a) ? [parting.a, parting.b] : [parting.b, parting.a];
      out.set(j, [parting, ...left.get(inLeft)!, ...right.get(inRight)!]);
    }
  }
  return out;
}

/** Every event that words join with `start`, each with the words on the way to it. */
function reachFrom(start: string, joined: readonly Judgement[]): Map<string, Judgement[]> {
  const reached = new Map<string, Judgement[]>([[start, []]]);
  for (const [event, way] of reached) {
    for (const j of joined) {
      const next = j.a === event ? j.b : j.b === event ? j.a : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...way, j]);
    }
  }
  return reached;
}
