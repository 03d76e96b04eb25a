import { ADJUNCT_OPENERS, HEDGES } from '../lexicon/hedge.ts';
import { SLAVIC_ADJUNCT_OPENERS, SLAVIC_HEDGES } from '../lexicon/hedge-slavic.ts';
import { UK_GOVERNMENT } from '../lexicon/role.ts';
import { ICD203, PHIA } from '../lexicon/yardstick.ts';
import type { Likelihood, LikelihoodScale, Speaker } from '../model/statement.ts';
import { matchesOf } from '../util/matches-of.ts';
import { isCyrillic } from '../util/script.ts';
import { type By, because, type Decided, decided } from '../util/why.ts';

interface Hit {
  readonly term: string;
  readonly at: number;
  readonly rank: number;
  /** The row it was found by. */
  readonly by: By;
}

/** Bodies that are of one country whatever the words around them say. */
const ONLY_US =
  /\b(?:CIA|ODNI|Central Intelligence Agency|Defense Intelligence Agency|National Security Agency|National Intelligence Council|Director of National Intelligence)\b/;
const UK_OFFICIALS = /^(?:(?:British|UK) )?(?:\p{L}+ ){0,2}(?:officials?)$/iu;

const US_INTELLIGENCE =
  /\b(?:intelligence|spy agenc(?:y|ies)|CIA|DIA|NSA|ODNI|National Intelligence Council|National Security Agency)\b/i;

/** The yardstick a speaker uses. */
function scaleOf(speaker: Speaker | null, assessedUpdate: boolean): Decided<LikelihoodScale> {
  if (!speaker) return decided('plain', "statement/find-likelihood: the outlet's words have no yardstick");
  const words = `${speaker.organisation ?? ''} ${speaker.role ?? ''} ${speaker.name ?? ''}`;
  if (
    speaker.country === 'GB' &&
    (UK_GOVERNMENT.test(words) ||
      UK_OFFICIALS.test((speaker.role ?? '').trim()) ||
      /^(?:Britain|UK|United Kingdom|London)$/.test((speaker.organisation ?? '').trim()) ||
      assessedUpdate)
  )
    return decided('phia', 'statement/find-likelihood: a UK government body speaks', speaker.mention);
  if ((speaker.country === 'US' && US_INTELLIGENCE.test(words)) || (!speaker.country && ONLY_US.test(words)))
    return decided('icd203', 'statement/find-likelihood: a US intelligence body speaks', speaker.mention);
  return decided('plain', 'statement/find-likelihood: the speaker uses no yardstick, so no band');
}

/** The hedge on the main proposition of `words`, with the speaker's yardstick; null where there is none. Where it stands is told as an offset into `words`. */
export function findLikelihood(
  words: string,
  speaker: Speaker | null,
  assessedUpdate = false,
): Likelihood | null {
  const hits = hedgesIn(words).filter((h) => onMain(words, h.at));
  if (hits.length === 0) return null;
  const best = hits.toSorted((a, b) => a.rank - b.rank || a.at - b.at)[0]!;
  const scale = scaleOf(speaker, assessedUpdate);
  const yardstick = scale.value === 'phia' ? PHIA : scale.value === 'icd203' ? ICD203 : null;
  const band = yardstick?.get(best.term.toLowerCase());
  const likelihood: Likelihood = band
    ? { term: best.term, scale: scale.value, low: band[0], high: band[1] }
    : { term: best.term, scale: 'plain' };
  const hedged = because(likelihood, 'term', best.by, { start: best.at, end: best.at + best.term.length });
  const scaled = because(hedged, 'scale', scale.by, scale.at);
  if (!yardstick) return scaled;
  return because(
    scaled,
    'scale',
    band ?? 'statement/find-likelihood: the yardstick has no band for this term',
  );
}

const ONLY_SUSPECTS =
  /\b(?:suspect(?:s|ed)?|fear(?:s|ed)?)\b|(?<=^(?:is|are|was|were) )(?:understood|believed|thought|reported|rumou?red|feared|presumed|alleged)\b/i;

const SLAVIC_SUSPECTS = /^не (?:виключ|исключ)\p{L}+|^(?:підозрю|подозрева|побою|опаса)\p{L}+/iu;

/** "Police suspect that …": a cue that is itself the hedge; null for any other. */
export function cueHedge(cue: string): Likelihood | null {
  const term = (isCyrillic(cue) ? SLAVIC_SUSPECTS : ONLY_SUSPECTS).exec(cue)?.[0];
  if (!term) return null;
  return because(
    { term, scale: 'plain' as const },
    'term',
    'statement/find-likelihood: a cue that only suspects or fears',
  );
}

function hedgesIn(words: string): Hit[] {
  const out: Hit[] = [];
  for (const row of isCyrillic(words) ? SLAVIC_HEDGES : HEDGES) {
    const { pattern, rank } = row;
    for (const m of matchesOf(pattern, words)) {
      const term = m[1] ?? m[0];
      const at = m.index + m[0].indexOf(term);
      if (!out.some((h) => at < h.at + h.term.length && h.at < at + term.length))
        out.push({ term, at, rank, by: row });
    }
  }
  return out;
}

/** Whether nothing before the hedge in its clause has turned to a side matter: a relative, a cause, a condition. */
function onMain(words: string, at: number): boolean {
  const clause =
    Math.max(words.lastIndexOf(';', at), words.lastIndexOf(': ', at), words.lastIndexOf('. ', at)) + 1;
  const before = words.slice(clause, at);
  const slavic = isCyrillic(words);
  const openers = matchesOf(slavic ? SLAVIC_ADJUNCT_OPENERS : ADJUNCT_OPENERS, before);
  const last = openers.at(-1);
  if (last) {
    const opener = last.index;
    const leading =
      (slavic ? /^\P{L}*$/u : /^\W*$/).test(before.slice(0, opener)) && /,/.test(before.slice(opener));
    if (!leading && !closedRelative(before.slice(opener))) return false;
  }
  // ", apparently by mistake", ", reportedly carrying rice,": said of a cause or an adjunct (guide §6.22).
  if (/,\s+$/.test(before) && ADJUNCT_AFTER.test(words.slice(at))) return false;
  // "None of the missiles could be stopped" says what was not done.
  if (/^could\b/i.test(words.slice(at)) && /^\W*(?:none|no|neither|nobody|nothing)\b/i.test(before))
    return false;
  // "A drone that could carry 40 kg" says what a thing can do.
  if (/[\p{L}]\s+that\s+$/u.test(before)) return false;
  return !/^\S+\s+(?:as a result of|because of|due to|owing to)\b/i.test(words.slice(at));
}

const ADJUNCT_AFTER =
  /^(?:\p{L}+ly|(?:very |most |highly )?likely|perhaps)\s+(?:by|in|as|because|due|for|from|with|after|at|on|near|via|using|under|to (?:force|make|draw|stop|prevent|cover)|\p{L}+ing)\b/iu;

/** ", who was not authorised, said it may": a relative shut by its comma before a verb. */
function closedRelative(rest: string): boolean {
  return (
    /,\s+(?:\w+\s+){0,2}(?:said|says|told|tells|added|wrote|writes|believes?|warned|is|are|was|were|has|have|may|might|could|will)\b/.test(
      rest,
    ) || /\b(?:say|says|said|saying|told)\b.*\b(?:that|he|she|it|they|the|\w+s)\b/.test(rest)
  );
}
