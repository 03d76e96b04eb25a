import { z } from 'zod';
import { AID_STAGES } from '../../model/aid.ts';
import { COUNT_WHATS, EQUIPMENT_CLASSES } from '../../model/event.ts';
import type { ControlRow, MovementRow } from '../../model/picture.ts';
import type { CitedWords } from '../../output/cited-words.ts';
import type { Cited, CitedLine } from '../../output/panel-json.ts';
import { describes } from './describes.ts';
import { amountSchema, placeSchema, statementSchema, timeSchema, utc } from './event-schema.ts';

const { speaker, polarity, likelihood, basis } = statementSchema.shape;

const citedSchema = describes<CitedWords>()(
  z
    .strictObject({
      statement: z.string(),
      anchor: z.string().describe('its id within the document'),
      document: z.string(),
      incident: z.string(),
      source: z.string().nullable(),
      url: z.string().nullable(),
      lang: z.string().nullable(),
      publishedAt: utc.nullable(),
      receivedAt: utc,
      quote: z.string().describe('empty where the policy holds words back'),
      speaker,
      polarity,
      likelihood,
    })
    .meta({ id: 'CitedWords', description: 'The words a row stands on and the report they are in' }),
);

const asserted = {
  incident: z.string(),
  events: z.array(z.string()),
  origins: z.array(z.string()).describe('independent origins; empty where nobody is named'),
  time: timeSchema,
  places: z.array(placeSchema),
  statements: z.array(z.string()).min(1),
  speaker,
  source: z.string().nullable(),
  polarity,
  likelihood,
  basis,
  saidAt: utc.describe('published first, or received where that is not known'),
  said: z.array(citedSchema),
};
const amountOrNot = z.union([amountSchema, z.enum(['unknown', 'withheld'])]);
const status = z.enum(['occurred', 'ongoing', 'planned', 'possible', 'denied']);

/** Schema of one assertion about who holds, takes, leaves or approaches a place. */
export const controlSchema = describes<Cited<ControlRow>>()(
  z
    .strictObject({
      ...asserted,
      id: z.string(),
      type: z.enum(['control.advance', 'control.withdrawal', 'control.capture', 'control.line']),
      status,
      by: z.array(z.string()),
      against: z.array(z.string()),
      rivals: z.array(z.string()).describe('rows about the same place and time that exclude this one'),
    })
    .meta({ id: 'ControlRow', description: 'What one speaker asserts; never a line of our own' }),
);

/** Schema of one evacuation or displacement as one speaker asserts it. */
export const movementSchema = describes<Cited<MovementRow>>()(
  z
    .strictObject({
      ...asserted,
      id: z.string(),
      type: z.enum(['movement.evacuation', 'movement.displacement']),
      status,
      isCalledOff: z.literal(true).optional().describe('ordered or planned, and lifted or cancelled since'),
      organisers: z.array(z.string()),
      who: z.array(z.string()),
      people: z.array(
        z.strictObject({
          what: z.enum(COUNT_WHATS),
          amount: amountOrNot,
          quote: z.string(),
          isIncrement: z.boolean(),
          part: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'MovementRow', description: 'Civilians told to move, moved, or on the move' }),
);

const gift = {
  donor: z.string().nullable(),
  recipient: z.string().nullable(),
  item: z.string().nullable(),
  class: z.enum(EQUIPMENT_CLASSES).nullable(),
  for: z.string().nullable().describe('the system it is for; never counted with that'),
  unit: z.string().nullable().describe('null: pieces are counted'),
};
const entrySchema = z
  .strictObject({
    ...asserted,
    ...gift,
    line: z.string(),
    amount: amountOrNot.nullable(),
    quote: z.string(),
    isIncrement: z.boolean(),
    part: z.string().nullable(),
    stage: z.enum(AID_STAGES),
    isDonors: z.boolean().describe('whether the donor itself says so'),
    total: amountSchema.optional().describe('what an increment comes to with the figure it is added to'),
  })
  .meta({ id: 'AidEntry', description: 'What one speaker says of one gift, and how far it has come' });

const interval = { low: z.number(), high: z.number().optional() };
const figureSchema = z
  .union([
    z.strictObject({ state: z.enum(['figure', 'rival']), ...interval }),
    z.strictObject({ state: z.enum(['unknown', 'withheld', 'absent']) }),
  ])
  .meta({
    id: 'AidFigure',
    description: 'rival: its figures contradict each other, the interval holds them all',
  });
const gapSchema = z
  .union([
    z.strictObject({ state: z.literal('figure'), ...interval }),
    z.strictObject({
      state: z.literal('unknown'),
      because: z.enum([
        'no-pledge',
        'pledge-not-counted',
        'no-delivery',
        'delivery-not-counted',
        'called-off',
      ]),
    }),
  ])
  .meta({ id: 'AidGap', description: 'Promised and not known to be handed over; what is not told is not 0' });

/** Schema of one line of the aid ledger. */
export const aidLineSchema = describes<CitedLine>()(
  z
    .strictObject({
      id: z.string(),
      ...gift,
      destination: z.string().nullable(),
      stages: z.strictObject(
        Object.fromEntries(AID_STAGES.map((s) => [s, z.array(entrySchema)])) as Record<
          (typeof AID_STAGES)[number],
          z.ZodArray<typeof entrySchema>
        >,
      ),
      latest: z.strictObject({ stage: z.enum(AID_STAGES), saidAt: utc }),
      pledged: figureSchema,
      delivered: figureSchema,
      gap: gapSchema,
      supports: z.array(z.string()).describe('lines of the system it is for'),
      requests: z.array(z.string()).describe('lines in which the recipient asks for it'),
    })
    .meta({ id: 'AidLine', description: 'One donor, recipient and item with every stage it is told at' }),
);
