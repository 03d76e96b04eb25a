/** Objects of which a place mostly has one, in the words of a target. @source own, general English, Ukrainian and Russian */
const OBJECTS: readonly (readonly [string, RegExp])[] = [
  ['bridge', /\b(?:bridge|crossing)\b|(?<!\p{L})(?:мост|міст(?!\p{L})|переправ)/iu],
  ['dam', /\bdam\b|(?<!\p{L})(?:дамб|гребл|плотин)/iu],
  ['museum', /\bmuseum\b|(?<!\p{L})музе[йяює]/iu],
  ['prison', /\bprison\b|(?<!\p{L})(?:тюрм|тюрьм|колоні[яїю]|колони[яию])/iu],
  ['stadium', /\bstadium\b|(?<!\p{L})(?:стадіон|стадион)/iu],
  ['dormitory', /\b(?:dormitory|hostel)\b|(?<!\p{L})(?:гуртожит|общежит)/iu],
  ['orphanage', /\borphanage\b|(?<!\p{L})(?:дитяч\p{L}+ будин|детск\p{L}+ дом(?!\p{L}))/iu],
  ['lighthouse', /\blighthouse\b|(?<!\p{L})маяк/iu],
];

/**
 * The object a target names of which there is mostly one in a place, in one word for all languages; null for any other. Two reports of
 * such an object hit in one town within days speak of one hit oftener than of two.
 */
export function oneObject(name: string): string | null {
  return OBJECTS.find(([, words]) => words.test(name))?.[0] ?? null;
}
