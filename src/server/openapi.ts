import { z } from 'zod';
import type { RouteAnswer, RouteBook, RouteCard } from './route-book.ts';
import { problemSchema } from './schema/answer-schema.ts';

/** A piece of JSON of the description. */
export type Shape = Record<string, unknown>;

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'A parameter or the body cannot be read; `errors` names the field',
  401: 'Nobody known asks: a key is missing or not known here',
  403: 'This may not be done or not be shown; `detail` says why, `until` when it will be, where that is known',
  404: 'There is no such thing',
  406: 'Nothing the Accept header takes',
  409: 'Something else has happened since',
  413: 'The body is too large',
  415: 'The body is of another media type than the one named',
  422: 'It reads well and cannot be done',
  429: 'Too many requests; come back after Retry-After seconds',
  503: 'Not now; come back after Retry-After seconds',
};
/** What every route can answer. */
const EVERYWHERE = [400, 406, 429, 503];
const WRITING = [401, 403, 413, 415];

/** The API described as OpenAPI 3.1, from the very schemas that read what is asked and that answers are tested against. */
export function openApi(book: RouteBook): Shape {
  const components: Shape = {};
  const paths: Record<string, Shape> = {};
  const problem = schemaOf(problemSchema, 'output', components);
  for (const card of book.cards) {
    const operation = operationOf(card, components, problem);
    paths[card.path] = { ...paths[card.path], [card.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version: '1',
      description:
        'Who said what, how surely, in which words, and what was known when. Everything here has passed the publishing policy. A value that is stated to be unknown, one that is withheld, one that is zero and one that is absent are four different things.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'this server' }],
    tags: [...new Set(book.cards.map((c) => c.tag))].map((name) => ({ name })),
    paths,
    components: { schemas: components },
  };
}

function operationOf(card: RouteCard, components: Shape, problem: Shape): Shape {
  const parameters = [
    ...parametersOf(card.params, 'path', components),
    ...parametersOf(card.query, 'query', components),
  ];
  const statuses = new Set([
    ...EVERYWHERE,
    ...(card.params ? [404] : []),
    ...(card.method === 'GET' ? [] : WRITING),
    ...(card.problems ?? []),
  ]);
  const refused = [...statuses].sort().map((status) => [status, problemAnswer(status, problem)]);
  const given = Object.entries(card.answers).map(([status, a]) => [status, answerOf(a, components)]);
  return {
    operationId: operationId(card),
    tags: [card.tag],
    summary: card.summary,
    ...(card.description ? { description: card.description } : {}),
    'x-access': card.access,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(card.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(card.body, 'input', components) } },
          },
        }
      : {}),
    responses: Object.fromEntries([
      ...given,
      ...(card.method === 'GET' ? [[304, { description: 'Not changed since the ETag that was sent' }]] : []),
      ...refused,
      ['default', problemAnswer(0, problem)],
    ]),
  };
}

/** `getIncidentsByIdHistory` of GET /api/v1/incidents/{id}/history. */
function operationId({ method, path }: RouteCard): string {
  const words = path
    .replace(/^\/api\/v1\//, '')
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/\W+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((w) => w[0]!.toUpperCase() + w.slice(1)).join('');
}

function problemAnswer(status: number, problem: Shape): Shape {
  return {
    description: PROBLEMS[status] ?? 'Another problem',
    content: { 'application/problem+json': { schema: problem } },
  };
}

function answerOf({ what, content }: RouteAnswer, components: Shape): Shape {
  const described = Object.entries(content).map(([type, schema]) => [
    type,
    schema ? { schema: schemaOf(schema, 'output', components) } : {},
  ]);
  return { description: what, content: Object.fromEntries(described) };
}

function parametersOf(of: z.ZodObject | undefined, place: 'path' | 'query', components: Shape): Shape[] {
  if (!of) return [];
  return Object.entries(of.shape).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema, 'input', components);
    const isRequired = place === 'path' || !(schema as z.ZodType).safeParse(undefined).success;
    return {
      name,
      in: place,
      required: isRequired,
      ...(description ? { description } : {}),
      schema: rest,
    };
  });
}

/** A schema as JSON Schema 2020-12; those with a name of their own go to the components. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output', components: Shape): Shape {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: withoutIdle }) as Shape;
  const { $schema: _schema, $defs = {}, ...own } = moved(made) as Shape & { $defs?: Shape };
  for (const [name, of] of Object.entries($defs)) components[name] ??= plain(of as Shape);
  const { id } = (z.globalRegistry.get(schema) ?? {}) as { id?: string };
  if (!id) return plain(own);
  components[id] ??= plain(own);
  return { $ref: `#/components/schemas/${id}` };
}

/** The largest whole number a program can hold says nothing of a value; neither does the registry's own mark. */
function withoutIdle({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function plain({ id: _id, ...rest }: Shape): Shape {
  return rest;
}

/** The same with references that lead to the components. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [
      k,
      k === '$ref' && typeof v === 'string' ? v.replace('#/$defs/', '#/components/schemas/') : moved(v),
    ]),
  );
}
