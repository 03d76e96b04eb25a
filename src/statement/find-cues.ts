import { CUE_FORMS, type CueVerb, NOUN_LIKE_FORMS } from '../lexicon/cue.ts';
import { ROLE_NOUNS } from '../lexicon/role.ts';
import { spanOf } from '../util/span.ts';
import { bodyName } from './body-name.ts';
import { findHeadlineCues } from './find-headline-cues.ts';
import { findPrepositionCues } from './find-preposition-cues.ts';
import { findSlavicCues, isCyrillic } from './find-slavic-cues.ts';
import { beforeAuxiliaries, type Subject, subjectBefore } from './find-subject.ts';
import { invertedSubject } from './inverted-subject.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { Attribution, SpeakerWords, Unit, Word } from './unit.ts';

/** Words after which a form is a noun or an infinitive, not a finite verb of attribution. */
const NOT_BEFORE_VERB =
  /^(?:to|the|a|an|his|her|its|their|no|this|any|of|in|by|for|with|from|such|some|many|other|recent|latest)$/;
/** Words that hang a clause under the main one: what is said there is not said here. */
const SUBORDINATOR = /^(?:whether|if|since|until|unless|because|what|when|whatever|how|why|where)$/;

/** All attributions of a sentence in text order: verbs, "according to", colons, counts. */
export function findCues(text: string, unit: Unit): Attribution[] {
  if (isCyrillic(unit.quote)) return findSlavicCues(text, unit);
  const out: Attribution[] = [...findPrepositionCues(text, unit), ...findHeadlineCues(text, unit)];
  for (let i = 0; i < unit.words.length; i++) {
    const hit = verbCue(text, unit, i, out);
    if (
      hit &&
      !out.some(
        (a) =>
          a.at === hit.at ||
          (a.kind !== 'refuse' && a.start <= hit.at && hit.at < a.end && a.lemma === 'colon'),
      )
    )
      out.push(hit);
  }
  return out.toSorted((a, b) => a.at - b.at);
}

function verbCue(text: string, unit: Unit, i: number, found: readonly Attribution[]): Attribution | null {
  const { words } = unit;
  const w = words[i]!;
  if (w.quoted) return null;
  const verb = CUE_FORMS.get(w.lower);
  if (!verb || !isVerbHere(words, i, verb)) return null;
  if (verb.needs && !verb.needs.test(text.slice(w.end, unit.end))) return null;
  if (w.lower.endsWith('ing') && !isProgressive(words, i)) return gerundCue(text, unit, i, verb, found);
  if (verb.lemma === 'draw' ? !/^(?:be|been)$/.test(words[i - 1]?.lower ?? '') : isPassive(words, i))
    return null;
  if (/ed$/.test(w.lower) && isReduced(verb, words[i + 1])) return null;
  const inverted = invertedSubject(text, unit, i, verb);
  if (inverted)
    return attribution(
      text,
      unit,
      i,
      verb,
      inverted.speaker,
      'statement/inverted-subject: subject after the cue',
    );
  const quoted = quotedSource(text, unit, i, verb);
  if (quoted) return quoted;
  const subject = subjectBefore(text, unit, i);
  if (subject && isSubordinate(words, subject.from, verb)) return null;
  if (subject && accepts(verb, subject))
    return attribution(
      text,
      unit,
      i,
      verb,
      subject.speaker,
      'statement/find-subject: subject before the cue',
    );
  if (subject) return null;
  if (isCoordinated(words, i)) return coordinated(text, unit, i, verb, found);
  return found.length === 0 && verb.strong ? leadCue(text, unit, i, verb) : null;
}

/** "is demanding", "was also urging": a finite verb for all its -ing. */
function isProgressive(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && i - k < 4 && (words[k]!.pos === 'ADV' || words[k]!.lower === 'not')) k--;
  return /^(?:is|are|was|were|been|['’]s|['’]re)$/.test(words[k]?.lower ?? '');
}

/** "a man accused of …", "Awuor, cited by state radio, …": a participle, not the verb of the sentence. */
function isReduced(verb: CueVerb, next: Word | undefined): boolean {
  return next?.lower === 'by' || (next?.lower === 'of' && !verb.strong);
}

/** "was quoted (by state television) as saying": the subject of the passive speaks. */
function quotedAs(text: string, unit: Unit, i: number, verb: CueVerb): Attribution | null {
  const quoted = unit.words.findLastIndex(
    (w, k) => k < i && k > i - 12 && /^(?:quoted|cited|reported)$/.test(w.lower),
  );
  const subject = quoted > 0 ? subjectBefore(text, unit, quoted) : null;
  const how = 'statement/find-cues: subject of "was quoted as"';
  return subject ? attribution(text, unit, i, verb, subject.speaker, how) : null;
}

/** "Radio X quoted a medic as saying": the one quoted speaks, the outlet passes it on. */
function quotedSource(text: string, unit: Unit, i: number, verb: CueVerb): Attribution | null {
  if (!/^(?:quot|cit)(?:e|es|ed)$/.test(unit.words[i]!.lower)) return null;
  const end = nounPhraseAfter(unit.words, i + 1, unit.words.length);
  if (
    end <= i + 1 ||
    !/^ as (?:saying|telling|having said|warning|confirming)\b/.test(text.slice(unit.words[end - 1]!.end))
  )
    return null;
  const speaker = parseSpeaker(text, unit.words, i + 1, end);
  const by = subjectBefore(text, unit, i)?.speaker;
  if (!speaker || !by) return null;
  const passed = by.organisation ?? by.name;
  return {
    ...attribution(text, unit, i, verb, speaker, 'statement/find-cues: object of "quoted X as saying"'),
    ...(passed ? { reportedBy: bodyName(passed), reportedAt: by } : {}),
  };
}

/** "A man held over the blast told the court": the sentence’s first words speak where nothing nearer can. */
function leadCue(text: string, unit: Unit, i: number, verb: CueVerb): Attribution | null {
  const end = nounPhraseAfter(unit.words, 0, i);
  const lead = end > 0 ? parseSpeaker(text, unit.words, 0, end) : null;
  const finite = unit.words.slice(end, i).some((w) => w.pos === 'AUX' || /^[,;:]$/.test(w.quote));
  return lead && !finite && (lead.kind === 'role' || (lead.kind === 'person' && lead.quote.includes(' ')))
    ? attribution(text, unit, i, verb, lead, 'statement/find-cues: the first words of the sentence')
    : null;
}

/** "and said", "but conceded": the speaker of the attribution before, or of the sentence's first words. */
function coordinated(
  text: string,
  unit: Unit,
  i: number,
  verb: CueVerb,
  found: readonly Attribution[],
): Attribution | null {
  const before = found.filter((a) => a.at < unit.words[i]!.start).toSorted((a, b) => b.at - a.at)[0];
  const how = 'statement/find-cues: taken over from the cue before "and"';
  if (before) return attribution(text, unit, i, verb, before.speaker, how, true);
  if (!verb.strong && verb.kind !== 'deny') return null;
  const to = unit.words.findIndex((w) => w.pos === 'VERB' || w.pos === 'AUX');
  const speaker = to > 0 ? parseSpeaker(text, unit.words, 0, to) : null;
  const first = 'statement/find-cues: the first words of the sentence, for a second verb';
  return speaker ? attribution(text, unit, i, verb, speaker, first, true) : null;
}

function isVerbHere(words: readonly Word[], i: number, verb: CueVerb): boolean {
  const w = words[i]!;
  const prev = words[i - 1];
  if (prev && NOT_BEFORE_VERB.test(prev.lower)) return false;
  if (prev && /^(?:that|which)$/.test(prev.lower) && NOUN_LIKE_FORMS.has(w.lower)) return false;
  if (/^\p{Lu}/u.test(w.quote) && i > 0) return false;
  if (NOUN_LIKE_FORMS.has(w.lower))
    return w.pos === 'VERB' || (verb.strong && isFinal(words, i)) || isPlainlyVerb(words, i);
  return w.pos === 'VERB' || w.pos === 'AUX' || verb.strong || (/ed$/.test(w.lower) && isFinal(words, i));
}

/** "responders report that", "subscribers report smoke": a plural speaker before it, a clause or object after. */
function isPlainlyVerb(words: readonly Word[], i: number): boolean {
  const prev = words[i - 1];
  const next = words[i + 1];
  if (!prev || !next || prev.quoted) return false;
  if (prev.quote === ',' && /s$/.test(words[i]!.lower))
    return (
      /^\p{Lu}/u.test(words[i - 2]?.quote ?? '') &&
      (next.lower === 'that' || /^(?:PRON|NOUN|PROPN|DET|ADJ|NUM)$/.test(next.pos))
    );
  if (
    /s$/.test(words[i]!.lower) &&
    next.pos === 'NUM' &&
    /^\p{Lu}/u.test(prev.quote) &&
    !/^\p{Lu}/u.test(words[i]!.quote)
  )
    return true;
  if (/s$/.test(words[i]!.lower))
    return (
      /^(?:PROPN|NOUN)$/.test(prev.pos) && /^(?:that|to|it|he|she|they|responsibility|,)$/.test(next.lower)
    );
  return (
    (next.lower === 'that' || ROLE_NOUNS.has(prev.lower) || prev.lower === 'media') &&
    /(?:s|media|police|people|men|women)$/.test(prev.lower) &&
    next.pos !== 'ADP'
  );
}

/** The word ends the sentence, or only a closing phrase ("on Friday") follows. */
function isFinal(words: readonly Word[], i: number): boolean {
  return words.slice(i + 1).every((w) => /^[.,;!?]$/.test(w.quote));
}

function isPassive(words: readonly Word[], i: number): boolean {
  if (!/(?:ed|told|said|known|seen|found|written|put|thought|felt|read|shown)$/.test(words[i]!.lower))
    return false;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (/^(?:is|are|was|were|be|been|being|'s|’s)$/.test(words[k]!.lower)) return true;
    if (words[k]!.pos !== 'ADV' && !/^(?:not|also|widely)$/.test(words[k]!.lower)) return false;
  }
  return false;
}

function accepts(verb: CueVerb, subject: Subject): boolean {
  const kind = subject.speaker.kind;
  if (subject.speaker.quote.toLowerCase() === 'it' && !verb.strong && verb.kind === 'attitude') return false;
  if (verb.kind === 'attitude' && kind === 'document') return false;
  if (verb.strong && verb.lemma !== 'post') return true;
  if (kind === 'pronoun' && /^(?:you|i|we)$/i.test(subject.speaker.quote)) return verb.kind !== 'say';
  return true;
}

/** Whether the subject at `from` opens a subordinate clause; "after X said" still attributes, "whether X ordered" does not. */
function isSubordinate(words: readonly Word[], from: number, verb: CueVerb): boolean {
  const before = words[from - 1];
  if (!before || before.quoted) return false;
  if (SUBORDINATOR.test(before.lower)) return before.lower !== 'what' || verb.lemma !== 'call';
  return before.lower === 'that' && !verb.strong;
}

function isCoordinated(words: readonly Word[], i: number): boolean {
  const j = beforeAuxiliaries(words, i);
  return j >= 0 && /^(?:and|but|or|then)$/.test(words[j]!.lower);
}

/** "adding that …", "with the ministry saying …". */
function gerundCue(
  text: string,
  unit: Unit,
  i: number,
  verb: CueVerb,
  found: readonly Attribution[],
): Attribution | null {
  const { words } = unit;
  const prev = words[i - 1];
  if (!prev) return null;
  if (prev.lower === 'as') return quotedAs(text, unit, i, verb);
  if (prev.quote !== ',' && !prev.quoted && prev.lower !== 'and') {
    const subject = subjectBefore(text, unit, i);
    const opener = subject && words[subject.from - 1]?.lower;
    const how = 'statement/find-cues: subject in "with X saying"';
    return subject && opener === 'with' ? attribution(text, unit, i, verb, subject.speaker, how) : null;
  }
  const before = found.filter((a) => a.at < words[i]!.start).toSorted((a, b) => b.at - a.at)[0];
  if (!before || !(verb.strong || verb.kind === 'deny')) return null;
  const how = 'statement/find-cues: taken over from the cue before a participle';
  return attribution(text, unit, i, verb, before.speaker, how, true);
}

function attribution(
  text: string,
  unit: Unit,
  i: number,
  verb: CueVerb,
  speaker: SpeakerWords | null,
  how: string,
  inherits = false,
): Attribution {
  const { words } = unit;
  const w = words[i]!;
  const end = cueEnd(text, unit, i);
  let from = i;
  const j = beforeAuxiliaries(words, i);
  if (j + 1 < i && verb.kind !== 'say') from = i;
  const cue = spanOf(text, words[from]!.start, end);
  const inside = speaker && !inherits ? speaker : null;
  return {
    speaker,
    cue,
    kind: verb.kind,
    at: w.start,
    start: inside ? Math.min(inside.start, cue.start) : cue.start,
    end: inside ? Math.max(inside.end, cue.end) : cue.end,
    inherits,
    lemma: verb.lemma,
    by: verb,
    how,
  };
}

const CUE_TAIL =
  /^(?:\s+(?:to (?:say|comment|discuss|elaborate|confirm|name|identify|give|be drawn)|of (?=\w)|on (?:Telegram|Facebook|X|Twitter|Instagram|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:morning|afternoon|evening|night))?|this week|in an? (?:\w+ )?(?:statement|interview)|responsibility))/;

/** Where the attributing words end: the verb with "in a statement", "on Friday", "to say". */
function cueEnd(text: string, unit: Unit, i: number): number {
  const w = unit.words[i]!;
  const tail = CUE_TAIL.exec(text.slice(w.end, unit.end));
  return tail ? w.end + tail[0].trimEnd().length : w.end;
}
