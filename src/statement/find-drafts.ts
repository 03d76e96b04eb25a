import { MEDIA_NOUNS, ORGANISATION_NOUNS } from '../lexicon/organisation.ts';
import { isCyrillic } from '../util/script.ts';
import { spanOf } from '../util/span.ts';
import { partAfterDenial } from './after-denial.ts';
import {
  carrierOf,
  isQuotedThrough,
  quotedDraft,
  type Spoken,
  settle,
  sign,
  type Waiting,
} from './carry-quotation.ts';
import type { Cast } from './cast.ts';
import type { Draft } from './draft.ts';
import { findCues } from './find-cues.ts';
import { isReporter } from './find-subject.ts';
import { withViews } from './find-view-drafts.ts';
import { hasProposition } from './has-proposition.ts';
import { isAboutViews } from './is-about-views.ts';
import { isSilence } from './is-silence.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import type { OwnVoice } from './own-voice.ts';
import { parseSpeaker } from './parse-speaker.ts';
import { sawIt } from './saw-it.ts';
import { splitUnit } from './split-unit.ts';
import { isTranscript, turnDraft } from './transcript.ts';
import type { Attribution, Clause, SpeakerWords, Unit } from './unit.ts';

/** A "sentence" longer than this is a table or a dump, not prose: reading it word by word would hold up the rest. */
const MOST_WORDS = 400;

/** Statements in the making, in text order: each sentence's clauses with their voices. */
export function findDrafts(text: string, units: readonly Unit[], own: OwnVoice, cast: Cast): Draft[] {
  const spoken: Spoken[] = [];
  const waiting: Waiting[] = [];
  const views = !own.speaker && isAboutViews(units);
  const transcript = isTranscript(units);
  for (const unit of units) {
    const turn = transcript ? turnDraft(text, unit, spoken.at(-1)?.draft, cast) : null;
    if (turn) {
      spoken.push({ draft: turn, quotations: unit.quotations });
      continue;
    }
    if (sign(text, unit, spoken, cast)) continue;
    const found = attributionsOf(text, unit, own, cast, spoken.at(-1)?.draft);
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
      if (!carried || unit.quotations.some((q) => q.end > unit.end))
        waiting.push({ index: spoken.length - 1, unit, provisional: carried !== null });
      continue;
    }
    if (!found.some((a) => a.start < unit.start + 40)) cast.notice(openingOf(text, unit));
    const plain = clauseDrafts(
      text,
      unit,
      unit.words.length > MOST_WORDS
        ? whole(text, unit)
        : partAfterDenial(text, unit, splitUnit(text, unit, found)),
      own,
      cast,
    );
    const drafts =
      views && unit.words.length <= MOST_WORDS ? withViews(text, unit, plain, found, cast) : plain;
    const first = drafts.find((d) => d.speaker && d.attributedHere);
    if (first) settle(spoken, waiting, unit, first);
    else waiting.length = 0;
    for (const draft of drafts) spoken.push({ draft, quotations: unit.quotations });
  }
  return spoken.map((s) => s.draft);
}

/** Attributions that stand: chains sorted out, own posts’ own words left to the issuer. */
function attributionsOf(
  text: string,
  unit: Unit,
  own: OwnVoice,
  cast: Cast,
  last: Draft | undefined,
): Attribution[] {
  if (unit.words.length > MOST_WORDS) return [];
  if (unit.witness && !/\b(?:say|says|said)\b/.test(unit.quote)) return [];
  const found = chained(text, findCues(text, unit), own, cast);
  if (!own.speaker) return found;
  return found.filter(
    (a) =>
      a.speaker &&
      (a.speaker.kind !== 'pronoun' || goesOnSpeaking(a.speaker, last)) &&
      a.kind !== 'attitude' &&
      a.kind !== 'refuse' &&
      // What an intelligence update judges that others ordered, nobody has told it.
      !(own.assessed && a.kind === 'announce'),
  );
}

/** "She says" in an own post, after somebody else has spoken there by name. */
const goesOnSpeaking = (words: SpeakerWords, last: Draft | undefined): boolean =>
  /^(?:he|she)$/i.test(words.quote) && !!last?.speaker?.name && !last.own;

/** "X says …, Meridian Wire reports": who speaks stays, who passed it on becomes `reportedBy`. */
function chained(text: string, found: readonly Attribution[], own: OwnVoice, cast: Cast): Attribution[] {
  const passes = (a: Attribution): boolean => passesOn(a, own, cast);
  const speaking = found.filter((a) => !passes(a));
  const passing = found.filter(passes);
  if (passing.length > 0 && speaking.length > 0) {
    const by = passing.map((a) => cast.resolve(a.speaker)).find((s) => s);
    const via = by?.organisation
      ? { reportedBy: by.organisation, ...(by.mention ? { reportedAt: by.mention } : {}) }
      : {};
    return withoutOuter(text, speaking).map((a) => ({ ...a, ...via }));
  }
  return withoutOuter(text, found);
}

/** An outlet that reports, or to which somebody spoke, has its words from others. */
function passesOn(a: Attribution, own: OwnVoice, cast: Cast): boolean {
  if (!a.speaker || own.speaker || cast.isOutlet(a.speaker) || isReporter(a.speaker, own.outlet))
    return false;
  if (a.speaker.kind !== 'organisation' && a.speaker.kind !== 'outlet' && a.speaker.kind !== 'person')
    return false;
  if (!/^(?:report|according|add|say|write|cite|quote|note|publish)$/.test(a.lemma)) return false;
  if (a.speaker.kind === 'person') return /\b(?:Wire|News|Times|Post|Press|Agency)$/.test(a.speaker.quote);
  return (
    /^(?:the|this) (?:news )?agency$/i.test(a.speaker.quote) ||
    (a.speaker.kind === 'outlet' && isCyrillic(a.speaker.quote)) ||
    MEDIA_NOUNS.test(a.speaker.quote) ||
    NAMED_AGENCY.test(a.speaker.quote)
  );
}

/** "Tasnim agency", "Anadolu Agency"; not "Space Agency". */
const NAMED_AGENCY =
  /(?<!\b(?:Space|Energy|Intelligence|Security|Development|Border|Aid|Relief|Refugee|Health|Crime|Disaster|Protection|Cooperation|Environment)) [Aa]gency$(?<=\p{Lu}\S+ [Aa]gency)/u;

/** Of "Y …, according to X" the last voice counts, unless X is only a paper that holds Y’s words. */
function withoutOuter(text: string, found: readonly Attribution[]): Attribution[] {
  const according = found.find((a) => a.lemma === 'according' || a.lemma === 'cite');
  if (!according || found.length === 1) return [...found];
  if (
    according.speaker?.kind === 'document' &&
    !(according.speaker.organisation && found.every((a) => a === according || a.lemma === 'read'))
  )
    return found.filter((a) => a !== according);
  const others = found.filter((a) => a !== according);
  const trails = others.filter((a) => a.at < according.at && a.kind !== 'say');
  if (according.start < others[0]!.start && isLeading(text, according, others)) return [according];
  return trails.length > 0 && trails.some((a) => a.kind === 'assess') ? others : keepSplit(others, according);
}

/** "According to X, Y said": X at the head of the sentence speaks for all of it. */
function isLeading(text: string, according: Attribution, others: readonly Attribution[]): boolean {
  return (
    /^A/.test(according.cue.quote) &&
    others.every(
      (a) => a.at > according.at && !/;|, (?:but|while|although)\b/.test(text.slice(according.end, a.at)),
    )
  );
}

/** Where a later clause has its own speaker, the earlier attribution stands beside it. */
function keepSplit(others: readonly Attribution[], according: Attribution): Attribution[] {
  const later = others.filter((a) => a.at > according.end);
  return [according, ...later];
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
      const voice = 'statement/split-unit: a clause that the cue before it reaches';
      out.push({ ...before, span: clause, attributedHere: false, quoted: false, voice });
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
  if (a.speaker && isReporter(a.speaker, own.outlet))
    return { ...plain, witnessed: true, voice: 'statement/find-subject: a reporter of the outlet' };
  const speaker = resolved.get(a) ?? cast.resolve(a.speaker, leadOf(text, unit, a));
  resolved.set(a, speaker);
  if (isSilence(text, unit, a))
    return { ...plain, voice: 'statement/find-drafts: the outlet tells of a silence' };
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

/** "Residents accuse the army of …, which it denies": the last body named before. */
function lastBodyOf(text: string, unit: Unit, a: Attribution): SpeakerWords | null {
  const i = unit.words.findLastIndex((w) => w.end < a.start && !w.quoted && ORGANISATION_NOUNS.has(w.lower));
  const from = i < 0 ? i : nounPhraseBefore(unit.words, i + 1, 0);
  return from >= 0 ? parseSpeaker(text, unit.words, from, i + 1) : null;
}

function whole(text: string, unit: Unit): Clause[] {
  return [{ ...spanOf(text, unit.start, unit.end), attribution: null, carries: false }];
}

/** Who opens the sentence. */
function openingOf(text: string, unit: Unit): SpeakerWords | null {
  // "For Amina Sadik, a nurse, it came …".
  const from = unit.words[0]?.quote === 'For' ? 1 : 0;
  const to = nounPhraseAfter(unit.words, from, unit.words.length);
  return to > from + 1 ? parseSpeaker(text, unit.words, from, to) : null;
}

/** The body that opens the sentence, where a later "it" or "they" speaks for it. */
function leadOf(text: string, unit: Unit, a: Attribution): SpeakerWords | null {
  if (a.speaker?.kind !== 'pronoun' || a.start < unit.start + 12 || unit.words[0]?.pos === 'ADP') return null;
  const lead = (a.kind === 'deny' ? lastBodyOf(text, unit, a) : null) ?? openingOf(text, unit);
  return lead && (lead.kind === 'organisation' || lead.kind === 'country') ? lead : null;
}
