import { setImmediate as breath } from 'node:timers/promises';
import { relationsAmong } from '../live-relations.ts';
import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Policy } from '../model/policy.ts';
import { drawnPicture, publishedPicture } from '../publishing.ts';
import { toldWithin } from '../server/filter-incidents.ts';
import type { PictureReads } from '../server/reads.ts';
import type { NotedIncident, PublicQuery } from '../store/public-store.ts';
import type { Store } from '../store/store.ts';
import { publishedChecks } from './live-sight.ts';
import { publicQueryOf } from './public-query.ts';
import type { PublishRunner } from './publish-runner.ts';

/** Incidents read at once: some ten milliseconds, after which others are answered. */
const SLICE = 200;

interface LivePart {
  readonly store: Store;
  readonly policy: Policy;
  readonly runner: PublishRunner;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/** Parts of what is published now, read a slice at a time. */
export function livePart(options: LivePart): Pick<PictureReads, 'part' | 'told' | 'lastChanged'> {
  const { store, policy, runner, now } = options;
  return {
    async part(query, most, less) {
      await runner.ready();
      const asOf = now();
      const found = await inSlices(store, publicQueryOf(query), Date.parse(asOf), most + 1);
      const kept = found.slice(0, most);
      const incidents = kept.map((i) => i.incident);
      const notes = kept.flatMap((i) => i.notes);
      const isCut = found.length > kept.length;
      const bare = { asOf, relations: [], checks: [], notes };
      if (less === 'drawn') return { picture: drawnPicture(incidents, bare, policy), isCut };
      if (less === 'bare') return { picture: publishedPicture(incidents, bare, policy), isCut };
      const checks = await checksOf(options, incidents, asOf);
      if (less === 'checked') return { picture: { ...drawnPicture(incidents, bare, policy), checks }, isCut };
      const relations = await relationsAmong(store, incidents, Date.parse(asOf));
      return { picture: publishedPicture(incidents, { ...bare, relations, checks }, policy), isCut };
    },
    async told(query, most) {
      const { from, to, ...rest } = publicQueryOf(query);
      if (from === undefined && to === undefined) return [];
      await runner.ready();
      const asked = { ...rest, told: { from, to } };
      const found = await inSlices(store, asked, Date.parse(now()), most);
      return toldWithin(
        found.map((i) => i.incident),
        query,
      );
    },
    async lastChanged(query, most) {
      await runner.ready();
      const asOf = now();
      const found = await store.lastChanged(publicQueryOf(query), Date.parse(asOf), most);
      const incidents = found.map((i) => i.incident);
      return drawnPicture(incidents, { asOf, relations: [], checks: [], notes: [] }, policy);
    },
  };
}

/** The newest that a query asks for; one that goes from one place of the list to another meanwhile is there once. */
async function inSlices(
  store: Store,
  query: PublicQuery,
  now: number,
  most: number,
): Promise<NotedIncident[]> {
  const found = new Map<string, NotedIncident>();
  let below = query.below;
  for (;;) {
    const wanted = Math.min(SLICE, most - found.size);
    const slice = await store.publicIncidents(below === undefined ? query : { ...query, below }, now, wanted);
    for (const i of slice) found.set(i.incident.id, i);
    if (slice.length < wanted || found.size >= most) return [...found.values()];
    below = slice.at(-1)!.place;
    await breath();
  }
}

async function checksOf(
  { store, policy }: LivePart,
  incidents: readonly Incident[],
  asOf: string,
): Promise<LogCheck[]> {
  const checks: LogCheck[] = [];
  for (let n = 0; n < incidents.length; n += SLICE) {
    if (n > 0) await breath();
    checks.push(...(await publishedChecks(store, incidents.slice(n, n + SLICE), policy, asOf)));
  }
  return checks;
}
