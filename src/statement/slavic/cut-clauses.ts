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
/** A verb may open the sentence with a capital ("Пошкоджено школу"); behind "не" what looks like a noun is one ("не постраждала"). */
const hasVerb = (tokens: readonly SlavicToken[]): boolean =>
  tokens.some(
    (t, i) =>
      looksFinite(t) ||
      (t.start === 0 && looksFinite({ ...t, text: t.lower })) ||
      (tokens[i - 1]?.lower === 'не' && /(?:в|ла|ло|ли)$/.test(t.lower)),
  );
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

/** Nobody hurt. @source guide §2 polarity; own, general Ukrainian and Russian */
const UNHARMED =
  /(?<!\p{L})(?:(?:обійшлося|обошлось|обошлося|минулося) без|(?:не|ніхто не|никто не) (?:постражда|пострада|загину|погиб|поране|травмова|ране)\p{L}*|(?:потерпіл|постраждал|загибл|поранен|пострадавш|погибш|ранен|жертв)\p{L}* (?:немає|нема|нет|не було|не было)|(?:немає|нема|нет) (?:потерпіл|постраждал|загибл|пострадавш|погибш|жертв))/u;
const spoken = (tokens: readonly SlavicToken[]): string => tokens.map((t) => t.lower).join(' ');

/** "Подружжя не постраждало, обох доправлено до лікарні", "Знищено склад, загиблих немає": one of two clauses says that nobody was hurt, the other tells what was done. */
function turns(left: readonly SlavicToken[], own: readonly SlavicToken[]): boolean {
  const next = own[0];
  if (!next || next.kind === 'mark' || wordsIn(left).length < 2 || wordsIn(own).length < 2) return false;
  const words = spoken(own);
  if (
    HANGS.test(next.lower) &&
    !/^(?:обох|обоих|решта|остальные|усі|всі|все)$/.test(next.lower) &&
    !LUCK.test(words)
  )
    return false;
  return UNHARMED.test(spoken(left)) !== UNHARMED.test(words);
}

/** "…, повідомили в ОВА.": an attribution at the end that covers the whole sentence. */
function isTrailing(tokens: readonly SlavicToken[], found: readonly Attribution[], unit: Unit): boolean {
  const a = found[0];
  if (found.length !== 1 || !a || a.start - unit.start < 15) return false;
  const after = wordsIn(tokens.filter((t) => unit.start + t.start >= a.end));
  const before = tokens.findLast((t) => unit.start + t.end <= a.start);
  const apart = tokens.findLast(
    (t) => unit.start + t.start < a.start && (t.text === ';' || CONTRAST.test(t.lower)),
  );
  // "…; усі, за словами військових, збито": what the speaker says stands behind the insertion, not before the mark.
  if (
    apart &&
    a.lemma === 'according' &&
    (after.length > 0 || tokens.indexOf(before!) > tokens.indexOf(apart) + 1)
  )
    return false;
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
    if (t.start >= from) continue;
    // "…законними й заперечили": a second verb of the same speaker, which the finder has let stand beside the first.
    if (b.start === b.at && a.speaker === b.speaker && /^(?:і|й|та|и)$/.test(t.lower)) return t.start;
    if (!/^[,;:–—-]$/.test(t.text)) continue;
    if (t.start < a.end - start) return null;
    return tokens[i + 1]?.start ?? null;
  }
  return null;
}

function plainCuts(tokens: readonly SlavicToken[], found: readonly Attribution[], start: number): Cut[] {
  const out: Cut[] = [];
  const harm = UNHARMED.test(spoken(tokens));
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
    const own = ownOf(right, end);
    const left = tokens.slice(last, i);
    const carries = carriesOn(found, tokens, t.start + start, start);
    const speaks = t.text === ';' && hasVerb(left) && found.some((a) => a.at > t.start + start);
    if (carries === null || !(speaks || stands(t, left, right, own, harm))) continue;
    const beside = CONTRAST.test(right[0]!.lower) || right[0]!.lower === 'а';
    if (found.length > 0 && !beside && t.text !== ';') continue;
    out.push({ at: right[0]!.start, carries });
    last = i + 1;
  }
  return out;
}

const LUCK = /^(?:на щастя|к счастью|на жаль|к сожалению|як очікується|как ожидается) ,/u;

/** The clause at the head of what comes after a mark; a short insertion ("на щастя,") opens it and does not end it. */
function ownOf(right: readonly SlavicToken[], end: number): readonly SlavicToken[] {
  if (end < 0) return right;
  if (!LUCK.test(spoken(right.slice(0, 4)))) return right.slice(0, end);
  const next = right.findIndex((x, i) => i > end && /^[,;:–—]$/.test(x.text));
  return next < 0 ? right : right.slice(0, next);
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

/** "юнака, який, за даними слідства, …": the mark stands inside a relative clause whose verb is still to come. */
function isInRelative(left: readonly SlavicToken[]): boolean {
  const at = left.findLastIndex((t) => RELATIVE.test(t.lower));
  return at >= 0 && !hasVerb(left.slice(at));
}

/** "не двоє, а четверо; один помер": what stands behind a semicolon is no part of the contrast. */
function toSemicolon(right: readonly SlavicToken[]): readonly SlavicToken[] {
  const at = right.findIndex((t) => t.text === ';');
  return at < 0 ? right : right.slice(0, at);
}

/** What stands before a relative clause: its verb is not the clause's own. */
function mainOf(own: readonly SlavicToken[]): readonly SlavicToken[] {
  const at = own.findIndex((t, i) => t.text === ',' && RELATIVE.test(own[i + 1]?.lower ?? ''));
  return at < 0 ? own : own.slice(0, at);
}
const RELATIVE = /^(?:як(?:ий|а|е|і|ого|ої|ому|ій|у|им|ою|их|ими)|котор\p{L}+)$/u;

/** Whether both sides of a mark say something of their own. */
function stands(
  mark: SlavicToken,
  left: readonly SlavicToken[],
  right: readonly SlavicToken[],
  own: readonly SlavicToken[],
  harm: boolean,
): boolean {
  const next = right[0]!;
  const reach = next.lower === 'а' ? toSemicolon(right) : right;
  if (next.kind === 'mark' || !hasVerb(left) || (looksFinite(next) && mark.text !== ';')) return false;
  if (!hasVerb(mark.text === ';' || next.lower === 'а' || CONTRAST.test(next.lower) ? reach : mainOf(own)))
    return false;
  if (mark.text === ';') return wordsIn(left).length > 2 && wordsIn(right).length > 1;
  if (CONTRAST.test(next.lower)) return wordsIn(right).length > FEWEST - 1;
  if (next.lower === 'а')
    return (
      !/^(?:також|также|не|саме|именно|потім|затем|отже|значит)$/.test(right[1]?.lower ?? '') &&
      wordsIn(reach).length > FEWEST
    );
  if (isInRelative(left)) return false;
  if (harm && mark.text === ',' && turns(left, own)) return true;
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
