const MARKS = /\p{M}/gu;
const DROPPED = /[’'‘ʼ`ʹʿʾ.]/g;
const SPACED = /[^\p{L}\p{N}]+/gu;
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };
const SPECIAL = /[øłđıßæœ]/g;

/** A name as it is looked up: lower case, no accents, apostrophes or full stops, hyphens as spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(SPECIAL, (c) => PLAIN[c] ?? c)
    .replace(SPACED, ' ')
    .trim();
}
