import { ORGANISATION_TAILS } from '../lexicon/organisation.ts';
import { REPORTER } from '../lexicon/role.ts';
import { RANKS } from '../lexicon/title.ts';
import { isCyrillic } from '../util/script.ts';
import { spanOf } from '../util/span.ts';
import { afterHour } from './after-hour.ts';
import { apposedName } from './apposed-name.ts';
import { isDeterminer, nounPhraseBefore } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import { isSlavicReporter } from './slavic/is-reporter.ts';
import type { SpeakerWords, Unit, Word } from './unit.ts';

/** A subject: the speaker words and the word index at which they begin. */
export interface Subject {
  readonly speaker: SpeakerWords;
  readonly from: number;
}

const SKIPPED =
  /^(?:neither|has|have|had|is|are|am|['’]s|['’]re|['’]ve|['’]ll|was|were|did|does|do|not|n['’]t|never|also|later|earlier|then|now|again|first|since|already|would|will|could|can|only|even|just|still|once|twice|both|itself|himself|herself|themselves|previously|recently|repeatedly|separately|however|too|further|yesterday|today|tonight|meanwhile|instead|long|all|each|subsequently|be|been|might|may|must|should|yet|to|further|often|always|sometimes|seldom|frequently|elsewhere|there|here|almost|simply|soon|n't)$/;

/** Index of the last word of the subject region: auxiliaries and adverbs before the verb are passed over. */
export function beforeAuxiliaries(words: readonly Word[], verb: number): number {
  let j = verb - 1;
  while (
    j >= 0 &&
    !words[j]!.quoted &&
    (SKIPPED.test(words[j]!.lower) || (words[j]!.pos === 'ADV' && /ly$/.test(words[j]!.lower)))
  )
    j--;
  return beforeDay(words, j);
}

/** "the ministry on Friday said", "the bank this month said": the day between subject and verb is passed over. */
function beforeDay(words: readonly Word[], j: number): number {
  if (
    /^(?:week|month|year|weekend|morning|afternoon|evening)$/.test(words[j]?.lower ?? '') &&
    /^(?:this|last|earlier)$/.test(words[j - 1]?.lower ?? '')
  )
    return beforeAuxiliaries(words, j - 1);
  if (!/day$/.test(words[j]?.lower ?? '') || !/^\p{Lu}/u.test(words[j]!.quote)) return j;
  return words[j - 1]?.lower === 'on' ? j - 2 : j - 1;
}

/** "Rep. X (D-Md.) said": the bracket between a name and its verb is passed over. */
function beforeBracket(words: readonly Word[], last: number): number {
  if (words[last]?.quote !== ')') return last;
  const open = words.slice(0, last).findLastIndex((w) => w.quote === '(');
  return open > 0 &&
    last - open < 7 &&
    words[last - 1] !== undefined &&
    /[.-]/.test(
      words
        .slice(open, last)
        .map((w) => w.quote)
        .join(''),
    )
    ? open - 1
    : last;
}

const PARENTHETICAL =
  /^(?:who|which|whose|whom|speaking|citing|quoting|quoted|cited|reached|contacted|interviewed|known|accompanied|joined|flanked|referring|writing|addressing|asked|in|on|at|through|via|from|with|after|during|according|under|as|for|when|while|like|including|himself|herself|itself|himself)$/;

/** The previous unquoted comma or dash left of `i`, or -1. */
function commaBefore(words: readonly Word[], i: number): number {
  for (let k = i; k >= 0; k--) if (!words[k]!.quoted && /^[,–—]$/.test(words[k]!.quote)) return k;
  return -1;
}

/** The speaker just left of a verb: noun phrase, name with apposition, name with a parenthesis. */
export function subjectBefore(text: string, unit: Unit, verb: number): Subject | null {
  const { words } = unit;
  const last = beforeAuxiliaries(words, verb);
  const j = beforeBracket(words, last);
  if (j < 0) return null;
  if (/^[,–—]$/.test(words[j]!.quote)) return parenthetical(text, words, j, 0);
  return plain(text, words, j);
}

function plain(text: string, words: readonly Word[], last: number): Subject | null {
  const relative = relativeHead(text, words, last);
  if (relative) return relative;
  const from = afterHour(words, nounPhraseBefore(words, last + 1, 0), last);
  if (from > last) return null;
  return bestParse(text, words, from, last + 1);
}

/** "a claim Moscow dismissed": the noun is what was said, who said it stands after it. */
const CLAIM = /^(?:claim|charge|allegation|accusation|account|version|figure|toll|assertion)$/;

/** Parses the phrase, and where it can not speak, the shorter phrase after its last inner determiner or "and". */
function bestParse(text: string, words: readonly Word[], from: number, to: number): Subject | null {
  if (
    /^(?:an?|the)$/.test(words[from]!.lower) &&
    CLAIM.test(words[from + 1]?.lower ?? '') &&
    /^\p{Lu}/u.test(words[from + 2]?.quote ?? '') &&
    from + 2 < to
  )
    return bestParse(text, words, from + 2, to);
  // "An earlier report of ours": what the article belongs to was passed over.
  if (from + 1 === to && /^(?:an?|the)$/.test(words[from]!.lower)) return null;
  const speaker = parseSpeaker(text, words, from, to);
  if (speaker) return { speaker, from };
  for (let i = from + 1; i < to; i++) {
    if (!isDeterminer(words[i]!) && words[i - 1]!.lower !== 'and') continue;
    const shorter = parseSpeaker(text, words, i, to);
    if (shorter) return { speaker: shorter, from: i };
  }
  return null;
}

/** "a teacher who gave only her first name, Hana, told": the name closes the relative clause. */
function firstNamed(text: string, words: readonly Word[], close: number): Subject | null {
  const name = words[close - 1];
  const comma = words[close - 2];
  if (!name || comma?.quote !== ',' || !/^\p{Lu}/u.test(name.quote) || words[close - 3]?.lower !== 'name')
    return null;
  const who = words.slice(0, close).findLastIndex((w) => w.lower === 'who');
  const from = who > 0 ? nounPhraseBefore(words, who, 0) : -1;
  const head = from >= 0 && from < who && close - who < 12 ? parseSpeaker(text, words, from, who) : null;
  if (head?.kind !== 'role') return null;
  const { role, country } = head;
  const known = { ...(role ? { role } : {}), ...(country ? { country } : {}) };
  return {
    from,
    speaker: { ...spanOf(text, words[from]!.start, name.end), kind: 'person', name: name.quote, ...known },
  };
}

/** "A nurse who stayed behind told": the head before a relative clause without commas. */
function relativeHead(text: string, words: readonly Word[], last: number): Subject | null {
  for (let i = last; i > 0 && i > last - 12; i--) {
    const w = words[i]!;
    if (/^[,;:–—]$/.test(w.quote) || w.quoted) return null;
    if (w.lower !== 'who' && w.lower !== 'that') continue;
    const from = nounPhraseBefore(words, i, 0);
    if (from >= i) return null;
    const hit =
      w.lower === 'who' ? (apposedName(text, words, from, i) ?? parseSpeaker(text, words, from, i)) : null;
    return hit && i < last ? { speaker: hit, from } : null;
  }
  return null;
}

function parenthetical(text: string, words: readonly Word[], close: number, depth: number): Subject | null {
  const named = firstNamed(text, words, close);
  if (named) return named;
  const comma = commaBefore(words, close - 1);
  const open = isAge(words, comma) ? comma - 2 : comma;
  if (open <= 0 || depth > 3) return open < 0 ? plainFrom(text, words, 0, close) : null;
  const inner = comma + 1;
  const seg = parseSpeaker(text, words, inner, close);
  const head = subjectEnding(text, words, open);
  const through = /^(?:through|via)$/.test(words[inner]!.lower)
    ? throughPerson(text, words, inner, close)
    : null;
  if (through) return { speaker: through, from: head?.from ?? inner };
  const inside = namedInside(text, words, inner, close, head);
  if (inside) return inside;
  if (PARENTHETICAL.test(words[inner]!.lower)) return head ?? parenthetical(text, words, open, depth + 1);
  if (!head) {
    const farther = depth < 2 && !seg ? parenthetical(text, words, open, depth + 1) : null;
    return farther ?? (seg ? { speaker: seg, from: inner } : null);
  }
  return combined(head, seg, inner, text, words, close);
}

/** "Amina Diallo, 52, a mother of six,": the comma after an age. */
function isAge(words: readonly Word[], comma: number): boolean {
  return /^\d{1,3}$/.test(words[comma - 1]?.quote ?? '') && words[comma - 2]?.quote === ',';
}

/** "a trader, who asked to be known as Hadiza": the name stands in the relative clause. */
function namedInside(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  head: Subject | null,
): Subject | null {
  if (head?.speaker.kind !== 'role') return null;
  const inside = text.slice(words[from]!.start, words[to - 1]!.end);
  const name =
    /\b(?:(?:name|named|identified|known|goes|going|referred)\b[^,]*? (?:as|only as|by|simply as|to as)|nom de guerre(?: is| of)?|call ?sign(?: is)?|alias) (?:his |her |the )?(?:first name |nickname |call sign )?[“"]?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/u.exec(
      inside,
    )?.[1];
  if (!name) return null;
  const { country, role } = head.speaker;
  return {
    from: head.from,
    speaker: {
      ...spanOf(text, head.speaker.start, head.speaker.end),
      kind: 'person',
      name,
      ...(role ? { role } : {}),
      ...(country ? { country } : {}),
    },
  };
}

function plainFrom(text: string, words: readonly Word[], from: number, to: number): Subject | null {
  const speaker = parseSpeaker(text, words, from, to);
  return speaker ? { speaker, from } : null;
}

function subjectEnding(text: string, words: readonly Word[], end: number): Subject | null {
  const from = nounPhraseBefore(words, end, 0);
  return from < end ? bestParse(text, words, from, end) : null;
}

function throughPerson(text: string, words: readonly Word[], from: number, to: number): SpeakerWords | null {
  for (let i = from + 1; i < to; i++) {
    const hit = parseSpeaker(text, words, i, to);
    if (hit?.kind === 'person') return hit;
  }
  return null;
}

/** A form of address or a rank, which names no office; empty words too. */
export const isRankOnly = (role: string): boolean =>
  role.split(' ').every((w) => w === '' || RANKS.has(w.toLowerCase().replace(/\.$/, '')));

/** Nouns for firms and bodies before their name: "the bus line, Orient Star". */
const COMPANY =
  /\b(?:line|company|firm|operator|carrier|airline|charity|network|supplier|insurer|broker|bank|utility|contractor|chain|publisher|union|agency|group|watchdog|monitor|outlet|broadcaster|station|(?:ship|vessel|tanker|boat)['’]s (?:manager|owner|operator))$/i;

/** Joins a name and its apposition, whichever stands first. */
function combined(
  head: Subject,
  seg: SpeakerWords | null,
  inner: number,
  text: string,
  words: readonly Word[],
  close: number,
): Subject {
  const description = text
    .slice(words[inner]!.start, words[close - 1]!.end)
    .replace(/^(?:the|a|an|its|his|her|their) /i, '');
  const whole = spanOf(text, words[head.from]!.start, words[close - 1]!.end);
  const { kind, country = seg?.country } = head.speaker;
  const place = country ? { country } : {};
  if (seg?.kind === 'person' && !seg.role && seg.name && COMPANY.test(head.speaker.quote))
    return { from: head.from, speaker: { ...whole, kind: 'organisation', organisation: seg.name, ...place } };
  if (seg?.kind === 'person' && kind !== 'person') {
    const said = kind === 'organisation' ? undefined : (head.speaker.role ?? head.speaker.quote);
    const office = seg.role && !isRankOnly(seg.role) ? seg.role : undefined;
    const role = office ?? said?.replace(/^(?:the|a|an|its|his|her|their) /i, '') ?? seg.role;
    return { from: head.from, speaker: { ...seg, ...whole, ...(role ? { role } : {}), ...place } };
  }
  if (
    kind === 'person' &&
    (seg?.kind === 'organisation' ||
      ORGANISATION_TAILS.has(
        description
          .toLowerCase()
          .split(/ (?:of|for|in|that|based) /)[0]!
          .split(' ')
          .at(-1)!,
      )) &&
    !head.speaker.name?.includes(' ') &&
    !head.speaker.role
  )
    return {
      from: head.from,
      speaker: {
        ...whole,
        kind: 'organisation',
        organisation: head.speaker.name ?? head.speaker.quote,
        ...place,
      },
    };
  if (kind === 'person') {
    const titled = isRankOnly(head.speaker.role ?? '');
    return {
      ...head,
      speaker: { ...head.speaker, ...whole, ...(titled ? { role: description } : {}), ...place },
    };
  }
  if (seg?.kind === 'organisation' && kind === 'role') return { from: head.from, speaker: seg };
  return { ...head, speaker: { ...head.speaker, ...place } };
}

/** Whether the words name a reporter of the outlet: "a Meridian correspondent", "our team". */
export function isReporter(speaker: SpeakerWords, outlet: ReadonlySet<string>): boolean {
  if (isCyrillic(speaker.quote)) return isSlavicReporter(speaker.quote, outlet);
  if (!REPORTER.test(speaker.quote)) return false;
  if (/^(?:our|this)\b/i.test(speaker.quote)) return true;
  return (
    speaker.quote.split(/\s+/).some((w) => outlet.has(w.toLowerCase())) ||
    /^(?:an? )?(?:\w+ )?(?:reporter|correspondent|photographer) (?:for|of|from|with) (?:this|the)\b/i.test(
      speaker.quote,
    )
  );
}
