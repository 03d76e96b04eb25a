// Micro F1 over the roles, as the corpus' adapter counts it: one filler names at most one gold entity.
import type { Filler } from '../../src/event/role/choose-fillers.ts';
import { ROLES } from '../../src/event/role/role-tagger.ts';
import type { Example } from './corpus.ts';

/** Right, found and wanted by role, and quiet texts with a filler. */
export class Tally {
  readonly right: number[] = new Array(ROLES.length).fill(0);
  readonly found: number[] = new Array(ROLES.length).fill(0);
  readonly wanted: number[] = new Array(ROLES.length).fill(0);
  quiet = 0;
  alarms = 0;

  add(e: Example, fillers: readonly Filler[]): void {
    for (let r = 0; r < ROLES.length; r++) {
      const used = new Set<number>();
      for (const f of fillers) {
        if (f.role !== r) continue;
        this.found[r]!++;
        const k = e.gold[r]!.findIndex((g, i) => !used.has(i) && g.includes(f.key));
        if (k < 0) continue;
        used.add(k);
        this.right[r]!++;
      }
      this.wanted[r]! += e.gold[r]!.length;
    }
    if (e.gold.some((g) => g.length)) return;
    this.quiet++;
    if (fillers.length) this.alarms++;
  }

  /** All roles together. */
  micro(): { p: number; r: number; f1: number } {
    const sum = (l: readonly number[]): number => l.reduce((a, b) => a + b, 0);
    const right = sum(this.right);
    const p = right / Math.max(1, sum(this.found));
    const r = right / Math.max(1, sum(this.wanted));
    return { p, r, f1: (2 * right) / Math.max(1, sum(this.found) + sum(this.wanted)) };
  }

  toString(): string {
    const m = this.micro();
    const roles = ROLES.map(
      (n, r) => `${n} ${((2 * this.right[r]!) / Math.max(1, this.found[r]! + this.wanted[r]!)).toFixed(3)}`,
    );
    return `micro F1 ${m.f1.toFixed(3)} (P ${m.p.toFixed(3)} R ${m.r.toFixed(3)}), alarms ${this.alarms}/${this.quiet}; ${roles.join(', ')}`;
  }
}
