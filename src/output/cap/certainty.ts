import type { CapCertainty } from '../../model/cap-message.ts';
import type { Basis, Likelihood } from '../../model/statement.ts';

/** What is known of how surely something is said. */
export interface SaidHow {
  /** How each speaker comes to it, and the hedge in which it is said. */
  readonly statements: readonly { readonly basis: Basis; readonly likelihood?: Likelihood }[];
  /** Two independent origins say so. */
  readonly isConfirmed: boolean;
}

/**
 * Certainty in the sense of CAP, the only place where it is made: witnessed or confirmed → Observed; of the bands that speakers give
 * the least sure: above 50 → Likely, up to 5 → Unlikely, any other ("unlikely" of PHIA or ICD 203 too) → Possible; no band → Unknown.
 */
export function certaintyOf({ statements, isConfirmed }: SaidHow): CapCertainty {
  if (isConfirmed || statements.some((s) => s.basis === 'witnessed' && !s.likelihood)) return 'Observed';
  const bands = statements.flatMap(({ likelihood: l }) =>
    l?.low !== undefined && l.high !== undefined ? [{ low: l.low, high: l.high }] : [],
  );
  if (bands.length === 0) return 'Unknown';
  const least = bands.reduce((a, b) => (b.low < a.low || (b.low === a.low && b.high < a.high) ? b : a));
  if (least.low > 50) return 'Likely';
  return least.high <= 5 ? 'Unlikely' : 'Possible';
}
