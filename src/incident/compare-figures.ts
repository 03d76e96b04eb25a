import type { Count } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { type Grouped, groupIn, isSuperseded, scopeParts } from './compare-groups.ts';
import { firstSaidAt, originsOf, originsOfWords, ownWords, type SaidValue } from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { folded } from './same-name.ts';

/** A figure's canonical value: `n`, `low-high`, `low-` or the words `unknown`, `withheld`. */
export function countValue(c: Count): string {
  if ('value' in c) return c.value;
  return c.high === c.low ? String(c.low) : `${c.low}-${c.high ?? ''}`;
}

/** A figure one event gives, with who gives it. */
export interface Figure extends SaidValue, Grouped {
  /** Who stands behind it against a rival figure: its origins, else the outlet that gives it as its own. */
  readonly voices: readonly string[];
}

type Said = ReportedEvent['statements'][number];

/** Who gives a figure: whom its scope names ("per the governor"), else who says its words. */
function givenBy(e: ReportedEvent, c: Count, origins: Origins): Pick<Figure, 'origins' | 'voices'> {
  const named = scopeParts(c).flatMap((s) => (s.startsWith('per ') ? [folded(s.slice(4)).split(' ')] : []));
  const isNamed = (s: Said) => {
    const { name, role, organisation } = s.speaker ?? {};
    const words = folded([name, role, organisation].join(' ')).split(' ');
    return named.some((n) => n.every((w) => words.includes(w)));
  };
  const saidBy = named.length ? e.statements.filter(isNamed) : [];
  const by = originsOf(e, saidBy, origins);
  const found = by.length ? by : originsOfWords(e, c.quote, origins);
  return { origins: found, voices: found.length ? found : ownWords(e, c.quote) };
}

/** Words that say of an earlier figure that its own speaker gave it. @source own, general English */
const EARLIER = /\b(?:first|earlier|previous\w*|initial\w*|original\w*|before|as announced)\b/i;

/** "Six, not four": another's figure turned down, which is no earlier word of who says so. */
function isRejected(e: ReportedEvent, c: Count): boolean {
  if (!isSuperseded(c)) return false;
  const isTurnedDown = (text: string) => {
    const before = text.slice(0, text.indexOf(c.quote) + c.quote.search(/\S/));
    return (
      (/\b(?:not|rather than)\s+(?:the\s+)?$/i.test(before) || /^not\b/i.test(c.quote)) && !EARLIER.test(text)
    );
  };
  return e.statements.some((s) => s.quote.includes(c.quote) && isTurnedDown(s.quote));
}

/** The figures of an event, but those it turns down. */
export function figuresOf(e: ReportedEvent, all: readonly ReportedEvent[], origins: Origins): Figure[] {
  const counts = e.event.counts.filter((c) => !isRejected(e, c));
  return counts.map((count) => ({
    value: countValue(count),
    event: e,
    ...givenBy(e, count, origins),
    at: firstSaidAt(e, all, isSuperseded(count)),
    count,
    group: groupIn(e, count),
  }));
}

/** Whether two figures have an origin in common. */
export function shareOrigin(a: Figure, b: Figure): boolean {
  return a.origins.some((o) => b.origins.includes(o));
}

/** Whether two figures cannot both be right of one thing; words ("unknown") exclude nothing. */
export function isDisjoint(a: Count, b: Count): boolean {
  if ('value' in a || 'value' in b) return false;
  return a.low > (b.high ?? Number.POSITIVE_INFINITY) || b.low > (a.high ?? Number.POSITIVE_INFINITY);
}

/** "Dozens", later 36; "some 30", later 31: the narrower within the wider. */
export function isWithin(fine: Count, wide: Count): boolean {
  if ('value' in fine || 'value' in wide || isSuperseded(fine) || isSuperseded(wide)) return false;
  const [a, b] = [fine, wide].map((c) => c.high ?? Number.POSITIVE_INFINITY) as [number, number];
  return wide.low <= fine.low && a <= b && (wide.low < fine.low || a < b);
}

/** Whether a figure begins lower than another. */
export function isLower(a: Count, b: Count): boolean {
  return !('value' in a) && !('value' in b) && a.low < b.low;
}

const isAhead = (e: ReportedEvent): boolean => e.event.status === 'planned' || e.event.status === 'possible';

const isPlanOf = (a: Figure, b: Figure): boolean => isAhead(a.event) && !isAhead(b.event);

/** A figure made of one who is described, not counted. */
export function isOnePerson(c: Count): boolean {
  const isCounted = /\d|\bone\b|(?<!\p{L})(?:один|одн)/iu.test(c.quote.replace(/\b(?:of|aged?) \d+/g, ''));
  return 'low' in c && c.low === 1 && c.high === 1 && !isCounted;
}

/** "34 of the 40 have come": the share of what was planned, told with it, is what has become of the plan. */
function isSharePlanned(plan: Figure, done: Figure): boolean {
  if ('value' in plan.count || done.event.event.status !== 'occurred') return false;
  const planned = new RegExp(
    `(?<!\\p{L})(?:of|out of|from|із|из|з) (?:the |its |all )?${plan.count.low}\\b`,
    'u',
  );
  return done.event.statements.some((s) => s.quote.includes(done.count.quote) && planned.test(s.quote));
}

/** Whether a later figure of the same origin takes the place of an earlier one. */
export function isRevision(before: Figure, after: Figure): boolean {
  if ('value' in after.count) return false;
  if ('value' in before.count) return true;
  // "A man of forty was hurt", told after five were: one of them, or one more, but no new sum.
  if (isOnePerson(after.count) && isLower(after.count, before.count)) return false;
  const isApart = isDisjoint(before.count, after.count);
  // What was planned and is carried out goes on from the plan; a part of it done so far is neither the plan's end nor another plan.
  if (!isPlanOf(before, after)) return isApart;
  return before.value !== after.value && (!isApart || isSharePlanned(before, after));
}

/** Types that go on for days, whose figures are what has come together so far. */
const GOES_ON = /^(?:movement|aid)\./;

const isOfViolence = (type: string): boolean => /^(?:strike|combat)\./.test(type);

/** Whether a later, larger figure only counts on: of something still going on before, or of a longer stretch of what takes days. */
function isCountedOn(a: Figure, b: Figure): boolean {
  const [before, after] = a.at < b.at ? [a, b] : [b, a];
  if (before.at === after.at || !isLower(before.count, after.count)) return false;
  const { status, time, type } = before.event.event;
  const until = after.event.event.time.end;
  if (GOES_ON.test(type)) return !!time.end && !!until && Date.parse(time.end) < Date.parse(until);
  return status === 'ongoing' && isOfViolence(type);
}

/** Least limit that is a claim of its own: "up to five" says little. */
const LEAST_LIMIT = 20;

/** Whether a figure is not half of the most another allows: whoever says "up to 300" claims nearly so many, not ten. */
function isFarBelow(a: Count, b: Count): boolean {
  if ('value' in a || 'value' in b || a.high === undefined || b.high === undefined) return false;
  return b.low === 0 && b.high >= LEAST_LIMIT && a.low > 0 && a.high < b.high / 2;
}

/** Whether two figures cannot both be right: of different voices, of the same group and moment. */
export function isRivalFigure(a: Figure, b: Figure): boolean {
  return (
    (isDisjoint(a.count, b.count) || isFarBelow(a.count, b.count) || isFarBelow(b.count, a.count)) &&
    a.voices.length > 0 &&
    b.voices.length > 0 &&
    !a.voices.some((v) => b.voices.includes(v)) &&
    !isPlanOf(a, b) &&
    !isPlanOf(b, a) &&
    !isCountedOn(a, b)
  );
}
