import { MEDIA_NOUNS } from '../lexicon/organisation.ts';
import { spanOf } from '../util/span.ts';
import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { findCues } from './find-cues.ts';
import { isReporter } from './find-subject.ts';
import { hasProposition } from './has-proposition.ts';
import type { OwnVoice } from './own-voice.ts';
import { type Clause, splitUnit } from './split-unit.ts';
import type { Attribution, Quotation, Unit } from './unit.ts';

interface Spoken {
  readonly draft: Draft;
  readonly quotations: readonly Quotation[];
}

/** Statements in the making, in text order: each sentence's clauses with their voices. */
export function findDrafts(text: string, units: readonly Unit[], own: OwnVoice, cast: Cast): Draft[] {
  const spoken: Spoken[] = [];
  const waiting: { index: number; unit: Unit }[] = [];
  for (const unit of units) {
    const found = attributionsOf(text, unit, own);
    if (
      !hasProposition(
        unit,
        found.some((a) => a.speaker && !a.speaker.nobody),
        own.speaker !== null,
      )
    )
      continue;
    if (found.length === 0 && isQuotedThrough(unit)) {
      const carried = carrierOf(spoken, unit);
      spoken.push({ draft: quotedDraft(unit, carried, own), quotations: unit.quotations });
      if (!carried) waiting.push({ index: spoken.length - 1, unit });
      continue;
    }
    const drafts = clauseDrafts(text, unit, splitUnit(text, unit, found), own, cast);
    const first = drafts.find((d) => d.speaker && d.attributedHere);
    if (first) settle(spoken, waiting, unit, first);
    else waiting.length = 0;
    for (const draft of drafts) spoken.push({ draft, quotations: unit.quotations });
  }
  return spoken.map((s) => s.draft);
}

/** Gives quoted sentences that came before their cue (“A. B,” he said) the speaker they waited for. */
function settle(spoken: Spoken[], waiting: { index: number; unit: Unit }[], unit: Unit, said: Draft): void {
  for (const w of waiting) {
    const shared = w.unit.quotations.some((q) => unit.quotations.includes(q));
    if (!shared && w.unit.paragraph !== unit.paragraph) continue;
    const s = spoken[w.index]!;
    spoken[w.index] = {
      ...s,
      draft: { ...s.draft, attribution: said.attribution, speaker: said.speaker, cue: said.cue, own: false },
    };
  }
  waiting.length = 0;
}

/** The statement whose speaker also speaks a sentence that is all quotation: same quotation, or the last voice before it. */
function carrierOf(spoken: readonly Spoken[], unit: Unit): Draft | null {
  const shared = spoken.findLast(
    (s) => s.draft.speaker && !s.draft.own && s.quotations.some((q) => unit.quotations.includes(q)),
  );
  if (shared) return shared.draft;
  const last = spoken.at(-1)?.draft;
  if (!last?.speaker || last.own) return null;
  const gap = unit.paragraph - last.unit.paragraph;
  return gap <= 1 ? last : null;
}

function quotedDraft(unit: Unit, carried: Draft | null, own: OwnVoice): Draft {
  return {
    unit,
    span: unit,
    attribution: carried?.attribution ?? null,
    attributedHere: false,
    speaker: carried?.speaker ?? own.speaker,
    cue: carried?.cue ?? null,
    reportedBy: carried?.reportedBy ?? null,
    own: !carried && own.speaker !== null,
    witnessed: false,
    quoted: true,
  };
}

function isQuotedThrough(unit: Unit): boolean {
  const letters = unit.words.filter((w) => /[\p{L}\p{N}]/u.test(w.quote));
  return letters.length > 0 && letters.every((w) => w.quoted);
}

/** Attributions that stand: outlet and reporter sight, chains and refusals to speak sorted out. */
function attributionsOf(text: string, unit: Unit, own: OwnVoice): Attribution[] {
  if (unit.witness && !/\b(?:say|says|said)\b/.test(unit.quote)) return [];
  const found = findCues(text, unit).filter((a) => !isNoComment(text, unit, a));
  return own.speaker
    ? found.filter((a) => a.speaker && a.speaker.kind !== 'pronoun' && !isOwnFuture(a))
    : found;
}

const isOwnFuture = (a: Attribution): boolean => a.kind === 'attitude' || a.kind === 'refuse';

/** "has not commented", "has yet to comment", "made no comment": the outlet speaks of a silence. */
function isNoComment(text: string, unit: Unit, a: Attribution): boolean {
  return (
    a.lemma === 'comment' &&
    /\b(?:has|have|had) (?:not|yet)\b|\bnever\b/.test(text.slice(Math.max(unit.start, a.at - 24), a.at))
  );
}

function clauseDrafts(
  text: string,
  unit: Unit,
  clauses: readonly Clause[],
  own: OwnVoice,
  cast: Cast,
): Draft[] {
  const out: Draft[] = [];
  const resolved = new Map<Attribution, Draft['speaker']>();
  for (const clause of clauses) {
    const before = out.at(-1);
    if (!clause.attribution && clause.carries && before) {
      out.push({ ...before, span: clause, attributedHere: false, quoted: false });
      continue;
    }
    out.push(voiced(text, unit, clause, own, cast, resolved));
  }
  return out;
}

function voiced(
  text: string,
  unit: Unit,
  clause: Clause,
  own: OwnVoice,
  cast: Cast,
  resolved: Map<Attribution, Draft['speaker']>,
): Draft {
  const a = clause.attribution;
  const plain: Draft = {
    unit,
    span: spanOf(text, clause.start, clause.end),
    attribution: null,
    attributedHere: false,
    speaker: own.speaker,
    cue: null,
    reportedBy: null,
    own: own.speaker !== null,
    witnessed: unit.witness || sawIt(clause.quote, own),
    quoted: false,
  };
  if (!a) return plain;
  if (a.speaker && isReporter(a.speaker, own.outlet)) return { ...plain, witnessed: true };
  const speaker = resolved.get(a) ?? cast.resolve(a.speaker);
  resolved.set(a, speaker);
  if (!speaker)
    return {
      ...plain,
      attribution: a.speaker?.nobody ? a : null,
      attributedHere: a.speaker?.nobody === true,
    };
  const reportedBy =
    a.reportedBy ?? (own.speaker ? (own.speaker.name ?? own.speaker.organisation ?? null) : null);
  const self =
    own.speaker !== null &&
    (speaker.organisation ?? speaker.name) === (own.speaker.organisation ?? own.speaker.name);
  return {
    ...plain,
    attribution: a,
    attributedHere: a.at >= clause.start && a.at < clause.end,
    speaker: self ? own.speaker : speaker,
    cue: a.cue,
    reportedBy: self ? null : reportedBy,
    own: self,
    witnessed: false,
  };
}

const SIGHT =
  /\b(?:(?:reporters?|correspondents?|journalists?|photographers?|team|crew)\b[^,]{0,40}\b(?:saw|watched|witnessed|heard|counted|seen))\b/i;

/** "a Meridian correspondent saw", "our team in X watched". */
function sawIt(words: string, own: OwnVoice): boolean {
  const hit = SIGHT.exec(words)?.[0];
  if (!hit) return false;
  const lead = words.slice(0, words.indexOf(hit) + hit.length).toLowerCase();
  return /\b(?:our|this newspaper|this agency)\b/.test(lead) || [...own.outlet].some((w) => lead.includes(w));
}

/** Whether the words name an outlet that passes on what others say. */
export function isMedia(words: string): boolean {
  return MEDIA_NOUNS.test(words);
}
