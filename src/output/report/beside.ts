import type { AlertSpell, AlertStreak } from '../../model/alert.ts';
import type { Incident } from '../../model/incident.ts';
import type { ControlRow } from '../../model/picture.ts';
import { type AidLine, entriesOf } from '../aid-ledger.ts';
import { figureText, gapText } from '../aid-words.ts';
import { alertSpan, streakWords, witnessWords } from '../alert-text.ts';
import { accountsOf } from './account-sentences.ts';
import { airDefenceRows, type ReportTallies } from './air-defence-rows.ts';
import type { ListedSentence, SituationReport } from './report-shape.ts';
import { listed } from './where-phrase.ts';

/** What stands beside the sentences: all of it published, and of the report's window. */
export interface BesideInput {
  /** The incidents that lines of aid and figures of air defence rest on: their words may be from before the window. */
  readonly published?: readonly Incident[];
  readonly control?: readonly ControlRow[];
  /** Whole lines of the ledger: one cut to a period would tell a wrong gap. */
  readonly aid?: readonly AidLine[];
  readonly airDefence?: ReportTallies;
  readonly alerts?: { readonly spells: readonly AlertSpell[]; readonly streaks: readonly AlertStreak[] };
}

type Beside = SituationReport['beside'];

/** Rows of each kind before the rest is counted. */
export const BESIDE_CAPS = { alerts: 40, streaks: 10, airDefence: 40, control: 20, aid: 40 } as const;
/** A run of days is news from its third. */
const LEAST_DAYS = 3;

/** Alerts as they were in force, what was launched and intercepted, claims on a place side by side, and the ledger of aid with its gaps; clocks by `zone`. */
export function besideOf(input: BesideInput, incidents: readonly Incident[], zone: string): Beside {
  return {
    alerts: alertsOf(input.alerts, incidents, zone),
    airDefence: airDefenceRows(input.airDefence, BESIDE_CAPS.airDefence),
    control: rivalsOf(input.control ?? [], incidents, zone),
    aid: aidOf(input.aid ?? []),
  };
}

function alertsOf(
  alerts: BesideInput['alerts'],
  incidents: readonly Incident[],
  zone: string,
): Beside['alerts'] {
  const { spells = [], streaks = [] } = alerts ?? {};
  const keys = new Map(
    incidents.flatMap((i) => i.events.map((e) => [e.key, e.statements.map((s) => s.key)] as const)),
  );
  const shown = spells.slice(-BESIDE_CAPS.alerts);
  return {
    items: shown.map((s) => ({
      region: s.admin1 ? `${s.region} (${s.admin1})` : s.region,
      span: alertSpan(s, zone),
      startedAt: s.startedAt,
      ...(s.startsBy ? { startsBy: s.startsBy } : {}),
      ...(s.isStartAssumed ? { isStartAssumed: s.isStartAssumed } : {}),
      endedAt: s.endedAt,
      by: witnessWords(s.sources),
      cites: [
        ...new Set(s.sources.flatMap((x) => [x.event, x.endEvent].flatMap((e) => keys.get(e ?? '') ?? []))),
      ],
    })),
    more: spells.length - shown.length,
    streaks: streaks
      .filter((s) => s.days >= LEAST_DAYS && s.isCurrent)
      .sort((a, b) => b.days - a.days || (streakWords(a) < streakWords(b) ? -1 : 1))
      .slice(0, BESIDE_CAPS.streaks)
      .map(streakWords),
  };
}

/** Claims that cannot be right together, each by its own account; who holds the place is nobody's to say here. */
function rivalsOf(
  rows: readonly ControlRow[],
  incidents: readonly Incident[],
  zone: string,
): Beside['control'] {
  const byId = new Map(rows.map((r) => [r.id, r]));
  const shown = new Map(incidents.map((i) => [i.id, i]));
  const seen = new Set<string>();
  const groups = rows.flatMap((r) => {
    const group = reachedFrom(r, byId, seen);
    if (group.length < 2) return [];
    const items = distinct(group.flatMap((g) => accountOf(g, shown.get(g.incident), zone) ?? []));
    const names = [...new Set(group.flatMap((g) => g.places.map((p) => p.name)))];
    return items.length < 2 ? [] : [{ places: listed(names), items }];
  });
  return groups.slice(0, BESIDE_CAPS.control);
}

/** A row with all that stand against it or against those, each row once. */
function reachedFrom(
  row: ControlRow,
  byId: ReadonlyMap<string, ControlRow>,
  seen: Set<string>,
): ControlRow[] {
  if (seen.has(row.id)) return [];
  seen.add(row.id);
  return [row, ...row.rivals.flatMap((id) => (byId.has(id) ? reachedFrom(byId.get(id)!, byId, seen) : []))];
}

function accountOf(row: ControlRow, incident: Incident | undefined, zone: string): ListedSentence | null {
  const account =
    incident && accountsOf(incident, zone).find((a) => a.sentence.cites.includes(row.statements[0]!));
  if (!account) return null;
  const { quotes: _quotes, ...sentence } = account.sentence;
  return { incident: row.incident, sentence };
}

function distinct(items: readonly ListedSentence[]): ListedSentence[] {
  return [...new Map(items.map((i) => [i.sentence.text, i])).values()];
}

function aidOf(lines: readonly AidLine[]): Beside['aid'] {
  const shown = lines.slice(0, BESIDE_CAPS.aid);
  return {
    items: shown.map((l) => ({
      donor: l.donor,
      recipient: l.recipient,
      item: l.item,
      promised: figureText(l.pledged, l, l.stages.announced.length + l.stages.committed.length > 0),
      delivered: figureText(l.delivered, l, l.stages.delivered.length > 0),
      gap: gapText(l.gap, l),
      cites: [...new Set(entriesOf(l).flatMap((e) => e.statements))],
    })),
    more: lines.length - shown.length,
  };
}
