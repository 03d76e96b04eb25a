import { type CueVerb, DOCUMENT_NOUNS, NOUN_LIKE_FORMS } from '../lexicon/cue.ts';
import { ROLE_NOUNS } from '../lexicon/role.ts';
import { isCyrillic } from '../util/script.ts';
import { cueAttribution } from './cue-attribution.ts';
import { findHeadlineCues } from './find-headline-cues.ts';
import { apposed, findPrepositionCues } from './find-preposition-cues.ts';
import { quotedAs, quotedSource } from './find-quoted-source.ts';
import { beforeAuxiliaries, type Subject, subjectBefore } from './find-subject.ts';
import { goesOn, isVoiceAtEnd } from './goes-on.ts';
import { invertedSubject } from './inverted-subject.ts';
import { isSurmised } from './is-surmised.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import { relativeSubject } from './relative-subject.ts';
import { findSlavicCues } from './slavic/find-cues.ts';
import { wordsOutside } from './slavic/tokens.ts';
import type { Attribution, SpeakerWords, Unit, Word } from './unit.ts';
import { withRefusal } from './with-refusal.ts';

/** Words after which a form is a noun or an infinitive, not a finite verb of attribution. */
const NOT_BEFORE_VERB =
  /^(?:to|the|a|an|his|her|its|their|no|this|any|of|in|by|for|with|from|such|some|many|other|recent|latest)$/;
/** Words that hang a clause under the main one: what is said there is not said here. */
const SUBORDINATOR = /^(?:whether|if|since|until|unless|because|what|when|whatever|how|why|where)$/;

/** All attributions of a sentence in text order: verbs, "according to", colons, counts. */
export function findCues(text: string, unit: Unit): Attribution[] {
  if (isCyrillic(wordsOutside(unit))) return findSlavicCues(text, unit);
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
  const embedded = (a: Attribution): boolean =>
    a.relative === true && out.some((b) => b.start < a.start && a.start < b.at);
  return out.filter((a) => !embedded(a)).toSorted((a, b) => a.at - b.at);
}

function verbCue(text: string, unit: Unit, i: number, found: readonly Attribution[]): Attribution | null {
  const { words } = unit;
  const w = words[i]!;
  if (w.quoted) return null;
  const verb = withRefusal(words, i);
  if (!verb || !isVerbHere(words, i, verb) || isSurmised(words, i, (x) => x.lower)) return null;
  const afterQuote = verb.kind === 'say' && words[i - 1]?.quoted === true;
  // “…,” the update reads.
  const closes = verb.lemma === 'read' && isFinal(words, i) && words.some((x) => x.quoted);
  if (verb.needs && !afterQuote && !closes && !verb.needs.test(text.slice(w.end, unit.end))) return null;
  if (
    AFTER_QUOTE.test(verb.lemma) &&
    isFinal(words, i) &&
    !words.some((x) => x.quoted) &&
    !isVoiceAtEnd(words, i)
  )
    return null;
  if (w.lower.endsWith('ing') && !isProgressive(words, i)) return gerundCue(text, unit, i, verb, found);
  const agent = OWNED_BY.test(verb.lemma) && isPassive(words, i) ? agentOf(text, words, i) : null;
  if (agent)
    return cueAttribution(text, unit, i, verb, agent, 'statement/find-cues: whose word it is, after "by"');
  if (verb.lemma === 'draw' ? !/^(?:be|been)$/.test(words[i - 1]?.lower ?? '') : isPassive(words, i))
    return null;
  if (/ed$/.test(w.lower) && isReduced(verb, words[i + 1], words[i + 2])) return null;
  const going = goesOn(words, i);
  const inverted = going === i ? invertedSubject(text, unit, i, verb) : null;
  if (inverted)
    return cueAttribution(
      text,
      unit,
      i,
      verb,
      inverted.speaker,
      'statement/inverted-subject: subject after the cue',
    );
  const quoted = quotedSource(text, unit, i, verb);
  if (quoted) return quoted;
  const subject = subjectBefore(text, unit, going);
  if (subject && isSubordinate(words, subject.from, verb)) return null;
  if (subject && accepts(verb, subject))
    return cueAttribution(
      text,
      unit,
      i,
      verb,
      subject.speaker,
      'statement/find-subject: subject before the cue',
    );
  if (subject) return null;
  const relative = verb.strong && !/ing$/.test(w.lower) ? relativeSubject(text, words, i) : null;
  if (relative)
    return {
      ...cueAttribution(text, unit, i, verb, relative, 'statement/find-cues: relative clause'),
      relative: true,
    };
  if (isCoordinated(words, i)) return coordinated(text, unit, i, verb, found);
  return found.length === 0 && verb.strong ? leadCue(text, unit, i, verb) : null;
}

/** Verbs that close a quotation, and without one say only that something goes on. */
const AFTER_QUOTE = /^(?:continue|conclude|begin|answer|observe|maintain)$/;

/** Verbs whose passive names who says it. */
const OWNED_BY =
  /^(?:confirm|announce|acknowledge|admit|claim|declare|report|deny|reject|dismiss|refute|rebut|contradict|dispute)$/;

/** "was denied by the governor’s office", "was confirmed on Friday by the prefect, Ali Diarra": who stands behind the passive. */
function agentOf(text: string, words: readonly Word[], verb: number): SpeakerWords | null {
  const by = words.findIndex((w, k) => k > verb && k < verb + 5 && w.lower === 'by' && !w.quoted);
  const between = words.slice(verb + 1, by);
  if (
    by < 0 ||
    !between.every((w) =>
      /^(?:on|late|early|later|also|only)$|day$|ly$|^(?:morning|evening|night)$/.test(w.lower),
    )
  )
    return null;
  const end = nounPhraseAfter(words, by + 1, words.length);
  const speaker = end > by + 1 ? parseSpeaker(text, words, by + 1, end) : null;
  return speaker && apposed(text, words, end, speaker);
}

/** "is demanding", "was also urging": a finite verb for all its -ing. */
function isProgressive(words: readonly Word[], i: number): boolean {
  let k = i - 1;
  while (k > 0 && i - k < 4 && (words[k]!.pos === 'ADV' || words[k]!.lower === 'not')) k--;
  return /^(?:is|are|was|were|been|['’]s|['’]re)$/.test(words[k]?.lower ?? '');
}

/** "a man accused of …", "Awuor, cited by state radio, …": a participle, not the verb of the sentence. */
const BY_MEANS = /^(?:phone|telephone|email|e-mail|text|message|radio|letter|video|saying|noting|pointing)$/;
function isReduced(verb: CueVerb, next: Word | undefined, after: Word | undefined): boolean {
  return (
    (next?.lower === 'by' && !BY_MEANS.test(after?.lower ?? '')) || (next?.lower === 'of' && !verb.strong)
  );
}

/** "A man held over the blast told the court": the sentence’s first words speak where nothing nearer can. */
function leadCue(text: string, unit: Unit, i: number, verb: CueVerb): Attribution | null {
  const end = nounPhraseAfter(unit.words, 0, i);
  const lead = end > 0 ? parseSpeaker(text, unit.words, 0, end) : null;
  const finite = unit.words.slice(end, i).some((w) => w.pos === 'AUX' || /^[,;:]$/.test(w.quote));
  return lead && !finite && (lead.kind === 'role' || (lead.kind === 'person' && lead.quote.includes(' ')))
    ? cueAttribution(text, unit, i, verb, lead, 'statement/find-cues: the first words of the sentence')
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
  if (before) return cueAttribution(text, unit, i, verb, before.speaker, how, true);
  if (!verb.strong && verb.kind !== 'deny') return null;
  const to = unit.words.findIndex((w) => w.pos === 'VERB' || w.pos === 'AUX');
  const speaker = to > 0 ? parseSpeaker(text, unit.words, 0, to) : null;
  const first = 'statement/find-cues: the first words of the sentence, for a second verb';
  return speaker ? cueAttribution(text, unit, i, verb, speaker, first, true) : null;
}

function isVerbHere(words: readonly Word[], i: number, verb: CueVerb): boolean {
  const w = words[i]!;
  const prev = words[i - 1];
  if (prev && NOT_BEFORE_VERB.test(prev.lower)) return goesOn(words, i) < i && verb.strong;
  if (prev && /^(?:that|which)$/.test(prev.lower) && NOUN_LIKE_FORMS.has(w.lower)) return false;
  if (/^\p{Lu}/u.test(w.quote) && i > 0) return false;
  if (NOUN_LIKE_FORMS.has(w.lower))
    return w.pos === 'VERB' || (verb.strong && isFinal(words, i)) || isPlainlyVerb(words, i);
  if (words[i + 1]?.lower === 'that' && prev && /s$/.test(prev.lower) && /^(?:NOUN|PROPN)$/.test(prev.pos))
    return true;
  return w.pos === 'VERB' || w.pos === 'AUX' || verb.strong || (/ed$/.test(w.lower) && isFinal(words, i));
}

/** "responders report that", "subscribers report smoke": a plural speaker before it, a clause or object after. */
function isPlainlyVerb(words: readonly Word[], i: number): boolean {
  const prev = words[i - 1];
  const next = words[i + 1];
  if (!prev || !next || prev.quoted) return false;
  if (/^shows?$/.test(words[i]!.lower) && next.lower === 'that') return true;
  if (/^[;.]$/.test(next.quote) && /^\p{Lu}/u.test(prev.quote) && words[i - 2]?.quote === ',') return true;
  if (prev.quote === ',' && next.lower === 'to' && /^(?:have|be)$/.test(words[i + 2]?.lower ?? ''))
    return true;
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
  // "They were warned and told to leave": who tells somebody names him.
  if (words[i]!.lower === 'told' && /^(?:to|that)$/.test(words[i + 1]?.lower ?? '')) return true;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (/^(?:is|are|was|were|be|been|being|'s|’s)$/.test(words[k]!.lower)) return true;
    if (words[k]!.pos !== 'ADV' && !/^(?:not|also|widely)$/.test(words[k]!.lower)) return false;
  }
  return false;
}

function accepts(verb: CueVerb, subject: Subject): boolean {
  const kind = subject.speaker.kind;
  if (subject.speaker.quote.toLowerCase() === 'it' && !verb.strong && verb.kind === 'attitude') return false;
  if (verb.kind === 'attitude' && kind === 'document' && verb.lemma !== 'see') return false;
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
  if (
    prev.lower === 'as' &&
    found.some((a) => a.lemma === 'quote' || (a.lemma === 'cite' && !/ing$/.test(a.cue.quote)))
  )
    return null;
  if (prev.lower === 'as') return quotedAs(text, unit, i, verb);
  if (prev.quote !== ',' && !prev.quoted && prev.lower !== 'and') {
    const issuer = issuerOf(text, unit, i);
    const issued = 'statement/find-cues: who issued the statement that says it';
    if (issuer) return cueAttribution(text, unit, i, verb, issuer.speaker, issued);
    const subject = subjectBefore(text, unit, i);
    const opener = subject && words[subject.from - 1]?.lower;
    const how = 'statement/find-cues: subject in "with X saying"';
    return subject && opener === 'with' ? cueAttribution(text, unit, i, verb, subject.speaker, how) : null;
  }
  const before = found.filter((a) => a.at < words[i]!.start).toSorted((a, b) => b.at - a.at)[0];
  if (!before || !(verb.strong || verb.kind === 'deny')) return null;
  const how = 'statement/find-cues: taken over from the cue before a participle';
  return cueAttribution(text, unit, i, verb, before.speaker, how, true);
}

/** "The prefect put out a statement on Monday confirming …": who put it out. */
function issuerOf(text: string, unit: Unit, i: number): Subject | null {
  const { words } = unit;
  const put = words.findIndex(
    (w, k) =>
      k < i &&
      !w.quoted &&
      (/^(?:issued|released|published|circulated|posted)$/.test(w.lower) ||
        (w.lower === 'put' && words[k + 1]?.lower === 'out')),
  );
  const isText = put > 0 && words.slice(put, Math.min(i, put + 6)).some((w) => DOCUMENT_NOUNS.has(w.lower));
  return isText ? subjectBefore(text, unit, put) : null;
}
