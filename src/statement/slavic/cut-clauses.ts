import { type Span, spanOf, trimmed } from '../../util/span.ts';
import type { Attribution, Clause, Unit } from '../unit.ts';
import { sentenceOfUnit } from './sentence.ts';
import { looksFinite, type SlavicToken } from './tokens.ts';

interface Cut {
  /** Offset into the sentence. */
  readonly at: number;
  readonly carries: boolean;
}

const CONTRAST = /^(?:однак|однако|проте|але|но|хоча|хотя|зате|зато|тоді|тогда|водночас)$/;
/** Clauses that hang on the one before, and what only goes into detail. */
const HANGS =
  /^(?:який|яка|яке|які|яких|якому|якій|якої|якого|яким|якими|котор\p{L}+|що|что|щоб|чтобы|де|где|куди|куда|коли|когда|якщо|если|бо|тому|оскільки|поскольку|поки|пока|через|из|зокрема|у|в|серед|среди|из-за|причому|причём|при|як|как|ніби|нібито|якобы|ніж|чем|чи|ли|або|или|та|і|и|й|також|также|його|її|їхн\p{L}+|его|её|их|їх|обидва|обидві|обоє|оба|обе|всі|все|усі|один|одна|одного|двоє|двое|троє|трое|решта|остальные|мовляв|дескать|враховуючи|включно|включая|крім|кроме|після|после|до|без|від|от|за|по|під|под|на|над|з|із|с|со)$/u;
const FEWEST = 4;
const LONG = 5;

const wordsIn = (tokens: readonly SlavicToken[]): SlavicToken[] => tokens.filter((t) => t.kind !== 'mark');
const hasVerb = (tokens: readonly SlavicToken[]): boolean => tokens.some((t) => looksFinite(t));

/** Clauses of a Ukrainian or Russian sentence, each with its own attribution or none. */
export function cutClauses(text: string, unit: Unit, found: readonly Attribution[]): Clause[] {
  const { tokens } = sentenceOfUnit(text, unit);
  const cuts: Cut[] = [];
  for (let k = 1; k < found.length; k++) {
    if (isAtEnd(tokens, found[k]!, unit)) continue;
    const at = startOfClause(tokens, found[k]!, found[k - 1]!, unit.start);
    if (at !== null) cuts.push({ at, carries: false });
  }
  if (!isTrailing(tokens, found, unit)) cuts.push(...plainCuts(tokens, found, unit.start));
  const starts = cuts.toSorted((a, b) => a.at - b.at).filter((c, i, all) => i === 0 || c.at > all[i - 1]!.at);
  return clausesOf(text, unit, found, starts);
}

/** An attribution behind a comma with nothing said after it. */
function isAtEnd(tokens: readonly SlavicToken[], a: Attribution, unit: Unit): boolean {
  const before = tokens.findLast((t) => unit.start + t.end <= a.start);
  const after = tokens.filter((t) => unit.start + t.start >= a.end && t.kind !== 'mark');
  return /^[,–—-]$/.test(before?.text ?? '') && after.length === 0 && a.cue.start <= a.start;
}

/** "…, повідомили в ОВА.": an attribution at the end that covers the whole sentence. */
function isTrailing(tokens: readonly SlavicToken[], found: readonly Attribution[], unit: Unit): boolean {
  const a = found[0];
  if (found.length !== 1 || !a || a.start - unit.start < 15) return false;
  const after = wordsIn(tokens.filter((t) => unit.start + t.start >= a.end));
  const before = tokens.findLast((t) => unit.start + t.end <= a.start);
  return /^[,–—-]$/.test(before?.text ?? '') && after.length < 5;
}

/** Where the clause of the later of two attributions begins: behind the last mark before its speaker or verb. */
function startOfClause(
  tokens: readonly SlavicToken[],
  b: Attribution,
  a: Attribution,
  start: number,
): number | null {
  const from = Math.min(b.start, b.at) - start;
  const strong = tokens.findLast((t) => t.text === ';' && t.start < from && t.start >= a.end - start);
  if (strong) return tokens[tokens.indexOf(strong) + 1]?.start ?? null;
  for (let i = tokens.length - 1; i > 0; i--) {
    const t = tokens[i]!;
    if (t.start >= from || !/^[,;:–—-]$/.test(t.text)) continue;
    if (t.start < a.end - start) return null;
    return tokens[i + 1]?.start ?? null;
  }
  return null;
}

function plainCuts(tokens: readonly SlavicToken[], found: readonly Attribution[], start: number): Cut[] {
  const out: Cut[] = [];
  let last = 0;
  let depth = 0;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.text === '(') depth++;
    if (t.text === ')') depth--;
    if (depth > 0 || !/^[,;:–—]$/.test(t.text)) continue;
    const right = tokens.slice(i + 1);
    const end = right.findIndex(
      (x) =>
        /^[;:–—]$/.test(x.text) || (x.text === ',' && !HANGS.test(right[right.indexOf(x) + 1]?.lower ?? '')),
    );
    const own = end < 0 ? right : right.slice(0, end);
    const left = tokens.slice(last, i);
    const carries = carriesOn(found, tokens, t.start + start, start);
    if (carries === null || !stands(t, left, right, own)) continue;
    if (found.length > 0 && !CONTRAST.test(right[0]!.lower) && t.text !== ';') continue;
    out.push({ at: right[0]!.start, carries });
    last = i + 1;
  }
  return out;
}

/** Whether what comes after a mark is said by the speaker before it; null inside attributing words. */
function carriesOn(
  found: readonly Attribution[],
  tokens: readonly SlavicToken[],
  at: number,
  start: number,
): boolean | null {
  if (found.some((a) => a.start <= at && at < a.end)) return null;
  const before = found.findLast((a) => a.end <= at);
  if (!before) return false;
  const next = tokens.filter((t) => t.start + start >= before.end).find((t) => t.kind === 'word');
  return before.start < start + 12 || /^(?:що|что)$/.test(next?.lower ?? '');
}

/** Whether both sides of a mark say something of their own. */
function stands(
  mark: SlavicToken,
  left: readonly SlavicToken[],
  right: readonly SlavicToken[],
  own: readonly SlavicToken[],
): boolean {
  const next = right[0]!;
  if (next.kind === 'mark' || !hasVerb(left) || (looksFinite(next) && mark.text !== ';')) return false;
  if (!hasVerb(mark.text === ';' || CONTRAST.test(next.lower) ? right : own)) return false;
  if (mark.text === ';') return wordsIn(left).length > 2 && wordsIn(right).length > 2;
  if (CONTRAST.test(next.lower)) return wordsIn(right).length > FEWEST - 1;
  if (next.lower === 'а')
    return (
      !/^(?:також|также|не|саме|именно|потім|затем|отже|значит)$/.test(right[1]?.lower ?? '') &&
      wordsIn(own).length > FEWEST
    );
  if (mark.text !== ',' || wordsIn(left).length < LONG || wordsIn(own).length < FEWEST) return false;
  return (
    !HANGS.test(next.lower) ||
    (/^(?:у|в|на|без)$/.test(next.lower) && !/^(?:тому|том)$/.test(right[1]?.lower ?? ''))
  );
}

function clausesOf(text: string, unit: Unit, found: readonly Attribution[], cuts: readonly Cut[]): Clause[] {
  const edges = [0, ...cuts.map((c) => c.at), unit.end - unit.start].map((x) => x + unit.start);
  const out: Clause[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const span = trimmedClause(text, edges[i]!, edges[i + 1]!);
    if (!span) continue;
    const attribution = found.findLast((a) => a.at >= edges[i]! && a.at < edges[i + 1]!) ?? null;
    out.push({ ...span, attribution, carries: i > 0 && cuts[i - 1]!.carries });
  }
  return out;
}

function trimmedClause(text: string, start: number, end: number): Span | null {
  const span = trimmed(text, start, end);
  if (!span) return null;
  const cut = span.quote.replace(/[\s–—]+$/, '').length;
  return cut > 0 ? spanOf(text, span.start, span.start + cut) : null;
}
