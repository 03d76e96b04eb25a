import type { Count } from '../model/event.ts';

/** How munitions are stopped without being shot: by jamming. @source guide §3.1 defence.interception; own, general English, Ukrainian and Russian */
const JAMMED =
  /(?<!\p{L})(?:jammed|suppressed|spoofed|подавлен\p{L}*|подавили|придушен\p{L}*|заглуш\p{L}*)(?!\p{L})/iu;
/** What went out of sight: it may have come down anywhere. @source own, general English, Ukrainian and Russian */
const LOST =
  /(?<!\p{L})(?:(?:lost|disappeared|vanished) (?:[\p{L}-]+ ){0,2}?(?:from|on|off) (?:the )?(?:radars?|tracking|screens?)|(?:зник|пропал|исчез|втрачен|потерян)\p{L}* (?:[\p{L}]+ )?(?:з|із|с|на) (?:екран\p{L}* |экран\p{L}* )?(?:радар|радіолокац|радиолокац|локаці)\p{L}*)/iu;
/** Electronic warfare told as what made it so. @source own, general English, Ukrainian and Russian */
const BY_WARFARE =
  /\b(?:jamm|electronic|warfare|spoof)|(?<!\p{L})(?:РЕБ|РЭБ|електронн|электронн|радіоелектронн|радиоэлектронн)/iu;
/** The scope of what went out of sight. */
export const OUT_OF_SIGHT = 'lost from radar';

/** The word by which munitions were jammed, in words about a figure of them; null where there is none. */
export const jammedIn = (words: string): string | null => JAMMED.exec(words)?.[0].toLowerCase() ?? null;

/** Whether words about a figure tell that it went out of sight, and not by jamming. */
export const isOutOfSight = (words: string): boolean => LOST.test(words) && !BY_WARFARE.test(words);

/** Whether a figure counts those that were jammed beside those that were shot down: it adds to them. */
export function isBeside(c: Count): boolean {
  return typeof c.scope === 'string' && jammedIn(c.scope) === c.scope;
}

/** Whether a figure is a share of another of the same event, by place or kind: it adds nothing to that one. */
export function isShareOf(counts: readonly Count[], c: Count): boolean {
  if (c.what !== 'intercepted' || isBeside(c) || !isScoped(c) || !('low' in c)) return false;
  return counts.some((x) => x !== c && x.what === c.what && !isScoped(x) && 'low' in x && x.low >= c.low);
}

/** Whether a figure is named as a part; whose word it is, and whether it stands, set nothing apart. */
const isScoped = (c: Count): boolean => [c.scope ?? []].flat().some((s) => !/^(?:per |superseded)/.test(s));
