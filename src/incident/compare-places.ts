import type { EventType } from '../model/event.ts';
import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { agreeOrSingle, isRival, originsOf, type SaidValue, saidAt, verdictOf } from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { refineValues } from './refine-values.ts';
import { folded } from './same-name.ts';
import { distanceKm, isMovement, scaleOf } from './score-place.ts';

/** Radius of a place whose size nobody knows. */
const SITE_KM = 5;
/** Room left for two gazetteers to put one town in two spots. */
const SLACK_KM = 3;

interface Row {
  readonly field: string;
  readonly place: EventPlace;
  readonly said: SaidValue[];
}

/** The ends of a movement are told apart; of a strike, where it went to is where it was. */
function placeField(type: EventType, role: string): string {
  if (role === 'from') return 'place[from]';
  const moving = type.startsWith('movement.') || type.startsWith('control.') || type.startsWith('aid.');
  return role === 'to' && moving ? 'place[to]' : 'place';
}

/**
 * Places as the reports name them: agreed, a region and later the town in it (refined), two towns too far apart to be one,
 * named for one site by different origins (conflict) or by one that put itself right (revised).
 */
export function comparePlaces(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const rows = new Map<string, Row>();
  for (const e of events) {
    for (const p of e.event.places) {
      const field = placeField(e.event.type, p.role);
      const key = `${field}|${folded(p.name)}`;
      const row = rows.get(key) ?? { field, place: p, said: [] };
      const by = originsOf(e, e.statements, origins);
      row.said.push({ value: row.place.name, event: e, origins: by, at: saidAt(e) });
      rows.set(key, row);
    }
  }
  const all = [...rows.values()];
  const here = all.filter((r) => r.field === 'place');
  const apart = placesApart(here);
  const left = here.filter((r) => !apart?.rows.includes(r));
  const within = (fine: string, wide: string) => {
    const [a, b] = [fine, wide].map((n) => left.find((r) => r.place.name === n)!.place);
    return isInside(a!, b!);
  };
  const { verdict, rest } = refineValues(
    'place',
    left.map((r) => r.said),
    within,
  );
  return [
    ...(apart ? [apart.verdict] : []),
    ...(verdict ? [verdict] : []),
    ...all
      .filter((r) => r.field !== 'place' || rest.includes(r.said))
      .map((r) => agreeOrSingle(r.field, r.said)),
  ];
}

/** Sites named for one occurrence that cannot be one place. */
function placesApart(rows: readonly Row[]): { verdict: FieldVerdict; rows: readonly Row[] } | null {
  const sites = rows.filter(
    (r) =>
      r.place.precision <= 2 &&
      r.place.role !== 'near' &&
      r.said.every((s) => scaleOf(s.event) === 'site' && !isMovement(s.event.event.type)),
  );
  const far = sites.filter((a) => sites.some((b) => a !== b && isFar(a.place, b.place)));
  if (far.length < 2) return null;
  const said = far.flatMap((r) => r.said).sort((a, b) => a.at - b.at);
  // One origin that names two towns at one moment tells of two hits; at two moments it puts itself right.
  const changed = said.some((a) => said.some((b) => a.at < b.at && a.value !== b.value && share(a, b)));
  if (!isRival(said) && !changed) return null;
  return { verdict: verdictOf('place', isRival(said) ? 'conflict' : 'revised', said), rows: far };
}

const share = (a: SaidValue, b: SaidValue): boolean => a.origins.some((o) => b.origins.includes(o));

function isFar(a: EventPlace, b: EventPlace): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
  const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
  return km > (a.radiusKm ?? SITE_KM) + (b.radiusKm ?? SITE_KM) + SLACK_KM;
}

/** Whether a site lies in an area that is more than a town. */
function isInside(fine: EventPlace, wide: EventPlace): boolean {
  if (fine.precision >= wide.precision || wide.precision < 3) return false;
  if (fine.country && wide.country && fine.country !== wide.country) return false;
  if (wide.precision === 6) return fine.country !== undefined && fine.country === wide.country;
  if (wide.precision === 4 && fine.admin1 && wide.admin1) return fine.admin1 === wide.admin1;
  if (fine.lat === null || fine.lon === null || wide.lat === null || wide.lon === null) return false;
  const km = distanceKm({ lat: fine.lat, lon: fine.lon }, { lat: wide.lat, lon: wide.lon });
  return km <= (wide.radiusKm ?? 0);
}
