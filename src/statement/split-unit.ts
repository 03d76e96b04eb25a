import { isCyrillic } from '../util/script.ts';
import { type Span, spanOf, trimmed } from '../util/span.ts';
import { cutClauses } from './slavic/cut-clauses.ts';
import type { Attribution, Clause, Unit, Word } from './unit.ts';

interface Cut {
  readonly at: number;
  /** The new clause keeps the speaker of the one before. */
  readonly carries: boolean;
  /** The old clause may be covered by an attribution at the sentence's end. */
  readonly hard: boolean;
}

const FEWEST_WORDS = 4;

/** Cuts a sentence into clauses: where a second speaker begins, and where a second proposition stands on its own. */
export function splitUnit(text: string, unit: Unit, found: readonly Attribution[]): Clause[] {
  if (isCyrillic(unit.quote)) return cutClauses(text, unit, found);
  const top: Attribution[] = [];
  const cuts: Cut[] = [];
  for (const a of found) {
    const before = top.at(-1);
    const boundary = before ? boundaryBetween(unit, before, a) : a.start;
    if (before && boundary === null) {
      if ((a.speaker?.kind === 'person' && afterColon(unit, before, a)) || isTrailing(unit, before, a))
        top[top.length - 1] = a;
      continue;
    }
    if (!before) {
      const opening = openingOf(unit, a);
      if (opening !== null) cuts.push({ at: opening, carries: false, hard: true });
    }
    if (before && boundary !== null) cuts.push({ at: boundary, carries: false, hard: true });
    top.push(a);
  }
  if (!unit.witness) cuts.push(...plainCuts(text, unit, top));
  const starts = cuts
    .toSorted((a, b) => a.at - b.at)
    .filter((c, i, all) => i === 0 || c.at !== all[i - 1]!.at);
  return clausesOf(text, unit, top, starts);
}

/** "The army denies it: spokesman X told …": the person behind the colon speaks for both. */
function afterColon(unit: Unit, a: Attribution, b: Attribution): boolean {
  return unit.words.some((w) => !w.quoted && w.quote === ':' && w.start >= a.end && w.start < b.start);
}

/** "…, a claim the army denied", "…, something two relatives contradicted". */
function isNominalClaim(words: readonly Word[], i: number): boolean {
  const w = words[i]!;
  if (w.lower === 'something') return true;
  const noun = words
    .slice(i + 1, i + 4)
    .some((x) =>
      /^(?:claims?|allegations?|charges?|accusations?|assertions?|versions?|accounts?|figures?|reports?|move|statement)$/.test(
        x.lower,
      ),
    );
  return /^(?:an?|the)$/.test(w.lower) && noun;
}

/** "Washington believes …, a senior official said": the voice at the end speaks for the whole sentence. */
function isTrailing(unit: Unit, a: Attribution, b: Attribution): boolean {
  if (b.inherits || b.kind !== 'say' || a.start > unit.start + 40 || unit.words[0]?.quoted) return false;
  const comma = unit.words.findLast((w) => w.end <= b.start);
  const rest = unit.words.filter((w) => w.start >= b.end && /[\p{L}\p{N}]/u.test(w.quote));
  const next = unit.words.find((w) => w.start >= b.end);
  return comma?.quote === ',' && (rest.length < 4 || (next?.quote === ',' && b.speaker !== null));
}

/** Where the first attribution stands in a later clause ("…, which Moscow denied"), the start of that clause; else null. */
function openingOf(unit: Unit, a: Attribution): number | null {
  const trailing =
    unit.words.filter((w) => w.start >= a.end && /[\p{L}\p{N}]/u.test(w.quote)).length < 5 &&
    a.kind === 'say';
  if (a.lemma === 'count' || a.lemma === 'according' || a.lemma === 'cite' || unit.words[0]?.quoted)
    return null;
  for (let i = unit.words.length - 2; i > 3; i--) {
    const w = unit.words[i]!;
    if (w.quoted || w.start >= a.start || w.quote !== ',') continue;
    const next = unit.words[i + 1]!;
    const relative =
      /^(?:which|whom)$/.test(next.lower) ||
      (next.lower === 'who' && a.relative === true) ||
      (unit.words.length - i < 9 && isNominalClaim(unit.words, i + 1));
    if (!relative && (trailing || !/^(?:while|whereas|although|though|but|and|with|as)$/.test(next.lower)))
      continue;
    if (
      relative &&
      unit.words.some(
        (x) =>
          x.start > next.end &&
          x.start < a.start &&
          /^(?:VERB|AUX|PUNCT)$/.test(x.pos) &&
          !/^(?:has|have|had)$/.test(x.lower),
      )
    )
      return null;
    return standsAlone(unit.words.slice(0, i), 4) ? next.start : null;
  }
  return null;
}

/** Where the clause of `b` begins when it stands beside that of `a`; null when it hangs inside it. */
function boundaryBetween(unit: Unit, a: Attribution, b: Attribution): number | null {
  const words = unit.words.filter((w) => w.start >= a.end && w.start < Math.max(b.start, b.at));
  if (b.lemma === 'according' || b.lemma === 'cite') return null;
  let best: number | null = null;
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (w.quoted) continue;
    const next = words[i + 1];
    if (w.quote === ';' || w.quote === '–' || w.quote === '—') best = next?.start ?? b.start;
    else if (
      /^(?:and|but|while|whereas|although|though|yet)$/.test(w.lower) &&
      (words[i - 1]?.quote === ',' || b.inherits || w.lower !== 'and')
    )
      best = w.start;
    else if (/^(?:which|whom|who|as|with)$/.test(w.lower) && words[i - 1]?.quote === ',') best = w.start;
    else if (w.quote === ',' && next && isNominalClaim(words, i + 1)) best = next.start;
  }
  const between = unit.words.filter((w) => w.start >= a.end && w.start < b.at);
  if (best === null && b.inherits) {
    const and = between.findLast((w) => !w.quoted && /^(?:and|but)$/.test(w.lower));
    return and && !/ing$/.test(b.cue.quote.split(' ')[0]!) ? and.start : null;
  }
  return /ing$/.test(b.cue.quote.split(' ')[0]!) && b.inherits ? null : best;
}

function plainCuts(text: string, unit: Unit, top: readonly Attribution[]): Cut[] {
  const { words } = unit;
  const out: Cut[] = [];
  const listed = isSemicolonList(words);
  for (let i = 1; i + 2 < words.length; i++) {
    const w = words[i]!;
    if (w.quoted || (listed && w.quote === ';')) continue;
    const left = words.slice(0, i);
    const right = words.slice(i + 1);
    if (
      w.quote === ';' &&
      !/\b(?:not to be named|anonymity|not authori[sz]ed)\b/.test(text.slice(w.end, unit.end))
    ) {
      const attributed = top.some((a) => a.at > w.start) || top.some((a) => a.at < w.start);
      if (
        standsAlone(left, attributed ? 2 : FEWEST_WORDS) &&
        standsAlone(right, attributed ? 2 : FEWEST_WORDS)
      )
        out.push({ at: words[i + 1]!.start, carries: false, hard: true });
    } else if (w.lower === 'and' && secondProposition(text, unit, i, top)) {
      out.push({ at: w.start, carries: true, hard: false });
    } else if (w.quote === ',') {
      const cut = commaCut(text, unit, i, top);
      if (cut) out.push(cut);
    }
  }
  return out;
}

/** "and nearly certain that …": a judgement of its own. */
const SECOND_JUDGEMENT =
  /^ (?:it )?(?:almost |nearly |highly |very )?(?:un)?(?:certain|likely|probable|possible) that\b/;

/** "… and that the crater was probably left by a bomb": the hedge is of the second alone. */
const HEDGED_TOO =
  /^ that [^,.;]{0,70}?\b(?:probably|apparently|possibly|presumably|reportedly|(?:was|were|is|are|had|has|have|most|very) likely)\b/;
const HEDGE = /\b(?:probabl[ey]|apparently|possibl[ey]|presumably|reportedly|likely|may|might|could)\b/;

/** "judged it probable that … and nearly certain that …"; "took the pass in 2019 and had lost it in 2020". */
function secondProposition(text: string, unit: Unit, i: number, top: readonly Attribution[]): boolean {
  const rest = text.slice(unit.words[i]!.end, unit.end);
  const before = text.slice(unit.start, unit.words[i]!.start);
  if (SECOND_JUDGEMENT.test(rest) && /\bthat\b/.test(before)) return true;
  if (top.length > 0 && HEDGED_TOO.test(rest) && !HEDGE.test(before)) return true;
  if (top.length > 0) return false;
  const year = /\bin (?:19|20)\d\d\b/;
  return year.test(before) && year.test(rest) && /^ (?:was|were|had|has|have|is|are|then) /.test(rest);
}

/** Semicolons that part the members of a list, not clauses. */
function isSemicolonList(words: readonly Word[]): boolean {
  const parts: Word[][] = [[]];
  for (const w of words)
    if (w.quote === ';' && !w.quoted) parts.push([]);
    else parts.at(-1)!.push(w);
  return parts.length > 2 && parts.some((p) => !standsAlone(p, 3));
}

function commaCut(text: string, unit: Unit, i: number, top: readonly Attribution[]): Cut | null {
  const { words } = unit;
  const comma = words[i]!;
  const rest = text.slice(comma.end, unit.end);
  const at = words[i + 1]!.start;
  const said = top.filter((a) => a.at < comma.start);
  const left = words.slice(0, i);
  const right = words.slice(i + 1);
  if (!standsAlone(left, 3)) return null;
  if (
    /^ (?:most|some|all|many|half|several|both|none|one|two|three|at least \S+|\d+) of (?:which|whom)\b|^ of (?:which|whom) \d/.test(
      rest,
    )
  )
    return { at, carries: true, hard: false };
  if (/^ (?:taking|bringing|raising) (?:to \d|the (?:total|number|toll))/.test(rest))
    return said.length > 0 ? { at, carries: true, hard: false } : null;
  if (said.length > 0 && /^ and that [“"]/.test(rest)) return { at, carries: true, hard: false };
  if (said.length > 0) return null;
  if (/^ (?:while|whereas|although|though) /.test(rest) && standsAlone(right, 4))
    return { at, carries: false, hard: false };
  if (/^ but (?!not |also |only )/.test(rest) && standsAlone(right.slice(1), 4) && !startsWithVerb(right))
    return { at, carries: false, hard: false };
  if (/^ and (?:on|in|by|for|at) [\p{L}\s]/u.test(rest) && standsAlone(right.slice(1), 4))
    return { at, carries: false, hard: false };
  return null;
}

function startsWithVerb(right: readonly Word[]): boolean {
  const w = right[1];
  return !w || w.pos === 'VERB' || w.pos === 'AUX' || w.pos === 'ADP' || w.pos === 'PART';
}

function standsAlone(words: readonly Word[], least: number): boolean {
  const counted = words.filter((w) => /[\p{L}\p{N}]/u.test(w.quote));
  return (
    counted.length >= least &&
    counted.some((w) => w.pos === 'VERB' || w.pos === 'AUX' || /\p{Script=Cyrillic}/u.test(w.quote))
  );
}

function clausesOf(text: string, unit: Unit, top: readonly Attribution[], cuts: readonly Cut[]): Clause[] {
  const edges = [unit.start, ...cuts.map((c) => c.at), unit.end];
  const out: Clause[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const span = trimmedClause(text, edges[i]!, edges[i + 1]!);
    if (!span) continue;
    const attribution = top.findLast((a) => a.at >= edges[i]! && a.at < edges[i + 1]!) ?? null;
    out.push({ ...span, attribution, carries: i > 0 && cuts[i - 1]!.carries });
  }
  return out.map((c, i) => (c.attribution ? c : coveredFromBehind(c, out, cuts, i)));
}

/** "Shops are shut, but bakeries are open, she wrote": the last attribution covers the clauses before it. */
function coveredFromBehind(clause: Clause, all: readonly Clause[], cuts: readonly Cut[], i: number): Clause {
  const next = all[i + 1];
  if (!next?.attribution || cuts[i]?.hard) return clause;
  const trailing = next.attribution.end >= next.end - 24 && next.attribution.start > next.start + 12;
  return trailing ? { ...clause, attribution: next.attribution } : clause;
}

function trimmedClause(text: string, start: number, end: number): Span | null {
  const span = trimmed(text, start, end);
  if (!span) return null;
  const cut = span.quote.replace(/[\s–—]+$/, '').length;
  return cut > 0 ? spanOf(text, span.start, span.start + cut) : null;
}
