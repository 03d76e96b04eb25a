import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SitrepError } from '../util/outcome.ts';
import { HttpProblem } from './problem.ts';

/** A word of a person is a few hundred bytes; nothing larger is read. */
const MOST_BYTES = 4096;
/** Characters that are no part of a name or a note: they would move the cursor or turn the writing round. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

const words = (most: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
    z
      .string()
      .trim()
      .max(most)
      .refine((v) => !UNSEEN.test(v), 'no control characters')
      .optional(),
  );

/** Who says it; absent where the field is empty. */
export const nameText = words(80);
/** Why; absent where the field is empty. */
export const noteText = words(500);

/**
 * Routes that write: every request has passed the gate before its body is read (`access/enforce.ts`), and the body is
 * small and of the one kind named (JSON for programs, a form's fields for pages); any other kind is answered 415, a larger one 413.
 */
export function writeScope(
  app: FastifyInstance,
  kind: 'json' | 'form',
  routes: (scope: FastifyInstance) => void,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const limit = { parseAs: 'string', bodyLimit: MOST_BYTES } as const;
    if (kind === 'json')
      scope.addContentTypeParser('application/json', limit, scope.getDefaultJsonParser('error', 'error'));
    else
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        limit,
        async (_request: unknown, body: string) => fieldsOf(body),
      );
    routes(scope);
  });
}

/** The fields of a form; one that is there several times is a list. */
function fieldsOf(body: string): Record<string, string | string[]> {
  const params = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const all = params.getAll(name);
      return [name, all.length > 1 ? all : all[0]!];
    }),
  );
}

/** What a word that cannot be taken means for whoever asked. */
const STATUS: Readonly<Record<string, readonly [number, string]>> = {
  'no-such-id': [404, 'Not found'],
  'nothing-to-undo': [409, 'Conflict'],
  'already-undone': [409, 'Conflict'],
  'same-event': [422, 'Unprocessable content'],
  'bad-grade': [422, 'Unprocessable content'],
  'bad-name': [422, 'Unprocessable content'],
  'bad-password': [422, 'Unprocessable content'],
  'name-taken': [409, 'Conflict'],
  'last-admin': [409, 'Conflict'],
  'role-too-high': [422, 'Unprocessable content'],
  'expires-before-now': [422, 'Unprocessable content'],
  'too-busy': [503, 'Service unavailable'],
  'bad-url': [422, 'Unprocessable content'],
  'blocked-address': [422, 'Unprocessable content'],
  'fetch-failed': [422, 'Unprocessable content'],
  'bad-keys': [422, 'Unprocessable content'],
  'bad-secret': [422, 'Unprocessable content'],
  'too-many': [409, 'Conflict'],
  'unknown-id': [404, 'Not found'],
  'no-warning': [404, 'Not found'],
  'same-person': [403, 'Forbidden'],
  'not-authorised': [403, 'Forbidden'],
  'no-authority': [409, 'Conflict'],
  'wrong-state': [409, 'Conflict'],
  'draft-changed': [409, 'Conflict'],
  'draft-expired': [409, 'Conflict'],
  expired: [409, 'Conflict'],
  'bad-message': [422, 'Unprocessable content'],
  'bad-authority': [409, 'Conflict'],
};

/** Runs `work`; what a person can put right comes out as a problem that says so. */
export async function putRight<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof SitrepError ? STATUS[error.code] : undefined;
    if (!known) throw error;
    throw new HttpProblem(known[0], known[1], (error as SitrepError).message);
  }
}
