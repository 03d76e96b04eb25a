import { partyKey } from '../lexicon/party-key.ts';
import { AID_STAGES, type AidStage } from '../model/aid.ts';
import type { Amount, EquipmentClass } from '../model/event.ts';
import type { AidRow } from '../model/picture.ts';
import { compareText } from '../util/compare-text.ts';
import { foldName } from '../util/fold-name.ts';
import {
  type AidFigure,
  type AidGap,
  deliveredFigure,
  gapOf,
  pledgedFigure,
  totalsOf,
} from './aid-figure.ts';
import { placeText } from './place-words.ts';

/** An entry of a line: what one speaker says; `total` is what an increment comes to with what it is added to. */
export type AidEntry = AidRow & { readonly total?: Amount };

/** One line of the ledger: one donor, recipient and item, with every stage it is told at. */
export interface AidLine {
  readonly id: string;
  /** As worded first; null where no report of it names one. */
  readonly donor: string | null;
  readonly recipient: string | null;
  /** Where it is to go or went, as worded; null where that is not said. */
  readonly destination: string | null;
  readonly item: string | null;
  readonly class: EquipmentClass | null;
  readonly for: string | null;
  readonly unit: string | null;
  /** Entries by stage, the first said first; every stage is there. */
  readonly stages: Readonly<Record<AidStage, readonly AidEntry[]>>;
  /** The stage told of last, and when (ISO 8601 UTC). */
  readonly latest: { readonly stage: AidStage; readonly saidAt: string };
  readonly pledged: AidFigure;
  readonly delivered: AidFigure;
  readonly gap: AidGap;
  /** Lines of the system that this is for, sorted; never counted with it. */
  readonly supports: readonly string[];
  /** Lines in which the same recipient asks for the same thing of anyone, sorted. */
  readonly requests: readonly string[];
}

/** What a ledger can be asked for; empty fields ask nothing. `from`, `to`: instants, ISO 8601 UTC. */
export interface AidQuery {
  readonly donor?: string | undefined;
  readonly recipient?: string | undefined;
  readonly item?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Lines made of entries, by donor, recipient and item; the same in whatever order the entries come. */
export function aidLedger(rows: readonly AidRow[]): AidLine[] {
  const lines = [...Map.groupBy(rows, (r) => r.line)].map(([id, entries]) => lineOf(id, entries));
  return lines
    .map((l) => ({
      ...l,
      supports: idsOf(
        lines,
        (o) => o.id !== l.id && l.for !== null && !isRequest(o) && isSystem(l.for, o) && isNoRival(l, o),
      ),
      requests: idsOf(lines, (o) => isRequest(o) && o.id !== l.id && isAskedIn(l, o)),
    }))
    .sort((a, b) => compareText(orderOf(a), orderOf(b)) || compareText(a.id, b.id));
}

/** Lines a query keeps, whole: a line cut to a period would tell a wrong gap. A line is of a period if it was told of, or is to be handed over, in it. */
export function filterAid(lines: readonly AidLine[], query: AidQuery): AidLine[] {
  const { donor, recipient, item, from, to } = query;
  return lines.filter(
    (l) =>
      (!donor || isParty(l.donor, donor)) &&
      (!recipient || isParty(l.recipient, recipient) || isParty(l.destination, recipient)) &&
      (!item || [l.item, l.class, l.for].some((w) => w && foldName(w).includes(foldName(item)))) &&
      ((!from && !to) || entriesOf(l).some((e) => isWithin(e, from, to))),
  );
}

/** All entries of a line, in the order of the stages. */
export function entriesOf(line: AidLine): AidEntry[] {
  return AID_STAGES.flatMap((s) => line.stages[s]);
}

type Bare = Omit<AidLine, 'supports' | 'requests'>;

function lineOf(id: string, given: readonly AidRow[]): Bare {
  const rows = [...given].sort(
    (a, b) => compareText(a.saidAt, b.saidAt) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  const of = (...stages: AidStage[]): AidRow[] => rows.filter((r) => stages.includes(r.stage));
  const promises = of('announced', 'committed');
  const totals = new Map([...totalsOf(promises), ...totalsOf(of('delivered'))]);
  const withTotal = (r: AidRow): AidEntry => {
    const total = totals.get(r);
    return total ? { ...r, total } : r;
  };
  const pledged = pledgedFigure(promises, totals);
  const delivered = deliveredFigure(of('delivered'), totals);
  const told = (field: 'donor' | 'recipient' | 'item' | 'for'): string | null =>
    rows.find((r) => r[field] !== null)?.[field] ?? null;
  const last = rows.at(-1)!;
  const goal = rows.flatMap((r) => r.places.filter((p) => p.role === 'to'))[0];
  return {
    id,
    donor: told('donor'),
    recipient: told('recipient'),
    destination: goal ? placeText({ ...goal, role: 'at' }) : null,
    item: told('item'),
    class: rows.find((r) => r.class !== null)?.class ?? null,
    for: told('for'),
    unit: last.unit,
    stages: Object.fromEntries(
      AID_STAGES.map((s) => [s, of(s).map(withTotal)]),
    ) as unknown as AidLine['stages'],
    latest: { stage: last.stage, saidAt: last.saidAt },
    pledged,
    delivered,
    gap: gapOf({
      pledged,
      delivered,
      isCalledOff: isCalledOff(rows),
      hasPledge: promises.length > 0,
      hasDelivery: of('delivered').length > 0,
    }),
  };
}

/** Called off, and nothing promised again since. */
function isCalledOff(rows: readonly AidRow[]): boolean {
  const off = rows.findLast((r) => r.stage === 'cancelled')?.saidAt;
  return off !== undefined && !rows.some((r) => /^(?:announced|committed)$/.test(r.stage) && r.saidAt > off);
}

function idsOf(lines: readonly Bare[], is: (line: Bare) => boolean): string[] {
  return lines
    .filter(is)
    .map((l) => l.id)
    .sort(compareText);
}

/** What is asked of anyone. */
function isRequest(line: Bare): boolean {
  return line.donor === null && line.stages.requested.length > 0;
}

/** Whether the system something is for is what a line gives: "Patriot batteries", "Patriot". */
function isSystem(system: string, line: Bare): boolean {
  if (line.item === null || line.for !== null) return false;
  const [a, b] = [foldName(system), foldName(line.item)];
  return a === b || a.includes(b) || b.includes(a);
}

/** Of another known recipient it is another system. */
function isNoRival(a: Bare, b: Bare): boolean {
  return !a.recipient || !b.recipient || partyKey(a.recipient) === partyKey(b.recipient);
}

function isAskedIn(line: Bare, asked: Bare): boolean {
  if (!line.recipient || !asked.recipient || partyKey(line.recipient) !== partyKey(asked.recipient))
    return false;
  return (
    line.item !== null &&
    asked.item !== null &&
    line.for === asked.for &&
    line.class === asked.class &&
    isSystem(asked.item, { ...line, for: null })
  );
}

function orderOf(l: AidLine): string {
  const named = (name: string | null): string => (name === null ? '~' : foldName(name));
  return [named(l.donor), named(l.recipient), named(l.item)].join('\u0000');
}

/** A party by its name, a part of it, or its country's code. */
function isParty(name: string | null, asked: string): boolean {
  if (name === null) return false;
  const keys = name.split(', ').map(partyKey);
  const key = partyKey(asked);
  return keys.includes(key) || keys.includes(asked.toUpperCase()) || foldName(name).includes(foldName(asked));
}

function isWithin(e: AidEntry, from: string | undefined, to: string | undefined): boolean {
  const touches = (start: string, end: string): boolean =>
    (!to || Date.parse(start) <= Date.parse(to)) && (!from || Date.parse(end) >= Date.parse(from));
  const { start, end } = e.time;
  return touches(e.saidAt, e.saidAt) || (Boolean(start && end) && touches(start!, end!));
}
