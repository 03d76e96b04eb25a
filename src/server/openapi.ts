import { z } from 'zod';
import { incidentQuery } from './query.ts';

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
      description: 'Who said what, how surely, in which words, and what was known when. Read only.',
    },
    paths: {
      '/api/incidents': path('Incidents, newest first', query),
      '/api/incidents/{id}': path('One incident', [id, ...asOf]),
      '/api/events': path('Events of reports', asOf),
      '/api/events/{id}': path('One event', [id, ...asOf]),
      '/api/statements/{key}': path('One statement', [key]),
      '/api/documents/{id}': path('A report: its text and statements', [id]),
      '/api/captures/{id}': path('What is known of the bytes received', [id]),
      '/api/captures/{id}/bytes': path('The bytes, as an attachment', [id], 'application/octet-stream'),
      '/api/explain/{id}': path('The chain from an id to the capture', [id]),
      '/api/picture': path('The whole public picture', asOf),
      '/api/timeline': path('Incidents over time', query),
      '/api/geojson': path('Incidents as areas', query, 'application/geo+json'),
      '/api/incidents.csv': path('Incidents as a table', query, 'text/csv'),
      '/api/report.md': path('Situation report', query, 'text/markdown'),
      '/api/report.json': path('Situation report', query),
      '/api/stats': path('What the store holds', []),
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

function problemSchema(): Shape {
  return z.toJSONSchema(
    z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() }),
  );
}
