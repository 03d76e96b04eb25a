import { spanOf } from '../util/span.ts';
import type { Cast } from './cast.ts';
import { attributed } from './cue-attribution.ts';
import type { Draft } from './draft.ts';
import type { OwnVoice } from './own-voice.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { Attribution, Quotation, Unit } from './unit.ts';

/** A draft and the quotations its sentence touches. */
export interface Spoken {
  readonly draft: Draft;
  readonly quotations: readonly Quotation[];
}

/** A quoted sentence whose speaker may be named only after it. */
export interface Waiting {
  readonly index: number;
  readonly unit: Unit;
  readonly provisional: boolean;
}

/** Gives quoted sentences that came before their cue (“A. B,” he said) the speaker they waited for. */
export function settle(spoken: Spoken[], waiting: Waiting[], unit: Unit, said: Draft): void {
  for (const w of waiting) {
    const shared = w.unit.quotations.some((q) => unit.quotations.includes(q));
    if (!shared && (w.provisional || w.unit.paragraph !== unit.paragraph)) continue;
    const s = spoken[w.index]!;
    spoken[w.index] = {
      ...s,
      draft: {
        ...s.draft,
        attribution: said.attribution,
        speaker: said.speaker,
        cue: said.cue,
        own: false,
        voice: 'statement/find-drafts: a quotation that its cue follows',
      },
    };
  }
  waiting.length = 0;
}

/** The statement whose speaker also speaks a sentence that is all quotation: same quotation, or the last voice before it. */
export function carrierOf(spoken: readonly Spoken[], unit: Unit): Draft | null {
  const shared = spoken.findLast(
    (s) => s.draft.speaker && !s.draft.own && s.quotations.some((q) => unit.quotations.includes(q)),
  );
  if (shared) return shared.draft;
  const last = spoken.at(-1)?.draft;
  if (!last?.speaker || last.own) return null;
  const gap = unit.paragraph - last.unit.paragraph;
  return gap <= 1 ? last : null;
}

/** A sentence that is all quotation, with the voice that carries it. */
export function quotedDraft(unit: Unit, carried: Draft | null, own: OwnVoice): Draft {
  return {
    unit,
    span: unit,
    attribution: carried?.attribution ?? null,
    attributedHere: false,
    speaker: carried?.speaker ?? own.speaker,
    cue: carried?.cue ?? null,
    reportedBy: carried?.reportedBy ?? null,
    own: !carried && own.speaker !== null,
    ...(carried ? { voice: 'statement/find-drafts: carried on by the quotation' } : {}),
    witnessed: false,
    quoted: true,
  };
}

/** Whether every word of the sentence stands in quotation marks. */
export function isQuotedThrough(unit: Unit): boolean {
  const letters = unit.words.filter((w) => /[\p{L}\p{N}]/u.test(w.quote));
  return letters.length > 0 && letters.every((w) => w.quoted);
}

/** A name behind a dash on a line of its own, under a quotation: "— Salma Idris, nurse". */
export function sign(text: string, unit: Unit, spoken: Spoken[], cast: Cast): boolean {
  const last = spoken.at(-1)?.draft;
  if (!last?.quoted || last.attributedHere || unit.words.length > 14) return false;
  const from = unit.start + /^(?:[―—–]|--)?\s*/.exec(unit.quote)![0].length;
  const lead = text.slice(Math.max(0, from - 8), from);
  const dash = /(?:^|[\n”"’»])\s*([―—–]|--)\s*$/.exec(lead);
  if (!dash || !/^\p{Lu}/u.test(text.slice(from, from + 2))) return false;
  const words = unit.words.filter((w) => w.start >= from);
  const end = words.findIndex((w) => /^[,.(]$/.test(w.quote));
  const speaker = parseSpeaker(text, words, 0, end < 0 ? words.length : end);
  if (speaker?.kind !== 'person' && speaker?.kind !== 'role') return false;
  const mark = from - lead.length + lead.lastIndexOf(dash[1]!);
  const cue = spanOf(text, mark, mark + dash[1]!.length);
  const signed: Attribution = attributed({
    speaker,
    cue,
    lemma: 'dash',
    by: 'statement/carry-quotation: a dash before who signs a quotation',
    how: 'statement/carry-quotation: who signs the quotation',
  });
  const who = cast.resolve(speaker);
  for (let i = spoken.length - 1; i >= 0; i--) {
    const s = spoken[i]!;
    if (!s.draft.quoted || s.draft.unit.paragraph !== last.unit.paragraph) break;
    spoken[i] = { ...s, draft: { ...s.draft, attribution: signed, speaker: who, cue, own: false } };
  }
  return true;
}
