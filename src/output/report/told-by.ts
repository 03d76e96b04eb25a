import type { Incident, ReportedEvent } from '../../model/incident.ts';
import { standingEvents } from '../../model/standing.ts';
import {
  type Basis,
  type KeyedStatement,
  type Polarity,
  type Statement,
  stanceOn,
} from '../../model/statement.ts';
import { officeText, speakerName } from '../speaker-words.ts';
import { CHANNEL_WORDS } from '../statement-words.ts';

/** What one speaker says of one event in one report: the ground of a sentence. */
export interface Telling {
  readonly event: ReportedEvent;
  /** The name of who says it. */
  readonly name: string;
  /** Who says it, as a sentence names them: "Ministry of Defence (United Kingdom)", "Ivan Hol (mayor, on Telegram)". */
  readonly who: string;
  readonly statements: readonly KeyedStatement[];
  readonly polarity: Polarity;
  readonly basis: Basis;
  /** Whether the event has no other speaker, so that all of it is theirs. */
  readonly isAlone: boolean;
}

/** Who says what of an incident, by event, speaker and polarity, in the order received; a near-copy speaks as what it copies. */
export function tellingsOf(incident: Pick<Incident, 'events'>): Telling[] {
  const standing = standingEvents(incident);
  const firsts = firstTellers(standing);
  return [...standing].sort(byReceipt).flatMap((event) => {
    const outlet = (event.copyGroup && firsts.get(event.copyGroup)) || outletOf(event);
    const groups = Map.groupBy(event.statements, (s) => `${nameOf(s, outlet)}|${stanceOn(s)}`);
    return [...groups.values()].map((statements) => ({
      event,
      name: nameOf(statements[0]!, outlet),
      who: longest(statements.map((s) => tellerOf(s, outlet))),
      statements,
      polarity: stanceOn(statements[0]!),
      basis: BASES.find((b) => statements.some((s) => s.basis === b))!,
      isAlone: groups.size === 1,
    }));
  });
}

/** The basis of several statements together is the least of them: an assessment is none the less one for what stands beside it. */
const BASES: readonly Basis[] = ['assessed', 'announced', 'told', 'narrated', 'witnessed'];

const outletOf = (e: ReportedEvent): string => e.source ?? 'a report without a named source';

function byReceipt(a: ReportedEvent, b: ReportedEvent): number {
  return a.receivedAt === b.receivedAt ? (a.key < b.key ? -1 : 1) : a.receivedAt < b.receivedAt ? -1 : 1;
}

/** The outlet of the first report of each set of near-copies. */
function firstTellers(events: readonly ReportedEvent[]): Map<string, string> {
  const firsts = new Map<string, string>();
  for (const e of [...events].sort(byReceipt))
    if (e.copyGroup !== null && !firsts.has(e.copyGroup)) firsts.set(e.copyGroup, outletOf(e));
  return firsts;
}

function nameOf(s: Statement, outlet: string): string {
  return s.speaker ? speakerName(s.speaker) : outlet;
}

/** Who says a statement, with office, channel and who passed it on. */
function tellerOf(s: Statement, outlet: string): string {
  const more = [
    s.speaker ? officeText(s.speaker) : '',
    s.speaker && s.channel ? CHANNEL_WORDS[s.channel] : '',
    s.reportedBy ? `as reported by ${s.reportedBy}` : '',
  ].filter(Boolean);
  return `${nameOf(s, outlet)}${more.length ? ` (${more.join(', ')})` : ''}`;
}

/** Who tells, each once by the fullest of the ways they are named. */
export function tellersOf(tellings: readonly Telling[]): string[] {
  return [...Map.groupBy(tellings, (t) => t.name).values()].map((same) => longest(same.map((t) => t.who)));
}

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length > a.length ? b : a));
}

/** Whether words stand in what is quoted of a telling; where its words are held back, whether it is alone with the event. */
export function says(telling: Telling, words: string): boolean {
  if (telling.isAlone) return true;
  const wanted = folded(words);
  return wanted !== '' && telling.statements.some((s) => folded(s.quote).includes(wanted));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
