import { z } from 'zod';
import { EVENT_TYPES, TARGET_CLASSES } from '../model/event.ts';
import {
  PLACE_LEVELS,
  type PolicyRule,
  SOURCE_KINDS,
  TIME_LEVELS,
  WITHHELD_FIELDS,
} from '../model/policy.ts';

const MINUTES: Readonly<Record<string, number>> = { m: 1, min: 1, h: 60, d: 1440, w: 10_080 };
const STATUSES = ['occurred', 'ongoing', 'planned', 'possible', 'denied'] as const;

/** A stretch of time as people write it, `90 min`, `3 h`, `14 d`, in minutes; null where it is none. */
export function parseDuration(text: string): number | null {
  const found = /^(\d{1,6})\s*(m|min|h|d|w)$/.exec(text.trim());
  return found ? Number(found[1]) * MINUTES[found[2]!]! : null;
}

const duration = z
  .string({ error: 'write a stretch of time, like 20 min, 3 h, 2 d or 1 w' })
  .transform((text, ctx) => {
    const minutes = parseDuration(text);
    if (minutes === null)
      ctx.addIssue({
        code: 'custom',
        message: `"${text}" is no stretch of time; write it like 20 min, 3 h, 2 d or 1 w`,
      });
    return minutes ?? 0;
  });

const radius = z.string({ error: 'write a distance in km, like 5 km' }).transform((text, ctx) => {
  const found = /^(\d{1,4}(?:\.\d+)?)\s*km$/.exec(text.trim());
  if (!found) ctx.addIssue({ code: 'custom', message: `"${text}" is no distance; write it like 5 km` });
  return found ? Number(found[1]) : 0;
});

function oneOf<const T extends readonly [string, ...string[]]>(values: T, what: string) {
  return z.enum(values, {
    error: (issue) => `${said(issue.input)} is no ${what}; allowed: ${values.join(', ')}`,
  });
}

function listOf<T extends z.ZodType>(item: T, what: string) {
  return z
    .array(item, { error: `write a list of ${what}, like [a, b]` })
    .min(1, `name at least one of ${what}, or leave it out`);
}

function said(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

const ROOTS = [...new Set(EVENT_TYPES.map((t) => t.split('.')[0]!))].map((r) => `${r}.`);
const eventType = z
  .string({ error: 'write an event type' })
  .refine((t) => EVENT_TYPES.some((x) => x === t || (t.endsWith('.') && x.startsWith(t))), {
    error: (issue) =>
      `${said(issue.input)} is no such event type; allowed: ${ROOTS.join(' ')} for a whole kind, or ${EVENT_TYPES.join(', ')}`,
  });

const match = z.strictObject({
  types: listOf(eventType, 'event types').exactOptional(),
  targets: listOf(oneOf(TARGET_CLASSES, 'target class'), 'target classes').exactOptional(),
  statuses: listOf(oneOf(STATUSES, 'status'), 'statuses').exactOptional(),
  sources: listOf(
    z.string({ error: 'write the name of a source' }).min(1, 'write the name of a source'),
    'names of sources',
  ).exactOptional(),
  'source-kinds': listOf(oneOf(SOURCE_KINDS, 'kind of source'), 'kinds of source').exactOptional(),
  'names-unit': z.literal(true, { error: 'write true or leave it out' }).exactOptional(),
  'from-age': duration.exactOptional(),
  'until-age': duration.exactOptional(),
});

const rule = z.strictObject({
  id: z
    .string({ error: 'every rule needs an id' })
    .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens, like air-defence'),
  why: z
    .string({ error: 'every rule needs a why: whom it protects, in one sentence' })
    .min(1, 'say whom it protects, in one sentence'),
  match: match.exactOptional(),
  delay: duration.exactOptional(),
  place: oneOf(PLACE_LEVELS, 'level of place').exactOptional(),
  radius: radius.exactOptional(),
  time: oneOf(TIME_LEVELS, 'level of time').exactOptional(),
  withhold: z
    .union([z.literal('all'), z.array(oneOf(WITHHELD_FIELDS, 'field')).min(1)], {
      error: (issue) =>
        `${said(issue.input)} cannot be withheld; allowed: all, or a list of ${WITHHELD_FIELDS.join(', ')}`,
    })
    .exactOptional(),
  'at-once': z.literal(true, { error: 'write true or leave it out' }).exactOptional(),
});

/** Every key that may stand where, for the words of a fault. */
export const ALLOWED_KEYS: Readonly<Record<'root' | 'rule' | 'match', readonly string[]>> = {
  root: ['version', 'rules'],
  rule: Object.keys(rule.shape),
  match: Object.keys(match.shape),
};

/** A policy file as it is written, made into rules. */
export const policySchema = z.strictObject({
  version: z.literal(2, { error: (issue) => `${said(issue.input)} is no version of this file; allowed: 2` }),
  rules: z
    .array(rule, { error: 'write rules: and a list of rules under it' })
    .superRefine((rules, ctx) => {
      for (const [i, r] of rules.entries())
        if (rules.findIndex((x) => x.id === r.id) < i)
          ctx.addIssue({
            code: 'custom',
            path: [i, 'id'],
            message: `two rules are called ${r.id}; every id stands once`,
          });
    })
    .transform((rules) => rules.map(ruleOf)),
});

function ruleOf(r: z.output<typeof rule>): PolicyRule {
  const { types, targets, statuses, sources } = r.match ?? {};
  const given = {
    delayMinutes: r.delay,
    place: r.place,
    minRadiusKm: r.radius,
    time: r.time,
    withhold: r.withhold,
    isAtOnce: r['at-once'],
  };
  const about = {
    types,
    targets,
    statuses,
    sources,
    sourceKinds: r.match?.['source-kinds'],
    namesUnit: r.match?.['names-unit'],
    fromAgeMinutes: r.match?.['from-age'],
    untilAgeMinutes: r.match?.['until-age'],
  };
  return { id: r.id, why: r.why, match: present(about), ...present(given) } as PolicyRule;
}

function present<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;
}
