import type { TargetRow } from './target.ts';

/**
 * A facility, of which no more is said, in words of or on a body of the energy supply.
 * @source own, general English, Ukrainian and Russian
 */
export const ENERGY_FACILITY: TargetRow = {
  class: 'infrastructure_unspecified',
  pattern:
    "(?<!(?:health|medical|detention|sports?|military|religious|educational|storage|care)[ -])(?:facilit(?:y|ies)|installations?|(?<=(?:one|two|three|four|several|some|\\d) (?:of )?(?:its|their|our|the) )sites?)|об[’'ʼ]?єкт(?:а|у|ом|и|ів|ам|ами|ах)?|объект(?:а|у|ом|е|ы|ов|ам|ами|ах)?",
};

const FACILITY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ENERGY_FACILITY.pattern})(?![\\p{L}\\p{N}])`, 'giu');
/** Bodies of the energy supply by what they are; those that have names bear such a word or one of these stems in them. */
const BODY =
  /(?<!\p{L})(?:(?:energy|power|electricity|grid|transmission|gas|oil|nuclear|heating|utility|hydropower)(?: (?:and|system|grid|supply|distribution|transmission|\p{L}+))? (?:operators?|compan(?:y|ies)|firms?|utilit(?:y|ies)|provider|supplier|producer|authority|board|corporation|holding|giant|ministry|minister|workers?|engineers?)|(?:ministry|minister) of (?:energy|electricity|power|oil)|\p{Lu}\p{L}*(?:energo|enerho|naft[ao]?gas|naftogaz|oblenerho|oblenergo)\p{L}*|енергетик\p{L}*|энергетик\p{L}*|міненерго|минэнерго|\p{L}*(?:обл|укр|гідро|гидро|рос|мос)енерго|\p{L}*(?:обл|укр|гидро|рос|мос)энерго|\p{L}*енергоатом\p{L}*|\p{L}*нафтогаз\p{L}*|енергокомпані\p{L}*|энергокомпани\p{L}*|оператор\p{L}* (?:газ|енерг|электр|систем)\p{L}*)(?!\p{L})/iu;

/** Where a text names a facility and a body of the energy supply that it can be of: "the grid operator said a facility was hit". */
export function energyFacilitiesIn(text: string): { readonly start: number; readonly end: number }[] {
  if (!BODY.test(text)) return [];
  return [...text.matchAll(FACILITY)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
