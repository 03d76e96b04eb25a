import { type AlertUnit, alertUnitOf } from '../lexicon/alert-unit.ts';
import { ALERT_WITNESSES, type AlertSource, type AlertWord } from '../model/alert.ts';
import { compareText } from '../util/compare-text.ts';

/** One alert as one witness tells of it, however often: a log's row in two exports of it, the reports of one incident. Milliseconds. */
export interface Telling {
  readonly key: string;
  /** Index in {@link ALERT_WITNESSES}: the lower wins. */
  readonly rank: number;
  /** Whose telling: the log, a sender, an incident; nobody's own alerts are one. */
  readonly teller: string;
  readonly unit: AlertUnit;
  readonly from: number;
  /** The latest it can have begun; `from` where that is told. */
  readonly fromBy: number;
  /** Whether none of its words says when it began: it was told at `from`. */
  readonly isStartAssumed: boolean;
  /** Null where nobody says when it ended. */
  readonly to: number | null;
  readonly isEndAssumed: boolean;
  /** Sorted; the words without the unit. */
  readonly sources: readonly AlertSource[];
}

interface Word {
  readonly word: AlertWord;
  readonly unit: AlertUnit;
}

/** Words that are the same telling as one, whatever their order. */
export function foldTellings(words: readonly AlertWord[]): Telling[] {
  const units = new Map<string, AlertUnit>();
  const unitOf = ({ region, admin1, level }: AlertWord): AlertUnit => {
    const name = `${admin1}|${level}|${region}`;
    const unit = units.get(name) ?? alertUnitOf(region, admin1, level);
    units.set(name, unit);
    return unit;
  };
  const groups = new Map<string, Word[]>();
  const put = (key: string, w: Word): void => {
    const group = groups.get(key);
    if (group) group.push(w);
    else groups.set(key, [w]);
  };
  const rows = new Map<string, Word[]>();
  for (const word of words) {
    const w = { word, unit: unitOf(word) };
    const start = `${word.witness}|${w.unit.key}|${word.startedAt}`;
    if (word.witness === 'cap') put(`${start}|${word.by}|${word.messages?.[0] ?? ''}`, w);
    else if (word.witness === 'report') put(`report|${w.unit.key}|${word.incident ?? word.event}`, w);
    else {
      const row = `${start}|${word.capture ?? ''}`;
      const same = rows.get(row);
      if (same) same.push(w);
      else rows.set(row, [w]);
    }
  }
  // Two rows of one file that begin together are two alerts; the first of each file is the same alert in all of them.
  for (const same of rows.values()) {
    if (same.length > 1) same.sort((a, b) => bySource(a.word, b.word));
    for (const [n, w] of same.entries()) put(`${w.word.witness}|${w.unit.key}|${w.word.startedAt}|${n}`, w);
  }
  return [...groups].map(([key, group]) => tellingOf(key, group));
}

function tellingOf(key: string, group: readonly Word[]): Telling {
  const words = group.length === 1 ? [group[0]!.word] : group.map((g) => g.word).sort(bySource);
  const first = words[0]!;
  // Words without a start only bear out that it had begun when they were told.
  const said = words.filter((w) => !w.isStartAssumed);
  const timed = said.length > 0 ? said : words;
  const heard = words.filter((w) => w.isStartAssumed).map((w) => Date.parse(w.startedAt));
  const starts = timed.map((w) => Date.parse(w.startedAt));
  const latest = timed.map((w, i) => Math.max(starts[i]!, w.startsBy ? Date.parse(w.startsBy) : 0));
  // The narrowest start that all allow; where they do not agree, the earliest.
  const narrow = Math.max(...starts);
  const from = narrow <= Math.min(...latest) ? narrow : Math.min(...starts);
  const seen = endsOf(words.filter((w) => !w.isEndAssumed));
  const ends = seen.length > 0 ? seen : endsOf(words);
  return {
    key,
    rank: ALERT_WITNESSES.indexOf(first.witness),
    teller: first.witness === 'report' ? (first.incident ?? '') : `${first.witness}|${first.by ?? ''}`,
    unit: group[0]!.unit,
    from,
    fromBy: Math.max(from, Math.min(...latest, ...heard)),
    isStartAssumed: said.length === 0,
    // Of two exports of a log the longer alert is the later word: an all clear too early costs more than one too late.
    to: ends.length > 0 ? Math.max(...ends) : null,
    isEndAssumed: ends.length > 0 && seen.length === 0,
    sources: words.map(sourceOf),
  };
}

function endsOf(words: readonly AlertWord[]): number[] {
  return words.flatMap((w) => (w.endedAt === null ? [] : [Date.parse(w.endedAt)]));
}

function sourceOf({ admin1: _admin1, level: _level, ...source }: AlertWord): AlertSource {
  return source;
}

function bySource(a: AlertWord, b: AlertWord): number {
  return (
    compareText(a.startedAt, b.startedAt) ||
    compareText(a.endedAt ?? '', b.endedAt ?? '') ||
    compareText(a.capture ?? '', b.capture ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.event ?? '', b.event ?? '') ||
    compareText(a.region, b.region) ||
    compareText(a.messages?.join() ?? '', b.messages?.join() ?? '') ||
    compareText(a.by ?? '', b.by ?? '')
  );
}
