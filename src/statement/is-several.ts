const FOREIGN_GROUP =
  /^(?:analysts?|experts?|observers?)$|\b(?:diplomats?|allied|foreign|international|western|european|UN|U\.N\.?|United Nations|briefed|NATO|EU)\b/i;
const SEVERAL = /\b(?:from|of|in) \p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)* and \p{Lu}/u;

/** Groups of several countries or of none: diplomats, both sides, "mediators from Egypt and Qatar". */
export const isSeveral = (role: string, quote: string): boolean =>
  FOREIGN_GROUP.test(role) ||
  /^(?:the )?(?:both|two|all|warring|opposing)? ?(?:sides|governments|capitals|countries)$/i.test(quote) ||
  SEVERAL.test(quote);
