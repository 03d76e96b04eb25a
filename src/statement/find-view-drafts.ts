import { spanOf, trimmed } from '../util/span.ts';
import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { findStanceCues } from './find-stance-cues.ts';
import type { Attribution, SpeakerWords, Unit, Word } from './unit.ts';

/** Adds to the voices of a sentence the views it tells beside them; each is a statement of its own clause (reports about views only). */
export function withViews(
  text: string,
  unit: Unit,
  drafts: readonly Draft[],
  found: readonly Attribution[],
  cast: Cast,
): Draft[] {
  const voiced = drafts.filter((d) => d.attribution && d.attributedHere);
  const kept: Attribution[] = voiced.map((d) => d.attribution!);
  const views: Attribution[] = [];
  const candidates = [...found.filter((a) => !kept.includes(a)), ...findStanceCues(text, unit, found)];
  for (const a of candidates.toSorted((x, y) => x.at - y.at)) {
    if (a.speaker?.nobody || [...kept, ...views].some((b) => isInside(unit, b, a))) continue;
    views.push(a);
  }
  if (views.length === 0) return [...drafts];
  const rest = drafts.filter((d) => d.attribution || d.own);
  const edges = [...kept, ...views].map((a) => a.start).toSorted((a, b) => a - b);
  const added = views.flatMap((a, i): Draft[] => {
    const span = reachOf(text, unit, a, edges, rest.length === 0 && i === 0);
    const speaker = a.speaker ? (cast.resolve(a.speaker) ?? unnamed(text, a.speaker)) : null;
    if (a.speaker && !speaker) return [];
    return [
      {
        unit,
        span,
        attribution: a,
        attributedHere: true,
        speaker,
        cue: a.cue,
        reportedBy: null,
        own: false,
        witnessed: false,
        quoted: false,
      },
    ];
  });
  return [...(added.length > 0 ? rest : drafts), ...added].toSorted((a, b) => a.span.start - b.span.start);
}

/** "I", "we", "you" outside quotation marks: the writer or whoever reads; the words are all that is known. */
function unnamed(text: string, words: SpeakerWords): Draft['speaker'] {
  return words.kind === 'pronoun' ? { mention: spanOf(text, words.start, words.end) } : null;
}

/** The clause of a view: from its own words to where the next voice or view begins. */
function reachOf(text: string, unit: Unit, a: Attribution, edges: readonly number[], first: boolean) {
  const from = first ? unit.start : a.start;
  const next = edges.find((e) => e > Math.max(a.start, a.at)) ?? unit.end;
  const span = trimmed(text, from, next);
  return span ?? spanOf(text, unit.start, unit.end);
}

const CLAUSE =
  /^(?:while|whereas|although|though|but|yet|after|before|when|because|since|who|which|whose|whom)$/;

/** Whether `b` is part of what `a` tells, and so no view told beside it. */
function isInside(unit: Unit, a: Attribution, b: Attribution): boolean {
  if (b.at < a.at) return isTrailing(unit, a) && b.at < a.start;
  if (b.at < a.cue.end) return true;
  const between = unit.words.filter((w) => w.start >= a.cue.end && w.start < Math.max(b.start, b.at));
  const said = a.kind === 'say';
  for (let i = 0; i < between.length; i++) {
    const w = between[i]!;
    if (w.quoted) continue;
    const after = between[i - 1]?.quote === ',' || between[i - 1]?.quoted;
    if (/^(?:;|–|—|--)$/.test(w.quote)) return false;
    if (CLAUSE.test(w.lower) && (after || !said)) return false;
    if (/^(?:and|or)$/.test(w.lower) && (b.inherits || (after && !said))) return false;
  }
  const last = between.at(-1);
  return !(
    b.inherits &&
    (!last || last.quote === ',' || last.quoted || /^(?:and|by|while|,)$/.test(last.lower))
  );
}

/** “…, X said.”: what goes before the voice is what it says. */
function isTrailing(unit: Unit, a: Attribution): boolean {
  const before = unit.words.findLast((w) => w.end <= a.start);
  const rest: Word[] = unit.words.filter((w) => w.start >= a.end && /[\p{L}\p{N}]/u.test(w.quote));
  return !!before && (before.quoted || before.quote === ',') && rest.length < 5;
}
