import type { Mask } from './mask-words.ts';

/** Keys whose values are ids, instants, codes and words of our own, in which no report's word stands. */
const OURS: ReadonlySet<string> = new Set([
  'id',
  'key',
  'documentId',
  'captureId',
  'byDocument',
  'incident',
  'event',
  'events',
  'statement',
  'against',
  'to',
  'first',
  'type',
  'status',
  'kind',
  'class',
  'precision',
  'verdict',
  'how',
  'form',
  'basis',
  'polarity',
  'channel',
  'scale',
  'field',
  'what',
  'detail',
  'country',
  'admin1',
  'madeIn',
  'lang',
  'receivedAt',
  'publishedAt',
  'firstReceivedAt',
  'lastReceivedAt',
  'at',
  'start',
  'end',
  'since',
  'copyGroup',
  'claim',
  'log',
  'asOf',
  'state',
  'stage',
  'day',
  'unit',
]);

/** The same value with every text in it masked; the very same object where no text changed. */
export function maskStrings<T>(value: T, mask: Mask): T {
  return masked(value, mask, '') as T;
}

function masked(value: unknown, mask: Mask, key: string): unknown {
  if (typeof value === 'string')
    return OURS.has(key) ? value : key === 'url' ? maskedUrl(value, mask) : mask(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    let out: unknown[] | null = null;
    for (let i = 0; i < value.length; i++) {
      const now = masked(value[i], mask, key);
      if (now === value[i]) continue;
      out ??= [...value];
      out[i] = now;
    }
    return out ?? value;
  }
  const from = value as Record<string, unknown>;
  let out: Record<string, unknown> | null = null;
  for (const k in from) {
    const now = masked(from[k], mask, k);
    if (now === from[k]) continue;
    out ??= { ...from };
    out[k] = now;
  }
  return out ?? value;
}

/** An address that tells a name tells it whole: it goes. */
function maskedUrl(url: string, mask: Mask): string | null {
  let read = url;
  try {
    read = decodeURIComponent(url);
  } catch {
    // Not an encoding of anything: looked at as it stands.
    read = url;
  }
  // Names stand in addresses in lower case, where only the name itself would be known.
  const named = read.replace(/\p{Ll}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1));
  return mask(named) === named ? url : null;
}
