import type { EventTime } from './event.ts';
import type { Incident, ReportedEvent } from './incident.ts';
import type { EventPlace } from './place.ts';
import { standingEvents } from './standing.ts';

/** An alert that a report says was raised or cleared somewhere. */
export interface ToldAlert {
  readonly kind: 'raised' | 'cleared';
  readonly incident: Incident;
  readonly event: ReportedEvent;
  readonly place: EventPlace;
  /** When at the earliest it was so, ISO 8601 UTC: when it is said to have begun or ended, else when it was told. */
  readonly at: string;
  /** The latest it was so, where the words leave that open. */
  readonly by?: string;
  /** Of an alert told as over with both its ends, the later one. */
  readonly until?: string;
  /** Set where no words say when: `at` is when it was told. */
  readonly isUntimed?: true;
}

/** As much of a told alert as is held against others, so that many of them can be kept. */
export interface AlertSaying extends Pick<ToldAlert, 'kind' | 'place' | 'at' | 'by' | 'until' | 'isUntimed'> {
  readonly incident: Pick<Incident, 'id'>;
  readonly event: Pick<ReportedEvent, 'key' | 'source' | 'captureId'>;
}

/** A told alert without what it is not held against others by. */
export function sayingOf({ incident, event, ...told }: ToldAlert): AlertSaying {
  const { key, source, captureId } = event;
  return { ...told, incident: { id: incident.id }, event: { key, source, captureId } };
}

/**
 * The alerts that reports tell of, one for each event and place: what the picture, the merged list and our own messages are all made of.
 * Planned, possible and denied alerts are none, nor is a place that something came from, nor what was taken back.
 */
export function toldAlerts(incidents: readonly Incident[]): ToldAlert[] {
  return incidents.flatMap((incident) => standingEvents(incident).flatMap((e) => toldIn(incident, e)));
}

function toldIn(incident: Incident, event: ReportedEvent): ToldAlert[] {
  const { type, status, places, time } = event.event;
  if (type !== 'alert.raised' && type !== 'alert.cleared') return [];
  if (status !== 'occurred' && status !== 'ongoing') return [];
  const told = utc(event.publishedAt ?? event.receivedAt);
  const where = places.filter((p) => p.role !== 'from');
  const said = (
    kind: ToldAlert['kind'],
    when: Pick<ToldAlert, 'at' | 'by' | 'until' | 'isUntimed'>,
  ): ToldAlert[] => where.map((place) => ({ kind, incident, event, place, ...when }));
  const end = time.end === undefined ? {} : { by: utc(time.end) };
  if (type === 'alert.cleared') {
    const at = time.start ?? time.end;
    // A minute that is told is the clock's: it is over as that begins.
    return said('cleared', {
      at: at === undefined ? told : utc(at),
      ...(time.precision === 'minute' ? {} : end),
    });
  }
  if (time.start === undefined) return said('raised', { at: told, isUntimed: true, ...end });
  const at = utc(time.start);
  if (!isWholeSpell(time, told)) return said('raised', { at, ...end });
  const until = utc(time.end!);
  return [...said('raised', { at, until }), ...said('cleared', { at: until })];
}

const utc = (at: string): string => new Date(at).toISOString();

/** Hours of the clock as they are written, the first of two perhaps without its own unit ("2 to 4 am"). @source own, general English, Ukrainian and Russian */
const HOUR =
  /(?<!\p{L})(?:midnight|noon|півноч\p{L}*|опівноч\p{L}*|опівдн\p{L}*|полуноч\p{L}*|полноч\p{L}*|полдень|полудн\p{L}*)(?!\p{L})|\d{1,2}[:.]\d\d(?!\.?\d)|\d{1,2}(?=(?: ?[ap]\.?m\b| (?:to|until|till|до|по) \d| ?[–—-] ?\d))/giu;
/** Somewhere between two hours: when it began is left open. */
const BETWEEN = /(?<!\p{L})(?:between|між|между)(?!\p{L})/iu;
/** An alert told by its hours lasts no longer. */
const MOST_SPELL_MS = 48 * 36e5;

/** "Lasted from 02:00 to 03:30": both ends by the clock, and both gone by when it was told. */
function isWholeSpell({ start, end, precision, quote = '' }: EventTime, told: string): boolean {
  if (precision !== 'range' || start === undefined || end === undefined) return false;
  const lasted = Date.parse(end) - Date.parse(start);
  if (lasted <= 0 || lasted > MOST_SPELL_MS || utc(end) >= told) return false;
  return !BETWEEN.test(quote) && (quote.match(HOUR)?.length ?? 0) >= 2;
}
