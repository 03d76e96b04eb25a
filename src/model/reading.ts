import type { Issue } from '../util/outcome.ts';
import type { Event } from './event.ts';
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

/** The reading with the text its offsets are into. */
export function withText(reading: Reading, text: string): Reading {
  return { ...reading, document: { ...reading.document, text } };
}
