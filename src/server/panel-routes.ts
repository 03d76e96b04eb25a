import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Panel as PanelName } from '../model/panel-key.ts';
import type { ControlRow, MovementRow } from '../model/picture.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { type AidLine, aidLedger, filterAid } from '../output/aid-ledger.ts';
import { citeWords } from '../output/cited-words.ts';
import { filterRows } from '../output/filter-rows.ts';
import { citedAid, citedRows } from '../output/panel-json.ts';
import { pageQuery } from './asked-region.ts';
import { isUnchanged, momentOf, type ServerContext } from './context.ts';
import { type ListOrder, pageAfter } from './cursor.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { inOrder } from './list-order.ts';
import { aidPage } from './page/aid-page.ts';
import { controlPage } from './page/control-page.ts';
import type { SafeHtml } from './page/html.ts';
import type { PageName } from './page/layout.ts';
import { movementPage } from './page/movement-page.ts';
import type { PanelView } from './page/panel-view.ts';
import { sendPage } from './page-routes.ts';
import { AID_ORDER, CONTROL_ORDER, MOVEMENT_ORDER } from './panel-order.ts';
import { type AidPanelQuery, aidQuery, type PanelQuery, rowQuery, windowOf } from './panel-query.ts';
import type { PanelPart } from './reads.ts';
import { listOf } from './schema/answer-schema.ts';
import { aidLineSchema, controlSchema, movementSchema } from './schema/panel-schema.ts';
import { sendPageOf } from './send-list.ts';

/** One part of the picture as a list, a page and an address of the API. */
interface Panel<Row, Q extends PanelQuery | AidPanelQuery> {
  readonly name: Extract<PageName, PanelName>;
  /** Whether what is told long after belongs to the same row. */
  readonly isWholeLines?: true;
  readonly path: string;
  readonly api: string;
  readonly title: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly item: z.ZodType;
  readonly order: ListOrder<Row>;
  /** What there is before a query narrows it. */
  readonly all: (picture: PublicPicture) => readonly Row[];
  readonly keep: (rows: readonly Row[], query: Q) => readonly Row[];
  readonly cited: (rows: readonly Row[], picture: PublicPicture) => unknown[];
  readonly page: (view: PanelView<Row, Q>) => SafeHtml;
}

const AID: Panel<AidLine, AidPanelQuery> = {
  name: 'aid',
  isWholeLines: true,
  path: '/aid',
  api: '/api/v1/aid',
  title: 'Aid',
  summary: 'The aid ledger: what is asked for, promised and handed over, each entry with its words',
  query: aidQuery,
  item: aidLineSchema,
  order: AID_ORDER,
  all: (picture) => aidLedger(picture.aid),
  keep: (lines, query) => filterAid(lines, { ...query, ...windowOf(query) }),
  cited: (lines, picture) => citedAid(lines, picture.incidents),
  page: aidPage,
};

const CONTROL: Panel<ControlRow, PanelQuery> = {
  name: 'control',
  path: '/control',
  api: '/api/v1/control',
  title: 'Control',
  summary:
    'Who is said by whom to hold, take, leave or approach which place; rows that exclude each other name each other',
  query: rowQuery,
  item: controlSchema,
  order: CONTROL_ORDER,
  all: (picture) => picture.control,
  keep: (rows, query) => filterRows(rows, { ...query, ...windowOf(query) }),
  cited: (rows, picture) => citedRows(rows, picture.incidents),
  page: controlPage,
};

const MOVEMENT: Panel<MovementRow, PanelQuery> = {
  name: 'evacuation',
  path: '/evacuation',
  api: '/api/v1/movement',
  title: 'Evacuation and displacement',
  summary: 'Evacuations and displacement as each speaker tells them, what was said last first',
  query: rowQuery,
  item: movementSchema,
  order: MOVEMENT_ORDER,
  all: (picture) => picture.evacuation,
  keep: (rows, query) => filterRows(rows, { ...query, ...windowOf(query) }),
  cited: (rows, picture) => citedRows(rows, picture.incidents),
  page: movementPage,
};

const DAY_MS = 864e5;
/** Rows of a period are of incidents that stand in the list by so many days after it. */
const LATER_MS = 31 * DAY_MS;

/** What a panel shows is made of; where there is too much for one answer, from the time asked for down. A line of aid is told of over years. */
function partFor<Row, Q extends PanelQuery | AidPanelQuery>(
  { deps }: ServerContext,
  { name, isWholeLines }: Panel<Row, Q>,
  query: Q,
): Promise<PanelPart> {
  const { to } = windowOf(query);
  const until = to && !isWholeLines ? new Date(Date.parse(to) + LATER_MS).toISOString() : undefined;
  return deps.reads.panel(name, { asOf: momentOf(query), until });
}

/** Aid, control and movement: each a page and a list of the API, of the same rows. */
export function panelRoutes(app: FastifyInstance, context: ServerContext): void {
  panelRoute(app, context, AID);
  panelRoute(app, context, CONTROL);
  panelRoute(app, context, MOVEMENT);
}

function panelRoute<Row, Q extends PanelQuery | AidPanelQuery>(
  app: FastifyInstance,
  context: ServerContext,
  panel: Panel<Row, Q>,
): void {
  describeRoute(
    app,
    context,
    {
      method: 'GET',
      access: 'public',
      tag: 'Panels',
      path: panel.api,
      summary: panel.summary,
      query: panel.query,
      answers: { 200: jsonAnswer('A page of the list', listOf(panel.item)) },
    },
    async ({ query: given, request, reply }) => {
      const query = given as Q;
      const { picture, mark, isCut } = await partFor(context, panel, query);
      if (isUnchanged(request, reply, [mark])) return reply;
      const rows = inOrder(panel.keep(panel.all(picture), query), panel.order);
      const { items, nextCursor } = pageAfter(rows, panel.order, query);
      const page = {
        items: panel.cited(items, picture),
        nextCursor,
        total: rows.length,
        isAtLeast: isCut,
      };
      return sendPageOf({ request, reply, query }, picture.asOf, page);
    },
  );
  app.get(panel.path, async (request, reply) => {
    const query = (await pageQuery(context, panel.query, request)) as Q;
    const { picture, isCut } = await partFor(context, panel, query);
    const all = panel.all(picture);
    const rows = inOrder(panel.keep(all, query), panel.order);
    const body = panel.page({
      asOf: picture.asOf,
      query,
      newest: isCut ? picture.incidents.length : null,
      all,
      rows,
      ...pageAfter(rows, panel.order, query),
      cite: citeWords(picture.incidents),
    });
    return sendPage(context, reply, { title: panel.title, current: panel.name, body });
  });
}
