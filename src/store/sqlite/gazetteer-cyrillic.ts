/** Languages whose romanised names can be written back. */
type Written = 'uk' | 'ru';

/** Country → the languages its places are written in. Belarusian places stand in reports under their Russian names. */
const LANGUAGES: Readonly<Record<string, readonly Written[]>> = { UA: ['uk'], RU: ['ru'], BY: ['ru'] };

/** Letters that both systems write alike, longest first. @source Ukrainian official table of 2010; BGN/PCGN 1947 for Russian */
const LETTERS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['a', 'а'],
  ['b', 'б'],
  ['v', 'в'],
  ['d', 'д'],
  ['z', 'з'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['f', 'ф'],
];

/** Pairs and endings of Ukrainian, in this order; `>` stands for the end of a word, `<` for its beginning. */
const UKRAINIAN: readonly (readonly [RegExp, string])[] = [
  [/['’]/g, 'ь'],
  [/(?:tskyi|tskyy)>/g, 'цький>'],
  [/(?:skyi|skyy)>/g, 'ський>'],
  [/tsk(?=[aeo]?>)/g, 'цьк'],
  [/sk(?=[aeo]?>)/g, 'ськ'],
  [/ets>/g, 'ець>'],
  [/pil>/g, 'піль>'],
  [/(?:yi|yy)>/g, 'ий>'],
  [/zgh/g, 'зг'],
  [/iya|iia/g, 'ія'],
  [/iyi|ii/g, 'ії'],
  [/iye|iie/g, 'іє'],
  [/yi/g, 'ї'],
  [/[iy]a/g, 'я'],
  [/[iy]u/g, 'ю'],
  [/[iy]e/g, 'є'],
  [/(?<=[aeou])[iy]/g, 'й'],
  [/<y(?=[aeou])/g, '<й'],
  [/i/g, 'і'],
  [/y/g, 'и'],
  [/e/g, 'е'],
  [/h/g, 'г'],
  [/g/g, 'ґ'],
];

const RUSSIAN: readonly (readonly [RegExp, string])[] = [
  [/yë|ë/g, 'ё'],
  [/<e/g, '<э'],
  [/<ye/g, '<е'],
  [/(?<=[aeiouyь'’])ye/g, 'е'],
  [/['’](?=e)/g, 'ь'],
  [/['’]/g, 'ь'],
  [/ya/g, 'я'],
  [/yu/g, 'ю'],
  [/iy>/g, 'ий>'],
  [/yy>/g, 'ый>'],
  [/sky>/g, 'ский>'],
  [/(?<=[aeiou])y/g, 'й'],
  [/y/g, 'ы'],
  [/i/g, 'и'],
  [/e/g, 'е'],
  [/h/g, 'х'],
  [/g/g, 'г'],
];

/** Letters that neither system has: such a name is no romanised one. */
const FOREIGN = /[^a-zë'’ -]|[jqwx]|c(?!h)/;

/**
 * Cyrillic spellings of a place that the sources name in Latin letters only, written back by the table that romanised it:
 * "Yunakivka" → Юнаківка, and for Ukraine the Russian Юнаковка too. Empty where the country writes otherwise.
 */
export function cyrillicNamesOf(name: string, country: string | null): string[] {
  const lower = name.toLowerCase();
  if (FOREIGN.test(lower)) return [];
  return (LANGUAGES[country ?? ''] ?? []).flatMap((lang) => {
    const own = titled(writtenBack(lower, lang));
    return lang === 'uk' ? [own, ...russianOf(own)] : [own];
  });
}

/** "Klimovskiy Rayon" → Климовский район, Климовский округ: many districts have become okrugs by name alone. */
export function cyrillicDistrictOf(name: string): string[] {
  const [, adjective] =
    /^(.*s[sk]*k[iy]y?)\s+(?:Municipal )?(?:Rayon|rayon|District|district|Okrug)$/.exec(name) ?? [];
  if (!adjective) return [];
  const [written] = cyrillicNamesOf(adjective, 'RU');
  return written ? [`${written} район`, `${written} округ`, `${written} муниципальный округ`] : [];
}

function writtenBack(lower: string, lang: Written): string {
  const marked = lower.replace(/[a-zë'’]+/g, (word) => `<${word}>`);
  const pairs = lang === 'uk' ? UKRAINIAN : RUSSIAN;
  // What is written of several letters in both comes first, lest a rule below take half of it.
  const several = LETTERS.filter(([latin]) => latin.length > 1);
  const single = LETTERS.filter(([latin]) => latin.length === 1);
  let out = pairs.slice(0, lang === 'uk' ? 8 : 0).reduce((s, [from, to]) => s.replace(from, to), marked);
  for (const [latin, letter] of several) out = out.replaceAll(latin, letter);
  out = pairs.reduce((s, [from, to]) => s.replace(from, to), out);
  for (const [latin, letter] of single) out = out.replaceAll(latin, letter);
  return out.replace(/[<>]/g, '');
}

/** The Russian name of a Ukrainian village where it follows a rule. */
function russianOf(own: string): string[] {
  const plain = (s: string): string =>
    s.replace(/і/g, 'и').replace(/ї/g, 'и').replace(/є/g, 'е').replace(/ґ/g, 'г');
  if (/івка$/.test(own)) return ['овка', 'евка'].map((e) => plain(own.replace(/івка$/, e)));
  if (/ьке$/.test(own)) return [plain(own.replace(/ьке$/, 'кое'))];
  if (/ьк$/.test(own)) return [plain(own.replace(/ьк$/, 'к'))];
  return [];
}

const titled = (s: string): string => s.replace(/(?<![\p{L}ь])\p{L}/gu, (c) => c.toUpperCase());
