/**
 * What holds where it is announced: an alert, a curfew, an evacuation. A truce or an exchange announced in a capital was only
 * spoken of there. Regular-expression sources that end where the place's own words begin; in the Slavic one the first group is
 * what stands between the thing and the announcing.
 * @source own, general English, Ukrainian and Russian
 */
export const ANNOUNCED_THERE = {
  source: 'own, general English, Ukrainian and Russian',
  en: '\\b(?:alerts?|alarms?|warnings?|sirens?|all[- ]clear|dangers?|threats?|curfews?|blackouts?|evacuations?|lockdowns?|martial law|state of emergency)(?: (?:level|mode|regime|of (?:residents|civilians|families|children)|that|which|was|were|is|are|has|have|had|been|being|also|again|just|first|later|since))* announced(?: (?:at|on|late on|early on) [^,;.]{1,20})? in(?: the)? $',
  /** "Про тривогу", "об эвакуации": somebody only spoke of it. */
  slavic:
    "(?<!(?:про|об?) (?:\\p{L}+ )?)(?<!\\p{L})(?:тривог|тревог|відбі|отбо|небезпек|опасност|загроз|угроз|комендантськ|комендантск|евакуац|эвакуац|режим|карантин|(?:воєнн|военн)\\p{L}+ (?:стан|положен)|(?:надзвичайн|чрезвычайн)\\p{L}+ (?:стан|положен|ситуац)|план «)\\p{L}*»?((?: \\p{L}+){0,2}) (?:оголоси|оголош|объяви|объявл)\\p{L}* (?:(?:у|в|во) (?:понеділок|вівторок|середу|четвер|п[’']ятницю|суботу|неділю|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье) )?(?:у|в|во|на|по) ",
} as const;
