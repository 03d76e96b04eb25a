/**
 * What `\p{L}`, `\p{N}` and `\p{M}` hold, as ranges of a class. The whole properties are 650 ranges and more, and a class of one takes
 * 0.1 to 2 ms to compile wherever it stands. These are exact up to Arabic (U+06FF) and take the scripts after it by block, their
 * marks and figures counted as letters.
 * @source Unicode 16, general categories
 */
export const RANGES: Readonly<Record<string, string>> = {
  '\\p{L}':
    'A-Za-zªµºÀ-ÖØ-öø-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee\\u0370-\\u0374\\u0376\\u0377\\u037a-\\u037d\\u037f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03f5\\u03f7-\\u0481\\u048a-\\u052f\\u0531-\\u0556\\u0559\\u0560-\\u0588\\u05d0-\\u05ea\\u05ef-\\u05f2\\u0620-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff\\u0710-\\u0887\\u0889-\\u0963\\u0971-\\u0df3\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u1360\\u1380-\\u1fff\\u2071\\u207f\\u2090-\\u209c\\u2102\\u2107\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2126\\u2128\\u212a-\\u212d\\u212f-\\u2139\\u2183\\u2184\\u2c00-\\u2cf3\\u2d00-\\u2dff\\u3005\\u3006\\u3031-\\u3035\\u303b\\u303c\\u3041-\\u30fa\\u30fc-\\u318e\\u31a0-\\u31ff\\u3400-\\ud7ff\\uf900-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc\\u{1d400}-\\u{1d7cb}',
  '\\p{N}':
    '\\d²³¹¼-¾\\u0660-\\u0669\\u06f0-\\u06f9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\uff10-\\uff19\\u{1d7ce}-\\u{1d7ff}',
  '\\p{M}':
    '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f',
};
