import { gatherCandidates } from './candidate.ts';
import { chooseFillers, type Filler } from './choose-fillers.ts';
import { relevanceOf, relevanceStep } from './relevance.ts';
import type { RoleModel } from './role-model.ts';
import { findStretches } from './role-tagger.ts';
import type { CaselessText } from './tag-caseless.ts';
import { triggersOf } from './token-features.ts';

/** Stretches less probable than this are not looked at, nor words whose stretches together are. */
export const LEAST_STRETCH = 0.01;
/** See {@link LEAST_STRETCH}. */
export const LEAST_CANDIDATE = 0.03;

/** Who did it, to whom or what, with what: the fillers the model finds in a caseless text. */
export function readRoles(t: CaselessText, model: RoleModel): Filler[] {
  if (!t.size) return [];
  const relevance = relevanceOf(model.relevance, t);
  const setting = { relevance: relevanceStep(relevance), triggers: triggersOf(t) };
  const stretches = findStretches(model.tagger, t, setting, LEAST_STRETCH);
  return chooseFillers(t, gatherCandidates(t, stretches, LEAST_CANDIDATE), relevance, model.judges);
}
