import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { accountNeeded } from './access/enforce.ts';
import { keepDeed } from './access/keep-deed.ts';
import type { ServerContext } from './context.ts';
import type { EditorDesk, ServedDraft } from './deps.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { draftsPage } from './page/drafts-page.ts';
import { sendPage } from './page-routes.ts';
import { HttpProblem } from './problem.ts';
import { parseQuery } from './query.ts';
import { approvalBody, cancelBody, draftBody, draftSchema, retractionBody } from './schema/desk-schema.ts';
import { retractionSchema } from './schema/incident-schema.ts';
import { putRight, writeScope } from './write-scope.ts';

const idParams = z.object({ id: z.string().regex(/^cdr_[\da-f]{1,40}$/, 'the id of a draft') });
const card = { access: 'editor', thing: 'drafts', tag: 'Desk' } as const;
const token = z.string().max(128);

/** What editors do by page and API: take reports back, draft warnings, approve another's, withdraw. */
export function deskRoutes(app: FastifyInstance, context: ServerContext): void {
  draftApi(app, context);
  draftForms(app, context);
  writeScope(app, 'json', (scope) =>
    describeRoute(
      scope,
      context,
      {
        access: 'editor',
        thing: 'retractions',
        tag: 'Desk',
        method: 'POST',
        path: '/api/v1/retractions',
        summary: 'Take a report back, or let it stand again',
        body: retractionBody,
        answers: { 201: jsonAnswer('The word as kept', retractionSchema) },
        problems: [404],
      },
      async ({ body: { document, kind, note }, request, reply }) => {
        const by = signed(context, request);
        const word = await putRight(() => deskOf(context).retract(document, kind, { by, note }));
        await keepDeed(
          context,
          request,
          kind === 'restored' ? 'report-restored' : 'report-withdrawn',
          document,
        );
        return reply.code(201).send(word);
      },
    ),
  );
}

function draftApi(app: FastifyInstance, context: ServerContext): void {
  const answers = { 201: jsonAnswer('The draft as it stands', draftSchema) };
  const problems = [404, 409, 422];
  describeRoute(
    app,
    context,
    {
      ...card,
      method: 'GET',
      path: '/api/v1/drafts',
      summary: 'Drafts of warnings and what became of them, latest first',
      answers: { 200: jsonAnswer('All drafts', z.strictObject({ drafts: z.array(draftSchema) })) },
    },
    async ({ reply }) => {
      reply.header('cache-control', 'no-store');
      return { drafts: [...(await deskOf(context).drafts())] };
    },
  );
  writeScope(app, 'json', (scope) => {
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/drafts',
        summary: 'Draft a warning; nothing is sent out',
        body: draftBody,
        answers,
        problems,
      },
      async ({ body, request, reply }) => reply.code(201).send(await drafted(context, request, body)),
    );
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/drafts/{id}/approve',
        summary: 'Send out what another person drafted',
        params: idParams,
        body: approvalBody,
        answers,
        problems,
      },
      async ({ params, body, request, reply }) =>
        reply.code(201).send(await approved(context, request, params.id, body)),
    );
    describeRoute(
      scope,
      context,
      {
        ...card,
        method: 'POST',
        path: '/api/v1/drafts/{id}/cancel',
        summary: 'Withdraw what was sent out, or drop a draft',
        params: idParams,
        body: cancelBody,
        answers,
        problems,
      },
      async ({ params, body, request, reply }) =>
        reply.code(201).send(await cancelled(context, request, params.id, body)),
    );
  });
}

function draftForms(app: FastifyInstance, context: ServerContext): void {
  app.get('/drafts', async (request, reply) => {
    const body = draftsPage({
      drafts: await deskOf(context).drafts(),
      own: accountNeeded(request).name,
      token: context.gate.tokenFor(request, reply),
    });
    return sendPage(context, reply, { title: 'Drafts of warnings', current: null, body });
  });
  writeScope(app, 'form', (scope) => {
    const id = idParams.shape.id;
    const back = (reply: FastifyReply, draft: ServedDraft) => reply.redirect(`/drafts#${draft.id}`, 303);
    scope.post('/drafts', async (request, reply) => {
      const { token: given, ...body } = parseQuery(draftBody.extend({ token }), request.body);
      return back(reply, await drafted(context, request, body, given));
    });
    scope.post('/drafts/approve', async (request, reply) => {
      const {
        token: given,
        id: draft,
        ...body
      } = parseQuery(approvalBody.extend({ token, id }), request.body);
      return back(reply, await approved(context, request, draft, body, given));
    });
    scope.post('/drafts/cancel', async (request, reply) => {
      const { token: given, id: draft, ...body } = parseQuery(cancelBody.extend({ token, id }), request.body);
      return back(reply, await cancelled(context, request, draft, body, given));
    });
  });
}

async function drafted(
  context: ServerContext,
  request: FastifyRequest,
  { incident, note }: z.infer<typeof draftBody>,
  given?: string,
): Promise<ServedDraft> {
  const by = signed(context, request, given);
  const draft = await putRight(() => deskOf(context).draft(incident, { by, note }));
  await keepDeed(context, request, 'warning-drafted', draft.id);
  return draft;
}

async function approved(
  context: ServerContext,
  request: FastifyRequest,
  id: string,
  { status, note }: z.infer<typeof approvalBody>,
  given?: string,
): Promise<ServedDraft> {
  const by = signed(context, request, given);
  const draft = await putRight(() => deskOf(context).approve(id, status, { by, note }));
  await keepDeed(context, request, 'warning-approved', `${draft.id}, ${status}`);
  return draft;
}

async function cancelled(
  context: ServerContext,
  request: FastifyRequest,
  id: string,
  { note }: z.infer<typeof cancelBody>,
  given?: string,
): Promise<ServedDraft> {
  const by = signed(context, request, given);
  const draft = await putRight(() => deskOf(context).cancel(id, { by, note }));
  await keepDeed(context, request, 'warning-withdrawn', draft.id);
  return draft;
}

/** The account's name: what takes two people needs to know who they are, so there is no doing it without an account. */
function signed({ gate }: ServerContext, request: FastifyRequest, given?: string): string {
  gate.checkToken(request, given ?? String(request.headers['x-sitrep-token'] ?? ''));
  return accountNeeded(request).name;
}

function deskOf({ desk }: ServerContext): EditorDesk {
  if (!desk) throw new HttpProblem(403, 'Forbidden', 'this server has no desk of editors');
  return desk;
}
