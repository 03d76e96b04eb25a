import type { Issue } from '../util/outcome.ts';

/** Named zones in feed dates, minutes east of UTC. */
const ZONES: { readonly source: string; readonly minutes: Readonly<Record<string, number>> } = {
  source: 'RFC 822 §5.1; further names: common usage, only those with one reading',
  minutes: {
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    cet: 60,
    cest: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    cat: 120,
    eat: 180,
    wat: 60,
    sast: 120,
  },
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A publication instant, and what had to be assumed to get it. */
export interface ParsedInstant {
  /** ISO 8601 with an offset, as given where it was given so. */
  readonly at: string;
  readonly issue: Issue | null;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}[\s-](\d{4}|\d\d)(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*(?:GMT|UTC)?([+-]\d\d:?\d\d)|\s+([a-z]{1,5}))?)?$/i;

/** Reads an ISO 8601 or RFC 822 date; null when it is neither or no such day exists. */
export function parseInstant(value: string): ParsedInstant | null {
  const text = value.trim().slice(0, 80);
  const iso = ISO.exec(text);
  if (iso) {
    const [, y, mo, d, h, mi, s, zone] = iso;
    return instant({ year: y!, month: mo!, day: d!, hour: h, minute: mi, second: s, zone: offsetOf(zone) });
  }
  const rfc = RFC.exec(text);
  if (!rfc) return null;
  const [, d, name, y, h, mi, s, offset, zoneName] = rfc;
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
  if (month === 0) return null;
  const year = y!.length === 2 ? `20${y}` : y!;
  const zone = offsetOf(offset) ?? namedOffset(zoneName);
  return instant({
    year,
    month: two(month),
    day: two(Number(d)),
    hour: h && two(Number(h)),
    minute: mi,
    second: s,
    zone,
  });
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly zone: string | undefined;
}

function instant(p: Parts): ParsedInstant | null {
  const day = `${p.year}-${p.month}-${p.day}`;
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.getUTCDate() !== Number(p.day)) return null;
  if (p.hour === undefined) {
    // Noon UTC is the same calendar day nearly everywhere, so "yesterday" stays yesterday.
    return {
      at: `${day}T12:00:00Z`,
      issue: {
        code: 'published-day-only',
        message: 'only the day of publication is given; noon UTC stands for it',
        quote: day,
      },
    };
  }
  const at = `${day}T${p.hour}:${p.minute}:${p.second ?? '00'}${p.zone ?? 'Z'}`;
  if (Number.isNaN(new Date(at).getTime())) return null;
  if (p.zone) return { at, issue: null };
  return {
    at,
    issue: {
      code: 'published-zone-assumed',
      message: 'the publication time has no zone; UTC is assumed',
      quote: at,
    },
  };
}

function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  if (/^z$/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function namedOffset(name: string | undefined): string | undefined {
  const minutes = name === undefined ? undefined : ZONES.minutes[name.toLowerCase()];
  if (minutes === undefined) return undefined;
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
