// What the later models learn from: each text as the earlier ones, fitted without it, see it.

import type { Trees } from '../../src/event/role/boosted-trees.ts';
import { type Candidate, candidateFeatures, gatherCandidates } from '../../src/event/role/candidate.ts';
import { pairFeatures } from '../../src/event/role/choose-fillers.ts';
import { LEAST_CANDIDATE, LEAST_STRETCH } from '../../src/event/role/read-roles.ts';
import { relevanceOf, relevanceStep } from '../../src/event/role/relevance.ts';
import { findStretches, type TaggerWeights } from '../../src/event/role/role-tagger.ts';
import { type Setting, triggersOf } from '../../src/event/role/token-features.ts';
import type { Example } from './corpus.ts';
import { trainRelevance } from './train-relevance.ts';
import { type TaggerOptions, trainTagger } from './train-tagger.ts';
import { type TreeOptions, trainTrees } from './train-trees.ts';

/** How everything is fitted. */
export interface Plan {
  readonly folds: number;
  readonly tagger: TaggerOptions;
  readonly right: TreeOptions;
  readonly same: TreeOptions;
}

/** A text with the candidates found in it by models that never saw it. */
export interface Seen {
  readonly example: Example;
  readonly fold: number;
  readonly relevance: number;
  readonly candidates: readonly Candidate[];
  readonly rows: readonly Float64Array[];
  /** By candidate, the gold entity it names or −1. */
  readonly entity: readonly number[];
}

/** Relevance and tagger fitted on some examples; the tagger sees relevance as it will be on new texts. */
export function trainFirst(examples: readonly Example[], o: TaggerOptions) {
  const inner = 4;
  const settings: Setting[] = new Array(examples.length);
  for (let g = 0; g < inner; g++) {
    const w = trainRelevance(examples.filter((_, i) => i % inner !== g));
    examples.forEach((e, i) => {
      if (i % inner === g)
        settings[i] = { relevance: relevanceStep(relevanceOf(w, e.tagged)), triggers: triggersOf(e.tagged) };
    });
  }
  return { relevance: trainRelevance(examples), tagger: trainTagger(examples, settings, o) };
}

/** A text as fitted models see it. */
export function see(
  example: Example,
  fold: number,
  first: { relevance: Float32Array; tagger: TaggerWeights },
): Seen {
  const t = example.tagged;
  const relevance = relevanceOf(first.relevance, t);
  const setting = { relevance: relevanceStep(relevance), triggers: triggersOf(t) };
  const candidates = gatherCandidates(
    t,
    findStretches(first.tagger, t, setting, LEAST_STRETCH),
    LEAST_CANDIDATE,
  );
  return {
    example,
    fold,
    relevance,
    candidates,
    rows: candidateFeatures(t, candidates, relevance),
    entity: candidates.map((c) => example.gold[c.role]!.findIndex((e) => e.includes(c.key))),
  };
}

/** Every example seen by models fitted on the other folds. */
export function seeAll(examples: readonly Example[], plan: Plan, say: (line: string) => void): Seen[] {
  const out: Seen[] = [];
  for (let f = 0; f < plan.folds; f++) {
    const first = trainFirst(
      examples.filter((_, i) => i % plan.folds !== f),
      plan.tagger,
    );
    say(`fold ${f + 1} of ${plan.folds}: ${first.tagger.kept} features`);
    examples.forEach((e, i) => {
      if (i % plan.folds === f) out.push(see(e, f, first));
    });
  }
  return out;
}

/** The judges of candidates and of pairs, from texts as seen. */
export function trainJudges(seen: readonly Seen[], plan: Plan): { right: Trees; same: Trees } {
  const rows: Float64Array[] = [];
  const pairs: Float64Array[] = [];
  const isRight: number[] = [];
  const isSame: number[] = [];
  for (const s of seen) {
    s.rows.forEach((r, i) => {
      rows.push(r);
      isRight.push(s.entity[i]! >= 0 ? 1 : 0);
    });
    for (let a = 0; a < s.candidates.length; a++)
      for (let b = a + 1; b < s.candidates.length; b++) {
        const one = s.candidates[a]!;
        const two = s.candidates[b]!;
        if (one.role !== two.role || s.entity[a]! < 0 || s.entity[b]! < 0) continue;
        pairs.push(pairFeatures(s.example.tagged, one, two));
        isSame.push(s.entity[a] === s.entity[b] ? 1 : 0);
      }
  }
  return { right: trainTrees(rows, isRight, plan.right), same: trainTrees(pairs, isSame, plan.same) };
}
