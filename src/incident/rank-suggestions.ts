import type { Incident, Judgement, LinkSuggestion, Relation, ReportedEvent } from '../model/incident.ts';
import { pressureOf, type ReviewItem } from '../model/review.ts';
import { LEAST_LINK } from './cluster-events.ts';
import { judgementRows } from './judgement-rows.ts';
import { sideOf, weighConsequence } from './weigh-consequence.ts';

/** Doubt is gone this far from the least score of a link, on either side. */
const DOUBT_REACH = 0.2;
/** A link as far above the least score as this is no question, unless somebody asks for all links of an incident. */
const LEAST_DOUBT = 0.35;
/** What is said to be likelier of a pair that scores this much or less than that; between them neither. */
const LEANS_SAME = 0.6;
const LEANS_DIFFERENT = 0.55;

/** What narrows the queue. */
export interface QueueOptions {
  /** Everything that concerns this incident, sure links too. */
  readonly incident?: string;
  /** How incidents stand to one another: a strike in its wave or tally is no question. */
  readonly relations?: readonly Relation[];
}

/**
 * What waits for a person, the most pressing first: suggested links between incidents, one a pair of incidents, and weak links that
 * hold an incident together, by doubt times consequence. What anybody has judged already, "unsure" too, waits no more.
 * Nor do two that one report tells apart, or that stand to each other as a part to its whole. Pure; the same input in any order gives the same list.
 */
export function rankSuggestions(
  incidents: readonly Incident[],
  suggestions: readonly LinkSuggestion[],
  judgements: readonly Judgement[],
  { incident, relations = [] }: QueueOptions = {},
): ReviewItem[] {
  const home = new Map(incidents.flatMap((i) => i.events.map((e) => [e.key, i] as const)));
  const settled = new Set([
    ...judgedPairs(judgements, home),
    ...relations.map((r) => [r.from, r.to].sort().join('|')),
  ]);
  const items = [
    ...bestOfEachPair(suggestions, home)
      .filter(({ of }) => !settled.has(nameOf(of)) && !isToldApart(of))
      .map(({ s, of }) => itemApart(s, of)),
    ...incidents
      .filter((i) => incident === undefined || i.id === incident)
      .flatMap((i) => linkItems(i, judgements)),
  ];
  return items
    .filter((i) => (incident === undefined ? i.doubt >= LEAST_DOUBT : i.incidents.includes(incident)))
    .sort(
      (x, y) =>
        pressureOf(y) - pressureOf(x) || y.doubt - x.doubt || (x.pair.join() < y.pair.join() ? -1 : 1),
    );
}

type Two = readonly [Incident, Incident];

const nameOf = ([a, b]: Two): string => [a.id, b.id].sort().join('|');

/** Whether one report tells of both, and so says itself that they are two. */
function isToldApart([a, b]: Two): boolean {
  const [few, many] = a.events.length < b.events.length ? [a, b] : [b, a];
  const documents = new Set(few.events.map((e) => e.documentId));
  return many.events.some((e) => documents.has(e.documentId));
}

/** Pairs of incidents some standing word lies between. */
function judgedPairs(
  judgements: readonly Judgement[],
  home: ReadonlyMap<string, Incident>,
): ReadonlySet<string> {
  return new Set(
    standing(judgements).flatMap((j) => {
      const [a, b] = [home.get(j.a), home.get(j.b)];
      return a && b ? [nameOf([a, b])] : [];
    }),
  );
}

function standing(judgements: readonly Judgement[]): Judgement[] {
  return judgementRows(judgements).filter((r) => r.state === 'stands' || r.state === 'not-obeyed');
}

/** The best-scored suggestion for each pair of incidents; what is in one incident by now is none any more. */
function bestOfEachPair(
  suggestions: readonly LinkSuggestion[],
  home: ReadonlyMap<string, Incident>,
): { readonly s: LinkSuggestion; readonly of: Two }[] {
  const best = new Map<string, { s: LinkSuggestion; of: Two }>();
  for (const given of suggestions) {
    const s = given.a < given.b ? given : { ...given, a: given.b, b: given.a };
    const [a, b] = [home.get(s.a), home.get(s.b)];
    if (!a || !b || a.id === b.id || a.isRetracted || b.isRetracted) continue;
    const name = nameOf([a, b]);
    const before = best.get(name)?.s;
    const isBetter =
      !before ||
      s.score > before.score ||
      (s.score === before.score && `${s.a}|${s.b}` < `${before.a}|${before.b}`);
    if (isBetter) best.set(name, { s, of: [a, b] });
  }
  return [...best.values()];
}

function itemApart(s: LinkSuggestion, [a, b]: Two): ReviewItem {
  const { weight, changes } = weighConsequence(sideOf(a), sideOf(b));
  return {
    pair: [s.a, s.b],
    incidents: [a.id, b.id],
    isLinked: false,
    score: s.score,
    reasons: s.reasons,
    // The score says yes and something else of the incidents says no: nothing is more doubtful.
    doubt: s.score >= LEAST_LINK ? 1 : doubtOf(s.score),
    consequence: weight,
    changes,
    suggested: s.score >= LEANS_SAME ? 'same' : s.score < LEANS_DIFFERENT ? 'different' : 'unsure',
  };
}

/** The links of an incident that rules made, each with the two sides it holds together. */
function linkItems(incident: Incident, judgements: readonly Judgement[]): ReviewItem[] {
  const judged = new Set(standing(judgements).map((j) => [j.a, j.b].sort().join('|')));
  return incident.links.flatMap((l): ReviewItem[] => {
    if (l.to === null || l.by === 'person' || judged.has([l.event, l.to].sort().join('|'))) return [];
    const pair = [l.event, l.to].sort() as [string, string];
    const [left, right] = sidesOf(incident, l.event);
    const { weight, changes } = weighConsequence(
      { events: left, origins: null },
      { events: right, origins: null },
    );
    return [
      {
        pair,
        incidents: [incident.id, incident.id],
        isLinked: true,
        score: l.score,
        reasons: l.reasons,
        doubt: l.score <= LEAST_LINK ? 1 : doubtOf(l.score),
        consequence: weight,
        changes: [
          ...changes,
          `${countWords(left.length)} apart from ${countWords(right.length)}, if different`,
        ],
        suggested: l.score >= LEAST_LINK ? 'same' : 'unsure',
      },
    ];
  });
}

const countWords = (n: number): string => (n === 1 ? '1 account' : `${n} accounts`);

/** What hangs on the link of one event to an earlier one: that event and what is tied to it, and all others. */
function sidesOf(incident: Incident, event: string): [ReportedEvent[], ReportedEvent[]] {
  const hanging = new Set([event]);
  for (const l of incident.links)
    if (l.to !== null && hanging.has(l.to) && !hanging.has(l.event)) hanging.add(l.event);
  return [
    incident.events.filter((e) => !hanging.has(e.key)),
    incident.events.filter((e) => hanging.has(e.key)),
  ];
}

function doubtOf(score: number): number {
  return Math.round(Math.max(0, 1 - Math.abs(score - LEAST_LINK) / DOUBT_REACH) * 100) / 100;
}
