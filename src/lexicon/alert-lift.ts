const AT_EN = '(?: at (?:about |around )?\\d{1,2}[:.]\\d\\d)?';
const AT_SLAVIC = '(?: (?:близько |около )?(?:о|об|у|в) \\d{1,2}[:.]\\d\\d)?';
const SLAVIC_LIFTED =
  '(?:скасован|скасува|зняли|знято|знят[аоуі]|завершил|завершен|отменен|отменён|отменил|снят[аоы]?|сняли|закончил|завершён)\\p{L}*';

/**
 * How the end of an alert is told in words that do not name it: after the raising ("was declared at 01:10 and lifted at 04:45"), or
 * in the next sentence by a pronoun ("It was lifted at 04:45").
 * @source own, general English, Ukrainian and Russian
 */
export const ALERT_LIFT = {
  source: 'own, general English, Ukrainian and Russian',
  joined: new RegExp(
    `(?<=[\\p{L}\\d,] )(?:(?:and|then|but|before)${AT_EN}(?: (?:it|they|was|were|had|been|being|only|then|finally|later|again))*(?: (?:lifted|cancell?ed|called off|cleared|ended)| lasted until)|(?:а|і|й|та|и|але|но|потом|потім)(?: (?:потім|потом|згодом|позже|вже|уже|була|было|была|було))*${AT_SLAVIC} ${SLAVIC_LIFTED})(?!\\p{L})`,
    'giu',
  ),
  pointing: new RegExp(
    `^(?:${'(?:It|They|This|Both)(?: (?:was|were|has|have|had|been|only|then|finally|later|all))*'} (?:(?:lifted|cancell?ed|called off|cleared|ended|over)|lasted until)|(?:Її|Їх|Её|Ее|Их)(?: (?:потім|потом|згодом|позже|вже|уже))?${AT_SLAVIC} ${SLAVIC_LIFTED}|(?:Вона|Она) (?:закінчил|завершил|закончил)\\p{L}*|${SLAVIC_LIFTED} (?:її|їх|её|ее|их))(?!\\p{L})`,
    'iu',
  ),
  /** The raising inside words that tell of both: "alert was declared and lifted". */
  raised:
    /(?<!\p{L})(?:declared|announced|issued|sounded|sounding|raised|activated|triggered|оголо(?:шен|сил)\p{L}*|объя(?:влен|вил)\p{L}*|пролуна\p{L}*|лунал\p{L}*|прозвуча\p{L}*|звучал\p{L}*)(?!\p{L})/iu,
  /** What else is lifted, cancelled or ended: named after the alert it is what the words are about. */
  other:
    /(?<!\p{L})(?:curfews?|bans?|sieges?|blockades?|sanctions?|restrictions?|evacuations?|orders?|lockdowns?|closures?|emergency|martial law|flights?|trains?|talks|protests?|strikes?|fighting|ceasefire|truce|комендантськ|комендантск|заборон|запрет|блокад|санкці|санкци|обмежен|ограничен|евакуац|эвакуац|наказ|приказ|карантин|рейс|поїзд|поезд)/iu,
} as const;
