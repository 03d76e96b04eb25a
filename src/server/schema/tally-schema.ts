import { z } from 'zod';
import type { AirDefenceTally } from '../../model/air-defence.ts';
import { describes } from './describes.ts';
import { amountSchema, countOf } from './event-schema.ts';

const figure = z
  .union([amountSchema, z.enum(['unknown', 'withheld'])])
  .nullable()
  .describe(
    'an interval, both ends counted, without high where there is no upper bound; null: that party says nothing of it',
  );
const share = z.number().min(0).max(1);

/** Schema of what one party asserts under one key. */
export const tallySchema = describes<AirDefenceTally>()(
  z
    .strictObject({
      key: z.string().describe('a day, a month, a model, a kind, or a period from/to'),
      launched: figure,
      intercepted: figure,
      assertedBy: z
        .string()
        .describe(
          'whose figures: of reports one party by every name it is given, parted by "; "; of logs all their rows cite',
        ),
      places: z
        .array(z.string())
        .optional()
        .describe(
          'of reports: the parts of a country it is told of; such a figure is in none of the country',
        ),
      side: z.string().nullable().describe('the state they speak for, ISO 3166-1'),
      from: z.enum(['log', 'reports']).describe('imported tables or published reports; never added up'),
      figures: countOf.describe('rows or figures it stands on'),
      unsaid: z
        .strictObject({ launched: countOf, intercepted: countOf })
        .optional()
        .describe('rows (of reports: days) that do not say: why an end is open'),
      lost: amountSchema.optional().describe('lost on the way; not among the intercepted'),
      rate: z
        .strictObject({ low: share, high: share })
        .nullable()
        .describe('intercepted of launched; null where nothing can be told'),
      rows: z
        .array(z.strictObject({ capture: z.string(), lines: z.string() }))
        .optional()
        .describe('of logs: the lines of each capture it stands on, as ranges'),
      incidents: z.array(z.string()).optional().describe('of reports: the incidents it stands on'),
      statements: z
        .strictObject({ launched: z.array(z.string()), intercepted: z.array(z.string()) })
        .optional()
        .describe('of reports: keys of the statements that each figure stands on'),
    })
    .meta({
      id: 'AirDefenceTally',
      description: 'Launched and intercepted munitions as one party asserts them',
    }),
);
