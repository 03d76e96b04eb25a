import type { AlertSource, AlertSpell, AlertWitness } from '../model/alert.ts';
import type { AlertLogRow, LogSpan } from '../model/log-check.ts';
import { keepsUnit, logReach, type Stretch } from '../model/log-reach.ts';
import type { GatheredAlerts } from './gather-alerts.ts';

type LogWitness = AlertLogRow['witness'];

/** A log that has had no row of any region for this long is stale: what it does not say any more is not known. Own policy. */
const LOG_STALE_MS = 60 * 60_000;
/** What a report or message says of an alert is believed for this long without another word. Own policy. */
export const WORD_HOLDS_MS = 12 * 60 * 60_000;

/** What can be told of alerts at a moment, by how far the logs reach. Milliseconds since 1970; units ISO 3166-2. */
export interface AlertSight {
  /** Logs that keep the unit and are not stale then. */
  liveLogs(admin1: string | null, at: number): readonly LogWitness[];
  /** The last moment, no later than `at`, that logs with rows of the unit tell of; null where there is none. */
  heardAt(admin1: string | null, at: number): number | null;
  /** Whether some log that keeps the unit reaches over all of a stretch. */
  covers(admin1: string | null, stretch: Stretch): boolean;
  /** Moments at which a log that has rows of the unit begins to tell, or turns stale. */
  edges(admin1: string | null): readonly number[];
  /** Until when an alert is believed to be in force: its end, or where nobody says when it ended as long as the word holds. */
  holdsUntil(spell: AlertSpell): number;
  /** The same, but no longer than all feeds that it came by are heard: one that answers no more may have ended it. */
  believedUntil(spell: AlertSpell): number;
  /** How far the feed reaches that a word came by; null for a word that rests on none. */
  reachOf(
    word: Pick<AlertSource, 'messages' | 'event'>,
  ): { readonly okAt: number; readonly until: number } | null;
}

/** Makes the sight from how far each imported log, and each followed feed by its messages, reaches. */
export function sightOf(
  spans: readonly LogSpan[],
  reaches: GatheredAlerts['reaches'] = new Map(),
): AlertSight {
  const logs = (['official', 'volunteer'] as const).map((witness) => {
    const own = spans.filter((s) => s.kind === witness);
    return { witness, own, reach: logReach(own, LOG_STALE_MS) };
  });
  const keeps = (own: readonly LogSpan[], admin1: string | null, stretch: Stretch): boolean =>
    keepsUnit(own, (unit) => unit === admin1, stretch);
  const reachOf: AlertSight['reachOf'] = ({ messages, event }) => {
    const reach = reaches.get(messages?.at(-1) ?? event ?? '');
    return reach ? { okAt: Date.parse(reach.okAt), until: Date.parse(reach.until) } : null;
  };
  const holdsUntil = (spell: AlertSpell): number => {
    if (spell.endedAt !== null) return Date.parse(spell.endedAt);
    const from = Date.parse(spell.startedAt);
    const { witness } = spell.sources[0]!;
    if (!isLog(witness)) return from + WORD_HOLDS_MS;
    const ends = logs.find((l) => l.witness === witness)!.reach.filter((s) => s.to >= from);
    return Math.max(from, ...ends.map((s) => s.to)) + LOG_STALE_MS;
  };
  return {
    reachOf,
    holdsUntil,
    believedUntil(spell) {
      const until = spell.sources.map((s) => reachOf(s)?.until ?? Number.POSITIVE_INFINITY);
      return Math.min(holdsUntil(spell), Math.max(...until));
    },
    liveLogs: (admin1, at) =>
      logs
        .filter(({ reach }) => reach.some((s) => s.from <= at && at <= s.to + LOG_STALE_MS))
        .filter(({ own }) => keeps(own, admin1, { from: at, to: at }))
        .map((l) => l.witness),
    heardAt(admin1, at) {
      const told = logs.flatMap(({ own, reach }) => {
        const of = own.filter((s) => s.admin1 === admin1 && Date.parse(s.firstAt) <= at);
        // A log that keeps the unit tells of it by its silence too, as far as it reaches.
        const ends = keeps(of, admin1, { from: at, to: at })
          ? reach.filter((s) => s.from <= at).map((s) => s.to)
          : of.map((s) => Date.parse(s.lastAt));
        return ends.map((to) => Math.min(to, at));
      });
      return told.length > 0 ? Math.max(...told) : null;
    },
    covers: (admin1, stretch) =>
      logs.some(
        ({ own, reach }) =>
          reach.some((s) => s.from <= stretch.from && stretch.to <= s.to + LOG_STALE_MS) &&
          keeps(own, admin1, stretch),
      ),
    edges: (admin1) =>
      logs
        .filter(({ own }) => own.some((s) => s.admin1 === admin1))
        .flatMap(({ reach }) => reach.flatMap((s) => [s.from, s.to + LOG_STALE_MS + 1])),
  };
}

/** Whether a witness keeps a log, which tells by its silence too. */
export function isLog(witness: AlertWitness): witness is LogWitness {
  return witness === 'official' || witness === 'volunteer';
}
