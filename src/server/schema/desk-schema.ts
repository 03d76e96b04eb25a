import { z } from 'zod';
import type { ServedDraft } from '../deps.ts';
import { noteText } from '../write-scope.ts';
import { describes } from './describes.ts';
import { utc } from './event-schema.ts';

/** Schema of a draft. */
export const draftSchema = describes<ServedDraft>()(
  z.strictObject({
    id: z.string(),
    state: z.enum(['draft', 'approved', 'cancelled', 'dropped']),
    status: z.string().describe('as CAP has it: Draft, Test, Exercise, Actual'),
    msgType: z.string(),
    headline: z.string(),
    areas: z.array(z.string()),
    expires: z.string().nullable(),
    steps: z.array(
      z.strictObject({ kind: z.string(), by: z.string(), at: utc, note: z.string().nullable() }),
    ),
    xml: z.string().describe('the message as it stands (CAP 1.2)'),
  }),
).meta({ id: 'Draft', description: 'A warning on its way out, by two people' });

/** A report taken back, or to stand again. */
export const retractionBody = z.strictObject({
  document: z.string().max(120).describe('id of a report'),
  kind: z.enum(['withdrawn', 'restored']).default('withdrawn'),
  note: noteText.describe('why'),
});
/** A draft asked for. */
export const draftBody = z.strictObject({
  incident: z
    .string()
    .regex(/^in_\w{1,60}$/, 'the id of an incident')
    .describe('an alert or evacuation in force'),
  note: noteText,
});
/** An approval. */
export const approvalBody = z.strictObject({
  status: z
    .enum(['Test', 'Exercise', 'Actual'])
    .default('Test')
    .describe('Actual needs an authority, its area, and two of its persons'),
  note: noteText,
});
/** A withdrawal. */
export const cancelBody = z.strictObject({ note: noteText });
