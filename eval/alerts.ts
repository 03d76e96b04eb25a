// node eval/alerts.ts: how well merged alerts agree with the full official log when a fifth of it is hidden (docs/decisions/0027).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAlertLog } from '../src/document/read-alert-log.ts';
import type { AlertSpell, AlertWord } from '../src/model/alert.ts';
import { wordOfRow } from '../src/picture/alert-words.ts';
import { mergeAlerts } from '../src/picture/merge-alerts.ts';
import { makeCapture } from '../src/source/make-capture.ts';
import { seeded } from '../src/util/seeded.ts';
import { data, type Figure } from './sets.ts';

const FILES = { official: 'official_data_en_2022.csv', volunteer: 'volunteer_data_en_2022.csv' };
/** Whether the logs are at hand. */
export const hasAlertLogs = Object.values(FILES).every((f) => existsSync(join(data, 'airraid', f)));

type Interval = [from: number, to: number];
const SEEDS = [1, 2, 3, 4, 5];
const HIDDEN = 0.2;
/** A raise is seen by both where the nearest start of each log is the other's, this close or closer: what the merge itself goes by is shorter. */
const BOTH_MS = 30 * 60_000;

/** Both logs of the set, that of volunteers as far as the official one reaches: before and after it there is no truth to agree with. */
export function alertLogs(): { readonly official: AlertWord[]; readonly volunteer: AlertWord[] } {
  const official = wordsOf('official');
  const first = official.map((w) => w.startedAt).sort()[0]!;
  const last = official
    .map((w) => w.endedAt ?? w.startedAt)
    .sort()
    .at(-1)!;
  const volunteer = wordsOf('volunteer').filter(
    (w) => (w.endedAt ?? w.startedAt) >= first && w.startedAt <= last,
  );
  return { official, volunteer };
}

function wordsOf(witness: keyof typeof FILES): AlertWord[] {
  const path = join(data, 'airraid', FILES[witness]);
  const capture = makeCapture({
    bytes: readFileSync(path),
    format: `airraid-${witness}`,
    origin: FILES[witness],
    url: null,
    headers: {},
    given: {},
    now: '2023-01-01T00:00:00.000Z',
  });
  return readAlertLog(capture).value.map((r) => wordOfRow({ ...r, capture: capture.id }));
}

/** Agreement of one unit's minutes with the full official log. */
export interface UnitAgreement {
  readonly admin1: string;
  readonly merged: number;
  readonly thinned: number;
  readonly volunteer: number;
}

/** Intersection over union of alert minutes with the full official log, per unit, with a part of its rows hidden. */
export function agreementWith(
  official: readonly AlertWord[],
  volunteer: readonly AlertWord[],
  seed: number,
): UnitAgreement[] {
  const random = seeded(seed);
  const kept = official.filter(() => random() >= HIDDEN);
  const [truth, thin, other, merged] = [official, kept, volunteer, mergeAlerts([...kept, ...volunteer])].map(
    minutesByUnit,
  ) as [Minutes, Minutes, Minutes, Minutes];
  return [...truth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([admin1, whole]) => {
      const share = (m: Minutes): number => overlap(m.get(admin1) ?? [], whole);
      return { admin1, merged: share(merged), thinned: share(thin), volunteer: share(other) };
    });
}

/** Of raises that both logs have, the share that came out as one alert with both as its witnesses. */
export function oneOfBoth(official: readonly AlertWord[], volunteer: readonly AlertWord[]): number {
  const spells = mergeAlerts([...official, ...volunteer]);
  const lines = new Map<string, Set<number>>();
  for (const s of spells) {
    const [first] = s.sources;
    if (first!.witness === 'official')
      lines.set(`${first!.capture} ${first!.line}`, new Set(s.sources.slice(1).map((x) => x.line!)));
  }
  const own = Map.groupBy(
    official.filter((w) => w.level === 'oblast'),
    (w) => w.admin1,
  );
  const theirs = Map.groupBy(volunteer, (w) => w.admin1);
  let [both, one] = [0, 0];
  for (const [admin1, alerts] of own) {
    const [starts, otherStarts] = [startsOf(alerts), startsOf(theirs.get(admin1) ?? [])];
    for (const { at, word } of starts) {
      const near = nearest(at, otherStarts);
      if (!near || Math.abs(near.at - at) > BOTH_MS || nearest(near.at, starts)?.word !== word) continue;
      both++;
      if (lines.get(`${word.capture} ${word.line}`)?.has(near.word.line!)) one++;
    }
  }
  return one / both;
}

/** The figures of `npm run eval`. */
export function scoreAlerts(): Figure[] {
  const { official, volunteer } = alertLogs();
  const runs = SEEDS.map((seed) => agreementWith(official, volunteer, seed));
  const mean = (of: (run: UnitAgreement[]) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return [
    { name: 'median unit', value: mean((run) => median(run.map((u) => u.merged))) },
    { name: 'worst unit', value: mean((run) => Math.min(...run.map((u) => u.merged))) },
    {
      name: 'units bettered',
      value: mean((run) => run.filter((u) => isBetter(u)).length / run.length),
    },
    { name: 'seen by both, one', value: oneOfBoth(official, volunteer) },
  ];
}

/** Whether merging is better for a unit than either log alone. */
export function isBetter(u: UnitAgreement): boolean {
  return u.merged > u.thinned && u.merged > u.volunteer;
}

/** The middle of an odd number of values, the lower of the two middle ones else. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}

type Minutes = Map<string, Interval[]>;

function minutesByUnit(alerts: readonly (AlertWord | AlertSpell)[]): Minutes {
  const units = Map.groupBy(
    alerts.filter((a) => a.admin1 !== null && a.endedAt !== null),
    (a) => a.admin1!,
  );
  return new Map(
    [...units].map(([unit, own]) => [
      unit,
      union(own.map((a) => [Date.parse(a.startedAt), Date.parse(a.endedAt!)])),
    ]),
  );
}

function union(intervals: Interval[]): Interval[] {
  const out: Interval[] = [];
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

function overlap(a: readonly Interval[], b: readonly Interval[]): number {
  const length = (x: readonly Interval[]): number => x.reduce((n, [from, to]) => n + to - from, 0);
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    both += Math.max(0, Math.min(a[i]![1], b[j]![1]) - Math.max(a[i]![0], b[j]![0]));
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return both / (length(a) + length(b) - both);
}

interface Start {
  readonly at: number;
  readonly word: AlertWord;
}

function startsOf(words: readonly AlertWord[]): Start[] {
  return words.map((word) => ({ at: Date.parse(word.startedAt), word }));
}

function nearest(at: number, among: readonly Start[]): Start | undefined {
  let best: Start | undefined;
  for (const s of among) if (!best || Math.abs(s.at - at) < Math.abs(best.at - at)) best = s;
  return best;
}

function print(): void {
  if (!hasAlertLogs) {
    process.stdout.write('alert logs: not present\n');
    return;
  }
  const { official, volunteer } = alertLogs();
  process.stdout.write('seed 1, a fifth of the official rows hidden\nunit    merged  thinned  volunteer\n');
  for (const u of agreementWith(official, volunteer, 1))
    process.stdout.write(
      `${u.admin1}   ${u.merged.toFixed(3)}   ${u.thinned.toFixed(3)}    ${u.volunteer.toFixed(3)}${isBetter(u) ? '' : '  not better'}\n`,
    );
  for (const f of scoreAlerts()) process.stdout.write(`${f.name.padEnd(22)} ${f.value?.toFixed(4)}\n`);
}

if (import.meta.main) print();
