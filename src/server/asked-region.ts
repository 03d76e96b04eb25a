import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { unknownRegionText } from '../output/unknown-region.ts';
import { momentOf, type ServerContext } from './context.ts';
import { HttpProblem } from './problem.ts';
import { parseQuery } from './query.ts';

/** A region was asked for that nobody knows: an empty answer would say that nothing happened there. */
export class UnknownRegion extends HttpProblem {
  /** Known names spelled most like it. */
  readonly nearest: readonly string[];
  constructor(field: string, asked: string, nearest: readonly string[]) {
    const message = unknownRegionText(asked, nearest);
    super(400, 'Bad request', `${field}: ${message}`, {
      errors: [{ field, message, ...(nearest.length > 0 ? { nearest } : {}) }],
    });
    this.nearest = nearest;
  }
}

/** A query with its region by the name that filters find it by; throws {@link UnknownRegion}. */
export async function withRegion<Q extends object>({ deps }: ServerContext, query: Q): Promise<Q> {
  const { region, asOf } = query as { readonly region?: string; readonly asOf?: string };
  if (!region) return query;
  return { ...query, region: await nameOf(deps, 'region', region, momentOf({ asOf })) };
}

/** The name that filters find a region by. @throws UnknownRegion */
async function nameOf(
  deps: ServerContext['deps'],
  field: string,
  region: string,
  asOf?: string,
): Promise<string> {
  const found = await deps.region(region, asOf);
  if (!found.isKnown) throw new UnknownRegion(field, region, found.nearest);
  return found.name;
}

/** The query of a page, read by its schema, its region with it. */
export async function pageQuery<T extends z.ZodObject>(
  context: ServerContext,
  schema: T,
  request: FastifyRequest,
): Promise<z.infer<T>> {
  return withRegion(context, parseQuery(schema, request.query));
}

/** Regions of a body, likewise, each once. */
export async function regionsAsked(
  { deps }: ServerContext,
  regions: readonly string[],
  field = 'regions',
): Promise<string[]> {
  const names = [];
  for (const [n, region] of regions.entries()) names.push(await nameOf(deps, `${field}.${n}`, region));
  return [...new Set(names)];
}
