import { ANALYST } from '../lexicon/role.ts';
import type { Basis } from '../model/statement.ts';
import type { Draft } from './draft.ts';

const ORDER =
  /\b(?:(?:is|are) (?:subject to|prohibited|banned|required|ordered|to be evacuated|to leave|obliged)|(?:will|shall) (?:be )?(?:leave|depart|run|begin|start|continue|receive|provide|send|deliver|open|close|introduce|restore|not stop|operate|host|impose|evacuate|resume|donate|announce|retake|respond)|(?:depart|leave|run)s? (?:from|daily|every|at)|in force from|curfew is|order covers|evacuation is mandatory|compulsory evacuation|we (?:will|shall|call on|appeal|urge|plan|intend))\b/i;
const OWN_FUTURE =
  /\b(?:it|they|he|she|we|I|its [\w\s-]{1,30}|his [\w\s-]{1,20}|their [\w\s-]{1,30}) (?:will|would|plans? to|planned to|intends? to|intended to|is going to|are going to|was preparing to|is ready to|are ready to|was sending|is sending|were sending)\b/i;
const COUNTRY_FUTURE = /^(?:[^.]*\bthat )?(\p{Lu}[\p{L}]+) (?:will|would|plans? to|intends? to) /u;
const ORDERS = /\b(?:ordered|announced|imposed|declared|introduced|decreed|put .* under sanctions|banned)\b/i;

/** How the speaker comes to what is said (guide §2). */
export function findBasis(draft: Draft, assessedUpdate: boolean, source = ''): Basis {
  const words = draft.content?.quote ?? draft.span.quote;
  const a = draft.attribution;
  if (draft.witnessed) return 'witnessed';
  if (!draft.speaker) {
    if (/^We (?:call on|appeal|urge|demand|will|plan)\b/.test(draft.span.quote)) return 'announced';
    if (/^We (?:fear|believe|expect|assess|estimate|judge)\b/.test(draft.span.quote)) return 'assessed';
    return draft.likelihood && ANALYST.test(source) ? 'assessed' : 'narrated';
  }
  if (assessedUpdate && draft.own) return 'assessed';
  if (draft.own && !draft.attributedHere) {
    if (ORDER.test(words)) return 'announced';
    if (/\bexplosions? (?:(?:are|is) )?(?:heard|in)\b/i.test(words)) return 'witnessed';
    return 'told';
  }
  return saidBasis(draft, words, a?.kind ?? 'say');
}

function saidBasis(draft: Draft, words: string, kind: string): Basis {
  const speaker = draft.speaker!;
  const who = `${speaker.role ?? ''} ${speaker.organisation ?? ''} ${draft.attribution?.speaker?.quote ?? ''}`;
  if (kind === 'announce') return 'announced';
  if (kind === 'deny') return 'told';
  if (kind === 'assess' && !/expect/.test(draft.attribution?.lemma ?? '')) return 'assessed';
  const hedged = draft.likelihood && draft.likelihood.scale !== 'plain';
  if (/\bintelligence\b/i.test(who) || draft.channel === 'intelligence_update') return 'assessed';
  if (hedged && /ministry of defence|\bmod\b/i.test(who)) return 'assessed';
  if (ANALYST.test(who) && !/centre|center/i.test(who)) return 'assessed';
  if (
    draft.likelihood &&
    /\b(?:unlikely|likely)\b/i.test(draft.likelihood.term) &&
    speaker.role &&
    !speaker.name
  )
    return 'assessed';
  if (
    draft.likelihood &&
    draft.likelihood.scale === 'plain' &&
    !/^(?:will|would)$/.test(draft.likelihood.term)
  )
    return 'told';
  if (OWN_FUTURE.test(words) && speaker.role !== 'residents') return 'announced';
  const future = COUNTRY_FUTURE.exec(words)?.[1];
  if (
    future &&
    speaker.country &&
    /(?:minister|ministry|government|president|secretary|army|military|forces|navy)/i.test(who)
  )
    return 'announced';
  if (/^We (?:will|shall|are going to|plan)\b/.test(words.replace(/^[“"‘]/, ''))) return 'announced';
  if (
    /\b(?:minister|president|ministry|government)\b/i.test(who) &&
    ORDERS.test(words) &&
    draft.channel === 'parliament'
  )
    return 'announced';
  return 'told';
}
