import { AID_STAGE_WORDS } from '../lexicon/aid-stage.ts';
import { partyKey } from '../lexicon/party-key.ts';
import type { AidStage } from '../model/aid.ts';
import type { Event } from '../model/event.ts';
import type { Stance } from './assertions-of.ts';

/** Where a cue before the words that name the gift still governs them: "has approved a first transfer of", not a clause further. */
const REACH = 60;
/** A gift is called off in the same breath: "withdrawn its offer", "halted all further deliveries". */
const NEAR_WORDS = 4;

/** How far a gift has come by what is said of it (docs/decisions/0035); what the words leave open is `unknown`. */
export function aidStageOf(event: Event, stance: Stance): AidStage {
  const { words, after } = wordsOf(event, stance);
  if (isCalledOff(words, event.quote) || isPlanCalledOff(words, event.quote, after)) return 'cancelled';
  if (event.status === 'denied' || stance.polarity !== 'affirmed') return 'denied';
  if (event.type === 'aid.request') return 'requested';
  if (event.status === 'possible') return 'weighed';
  if (event.type === 'aid.pledge' || event.status === 'planned') {
    if (has(AID_STAGE_WORDS.committed, words)) return 'committed';
    if (AID_STAGE_WORDS.bare.test(event.quote) && !has(AID_STAGE_WORDS.announced, words)) return 'unknown';
    return 'announced';
  }
  if (has(AID_STAGE_WORDS.inUse, event.quote)) return 'delivered';
  if (event.status === 'ongoing' || has(AID_STAGE_WORDS.sent, event.quote)) return 'sent';
  return 'delivered';
}

/** Whether a donor speaks of its own gift: the state or body itself, or one of its office who is known to be of that country. */
export function isDonorsOwn(donors: readonly string[], { speaker, statements }: Stance): boolean {
  if (!speaker || donors.length === 0) return false;
  const keys = new Set(donors.map(partyKey));
  if (speaker.organisation && keys.has(partyKey(speaker.organisation))) return true;
  const isAnnounced = statements.some((s) => s.basis === 'announced');
  const country = speaker.country;
  return isAnnounced && (country === undefined ? keys.size === 1 : keys.has(country));
}

/** The clause up to the end of the words that name the gift, and what follows there; those words alone where the statement's are withheld. */
function wordsOf(event: Event, { statements }: Stance): { words: string; after: string } {
  for (const s of statements) {
    const given = event.start - s.start;
    const at = s.quote.startsWith(event.quote, given) ? given : s.quote.indexOf(event.quote);
    if (at < 0 || event.quote === '') continue;
    const before = s.quote.slice(Math.max(0, at - REACH), at);
    const after = s.quote.slice(at + event.quote.length).split(/[,;:!?–—]|\.(?:\s|$)/, 1)[0]!;
    return { words: before.slice(before.search(/[^.,;:!?–—]*$/)) + event.quote, after };
  }
  return { words: event.quote, after: '' };
}

function has(cue: RegExp, words: string): boolean {
  return words.search(cue) >= 0;
}

/** The cue is in the words that name the gift, or only a few words before them. */
function isCalledOff(words: string, quote: string): boolean {
  const last = [...words.matchAll(AID_STAGE_WORDS.cancelled)].at(-1);
  if (!last) return false;
  const end = last.index + last[0].length;
  const between = words.slice(end, Math.max(end, words.length - quote.length));
  return between.split(/\s+/).filter(Boolean).length <= NEAR_WORDS;
}

/** "A plan to send 8 howitzers was cancelled": the noun that the gift belongs to was called off. */
function isPlanCalledOff(words: string, quote: string, after: string): boolean {
  const before = words.slice(0, words.length - quote.length);
  const isNoun = AID_STAGE_WORDS.toCome.test(before) || AID_STAGE_WORDS.toCome.test(quote);
  return isNoun && AID_STAGE_WORDS.cancelledAfter.test(after);
}
