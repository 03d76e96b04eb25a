import { z } from 'zod';

const TIME = z
  .object({
    start: z.string().nullable().describe('ISO 8601 UTC; null: not said'),
    end: z.string().nullable().describe('ISO 8601 UTC; null: not said, or a moment'),
  })
  .readonly();

const TIMES = z
  .array(TIME)
  .min(1)
  .optional()
  .describe('the times that the words tell, as instants; the words tell them by the clock of `zone`');

const SENTENCE = z
  .object({
    kind: z
      .enum(['account', 'conflict', 'revision', 'notice', 'unknown', 'withheld', 'not-told', 'change'])
      .describe(
        'account: what somebody reported · conflict, revision: how reports stand to each other · notice: a report that says more than its source · unknown, withheld: stated so · not-told: no report says it · change: since the last report',
      ),
    text: z
      .string()
      .min(1)
      .describe('English; whatever stands in “…” are words of the reports, in their own language'),
    cites: z.array(z.string()).min(1).describe('keys of the statements it stands on; each is in `sources`'),
    times: TIMES,
    quotes: z.array(z.string()).optional().describe('those of `cites` whose words are shown with it'),
  })
  .readonly();

const MORE = z.object({
  count: z.number().int().positive().describe('accounts left out'),
  cites: z.array(z.string()).min(1).describe('keys of the statements they stand on'),
});

const ITEM = z
  .object({
    incident: z.string(),
    heading: z.string(),
    times: TIMES,
    sentences: z.array(SENTENCE),
    more: MORE.optional(),
    takenBack: z.string().optional().describe('how many of its reports were taken back since, in words'),
  })
  .readonly();

const SECTION = z
  .object({
    name: z.string().describe('stable name of the class of consequence'),
    title: z.string(),
    items: z.array(ITEM),
    more: z.number().int().nonnegative().describe('incidents of this class that are not told one by one'),
  })
  .readonly();

const LISTED = z
  .object({
    incident: z.string(),
    sentence: SENTENCE,
  })
  .readonly();

const LIST = z.object({ items: z.array(LISTED), more: z.number().int().nonnegative() }).readonly();

const SOURCE = z
  .object({
    n: z.number().int().positive(),
    key: z.string(),
    incident: z.string(),
    source: z.string(),
    speaker: z.string().nullable().describe('null where the outlet speaks in its own voice'),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    lang: z.string().nullable().describe('BCP 47, of the quote'),
    quote: z
      .string()
      .describe(
        'the statement’s words; empty where the publishing policy holds them back, and where they were taken back',
      ),
    isTakenBack: z.literal(true).optional(),
    grades: z.array(z.string()).optional().describe('how persons here grade the statement and who says it'),
  })
  .readonly();

const TALLY_CELL = z.object({
  text: z.string(),
  figure: z
    .union([z.object({ low: z.number(), high: z.number().optional() }), z.enum(['unknown', 'withheld'])])
    .nullable()
    .describe('an interval, without high where there is no upper bound; null: nobody of that side says'),
  cites: z.array(z.string()).describe('of reports; the rows of a table have no statements'),
});

const BESIDE = z
  .object({
    alerts: z.object({
      items: z.array(
        z.object({
          region: z.string(),
          span: z.string().describe('from when until when, and how long'),
          startedAt: z.string().describe('ISO 8601 UTC'),
          startsBy: z.string().optional().describe('ISO 8601 UTC; the latest it can have begun'),
          isStartAssumed: z
            .literal(true)
            .optional()
            .describe('its start is not said: it had begun by startedAt'),
          endedAt: z.string().nullable().describe('ISO 8601 UTC; null: not told'),
          by: z.string().describe('who tells of it: logs, messages, reports'),
          cites: z.array(z.string()).describe('of reports; a log and a message have no statements'),
        }),
      ),
      more: z.number().int().nonnegative(),
      streaks: z.array(z.string()).describe('days in a row that still go on, by the region’s own clock'),
    }),
    airDefence: z.object({
      days: z
        .object({ from: z.string().nullable(), to: z.string().nullable() })
        .describe('local days on which the attacks began, both counted; null: not bounded there'),
      items: z.array(
        z.object({
          what: z.string().describe('the kind of munition, or the longer time, in words'),
          kind: z.string().nullable().describe('null for a figure over a longer time'),
          period: z
            .object({ from: z.string(), to: z.string() })
            .nullable()
            .describe('of a figure that covers more than one attack: its first and last local day'),
          launched: TALLY_CELL,
          intercepted: TALLY_CELL,
          by: z
            .string()
            .describe('whose figures, parted by "; ": of reports one party by every name it is given'),
          side: z.string().nullable().describe('the state they speak for, ISO 3166-1'),
          places: z
            .array(z.string())
            .describe(
              'the parts of a country it is told of, and then in no figure of the country; empty: of none',
            ),
          from: z.enum(['log', 'reports']).describe('imported tables or published reports; never added up'),
          unsaid: z.string().describe('why an end is open, in words; empty where every row says'),
          rows: z
            .array(z.object({ capture: z.string(), lines: z.string() }))
            .describe('of imported tables: the lines of each it stands on'),
        }),
      ),
      more: z.number().int().nonnegative(),
    }),
    control: z.array(
      z.object({
        places: z.string(),
        items: z.array(LISTED).describe('claims that cannot be right together'),
      }),
    ),
    aid: z.object({
      items: z.array(
        z.object({
          donor: z.string().nullable(),
          recipient: z.string().nullable(),
          item: z.string().nullable(),
          promised: z.string(),
          delivered: z.string(),
          gap: z.string().describe('worked out of what is promised and told as delivered, as an interval'),
          cites: z.array(z.string()).min(1),
        }),
      ),
      more: z.number().int().nonnegative(),
    }),
  })
  .readonly();

/** A situation report as data: what `report --json` and `/api/v1/report.json` give. */
export const REPORT_SHAPE = z
  .object({
    version: z.literal(1),
    title: z.string(),
    asOf: z.string().describe('ISO 8601 UTC: nothing that became known later is in it'),
    zone: z
      .string()
      .describe(
        'IANA time zone by whose clock times are told in words; every clock has its distance from UTC',
      ),
    window: z.object({
      from: z.string().nullable().describe('ISO 8601 UTC; null: from the beginning'),
      to: z.string().nullable(),
      region: z.string().nullable().describe('as asked; null: everywhere'),
      others: z.array(z.string()).describe('whatever else narrows it, in words'),
    }),
    method: z.string(),
    notes: z
      .array(z.string())
      .describe('what a reader must know first: that nothing is known, that the period lies ahead'),
    counts: z
      .object({
        incidents: z.number().int(),
        reports: z.number().int(),
        statements: z.number().int(),
        origins: z.number().int().describe('independent origins'),
      })
      .describe('how much it stands on; no figure of an occurrence'),
    summary: z.array(LISTED),
    changes: z
      .object({ since: z.string(), items: z.array(LISTED), more: z.number().int().nonnegative() })
      .nullable()
      .describe('what changed since an earlier moment; null where none was given'),
    sections: z.array(SECTION),
    beside: BESIDE.describe('tables beside the sentences'),
    unknowns: LIST,
    takenBack: z.array(
      z.object({ incident: z.string(), text: z.string(), times: TIMES, cites: z.array(z.string()) }),
    ),
    sources: z.array(SOURCE),
  })
  .meta({ id: 'SituationReport', description: 'Sentences with the statements they stand on' })
  .readonly();

/** A situation report: every sentence cites what it stands on, hedges as their speakers worded them. */
export type SituationReport = z.infer<typeof REPORT_SHAPE>;
/** One sentence of the report and the statements it stands on. */
export type ReportSentence = z.infer<typeof SENTENCE>;
/** When something was, as instants beside the words that tell it. */
export type ToldTime = z.infer<typeof TIME>;
/** What is told of one incident. */
export type ReportItem = z.infer<typeof ITEM>;
/** A sentence that stands in a list, with the incident it is about. */
export type ListedSentence = z.infer<typeof LISTED>;
/** A cited statement with the report it is from. */
export type CitedSource = z.infer<typeof SOURCE>;
/** The incidents of one class of consequence. */
export type ReportSection = z.infer<typeof SECTION>;
