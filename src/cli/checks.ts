import type { LogCheck } from '../model/log-check.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';

/** Lines of a log named before the rest are only counted. */
const MOST_LINES = 8;

/** `checks`: what imported logs say of the statements, each with its incident, the reason and the rows it rests on. */
export async function checks(
  context: CliContext,
  dir: string,
  asOf: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const [{ checkStored }, { linkStored }, { instantOf }] = await Promise.all([
    import('../checking.ts'),
    import('../linking.ts'),
    import('./program-command.ts'),
  ]);
  const at = asOf === undefined ? undefined : instantOf(asOf);
  const { list, hasLog } = await withReadStore(context, dir, async (store) => {
    const incidents = await linkStored(store, at);
    const home = new Map(
      incidents.flatMap((i) => i.events.map((e) => [e.key, { incident: i.id, source: e.source }])),
    );
    const found = await checkStored(store, incidents, at);
    return {
      list: found.map((c) => ({ ...home.get(c.event)!, ...c })),
      hasLog: (await store.logSpans(at)).length > 0,
    };
  });
  if (json) await context.out(`${JSON.stringify({ checks: list }, null, 1)}\n`);
  else
    for (const c of list)
      await context.out(
        `${c.incident}  ${c.source ?? 'source not named'}\n${checkLines(c, '  ').join('\n')}\n`,
      );
  if (!hasLog)
    context.err(
      'sitrep: no log is imported, so nothing can be checked; take one in with `sitrep ingest FILE` (alerts or tallies as CSV)',
    );
  else if (list.length === 0)
    context.err('sitrep: no report gives a run or a figure that a log could bear out');
  return 0;
}

/** A check in lines of text: the words, the verdict, the reason, and where the rows stand. */
export function checkLines(check: LogCheck, indent: string): string[] {
  const captures = [...new Set(check.rows.map((r) => r.capture))].sort();
  const rows = captures.map((id) => {
    const lines = check.rows.filter((r) => r.capture === id).map((r) => r.line);
    const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
    return `${indent}  rows: capture ${id}, line${lines.length === 1 ? '' : 's'} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
  });
  const verdict = check.verdict.replaceAll('-', ' ');
  return [`${indent}“${check.quote}”: ${verdict}`, `${indent}  ${check.because}`, ...rows];
}
