import { z } from 'zod';
import { incidentQuery } from './query.ts';
import { ratingBody } from './rating-routes.ts';
import { judgementBody } from './review-routes.ts';

type Shape = Record<string, unknown>;

/** The API described as OpenAPI 3.1, its parameters from the very schemas that read them. */
export function openApi(): Shape {
  const query = parameters();
  const asOf = query.filter((p) => p.name === 'asOf');
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const key = { ...id, name: 'key' };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version: '1',
      description:
        'Who said what, how surely, in which words, and what was known when. Persons’ words are taken in from the machine the server runs on, and only there.',
    },
    paths: {
      '/api/incidents': path('Incidents, newest first', query),
      '/api/incidents/{id}': path('One incident', [id, ...asOf]),
      '/api/incidents/{id}/history': path('What was known of it when', [id, ...asOf]),
      '/api/events': path('Events of reports', asOf),
      '/api/events/{id}': path('One event', [id, ...asOf]),
      '/api/statements/{key}': path('One statement', [key, ...asOf]),
      '/api/documents/{id}': path('A report: its text and statements', [id, ...asOf]),
      '/api/captures/{id}': path('What is known of the bytes received', [id, ...asOf]),
      '/api/captures/{id}/bytes': path(
        'The bytes, as an attachment',
        [id, ...asOf],
        'application/octet-stream',
      ),
      '/api/explain/{id}': path('The chain from an id to the capture', [id, ...asOf]),
      '/api/checks': path('Statements held against imported logs', asOf),
      '/api/picture': path('The whole public picture', asOf),
      '/api/timeline': path('Incidents over time', query),
      '/api/geojson': path('Incidents as areas', query, 'application/geo+json'),
      '/api/incidents.csv': path('Incidents as a table', query, 'text/csv'),
      '/api/report.md': path('Situation report', query, 'text/markdown'),
      '/api/report.json': path('Situation report', query),
      '/api/review': path('What waits for a person’s word, the most pressing first', [
        inQuery('incident'),
        inQuery('limit'),
      ]),
      '/api/judgements': {
        ...path('Words on pairs of events, and which stand; the token to send one with', asOf),
        ...posting('Give a word on two events, or take the last one back', judgementBody),
      },
      '/api/sources': path('Who is read and quoted, and how persons grade them', asOf),
      '/api/ratings': {
        ...path('Grades of sources and statements, and which stand', asOf),
        ...posting('Grade a source or a statement, or take the last grade back', ratingBody),
      },
      '/api/stats': path('What the store holds', asOf),
      '/api/stream': path('New reports and incidents as they come', [], 'text/event-stream'),
      '/healthz': path('Whether the server answers', []),
    },
    components: { schemas: { Problem: problemSchema() } },
  };
}

function parameters(): Shape[] {
  const schema = z.toJSONSchema(incidentQuery, { io: 'input', unrepresentable: 'any' }) as {
    properties: Record<string, Shape>;
  };
  return Object.entries(schema.properties).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: false,
    ...(description ? { description } : {}),
    schema: rest,
  }));
}

function path(summary: string, parameters: readonly Shape[], type = 'application/json'): Shape {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: { description: summary, content: { [type]: {} } },
        default: { description: 'A problem (RFC 9457)', content: problem },
      },
    },
  };
}

function inQuery(name: string): Shape {
  return { name, in: 'query', required: false, schema: { type: 'string' } };
}

/** A way to write: only on loopback, with the cookie and token that the same address gives to a GET. */
function posting(summary: string, body: z.ZodType): Shape {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const read = path(summary, []).get as { responses: Record<string, Shape> };
  return {
    post: {
      summary,
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        201: { description: 'Kept', content: { 'application/json': {} } },
        403: { description: 'Not from the machine the server runs on, or without its token' },
        default: read.responses.default,
      },
    },
  };
}

function problemSchema(): Shape {
  return z.toJSONSchema(
    z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() }),
  );
}
