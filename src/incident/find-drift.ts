import { hedgeStrength, NEWER_WORD } from '../lexicon/hedge-strength.ts';
import type { Count } from '../model/event.ts';
import type { Notice, ReportedEvent, Voice } from '../model/incident.ts';
import type { Origins } from './find-origins.ts';
import { folded } from './same-name.ts';
import { publishedMs } from './score-time.ts';

type Said = ReportedEvent['statements'][number];
type Found = Pick<Notice, 'statement' | 'about' | 'words'>;

const HOUR = 3_600_000;
/** A word older than this has likely been followed by another that no report here has. */
const MOST_HOURS = 48;
/** Least share of a retelling's words that the origin's own sentence has, where no time tells whether the plan was carried out since. */
const LEAST_SHARED = 0.4;

/** One origin's word where it was first, and where it is told again. */
interface Pair {
  readonly first: ReportedEvent;
  readonly again: ReportedEvent;
  readonly said: readonly Said[];
  readonly told: readonly Said[];
}

/**
 * Reports that tell another's word more surely than it was said: without its hedge, with a stronger one, a plan as a deed,
 * "up to 30" as 30. Held against the origin's own post, or the first report that has it; never where the origin itself said
 * more in the meantime. In the order of the events.
 */
export function findDrift(events: readonly ReportedEvent[], origins: Origins): Notice[] {
  const byKey = new Map(events.map((e) => [e.key, e]));
  const rows = origins.voices.flatMap((voice) => {
    const source = voice.through.find((t) => t.how === 'own') ?? voice.through[0]!;
    const first = byKey.get(source.event);
    return first ? driftOf(voice, first, byKey, origins) : [];
  });
  const order = new Map(events.map((e, i) => [e.key, i]));
  return rows.sort((a, b) => order.get(a.event)! - order.get(b.event)! || (a.about! < b.about! ? -1 : 1));
}

function driftOf(
  voice: Voice,
  first: ReportedEvent,
  byKey: ReadonlyMap<string, ReportedEvent>,
  origins: Origins,
): Notice[] {
  const of = (e: ReportedEvent) =>
    e.statements.filter((s) => s.polarity === 'affirmed' && origins.of(e, s) === voice.origin);
  const ownLater = voice.through.flatMap((t) =>
    t.how === 'own' && t.event !== first.key ? (byKey.get(t.event) ?? []) : [],
  );
  return voice.through.flatMap((t): Notice[] => {
    const again = byKey.get(t.event);
    if (!again || t.how === 'own' || again.documentId === first.documentId) return [];
    const hours = (publishedMs(again) - publishedMs(first)) / HOUR;
    if (hours < 0 || hours > MOST_HOURS) return [];
    const pair: Pair = { first, again, said: bearing(first, of(first)), told: bearing(again, of(again)) };
    if (!pair.said.length || !pair.told.length || pair.told.some((s) => NEWER_WORD.test(s.quote))) return [];
    // The origin has spoken again before this report: what it said then may be what is told.
    if (ownLater.some((e) => publishedMs(e) <= publishedMs(again))) return [];
    const found = [hedgeDrift(pair), statusDrift(pair), figureDrift(pair)].filter((f) => f !== null);
    return found.map((f) => ({ kind: 'hedge-drift', event: again.key, against: first.key, ...f }));
  });
}

/** The statements that name the event, else all that carry it. */
function bearing(e: ReportedEvent, said: readonly Said[]): readonly Said[] {
  const found = said.filter((s) => s.start <= e.event.start && e.event.end <= s.end);
  return found.length ? found : said;
}

function hedgeDrift({ first, said, told }: Pair): Found | null {
  const hedged = said.find((s) => s.likelihood);
  if (!hedged || !said.every((s) => s.likelihood)) return null;
  const there = hedgeWords(first, hedged);
  if (told.every((s) => !s.likelihood))
    return { about: 'hedge', statement: told[0]!.key, words: { here: shortened(told[0]!.quote), there } };
  if (!told.every((s) => s.likelihood)) return null;
  const [before, now] = [said, told].map((all) => all.map((s) => hedgeStrength(s.likelihood!.term)));
  if ([...before!, ...now!].includes(null)) return null;
  const isStronger = Math.min(...(now as number[])) > Math.max(...(before as number[]));
  return isStronger
    ? { about: 'hedge', statement: told[0]!.key, words: { here: told[0]!.likelihood!.term, there } }
    : null;
}

/** Letters of a sentence that are shown. */
const MOST_SHOWN = 120;

function shortened(quote: string): string {
  if (quote.length <= MOST_SHOWN) return quote;
  return `${quote.slice(0, MOST_SHOWN).replace(/\s+\S*$/, '')} …`;
}

/** The hedge with the words it is of, where they stand close: "likely ordered". */
function hedgeWords(e: ReportedEvent, s: Said): string {
  const term = s.likelihood!.term;
  const [at, trigger] = [s.quote.indexOf(term), s.quote.indexOf(e.event.quote)];
  if (at < 0 || trigger < 0) return term;
  const [from, to] = [Math.min(at, trigger), Math.max(at + term.length, trigger + e.event.quote.length)];
  return to - from <= 60 ? s.quote.slice(from, to) : term;
}

const isAhead = (e: ReportedEvent): boolean => e.event.status === 'planned' || e.event.status === 'possible';
const happens = (e: ReportedEvent): boolean => e.event.status === 'occurred' || e.event.status === 'ongoing';

/** A plan told as a deed before its time has come; without a time, only where the sentence is plainly the same. */
function statusDrift({ first, again, said, told }: Pair): Found | null {
  if (!isAhead(first) || !happens(again)) return null;
  const { start, end } = first.event.time;
  const due = start ?? end;
  const isEarly = due !== undefined && publishedMs(again) < Date.parse(due);
  if (!isEarly && (due !== undefined || !isRetold(said, told))) return null;
  return {
    about: 'status',
    statement: told[0]!.key,
    words: { here: shortened(told[0]!.quote), there: shortened(said[0]!.quote) },
  };
}

function isRetold(said: readonly Said[], told: readonly Said[]): boolean {
  const stems = (all: readonly Said[]) =>
    new Set(
      all.flatMap((s) =>
        folded(s.quote)
          .split(' ')
          .filter((w) => w.length > 3)
          .map((w) => w.slice(0, 5)),
      ),
    );
  const [a, b] = [stems(said), stems(told)];
  return b.size > 0 && [...b].filter((w) => a.has(w)).length / b.size >= LEAST_SHARED;
}

/** "Up to 30" told as 30. "Around 30" told as 30 is no drift: the number is the same. */
function figureDrift({ first, again, said, told }: Pair): Found | null {
  const within = (c: Count, all: readonly Said[]) => all.some((s) => s.quote.includes(c.quote));
  for (const top of first.event.counts) {
    if ('value' in top || top.low !== 0 || !top.high || !within(top, said)) continue;
    const now = again.event.counts.find(
      (c) => c.what === top.what && !('value' in c) && c.low >= top.high! && within(c, told),
    );
    if (now)
      return { about: 'figure', statement: told[0]!.key, words: { here: now.quote, there: top.quote } };
  }
  return null;
}
