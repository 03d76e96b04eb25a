import { z } from 'zod';
import { type Delivery, DISPATCH_KINDS, type Webhook } from '../../model/dispatch.ts';
import { describes } from './describes.ts';
import { utc } from './event-schema.ts';

const kind = z.enum(DISPATCH_KINDS);

/** Schema of a webhook; its secret is never in it. */
export const webhookSchema = describes<Webhook>()(
  z.strictObject({
    id: z.string(),
    url: z.string(),
    kinds: z.array(kind),
    regions: z.array(z.string()).describe('empty = everywhere'),
    createdAt: utc,
    createdBy: z.string(),
    allowPrivate: z
      .boolean()
      .describe('whether it may lie on the server’s own network; only set at the machine'),
    state: z
      .enum(['active', 'failing', 'disabled'])
      .describe('failing: nothing came through for 3 days, still tried; disabled: not tried any more'),
    reason: z.string().nullable(),
    failingSince: utc.nullable(),
  }),
).meta({ id: 'Webhook', description: 'An address that is told by a signed POST' });

/** Schema of a delivery. */
export const deliverySchema = describes<Delivery>()(
  z.strictObject({
    target: z.string(),
    dispatch: z.string().describe('the webhook-id it is sent with, the same at every try'),
    kind: z.enum([...DISPATCH_KINDS, 'test']),
    at: utc,
    attempts: z.int(),
    state: z.enum(['waiting', 'delivered', 'given-up']),
    nextAt: utc.nullable(),
    lastAt: utc.nullable(),
    lastResult: z.string().nullable(),
  }),
).meta({ id: 'Delivery', description: 'What became of telling one webhook of one thing' });

/** A webhook as it is asked for. */
export const webhookBody = z.strictObject({
  url: z.string().max(2000).describe('https, on the public web'),
  kinds: z.array(kind).min(1).optional().describe('all unless given'),
  regions: z
    .array(z.string().max(80))
    .max(50)
    .optional()
    .describe('countries (UA), units (UA-63, Kharkiv Oblast) or places by name; everywhere unless given'),
  secret: z.string().max(120).optional().describe('whsec_ and 24 to 64 bytes in base64; made unless given'),
});
