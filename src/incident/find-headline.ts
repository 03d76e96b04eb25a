import {
  AHEAD_WORDS,
  ATTRIBUTED,
  COUNTED_IN_HEADLINE,
  DISTANT_CUE,
  DONE_WORDS,
} from '../lexicon/headline-word.ts';
import { HEDGES } from '../lexicon/hedge.ts';
import { SLAVIC_HEDGES } from '../lexicon/hedge-slavic.ts';
import { NUMBER_WORDS } from '../lexicon/number.ts';
import type { Count, Event } from '../model/event.ts';
import type { HeadlineFault } from '../model/incident.ts';
import type { Statement } from '../model/statement.ts';
import { folded } from './same-name.ts';

/** An event of a report with the statements that carry it. */
export interface Told {
  readonly event: Event;
  readonly statements: readonly Statement[];
}

/** Least share of a headline's words that the sentences of an event have for it to be of that event. */
const LEAST_SHARED = 0.4;

/**
 * Where a report's headline says more of an event than its text: surely what the text hedges or holds at arm's length, begun
 * what it tells as planned, a number above all that the text gives. By index of the event the headline is of. Pure.
 * A headline without "said" over a text with "said" is how headlines are written, and no fault.
 */
export function findHeadlineFaults(
  title: string | null,
  told: readonly Told[],
): ReadonlyMap<number, HeadlineFault> {
  const out = new Map<number, HeadlineFault>();
  for (const headline of headlinesOf(title, told)) {
    const body = told.map((t) => ({
      ...t,
      statements: t.statements.filter((s) => s.quote.trim() !== headline),
    }));
    const figure = largerFigure(headline, body);
    if (figure && !out.has(figure.at)) out.set(figure.at, figure.fault);
    const at = eventOf(headline, body);
    const fault = at === null ? null : (statusFault(headline, body[at]!) ?? hedgeFault(headline, body[at]!));
    if (at !== null && fault && !out.has(at)) out.set(at, fault);
  }
  return out;
}

/** The title, and a headline at the beginning of the text: a line that ends without a stop. */
function headlinesOf(title: string | null, told: readonly Told[]): string[] {
  const first = told
    .flatMap((t) => t.statements)
    .find((s) => s.start === 0 && s.speaker === null && !/[.!…:;]["”»]?$/.test(s.quote.trim()));
  const line = first && told.some((t) => t.statements.some((s) => s.start > 0)) ? first.quote : null;
  return [...new Set([title, line].filter((t) => t !== null).map((t) => t.trim()))].filter((t) => t !== '');
}

const stemsOf = (text: string): string[] => [
  ...new Set(
    folded(text)
      .split(' ')
      .filter((w) => w.length > 3)
      .map((w) => w.slice(0, 5)),
  ),
];

/** The event a headline is of: the one whose sentences have most of its words. */
function eventOf(headline: string, body: readonly Told[]): number | null {
  const words = stemsOf(headline);
  const shares = body.map((t) => {
    const own = new Set(
      stemsOf(
        [t.event.quote, ...t.statements.map((s) => s.quote), ...t.event.places.map((p) => p.name)].join(' '),
      ),
    );
    const shared = words.filter((w) => own.has(w)).length;
    return shared >= 2 ? shared / words.length : 0;
  });
  const best = Math.max(0, ...shares);
  return best >= LEAST_SHARED ? shares.indexOf(best) : null;
}

function isHedged(text: string): boolean {
  return [...HEDGES, ...SLAVIC_HEDGES].some(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  });
}

function hedgeFault(headline: string, { statements }: Told): HeadlineFault | null {
  const said = statements.filter((s) => s.polarity === 'affirmed');
  if (said.length === 0 || ATTRIBUTED.test(headline) || AHEAD_WORDS.test(headline) || isHedged(headline))
    return null;
  const hedge = said[0]!.likelihood?.term;
  if (hedge && said.every((s) => s.likelihood))
    return { about: 'hedge', words: { here: headline, there: hedge } };
  const cue =
    said.every((s) => s.speaker !== null) &&
    said.map((s) => s.cue?.quote ?? '').find((c) => DISTANT_CUE.test(c));
  if (cue) return { about: 'hedge', words: { here: headline, there: cue } };
  const denial = statements.find((s) => s.polarity === 'denied' && s.speaker !== null);
  const isOneSided = denial && said.every((s) => s.speaker !== null) && !isOneSpeaker(said, denial);
  return isOneSided
    ? { about: 'hedge', words: { here: headline, there: denial.cue?.quote ?? denial.quote } }
    : null;
}

function isOneSpeaker(said: readonly Statement[], denial: Statement): boolean {
  const name = (s: Statement) => s.speaker?.organisation ?? s.speaker?.name ?? s.speaker?.role;
  return said.some((s) => name(s) === name(denial));
}

function statusFault(headline: string, { event, statements }: Told): HeadlineFault | null {
  const isPlan = event.status === 'planned' || event.status === 'possible';
  if (!isPlan || statements.length === 0) return null;
  const done = DONE_WORDS.exec(headline)?.[0];
  if (!done || AHEAD_WORDS.test(headline) || ATTRIBUTED.test(headline) || isHedged(headline)) return null;
  return { about: 'status', words: { here: headline, there: event.quote } };
}

const WORDS: Readonly<Record<string, number>> = NUMBER_WORDS.values;

interface Numbered {
  readonly what: string;
  readonly low: number;
  readonly quote: string;
}

/** Numbers of people in a headline: "Ten dead", "kills 26", "14 загиблих". */
function numbersIn(headline: string): Numbered[] {
  const parts = headline.split(/[,;–—]|\b(?:and|та|і|и)\b/u);
  return parts.flatMap((part) => {
    const number = /(?<![\p{L}\d.,-])(\d{1,3}(?:[ ,]\d{3})+|\d+)(?![\p{L}\d%-])/u.exec(part)?.[1];
    const word = (part.toLowerCase().match(/\p{L}+/gu) ?? []).find((w) => (WORDS[w] ?? 0) > 0);
    const low = number ? Number(number.replace(/[ ,]/g, '')) : word ? WORDS[word]! : null;
    const what = COUNTED_IN_HEADLINE.find(([, words]) => words.test(part))?.[0];
    if (low === null || !what || /\b(?:up to|as many as|до)\b/iu.test(part)) return [];
    return [{ what, low, quote: part.trim() }];
  });
}

function largerFigure(headline: string, body: readonly Told[]): { at: number; fault: HeadlineFault } | null {
  for (const number of numbersIn(headline)) {
    const given = body.flatMap((t, at) => figuresOf(t, number.what).map((count) => ({ at, count })));
    if (given.length === 0) {
      const other = unheardOf(number, body);
      if (other) return other;
      continue;
    }
    const isUpTo = given.every(({ count }) => count.low === 0 && count.high === number.low && number.low > 0);
    // A headline may add up what the text gives town by town.
    const sum = given.reduce((n, { count }) => n + (count.high ?? count.low), 0);
    if (number.low <= sum && !isUpTo) continue;
    const top = given.reduce((a, b) =>
      (b.count.high ?? b.count.low) > (a.count.high ?? a.count.low) ? b : a,
    );
    return { at: top.at, fault: { about: 'figure', words: { here: number.quote, there: top.count.quote } } };
  }
  return null;
}

/** Dead in the headline of a text that counts its hurt and has no word of any dead. */
function unheardOf(number: Numbered, body: readonly Told[]): { at: number; fault: HeadlineFault } | null {
  const words = COUNTED_IN_HEADLINE.find(([what]) => what === number.what)![1];
  if (number.what !== 'killed' || body.some((t) => t.statements.some((s) => words.test(s.quote))))
    return null;
  const at = body.findIndex((t) => figuresOf(t, 'injured').length > 0);
  if (at < 0) return null;
  const there = figuresOf(body[at]!, 'injured')[0]!.quote;
  return { at, fault: { about: 'figure', words: { here: number.quote, there } } };
}

type Figure = Extract<Count, { readonly low: number }>;

/** Figures of a kind in the text itself, not those its headline alone gives. */
function figuresOf(t: Told, what: string): Figure[] {
  return t.event.counts.filter(
    (c): c is Figure =>
      c.what === what && !('value' in c) && t.statements.some((s) => s.quote.includes(c.quote)),
  );
}
