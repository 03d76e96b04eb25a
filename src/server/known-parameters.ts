import type { FastifyRequest } from 'fastify';
import { nearNames } from '../util/near-names.ts';
import { shownText } from '../util/shown-text.ts';
import { HttpProblem } from './problem.ts';
import type { RouteCard } from './route-book.ts';

/** Faults told of one request. */
const MOST_TOLD = 5;

/** Throws the problem that names every parameter of a request that its route does not take: passed over, it would be taken for heeded. */
export function refuseUnknown(card: RouteCard, request: FastifyRequest): void {
  const names = Object.keys(card.query?.shape ?? {});
  const given = Object.keys((request.query ?? {}) as object);
  const odd = given.filter((name) => name !== '' && !names.includes(name));
  if (odd.length === 0) return;
  const errors = odd.slice(0, MOST_TOLD).map((name) => {
    const nearest = nearNames(name, names);
    const near = nearest.length > 0 ? `; near that name: ${nearest.join(', ')}` : '';
    const taken = names.length > 0 ? `this takes ${names.join(', ')}` : 'this takes no parameters';
    const message = `is not taken here${near}; ${taken}`;
    return { field: shownText(name), message, ...(nearest.length > 0 ? { nearest } : {}) };
  });
  const [first] = errors;
  throw new HttpProblem(400, 'Bad request', `${first!.field}: ${first!.message}`, { errors });
}
