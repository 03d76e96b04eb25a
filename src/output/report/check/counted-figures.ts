import { countedKind } from '../../../lexicon/counted-equipment.ts';
import { isHitFigure } from '../../../lexicon/hit-figure.ts';
import { isNationalBody } from '../../../lexicon/national-body.ts';
import { zoneNameOf } from '../../../lexicon/zone-name.ts';
import type { Event, MunitionKind } from '../../../model/event.ts';
import type { GroundIndex } from './cited-ground.ts';

/** A figure that a cited statement gives: of which incident and local day. */
export interface CountedFigure {
  readonly incident: string;
  /** The local day on which it began, YYYY-MM-DD; null where none is said. */
  readonly day: string | null;
  /** The last local day of a longer time; null for one attack. */
  readonly lastDay: string | null;
  readonly low: number | null;
  /** Undefined: no upper bound. */
  readonly high: number | undefined;
  readonly isIncrement: boolean;
  readonly kind: MunitionKind;
  /** Whose word it is. */
  readonly party: string;
}

/** Which figures are looked for. */
export interface FigureSought {
  readonly what: 'launched' | 'intercepted';
  /** Null: of every kind. */
  readonly kind: string | null;
  /** Whether figures of a longer time than one attack are meant, and none else. */
  readonly isLong: boolean;
  /** The parts of a country that they are told of, by name, sorted; none: figures of a country, or of nowhere. */
  readonly places: readonly string[];
}

/** Longer than two days it is no single attack. */
const LONGEST_ATTACK_MS = 48 * 3_600_000;

/** The figures that one statement gives of what is sought: none where it denies, plans or gives another's. */
export function figuresOf(index: GroundIndex, key: string, sought: FigureSought): CountedFigure[] {
  const row = index.get(key);
  const statement = row?.statements[0];
  if (!row || statement?.polarity !== 'affirmed') return [];
  return row.events.flatMap((e) => {
    const { event } = e;
    if (event.status !== 'occurred' && event.status !== 'ongoing') return [];
    if (isLong(event) !== sought.isLong) return [];
    const party = partyOf(statement.speaker) ?? e.source ?? 'an outlet not named';
    if (!isOfPlaces(event, { party, country: statement.speaker?.country }, sought.places)) return [];
    const incident = row.incidents.find((i) => i.events.includes(e))?.id ?? '';
    return event.counts
      .filter((c) => c.what === sought.what && c.scope !== 'superseded')
      .filter((c) => !isHitFigure(c.quote, statement.quote))
      .filter((c) => sought.kind === null || countedKind(event, c) === sought.kind)
      .filter((c) => {
        const giving = e.statements.filter((s) => s.polarity === 'affirmed' && s.quote.includes(c.quote));
        return giving.length === 0 || giving.some((s) => s.key === key);
      })
      .map((c) => ({
        incident,
        kind: countedKind(event, c),
        ...daysOf(event),
        low: 'low' in c ? c.low : null,
        high: 'low' in c ? c.high : undefined,
        isIncrement: c.increment === true,
        party,
      }));
  });
}

/** Whether an event is told of these parts of a country and no other; of none, where it is told of a country, or lists units that a body of the country counts in. */
function isOfPlaces(
  { places }: Event,
  { party, country }: { readonly party: string; readonly country: string | undefined },
  sought: readonly string[],
): boolean {
  const parts = places.filter((p) => p.role !== 'from' && p.precision !== 6);
  const names = new Set(parts.map((p) => p.name));
  const isSame = names.size === sought.length && sought.every((name) => names.has(name));
  const isList = parts.every((p) => p.precision >= 4 && (names.size > 1 || p.role === 'to'));
  const isCounted = isList && isNationalBody(party, country);
  return sought.length === 0 ? isSame || isCounted : isSame && !isCounted;
}

function partyOf(
  speaker: NonNullable<ReturnType<GroundIndex['get']>>['statements'][number]['speaker'],
): string | null {
  if (!speaker) return null;
  return speaker.organisation ?? speaker.name ?? speaker.role ?? 'a speaker not named';
}

function isLong({ time: { precision, start, end } }: Event): boolean {
  if (precision === 'week' || precision === 'month' || precision === 'year') return true;
  return start !== undefined && end !== undefined && Date.parse(end) - Date.parse(start) > LONGEST_ATTACK_MS;
}

/** The first and last day by the clock of the place where it was. */
function daysOf(event: Event): Pick<CountedFigure, 'day' | 'lastDay'> {
  const { start, end } = event.time;
  if (!start) return { day: null, lastDay: null };
  const place = event.places.find((p) => p.role !== 'from') ?? event.places[0];
  const zone = zoneNameOf(place?.admin1 ?? null, place?.country ?? null) ?? 'UTC';
  const last = Math.max(Date.parse(start), Date.parse(end ?? start) - 1);
  return { day: dayAt(Date.parse(start), zone), lastDay: isLong(event) ? dayAt(last, zone) : null };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayAt(ms: number, zone: string): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(ms);
}
