/**
 * Words by which what a figure counts is told, for comparing figures of different reports. All are tried on folded text (`folded`:
 * lower case, no accents, so that й is и and ї is і). @source own, general English, Ukrainian and Russian
 */

/** Those who fight, whose dead are counted apart from civilians. */
export const FIGHTERS =
  /\b(?:soldiers?|troops?|fighters?|mercenar\w*|militants?|combatants?|servicem[ae]n|personnel|rebels?|gunm[ae]n|insurgents?|army|marines?|officers?)\b|(?<!\p{L})(?:віиськов|солдат|боєц|біиц|боец|боиц|военн|бооиовик|боиовик|боевик|офіцер|офицер|морпі|морпе|десантник)/u;
/** Those who attacked. */
export const ATTACKERS =
  /\b(?:assailants?|attackers?|invaders?|occupiers?|enem(?:y|ies))\b|(?<!\p{L})(?:нападник|нападавш|окупант|оккупант|загарбник|ворог|враг)/u;
/** Households, and those a service counts as such. */
export const FAMILIES =
  /\b(?:famil(?:y|ies)|households?|homes|customers?|subscribers?|consumers?|users)\b|(?<!\p{L})(?:родин|сім.?[іяєю]|сімеи|семеи|семь[яию]|домогосп|домохоз|абонент|споживач|потребител|осел)/u;
/** Those held by somebody. */
export const CAPTIVES =
  /\b(?:prisoners?|detainees?|captives?|hostages?|pows?)\b|(?<!\p{L})(?:полонен|пленн|заручник|заложник|затриман|задержанн|вязн)/u;
/** Uncrewed aircraft. */
export const DRONES =
  /\b(?:drones?|uavs?|shaheds?|quadcopters?)\b|(?<!\p{L})(?:дрон|бпла|безпілот|беспилот|шахед|герань|герани)/u;
/** Missiles and rockets. */
export const MISSILES = /\b(?:missiles?|rockets?)\b|(?<!\p{L})ракет/u;
/** Those who do not fight. */
export const CIVILIANS =
  /\b(?:civilians?|residents?|villagers?|non combatants?)\b|(?<!\p{L})(?:цивільн|мирн|гражданск|мешкан|жител)/u;
/** A scope of such words alone leaves nobody out. */
export const EVERYBODY =
  /^(?:(?:people|persons?|men|dead|deaths?|bodies|victims?|patients?|casualties|in all|in total|total|overall|altogether|so far|люди|людеи|людини|осіб|особи|человек|людеи|загалом|всього|всего)\s*)*$/u;
/** Words that make a figure one piece of a sum: the first of forty, the rest of them. */
export const PIECE = /^(?:the )?(?:first|last|next|remaining|rest|other|another|further)\b/i;
/** Words that make a figure what is left of one. */
export const REST =
  /\b(?:all but|still without|still missing|left without|remaining|yet to be)\b|(?<!\p{L})(?:досі|до сих пор|залишаються|залишилися|залишилося|остаются|осталось|остались)(?!\p{L})/iu;

/** Things hit, in one word for all languages. */
const THINGS: readonly (readonly [string, RegExp])[] = [
  [
    'vehicles',
    /\b(?:lorr(?:y|ies)|trucks?|cars?|vehicles?|vans?|buses|bus)\b|(?<!\p{L})(?:автівк|автомоб|машин|вантажівк|грузовик|автобус|авто(?!\p{L}))/u,
  ],
  ['tanks', /\b(?:tanks?|reservoirs?|cisterns?)\b|(?<!\p{L})(?:резервуар|цистерн|бак)/u],
  ['floors', /\b(?:floors?|storeys?)\b|(?<!\p{L})(?:поверх|этаж)/u],
  [
    'houses',
    /\b(?:houses?|homes?|dwellings?|buildings?|blocks?|flats|apartments?)\b|(?<!\p{L})(?:будинк|будівл|дом(?:а|ів|ов|ів)?(?!\p{L})|здани|квартир|осел|багатоповерх|многоэтаж|хат)/u,
  ],
  ['drones', DRONES],
  ['missiles', MISSILES],
];

/** What kind of thing a scope names; null where no word here tells. */
export function thingIn(scope: string): string | null {
  return THINGS.find(([, words]) => words.test(scope))?.[0] ?? null;
}
