const LIFTED =
  'cancel(?:l?ed|l?ing)|call(?:ed|ing) off|scrapp(?:ed|ing)|withdr(?:ew|awn|awing)|revok(?:ed|ing)|rescind(?:ed|ing)|lift(?:ed|ing)|abandoned|dropped|overturned|annulled';
const DONE_TO =
  'cancel?led|called off|scrapped|withdrawn|revoked|rescinded|lifted|abandoned|dropped|overturned|annulled';
const PUT_OFF = 'postpon(?:ed|ing)|put(?:ting)? off|push(?:ed|ing) back|deferr(?:ed|ing)|delay(?:ed|ing)';
const SLAVIC_LIFTED =
  '(?:скасова|скасува|відміни|відклика|анулюва|отменен|отменён|отмени|отозва|аннулиров)\\p{L}*|зня(?:в|ла|ло|ли|то|т[оаіи]й?)|снят[аоы]?|снял[аи]?';
const SLAVIC_PUT_OFF =
  '(?:відклад|відклал|відкладен|перенесен|перенесл|отложен|отложил|отклады)\\p{L}*|переніс|перен[её]с';
const SLAVIC_GAP =
  "(?:(?!(?:і|й|та|и|а|але|но|що|что|коли|когда|після|после|через|из-за)\\s)[\\p{L}\\d’'-]+ ){0,4}?";

/** What follows the noun within its phrase: of whom, from where, planned for when; then the verb. */
const PHRASE =
  "(?: (?:orders?|notices?|warnings?|alerts?|calls?|plans?|instructions?|of|from|for|in|to|at|near|issued|announced|planned|scheduled|due)(?: (?!(?:and|but|that|which|who|whose|when|while|after|before|because|since|as|if|unless|until|was|were|is|are|has|have|had|will|would|shall|may|might|could|must|should|be|not|went|began|started)\\s)[\\p{L}\\d’'-]+){0,7}?){0,4}?";

/**
 * Words by which an evacuation, or the order for one, is called off or put off. Tested on the words of its sentence right before those
 * that name it (`before`) and right behind them (`after`); "will be lifted" and "not lifted" leave it in force.
 * @source own, general English, Ukrainian and Russian
 */
export const CALLED_OFF = {
  source: 'own, general English, Ukrainian and Russian',
  before: {
    off: new RegExp(
      `(?<!\\p{L})(?:(?:${LIFTED}) (?:(?!and\\b|but\\b)[\\p{L}’'-]+ ){0,4}|(?:${SLAVIC_LIFTED}) ${SLAVIC_GAP})$`,
      'iu',
    ),
    later: new RegExp(
      `(?<!\\p{L})(?:(?:${PUT_OFF}) (?:(?!and\\b|but\\b)[\\p{L}’'-]+ ){0,4}|(?:${SLAVIC_PUT_OFF}) ${SLAVIC_GAP})$`,
      'iu',
    ),
  },
  after: {
    off: new RegExp(
      `^(?:${PHRASE} (?:(?:was|were|is|are|has been|have been|had been|being) (?:\\p{L}+ly |now |later |since |also |again |then )?(?:${DONE_TO})(?!\\p{L})|(?:${DONE_TO})(?= ?$|[.,;]| (?:on|after|as|amid|due|following|by|over|in|until|because)\\b))|(?: – | — | )${SLAVIC_GAP}(?:(?:було|было|була|была|вже|уже) ){0,2}(?:${SLAVIC_LIFTED})(?!\\p{L}))`,
      'iu',
    ),
    later: new RegExp(
      `^(?:${PHRASE} (?:(?:was|were|is|are|has been|have been|had been|being) (?:\\p{L}+ly |now |later |since |also |again |then )?(?:postponed|put off|pushed back|deferred|delayed|rescheduled)(?!\\p{L})|(?:postponed|deferred)(?= ?$|[.,;]| (?:on|after|as|amid|due|following|by|over|in|until|because|to)\\b))|(?: – | — | )${SLAVIC_GAP}(?:(?:було|было|була|была|вже|уже) ){0,2}(?:${SLAVIC_PUT_OFF})(?!\\p{L}))`,
      'iu',
    ),
  },
  /** Right before the words that call off: they do not. */
  not: /(?<!\p{L})(?:not|never|n[’']t|yet to|without|не) (?:(?:been|be|yet|was|were|було|было|була|была) )*$/iu,
  /** The noun only says when or why something else was. */
  aside:
    /(?<!\p{L})(?:during|despite|amid|because of|due to|under|in|після|під час|после|во время|через|из-за) (?:the |an? |its |their )?(?:[\p{L}-]+ )?$/iu,
  /** Nobody says that it is so. */
  open: /(?<!\p{L})(?:if|unless|whether|should|may|might|could|can|якщо|если|чи|ли|може|можуть|может|могут|буде|будет|будуть|будут) [^,;]*$/iu,
} as const;

/**
 * Whether an evacuation is called off (`off`), put off (`later`) or said not to be (`stands`) by the words of its
 * sentence before and behind those that name it; null where nothing of that is said.
 */
export function calledOff(lead: string, quote: string, rest: string): 'off' | 'later' | 'stands' | null {
  const before = lead.replace(/^[\s\S]*[;:.]\s/u, '');
  const after = rest.replace(ASIDE, '').split(/[;:]|,\s|\.(?=\s|$)/, 1)[0]!;
  const isNoun = NOUN.test(quote) || ORDER_TO.test(before);
  for (const way of ['off', 'later'] as const) {
    const led = CALLED_OFF.before[way].exec(before);
    if (led && CALLED_OFF.not.test(before.slice(0, led.index))) return 'stands';
    if (led) return isOpen(before, led.index) ? null : way;
    if (!isNoun || CALLED_OFF.aside.test(before) || isOpen(before, before.length)) continue;
    const behind = CALLED_OFF.after[way].exec(ORDER_TO.test(before) ? ` for${after}` : after);
    if (behind && !/(?<!\p{L})(?:not|never|не) /iu.test(behind[0])) return way;
  }
  return null;
}
/** ", issued on Monday,": what is only said beside it. */
const ASIDE = /, [^,;.]{1,60},(?= )/gu;
const NOUN = /evacuation|relocation|евакуаці|эвакуаци|відселенн|отселени|вивезенн|вывоз/iu;
/** "An order for residents to evacuate the town". */
const ORDER_TO =
  /(?<!\p{L})(?:orders?|instructions?|calls?|plans?|decision|notice|warning) (?:(?:for|telling|asking) (?:[\p{L}’'-]+ ){1,4})?(?:to )?$/iu;
const isOpen = (words: string, end: number): boolean => CALLED_OFF.open.test(words.slice(0, end));
