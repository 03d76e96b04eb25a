import {
  NEEDS_CLAUSE,
  NOT_STANCE,
  STANCE_ADJECTIVES,
  STANCE_FORMS,
  type StanceVerb,
} from '../lexicon/cue-stance.ts';
import { spanOf } from '../util/span.ts';
import { attributed } from './cue-attribution.ts';
import { findStanceNouns } from './find-stance-nouns.ts';
import { stancePhraseAt } from './find-stance-phrases.ts';
import { beforeAuxiliaries, subjectBefore } from './find-subject.ts';
import { anySpeaker, holderBefore } from './holder-before.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Attribution, SpeakerWords, Unit, Word } from './unit.ts';

const BE = /^(?:is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m)$/;
const BEFORE_VERB =
  /^(?:will|would|can|could|may|might|must|should|shall|do|does|did|has|have|had|not|n['’]t|he|she|they|we|i|you|it|who|which|to|never|also|['’]ll|['’]d|['’]ve)$/;
const AFTER_VERB =
  /^(?:that|to|the|a|an|his|her|their|its|our|my|him|them|it|whether|how|what|why|if|for|about|of|on|with|against|no|any|some|this|these|those|more|[“"‘])$/;

const CLAUSE_OPENER =
  /^(?:that|how|what|whether|why|who|of|about|out|it|he|she|they|him|her|them|no|like|as|little|[“"‘])$/;

/** Views, feelings, wishes and words told by verbs, adjectives and nouns of stance; for reports about views only. */
export function findStanceCues(text: string, unit: Unit, found: readonly Attribution[]): Attribution[] {
  const out: Attribution[] = [];
  const { words } = unit;
  const taken = (w: Word): boolean =>
    [...found, ...out].some((a) => w.start < a.cue.end && a.cue.start < w.end);
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (w.quoted || taken(w)) continue;
    const all = [...found, ...out];
    const verb = STANCE_FORMS.get(w.lower);
    const hit =
      (STANCE_ADJECTIVES.has(w.lower) ? byAdjective(text, unit, i, all) : null) ??
      (verb && isVerb(words, i, verb) ? byVerb(text, unit, i, verb, all) : null) ??
      byPhrase(text, unit, i, all) ??
      accordingTo(text, unit, i);
    if (hit) out.push(hit);
  }
  return [...out, ...findStanceNouns(text, unit, [...found, ...out])].toSorted((a, b) => a.at - b.at);
}

/** Whether the form stands as a verb: so tagged, or between what goes before a verb and what follows one. */
function isVerb(words: readonly Word[], i: number, verb: StanceVerb): boolean {
  const w = words[i]!;
  const prev = words[i - 1];
  const next = words[i + 1];
  if (NOT_STANCE.has(verb.lemma) || /^\p{Lu}/u.test(w.quote)) return i === 0 && /ing$/.test(w.lower);
  if (NEEDS_CLAUSE.has(verb.lemma) && !(next && (next.quoted || CLAUSE_OPENER.test(next.lower))))
    return false;
  if (!prev) return /(?:ing|ed)$/.test(w.lower);
  if (prev.pos === 'DET' || /^(?:the|a|an|his|her|its|their|our|my|of|no)$/.test(prev.lower)) return false;
  if (w.pos === 'VERB') return !(prev.pos === 'ADJ' && next?.pos === 'NOUN');
  if (w.pos === 'AUX') return false;
  if (/ing$/.test(w.lower) && isProgressive(words, i)) return !!next && /\p{L}|[“"‘]/u.test(next.quote);
  if (BEFORE_VERB.test(prev.lower)) return true;
  if (w.lower === 'like') return false;
  return /^(?:NOUN|PROPN|PRON|ADV)$/.test(prev.pos) && !!next && AFTER_VERB.test(next.lower);
}

function byVerb(
  text: string,
  unit: Unit,
  i: number,
  verb: StanceVerb,
  before: readonly Attribution[],
): Attribution | null {
  const { words } = unit;
  const w = words[i]!;
  const make = (speaker: SpeakerWords | null, inherits = false): Attribution =>
    attributionAt(text, unit, groupStart(words, i), i, speaker, verb, inherits);
  if (isPassive(words, i)) return make(agentAfter(text, words, i));
  if (words[i + 1]?.lower === 'by' && /(?:ed|en|t|d)$/.test(w.lower) && w.lower !== 'read')
    return make(agentAfter(text, words, i));
  if (/ing$/.test(w.lower) && !isProgressive(words, i)) return byGerund(text, unit, i, before, make);
  if (words[i - 1]?.lower === 'to') return null;
  const subject = subjectBefore(text, unit, i)?.speaker ?? holderBefore(text, unit, i);
  if (subject) return make(subject);
  const j = beforeAuxiliaries(words, i);
  if (!/^(?:and|but|or|then|,)$/.test(words[j]?.lower ?? '')) return null;
  const last = before.filter((a) => a.at < w.start).at(-1)?.speaker ?? leadOf(text, unit, i);
  return last ? make(last, true) : null;
}

/** "…, urging them to leave", "a video showing", "by saying": the subject goes before, or is that of the sentence. */
function byGerund(
  text: string,
  unit: Unit,
  i: number,
  before: readonly Attribution[],
  make: (speaker: SpeakerWords | null, inherits?: boolean) => Attribution,
): Attribution | null {
  const { words } = unit;
  const prev = words[i - 1];
  if (prev && /^(?:NOUN|PROPN|PRON)$/.test(prev.pos) && !prev.quoted) {
    const holder = subjectBefore(text, unit, i)?.speaker ?? holderBefore(text, unit, i);
    return holder ? make(holder) : null;
  }
  if (prev && !prev.quoted && !/^(?:[,–—-]|and|by|while|when|after|before|without|despite)$/.test(prev.lower))
    return null;
  const last = before.filter((a) => a.at < words[i]!.start).at(-1)?.speaker ?? leadOf(text, unit, i);
  return last ? make(last, true) : null;
}

/** "laid out her plan", "raised questions about": the phrase is read as one verb. */
function byPhrase(text: string, unit: Unit, i: number, before: readonly Attribution[]): Attribution | null {
  const phrase = stancePhraseAt(unit, i);
  if (!phrase || /^(?:to|the|a|an|of)$/.test(unit.words[i - 1]?.lower ?? '')) return null;
  const hit = byVerb(text, unit, i, { lemma: phrase.lemma, kind: 'say' }, before);
  if (!hit?.speaker) return null;
  const cue = spanOf(text, hit.cue.start, unit.words[phrase.to]!.end);
  return { ...hit, cue, end: Math.max(hit.end, cue.end) };
}

/** "according to federal statistics": whatever the words name. */
function accordingTo(text: string, unit: Unit, i: number): Attribution | null {
  const { words } = unit;
  if (words[i]!.lower !== 'according' || words[i + 1]?.lower !== 'to') return null;
  const end = nounPhraseAfter(words, i + 2, words.length);
  const speaker = end > i + 2 ? anySpeaker(text, words, i + 2, end) : null;
  if (!speaker) return null;
  const cue = spanOf(text, words[i]!.start, words[i + 1]!.end);
  return attributed({
    speaker,
    cue,
    lemma: 'according',
    by: 'statement/find-stance-cues: according to',
    how: 'statement/find-stance-cues: the name after "according to"',
  });
}

/** Who opens the sentence, for a verb further on that has no subject of its own. */
function leadOf(text: string, unit: Unit, i: number): SpeakerWords | null {
  const end = nounPhraseAfter(unit.words, 0, i);
  return end > 0 ? anySpeaker(text, unit.words, 0, end) : null;
}

function byAdjective(
  text: string,
  unit: Unit,
  i: number,
  before: readonly Attribution[],
): Attribution | null {
  const { words } = unit;
  const next = words[i + 1];
  let k = i - 1;
  while (k > 0 && (words[k]!.pos === 'ADV' || /^(?:not|n['’]t|too|so|very|more|most)$/.test(words[k]!.lower)))
    k--;
  const linked =
    BE.test(words[k]?.lower ?? '') ||
    /^(?:feels?|felt|seems?|remains?|became|grew)$/.test(words[k]?.lower ?? '');
  if (
    !linked ||
    !next ||
    !/^(?:that|about|of|to|by|with|at|over|in|on|for|he|she|they|it|the|if|whether)$/.test(next.lower)
  )
    return null;
  const subject = subjectBefore(text, unit, k)?.speaker ?? holderBefore(text, unit, k);
  const last = before.filter((a) => a.at < words[i]!.start).at(-1);
  const speaker = subject ?? last?.speaker ?? null;
  if (!speaker) return null;
  const verb: StanceVerb = { lemma: words[i]!.lower, kind: 'attitude' };
  return attributionAt(text, unit, k, i, speaker, verb, !subject);
}

function isProgressive(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && i - k < 4 && (words[k]!.pos === 'ADV' || words[k]!.lower === 'not')) k--;
  return BE.test(words[k]?.lower ?? '');
}

function isPassive(words: readonly Word[], i: number): boolean {
  const form = words[i]!.lower;
  const base = STANCE_FORMS.get(form)?.lemma;
  return form !== base && !/(?:ing|s)$/.test(form) && isProgressive(words, i);
}

/** "was praised by the ministry": who stands behind the passive, or nobody. */
function agentAfter(text: string, words: readonly Word[], i: number): SpeakerWords | null {
  for (let k = i + 1; k < Math.min(words.length, i + 8); k++) {
    if (/^[,;:.]$/.test(words[k]!.quote) || words[k]!.quoted) return null;
    if (words[k]!.lower !== 'by') continue;
    const end = nounPhraseAfter(words, k + 1, words.length);
    return end > k + 1 ? anySpeaker(text, words, k + 1, end) : null;
  }
  return null;
}

/** Where the verb group begins: its auxiliaries. */
function groupStart(words: readonly Word[], i: number): number {
  let k = i;
  while (
    k > 0 &&
    !words[k - 1]!.quoted &&
    (words[k - 1]!.pos === 'AUX' || BEFORE_GROUP.test(words[k - 1]!.lower))
  )
    k--;
  return k;
}
const BEFORE_GROUP =
  /^(?:not|n['’]t|will|would|can|could|may|might|must|should|has|have|had|is|are|was|were|be|been|being|do|does|did|['’]s|['’]re|['’]ll|['’]ve)$/;

function attributionAt(
  text: string,
  unit: Unit,
  from: number,
  i: number,
  speaker: SpeakerWords | null,
  verb: StanceVerb,
  inherits: boolean,
): Attribution {
  const { words } = unit;
  const cue = spanOf(text, words[from]!.start, words[i]!.end);
  const here = speaker && !inherits ? speaker : null;
  return {
    speaker,
    cue,
    kind: verb.kind,
    at: words[i]!.start,
    start: here ? Math.min(here.start, cue.start) : cue.start,
    end: here ? Math.max(here.end, cue.end) : cue.end,
    inherits,
    lemma: verb.lemma,
    by: verb.source ? verb : 'statement/find-stance-cues: a phrase or an adjective that tells a view',
    how: 'statement/find-stance-cues: who holds the view',
  };
}
