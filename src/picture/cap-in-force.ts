import { HOLDS_MINUTES, isAirRaid } from '../lexicon/cap-event.ts';
import { type CapRegion, regionsOf } from '../lexicon/cap-region.ts';
import { type CapAlert, type CapEnd, type CapInfo, type CapMessage, capKey } from '../model/cap-message.ts';
import { compareText } from '../util/compare-text.ts';

/** What the reader of messages may set. */
export interface CapPolicy {
  /** ISO 3166-2 of a name that the tables do not know, e.g. from a gazetteer. */
  readonly findAdmin1?: (name: string) => string | null;
  /** Whether a message of `by` may update or cancel one of `of`; only its own sender's where left out: else anybody could end an alert. */
  readonly mayEnd?: (by: string, of: string) => boolean;
}

/** One region for one stretch, before those that follow on each other are joined. */
interface Stretch extends CapRegion {
  readonly message: CapMessage;
  readonly info: CapInfo;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly end: CapEnd;
  readonly endedBy: string | null;
}

/**
 * The alerts that messages tell of, by start, region and sender: each the union of a chain of messages of one sender for one region.
 * Only Actual messages of scope Public count. The same messages in any order and however often give the same alerts: an Update or
 * Cancel ends what it references when it is sent, whether it comes first or last. An info with AllClear warns of nothing.
 */
export function capAlerts(messages: readonly CapMessage[], policy: CapPolicy = {}): CapAlert[] {
  const live = liveMessages(messages);
  const ends = endsOf(live, policy.mayEnd ?? ((by, of) => by === of));
  const stretches = [...live.values()].flatMap((m) => stretchesOf(m, ends.get(capKey(m)) ?? null, policy));
  const groups = Map.groupBy(stretches, (s) => `${s.message.sender}\n${unitOf(s)}`);
  return [...groups.values()]
    .flatMap((g) => joined(g, live))
    .sort(
      (a, b) =>
        compareText(a.startedAt, b.startedAt) ||
        compareText(a.region, b.region) ||
        compareText(a.sender, b.sender) ||
        compareText(a.messages[0]!, b.messages[0]!),
    );
}

/** The alerts in force at a moment (ISO 8601 UTC). */
export function inForceAt(alerts: readonly CapAlert[], at: string): CapAlert[] {
  return alerts.filter((a) => a.startedAt <= at && at < a.endedAt);
}

/** The alerts in force at some moment from `from` until before `to` (ISO 8601 UTC). */
export function inForceOver(alerts: readonly CapAlert[], from: string, to: string): CapAlert[] {
  return alerts.filter((a) => a.startedAt < to && from < a.endedAt);
}

/** Actual and public messages by key, oldest first; of several of one key any, as they are the same message. */
function liveMessages(messages: readonly CapMessage[]): Map<string, CapMessage> {
  const own = messages.filter((m) => m.status === 'Actual' && m.scope === 'Public');
  const sorted = own
    .map((m) => [capKey(m), m] as const)
    .sort(([a, m], [b, n]) => compareText(m.sent, n.sent) || compareText(a, b));
  return new Map(sorted);
}

interface Ending {
  readonly at: string;
  readonly by: CapMessage;
}

/** The first message that ended each: one sent no earlier than it, by a sender who may. */
function endsOf(
  live: ReadonlyMap<string, CapMessage>,
  mayEnd: (by: string, of: string) => boolean,
): Map<string, Ending> {
  const ends = new Map<string, Ending>();
  for (const [own, by] of live) {
    if (by.msgType !== 'Update' && by.msgType !== 'Cancel') continue;
    for (const key of by.references.map(capKey)) {
      const of = live.get(key);
      if (!of || key === own || of.sent > by.sent || !mayEnd(by.sender, of.sender) || ends.has(key)) continue;
      ends.set(key, { at: by.sent, by });
    }
  }
  return ends;
}

function stretchesOf(message: CapMessage, ending: Ending | null, policy: CapPolicy): Stretch[] {
  if (message.msgType !== 'Alert' && message.msgType !== 'Update') return [];
  return inOneLanguage(message.infos)
    .filter((info) => !info.responses.includes('AllClear'))
    .flatMap((info) => {
      const valid = info.effective ?? message.sent;
      const startedAt = info.onset !== null && info.onset < valid ? info.onset : valid;
      const minutes = isAirRaid(info) ? HOLDS_MINUTES.airRaid : HOLDS_MINUTES.other;
      const until =
        info.expires ??
        new Date(Math.max(Date.parse(startedAt), Date.parse(message.sent)) + minutes * 60_000).toISOString();
      const cut = ending !== null && ending.at < until ? ending : null;
      const endedAt = cut?.at ?? until;
      if (endedAt <= startedAt) return [];
      const stretch = { message, info, startedAt, endedAt, endedBy: cut ? capKey(cut.by) : null };
      return info.areas
        .flatMap((area) => regionsOf(area, policy.findAdmin1))
        .map((r): Stretch => ({ ...stretch, ...r, end: endOf(cut, info, r, policy) }));
    });
}

/** An Update ends a region by what it says of it: all clear, or nothing more. */
function endOf(cut: Ending | null, info: CapInfo, region: CapRegion, policy: CapPolicy): CapEnd {
  if (cut === null) return info.expires === null ? 'assumed' : 'expires';
  if (cut.by.msgType === 'Cancel') return 'cancelled';
  const clear = cut.by.infos.filter((i) => i.responses.includes('AllClear'));
  const cleared = clear.flatMap((i) => i.areas).flatMap((a) => regionsOf(a, policy.findAdmin1));
  const isClear = cleared.some((r) => unitOf(r) === unitOf(region));
  return isClear || (clear.length > 0 && clear.length === cut.by.infos.length) ? 'all-clear' : 'updated';
}

/** A first-level unit is itself under any name; finer ones are told apart by theirs. */
const unitOf = (r: CapRegion): string =>
  r.admin1 !== null && r.level === 'oblast' ? r.admin1 : `${r.admin1 ?? ''}\n${r.region}`;

/** Of infos that tell the same in several languages those in one: English where there is any, else the language of the first. */
function inOneLanguage(infos: readonly CapInfo[]): CapInfo[] {
  const same = (i: CapInfo): string =>
    JSON.stringify([i.effective, i.onset, i.expires, i.responses, i.categories, i.eventCodes]);
  const primary = (i: CapInfo): string => i.language.toLowerCase().split('-')[0]!;
  return [...Map.groupBy(infos, same).values()].flatMap((tellings) => {
    const chosen = tellings.find((i) => primary(i) === 'en') ?? tellings[0]!;
    return tellings.filter((i) => primary(i) === primary(chosen));
  });
}

/** Stretches of one sender and region that overlap or follow on without a gap, as one alert: an update is no new alert. */
function joined(group: readonly Stretch[], live: ReadonlyMap<string, CapMessage>): CapAlert[] {
  const sorted = [...group].sort(
    (a, b) =>
      compareText(a.startedAt, b.startedAt) ||
      compareText(a.message.sent, b.message.sent) ||
      compareText(capKey(a.message), capKey(b.message)) ||
      compareText(a.info.language, b.info.language),
  );
  const chains: Stretch[][] = [];
  // By start: what does not touch the last chain of its kind touches none before it.
  const last = new Map<boolean, { readonly chain: Stretch[]; until: string }>();
  for (const s of sorted) {
    const open = last.get(isAirRaid(s.info));
    if (open && s.startedAt <= open.until) {
      open.chain.push(s);
      if (s.endedAt > open.until) open.until = s.endedAt;
    } else {
      const chain = [s];
      chains.push(chain);
      last.set(isAirRaid(s.info), { chain, until: s.endedAt });
    }
  }
  return chains.map((c) => alertOf(c, live));
}

function alertOf(chain: readonly Stretch[], live: ReadonlyMap<string, CapMessage>): CapAlert {
  const first = chain[0]!;
  // The end is that of the stretch which lasts longest; of equals the one that says why.
  const last = chain.reduce((a, b) =>
    b.endedAt > a.endedAt || (b.endedAt === a.endedAt && a.endedBy === null) ? b : a,
  );
  const told = chain.reduce((a, b) => (b.message.sent > a.message.sent ? b : a));
  const keys = [...new Set(chain.map((s) => capKey(s.message)))];
  const sentOf = (key: string): string => live.get(key)!.sent;
  return {
    witness: 'cap',
    region: first.region,
    admin1: first.admin1,
    level: first.level,
    startedAt: first.startedAt,
    endedAt: last.endedAt,
    ...(last.end === 'assumed' ? { isEndAssumed: true as const } : {}),
    end: last.end,
    endedBy: last.endedBy,
    sender: first.message.sender,
    senderName: told.info.senderName,
    event: told.info.event,
    categories: told.info.categories,
    isAirRaid: isAirRaid(told.info),
    messages: keys.sort((a, b) => compareText(sentOf(a), sentOf(b)) || compareText(a, b)),
  };
}
