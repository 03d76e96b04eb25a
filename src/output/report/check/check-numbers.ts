import type { Ground } from './cited-ground.ts';
import { countsOf, placesOf } from './cited-ground.ts';
import { MASK, type MaskedText } from './masked-text.ts';

interface Interval {
  readonly low: number;
  /** Undefined: no upper bound. */
  readonly high: number | undefined;
}

const NUM = '(\\d[\\d,]*)';
/** An interval in the report's own words; a number alone is one value. */
const AMOUNT = `(?:(at least|up to) )?(?:(none)|${NUM})(?: to ${NUM})?( or more)?`;
const WHATS = 'killed|injured|missing|captured|displaced|evacuated|intercepted|launched|struck';

/** Words that are numbers: none may stand outside of names and quotes. */
const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|scores|several|couple|half|twice|single|double)\b/gi;

/** What is left of a sentence once its numbers are out, and those that nothing cited carries. */
export interface NumbersRead {
  readonly rest: string;
  readonly wrong: readonly string[];
}

/** Takes every figure out of a masked text and holds it against the counts, items, distances and bands of what is cited. */
export function checkNumbers(text: string, masked: MaskedText, ground: Ground): NumbersRead {
  const wrong: string[] = [];
  const keep = (isRight: boolean, raw: string, put = ' '): string => {
    if (!isRight) wrong.push(readable(raw, masked));
    return put;
  };
  let rest = bandsOut(text, masked, ground, keep)
    .replace(/attack by several or unstated means|Attack, several or unstated means/g, '')
    // Of a heading: as many places as are not named in it.
    .replace(/\band (\d+) more(?=,| \()/g, (raw, n: string) =>
      keep(Number(n) <= placesOf(ground).length - 2, raw),
    )
    // Of one taken back: how many reports fell.
    .replace(/\b(all )?(\d+) (?=reports? w(?:as|ere)\b|reports were\b)/g, (raw, _all, n: string) =>
      keep(Number(n) <= fallenOf(ground), raw),
    );
  rest = countsOut(rest, masked, ground, keep)
    .replace(
      new RegExp(`\\b${AMOUNT} (?:× )?(${MASK})`, 'g'),
      (raw, bound, none, low, high, _or, name: string) =>
        keep(isItem(interval(bound, none, low, high), masked.of(name)?.raw ?? '', ground), raw, ` ${name}`),
    )
    .replace(/\b(\d+(?:\.\d+)?) km\b/g, (raw, km: string) =>
      keep(
        placesOf(ground).some((p) => p.relation?.distanceKm === Number(km)),
        raw,
      ),
    );
  rest = valuesOut(rest, ground, keep);
  rest = rest
    .replace(/\d[\d,.]*/g, (raw) => keep(false, raw))
    .replace(NUMBER_WORD, (raw) => keep(false, raw));
  return { rest, wrong };
}

/** Figures with what they count: "at least 3 injured", "“dozens” killed (24 to 99)", "46 killed or injured". */
function countsOut(text: string, masked: MaskedText, ground: Ground, keep: Keep): string {
  const counts = countsOf(ground);
  const isCount = (i: Interval, whats: string, isMore: boolean, quote?: string): boolean => {
    const [what, ...others] = whats.split(' or ');
    return counts.some(
      (c) =>
        c.low === i.low &&
        c.high === i.high &&
        c.what === what &&
        others.every((o) => c.scope?.includes(o)) &&
        isMore === Boolean(c.increment) &&
        (quote === undefined || c.quote === quote),
    );
  };
  const kinds = `((?:${WHATS})(?: or (?:${WHATS}))*)`;
  return text
    .replace(
      new RegExp(
        `(${MASK})( more)? (?:to be )?${kinds}(?: in what is feared or expected)? \\(${NUM} to ${NUM}\\)`,
        'g',
      ),
      (raw, quote: string, more: string | undefined, whats: string, low: string, high: string) =>
        keep(
          isCount({ low: num(low), high: num(high) }, whats, Boolean(more), masked.of(quote)?.raw),
          raw,
          ` ${whats} `,
        ),
    )
    .replace(
      new RegExp(`\\b${AMOUNT}( more)? (?:to be )?${kinds}\\b`, 'g'),
      (raw, bound, none, low, high, _or, more: string | undefined, whats: string) =>
        keep(isCount(interval(bound, none, low, high), whats, Boolean(more)), raw, ` ${whats} `),
    );
}

function fallenOf({ incidents }: Ground): number {
  return new Set(incidents.flatMap((i) => i.events.filter((e) => e.retracted).map((e) => e.documentId))).size;
}

type Keep = (isRight: boolean, raw: string, put?: string) => string;

/** “likely” (55–75 % on the UK yardstick): the band is the one of a cited statement with that very term. */
function bandsOut(text: string, masked: MaskedText, { statements }: Ground, keep: Keep): string {
  const scales = { UK: 'phia', 'US yardstick, ICD 203': 'icd203' } as const;
  return text.replace(
    new RegExp(`(${MASK}) \\((\\d+)–(\\d+) % on the (UK|US yardstick, ICD 203)(?: yardstick)?\\)`, 'g'),
    (raw, term: string, low: string, high: string, scale: keyof typeof scales) =>
      keep(
        statements.some(
          ({ likelihood: l }) =>
            l &&
            l.term === masked.of(term)?.raw &&
            l.low === Number(low) &&
            l.high === Number(high) &&
            l.scale === scales[scale],
        ),
        raw,
        term,
      ),
  );
}

/** Values of a point on which reports disagree, or which was revised: "the number killed: 2 (…); 3 (…)". */
function valuesOut(text: string, ground: Ground, keep: Keep): string {
  const point = new RegExp(`the number (${WHATS}|supplied)|the distance, km|another figure`).exec(text);
  if (!point) return text;
  const what = point[1] ?? (point[0].startsWith('the distance') ? 'distance_km' : 'other');
  const keys = new Set(ground.events.map((e) => e.key));
  const stored = ground.incidents.flatMap((i) =>
    i.fields
      .filter((f) => f.field === `counts.${what}` || f.field.startsWith(`counts.${what}[`))
      .flatMap((f) =>
        f.values.filter((v) => v.events.some((k) => keys.has(k))).map((v) => storedInterval(v.value)),
      ),
  );
  const said = countsOf(ground).filter((c) => c.what === what);
  const isValue = (i: Interval): boolean =>
    [...stored, ...said].some((x) => x !== null && x.low === i.low && x.high === i.high);
  const head = text.slice(0, point.index + point[0].length);
  return `${head}${text
    .slice(head.length)
    .replace(new RegExp(`\\b${AMOUNT}`, 'g'), (raw, bound, none, low, high, more) =>
      keep(isValue(more ? { low: num(low), high: undefined } : interval(bound, none, low, high)), raw),
    )}`;
}

function storedInterval(value: string): Interval | null {
  const m = /^(\d+(?:\.\d+)?)(?:([-–/])(\d*)|(\+))?$/.exec(value);
  if (!m) return null;
  const low = Number(m[1]);
  return { low, high: m[3] ? Number(m[3]) : m[2] || m[4] ? undefined : low };
}

function interval(bound?: string, none?: string, low?: string, high?: string): Interval {
  if (none) return { low: 0, high: 0 };
  const n = num(low!);
  if (bound === 'at least') return { low: n, high: undefined };
  if (bound === 'up to') return { low: 0, high: n };
  return { low: n, high: high === undefined ? n : num(high) };
}

function isItem({ low, high }: Interval, name: string, { events }: Ground): boolean {
  return events.some((e) =>
    e.event.equipment.some(
      (q) =>
        q.count &&
        q.name.toLowerCase() === name.toLowerCase() &&
        q.count.low === low &&
        q.count.high === high,
    ),
  );
}

function num(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function readable(raw: string, masked: MaskedText): string {
  return raw.replace(new RegExp(MASK, 'g'), (c) => masked.of(c)?.raw ?? c);
}
