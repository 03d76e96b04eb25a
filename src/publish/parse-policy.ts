import { z } from 'zod';
import { EVENT_TYPES, TARGET_CLASSES } from '../model/event.ts';
import type { Policy } from '../model/policy.ts';
import { SitrepError } from '../util/outcome.ts';

const type = z
  .string()
  .refine(
    (t) => EVENT_TYPES.some((x) => x === t || (t.endsWith('.') && x.startsWith(t))),
    'no such event type',
  );

const rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  why: z.string().min(1),
  match: z.strictObject({
    types: z.array(type).min(1).exactOptional(),
    targets: z.array(z.enum(TARGET_CLASSES)).min(1).exactOptional(),
    statuses: z
      .array(z.enum(['occurred', 'ongoing', 'planned', 'possible', 'denied']))
      .min(1)
      .exactOptional(),
  }),
  place: z
    .strictObject({
      minRadiusKm: z.number().positive().max(2000),
      level: z.literal('admin1').exactOptional(),
    })
    .exactOptional(),
  delayMinutes: z.number().int().min(0).max(525_600).exactOptional(),
  withhold: z.boolean().exactOptional(),
  quotes: z.boolean().exactOptional(),
});

const policy = z.strictObject({
  version: z.number().int().positive(),
  privatePersons: z.enum(['omit', 'keep']),
  rules: z.array(rule).refine((r) => new Set(r.map((x) => x.id)).size === r.length, 'two rules of one id'),
});

/** A policy from JSON; throws `bad-policy` naming the first fault. A policy that is not understood publishes nothing. */
export function parsePolicy(value: unknown): Policy {
  const parsed = policy.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new SitrepError(
    'bad-policy',
    `publishing policy: ${issue.path.join('.') || 'root'}: ${issue.message}`,
  );
}
