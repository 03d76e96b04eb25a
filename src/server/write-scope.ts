import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { WriteGate } from './write-gate.ts';

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
 * Routes that write: every request passes the gate before its body is read, and the body is small and of the one kind named
 * (JSON for programs, a form's fields for pages); any other kind is answered 415, a larger one 413.
 */
export function writeScope(
  app: FastifyInstance,
  gate: WriteGate,
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
        async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
      );
    scope.addHook('onRequest', async (request) => gate.admit(request));
    routes(scope);
  });
}
