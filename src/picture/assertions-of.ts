import { confirmsNothing } from '../lexicon/confirms-nothing.ts';
import type { EventTime } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Assertion } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import {
  type KeyedStatement,
  type Likelihood,
  type Polarity,
  type Speaker,
  stanceOn,
} from '../model/statement.ts';
import { compareText } from '../util/compare-text.ts';
import { foldName } from '../util/fold-name.ts';
import { canonicalJson } from '../util/hash.ts';
import { originsOfEvent } from './asserted.ts';
import { hedgeOf } from './hedge-of.ts';

/** What one speaker says of an event in one report: all of its statements there that agree on whether it is so, in text order. */
export interface Stance {
  readonly speaker: Speaker | null;
  readonly polarity: Polarity;
  /** The hedge of the first statement that has one: none is lost beside a plain repeat. */
  readonly likelihood?: Likelihood;
  readonly statements: readonly [KeyedStatement, ...KeyedStatement[]];
}

/** What a stance asserts: `is` tells it from other assertions of the same speaker, `row` is what the picture adds to it. */
export interface Told<Row> {
  readonly is: unknown;
  readonly row: Row;
}

interface Draft<Row> {
  readonly event: ReportedEvent;
  readonly stance: Stance;
  readonly origin: string | null;
  readonly row: Row;
}

/**
 * The rows one incident gives: one for each speaker and thing asserted, with every report that has it. Reports of the same words by the
 * same speaker are one row; two speakers, or one who hedges once and not the next time, are two. An event without statements gives none.
 */
export function assertionsOf<Row extends object>(
  incident: Incident,
  tells: (event: ReportedEvent, stance: Stance) => readonly Told<Row>[],
): (Assertion & Row)[] {
  const groups = new Map<string, Draft<Row>[]>();
  for (const event of standingEvents(incident))
    for (const stance of stancesOf(event)) {
      const origin = originOf(incident, event, stance.speaker);
      const who = origin ?? nameKey(stance.speaker) ?? event.copyGroup ?? event.source ?? event.report;
      for (const { is, row } of tells(event, stance)) {
        const { polarity, likelihood } = stance;
        const key = canonicalJson([who, polarity, likelihood ?? null, is]);
        groups.set(key, [...(groups.get(key) ?? []), { event, stance, origin, row }]);
      }
    }
  return [...groups.values()].map((drafts) => rowOf(incident, drafts));
}

function stancesOf(event: ReportedEvent): Stance[] {
  const groups = new Map<string, [KeyedStatement, ...KeyedStatement[]]>();
  for (const s of event.statements) {
    if (isSilent(s)) continue;
    const key = `${nameKey(s.speaker) ?? ''}|${s.reportedBy ?? ''}|${stanceOn(s)}`;
    const group = groups.get(key);
    if (group) group.push(s);
    else groups.set(key, [s]);
  }
  const all = [...groups.values()];
  // An outlet that tells in its own words what somebody it names has said adds no word of its own: its headline is not a second claim.
  const isRetelling = ([s]: [KeyedStatement, ...KeyedStatement[]]): boolean =>
    s.speaker === null &&
    s.basis !== 'witnessed' &&
    all.some(([o]) => o.speaker !== null && stanceOn(o) === stanceOn(s));
  return all
    .filter((of) => !isRetelling(of))
    .map((statements) => {
      const { speaker } = statements[0];
      const polarity = stanceOn(statements[0]);
      const likelihood = statements.map((s) => hedgeOf(event.event, s)).find((h) => h);
      return { speaker, polarity, statements, ...(likelihood ? { likelihood } : {}) };
    });
}

/** "Did not confirm the capture": no word for it, and none against. */
function isSilent({ cue, quote, start, speaker }: KeyedStatement): boolean {
  return Boolean(cue && speaker) && confirmsNothing(quote.slice(0, cue!.end - start));
}

/** The incident's own name for whoever speaks, so that a ministry is one under all its names; null where it is no origin. */
function originOf(incident: Incident, event: ReportedEvent, speaker: Speaker | null): string | null {
  const here = incident.voices.flatMap((v) =>
    v.through.filter((t) => t.event === event.key).map((t) => ({ origin: v.origin, as: foldName(t.as) })),
  );
  const names = speaker
    ? [speaker.organisation, speaker.name, speaker.role].flatMap((n) => (n ? [foldName(n)] : []))
    : [event.source ?? event.report].map(foldName);
  const named = here.find((h) => names.includes(h.as));
  if (named) return named.origin;
  return here.length === 1 && event.statements.every((s) => nameKey(s.speaker) === nameKey(speaker))
    ? here[0]!.origin
    : null;
}

function nameKey(s: Speaker | null): string | null {
  if (!s) return null;
  return foldName([s.name ?? s.organisation ?? s.role ?? '', s.name ? '' : (s.country ?? '')].join(' '));
}

function rowOf<Row extends object>(incident: Incident, drafts: readonly Draft<Row>[]): Assertion & Row {
  const sorted = [...drafts].sort(
    (a, b) => compareText(saidAtOf(a.event), saidAtOf(b.event)) || compareText(a.event.key, b.event.key),
  );
  const { event, stance, origin, row } = sorted[0]!;
  const { speaker, polarity, likelihood, statements } = stance;
  const { mention: _where, ...named } = speaker ?? {};
  return {
    ...row,
    incident: incident.id,
    events: distinct(drafts.map((d) => d.event.key)),
    statements: distinct(drafts.flatMap((d) => d.stance.statements.map((s) => s.key))),
    origins: origin
      ? [origin]
      : drafts.length === 1 && isOnlyVoice(event)
        ? originsOfEvent(incident, event.key)
        : [],
    speaker: speaker && named,
    source: event.source,
    polarity,
    ...(likelihood ? { likelihood } : {}),
    basis: statements[0].basis,
    saidAt: saidAtOf(event),
    time: narrowest(sorted.map((d) => d.event.event.time)),
    places: event.event.places,
  };
}

function isOnlyVoice(event: ReportedEvent): boolean {
  return new Set(event.statements.map((s) => nameKey(s.speaker))).size === 1;
}

function saidAtOf(e: ReportedEvent): string {
  return new Date(e.publishedAt ?? e.receivedAt).toISOString();
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort(compareText);

/** The time told most exactly; the first of those told alike. */
function narrowest(times: readonly EventTime[]): EventTime {
  const width = (t: EventTime): number =>
    t.start && t.end ? Date.parse(t.end) - Date.parse(t.start) : t.start || t.end ? 1e15 : 1e16;
  return times.reduce((best, t) => (width(t) < width(best) ? t : best));
}
