import { countryInName } from '../../lexicon/country-in.ts';
import { speaksForState } from '../../lexicon/downed-side.ts';
import type { Actor } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import { SpanIndex } from '../../util/span-index.ts';
import { because } from '../../util/why.ts';
import type { ActorMention, Scene } from '../slot/scene.ts';

/** Words for the men of an army that name no army: they are of the one the document names. */
const OF_ARMY =
  /^(?:(?:government|federal|regular|ground|retreating|besieged) )?(?:troops|soldiers|forces|servicemen|units|garrison|regiment|brigade|battalion)$/i;
/** Words for an armed group that point at one already named, where "the", "its" or the like stands before. */
const OF_GROUP =
  /^(?:(?:armed|rebel|militant|paramilitary|ethnic armed|insurgent|jihadist) )?(?:group|militia|rebels?|fighters|insurgents|militants|paramilitar(?:y|ies)|jihadists|gunmen)$/i;
/** Common nouns for armed people, alone or after an adjective: no name. */
const COMMON =
  /^(?:\p{L}+ )?(?:group|militias?|militiam[ae]n|rebels?|fighters?|insurgents?|militants?|paramilitar(?:y|ies)|jihadists?|gunm[ae]n|attackers?|assailants?|bandits?|separatists?|extremists?|terrorists?|mercenar(?:y|ies)|guerrillas?|gangs?|saboteurs?|bombers?|enemy|m[ae]n|groups?|resistance)$/iu;
const POINTS = /(?:^|[\s“"(])(?:the|its|their|this|that)\s+$/i;
/** Men and machines that are somebody's: "its fighters", "their aircraft". */
const OF_SOMEBODY =
  /^(?:(?:ground|special|air|elite) )?(?:troops|soldiers|forces|fighters|men|units|aircraft|jets|warplanes|helicopters|army|military|navy|marines|commandos|artillery)$/i;
const THEIRS = /(?:^|[\s“"(])(?:its|their)\s+$/i;
const OURS = /\bour\s+(?:\p{L}+\s+){0,2}$/iu;
const ARMED =
  /(?:army|forces?|command|guards?|front|movement|militia|brigades?|military|navy|\p{Lu}{2,})(?:\s|$)/u;
const APPOSED = /^(?:\s*\([^)]{2,12}\))?,\s+(?:an?|the)\s+$/i;
/** Heads of the names of armies; alone they name the army of the country the document is on. */
const ARMY = /(?:^|\s)(?:army|military|armed forces|defen[cs]e forces)$/i;
/**
 * Gives those who act under a general word ("the troops", "the group") the name that the document gives their side, where it
 * names just one such side: two armies or two groups leave the words as they are. The mention keeps the words.
 */
export function nameParties<T extends { readonly actors: readonly Actor[]; readonly type: string }>(
  text: string,
  events: readonly T[],
  scenes: readonly Scene[],
  statements: SpanIndex<Statement>,
): T[] {
  const mentions = scenes.flatMap((s) => s.actors);
  const named = new SpanIndex(mentions);
  const army = only(parties(armiesOf(mentions, events)));
  const group = only(parties(groupsOf(mentions)));
  const resolve = (a: Actor): Actor => {
    if (a.role === 'participant' || a.role === 'recipient' || !a.mention) return a;
    const before = text.slice(Math.max(0, a.mention.start - 60), a.mention.start);
    const ours = OURS.test(before) && (OF_ARMY.test(a.name) || OF_GROUP.test(a.name));
    if (ours) return asSpeaker(a, statements);
    if (THEIRS.test(before) && OF_SOMEBODY.test(a.name)) {
      const owner = ownerBefore(text, a.mention.start, named);
      if (owner) return { ...a, name: owner.name, kind: owner.kind === 'government' ? a.kind : owner.kind };
      const speaker = commandAt(a.mention.start, statements);
      // Whose they are is told by who speaks: never by the one army that is named elsewhere.
      if (speaker) return speaker.isNamed ? { ...a, name: speaker.name } : a;
    }
    if (a.kind === 'state_forces' && army && OF_ARMY.test(a.name)) return { ...a, name: army };
    if (a.kind !== 'nonstate_armed' || !OF_GROUP.test(a.name)) return a;
    const owner = apposed(text, a.mention.start, named);
    if (owner) return { ...a, name: owner.name };
    return group && (POINTS.test(before) || /^the /i.test(a.mention.quote)) ? { ...a, name: group } : a;
  };
  return events.map((e) => {
    // "Held 17 soldiers prisoner": the men, not their army.
    if (e.type === 'combat.abduction') return e;
    const actors = e.actors.map((a) => {
      const party = resolve(a);
      return party.name === a.name
        ? party
        : because(party, 'name', 'event/type/name-parties: the one side that it can be');
    });
    return {
      ...e,
      actors: actors.filter(
        (a, i) => !actors.slice(0, i).some((b) => b.name === a.name && b.role === a.role),
      ),
    };
  });
}

const SENTENCE = 220;
/** "Russia’s claim was false and its troops still held …": whose claim it is does not speak. @source own, general English */
const CLAIMS =
  /^[’'](?:s)?\s+(?:\p{Ll}+\s+)?(?:claims?|assertions?|statements?|reports?|allegations?)(?!\p{L})/iu;

/** "The movement said its fighters …": the first party that the sentence names before the pronoun. */
function ownerBefore(text: string, at: number, mentions: SpanIndex<ActorMention>): ActorMention | null {
  const from = Math.max(0, at - SENTENCE);
  const head = text.slice(from, at);
  const start = from + Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. ')) + 1;
  return (
    mentions
      .overlapping({ start, end: at })
      .find(
        (m) =>
          m.start >= start &&
          m.end < at &&
          !m.adjective &&
          !CLAIMS.test(text.slice(m.end, at)) &&
          (m.armed ? isProper(m.name) : m.kind === 'government' && /^\p{Lu}/u.test(m.quote)),
      ) ?? null
  );
}

/** Who speaks for a state’s forces there, and whether the name tells which state; null where nobody does. */
function commandAt(
  at: number,
  statements: SpanIndex<Statement>,
): { readonly name: string; readonly isNamed: boolean } | null {
  const speaker = statements.overlapping({ start: at, end: at + 1 })[0]?.speaker;
  const state = speaker ? speaksForState(speaker) : null;
  if (!speaker?.organisation || state === null) return null;
  const name = speaker.organisation.replace(/^the /i, '');
  return { name, isNamed: countryInName(name) === state };
}

/** "Our units": the units of whoever says so. */
function asSpeaker(a: Actor, statements: SpanIndex<Statement>): Actor {
  const start = a.mention!.start;
  const name = statements.overlapping({ start, end: start + 1 })[0]?.speaker?.organisation;
  return name && ARMED.test(name) ? { ...a, name: name.replace(/^the /i, '') } : a;
}

const APPOSED_WITHIN = 24;

/** "The Highland Front, an armed group, …": the name right before the words. */
function apposed(text: string, at: number, mentions: SpanIndex<ActorMention>): ActorMention | null {
  return (
    mentions
      .overlapping({ start: at - APPOSED_WITHIN, end: at })
      .find(
        (m) =>
          m.kind === 'nonstate_armed' &&
          isProper(m.name) &&
          m.end < at &&
          at - m.end < APPOSED_WITHIN &&
          APPOSED.test(text.slice(m.end, at)),
      ) ?? null
  );
}

/** A name of its own, not a common noun that opens a sentence. */
const isProper = (name: string): boolean => /\p{Lu}/u.test(name) && !COMMON.test(name);

/** The armies named, and countries that fight under their own name. */
function armiesOf(
  mentions: readonly ActorMention[],
  events: readonly { readonly actors: readonly Actor[] }[],
) {
  const armies = mentions.filter((m) => m.kind === 'state_forces' && ARMY.test(m.name)).map((m) => m.name);
  const fighting = events
    .flatMap((e) => e.actors)
    .filter((a) => a.kind === 'state_forces' && /^\p{Lu}/u.test(a.name) && !OF_ARMY.test(a.name))
    .map((a) => a.name);
  return [...armies, ...fighting];
}

const groupsOf = (mentions: readonly ActorMention[]): string[] =>
  mentions.filter((m) => m.kind === 'nonstate_armed' && isProper(m.name)).map((m) => m.name);

/** The parties among `names`, each once, by its shortest full name; a bare "army" is whichever army is named. */
function parties(names: readonly string[]): string[] {
  const out: string[] = [];
  const bare: string[] = [];
  for (const name of new Set(names.map((n) => n.replace(/^the /i, ''))))
    if (/^(?:army|military|armed forces)$/i.test(name)) bare.push(name.toLowerCase());
    else if (!out.some((p) => isSameParty(p, name))) out.push(name);
  return out.length || !bare.length ? out : [bare[0]!];
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .map((w) => w.slice(0, 5));

/** "RSF", "Rapid Support Forces", "the paramilitary Rapid Support Forces"; "Congo’s army", "Congolese army". */
function isSameParty(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const words = wordsOf(long);
  if (wordsOf(short).every((w) => words.includes(w))) return true;
  const initials = words
    .map((w) => w[0])
    .join('')
    .toUpperCase();
  if (/^\p{Lu}{2,6}$/u.test(short)) return initials.endsWith(short) || initials.startsWith(short);
  return ARMY.test(a) && ARMY.test(b) && wordsOf(a)[0] === wordsOf(b)[0];
}

/** The one party there is, or null. */
const only = (all: readonly string[]): string | null => (all.length === 1 ? all[0]! : null);
