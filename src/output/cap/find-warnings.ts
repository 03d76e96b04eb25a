import type { Incident, ReportedEvent } from '../../model/incident.ts';
import type { EventPlace } from '../../model/place.ts';
import type { PublicPicture } from '../../model/public-picture.ts';
import { standingEvents } from '../../model/standing.ts';
import { type ToldAlert, toldAlerts } from '../../model/told-alert.ts';
import { compareText } from '../../util/compare-text.ts';
import type { SaidHow } from './certainty.ts';

/** A warning the picture holds: of one kind, for one place, from when until when; whose word it is. Instants are ISO 8601 UTC. */
export interface Warning {
  readonly kind: 'air-raid' | 'evacuation';
  readonly place: EventPlace;
  readonly startedAt: string;
  /** When it was told here: first, and each time it was told again. */
  readonly toldAt: readonly string[];
  /** Null while nobody has said that it ended; then when that was, and when that was known. */
  readonly ended: { readonly at: string; readonly knownAt: string } | null;
  readonly isPlanned: boolean;
  /** Incident ids, sorted. */
  readonly incidents: readonly string[];
  /** Key of the event that tells of its begin. */
  readonly firstEvent: string;
  /** Who says so; empty where nobody is named. */
  readonly saidBy: readonly string[];
  readonly how: SaidHow;
}

interface Word {
  readonly incident: Incident;
  readonly event: ReportedEvent;
  readonly place: EventPlace;
  readonly at: string;
}

/** Alerts raised and cleared, and evacuations ordered or under way, as the published picture has them, by start, then place. */
export function findWarnings(picture: PublicPicture): Warning[] {
  const known = (w: Word): boolean => w.at <= picture.asOf;
  const alerts = Map.groupBy(toldAlerts(picture.incidents).filter(known), (w) => regionOf(w.place));
  const moves = Map.groupBy(picture.incidents.flatMap(moveWords).filter(known), (w) => regionOf(w.place));
  const found = [...[...alerts.values()].flatMap(alertsOf), ...[...moves.values()].flatMap(evacuationsOf)];
  return found.sort(
    (a, b) =>
      compareText(a.startedAt, b.startedAt) ||
      compareText(a.place.name, b.place.name) ||
      compareText(a.firstEvent, b.firstEvent),
  );
}

/** What tells one warned place from another. */
export function regionOf(place: EventPlace): string {
  return [place.country ?? '', place.admin1 ?? '', place.name].join('|');
}

/** Where people are told to leave; an evacuation that has been carried out warns nobody any more. */
function moveWords(incident: Incident): Word[] {
  return standingEvents(incident).flatMap((event) => {
    const { type, status, places, time } = event.event;
    if (type !== 'movement.evacuation' || (status !== 'ongoing' && status !== 'planned')) return [];
    const told = utc(event.publishedAt ?? event.receivedAt);
    const at = time.start && status !== 'planned' ? utc(time.start) : told;
    return places.filter((p) => p.role !== 'to').map((place) => ({ incident, event, place, at }));
  });
}

const utc = (at: string): string => new Date(at).toISOString();

/** Words in time; of those at one instant the raised first, so that a clear at once still ends something. */
function alertsOf(words: readonly ToldAlert[]): Warning[] {
  const raised = (w: ToldAlert): boolean => w.kind === 'raised';
  const sorted = [...words].sort(
    (a, b) =>
      compareText(a.at, b.at) ||
      Number(raised(b)) - Number(raised(a)) ||
      compareText(a.event.key, b.event.key),
  );
  const warnings: Warning[] = [];
  let open: Word[] = [];
  for (const w of sorted) {
    if (raised(w)) open.push(w);
    else if (open.length > 0) {
      warnings.push(warningOf('air-raid', open, w));
      open = [];
    }
  }
  return open.length > 0 ? [...warnings, warningOf('air-raid', open, null)] : warnings;
}

function evacuationsOf(words: readonly Word[]): Warning[] {
  const incidents = Map.groupBy(words, (w) => w.incident.id);
  return [...incidents.values()].map((own) =>
    warningOf(
      'evacuation',
      [...own].sort((a, b) => compareText(a.at, b.at)),
      null,
    ),
  );
}

function warningOf(kind: Warning['kind'], words: readonly Word[], end: Word | null): Warning {
  const first = words[0]!;
  const startedAt = first.at;
  // Nothing is known before it begins, and no end before the begin.
  const told = words.map((w) => later(utc(w.event.receivedAt), startedAt)).sort();
  const incidents = [...new Map(words.map((w) => [w.incident.id, w.incident])).values()];
  const endedAt = end ? later(end.at, startedAt) : null;
  return {
    kind,
    place: first.place,
    startedAt,
    toldAt: [...new Set(told)],
    ended: end
      ? { at: endedAt!, knownAt: later(later(utc(end.event.receivedAt), endedAt!), told[0]!) }
      : null,
    isPlanned: words.every((w) => w.event.event.status === 'planned'),
    incidents: incidents.map((i) => i.id).sort(),
    firstEvent: first.event.key,
    saidBy: [...new Set(incidents.flatMap((i) => i.independentOrigins))].sort(),
    how: {
      statements: words.flatMap((w) => w.event.statements),
      isConfirmed: incidents.some((i) => i.independentOrigins.length > 1),
    },
  };
}

const later = (a: string, b: string): string => [a, b].sort()[1]!;
