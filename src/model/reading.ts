import type { Issue } from '../util/outcome.ts';
import type { Event } from './event.ts';
import type { Explanation } from './explanation.ts';
import type { PlaceMention } from './place.ts';
import type { Statement } from './statement.ts';

/** One reading of one report: contract v1, what `sitrep read` prints. */
export interface Reading {
  readonly contract: 1;
  readonly document: {
    readonly id: string;
    readonly source: string | null;
    readonly url: string | null;
    readonly title: string | null;
    readonly lang: string | null;
    readonly publishedAt: string | null;
    /** The text the offsets are into, where it was made from a page or an export and so is not at hand elsewhere. */
    readonly text?: string;
    /** Length of the text in UTF-16 code units. */
    readonly length: number;
  };
  readonly places: readonly PlaceMention[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly issues: readonly Issue[];
}

/** A reading with the reasons for its values: what `sitrep read --explain --json` prints. */
export interface ExplainedReading extends Reading {
  readonly explanations: readonly Explanation[];
}

/** The reading with the text its offsets are into. */
export function withText<R extends Reading>(reading: R, text: string): R {
  return { ...reading, document: { ...reading.document, text } };
}
