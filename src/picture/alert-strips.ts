import type { AlertStrip } from '../model/alert.ts';
import type { Stretch } from '../model/log-reach.ts';
import { type AlertSight, sightOf, WORD_HOLDS_MS } from './alert-sight.ts';
import { type AlertNode, alertTree } from './alert-tree.ts';
import type { GatheredAlerts } from './gather-alerts.ts';
import { mergeAlerts } from './merge-alerts.ts';
import { byUnit, stateOfNode } from './project-alerts.ts';

/**
 * How the state of each first-level unit (and of each region that lies in none) changed over a stretch: one segment after the other
 * without a gap, so that what was not known is to be seen as that. Each moment is as `projectAlerts` has it, with all words of now.
 */
export function stripsOver(gathered: GatheredAlerts, stretch: Stretch): AlertStrip[] {
  const sight = sightOf(gathered.spans, gathered.reaches);
  const spells = mergeAlerts(gathered.words).filter((s) => Date.parse(s.startedAt) < stretch.to);
  return alertTree(spells, gathered.clears, gathered.spans)
    .sort(byUnit)
    .map((node) => ({
      region: node.region,
      admin1: node.unit.admin1,
      level: node.unit.level,
      segments: segmentsOf(node, sight, stretch),
    }));
}

function segmentsOf(node: AlertNode, sight: AlertSight, { from, to }: Stretch): AlertStrip['segments'] {
  const inside = [...marksOf(node, sight)].filter((at) => at > from && at < to).sort((a, b) => a - b);
  const edges = [from, ...new Set(inside), to];
  const segments: AlertStrip['segments'][number][] = [];
  for (const [i, start] of edges.slice(0, -1).entries()) {
    const { state, why } = stateOfNode(knownBy(node, start), sight, start);
    const end = new Date(edges[i + 1]!).toISOString();
    const last = segments.at(-1);
    if (last?.state === state && last.why === why) segments[segments.length - 1] = { ...last, to: end };
    else segments.push({ from: new Date(start).toISOString(), to: end, state, why });
  }
  return segments;
}

/** Moments at which the state of a unit may change. */
function* marksOf(node: AlertNode, sight: AlertSight): Generator<number> {
  yield* sight.edges(node.unit.admin1);
  for (const spell of node.spells) {
    const until = sight.holdsUntil(spell);
    const believed = sight.believedUntil(spell);
    yield* [Date.parse(spell.startedAt), believed, until, believed + WORD_HOLDS_MS, until + WORD_HOLDS_MS];
    for (const s of spell.sources) yield* untilOf(s, sight);
  }
  for (const clear of node.clears)
    yield* [Date.parse(clear.at), Date.parse(clear.at) + WORD_HOLDS_MS, ...untilOf(clear, sight)];
  for (const part of node.parts) yield* marksOf(part, sight);
}

/** When the feed that a word came by turns stale. */
function untilOf(word: Parameters<AlertSight['reachOf']>[0], sight: AlertSight): number[] {
  const reach = sight.reachOf(word);
  return reach ? [reach.until] : [];
}

/** The unit with what had begun by a moment. */
function knownBy(node: AlertNode, at: number): AlertNode {
  return {
    ...node,
    spells: node.spells.filter((s) => Date.parse(s.startedAt) <= at),
    clears: node.clears.filter((c) => Date.parse(c.at) <= at),
    parts: node.parts.map((p) => knownBy(p, at)),
  };
}
