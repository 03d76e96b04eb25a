import type { Channel, Likelihood, LikelihoodScale, Statement } from '../model/statement.ts';

/** Yardsticks in words. */
export const SCALE_WORDS: Readonly<Record<LikelihoodScale, string>> = {
  phia: 'on the UK yardstick',
  icd203: 'on the US yardstick, ICD 203',
  plain: 'no yardstick, so no number',
};

/** A hedge as worded, with its band only where the speaker's yardstick gives one. */
export function likelihoodText(l: Likelihood): { term: string; band: string } {
  const band = l.low !== undefined && l.high !== undefined ? `${l.low}–${l.high} % ` : '';
  return { term: l.term, band: `${band}${SCALE_WORDS[l.scale]}` };
}

/** Channels in words. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  telegram: 'on Telegram',
  facebook: 'on Facebook',
  x: 'on X',
  other_social: 'on social media',
  intelligence_update: 'in an intelligence update',
  press_conference: 'at a press conference',
  statement: 'in a statement',
  interview: 'in an interview',
  broadcast: 'in a broadcast',
  parliament: 'in parliament',
  spokesperson: 'through a spokesperson',
};

/** How the words are given. */
export const FORM_WORDS: Readonly<Record<Statement['form'], string>> = {
  direct: 'quoted word for word',
  mixed: 'reported, partly quoted',
  indirect: 'reported, not quoted',
  none: 'the outlet’s own voice',
};

/** How the speaker comes to it. */
export const BASIS_WORDS: Readonly<Record<Statement['basis'], string>> = {
  told: 'told by a party or official',
  assessed: 'an assessment',
  witnessed: 'seen or heard by the outlet',
  announced: 'the speaker’s own decision or plan',
  narrated: 'stated as fact, no source given',
};

/** Whether the speaker affirms, denies or negates. */
export const POLARITY_WORDS: Readonly<Record<Statement['polarity'], string>> = {
  affirmed: 'affirms',
  denied: 'denies',
  negated: 'says it is not so',
};
