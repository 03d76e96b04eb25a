import { isCyrillic } from '../../util/script.ts';
import { NUMBER } from '../count/read-number.ts';
import type { Scene } from '../slot/scene.ts';
import { isSlavicShare } from './slavic-share.ts';
import type { Trigger } from './trigger.ts';

const N = `(?:\\d[\\d,.]*|${NUMBER}|half|some|several|dozens)`;
/** "The first 20", "20 of them", "the remaining 40", "four of which", "the rest". */
const SHARE = `(?:the (?:first|last|second|next|other|final|remaining) (?:(?:batch|${N})(?: of (?:them|these|those))?)|(?:the (?:first |remaining )?)?${N} of (?:them|these|those|which)|the rest(?: of them)?|the remainder|another ${N}|(?:a )?further ${N})`;
const START = '(?:^|[,;:–—(]\\s*|\\b(?:and|but|while|although|that|so far,?)\\s+)[“"]?';
const AUX =
  '(?:\\s+(?:has|have|had|was|were|is|are|will|would|already|since|also|now|been|being|be|to|so far|due|expected|\\p{L}+ly))*\\s*';
const BEFORE = new RegExp(`${START}${SHARE}${AUX}$`, 'iu');
/** "Twenty were handed over": a bare number is a share of a gift before a passive of giving alone. */
const BARE = new RegExp(`${START}(?:so far,? |already )?${N}\\s+(?:has|have|had|was|were)${AUX}$`, 'iu');
const GIVEN = /(?:handed over|delivered|supplied|shipped|transferred|donated)$/i;
const AFTER = new RegExp(
  `^\\s+(?:over\\s+)?${SHARE}(?=\\s*(?:$|[.,;)]|(?:in|on|to|last|by|at|this|from|after|before|earlier|already|so|and|yesterday|today|with|for|over)(?!\\p{L})))`,
  'iu',
);

const sides = (scene: Scene, t: Trigger): { before: string; after: string } => ({
  before: scene.quote.slice(0, t.start - scene.start),
  after: scene.quote.slice(t.end - scene.start),
});

/** Whether what is given is told only as a share of something told before: "20 of them have been delivered", "sent the first 20". */
export function isShareAlone(scene: Scene, t: Trigger): boolean {
  const { before, after } = sides(scene, t);
  if (isCyrillic(t.quote)) return isSlavicShare(before, after);
  return BEFORE.test(before) || (GIVEN.test(t.quote) && BARE.test(before)) || AFTER.test(after);
}

/** Whether the words beside a trigger name a share of that very item, or it again: "four of the launchers" of "NASAMS launchers". */
export function namesShareOf(scene: Scene, t: Trigger, item: string): boolean {
  const head = item.split(' ').at(-1)!;
  if (!/^[\p{L}-]{3,}$/u.test(head)) return false;
  const stem = head.replace(/s$/i, '');
  const named = new RegExp(
    `(?:\\bof |^|[,;]\\s|\\b(?:and|but|that|while|the|over)\\s)(?:the|these|those|its)\\s+(?:(?:first|last|next|other|remaining|promised|pledged|${N})\\s+){0,3}(?:[\\p{L}\\d-]+\\s+){0,2}${stem}s?(?!\\p{L})`,
    'iu',
  );
  const { before, after } = sides(scene, t);
  const clause = before.slice(before.search(/[^.;:!?–—]*$/)).slice(-90);
  return (
    named.test(clause.replace(/^.*\b(?:and|but),?\s(?=.*\b(?:the|those|these)\b)/iu, '')) ||
    named.test(after.slice(0, 60))
  );
}
