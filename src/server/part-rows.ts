import { listedAtOf } from '../model/incident-order.ts';
import type { Panel } from '../model/panel-key.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { momentOf, type ServerContext, tooMuch } from './context.ts';
import { narrowAlerts } from './narrow-picture.ts';
import { instantOf, wholeQuery } from './query.ts';
import type { PanelPart } from './reads.ts';

/** Rows of a period are of incidents that stand in the list by so many days after it. */
const LATER_MS = 31 * 864e5;

/** The moment by which incidents with rows of a period stand in the list, ISO 8601 UTC; undefined where it has no end. */
export function untilOf({ to }: { readonly to?: string | undefined }): string | undefined {
  return to && new Date(Date.parse(instantOf(to, 'end')) + LATER_MS).toISOString();
}

type Asked = Omit<Parameters<typeof wholeQuery>[0], 'asOf'> & { readonly asOf?: string | undefined };

/** What a panel has of the incidents of a part; where it does not reach as far down the list as they do, less has to be asked for. */
export async function panelOf(
  { deps }: ServerContext,
  panel: Panel,
  query: Asked,
  { incidents }: Pick<PublicPicture, 'incidents'>,
): Promise<PanelPart> {
  const part = await deps.reads.panel(panel, { asOf: momentOf(query), until: untilOf(query) });
  const [last, reached] = [incidents.at(-1), part.picture.incidents.at(-1)];
  if (part.isCut && last && reached && listedAtOf(last) < listedAtOf(reached))
    throw tooMuch(part.picture.incidents.length);
  return part;
}

/** Rows that rest on more than their own incidents: what rivals a claim, what was promised before. */
export const WHOLE_ROWS = ['alerts', 'aid', 'control'] as const;
/** One of {@link WHOLE_ROWS}. */
export type WholeRows = (typeof WHOLE_ROWS)[number];

/** A part of the picture with its rows of some kinds, as they stand in the whole. */
export async function withRows(
  context: ServerContext,
  query: Asked,
  picture: PublicPicture,
  kinds: readonly WholeRows[],
): Promise<PublicPicture> {
  const kept = new Set(picture.incidents.map((i) => i.id));
  const onKept = <T extends { readonly incident: string }>(rows: readonly T[]): T[] =>
    rows.filter((r) => kept.has(r.incident));
  let made = picture;
  for (const kind of kinds) {
    if (kind === 'alerts') {
      const alerts = await context.deps.alerts(momentOf(query));
      const states = await alerts.states(alerts.asOf);
      made = { ...made, alerts: narrowAlerts(states, wholeQuery(query), kept) };
      continue;
    }
    const { picture: whole } = await panelOf(context, kind, query, picture);
    made = kind === 'aid' ? { ...made, aid: onKept(whole.aid) } : { ...made, control: onKept(whole.control) };
  }
  return made;
}
