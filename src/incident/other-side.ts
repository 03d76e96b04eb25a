import {
  type DownedSides,
  isOtherDowning,
  ownersIn,
  shootsFor,
  speaksForState,
} from '../lexicon/downed-side.ts';
import type { ReportedEvent } from '../model/incident.ts';

/**
 * Whether two reports of something shot down tell of different sides, and so of two occurrences: the one’s tally of the other’s drones and
 * the other’s of the one’s. A denial is of the account that it denies.
 */
export function isOtherSide(a: ReportedEvent, b: ReportedEvent): boolean {
  if (a.event.type !== 'defence.interception' || b.event.type !== a.event.type) return false;
  if (a.event.status === 'denied' || b.event.status === 'denied') return false;
  return isOtherDowning(sidesOf(a), sidesOf(b));
}

/** Worked out once: each event is compared with many. */
const SIDES = new WeakMap<ReportedEvent, DownedSides>();

function sidesOf(e: ReportedEvent): DownedSides {
  let found = SIDES.get(e);
  if (!found) {
    const states = new Set(e.statements.map((s) => s.speaker && speaksForState(s.speaker)));
    const state = states.size === 1 ? ([...states][0] ?? null) : null;
    const isAbroad = e.event.places.some((p) => p.country !== undefined && p.country !== state);
    // A speaker taken for who shot, of what came down over another land, may tell of its own loss.
    const defenders = e.event.actors.filter((a) => a.role === 'defender' && (a.mention || !isAbroad));
    found = {
      defenders: new Set(defenders.flatMap((a) => shootsFor(a, state) ?? [])),
      owners: new Set(ownersOf(e)),
    };
    SIDES.set(e, found);
  }
  return found;
}

/** Whose it was, by the words of its figures; else by those of its statements, where they name one state. */
function ownersOf({ event, statements }: ReportedEvent): string[] {
  const counted = event.counts.flatMap((c) =>
    c.what === 'intercepted' || c.what === 'launched' ? ownersIn(c.quote) : [],
  );
  if (counted.length) return counted;
  const named = new Set(statements.flatMap((s) => ownersIn(s.quote)));
  return named.size === 1 ? [...named] : [];
}
