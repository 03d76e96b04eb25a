import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isUnchanged, knownShape, momentOf, type ServerContext, shown } from './context.ts';
import { describeRoute, fileAnswer, jsonAnswer } from './describe-route.ts';
import { notFound } from './problem.ts';
import { asOfQuery, idParams } from './query.ts';
import { captureSchema, documentSchema } from './schema/answer-schema.ts';
import { statementSchema } from './schema/event-schema.ts';

const card = { method: 'GET', access: 'public', tag: 'Way back', query: asOfQuery, problems: [403] } as const;

/** What leads back: statements, reports, captures and the whole chain. */
export function chainRoutes(app: FastifyInstance, context: ServerContext): void {
  const { deps } = context;
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/statements/{key}',
      summary: 'One statement',
      params: z.object({ key: z.string().describe('key of a statement, st_…') }),
      answers: {
        200: jsonAnswer(
          'The statement and the id of its report',
          z.strictObject({ documentId: z.string(), statement: statementSchema }),
        ),
      },
    },
    async ({ params: { key }, query, request, reply }) => {
      const found = knownShape(key) ? await deps.statement(key, momentOf(query)) : null;
      const statement = shown(found, 'statement', key);
      return isUnchanged(request, reply, [statement]) ? reply : statement;
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/documents/{id}',
      summary: 'A report: its text, its statements, and what became of it',
      params: idParams,
      answers: { 200: jsonAnswer('The report', documentSchema) },
    },
    async ({ params: { id }, query, request, reply }) => {
      const found = knownShape(id) ? await deps.document(id, momentOf(query)) : null;
      const { document, statements, capture, ...more } = shown(found, 'report', id);
      // Of the capture only what names it: its bytes have an address of their own.
      const kept = capture && { id: capture.id, sha256: capture.sha256, receivedAt: capture.receivedAt };
      const served = { document, statements, capture: kept, ...more };
      return isUnchanged(request, reply, [served]) ? reply : served;
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/explain/{id}',
      summary: 'The chain from an id to the capture',
      params: z.object({ id: z.string().describe('id of an incident, event, statement, report or capture') }),
      answers: { 200: jsonAnswer('The chain', z.looseObject({ id: z.string() })) },
    },
    async ({ params: { id }, query, request, reply }) => {
      const chain = knownShape(id) ? await deps.explain(id, momentOf(query)) : null;
      if (chain === null || chain === undefined) throw notFound('thing to explain', id);
      const told = shown(chain as object, 'thing', id);
      return isUnchanged(request, reply, [told]) ? reply : told;
    },
  );
  captures(app, context);
}

function captures(app: FastifyInstance, context: ServerContext): void {
  const captureOf = async (id: string, asOf: string | undefined) =>
    shown(knownShape(id) ? await context.deps.capture(id, asOf) : null, 'capture', id);
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/captures/{id}',
      summary: 'What is known of the bytes received',
      params: idParams,
      answers: { 200: jsonAnswer('The capture, and where its bytes are', captureSchema) },
    },
    async ({ params, query, request, reply }) => {
      const { bytes, ...rest } = await captureOf(params.id, momentOf(query));
      const capture = {
        ...rest,
        length: bytes.byteLength,
        bytes: `/api/v1/captures/${encodeURIComponent(rest.id)}/bytes`,
      };
      return isUnchanged(request, reply, [capture]) ? reply : capture;
    },
  );
  describeRoute(
    app,
    context,
    {
      ...card,
      path: '/api/v1/captures/{id}/bytes',
      summary: 'The bytes, as an attachment',
      params: idParams,
      answers: { 200: fileAnswer('The bytes as received', 'application/octet-stream') },
    },
    async ({ params, query, request, reply }) => {
      const capture = await captureOf(params.id, momentOf(query));
      if (isUnchanged(request, reply, [capture.sha256])) return reply;
      // Whatever a source sent is never shown by the browser as a page of ours.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${capture.id.replace(/[^\w.-]/g, '_')}.bin"`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('digest', `sha-256=${Buffer.from(capture.sha256, 'hex').toString('base64')}`)
        .send(Buffer.from(capture.bytes));
    },
  );
}
