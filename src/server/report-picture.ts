import { listedAtOf } from '../model/incident-order.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { inZone, type ReportQuery } from './asked-report.ts';
import { MOST_WHOLE, momentOf, type ServerContext, wholePart } from './context.ts';
import { panelOf, untilOf } from './part-rows.ts';
import { type IncidentQuery, instantOf, wholeQuery } from './query.ts';
import type { PictureReads } from './reads.ts';

const DAY_MS = 864e5;
/** Incidents told in a report's period and not of it that are looked at: few of them are told one by one. */
const MOST_TOLD = 400;

/** What a report's query asks of incidents: `since` is the moment to compare with, and leaves nothing out. */
function incidentsAsked(query: ReportQuery): IncidentQuery {
  const { zone: _zone, ...asked } = inZone(query);
  return wholeQuery({ ...asked, since: undefined });
}

/** The query as it is or, where it has no beginning and is of too much, of its last day. */
export async function withBeginning(
  reads: Pick<PictureReads, 'isMore'>,
  query: ReportQuery,
  asOf: string,
): Promise<ReportQuery> {
  if (query.from || !(await reads.isMore(incidentsAsked(query), MOST_WHOLE))) return query;
  const { to } = inZone(query);
  const end = to && instantOf(to, 'end') < asOf ? instantOf(to, 'end') : asOf;
  return { ...query, from: new Date(Date.parse(end) - DAY_MS).toISOString() };
}

/** The part of the picture that a report is made of: its incidents, the claims of control of these, the ledger of aid, and what that and the figures of air defence rest on. */
export async function reportPicture(context: ServerContext, query: ReportQuery): Promise<PublicPicture> {
  const asked = incidentsAsked(query);
  const part = await wholePart(context, asked, 'drawn');
  const { reads } = context.deps;
  const asOf = momentOf(query);
  const aid = await reads.panel('aid', { asOf });
  const control = await panelOf(context, 'control', asked, part);
  const airDefence = await reads.panel('air-defence', { asOf, until: untilOf(asked) });
  const told = await reads.told(asked, MOST_TOLD);
  const all = [...part.incidents, ...told, ...aid.picture.incidents, ...airDefence.picture.incidents];
  const incidents = [...new Map(all.map((i) => [i.id, i])).values()];
  return {
    ...part,
    incidents: incidents.sort((a, b) => listedAtOf(b) - listedAtOf(a) || (a.id < b.id ? -1 : 1)),
    aid: aid.picture.aid,
    control: control.picture.control,
  };
}
