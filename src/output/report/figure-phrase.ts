import type { Count, CountWhat, EventStatus } from '../../model/event.ts';

/** What is counted as a word behind its number; the rest is told in the words of the report alone. */
const COUNTED: Readonly<Partial<Record<CountWhat, string>>> = {
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
  evacuated: 'evacuated',
  intercepted: 'intercepted',
  launched: 'launched',
  struck: 'struck',
};

/** A figure as said: "2 killed", "at least 3 injured", "“dozens” missing (24 to 99)"; null for what is no figure or superseded. */
export function figurePhrase(count: Count, status: EventStatus): string | null {
  if ('value' in count || scopes(count).includes('superseded')) return null;
  const what = countedWords(count);
  const rest = scopes(count).filter((s) => !(s in COUNTED));
  const scope = rest.length ? ` (${rest.join(', ')})` : '';
  if (what === undefined) return count.quote ? `“${count.quote}”` : null;
  const done =
    status === 'planned'
      ? `to be ${what}`
      : status === 'possible'
        ? `${what} in what is feared or expected`
        : what;
  return `${amount(count, done)}${scope}`;
}

function scopes({ scope }: Count): readonly string[] {
  return scope === undefined ? [] : typeof scope === 'string' ? [scope] : scope;
}

/** "killed"; of one figure for several kinds together "killed or injured". */
function countedWords(count: Count): string | undefined {
  const kinds = scopes(count).filter((s) => s in COUNTED && s !== count.what);
  const own = COUNTED[count.what];
  return own && [own, ...kinds].join(' or ');
}

/** Whether a figure covers several kinds together, so that it is none of one kind alone. */
export function isJoint(count: Count): boolean {
  return scopes(count).some((s) => s in COUNTED && s !== count.what);
}

function amount(count: Count & { low: number; high?: number }, done: string): string {
  const { low, high, quote } = count;
  const more = count.increment ? ' more' : '';
  if (high === undefined) return `at least ${number(low)}${more} ${done}`;
  if (low === high) return `${low === 0 ? 'none' : number(low)}${more} ${done}`;
  if (low === 0) return `up to ${number(high)}${more} ${done}`;
  const interval = `${number(low)} to ${number(high)}`;
  return quote ? `“${quote}”${more} ${done} (${interval})` : `${interval}${more} ${done}`;
}

function number(n: number): string {
  return n.toLocaleString('en-GB');
}

/** What figures would say, for where they are not known: "how many were killed or injured". */
export function figureQuestion(whats: readonly CountWhat[]): string {
  const counted = whats.filter((w) => w !== 'distance_km' && w !== 'other');
  return [
    ...(counted.length ? [`how many were ${counted.join(' or ')}`] : []),
    ...(whats.includes('distance_km') ? ['how far it is'] : []),
    ...(whats.includes('other') ? ['another figure'] : []),
  ].join(', and ');
}
