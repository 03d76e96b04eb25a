import { z } from 'zod';
import { EXPORT_FORMATS } from '../output/export-format.ts';
import { EXPORT_NAMES } from '../output/export-names.ts';
import { exportQuery } from './export-routes.ts';
import {
  CHECK,
  EVENT,
  GRADE,
  HISTORY,
  INCIDENT,
  ONE_INCIDENT,
  REPORT,
  REVIEW,
  SOURCE,
  WORD,
} from './field-notes.ts';
import { incidentQuery } from './query.ts';
import { ratingBody } from './rating-routes.ts';
import { judgementBody } from './review-routes.ts';

const JSON_TYPE = 'application/json';

type Shape = Record<string, unknown>;

/** The API described as OpenAPI 3.1, its parameters from the very schemas that read them. */
export function openApi(): Shape {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version: '1',
      description:
        'Who said what, how surely, in which words, and what was known when. Persons’ words are taken in from the machine the server runs on, and only there.',
    },
    paths: paths(),
    components: { schemas: { Problem: problemSchema() } },
  };
}

function paths(): Shape {
  const query = parameters(incidentQuery);
  const exported = parameters(exportQuery);
  const asOf = query.filter((p) => p.name === 'asOf');
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const key = { ...id, name: 'key' };
  return {
    '/api/incidents': path('Incidents, newest first', query, JSON_TYPE, INCIDENT),
    '/api/incidents/{id}': path(
      'One incident, what it is related to, what logs say of it',
      [id, ...asOf],
      JSON_TYPE,
      ONE_INCIDENT,
    ),
    '/api/incidents/{id}/history': path('What was known of it when', [id, ...asOf], JSON_TYPE, HISTORY),
    '/api/events': path(
      'Events of reports',
      [...query.filter((p) => p.name === 'asOf' || p.name === 'limit'), inQuery('after')],
      JSON_TYPE,
      EVENT,
    ),
    '/api/events/{id}': path('One event', [id, ...asOf]),
    '/api/statements/{key}': path('One statement', [key, ...asOf]),
    '/api/documents/{id}': path(
      'A report: its text, statements, and what became of it',
      [id, ...asOf],
      JSON_TYPE,
      REPORT,
    ),
    '/api/captures/{id}': path('What is known of the bytes received', [id, ...asOf]),
    '/api/captures/{id}/bytes': path(
      'The bytes, as an attachment',
      [id, ...asOf],
      'application/octet-stream',
    ),
    '/api/explain/{id}': path('The chain from an id to the capture', [id, ...asOf]),
    '/api/checks': path('Statements held against imported logs', asOf, JSON_TYPE, CHECK),
    '/api/picture': path('The whole public picture', asOf),
    '/api/timeline': path('Incidents over time', query),
    '/api/geojson': path('Incidents as areas', query, 'application/geo+json'),
    '/api/incidents.csv': path('Incidents as a table', query, 'text/csv'),
    '/api/v1/export/{format}': exportPath(exported),
    '/api/v1/dictionary.csv': path('What every column of the tables means', [], 'text/csv'),
    '/feed.rss': path('Incidents that changed last, RSS 2.0', exported, 'application/rss+xml'),
    '/feed.atom': path('Incidents that changed last, Atom', exported, 'application/atom+xml'),
    '/feed.json': path('Incidents that changed last, JSON Feed 1.1', exported, 'application/feed+json'),
    '/api/report.md': path('Situation report', query, 'text/markdown'),
    '/api/report.json': path('Situation report', query),
    '/api/review': path(
      'What waits for a person’s word, the most pressing first',
      [inQuery('incident'), inQuery('limit')],
      JSON_TYPE,
      REVIEW,
    ),
    '/api/judgements': {
      ...path('Words on pairs of events, and which stand; the token to send one with', asOf, JSON_TYPE, WORD),
      ...posting('Give a word on two events, or take the last one back', judgementBody),
    },
    '/api/sources': path('Who is read and quoted, and how persons grade them', asOf, JSON_TYPE, SOURCE),
    '/api/ratings': {
      ...path('Grades of sources and statements, and which stand', asOf, JSON_TYPE, GRADE),
      ...posting('Grade a source or a statement, or take the last grade back', ratingBody),
    },
    '/api/stats': path('What the store holds', asOf),
    '/api/stream': path('New reports and incidents as they come', [], 'text/event-stream'),
    '/healthz': path('Whether the server answers', []),
  };
}

function parameters(of: z.ZodType): Shape[] {
  const schema = z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as {
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

function path(summary: string, parameters: readonly Shape[], type = JSON_TYPE, fields?: string): Shape {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    get: {
      summary,
      ...(fields ? { description: fields } : {}),
      parameters,
      responses: {
        200: { description: summary, content: { [type]: {} } },
        default: { description: 'A problem (RFC 9457)', content: problem },
      },
    },
  };
}

/** One address for every format, each with its own media type. */
function exportPath(query: readonly Shape[]): Shape {
  const format = {
    name: 'format',
    in: 'path',
    required: true,
    schema: { type: 'string', enum: EXPORT_NAMES },
  };
  const made = path('What is public as a file in one of the formats', [format, ...query]) as {
    get: { responses: Record<number, Shape> };
  };
  const types = [...new Set(Object.values(EXPORT_FORMATS).map((f) => f.mediaType))];
  made.get.responses[200]!.content = Object.fromEntries(types.map((t) => [t, {}]));
  return made;
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
