import { NOT_A_BODY, SLAVIC_TO_SAY, SLAVIC_TRANSITIVE } from '../../lexicon/cue-slavic.ts';
import { givenNameForms } from '../../lexicon/given-name.ts';
import { TAKING_UP_BODY } from '../../lexicon/speaker-slavic.ts';
import { looksAdjective } from '../../util/slavic-forms.ts';
import { spanOf } from '../../util/span.ts';
import type { SpeakerWords } from '../unit.ts';
import { agrees, disagrees, hasObject, isDeed, isMansSurname, upTo } from './agreement.ts';
import { looksSurname } from './name-at.ts';
import { fullNameOf } from './names-of-text.ts';
import { readSpeaker } from './read-speaker.ts';
import type { SlavicPhrase, SlavicSentence } from './sentence.ts';
import { isAdverb, isCapital, isPreposition, looksFinite, type SlavicToken } from './tokens.ts';

/** Whether a verb may have a body after "у" for its subject ("повідомили в ОВА"): a plural. */
const isPlural = (verb: string): boolean =>
  /(?:ли|лись|лися|ють|ять|ать|уть|ют|ят|ат|ут)(?:ся|сь)?$/.test(verb);

/** Marks that part clauses; a comma does so too, but for what stands between two of them. */
const STOP = /^[;:!?.]$/;
const DASH = /^[–—-]$/;

/** The first token of the clause in which token `i` stands. */
function clauseStart(tokens: readonly SlavicToken[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const t = tokens[k]!;
    if (t.kind !== 'mark') continue;
    if (STOP.test(t.text) && !(t.text === '.' && /^\p{Lu}$/u.test(tokens[k - 1]?.text ?? ''))) return k + 1;
    if (t.text === ',' || DASH.test(t.text)) return k + 1;
  }
  return 0;
}

/** The speaker between the clause's start and the verb: nothing but adverbs and phrases with a preposition stands between them. */
export function subjectBefore(s: SlavicSentence, verb: number): SpeakerWords | null {
  const start = clauseStart(s.tokens, verb);
  return inClause(s, start, verb) ?? aroundInsertion(s, start, verb);
}

/** "Речник ДСНС, за попередніми даними, повідомив": the clause before a comma, where the last one holds no subject. */
function aroundInsertion(s: SlavicSentence, start: number, verb: number): SpeakerWords | null {
  if (s.tokens[start - 1]?.text !== ',' || start !== verb) return null;
  const open = s.tokens.slice(0, start - 1).findLastIndex((t) => t.text === ',');
  if (open < 0) return null;
  const from = clauseStart(s.tokens, open);
  const outer = inClause(s, from, open);
  const inner = outer && apposition(s, open + 1, start - 1);
  return inner ? joined(s, outer, inner) : outer;
}

/** "Інший свідок, 60-річний Петро Гай, каже", "Петро Гай, сторож порту, каже": the name or the office between the commas. */
function apposition(s: SlavicSentence, from: number, to: number): SpeakerWords | null {
  for (let i = from; i < to; i++) {
    const who = readSpeaker(s, i, 'nominative');
    if (who && !who.bare && who.to <= to && (who.speaker.kind === 'person' || i === from)) return who.speaker;
  }
  return null;
}

function joined(s: SlavicSentence, outer: SpeakerWords, inner: SpeakerWords): SpeakerWords {
  const [person, office] = outer.kind === 'person' ? [outer, inner] : [inner, outer];
  if (person.kind !== 'person' || office.kind !== 'role') return outer;
  const span = spanOf(s.text, outer.start, Math.max(outer.end, inner.end));
  const role = person.role ?? office.role;
  return { ...person, ...span, ...(role ? { role } : {}) };
}

function inClause(s: SlavicSentence, start: number, verb: number): SpeakerWords | null {
  for (let i = start; i < verb; i++) {
    const t = s.tokens[i]!;
    if (
      /^(?:як|как|що|что|і|й|та|и|а|але|но|однак|однако|проте|також|также|тоді|тогда|коли|когда|хоча|хотя|зате|зато|якщо|если|адже|ведь|бо|оскільки|поскольку|натомість)$/.test(
        t.lower,
      )
    )
      continue;
    if (isPreposition(t)) {
      const body = bodyAfterPreposition(s, i, verb);
      if (body) return body;
      i = afterPhrase(s, i, verb) - 1;
      continue;
    }
    if (isAdverb(t) || t.kind === 'mark') continue;
    const read = readSpeaker(s, i, 'nominative');
    const who = read && !disagrees(s, read, verb) ? read : null;
    if (read && !who) {
      i = read.to - 1;
      continue;
    }
    if (who && who.to <= verb && (isClear(s, who.to, verb) || isCoordinated(s, who.to, verb))) {
      const speaker = acceptable(s, who, verb);
      if (speaker) return speaker;
    }
    if (who && !who.bare) return null;
    if (who) i = Math.max(i, who.to - 1);
    if (looksFinite(t)) return null;
  }
  return null;
}

/** "У ДСНС уточнили", "в мэрии сообщили", "у Києві заявили": the body after a preposition, right before a plural verb. */
function bodyAfterPreposition(s: SlavicSentence, i: number, verb: number): SpeakerWords | null {
  if (!/^(?:у|в|во|на)$/.test(s.tokens[i]!.lower) || !isPlural(s.tokens[verb]!.lower)) return null;
  const whole = readSpeaker(s, i + 1, 'other');
  const who = whole && hasObject(s, whole, verb) ? readSpeaker(upTo(s, whole.to - 1), i + 1, 'other') : whole;
  if (!who || who.to > verb || !isClear(s, who.to, verb)) return null;
  const { speaker } = who;
  // "У Степанакерті стверджують": a town that stands for who governs it, at the head of its clause.
  if (who.bare) return who.to === i + 2 && i === clauseStart(s.tokens, verb) ? speaker : null;
  const isBody = /^(?:organisation|country|outlet)$/.test(speaker.kind);
  // "В ведомстве уточнили": the body that has spoken.
  const isTakenUp = speaker.kind === 'pronoun' && TAKING_UP_BODY.test(speaker.quote.toLowerCase());
  return isBody || isTakenUp ? speaker : null;
}

/** Where a phrase with a preposition ends: before the next preposition, adverb, noun that speaks or verb. */
function afterPhrase(s: SlavicSentence, i: number, to: number): number {
  let k = i + 1;
  while (k < to && !isPreposition(s.tokens[k]) && s.tokens[k]!.kind !== 'mark' && k - i < 7) {
    const who = k > i + 1 ? readSpeaker(s, k, 'nominative') : null;
    if (who && !who.bare) break;
    k++;
  }
  return k;
}

/** "Сірко подякував рятувальникам і зазначив": a second verb of one subject. */
function isCoordinated(s: SlavicSentence, from: number, verb: number): boolean {
  const before = s.tokens.slice(from, verb).filter((t) => !isAdverb(t));
  return (
    /^(?:і|й|та|и)$/.test(s.tokens[verb - 1]?.lower ?? '') &&
    before[0] !== undefined &&
    looksFinite(before[0]) &&
    before.every((t) => t.kind !== 'mark')
  );
}

/** Words between a subject and its verb that are the verb's object. */
const PASSED =
  /^(?:не|ж|же|їх|їм|йому|ему|ей|їй|причетність|причастность|провину|вину|цифру|інформацію|информацию|дані|данные|деталі|детали|подробиці|подробности)$/;
const DEMONSTRATIVE = /^(?:цю|цього|це|ці|цих|это|эту|этого|эти|этих|такі|такие|свою|свої|свои)$/;
/** Most words of an object right before the verb: "RSF обвинения отвергли". */
const MOST_OBJECT = 2;
const INFINITIVE = /^\p{Ll}{3,}(?:ти|тися|ть|ться)$/u;

/** A noun that may be an object as it stands; one of the speaking nouns only where it is a neuter ("обвинения", "заявление"). */
const isObject = (t: SlavicToken): boolean =>
  (t.noun === null || t.noun.row.gender === 'n') && !looksFinite(t);

/** Whether only adverbs and phrases with a preposition stand between a subject and its verb. */
function isClear(s: SlavicSentence, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    const t = s.tokens[i]!;
    if (isAdverb(t) || PASSED.test(t.lower) || INFINITIVE.test(t.lower)) continue;
    if (DEMONSTRATIVE.test(t.lower)) {
      if (i + 1 < verb && s.tokens[i + 1]!.kind === 'word' && !isAdverb(s.tokens[i + 1]!)) i++;
      continue;
    }
    if (isPreposition(t)) {
      while (
        i + 1 < verb &&
        !isPreposition(s.tokens[i + 1]) &&
        !isAdverb(s.tokens[i + 1]!) &&
        s.tokens[i + 1]!.kind !== 'mark'
      )
        i++;
      continue;
    }
    if (t.kind === 'name') continue;
    // "В Кремле заявление Берлина назвали …": the object's owner.
    if (verb - i === 1 && i > from && isCapital(t)) continue;
    if (verb - i <= MOST_OBJECT && /^\p{Ll}{3,}$/u.test(t.text) && isObject(t)) continue;
    return false;
  }
  return true;
}

/** A capital by itself counts where the report knows the surname, where it ends like one, or where it is no first word. */
function acceptable(s: SlavicSentence, who: SlavicPhrase, verb: number): SpeakerWords | null {
  if (!who.bare) return who.speaker;
  const words = who.speaker.quote;
  if (
    who.to !== verb &&
    !isCoordinated(s, who.to, verb) &&
    s.tokens
      .slice(who.to, verb)
      .some(
        (t) =>
          t.kind === 'word' &&
          !isAdverb(t) &&
          !isPreposition(t) &&
          !isCapital(t) &&
          t.lower !== 'не' &&
          !SLAVIC_TO_SAY.test(t.lower),
      )
  )
    return null;
  const opens = who.from === 0;
  const found = bareSpeaker(s, words, opens, who.speaker);
  if (found) return found;
  const told = s.tokens[verb]!.lower;
  if (opens && isMansSurname(s.tokens[who.from]!, told))
    return { ...withoutOrganisation(who.speaker), kind: 'person', name: words };
  return opens && agrees(words, told) ? who.speaker : null;
}

/** The speaker that a capital by itself names: a surname the report knows or that looks like one; a body where it opens no sentence. */
export function bareSpeaker(
  s: SlavicSentence,
  words: string,
  opens: boolean,
  speaker: SpeakerWords,
): SpeakerWords | null {
  if (opens && isDeed(words)) return null;
  if (words.includes(' ')) {
    const [first, last] = [words.split(' ')[0]!, words.split(' ').at(-1)!];
    if (/(?:ий|ый|ій|а|я|е|ое|ая)$/.test(first) && looksAdjective(first.toLowerCase())) return speaker;
    return opens && !looksSurname(last) && /[аеиіоуяюєїы]$/.test(first)
      ? null
      : { ...withoutOrganisation(speaker), kind: 'person', name: words };
  }
  if (fullNameOf(s.text, words) || givenNameForms(words).length > 0 || looksSurname(words))
    return { ...withoutOrganisation(speaker), kind: 'person', name: words };
  if (opens || NOT_A_BODY.has(words)) return null;
  return speaker;
}

const withoutOrganisation = ({ organisation: _, ...rest }: SpeakerWords): SpeakerWords => rest;

/** Words after which no subject of the verb before comes any more. */
const COMPLEMENT = /^(?:що|что|щоб|чтобы|нібито|якобы|ніби|про|о|об|як|как)$/;

/** The speaker after the verb: "повідомили в ОВА", "сказав у телеефірі речник Іван Коваль", "передає «Вісник»". */
export function subjectAfter(s: SlavicSentence, verb: number): SpeakerWords | null {
  let fallback: SpeakerWords | null = null;
  const plural = isPlural(s.tokens[verb]!.lower);
  for (let i = verb + 1; i < s.tokens.length && i - verb < 16; i++) {
    const t = s.tokens[i]!;
    const past = t.text === ',' ? pastGerund(s, i) : null;
    if (past !== null) {
      i = past;
      continue;
    }
    if (STOP.test(t.text) || t.text === ',' || DASH.test(t.text)) break;
    if (COMPLEMENT.test(t.lower)) break;
    if (isPreposition(t)) {
      const who = /^(?:у|в|во|на)$/.test(t.lower) ? readSpeaker(s, i + 1, 'other') : null;
      const place = who?.speaker.kind;
      if (
        who &&
        !who.bare &&
        plural &&
        (place === 'organisation' || place === 'country' || place === 'outlet')
      ) {
        fallback ??= who.speaker;
        i = who.to - 1;
      } else i = afterPhrase(s, i, s.tokens.length) - 1;
      continue;
    }
    const who = readSpeaker(s, i, 'nominative');
    if (!who) continue;
    if (disagrees(s, who, verb)) {
      i = who.to - 1;
      continue;
    }
    // Behind a comma the verb has its object before it: "є загроза удару, попереджають Повітряні сили".
    const closes =
      s.tokens[verb - 1]?.text === ',' && !/\p{L}/u.test(s.masked.slice(s.tokens[who.to - 1]!.end));
    const object = SLAVIC_TRANSITIVE.test(s.tokens[verb]!.lower) && who.speaker.kind !== 'person' && !closes;
    if (object && (who.speaker.kind !== 'role' || plural)) return fallback;
    if (!who.bare && (who.speaker.quote !== 'там' || (i === verb + 1 && plural)) && !isDativeName(s, i, who))
      return who.speaker;
    if (who.bare && i === verb + 1) fallback ??= bareSpeaker(s, who.speaker.quote, false, who.speaker);
    i = Math.max(i, who.to - 1);
  }
  return fallback;
}

const GERUND =
  /^\p{Ll}{2,}(?:[уюая]чи(?:сь)?|вши(?:сь)?|[аяі]вшись|[аяу]ясь|[иыа]вая(?:сь)?|[уюеая]я(?:сь)?)$/u;
const MOST_GERUND = 9;

/** "сказала, кутаючись у прапор, учителька": the comma that closes an insertion with a gerund; null where none opens at the comma `i`. */
function pastGerund(s: SlavicSentence, i: number): number | null {
  if (!GERUND.test(s.tokens[i + 1]?.lower ?? '')) return null;
  for (let k = i + 2; k < s.tokens.length && k - i < MOST_GERUND; k++) {
    if (s.tokens[k]!.text === ',') return k;
    if (STOP.test(s.tokens[k]!.text)) return null;
  }
  return null;
}

/** "сказав «Новому тижню» головний інженер": a name in marks to whom it was said, with the speaker after it. */
function isDativeName(s: SlavicSentence, i: number, who: SlavicPhrase): boolean {
  if (s.tokens[i]!.kind !== 'name') return false;
  if (/[ую][»”"]$/.test(s.tokens[i]!.text)) return true;
  const next = readSpeaker(s, who.to, 'nominative');
  return next !== null && !next.bare;
}
