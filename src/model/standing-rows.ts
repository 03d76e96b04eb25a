import { compareText } from '../util/compare-text.ts';
import type { KeptTally } from './log-check.ts';

/** A file of which so large a share stands unchanged in a later one is an earlier edition of it, no other table of the same time. */
const SAME_SHARE = 0.5;

/** The rows of one file, and what is asked of it. */
interface Edition {
  readonly capture: string;
  readonly receivedAt: string;
  readonly rows: readonly KeptTally[];
  /** What its rows are of, and what they say of it. */
  readonly subjects: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
  readonly firstAt: string;
  readonly lastAt: string;
}

/**
 * The rows of imported tallies that count, each attack once, by time. Of one attack (same time, model, places and party) told in
 * several files the latest file's rows stand: as many as it has, for a table may have two alike. Where a file is a later edition of another,
 * rows of the earlier one that it no longer has are gone, as far as it reaches. Whatever order the rows are given in, the same stand.
 */
export function standingTallyRows(rows: readonly KeptTally[]): KeptTally[] {
  const editions = [...Map.groupBy(rows, (r) => r.capture).values()]
    .map(editionOf)
    .sort((a, b) => compareText(b.receivedAt, a.receivedAt) || compareText(a.capture, b.capture));
  return editions
    .flatMap((file, i) => {
      const later = editions.slice(0, i);
      const replacing = later.filter((l) => isEditionOf(l, file));
      return file.rows.filter(
        (r) => !later.some((l) => l.subjects.has(subjectOf(r))) && !replacing.some((l) => reachesOver(l, r)),
      );
    })
    .sort(
      (a, b) => compareText(a.startedAt, b.startedAt) || compareText(a.capture, b.capture) || a.line - b.line,
    );
}

function editionOf(rows: readonly KeptTally[]): Edition {
  const starts = rows.map((r) => r.startedAt).sort();
  return {
    capture: rows[0]!.capture,
    receivedAt: rows[0]!.receivedAt,
    rows,
    subjects: new Set(rows.map(subjectOf)),
    contents: new Set(rows.map(contentOf)),
    firstAt: starts[0]!,
    lastAt: starts.at(-1)!,
  };
}

function isEditionOf(later: Edition, earlier: Edition): boolean {
  const within = earlier.rows.filter((r) => reachesOver(later, r));
  const same = within.filter((r) => later.contents.has(contentOf(r))).length;
  return within.length > 0 && same / within.length >= SAME_SHARE;
}

function reachesOver(file: Edition, row: KeptTally): boolean {
  return row.startedAt >= file.firstAt && row.startedAt <= file.lastAt;
}

function subjectOf(r: KeptTally): string {
  return JSON.stringify([r.startedAt, r.endedAt, r.model, r.assertedBy, r.launchPlace, r.target]);
}

function contentOf(r: KeptTally): string {
  return `${subjectOf(r)}${JSON.stringify([r.launched, r.destroyed, r.lost])}`;
}
