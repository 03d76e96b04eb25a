import { SLAVIC_CUES, SLAVIC_PREPOSITIONS, SLAVIC_PRONOUNS, SLAVIC_ROLES } from '../lexicon/cue-slavic.ts';
import { matchesOf } from '../util/matches-of.ts';
import { spanOf } from '../util/span.ts';
import type { Attribution, SpeakerWords, Unit } from './unit.ts';

const VERBS = SLAVIC_CUES.map((row) => ({
  row,
  kind: row.kind,
  pattern: new RegExp(
    `(?<!\\p{L})(?:${row.stems})(?:в|ла|ло|ли|л|є|ють|ет|ют|ит|ят|ить|ять|ив|ила|или|ил|ав|ала|али|ал)?(?:ся|сь)?(?!\\p{L})`,
    'giu',
  ),
}));
/** Who an outlet leans on: "со ссылкой на очевидцев". */
const RELAYED =
  /(?:со ссылкой на|ссылаясь на|з посиланням на|із посиланням на|посилаючись на) (\p{L}+(?: \p{Lu}\p{L}+)?)/u;
/** What parts two clauses with speakers of their own. */
const BESIDE = /;|, (?:а|але|но|однак|однако|хоча|хотя) /u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const NAME = /(?:^|\s)(\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+)$/u;

/** Whether a text is written in Cyrillic letters. */
export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** Attributions of a Ukrainian or Russian sentence: verb with its subject before or after, "за словами …". */
export function findSlavicCues(text: string, unit: Unit): Attribution[] {
  const masked = maskQuotations(unit);
  const preposition = SLAVIC_PREPOSITIONS.exec(masked);
  if (preposition) {
    const cue = preposition[0];
    const owner =
      speakerAfter(text, unit, masked, preposition.index + cue.length) ??
      possessed(text, unit, cue, preposition.index);
    if (owner) return [built(text, unit, preposition.index, cue.length, owner, 'say')];
  }
  const out: Attribution[] = [];
  const relayed = RELAYED.exec(masked);
  if (relayed) {
    const length = relayed[0].length - relayed[1]!.length;
    const owner = parsed(text, unit, relayed.index + length, relayed[1]!);
    if (owner) out.push(built(text, unit, relayed.index, length - 1, owner, 'say'));
  }
  const hits = VERBS.flatMap(({ row, kind, pattern }) =>
    matchesOf(pattern, masked).map((m) => ({ by: row, kind, at: m.index, length: m[0].length })),
  ).toSorted((x, y) => x.at - y.at);
  for (const hit of hits) {
    if (/(?<!\p{L})не (?:\p{L}+ )?$/iu.test(masked.slice(0, hit.at))) continue;
    const before = out.at(-1);
    if (before && !BESIDE.test(masked.slice(before.end - unit.start, hit.at))) continue;
    const speaker =
      speakerBefore(text, unit, masked, hit.at) ?? speakerAfter(text, unit, masked, hit.at + hit.length);
    if (speaker) out.push({ ...built(text, unit, hit.at, hit.length, speaker, hit.kind), by: hit.by });
  }
  return out;
}

function built(
  text: string,
  unit: Unit,
  at: number,
  length: number,
  speaker: SpeakerWords,
  kind: Attribution['kind'],
): Attribution {
  const cue = spanOf(text, unit.start + at, unit.start + at + length);
  return {
    speaker,
    cue,
    kind,
    at: cue.start,
    start: Math.min(cue.start, speaker.start),
    end: Math.max(cue.end, speaker.end),
    inherits: false,
    lemma: 'say',
    by: 'statement/find-slavic-cues: за словами, по данным, со ссылкой на',
    how: 'statement/find-slavic-cues: the words beside the cue',
  };
}

/** The sentence with quotations blanked out, of the same length, short names in marks kept («Обленерго»). */
function maskQuotations(unit: Unit): string {
  let out = unit.quote;
  for (const q of unit.quotations) {
    const from = Math.max(0, q.start - unit.start);
    const to = Math.min(out.length, q.end - unit.start);
    if (/^[«“"]\p{Lu}\S*[»”"]$/u.test(out.slice(from, to))) continue;
    out = out.slice(0, from) + '\u00a0'.repeat(to - from) + out.slice(to);
  }
  return out;
}

/** The words between the clause’s start and the verb. */
function speakerBefore(text: string, unit: Unit, masked: string, verb: number): SpeakerWords | null {
  const clause =
    Math.max(...[',', ';', '–', '—', ':', '\u00a0'].map((c) => masked.lastIndexOf(c, verb - 1))) + 1;
  const words = masked.slice(clause, verb);
  const lead =
    /^[\s]*(?:(?:однак|однако|водночас|вместе с тем|тим часом|тем временем|а|але|но|і|и|також|также)\s+)*/iu.exec(
      words,
    )![0].length;
  const body = words
    .slice(lead)
    .replace(
      /\s+(?:раніше|ранее|також|также|вже|уже|офіційно|официально|у \p{L}+|в \p{L}+|в своей \p{L}+|у своєму \p{L}+)\s*$/iu,
      '',
    )
    .trimEnd();
  if (
    !body ||
    body.split(/\s+/).length > 6 ||
    /^(?:о|об|обо|про|у|в|во|на|за|по|із|из|з|с|як|как|що|что)\s/iu.test(body)
  )
    return null;
  return parsed(text, unit, clause + lead, body);
}

/** The words after the verb: "повідомили в ОВА", "сказав речник Іван Коваль". */
function speakerAfter(text: string, unit: Unit, masked: string, from: number): SpeakerWords | null {
  const rest = masked.slice(from);
  const m = /^\s+(?:(?:у|в|во|на)\s+)?([^,;:.–—\u00a0]+)/iu.exec(rest);
  if (!m?.[1]) return null;
  const body = m[1]
    .replace(
      /\s+(?:у|в|на) (?:телеефірі|телеэфире|ефірі|эфире|коментарі|комментарии|інтерв’ю|интервью|Telegram|Facebook|телеграмі|телеграме)\s*.*$/iu,
      '',
    )
    .trimEnd();
  if (body.split(/\s+/).length > 7) return null;
  return parsed(text, unit, from + m[0].indexOf(m[1]), body);
}

/** "За її словами": the pronoun inside the phrase. */
function possessed(text: string, unit: Unit, cue: string, at: number): SpeakerWords | null {
  const m = /\s(його|її|їх|его|её|ее|их)\s/iu.exec(cue);
  if (!m) return null;
  const start = unit.start + at + m.index + 1;
  return { ...spanOf(text, start, start + m[1]!.length), kind: 'pronoun' };
}

function parsed(text: string, unit: Unit, at: number, body: string): SpeakerWords | null {
  const span = spanOf(text, unit.start + at, unit.start + at + body.length);
  if (SLAVIC_PRONOUNS.test(body)) return { ...span, kind: 'pronoun' };
  const name = NAME.exec(body)?.[1];
  if (name) {
    const role = body.slice(0, body.length - name.length).trim();
    return { ...span, kind: 'person', name, ...(role ? { role: lowered(role) } : {}) };
  }
  const words = body.split(/\s+/);
  if (words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(body)) {
    const full = new RegExp(`(\\p{Lu}[\\p{Ll}’'-]+ ${body})(?!\\p{L})`, 'u').exec(text)?.[1];
    if (full) return { ...span, kind: 'person', name: full };
  }
  if (words.some((w) => SLAVIC_ROLES.test(w)) && !words.slice(1).some((w) => /^[\p{Lu}«]/u.test(w)))
    return { ...span, kind: 'role', role: lowered(body) };
  return words.some((w) => /^[\p{Lu}«]/u.test(w)) || words.length < 3
    ? { ...span, kind: 'organisation', organisation: body }
    : null;
}

const lowered = (s: string): string => s[0]!.toLowerCase() + s.slice(1);
