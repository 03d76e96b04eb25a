import { foldName } from '../util/fold-name.ts';
import { nationalBranch } from './national-body.ts';

/**
 * Who answers for a figure: one of the bodies of a state, by whatever name it is given, else the name itself. `side`: ISO 3166-1, null
 * where it is not known.
 * @source voice-body.ts
 */
export function claimantOf(party: string, side: string | null): string {
  const branch = nationalBranch(party, side ?? undefined);
  return JSON.stringify([side, branch ?? foldName(party)]);
}
