import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PublicPicture } from '../model/public-picture.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../output/export-format.ts';
import { EXPORT_NAMES, type ExportName } from '../output/export-names.ts';
import { TABLES, tableNamed, writeDictionary } from '../output/write-csv.ts';
import { baseUrlOf } from './base-url.ts';
import { isUnchanged, momentOf, type ServerContext, wholePart } from './context.ts';
import { describeRoute, fileAnswer } from './describe-route.ts';
import { LastModified } from './last-modified.ts';
import { filterWords } from './page/filter-form.ts';
import { WHOLE_ROWS, type WholeRows, withRows } from './part-rows.ts';
import { notFound } from './problem.ts';
import { incidentQuery, limitUpTo, wholeQuery } from './query.ts';
import { sentPieces } from './sent-pieces.ts';

const TABLE_NAMES = TABLES.map((t) => t.name) as [string, ...string[]];

/** What an export can be asked by: the page's own filters, and what single formats take. */
export const exportQuery = incidentQuery.omit({ cursor: true, limit: true }).extend({
  limit: limitUpTo(1000, 50).describe('of feeds: entries at most'),
  table: z.enum(TABLE_NAMES).default('incidents').describe('of csv: which table'),
  hxl: z.enum(['true', 'false']).default('true').describe('of csv: whether HXL hashtags follow the header'),
});
type ExportQuery = z.infer<typeof exportQuery>;

/** Feeds by the address they are followed at. */
const FEEDS = { '/feed.rss': 'rss', '/feed.atom': 'atom', '/feed.json': 'jsonfeed' } as const;

/** Exports of the public picture as files, the data dictionary, and the feeds. */
export function exportRoutes(app: FastifyInstance, context: ServerContext): void {
  const card = { method: 'GET', access: 'public', tag: 'Files' } as const;
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/export/{format}',
      summary: 'What is public as a file in one of the formats',
      params: z.object({ format: z.string().describe(EXPORT_NAMES.join(', ')) }),
      query: exportQuery,
      answers: {
        200: fileAnswer('The file', ...new Set(Object.values(EXPORT_FORMATS).map((f) => f.mediaType))),
      },
    },
    async ({ params, query, request, reply }) => {
      const name = params.format as ExportName;
      if (!EXPORT_NAMES.includes(name)) throw notFound('format', name);
      const format = EXPORT_FORMATS[name];
      const { picture, isSent } = await asked(context, request, reply, { format, query });
      if (isSent) return reply;
      reply.header('content-disposition', `attachment; filename="${fileName(format, query, picture)}"`);
      return send(context, request, reply, { format, query, picture });
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/dictionary.csv',
      summary: 'What every column of the tables means',
      answers: { 200: fileAnswer('The data dictionary', 'text/csv') },
    },
    async ({ request, reply }) => {
      if (isUnchanged(request, reply, [TABLES.map((t) => t.columns)])) return reply;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="sitrep-dictionary.csv"')
        .send([...writeDictionary()].join(''));
    },
  );
  const lastModified = new LastModified();
  for (const [path, name] of Object.entries(FEEDS)) {
    const format = EXPORT_FORMATS[name];
    describeRoute(
      app,
      context,
      {
        ...card,
        tag: 'Feeds',
        path,
        summary: `Incidents that changed last, ${format.title}`,
        query: exportQuery,
        answers: { 200: fileAnswer('The feed', format.mediaType) },
      },
      async ({ query, request, reply }) => {
        const { picture, isSent } = await asked(context, request, reply, { format, query });
        if (isSent || lastModified.isUnchanged(request, reply, Date.now())) return reply;
        return send(context, request, reply, { format, query, picture });
      },
    );
  }
}

/** The narrowed picture with its ETag set; `isSent` where the asker has it already. */
async function asked(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { format, query }: { readonly format: ExportFormat; readonly query: ExportQuery },
): Promise<{ picture: PublicPicture; isSent: boolean }> {
  const state = await context.deps.reads.state(momentOf(query));
  const picture = await pictureOf(context, format, query);
  // Who is read from a different address gets links to that one.
  const isSent = isUnchanged(request, reply, [state.mark, baseUrlOf(request, context.publicUrl)]);
  return { picture, isSent };
}

/** What a format tells of: a feed of what changed last, one of the whole picture of all, a table of rows of those too, the others of incidents alone. */
async function pictureOf(
  context: ServerContext,
  { name, isFeed, isWhole }: ExportFormat,
  query: ExportQuery,
): Promise<PublicPicture> {
  if (isFeed) return context.deps.reads.lastChanged(wholeQuery(query), query.limit);
  if (isWhole) return withRows(context, query, await wholePart(context, query), WHOLE_ROWS);
  const rows = name === 'csv' ? ROWS_OF[query.table] : undefined;
  const picture = await wholePart(context, query, rows === 'own' ? 'bare' : 'drawn');
  return rows && rows !== 'own' ? withRows(context, query, picture, [rows]) : picture;
}

/** Tables that are made of rows: of those of their own incidents, or of which in the whole. */
const ROWS_OF: Readonly<Record<string, WholeRows | 'own'>> = {
  alerts: 'alerts',
  'air-defence': 'own',
  aid: 'aid',
  'aid-ledger': 'aid',
  control: 'control',
  evacuation: 'own',
};

function send(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { format, query, picture }: { format: ExportFormat; query: ExportQuery; picture: PublicPicture },
): FastifyReply {
  const baseUrl = baseUrlOf(request, context.publicUrl);
  const pieces = format.write(picture, {
    baseUrl,
    selfUrl: `${baseUrl}${request.url}`,
    only: filterWords({ ...query, cursor: undefined }),
    limit: query.limit,
    hxl: query.hxl === 'true',
    table: tableNamed(query.table)!,
    outlineOf: context.deps.outlineOf,
  });
  return reply.type(`${format.mediaType}; charset=utf-8`).send(sentPieces(pieces));
}

/** "sitrep-statements-2026-03-01T1200Z.csv": what it is and as of when, without what a file system minds. */
function fileName(format: ExportFormat, query: ExportQuery, picture: PublicPicture): string {
  const what = format.name === 'csv' ? query.table : format.name;
  const at = new Date(picture.asOf).toISOString().slice(0, 16).replace(':', '');
  return `sitrep-${what}-${at}Z.${format.extension}`;
}
