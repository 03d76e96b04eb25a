import type { Document } from '../model/document.ts';
import type { PlaceMention } from '../model/place.ts';
import type { Basis, Channel, Form, Likelihood, Statement } from '../model/statement.ts';
import { SpanIndex } from '../util/span-index.ts';
import { type Decided, decided, withoutWhy } from '../util/why.ts';
import { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { findBasis } from './find-basis.ts';
import { findChannel } from './find-channel.ts';
import { findContent } from './find-content.ts';
import { findDrafts } from './find-drafts.ts';
import { findForm } from './find-form.ts';
import { cueHedge, findLikelihood } from './find-likelihood.ts';
import { findPolarity } from './find-polarity.ts';
import { findQuotations } from './find-quotations.ts';
import { findUnits } from './find-units.ts';
import { isConflictReport } from './is-conflict-report.ts';
import { truncatedUnits } from './is-truncated.ts';
import { countryAround, mainCountryOf } from './main-country.ts';
import { nameLater } from './name-later.ts';
import { type OwnVoice, ownVoiceOf } from './own-voice.ts';

/** A statement with what it was made from, for whoever asks why. */
export interface SpokenStatement {
  readonly statement: Statement;
  readonly draft: Draft;
  readonly form: Decided<Form>;
  readonly basis: Decided<Basis>;
}

/** Who said what, how surely: the document's statements in text order, their `events` still empty (guide §2). */
export function findStatements(document: Document, places: readonly PlaceMention[]): Statement[] {
  return findSpoken(document, places).map((s) => s.statement);
}

/** The same with what each statement was made from. */
export function findSpoken(document: Document, places: readonly PlaceMention[]): SpokenStatement[] {
  const { text } = document;
  if (!isConflictReport(text)) return [];
  const country = mainCountryOf(document, places);
  const own = ownVoiceOf(document, country);
  const byPlace = new SpanIndex(places);
  const units = findUnits(text, findQuotations(text));
  const truncated = truncatedUnits(text, units);
  const cast = new Cast(text, own, country, (at) => countryAround(text, byPlace, at));
  const drafts = nameLater(findDrafts(text, units, own, cast));
  const out: SpokenStatement[] = [];
  const rooms = new Map<string, Decided<Channel>>();
  let before: Draft | null = null;
  for (const draft of drafts) {
    const refined = refine(text, draft, before, own, rooms);
    out.push(
      spokenOf(
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
  rooms: Map<string, Decided<Channel>>,
): Draft {
  const content = findContent(text, draft);
  const a: Draft = content ? { ...draft, content } : draft;
  const channel = channelOf(a, before, own, rooms);
  const b: Draft = { ...a, channel: channel?.value ?? null, channelWhy: channel ?? undefined };
  const hedged = b.attribution?.kind === 'refuse' ? null : hedgeOf(b, own);
  const c: Draft = { ...b, likelihood: hedged };
  return { ...c, polarity: findPolarity(c) };
}

/** The hedge nearest the proposition; where nothing nearer stands, a cue that only suspects or fears. */
function hedgeOf(draft: Draft, own: OwnVoice): Likelihood | null {
  const nearest = findLikelihood(hedgeWords(draft), draft.speaker, own.assessed && draft.own);
  return (
    nearest ?? (draft.attribution && draft.attributedHere ? cueHedge(draft.attribution.cue.quote) : null)
  );
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
  rooms: Map<string, Decided<Channel>>,
): Decided<Channel> | null {
  if (draft.own && (own.channel || !draft.attributedHere))
    return own.channel ? decided(own.channel, "statement/own-voice: the report's own channel") : null;
  const named = findChannel(draft);
  if (named && ROOMS.has(named.value) && draft.speaker?.name) rooms.set(draft.speaker.name, named);
  if (named || !draft.speaker) return named;
  const last = before?.channelWhy;
  const held = last && before && sameSpeaker(before, draft) ? still(last) : null;
  if (draft.attribution && !draft.attributedHere) return held;
  if (draft.attribution?.kind === 'refuse') return null;
  const room = draft.speaker.name ? rooms.get(draft.speaker.name) : undefined;
  if (room) return still(room);
  return held && LASTING.has(held.value) ? held : null;
}

/** The channel of an earlier sentence, with the words there that named it. */
const still = (channel: Decided<Channel>): Decided<Channel> =>
  decided(channel.value, 'statement/find-statements: the same speaker goes on', channel.at);

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

function spokenOf(draft: Draft, own: OwnVoice, id: string, truncated: boolean): SpokenStatement {
  const { span, speaker, cue, content, likelihood } = draft;
  const form = findForm(draft);
  const basis = findBasis(draft, own.assessed, own.source);
  const statement: Statement = {
    id,
    start: span.start,
    end: span.end,
    quote: span.quote,
    speaker: withoutWhy(speaker),
    ...(cue ? { cue } : {}),
    channel: draft.channel ?? null,
    ...(draft.reportedBy ? { reportedBy: draft.reportedBy } : {}),
    form: form.value,
    basis: basis.value,
    ...(likelihood ? { likelihood: withoutWhy(likelihood) } : {}),
    polarity: draft.polarity?.value ?? 'affirmed',
    ...(content ? { content } : {}),
    ...(truncated ? { truncated: true } : {}),
    events: [],
  };
  return { statement, draft, form, basis };
}
