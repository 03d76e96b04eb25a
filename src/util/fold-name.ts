const MARKS = /\p{M}/gu;
const DROPPED = /[’'‘ʼ`ʹʿʾ.]/g;
const SPACED = /[^\p{L}\p{N}]+/gu;
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };
const SPECIAL = /[øłđıßæœ]/g;

/** Most names are plain words: nothing but their case is to be folded. */
const PLAINLY = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** A name as it is looked up: lower case, no accents, apostrophes or full stops, hyphens as spaces. */
export function foldName(name: string): string {
  if (PLAINLY.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(SPECIAL, (c) => PLAIN[c] ?? c)
    .replace(SPACED, ' ')
    .trim();
}
