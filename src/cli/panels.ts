import { styleText } from 'node:util';
import { buildPicture } from '../linking.ts';
import type { Picture } from '../model/picture.ts';
import { type AidLine, type AidQuery, aidLedger, entriesOf, filterAid } from '../output/aid-ledger.ts';
import {
  AID_STAGE_TEXT,
  donorText,
  entryAmountText,
  entryByText,
  figureText,
  gapText,
  itemText,
  recipientText,
  windowText,
} from '../output/aid-words.ts';
import { citeWords } from '../output/cited-words.ts';
import { filterRows, type RowQuery } from '../output/filter-rows.ts';
import { citedAid, citedRows } from '../output/panel-json.ts';
import { controlText, movementText } from '../output/panel-words.ts';
import { hedgeText } from '../output/row-words.ts';
import { shortTime } from '../output/time-words.ts';
import { faultWords } from '../server/fault-words.ts';
import { incidentQuery, instantOf as instantOfQuery } from '../server/query.ts';
import { SitrepError } from '../util/outcome.ts';
import { isToldIn, regionAsked } from './asked-region.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { policyInForce } from './policy-in-force.ts';
import { instantOf } from './program-command.ts';
import { publicPictureAt } from './public-picture.ts';

/** What every panel is asked by. */
export interface PanelRequest extends RowQuery {
  readonly data: string;
  readonly asOf?: string;
  /** As the policy lets it leave; else all of it, exactly. */
  readonly public?: true;
  readonly policy?: string;
  readonly json?: true;
}

/** `aid`: the ledger of what is asked for, promised and handed over. */
export async function showAid(context: CliContext, asked: PanelRequest & AidQuery): Promise<ExitCode> {
  return show(context, asked, async (picture, { from, to }) => {
    const lines = filterAid(aidLedger(picture.aid), { ...asked, from, to });
    if (asked.json) {
      await context.out(
        `${JSON.stringify({ asOf: picture.asOf, lines: citedAid(lines, picture.incidents) }, null, 1)}\n`,
      );
      return lines.length;
    }
    for (const line of lines) await context.out(ledgerText(context, line));
    return lines.length;
  });
}

/** `control`: who is said by whom to hold, take, leave or approach what. */
export async function showControl(context: CliContext, asked: PanelRequest): Promise<ExitCode> {
  return show(context, asked, async (picture, of) => {
    const rows = filterRows(picture.control, of);
    if (asked.json) await outRows(context, picture, rows);
    else
      for (const r of rows) await context.out(rowText(context, picture, controlText(r, picture.control), r));
    return rows.length;
  });
}

/** `movement`: evacuations and displacement as each speaker tells them. */
export async function showMovement(context: CliContext, asked: PanelRequest): Promise<ExitCode> {
  return show(context, asked, async (picture, of) => {
    const rows = filterRows(picture.evacuation, of);
    if (asked.json) await outRows(context, picture, rows);
    else for (const r of rows) await context.out(rowText(context, picture, movementText(r), r));
    return rows.length;
  });
}

async function show(
  context: CliContext,
  asked: PanelRequest,
  write: (picture: Picture, of: RowQuery) => Promise<number>,
): Promise<ExitCode> {
  const window = windowOf(asked);
  const asOf = asked.asOf && instantOf(asked.asOf);
  const picture = await withReadStore(context, asked.data, async (store) => {
    if (!asked.public) return buildPicture(store, asOf ?? context.now());
    return publicPictureAt(store, await policyInForce(context, asked.policy), context.now(), asOf);
  });
  const region = await regionAsked(context, asked.region, isToldIn(picture));
  if ((await write(picture, { ...window, region })) === 0 && !asked.json)
    context.err(
      picture.incidents.length === 0
        ? 'sitrep: nothing is known yet, or nothing may leave yet; take reports in with `sitrep ingest FILE`'
        : 'sitrep: no report tells of any that fits; that does not mean there was none',
    );
  return 0;
}

/** A day counts whole, as on the page. */
function windowOf({ from, to }: RowQuery): Pick<RowQuery, 'from' | 'to'> {
  const read = incidentQuery.pick({ from: true, to: true }).safeParse({ from, to }, { error: faultWords });
  if (!read.success) {
    const [first] = read.error.issues;
    throw new SitrepError('bad-filter', `--${String(first!.path[0])} must be ${first!.message}`);
  }
  return { from: from && instantOfQuery(from, 'start'), to: to && instantOfQuery(to, 'end') };
}

async function outRows<T extends Parameters<typeof citedRows>[0][number]>(
  context: CliContext,
  picture: Picture,
  rows: readonly T[],
): Promise<void> {
  const cited = citedRows(rows, picture.incidents);
  await context.out(`${JSON.stringify({ asOf: picture.asOf, rows: cited }, null, 1)}\n`);
}

const bold = (context: CliContext, text: string): string =>
  context.hasColour ? styleText('bold', text, { validateStream: false }) : text;

function ledgerText(context: CliContext, line: AidLine): string {
  const head = `${donorText(line)} → ${recipientText(line)}: ${itemText(line)}`;
  const promised = line.stages.announced.length + line.stages.committed.length > 0;
  const figures = [
    `promised: ${figureText(line.pledged, line, promised)}`,
    `handed over: ${figureText(line.delivered, line, line.stages.delivered.length > 0)}`,
    `gap: ${gapText(line.gap, line)}`,
  ].join('; ');
  const entries = entriesOf(line).map((e) => {
    const parts = [AID_STAGE_TEXT[e.stage], entryAmountText(e), windowText(e), hedgeText(e)].filter(Boolean);
    return `    ${shortTime(e.saidAt)}  ${entryByText(e)}: ${parts.join('; ')}  [${e.statements.join(' ')}]`;
  });
  return `${line.id}  ${bold(context, head)}\n    ${figures}\n${entries.join('\n')}\n`;
}

function rowText(
  context: CliContext,
  picture: Picture,
  { head, parts }: { readonly head: string; readonly parts: readonly string[] },
  row: { readonly id: string; readonly incident: string; readonly statements: readonly string[] },
): string {
  const words = citeWords(picture.incidents)(row)[0]?.quote;
  const quote = words ? `    “${words.replace(/^[“"«„]|[”"»]$/g, '')}”\n` : '';
  return `${row.id}  ${bold(context, head)}\n    ${parts.join('; ')}\n${quote}    [${row.statements.join(' ')}]\n`;
}
