import type { Count } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import type { SpanIndex } from '../../util/span-index.ts';
import { because } from '../../util/why.ts';
import type { Draft } from './draft.ts';

/** A count with the sentence it stands in and whoever gives it there. */
interface Told {
  readonly count: Count;
  readonly sentence: string;
  readonly part: number;
  /** Name of the speaker, or null for the outlet itself. */
  readonly by: string | null;
}

/** The counts of all that is said of one event: figures put aside kept as superseded, rival ones by speaker (guide §6.7). */
export function mergeCounts(draft: Draft, statements: SpanIndex<Statement>): Count[] {
  const told = draft.parts.flatMap((part, i) =>
    part.counts.map((count): Told => {
      const at = part.scene.start + Math.max(0, part.scene.quote.indexOf(count.quote));
      const by = speakerAt(statements, at);
      // Who "left" after the order to go was evacuated.
      const own = draft.type === 'movement.evacuation' && count.what === 'displaced';
      return {
        count: own
          ? because(
              { ...count, what: 'evacuated' as const },
              'what',
              'event/type/merge-counts: who left an order’s town',
            )
          : count,
        sentence: part.scene.quote,
        part: i,
        by,
      };
    }),
  );
  return rivals(outdated(distinct(told))).map((t) => t.count);
}

function speakerAt(statements: SpanIndex<Statement>, at: number): string | null {
  const s = statements.overlapping({ start: at, end: at + 1 })[0]?.speaker;
  return s ? (s.name ?? s.organisation ?? s.role ?? null) : null;
}

const scoped = (t: Told, scope: string, why: string): Told => ({
  ...t,
  count: because({ ...t.count, scope }, 'scope', `event/type/merge-counts: ${why}`),
});

/** Each figure once; one that its own sentence calls an earlier one is superseded. */
function distinct(told: readonly Told[]): Told[] {
  const out: Told[] = [];
  for (const t of told) {
    if (out.some((o) => sameValue(o.count, t.count))) continue;
    const old = !t.count.scope && isRevised(t.sentence, t.count);
    out.push(old ? scoped(t, 'superseded', 'a figure that the sentence says was given before') : t);
  }
  return out;
}

function sameValue(a: Count, b: Count): boolean {
  if (a.what !== b.what || Boolean(a.increment) !== Boolean(b.increment) || 'low' in a !== 'low' in b)
    return false;
  // Seven jammed are not the seven shot down.
  if (a.what === 'intercepted' && String(a.scope) !== String(b.scope)) return false;
  return 'low' in a && 'low' in b ? a.low === b.low && a.high === b.high : true;
}

const REVISED =
  /\b(?:(?<!\b(?:days?|hours?|weeks?|months?|minutes?) )earlier(?! (?:this|that|in|on|today))|previously|initially|had spoken|had put|had been given|an hour ago|first said|was wrong)\b/i;
const isRevised = (sentence: string, c: Count): boolean =>
  'low' in c && REVISED.test(sentence) && sentence.indexOf(c.quote) > sentence.search(REVISED) - 30;

/** "The toll later rose to 11": what was counted before is put aside. */
const NEW_TOLL =
  /\b(?:tolls?|number|count|figures?|deaths|dead|killed|wounded|injured)\b[^.;]{0,60}\b(?:rose|risen|rises|climbed|increased|jumped|grown|grew|raised|updated|revised|corrected|lowered|gone up|went up|now stands?)\b|\b(?:raised|updated|revised|corrected|lowered) (?:the|its|their|his|her) (?:\p{L}+ )?(?:toll|count|figure|number)\b|(?:кільк|числ|количеств)\p{L}* [^.;]{0,60}(?:зросл|збільш|возрос|увелич|вырос)\p{L}*|(?:зросл|збільшил|возросл|увеличил|выросл)\p{L}* (?:кільк|числ|количеств)\p{L}*/iu;

/** "At least five", then "rose from three to five": the new figure is what was said before. */
const bears = (said: Count, next: Count): boolean =>
  'low' in said &&
  'low' in next &&
  next.low === said.low &&
  (said.high === undefined || next.high === said.high);

function outdated(told: readonly Told[]): Told[] {
  return told.map((t) => {
    const newer = told.some(
      (n) =>
        n.part > t.part &&
        isPlain(n.count) &&
        n.count.what === t.count.what &&
        NEW_TOLL.test(n.sentence) &&
        n.count.quote !== t.count.quote &&
        !bears(t.count, n.count),
    );
    return newer && isPlain(t.count) ? scoped(t, 'superseded', 'a later sentence gives a new figure') : t;
  });
}

/** Two speakers with figures of their own for the same thing: each is given as that speaker's. */
function rivals(told: readonly Told[]): Told[] {
  return told.map((t) => {
    if (t.by === null || !isPlain(t.count)) return t;
    const rival = told.some((o) => o.by !== t.by && isPlain(o.count) && o.count.what === t.count.what);
    return rival ? scoped(t, `per ${t.by}`, 'another speaker gives another figure') : t;
  });
}

/** A whole figure: no share, no addition, nothing put aside. */
function isPlain(c: Count): boolean {
  return 'low' in c && !c.scope && !c.increment && c.what !== 'other' && c.what !== 'distance_km';
}
