import { SLAVIC_HEARD, SLAVIC_ORDER, SLAVIC_OWN_FUTURE, SLAVIC_OWN_VIEW } from '../lexicon/basis-slavic.ts';
import { ANALYST, SLAVIC_ANALYST } from '../lexicon/role.ts';
import type { Basis } from '../model/statement.ts';
import { isCyrillic } from '../util/script.ts';
import { type Decided, decided, hitOf } from '../util/why.ts';
import type { Draft } from './draft.ts';

const ORDER =
  /\b(?:(?:is|are) (?:subject to|prohibited|banned|required|ordered|to be (?:evacuated|moved|taken|relocated|transported|housed)|to leave|obliged)|(?:will|shall) (?:be )?(?:leave|depart|run|begin|start|continue|receive|provide|send|deliver|open|close|introduce|restore|not stop|operate|host|impose|evacuate|resume|donate|announce|retake|respond)|(?:depart|leave|run)s? (?:from|daily|every|at)|in force from|curfew is|order covers|evacuation is mandatory|compulsory evacuation|(?:will|shall) (?:not |also )?(?:arrive|deploy|reinforce|run|work|be (?:closed|shut|suspended|restored|paid|distributed|given|moved|housed|accommodated))|our (?:forces|troops|units|fighters|men) will|curfew (?:applies|remains)|measure (?:concerns|applies|covers)|has ordered|we (?:will|shall|call on|appeal|urge|plan|intend|ask|request))\b/i;
const OWN_FUTURE =
  /\b(?:it|they|he|she|we|I|its [\w\s-]{1,30}|his [\w\s-]{1,20}|their [\w\s-]{1,30}) (?:will|would|is to|are to|plans? to|planned to|intends? to|intended to|is going to|are going to|was preparing to|is ready to|are ready to|was sending|is sending|were sending)\b/i;
const COUNTRY_FUTURE =
  /^(?:[^.]*\bthat )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){0,2}) (?:will|would|is to|are to|plans? to|intends? to) /u;
const ORDERS = /\b(?:ordered|announced|imposed|declared|introduced|decreed|put .* under sanctions|banned)\b/i;

const WE_CALL = /^We (?:call on|appeal|urge|demand|will|plan)\b/;
const WE_JUDGE = /^We (?:fear|believe|expect|assess|estimate|judge)\b/;
const WE_WILL = /^[“"‘]?We (?:will|shall|are going to|plan)\b/;
/** A toll or a hit, in a tense of what is over: whoever announces it tells of it. */
const HAPPENED =
  /^(?!.*\b(?:will|would|shall|to be|going to)\b).*\b(?:(?:were|was|had been|have been|has been|are|is) (?:no |any |[\d,]+ |[a-z]+ )?(?:casualties|deaths|victims|killed|wounded|injured|hurt|dead|hit|struck)|martyrdom|(?:killed|wounded|injured) (?:at least |some |about |more than )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores)|the (?:dead|death toll|toll|injured|wounded) at|^(?:that )?(?:it (?:has|had) |they (?:have|had) )?(?:the )?(?:capture|liberation|seizure|fall|destruction|killing|elimination|interception|captured|seized|liberated|destroyed|repelled|shot down) (?:of )?)\b/isu;
const HEARD = /\bexplosions? (?:(?:are|is) )?(?:heard|in)\b/i;

/** How the speaker comes to what is said (guide §2). */
export function findBasis(draft: Draft, assessedUpdate: boolean, source = ''): Decided<Basis> {
  const { quote: words, start } = draft.content ?? draft.span;
  const a = draft.attribution;
  if (draft.witnessed)
    return decided('witnessed', 'statement/find-basis: a reporter of the outlet saw or heard it');
  if (!draft.speaker) return outletsBasis(draft, source);
  if (assessedUpdate && draft.own)
    return decided('assessed', 'statement/find-basis: an intelligence update judges all it says');
  const slavic = isCyrillic(words);
  if (draft.own && !draft.attributedHere) {
    const order = hitOf(slavic ? SLAVIC_ORDER : ORDER, words, start);
    if (order) return decided('announced', 'statement/find-basis: an order or plan in an own post', order);
    const heard = hitOf(slavic ? SLAVIC_HEARD : HEARD, words, start);
    if (heard) return decided('witnessed', 'statement/find-basis: explosions heard, in an own post', heard);
    return decided('told', 'statement/find-basis: an own post tells');
  }
  return saidBasis(draft, words, start, a?.kind ?? 'say');
}

/** The outlet speaks for itself. */
function outletsBasis(draft: Draft, source: string): Decided<Basis> {
  const { quote, start } = draft.span;
  const calls = hitOf(WE_CALL, quote, start);
  if (calls) return decided('announced', 'statement/find-basis: "we" call, demand or plan', calls);
  const judges = hitOf(WE_JUDGE, quote, start);
  if (judges) return decided('assessed', 'statement/find-basis: "we" believe or expect', judges);
  const view = isCyrillic(quote) ? hitOf(SLAVIC_OWN_VIEW, quote, start) : null;
  if (view) return decided('assessed', "statement/find-basis: the writer's own judgement", view);
  return draft.likelihood && ANALYST.test(source)
    ? decided('assessed', 'statement/find-basis: a hedge in a report of analysts')
    : decided('narrated', "statement/find-basis: the outlet's own voice");
}

function saidBasis(draft: Draft, words: string, start: number, kind: string): Decided<Basis> {
  const speaker = draft.speaker!;
  const a = draft.attribution;
  const cue = a?.cue;
  const who = `${speaker.role ?? ''} ${speaker.organisation ?? ''} ${a?.speaker?.quote ?? ''}`;
  const happened = kind === 'announce' ? hitOf(HAPPENED, words, start) : null;
  if (happened)
    return decided('told', 'statement/find-basis: what is announced is a toll, not a plan', happened);
  if (kind === 'announce') return decided('announced', 'statement/find-basis: the cue announces', cue);
  if (kind === 'deny') return decided('told', 'statement/find-basis: a denial is a claim', cue);
  if (kind === 'assess' && !/expect/.test(a?.lemma ?? ''))
    return decided('assessed', 'statement/find-basis: the cue judges', cue);
  const hedged = draft.likelihood && draft.likelihood.scale !== 'plain';
  if (/\bintelligence\b/i.test(who) || draft.channel === 'intelligence_update')
    return decided('assessed', 'statement/find-basis: an intelligence service speaks', a?.speaker);
  if (hedged && /ministry of defence|\bmod\b/i.test(who))
    return decided(
      'assessed',
      'statement/find-basis: a defence ministry hedges by its yardstick',
      a?.speaker,
    );
  if ((ANALYST.test(who) && !/centre|center/i.test(who)) || SLAVIC_ANALYST.test(who))
    return decided('assessed', 'statement/find-basis: an analyst speaks', a?.speaker);
  const term = draft.likelihood?.term ?? '';
  if (/\b(?:unlikely|likely)\b/i.test(term) && speaker.role && !speaker.name)
    return decided('assessed', 'statement/find-basis: an office without a name calls it likely', a?.speaker);
  if (draft.likelihood?.scale === 'plain' && !/^(?:will|would)$/.test(term))
    return decided('told', 'statement/find-basis: a hedged claim', cue);
  return plannedBasis(draft, words, start, who);
}

/** Whether what is said is the speaker's own decision, or told like anything else. */
function plannedBasis(draft: Draft, words: string, start: number, who: string): Decided<Basis> {
  const speaker = draft.speaker!;
  const future = isCyrillic(words) ? SLAVIC_OWN_FUTURE : OWN_FUTURE;
  const own = speaker.role === 'residents' ? null : hitOf(future, words, start);
  if (own) return decided('announced', "statement/find-basis: the speaker's own plan", own);
  const state = /(?:minister|ministry|government|president|secretary|army|military|forces|navy)/i;
  const national = speaker.country && state.test(who) ? hitOf(COUNTRY_FUTURE, words, start) : null;
  if (national)
    return decided('announced', 'statement/find-basis: a state tells what its country will do', national);
  const will = hitOf(WE_WILL, words, start);
  if (will) return decided('announced', 'statement/find-basis: "we will"', will);
  const orders =
    draft.channel === 'parliament' && /\b(?:minister|president|ministry|government)\b/i.test(who)
      ? hitOf(ORDERS, words, start)
      : null;
  if (orders) return decided('announced', 'statement/find-basis: an order told to parliament', orders);
  return decided('told', 'statement/find-basis: a claim', draft.attribution?.cue);
}
