import { isFoeTerm } from '../../lexicon/force-side.ts';
import type { Actor, Count, Event } from '../../model/event.ts';
import type { Incident } from '../../model/incident.ts';
import type { Basis, Likelihood, Statement } from '../../model/statement.ts';
import { isCyrillic } from '../../util/script.ts';
import { SCALE_WORDS } from '../statement-words.ts';
import { figurePhrase } from './figure-phrase.ts';
import { absenceOf, occurrenceNoun, TARGET_WORDS } from './occurrence-words.ts';
import type { ReportSentence } from './report-shape.ts';
import { says, type Telling, tellersOf, tellingsOf } from './told-by.ts';
import { toldTimes } from './told-times.ts';
import { whenPhrase } from './when-phrase.ts';
import { listed, named, wherePhrase } from './where-phrase.ts';
import { placesSaid } from './where-said.ts';

/** Speakers named in one sentence before the rest is only said to be there. */
const MOST_TELLERS = 4;
/** Statements whose words are shown with a sentence. */
const MOST_QUOTES = 2;

/** A sentence in the making: who tells it, and what follows their names. */
interface Draft {
  readonly tellings: readonly Telling[];
  readonly rest: string;
  readonly isDenial: boolean;
  /** A figure that a report gives in nobody's name. */
  readonly isUnclaimed: boolean;
}

/** A sentence of who reported what, and whether it denies. */
export interface Account {
  readonly sentence: ReportSentence;
  readonly isDenial: boolean;
}

/**
 * What is reported of an incident, one sentence for all who report the same in the same way: those with figures of people killed or
 * hurt first, then those with other figures, of these the newest, denials after what they deny. Every standing statement is cited by one of them at least.
 * Clocks are those of `zone`.
 */
export function accountsOf(incident: Incident, zone: string): Account[] {
  const all = tellingsOf(incident);
  const drafts = [
    ...all.map(
      (t): Draft => ({
        tellings: [t],
        rest: predicateOf(t, zone),
        isDenial: isDenial(t),
        isUnclaimed: false,
      }),
    ),
    ...[...Map.groupBy(all, (t) => t.event).values()].flatMap(unclaimed),
  ];
  const byWords = Map.groupBy(drafts, (d) => d.rest);
  return [...byWords.values()]
    .map((same): Draft => ({ ...same[0]!, tellings: same.flatMap((d) => d.tellings) }))
    .reverse()
    .sort((a, b) => Number(a.isDenial) - Number(b.isDenial) || weightOf(b) - weightOf(a))
    .map((d) => ({ sentence: sentenceOf(d), isDenial: d.isDenial }));
}

function isDenial({ polarity, event }: Telling): boolean {
  return polarity !== 'affirmed' || event.event.status === 'denied';
}

/** How much an account has to say of people, by the figures in it; what a report gives in nobody's name comes last. */
function weightOf({ tellings, isUnclaimed }: Draft): number {
  if (isUnclaimed) return 0;
  const counts = tellings.flatMap((t) =>
    t.event.event.counts.filter((c) => says(t, c.quote) && figurePhrase(c, t.event.event.status) !== null),
  );
  const has = (what: Count['what']): boolean => counts.some((c) => c.what === what);
  return has('killed') ? 4 : has('injured') ? 3 : counts.length > 0 ? 2 : 1;
}

function sentenceOf({ tellings, rest, isUnclaimed }: Draft): ReportSentence {
  const cites = [...new Set(tellings.flatMap((t) => t.statements.map((s) => s.key)))];
  const who = listed(tellersOf(tellings), MOST_TELLERS, 'others');
  const quotes = quotesOf(tellings);
  return {
    kind: 'account',
    text: `${capital(who)} ${rest}.`,
    cites,
    ...toldTimes(isUnclaimed ? [] : tellings.map((t) => t.event.event.time)),
    ...(quotes.length ? { quotes } : {}),
  };
}

/** The words of the first tellers, each once: a copy's words are not shown again. */
function quotesOf(tellings: readonly Telling[]): string[] {
  const shown = new Map<string, string>();
  for (const s of tellings.flatMap((t) => t.statements))
    if (s.quote !== '' && !shown.has(s.quote)) shown.set(s.quote, s.key);
  return [...shown.values()].slice(0, MOST_QUOTES);
}

/** Figures of a report with several speakers that stand in no single statement of it are the report's own word. */
function unclaimed(tellers: readonly Telling[]): Draft[] {
  const [first] = tellers;
  const { event } = first!;
  if (first!.isAlone || event.event.status === 'denied') return [];
  const { type, status, places, counts } = event.event;
  const figures = figuresText(
    counts.filter((c) => !tellers.some((t) => says(t, c.quote))),
    status,
  );
  if (figures === '') return [];
  const who = event.source ?? 'a report without a named source';
  const telling = { ...first!, name: who, who, statements: event.statements, isAlone: true };
  const rest = `also gave, of ${occurrenceNoun(type, status)}${wherePhrase(places, type)}, ${figures}`;
  return [{ tellings: [telling], rest, isDenial: false, isUnclaimed: true }];
}

function predicateOf(t: Telling, zone: string): string {
  const { event } = t.event;
  const { polarity } = t;
  const getters = event.actors.filter((a) => a.role === 'recipient').map((a) => a.name);
  // "For Ukraine to Ukraine" says it twice.
  const places = placesSaid(t).filter((p) => p.role !== 'to' || !getters.includes(p.name));
  const where = wherePhrase(places, event.type);
  const when = whenPhrase(event.time, zone);
  // Of force used that others tell of, what is negated is mostly a part of it: the quote beside says which.
  if (
    polarity === 'negated' &&
    event.status !== 'denied' &&
    /^(?:strike|combat|harm|defence|response)/.test(event.type)
  )
    return `said what was not so of ${occurrenceNoun(event.type, event.status)}${targetText(t)}${where}${when}`;
  if (polarity === 'negated')
    return `said that ${absenceOf(event.type, event.status)}${targetText(t)}${where}${when}`;
  if (polarity === 'denied')
    return `denied ${occurrenceNoun(event.type, event.status)}${targetText(t)}${where}${when}${hedgeText(t.statements)}`;
  const isGraded = t.statements.some((s) => s.likelihood && s.likelihood.scale !== 'plain');
  const noun = occurrenceNoun(event.type, event.status, isGraded);
  // Of a claim beside its denial the claim is told as one; a report that only tells of a denial claims nothing.
  const isClaim = event.status === 'denied' && t.event.statements.some((s) => s.polarity !== 'affirmed');
  const denial = event.status === 'denied' && !isClaim ? 'the denial of ' : '';
  const what = `${noun}${itemsText(t)}${targetText(t)}${actorText(t)}`;
  return `${verbOf(t)} ${denial}${what}${where}${when}${recurrenceText(t)}${figuresAndHedge(t)}${isClaim ? ', which is denied' : ''}`;
}

const VERBS: Readonly<Record<Basis, string>> = {
  told: 'reported',
  narrated: 'reported',
  witnessed: 'reported having witnessed',
  assessed: 'reported, as an assessment,',
  announced: 'announced',
};

/** What lies ahead is announced, and what is one's own act; what has happened is reported. */
function verbOf({ basis, event: { event } }: Telling): string {
  const isOwnAct = event.status === 'planned' || /^(?:aid|measure|talks|movement|alert)/.test(event.type);
  return VERBS[basis === 'announced' && !isOwnAct ? 'told' : basis];
}

/** Figures the hedge is on before it, those given without it after it. */
function figuresAndHedge(t: Telling): string {
  const { event } = t.event;
  if (event.status === 'denied') return hedgeText(t.statements);
  const mine = event.counts.filter((c) => says(t, c.quote) && !isItem(event, c));
  const sure = t.statements.filter((s) => !s.likelihood);
  const isMixed = sure.length > 0 && sure.length < t.statements.length;
  const unhedged = mine.filter(
    (c) => isMixed && c.quote !== '' && sure.some((s) => s.quote.includes(c.quote)),
  );
  const hedged = figuresText(
    mine.filter((c) => !unhedged.includes(c)),
    event.status,
  );
  const plain = figuresText(unhedged, event.status);
  return `${hedged && `, with ${hedged}`}${hedgeText(t.statements)}${plain && `; without that hedge, ${plain}`}`;
}

/** Whether a figure is that of an item which is told with its number already. */
function isItem({ type, equipment }: Event, { what, quote }: Count): boolean {
  if (!type.startsWith('aid.') || (what !== 'supplied' && what !== 'other')) return false;
  return equipment.some((q) => q.count && quote.toLowerCase().includes(q.name.toLowerCase()));
}

function figuresText(counts: readonly Count[], status: Event['status']): string {
  // "27 times" says little beside two killed, and stands in the words shown with the sentence.
  const isNews = (c: Count): boolean => c.what !== 'other' && c.what !== 'distance_km';
  const told = counts.some(isNews) ? counts.filter(isNews) : counts;
  const phrases = told.flatMap((c) => figurePhrase(c, status) ?? []);
  return listed([...new Set(phrases)], Number.POSITIVE_INFINITY);
}

/** Hedges as worded; on a yardstick with the band it gives, and never another word. */
function hedgeText(statements: readonly Statement[]): string {
  const hedges = statements.flatMap((s) => s.likelihood ?? []);
  const words = [...new Set(hedges.map(oneHedge))];
  return words.length ? `, hedged as ${listed(words, Number.POSITIVE_INFINITY)}` : '';
}

function oneHedge({ term, low, high, scale }: Likelihood): string {
  if (low === undefined || high === undefined || scale === 'plain') return `“${term}”`;
  return `“${term}” (${low}–${high} % ${SCALE_WORDS[scale]})`;
}

/** What was struck or harmed, by class: " on energy infrastructure", " to homes". */
function targetText(t: Telling): string {
  const { type, targets } = t.event.event;
  const word = /^(?:strike|combat\.attack)/.test(type) ? 'on' : /^(?:harm\.damage)$/.test(type) ? 'to' : null;
  if (word === null) return '';
  const said = targets.filter((x) => says(t, x.mention?.quote ?? x.name));
  const classes = [...new Set(said.flatMap((x) => TARGET_WORDS[x.class] ?? []))];
  return classes.length ? ` ${word} ${listed(classes, 3, 'other things')}` : '';
}

const ROLE_WORDS: Readonly<Partial<Record<Actor['role'], string>>> = {
  initiator: 'by',
  defender: 'by',
  organiser: 'organised by',
  donor: 'from',
  recipient: 'for',
};

/** Who takes part as far as this speaker says it; the speaker is not named twice, and no private person is. */
function actorText(t: Telling): string {
  const { actors, type } = t.event.event;
  const said = actors.filter(
    (a) => a.kind !== 'civilians' && !isTeller(t, a.name) && says(t, a.mention?.quote ?? a.name),
  );
  const by = (word: string): string => {
    const names = [...new Set(said.filter((a) => wordOf(a, type) === word).map((a) => actorName(a.name)))];
    return names.length ? ` ${word} ${listed(names, 3, 'others')}` : '';
  };
  return ['by', 'organised by', 'with', 'from', 'for'].map(by).join('');
}

/** "by the army", "from the Netherlands": what English does not say bare. @source own, general English */
function actorName(name: string): string {
  // A speaker's word for whom they fight is quoted: the report itself calls nobody that.
  if (isFoeTerm(name)) return isCyrillic(name) ? `“${name}”` : `the “${name}”`;
  return /^(?:army|navy|air force|military|police|government|opposition)$/i.test(name)
    ? `the ${name}`
    : named(name);
}

function wordOf({ role }: Actor, type: Event['type']): string | undefined {
  if (role === 'participant') return type.startsWith('talks.') ? 'with' : undefined;
  // A line is formed by one side and held by another: the words tell who does which, the quote is beside it.
  if (role === 'defender' && type !== 'defence.interception') return undefined;
  return ROLE_WORDS[role];
}

function isTeller(t: Telling, name: string): boolean {
  return t.who === name || t.who.startsWith(`${name} (`);
}

/** What is given, by its names and numbers: " (8 boats and generators)". */
function itemsText(t: Telling): string {
  const { type, equipment } = t.event.event;
  if (!type.startsWith('aid.')) return '';
  const said = equipment.filter((q) => says(t, q.mention?.quote ?? q.name));
  // "8 Leopard 2" would be another number.
  const items = said.map(({ name, count }) =>
    count ? `${interval(count)} ${/^\d|\d$/.test(name) ? '× ' : ''}${name}` : name,
  );
  return items.length ? ` (${listed([...new Set(items)], 5, 'other things')})` : '';
}

function interval({ low, high }: { low: number; high?: number }): string {
  const n = (x: number): string => x.toLocaleString('en-GB');
  if (high === undefined) return `at least ${n(low)}`;
  if (low === 0 && high > 0) return `up to ${n(high)}`;
  return low === high ? n(low) : `${n(low)} to ${n(high)}`;
}

function recurrenceText(t: Telling): string {
  const { recurrence } = t.event.event;
  return recurrence?.quote && says(t, recurrence.quote) ? ` (“${recurrence.quote}”)` : '';
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
