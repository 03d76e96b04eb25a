import { linkStored } from '../linking.ts';
import { SitrepError } from '../util/outcome.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { findOneKnown } from './explain.ts';
import { historyRows } from './history-rows.ts';

/** `history INCIDENT`: what was known of it when, and what changed each time; up to `asOf` (ISO 8601 UTC) where given. */
export async function history(
  context: CliContext,
  dir: string,
  given: string,
  o: { readonly asOf?: string; readonly json: boolean },
): Promise<ExitCode> {
  const { incident, rows } = await withReadStore(context, dir, async (store) => {
    const asOf = o.asOf ?? context.now();
    const incidents = await linkStored(store, asOf);
    const { kind, id } = await findOneKnown(store, given, incidents, asOf, o.asOf === undefined);
    const incident = incidents.find((i) => i.id === id || i.events.some((e) => e.key === id));
    if (!incident)
      throw new SitrepError('not-an-incident', `${id} is a ${kind}; give the id of an incident or an event`);
    return { incident, rows: await historyRows(store, incident, asOf) };
  });
  if (o.json) {
    await context.out(`${JSON.stringify({ incident: incident.id, history: rows }, null, 1)}\n`);
    return 0;
  }
  await context.out(`${incident.id}\n`);
  for (const row of rows) {
    const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
    const stands = `${count(row.reports, 'report')}, ${count(row.origins, 'independent origin')}`;
    await context.out(`${row.at.slice(0, 16)}Z  ${row.title}; ${stands}\n`);
    for (const words of row.words) await context.out(`    ${words}\n`);
  }
  return 0;
}
