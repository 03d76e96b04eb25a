import { styleText } from 'node:util';
import { airDefenceFigures, airDefenceView, storedTallies } from '../air-defence.ts';
import type { AirDefenceAsked, AirDefenceTally, AirDefenceView, TallyKey } from '../model/air-defence.ts';
import type { Policy } from '../model/policy.ts';
import {
  areaText,
  rateText,
  sideText,
  tallyAmountText,
  tallyKeyText,
  unsaidText,
} from '../output/tally-words.ts';
import { shortTime } from '../output/time-words.ts';
import type { Store } from '../store/store.ts';
import { isToldIn, regionAsked } from './asked-region.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { firstLogAt, notYetWords } from './first-received.ts';
import { policyInForce } from './policy-in-force.ts';
import { instantOf } from './program-command.ts';
import { publicPictureAt } from './public-picture.ts';

/** What `tallies` was asked for; days are local, both counted. */
export interface TalliesAsked extends AirDefenceAsked {
  readonly data: string;
  readonly by: TallyKey;
  readonly asOf?: string;
  readonly policy?: string;
  readonly json: boolean;
}

/** `tallies`: launched and intercepted munitions as asserted, by day, month, model, kind or period. */
export async function tallies(context: CliContext, asked: TalliesAsked): Promise<ExitCode> {
  const { by } = asked;
  return withReadStore<ExitCode>(context, asked.data, async (store) => {
    const policy = await policyInForce(context, asked.policy);
    const picture = await publicPictureAt(store, policy, context.now(), asked.asOf && instantOf(asked.asOf));
    const rows = await storedTallies(store, picture.asOf);
    const keys = [by, 'period'] as const;
    const figures = airDefenceFigures(picture, rows);
    const region = await regionAsked(context, asked.region, isToldIn(picture));
    const of = { ...asked, region };
    const view = airDefenceView(picture.incidents, figures, of, { asOf: picture.asOf, keys });
    const found = view.tallies[by]!;
    if (asked.json) await context.out(`${JSON.stringify(found.map(jsonOf), null, 1)}\n`);
    else await context.out(tableOf(context, found, by));
    if (found.length === 0) {
      const known = { isAny: figures.length > 0, reach: view.reach };
      context.err(
        `sitrep: ${await emptyWords(context, store, { policy, asked, asOf: picture.asOf, known })}`,
      );
    }
    const beside = view.tallies.period!.length;
    if (by !== 'period' && beside > 0)
      context.err(
        `sitrep: ${beside} ${beside === 1 ? 'figure covers' : 'figures cover'} a longer time and ${beside === 1 ? 'is' : 'are'} added to none of these; see --by period`,
      );
    return 0;
  });
}

/** What is said where no figure is given: which there are, or since when something is known; never an all-clear. */
async function emptyWords(
  context: CliContext,
  store: Store,
  of: {
    readonly policy: Policy;
    readonly asked: TalliesAsked;
    readonly asOf: string;
    readonly known: { readonly isAny: boolean; readonly reach: AirDefenceView['reach'] };
  },
): Promise<string> {
  const { asked, asOf, known } = of;
  if (known.isAny) {
    const where = known.reach
      ? `there are some from ${known.reach.from} to ${known.reach.to}`
      : 'those there are name no day';
    return `no figure of that time, region, kind and party; ${where}`;
  }
  const firstAt = asked.asOf ? await firstToldAt(context, store, of.policy) : null;
  if (firstAt === null)
    return 'no figure of air defence is known; take a table or reports in with `sitrep ingest FILE`. That is not an all-clear';
  if (firstAt > asOf) return notYetWords('of air defence', asOf, firstAt);
  return `no figure of air defence might be told by ${shortTime(asOf)}; some may now. That is not an all-clear`;
}

/** When anything that tells of air defence was first received: a table, or a report that may be shown now. */
async function firstToldAt(context: CliContext, store: Store, policy: Policy): Promise<string | null> {
  const picture = await publicPictureAt(store, policy, context.now());
  const reports = airDefenceFigures(picture, []).flatMap((f) => (f.from === 'report' ? f.receivedAt : []));
  const table = (await firstLogAt(store, (kind) => kind === 'tally')) ?? [];
  return [...reports, table].flat().sort()[0] ?? null;
}

/** The contract's fields first; the rest says more of the same. */
function jsonOf({ key, launched, intercepted, assertedBy, ...more }: AirDefenceTally): object {
  return { key, launched, intercepted, assertedBy, ...more };
}

function tableOf(context: CliContext, found: readonly AirDefenceTally[], by: TallyKey): string {
  if (found.length === 0) return '';
  // Tables of imported rows alone have no column for it.
  const isApart = found.some((t) => t.places);
  const head = [by, ...(isApart ? ['only of'] : []), 'launched', 'intercepted', 'share', 'asserted by'];
  const rows = found.map((t) => [
    tallyKeyText(t.key, by),
    ...(isApart ? [areaText(t)] : []),
    tallyAmountText(t.launched),
    tallyAmountText(t.intercepted),
    rateText(t.rate),
    [`${t.assertedBy} (${sideText(t.side)}; ${t.from})`, unsaidText(t)].filter(Boolean).join('; '),
  ]);
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((c, i) => (i === cells.length - 1 ? c : i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  const title = context.hasColour ? styleText('bold', line(head), { validateStream: false }) : line(head);
  return `${[title, ...rows.map(line)].join('\n')}\n`;
}
