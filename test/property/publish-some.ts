import type { Incident } from '../../src/model/incident.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { PublishedIncident } from '../../src/publish/publish-incident.ts';
import { publishRuled } from '../../src/publish/publish-ruled.ts';
import { ruleOnPicture } from '../../src/publish/rule-on-picture.ts';

/** Some incidents as they may leave at a moment, and until when this stays so by itself. */
export interface SomePublished {
  /** By incident id. */
  readonly published: ReadonlyMap<string, PublishedIncident>;
  /** ISO 8601 UTC: the first moment at which a delay or an age of a rule runs out; null where none will. It may change nothing after all. */
  readonly changesAt: string | null;
}

/**
 * Publishes some incidents without the rest of the picture. `beside` are all that have a say in them (`gatherBeside`), known at `asOf`
 * (ISO 8601 UTC): with these the result is what publishing the whole picture gives. It stays so until `changesAt`, or until an
 * incident of `beside` changes or another comes to it (`gatherReached` tells from the changed ones which are to be published anew).
 */
export function publishSome(
  wanted: readonly Incident[],
  beside: readonly Incident[],
  policy: Policy,
  asOf: string,
): SomePublished {
  const own = new Set(wanted.map((i) => i.id));
  const incidents = [...wanted, ...beside.filter((i) => !own.has(i.id))];
  const on = ruleOnPicture({ incidents, asOf }, policy);
  const until = Math.min(...incidents.map((i) => on.of(i).until));
  return {
    published: new Map(wanted.map((i) => [i.id, publishRuled(i, on, policy, asOf)])),
    changesAt: Number.isFinite(until) ? new Date(until).toISOString() : null,
  };
}
