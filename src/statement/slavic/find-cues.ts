import { slavicCountry } from '../../lexicon/country-slavic.ts';
import {
  SLAVIC_DOCUMENT_FIRST,
  SLAVIC_IMPERSONAL,
  SLAVIC_JUDGING,
  SLAVIC_PREPOSITIONS,
  SLAVIC_RELAYED,
  SLAVIC_TO_SAY,
  SLAVIC_UNABLE,
  type SlavicCueRow,
  slavicCue,
} from '../../lexicon/cue-slavic.ts';
import { baseName } from '../../lexicon/person-name.ts';
import { spanOf } from '../../util/span.ts';
import type { By } from '../../util/why.ts';
import { attributed } from '../cue-attribution.ts';
import { isSurmised } from '../is-surmised.ts';
import type { Attribution, SpeakerWords, Unit } from '../unit.ts';
import { behindQuotation, closingCue, headlineCue } from './headline-cue.ts';
import { readSpeaker } from './read-speaker.ts';
import { type SlavicSentence, sentenceOfUnit } from './sentence.ts';
import { bareSpeaker, subjectAfter, subjectBefore } from './subject.ts';
import { isPreposition } from './tokens.ts';

const HOW = 'statement/slavic/find-cues: the words beside the cue';

/** Attributions of a Ukrainian or Russian sentence in text order: verbs with their subject, "за словами …", "з посиланням на …", "X: …". */
export function findSlavicCues(text: string, unit: Unit): Attribution[] {
  const s = sentenceOfUnit(text, unit);
  const found: Attribution[] = [];
  found.push(...prepositionCues(s));
  for (const hit of verbHits(s)) {
    if (found.some((a) => hit.at + unit.start >= a.start && hit.at + unit.start < a.end)) continue;
    const cue = verbCue(s, hit, found);
    if (cue) found.push(cue);
  }
  const impersonal = found.length === 0 ? impersonalCue(s) : null;
  if (impersonal) found.push(impersonal);
  const head = found.length === 0 ? (behindQuotation(s) ?? headlineCue(s) ?? closingCue(s)) : null;
  if (head) found.push(head);
  return withRelayed(s, lastVoice(s, found)).toSorted((a, b) => a.at - b.at);
}

/** "Баку підтвердив домовленість, повідомив речник Ельшад Мамедов": who stands behind the last comma speaks for the whole sentence. */
function lastVoice(s: SlavicSentence, found: readonly Attribution[]): readonly Attribution[] {
  const last = found.toSorted((a, b) => a.at - b.at).at(-1);
  const speaker = last?.speaker;
  if (!last || !speaker || found.length < 2 || speaker.kind === 'outlet' || !isBehindComma(s, last))
    return found;
  const rest = s.masked.slice(last.end - s.offset);
  return /\p{L}/u.test(rest)
    ? found
    : found.filter((a) => a === last || BESIDE.test(s.masked.slice(a.end - s.offset, last.start - s.offset)));
}

const isBehindComma = (s: SlavicSentence, a: Attribution): boolean =>
  a.cue.start === a.start && /[,–—]\s*$/.test(s.masked.slice(0, a.start - s.offset));

interface Hit {
  readonly at: number;
  readonly length: number;
  readonly row: SlavicCueRow;
}

function verbHits(s: SlavicSentence): Hit[] {
  return s.tokens.flatMap((t, i) => {
    const row = t.kind === 'word' ? slavicCue(t.lower, s.lang) : null;
    if (row && isSurmised(s.tokens, i, (x) => x.text)) return [];
    return row ? [{ at: t.start, length: t.text.length, row }] : [];
  });
}

const built = (
  s: SlavicSentence,
  at: number,
  length: number,
  speaker: SpeakerWords,
  kind: Attribution['kind'],
  by: By,
  lemma = 'say',
): Attribution => {
  const cue = spanOf(s.text, s.offset + at, s.offset + at + length);
  return attributed({
    speaker,
    cue,
    kind,
    lemma,
    by,
    how: HOW,
  });
};

/** What is uttered rather than had: "выразил обеспокоенность". */
const FEELING =
  /^\p{L}+ (?:\p{L}+ )?(?:обеспокоен|озабоч|стурбован|занепокоє|сподіван|надежд|сомнен|сумнів|соболезн|співчут|готовн|підтримк|поддержк|упевнен|уверенн|перекон|думк|мнени|жаль|сожален|протест)/iu;
/** What parts two clauses with speakers of their own. */
const BESIDE =
  /;|, (?:а|але|но|зате|зато|натомість|однак|однако|проте|хоча|хотя|тоді як|тогда как|тим часом)(?!\p{L})|, \p{Lu}|, (?:у|в|во) \p{Lu}/u;
/** The conjunction behind which a second verb of the same speaker stands. */
const AND = / (?:і|й|та|и) (?:\p{L}+о )?$/iu;
/** Letters in which a negation before a verb is looked for. */
const MOST_BEFORE = 30;
/** A negation just before a verb. */
const NOT_BEFORE = /(?<!\p{L})не (?:\p{L}+ )?$/iu;
const ASKS = /^(?:по)?прос|^зверну|^звертає|^обрати|^обраща/iu;
/** What an office does not tell: a speaker who keeps silent about it. */
const KEPT_BACK =
  /^(?:уточн|розголош|розкри|раскры|назива|назыв|розповіда|рассказ|повідомля|сообща|вказ|указ|каже|кажуть|говор|комент|коммент|прокомент|прокоммент)/i;

function verbCue(s: SlavicSentence, hit: Hit, found: readonly Attribution[]): Attribution | null {
  const word = s.masked.slice(hit.at, hit.at + hit.length);
  const negated = NOT_BEFORE.test(s.masked.slice(Math.max(0, hit.at - MOST_BEFORE), hit.at));
  const ruledOut = /^(?:виключ|исключ)/i.test(word) || (negated && /^відки(?:да|ну)/i.test(word));
  const unable = hit.row.kind === 'refuse' && SLAVIC_UNABLE.test(word);
  if (ruledOut || unable ? !negated : negated && !KEPT_BACK.test(word)) return null;
  if (hit.row.kind === 'refuse' && !SLAVIC_TO_SAY.test(around(s, hit))) return null;
  if (/^(?:вислов|выра[зж])/.test(word) && !FEELING.test(s.masked.slice(hit.at))) return null;
  const before = found.filter((a) => a.at < s.offset + hit.at).at(-1);
  const between = before ? s.masked.slice(before.end - s.offset, hit.at) : '';
  if (before && isDenialToo(before, hit, between, negated))
    return { ...built(s, hit.at, hit.length, before.speaker!, 'deny', hit.row), start: s.offset + hit.at };
  if (before && !BESIDE.test(between) && !isOutletAtEnd(s, hit) && !isRival(between, hit)) return null;
  if (found.some((a) => a.lemma === 'according') && !before) return null;
  const verb = s.tokens.findIndex((t) => t.start === hit.at);
  if (verb < 0) return null;
  // What is counted stands behind the verb, who counts only where a comma parts them.
  const isBehind = !COUNTS.test(word) || s.tokens[verb - 1]?.text === ',';
  const speaker = subjectBefore(s, verb) ?? (isBehind ? subjectAfter(s, verb) : null);
  if (!speaker || (speaker.kind === 'pronoun' && OWNERS.test(speaker.quote))) return null;
  // A government that asks for something acts, and of one that is silent the outlet tells.
  if (speaker.kind === 'country' && ((negated && !ruledOut) || ASKS.test(word))) return null;
  const start = negated ? hit.at - 3 : hit.at;
  const kind = ruledOut ? 'say' : negated ? 'refuse' : hit.row.kind;
  return built(s, start, hit.at + hit.length - start, speaker, kind, hit.row);
}

const COUNTS = /^(?:(?:на|по)?рахува|насчита|подсчита)/iu;
/** Whose something is, no subject: "попросив не називати його імені". */
const OWNERS = /^(?:його|її|їх|їхн\p{L}+|его|её|ее|их)$/iu;

/** "назвали затримання законними й заперечили, що …": the same speaker, who now denies. */
const isDenialToo = (before: Attribution, hit: Hit, between: string, negated: boolean): boolean =>
  hit.row.kind === 'deny' &&
  before.kind !== 'deny' &&
  before.speaker !== null &&
  !negated &&
  !/[,;]/.test(between) &&
  AND.test(between);

/** "Армия заявила о взятии города, повстанцы это отрицают": the clause behind the comma answers with "this". */
const isRival = (between: string, hit: Hit): boolean =>
  hit.row.kind === 'deny' &&
  /, [^,]{4,60}(?<!\p{L})(?:це|цього|це|это|этого|этому)(?!\p{L})[^,]*$/iu.test(between);

/** The clause around a verb, where the infinitive that it governs stands. */
function around(s: SlavicSentence, hit: Hit): string {
  const from = s.masked.slice(0, hit.at).search(/[^,;:]*$/);
  const rest = s.masked.slice(hit.at);
  return s.masked.slice(from, hit.at) + rest.slice(0, rest.search(/[,;:]|$/));
}

/** "…, пише «Хвиля»": an outlet that has passed on what the sentence says somebody else said. */
function isOutletAtEnd(s: SlavicSentence, hit: Hit): boolean {
  const verb = s.tokens.findIndex((t) => t.start === hit.at);
  if (s.tokens[verb - 1]?.text !== ',') return false;
  const who = readSpeaker(s, verb + 1, 'nominative');
  return who?.speaker.kind === 'outlet' || (who?.speaker.kind === 'person' && who.to >= s.tokens.length - 1);
}

/** "За словами мера Ольги Шевчук", "за її словами", "по данным ведомства"; a second one counts in a clause of its own. */
function prepositionCues(s: SlavicSentence): Attribution[] {
  const out: Attribution[] = [];
  for (const m of s.masked.matchAll(new RegExp(SLAVIC_PREPOSITIONS, 'giu'))) {
    const before = out.at(-1);
    if (before && !BESIDE.test(s.masked.slice(before.end - s.offset, m.index))) continue;
    const cue = prepositionCue(s, m);
    if (cue) out.push(cue);
    else if (out.length === 0) return out;
  }
  return out;
}

function prepositionCue(s: SlavicSentence, m: RegExpExecArray): Attribution | null {
  const kind = SLAVIC_JUDGING.test(m[0]) ? 'assess' : 'say';
  const by = 'lexicon/cue-slavic: SLAVIC_PREPOSITIONS';
  if (m[1]) {
    const owner = personBefore(s, m.index);
    if (owner) return built(s, m.index, m[0].length, owner, kind, by, 'according');
    const start = s.offset + m.index + m[0].toLowerCase().indexOf(` ${m[1].toLowerCase()} `) + 1;
    const pronoun = { ...spanOf(s.text, start, start + m[1].length), kind: 'pronoun' as const };
    return built(s, m.index, m[0].length, pronoun, kind, by, 'according');
  }
  if (/(?<!\p{L})(?:як|котор)\p{L}+,? $/u.test(s.masked.slice(0, m.index))) return null;
  const next = s.tokens.findIndex((t) => t.start >= m.index + m[0].length);
  const who = next < 0 ? null : readSpeaker(s, next, 'other');
  const lone = WORDS_OF.test(m[0]) && (who === null || who.bare) ? surnameAt(s, next) : null;
  const speaker = lone ?? (who?.bare ? null : who?.speaker);
  return speaker ? built(s, m.index, m[0].length, speaker, kind, by, 'according') : null;
}

/** Words of a person rather than of a body: "за словами", "на думку". */
const WORDS_OF =
  /(?:слів|слов|словами|словам|думку|мнению|твердження\p{Ll}*|утверждени\p{Ll}*|свідчення\p{Ll}*|свидетельств\p{Ll}*)$/iu;

/** "За словами Кулеби": a surname by itself, in another case, of somebody named in full elsewhere or nowhere. */
function surnameAt(s: SlavicSentence, i: number): SpeakerWords | null {
  const t = s.tokens[i];
  if (!t || !/^\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?$/u.test(t.text)) return null;
  if (s.tokens[i + 1]?.kind !== 'mark' || slavicCountry(t.text)) return null;
  const span = spanOf(s.text, s.offset + t.start, s.offset + t.end);
  return { ...span, kind: 'person', name: baseName(t.text, s.lang) };
}

/** "Паламар подякував за комплекси, які, за його словами, …": the person whom the sentence itself names before. */
function personBefore(s: SlavicSentence, at: number): SpeakerWords | null {
  for (let i = 0; i < s.tokens.length && s.tokens[i]!.start < at; i++) {
    const who = isPreposition(s.tokens[i - 1]) ? null : readSpeaker(s, i, 'nominative');
    if (!who) continue;
    if (who.speaker.kind === 'person') return who.speaker;
    const surname = who.bare ? bareSpeaker(s, who.speaker.quote, true, who.speaker) : null;
    if (surname?.kind === 'person') return surname;
    i = Math.max(i, who.to - 1);
  }
  return null;
}

/** "Йдеться у зведенні Генштабу", "говорится в сообщении ведомства". */
function impersonalCue(s: SlavicSentence): Attribution | null {
  const m = SLAVIC_IMPERSONAL.exec(s.masked) ?? SLAVIC_DOCUMENT_FIRST.exec(s.masked);
  if (!m) return null;
  const next = s.tokens.findIndex((t) => t.start >= m.index + m[0].length);
  const first = next < 0 ? null : readSpeaker(s, next, 'other');
  // "говорится в телеграм-канале мэрии": the channel of a body, which speaks through it.
  const owner =
    first?.speaker.kind === 'outlet' && first.to > next + 1 ? readSpeaker(s, next + 1, 'other') : null;
  const who = owner && owner.to === first?.to ? owner : first;
  if (!who || who.bare || !/^(?:document|organisation|person|role)$/.test(who.speaker.kind)) return null;
  return built(
    s,
    m.index,
    m[0].trimEnd().length,
    who.speaker,
    'say',
    'lexicon/cue-slavic: SLAVIC_IMPERSONAL',
  );
}

/** "X пише з посиланням на Y": Y speaks, X has passed it on. */
function withRelayed(s: SlavicSentence, found: readonly Attribution[]): Attribution[] {
  const m = SLAVIC_RELAYED.exec(s.masked);
  if (!m) return [...found];
  const next = s.tokens.findIndex((t) => t.start >= m.index + m[0].length);
  const who = next < 0 ? null : readSpeaker(s, next, 'any');
  if (!who || who.speaker.kind === 'pronoun') return [...found];
  const by = 'lexicon/cue-slavic: SLAVIC_RELAYED';
  const distance = (a: Attribution): number => Math.abs(a.at - s.offset - m.index);
  const relay = found
    .filter((a) => a.speaker && a.speaker.kind !== 'pronoun')
    .toSorted((a, b) => distance(a) - distance(b))[0];
  const cited = built(s, m.index, m[0].length, who.speaker, 'say', by);
  if (!relay?.speaker) return [...found, cited];
  const outlet = relay.speaker.organisation ?? relay.speaker.role ?? relay.speaker.quote;
  return found.map((a) =>
    a === relay
      ? {
          ...cited,
          cue: relay.cue,
          at: relay.at,
          by: relay.by,
          start: Math.min(relay.start, cited.start),
          end: Math.max(relay.end, cited.end),
          reportedBy: outlet,
          reportedAt: spanOf(s.text, relay.speaker!.start, relay.speaker!.end),
        }
      : a,
  );
}
