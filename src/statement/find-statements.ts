import type { Document } from '../model/document.ts';
import type { PlaceMention } from '../model/place.ts';
import type { Channel, Statement } from '../model/statement.ts';
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
import { countryAround, mainCountryOf } from './main-country.ts';
import { type OwnVoice, ownVoiceOf } from './own-voice.ts';

/** Who said what, how surely: the document's statements in text order, their `events` still empty (guide §2). */
export function findStatements(document: Document, places: readonly PlaceMention[]): Statement[] {
  const { text } = document;
  if (!isConflictReport(text)) return [];
  const country = mainCountryOf(document, places);
  const own = ownVoiceOf(document, country);
  const units = findUnits(text, findQuotations(text));
  const truncated = truncatedUnits(text, units);
  const drafts = findDrafts(
    text,
    units,
    own,
    new Cast(text, own, country, (at) => countryAround(text, places, at)),
  );
  const out: Statement[] = [];
  const rooms = new Map<string, Channel>();
  let before: Draft | null = null;
  for (const draft of drafts) {
    const refined = refine(text, draft, before, own, rooms);
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
function refine(
  text: string,
  draft: Draft,
  before: Draft | null,
  own: OwnVoice,
  rooms: Map<string, Channel>,
): Draft {
  const content = findContent(text, draft);
  const a: Draft = content ? { ...draft, content } : draft;
  const b: Draft = { ...a, channel: channelOf(a, before, own, rooms) };
  const hedged =
    b.attribution?.kind === 'refuse' ? null : findLikelihood(hedgeWords(b), b.speaker, own.assessed && b.own);
  const c: Draft = { ...b, likelihood: hedged };
  return { ...c, polarity: findPolarity(c) };
}

/** The words in which a hedge counts: what is said, not who says it. */
function hedgeWords(draft: Draft): string {
  const { span, attribution: a } = draft;
  if (!a || !draft.attributedHere || a.start < span.start || a.end > span.end) return span.quote;
  const before = span.quote.slice(0, a.start - span.start);
  const after = span.quote.slice(a.end - span.start);
  return /^(?:Asked|Speaking|Commenting|Writing)\b/.test(before) ? after : `${before} ${after}`;
}

/** The channel named here, or the one the same speaker was using when the pronoun or surname takes him up again. */
function channelOf(
  draft: Draft,
  before: Draft | null,
  own: OwnVoice,
  rooms: Map<string, Channel>,
): Channel | null {
  if (draft.own && (own.channel || !draft.attributedHere)) return own.channel;
  const named = findChannel(draft);
  if (named && ROOMS.has(named) && draft.speaker?.name) rooms.set(draft.speaker.name, named);
  if (named || !draft.speaker) return named;
  if (draft.attribution && !draft.attributedHere)
    return before && sameSpeaker(before, draft) ? (before.channel ?? null) : null;
  if (draft.attribution?.kind === 'refuse') return null;
  const held = draft.speaker.name ? rooms.get(draft.speaker.name) : undefined;
  if (held) return held;
  const last = before?.channel;
  return before && last && LASTING.has(last) && sameSpeaker(before, draft) ? last : null;
}

/** Channels a speaker goes on using from sentence to sentence. */
const LASTING: ReadonlySet<Channel> = new Set([
  'telegram',
  'facebook',
  'x',
  'interview',
  'press_conference',
  'parliament',
  'broadcast',
  'intelligence_update',
]);
/** Channels that hold a speaker for the rest of a report. */
const ROOMS: ReadonlySet<Channel> = new Set(['interview', 'press_conference']);

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
    basis: findBasis(draft, own.assessed, own.source),
    ...(likelihood ? { likelihood } : {}),
    polarity: draft.polarity ?? 'affirmed',
    ...(content ? { content } : {}),
    ...(truncated ? { truncated: true } : {}),
    events: [],
  };
}
