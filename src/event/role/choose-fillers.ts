import { judgeRow, type Trees } from './boosted-trees.ts';
import { type Candidate, candidateFeatures, likeness } from './candidate.ts';
import { ROLES, type Stretch } from './role-tagger.ts';
import type { CaselessText } from './tag-caseless.ts';

/** Words found to fill a role, with the stretch that says it best. */
export interface Filler {
  readonly role: number;
  readonly key: string;
  readonly best: Stretch;
  readonly probability: number;
}

/** What judges candidates: whether one is right, whether two name the same, and from what probability on one is taken, by role. */
export interface Judges {
  readonly right: Trees;
  readonly same: Trees;
  readonly least: readonly number[];
}

/** Numbers by which two candidates of one role are judged to name the same. */
export function pairFeatures(t: CaselessText, a: Candidate, b: Candidate): Float64Array {
  const like = likeness(a.key, b.key);
  let close = 0;
  let cross = 0;
  let together = 0;
  for (const s of a.stretches)
    for (const u of b.stretches) {
      if (Math.abs(s.to - u.from) <= 1 || Math.abs(u.to - s.from) <= 1) close = 1;
      if (s.from < u.to && u.from < s.to) cross = 1;
      if (s.sentence === u.sentence) together = 1;
    }
  const ka = t.kind[a.best.to - 1]!;
  const kb = t.kind[b.best.to - 1]!;
  return Float64Array.of(
    a.role,
    like.part,
    like.shared,
    like.last,
    like.initials,
    close,
    cross,
    together,
    Math.abs(a.best.sentence - b.best.sentence),
    a.key.split(' ').length,
    b.key.split(' ').length,
    PLURAL.test(a.key) === PLURAL.test(b.key) ? 1 : 0,
    ka,
    kb,
    ka === kb ? 1 : 0,
  );
}
const PLURAL = /s$|men$|people$/;

/**
 * The fillers of a text: by role the likeliest candidate first, then each further one unless it is doubtful or names what is taken
 * already. One right name of a party is worth more than three of which one is wrong.
 */
export function chooseFillers(
  t: CaselessText,
  candidates: readonly Candidate[],
  relevance: number,
  j: Judges,
): Filler[] {
  const rows = candidateFeatures(t, candidates, relevance);
  const out: Filler[] = [];
  for (let role = 0; role < ROLES.length; role++) {
    const judged = candidates
      .map((c, i) => ({ c, p: c.role === role ? judgeRow(j.right, rows[i]!) : 0 }))
      .filter((x) => x.p >= j.least[role]!)
      .sort((a, b) => b.p - a.p || a.c.best.from - b.c.best.from);
    const taken: Candidate[] = [];
    for (const { c, p } of judged) {
      let probability = p;
      for (const o of taken)
        probability *= 1 - judgeRow(j.same, pairFeatures(t, ...inOrder(candidates, o, c)));
      if (probability < j.least[role]!) continue;
      taken.push(c);
      out.push({ role, key: c.key, best: c.best, probability });
    }
  }
  return out;
}

function inOrder(all: readonly Candidate[], a: Candidate, b: Candidate): [Candidate, Candidate] {
  return all.indexOf(a) < all.indexOf(b) ? [a, b] : [b, a];
}
