import { styleText } from 'node:util';
import { findRelations } from '../incident/find-relations.ts';
import { scenarioShape } from '../incident/scenario-shape.ts';
import { linkStored } from '../linking.ts';
import type { Incident } from '../model/incident.ts';
import { isNoticeOnly, standingEvents } from '../model/standing.ts';
import { fieldText } from '../output/field-words.ts';
import { whereText } from '../output/place-words.ts';
import { takenBackText } from '../output/retraction-words.ts';
import { originsText } from '../output/voice-words.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { instantOf } from './program-command.ts';

/** `incidents`: all incidents now or as of an instant, in the scenario shape or as a table. */
export async function incidents(
  context: CliContext,
  dir: string,
  asOf: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const list = await withReadStore(context, dir, (store) =>
    linkStored(store, asOf === undefined ? undefined : instantOf(asOf)),
  );
  if (json) {
    const shaped = scenarioShape(list).incidents.map((shape, i) => ({ type: list[i]!.type, ...shape }));
    await context.out(`${JSON.stringify({ incidents: shaped, relations: findRelations(list) }, null, 1)}\n`);
    return 0;
  }
  for (const incident of list.filter((i) => !isNoticeOnly(i))) await context.out(lineOf(context, incident));
  if (list.length === 0)
    context.err(
      asOf === undefined
        ? 'sitrep: no incidents; take reports in with `sitrep ingest FILE`'
        : `sitrep: nothing was known yet at ${instantOf(asOf)}`,
    );
  return 0;
}

function lineOf(context: CliContext, incident: Incident): string {
  const { start, end } = incident.time;
  const when = start ? `${start.slice(0, 16)}Z${end ? ` – ${end.slice(0, 16)}Z` : ''}` : 'time not said';
  const where = whereText(incident.places, incident.type) ?? 'place not said';
  const conflicts = incident.fields.filter((f) => f.verdict === 'conflict').map((f) => fieldText(f.field));
  const head = `${incident.type}  ${where}  ${incident.isRetracted ? 'taken back' : incident.status}`;
  const reports = new Set(standingEvents(incident).map((e) => e.report)).size;
  const back = takenBackText(incident);
  const parts = [
    when,
    ...(incident.isRetracted
      ? []
      : [`${reports} report${reports === 1 ? '' : 's'}, ${originsText(incident)}`]),
    ...(conflicts.length > 0 ? [`reports disagree on: ${[...new Set(conflicts)].join(', ')}`] : []),
    ...(back ? [back] : []),
  ];
  return `${incident.id}  ${context.hasColour ? styleText('bold', head, { validateStream: false }) : head}
    ${parts.join('; ')}\n`;
}
