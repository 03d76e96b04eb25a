import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { policyWords } from '../output/policy-words.ts';
import { isUnchanged, type ServerContext } from './context.ts';
import { describeRoute, jsonAnswer } from './describe-route.ts';
import { policyPage } from './page/policy-page.ts';
import { sendPage } from './page-routes.ts';

const policySchema = z.strictObject({
  version: z.int().describe('of the form of the file'),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      about: z.string().describe('what it is about, in words'),
      does: z.array(z.string()).describe('what is done, a clause each'),
      why: z.string().describe('whom it protects'),
    }),
  ),
});

/** The publishing policy in force, for readers: as a page and as data. */
export function policyRoutes(app: FastifyInstance, context: ServerContext): void {
  const { policy } = context.deps;
  app.get('/policy', async (_request, reply) =>
    sendPage(context, reply, { title: 'Publishing policy', current: 'about', body: policyPage(policy) }),
  );
  describeRoute(
    app,
    context,
    {
      method: 'GET',
      path: '/api/v1/policy',
      access: 'public',
      tag: 'Picture',
      summary: 'The publishing policy in force, in words',
      answers: { 200: jsonAnswer('Its rules, in the order of the file', policySchema) },
    },
    async ({ request, reply }) => {
      const served = { version: policy.version, rules: policyWords(policy) };
      return isUnchanged(request, reply, [served]) ? reply : served;
    },
  );
}
