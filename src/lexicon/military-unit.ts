/**
 * Words that call a formation by its number or name. Kinds as in the organisation of land forces, brigade down to platoon and up to army;
 * services that put out fires and help the hurt are none.
 * @source APP-6 (NATO Joint Military Symbology), echelons; the same words in Ukrainian and Russian
 */
const KIND =
  '(?:brigade|regiment|battalion|division|corps|army|company|squadron|battery|platoon|battlegroup)';
/** What may stand between the number and the kind: "3rd Separate Assault Brigade", "40-а окрема бригада". */
const BETWEEN = "(?:[\\p{L}’'-]+ ){0,4}?";
const CYRILLIC =
  '(?:бригад[аиуіоюеы]\\p{L}{0,2}|полк(?:у|ом|а|ів|и|ов)?|батальйон\\p{L}{0,3}|батальон\\p{L}{0,3}|дивізі\\p{L}{1,2}|дивизи\\p{L}{1,2}|корпус\\p{L}{0,2}|армі\\p{L}{1,2}|арми\\p{L}{1,2})';

/** A bare number counts things ("12 army lorries", "3 бригади енергетиків"), save right before what is never counted in the singular. */
const NUMBERED = new RegExp(
  [
    `\\d{1,4}-?(?:st|nd|rd|th)[ -]${BETWEEN}${KIND}`,
    '\\d{1,4} (?:brigade|regiment|battalion)',
    `\\d{1,4}-?\\p{L}{1,4} ${BETWEEN}${CYRILLIC}`,
    '\\d{1,4} (?:полку?|полка|батал[ьй]\\p{L}{0,2}он[уа]?)',
  ]
    .map((form) => `(?<![\\p{L}\\p{N}])${form}(?!\\p{L})`)
    .join('|'),
  'iu',
);
const NAMED =
  /(?<![\p{L}])(?!(?:The|A|An|One|Another|Its|Their|Our|This|That|Fire|Rescue|Medical|Ambulance|Peace|Youth|Two|Three)\b)\p{Lu}[\p{L}’'-]+ (?:Brigade|Regiment|Battalion|Battlegroup|brigade|regiment|battalion|battlegroup)(?!\p{L})/u;
const CALLED = /(?:бригад|полк|батал[ьй]\p{L}{0,2}он)\p{L}{0,3} [«"“]\p{Lu}/u;
const CIVIL = /\b(?:fire|rescue|ambulance|medical|cleaning|work) (?:brigade|company|battalion)\b/i;

/** Whether words call a military unit by its number or name: "the 3rd Assault Brigade", "Sonyach Battalion"; not "a brigade", not a fire brigade. */
export function namesUnit(words: string): boolean {
  const bare = words.replace(CIVIL, '');
  return NUMBERED.test(bare) || NAMED.test(bare) || CALLED.test(bare);
}
