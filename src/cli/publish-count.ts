import { buildPicture } from '../linking.ts';
import { countDecisions, type DecisionCounts } from '../publish/count-decisions.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { policyFile, policyInForce } from './policy-in-force.ts';

/** `publish count`: every decision of the policy on what is stored, counted by rule and action, exactly. */
export async function publishCount(
  context: CliContext,
  o: { readonly data: string; readonly policy?: string; readonly asOf?: string; readonly json: boolean },
): Promise<ExitCode> {
  const policy = await policyInForce(context, o.policy);
  const now = context.now();
  const asOf = o.asOf !== undefined && o.asOf < now ? o.asOf : now;
  const counts = await withReadStore(context, o.data, async (store) =>
    countDecisions(await buildPicture(store, asOf), policy),
  );
  if (o.json)
    await context.out(
      `${JSON.stringify({ asOf, policy: policyFile(context, o.policy), ...counts }, null, 2)}\n`,
    );
  else await context.out(countText(counts, asOf));
  return 0;
}

function countText({ shown, changed, delayed, withheld, counts }: DecisionCounts, asOf: string): string {
  const rows = counts.map(({ rule, action, property, events, incidents }) => [
    rule,
    `${action} ${property}`,
    String(events),
    String(incidents),
  ]);
  const table = [['rule', 'what is done', 'events', 'incidents'], ...rows];
  const widths = [0, 1, 2, 3].map((c) => Math.max(...table.map((r) => r[c]!.length)));
  const lines = table.map((r) =>
    r.map((cell, c) => (c < 2 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  '),
  );
  const total = shown + changed + delayed + withheld;
  return [
    `${total} events known at ${asOf}: ${shown} shown as told, ${changed} shown with something coarsened or left out, ${delayed} delayed, ${withheld} withheld`,
    'Exact, for this machine only: how much is hidden tells something too.',
    ...(counts.length > 0 ? ['', ...lines] : []),
    '',
  ].join('\n');
}
