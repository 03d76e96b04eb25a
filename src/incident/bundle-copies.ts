import type { ReportedEvent } from '../model/incident.ts';
import { folded } from './same-name.ts';

/** Events that reprints tell in the very same words, weighed as one: the indexes of all, the first received first. */
export type Bundle = readonly number[];

/**
 * Bundles what (nearly) identical reports tell alike, so that a thousand reprints cost about what one report costs and can
 * never outvote a second voice. An event told otherwise in one copy (another figure, another place) stands by itself,
 * as does one a person has judged (`alone`). `events` come in order of receipt.
 */
export function bundleCopies(events: readonly ReportedEvent[], alone: ReadonlySet<string>): Bundle[] {
  const bundles = new Map<string, number[]>();
  const seen = new Map<string, number>();
  events.forEach((e, i) => {
    const name = alone.has(e.key) || e.copyGroup === null ? e.key : `${e.copyGroup} ${tellingOf(e)}`;
    // A report that tells the same twice has two events of it: the second is bundled with the other copies' second.
    const nth = seen.get(`${e.documentId} ${name}`) ?? 0;
    seen.set(`${e.documentId} ${name}`, nth + 1);
    const bundle = bundles.get(`${nth} ${name}`);
    if (bundle) bundle.push(i);
    else bundles.set(`${nth} ${name}`, [i]);
  });
  return [...bundles.values()];
}

/** All an event says but when, as a text to compare: a relative date read on the day of a reprint is not the day it was written on. */
export function tellingOf({ event }: ReportedEvent): string {
  return JSON.stringify([
    event.type,
    event.status,
    folded(event.quote),
    event.places.map((p) => `${p.role} ${folded(p.name)}`).sort(),
    event.targets.map((t) => t.class).sort(),
    event.counts
      .map((c) => ('value' in c ? `${c.what} ${c.value}` : `${c.what} ${c.low}-${c.high ?? ''}`))
      .sort(),
  ]);
}
