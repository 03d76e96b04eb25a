import { soundKey } from '../../util/transliterate.ts';

/** What no name begins with, so that names by sound may lie among the others. */
const MARK = '~';
/** Endings of Ukrainian, Russian and Belarusian names in Latin letters. @source own, after the names of GeoNames */
const SLAVIC =
  /(?:[kvdlnrtsmh]y|[iy]y?[iyae]|[ayoe]y?a|[aeioyu]v|[aeiy]?ov?[vn][aeo]|[sc]k[aeoiy]?|k[aiy]|ets|ts[iyae]|[iy]n[aeo]|hrad|grad|gorod|horod|pole?|pil|pil+[iy]?a|l+[iy]?a|s?hchi|chi|hir|yar|ha[iy]|rih|rog|roh?an|ogan|dar|o[iy]e)$/;
const CYRILLIC = /^[а-яёіїєґ'’ʼ -]{4,}$/;

/** Letters for one sound that languages tell apart otherwise than Slavic ones do are one here (Bahri, Бахрі). The key by which a place is found however its name is spelled in Latin letters, or in Cyrillic where the sources lack that. */
export const soundedName = (name: string): string => MARK + soundKey(name).replace(/x/g, 'h');

/** Whether a folded name is in Cyrillic, or looks like a Slavic one in Latin letters: only such are looked up by sound. */
export const isSounded = (folded: string): boolean =>
  CYRILLIC.test(folded) || (folded.length > 4 && SLAVIC.test(folded));
