import type { Document } from '../model/document.ts';
import type { PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { findBasis } from './find-basis.ts';
import { findChannel } from './find-channel.ts';
import { findContent } from './find-content.ts';
import { findDrafts } from './find-drafts.ts';
import { findForm } from './find-form.ts';
import { findLikelihood } from './find-likelihood.ts';
import { findPolarity } from './find-polarity.ts';
import { findQuotations } from './find-quotations.ts';
import { findUnits } from './find-units.ts';
import { isConflictReport } from './is-conflict-report.ts';
import { truncatedUnits } from './is-truncated.ts';
import { mainCountryOf } from './main-country.ts';
import { type OwnVoice, ownVoiceOf } from './own-voice.ts';

/** Who said what, how surely: the document's statements in text order, their `events` still empty (guide §2). */
export function findStatements(document: Document, places: readonly PlaceMention[]): Statement[] {
  const { text } = document;
  if (!isConflictReport(text)) return [];
  const country = mainCountryOf(document, places);
  const own = ownVoiceOf(document, country);
  const units = findUnits(text, findQuotations(text));
  const truncated = truncatedUnits(text, units);
  const drafts = findDrafts(text, units, own, new Cast(text, own, country));
  const out: Statement[] = [];
  let before: Draft | null = null;
  for (const draft of drafts) {
    const refined = refine(text, draft, before, own);
    out.push(
      statementOf(
        refined,
        own,
        `s${out.length + 1}`,
        truncated.has(draft.unit) && draft.span.end === draft.unit.end,
      ),
    );
    before = refined;
  }
  return out;
}

/** The refiners in order; each reads what those before it have set. */
function refine(text: string, draft: Draft, before: Draft | null, own: OwnVoice): Draft {
  const content = findContent(text, draft);
  const a: Draft = content ? { ...draft, content } : draft;
  const b: Draft = { ...a, channel: channelOf(a, before, own) };
  const hedged =
    b.attribution?.kind === 'refuse' ? null : findLikelihood(hedgeWords(b), b.speaker, own.assessed && b.own);
  const c: Draft = { ...b, likelihood: hedged };
  return { ...c, polarity: findPolarity(c) };
}

/** The words in which a hedge counts: what is said, not who says it. */
function hedgeWords(draft: Draft): string {
  return draft.attributedHere && draft.content ? draft.content.quote : draft.span.quote;
}

/** The channel named here, or the one the same speaker was using when the pronoun or surname takes him up again. */
function channelOf(draft: Draft, before: Draft | null, own: OwnVoice): Draft['channel'] {
  if (draft.own && !draft.attributedHere) return own.channel;
  const named = findChannel(draft);
  if (named || !draft.speaker) return named;
  if (draft.attribution && !draft.attributedHere)
    return before && sameSpeaker(before, draft) ? (before.channel ?? null) : null;
  if (!before?.channel || before.channel === 'spokesperson' || before.channel === 'statement') return null;
  return sameSpeaker(before, draft) && draft.attribution?.kind !== 'refuse' ? before.channel : null;
}

function sameSpeaker(a: Draft, b: Draft): boolean {
  return (
    !!a.speaker &&
    !!b.speaker &&
    a.speaker.name === b.speaker.name &&
    a.speaker.organisation === b.speaker.organisation &&
    a.speaker.role === b.speaker.role
  );
}

function statementOf(draft: Draft, own: OwnVoice, id: string, truncated: boolean): Statement {
  const { span, speaker, cue, content, likelihood } = draft;
  return {
    id,
    start: span.start,
    end: span.end,
    quote: span.quote,
    speaker,
    ...(cue ? { cue } : {}),
    channel: draft.channel ?? null,
    ...(draft.reportedBy ? { reportedBy: draft.reportedBy } : {}),
    form: findForm(draft),
    basis: findBasis(draft, own.assessed),
    ...(likelihood ? { likelihood } : {}),
    polarity: draft.polarity ?? 'affirmed',
    ...(content ? { content } : {}),
    ...(truncated ? { truncated: true } : {}),
    events: [],
  };
}
