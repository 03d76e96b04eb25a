import { SLAVIC_SIGHT } from '../lexicon/basis-slavic.ts';
import { lean } from '../util/pattern/lean.ts';
import { isCyrillic } from '../util/script.ts';
import type { OwnVoice } from './own-voice.ts';

const SIGHT =
  /\b(?:(?:reporters?|correspondents?|journalists?|photographers?|team|crew)\b[^,]{0,40}\b(?:saw|watched|witnessed|heard|counted|seen)|(?:reporters?|correspondents?|photographers?|journalists?) (?:who|that) [^,]{2,70}? (?:saw|watched|witnessed|heard|counted)|(?:our|own) (?:[\p{L}-]+ )?(?:monitors?|observers?|staff|colleagues?|volunteers?|field officers?) [^,]{0,30}?(?:saw|watched|witnessed|heard|counted)|our (?:[\p{L}-]+ )?(?:reporter|correspondent|photographer) (?:reports?|writes?) from (?:the )?(?:scene|site|spot|place))\b/iu;
const OURS = /\b(?:our|this newspaper|this agency)\b|(?<!\p{L})наш(?:а|і|и|ого|ої|ей|ему)?(?!\p{L})/u;

/** Whether a reporter of the outlet itself was there: "a Meridian correspondent saw", "our team in X watched", "наш кореспондент бачив". */
export function sawIt(words: string, own: OwnVoice): boolean {
  const hit = lean(isCyrillic(words) ? SLAVIC_SIGHT : SIGHT).exec(words)?.[0];
  if (!hit) return false;
  const lead = words.slice(0, words.indexOf(hit) + hit.length).toLowerCase();
  // "An LPA correspondent saw": of the agency whose report this is, reprinted or not.
  if (/\b\p{Lu}{2,6} (?:reporter|correspondent|photographer)/u.test(words)) return true;
  return OURS.test(lead) || [...own.outlet].some((w) => lead.includes(w) || isForm(w, lead));
}

/** A Cyrillic name of an outlet in another case: «Хронографа» of the Хронограф. */
const isForm = (name: string, lead: string): boolean =>
  name.length > 4 && /^\p{Script=Cyrillic}+$/u.test(name) && lead.includes(name.replace(/[аяеєоійь]$/, ''));
