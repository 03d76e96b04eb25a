/**
 * What `\p{L}`, `\p{N}` and `\p{M}` hold, as ranges of a class: exact for Latin and Cyrillic, other scripts by block with the marks,
 * figures and stops among them. The whole properties are 650 ranges and more; a class of one takes 0.1 to 2 ms to compile wherever
 * it stands, and above 16 ranges each character of a text with a curly quote is looked up by a call out of the compiled pattern.
 * @source Unicode 16, general categories and blocks
 */
export const RANGES: Readonly<Record<string, string>> = {
  '\\p{L}':
    'A-Za-zªµºÀ-ÖØ-öø-\\u02c1\\u0370-\\u0481\\u048a-\\u1fff\\u212a\\u212b\\u3041-\\ud7ff\\uf900-\\ufdff\\u{1d400}-\\u{1d7cb}',
  '\\p{N}': '\\d²³¹¼-¾',
  '\\p{M}': '\\u0300-\\u036f\\u20d0-\\u20f0\\ufe00-\\ufe0f',
};
