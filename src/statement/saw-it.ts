import type { OwnVoice } from './own-voice.ts';

const SIGHT =
  /\b(?:(?:reporters?|correspondents?|journalists?|photographers?|team|crew)\b[^,]{0,40}\b(?:saw|watched|witnessed|heard|counted|seen))\b/i;

/** Whether a reporter of the outlet itself was there: "a Meridian correspondent saw", "our team in X watched". */
export function sawIt(words: string, own: OwnVoice): boolean {
  const hit = SIGHT.exec(words)?.[0];
  if (!hit) return false;
  const lead = words.slice(0, words.indexOf(hit) + hit.length).toLowerCase();
  return /\b(?:our|this newspaper|this agency)\b/.test(lead) || [...own.outlet].some((w) => lead.includes(w));
}
