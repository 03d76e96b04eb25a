import type { AssertedAmount, Assertion } from '../model/picture.ts';
import type { EventPlace } from '../model/place.ts';
import { capital } from './capital.ts';
import { placeText } from './place-words.ts';
import { speakerName } from './speaker-words.ts';
import { likelihoodText } from './statement-words.ts';

/** Who asserts a row: the speaker, else the outlet that says so itself. */
export function asserterText(r: Pick<Assertion, 'speaker' | 'source'>): string {
  return r.speaker ? capital(speakerName(r.speaker)) : (r.source ?? 'an outlet not named');
}

/** The hedge as worded with its band where the yardstick gives one; null where there is none. */
export function hedgeText(r: Pick<Assertion, 'likelihood'>): string | null {
  if (!r.likelihood) return null;
  const { term, band } = likelihoodText(r.likelihood);
  return `“${term}” (${band})`;
}

/** All places as worded, "from Sake, to Goma"; those of one relation together: "between Pokrovsk and Myrnohrad". */
export function placesText(r: Pick<Assertion, 'places'>): string | null {
  const between = r.places.filter((p) => p.relation?.kind === 'between').map((p) => p.name);
  // "Derna, from Derna" says no more than "from Derna".
  const isSaid = (p: EventPlace): boolean =>
    p.role === 'at' && !p.relation && r.places.some((o) => o !== p && o.name === p.name && o.role !== 'near');
  const others = r.places.filter((p) => p.relation?.kind !== 'between' && !isSaid(p)).map(placeText);
  const all = [...(between.length > 0 ? [`between ${between.join(' and ')}`] : []), ...others];
  return [...new Set(all)].join(', ') || null;
}

/** A figure as asserted: an interval, none, or the words for not known; the four are never one another. */
export function amountText(amount: AssertedAmount | null, unit: string | null = null): string {
  if (amount === null) return 'no figure';
  if (amount === 'unknown') return 'stated to be unknown';
  if (amount === 'withheld') return 'withheld by the speaker';
  return `${intervalText(amount)}${unit ? ` ${unit}` : ''}`;
}

/** "18", "24 to 99", "18 or more", "up to 30", "none". */
export function intervalText({ low, high }: { readonly low: number; readonly high?: number }): string {
  if (high === undefined) return `${number(low)} or more`;
  if (high === 0) return 'none';
  if (low === high) return number(low);
  return low === 0 ? `up to ${number(high)}` : `${number(low)} to ${number(high)}`;
}

function number(n: number): string {
  return n.toLocaleString('en-GB');
}
