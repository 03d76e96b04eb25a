/** What words of taking back do. */
export interface RetractionCue {
  /**
   * `withdrawn`: an earlier report of the source is taken back whole; `corrected`: put right; `page`: the report that stood at this
   * very address is; `disputed`: something is called untrue that may be anybody's.
   */
  readonly kind: 'withdrawn' | 'corrected' | 'page' | 'disputed';
  readonly pattern: RegExp;
  readonly source: string;
  readonly examples: readonly string[];
}

const REPORT_EN =
  '(?:report|story|stories|article|post|item|message|tweet|alert|bulletin|dispatch|headline|news ?flash|update)s?';
const EARLIER_EN = '(?:earlier|previous|prior|initial|original|preceding|morning|evening|last)';
const REPORT_UK = '(?:повідомлен|допис|публікаці|новин|пост(?!рілі|ражд)|інформаці|матеріал|дан)\\p{L}*';
const REPORT_RU = '(?:сообщени|публикаци|новост|пост(?!рада|упа)|информаци|материал|заметк|данн)\\p{L}*';

const STYLE = 'own, general English; usage of corrections pages and wire advisories';
const CHANNELS = 'own, general Ukrainian and Russian; usage of news channels';

/**
 * Words by which a source takes an earlier report of its own back. Each is in the source's own voice (its own name stands for "we"):
 * somebody else's retraction is news, not a notice.
 */
export const RETRACTION_CUES: readonly RetractionCue[] = [
  {
    kind: 'page',
    pattern: new RegExp(
      `(?<!\\p{L})this ${REPORT_EN} (?:has been|was|is|had to be|have been) (?:withdrawn|retracted|removed|taken down|deleted|unpublished|killed)(?!\\p{L})`,
      'iu',
    ),
    source: STYLE,
    examples: ['This story has been withdrawn.', 'This article was removed: it was published in error.'],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?<!\\p{L})we(?: have| has|’ve|'ve| are| is| must| now| hereby| therefore)*(?: had to)? (?:withdraws?|withdrawn|withdrew|withdrawing|retracts?|retracted|retracting|removes?|removed|removing|took down|taken down|taking down|deleted?|deleting|take back|took back|taken back|taking back) (?:our|the|an?|that|this|its|all|two|three|several)(?: \\p{L}+){0,2} ${REPORT_EN}(?!\\p{L})`,
      'iu',
    ),
    source: STYLE,
    examples: [
      'We withdraw our report of a strike on Rabak.',
      'We have removed an earlier post about shelling near Loikaw.',
    ],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?<!\\p{L})(?:our|an|the) (?:${EARLIER_EN} )?${REPORT_EN}(?: (?:(?:of|about|on|that|saying|from|published|headlined|titled|in)(?!\\p{L})|[“„"«])[^.!?]{1,200}?)? (?:has|have|is|are|was|were)(?: now| hereby| therefore)?(?: been)? (?:withdrawn|retracted|removed from (?:our|this|the)|taken down|taken back|deleted from (?:our|this|the))(?!\\p{L})`,
      'iu',
    ),
    source: STYLE,
    examples: [
      'Our earlier report of explosions in Goma has been withdrawn.',
      'Our report “Depot burns at Rabak” was retracted.',
    ],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?:^|[.!?:]\\s+|(?<!\\p{L})please )(?:disregard|ignore) (?:our|the|that) (?:${EARLIER_EN} )?(?:\\p{L}+ )?${REPORT_EN}(?!\\p{L})`,
      'iu',
    ),
    source: STYLE,
    examples: ['Please disregard our earlier alert about Rivne.'],
  },
  {
    kind: 'withdrawn',
    pattern:
      /^(?:\p{P}|\s)*(?:retraction|withdrawal|withdrawn|story withdrawn|kill|mandatory kill|bulletin kill)\s?(?::|—|–|-\s|\.(?=\s))/iu,
    source: STYLE,
    examples: ['RETRACTION: there was no strike on the port of Bosaso.', 'MANDATORY KILL: Lviv depot fire'],
  },
  {
    kind: 'withdrawn',
    pattern:
      /(?<!\p{L})we(?: had)? (?:earlier |previously |first |initially )?(?:reported|wrote|posted|published|said)(?: earlier| previously| this morning| today| yesterday)?[^.!?]{1,240}[.!?]\s+(?:this|that|the report|the information|it) (?:was|is|has turned out to be|turned out to be|proved(?: to be)?) (?:wrong|incorrect|untrue|false|not true|not so|an error|a mistake|mistaken)(?!\p{L})/iu,
    source: STYLE,
    examples: ['We earlier reported a fire at the depot in Sarny. This was wrong.'],
  },
  {
    kind: 'corrected',
    pattern:
      /^(?:\p{P}|\s)*(?:correction|corrected|corrects|correct(?:ing|s)? (?:an |our )?earlier \p{L}+)\s?(?::|—|–|-\s?|\.(?=\s))/iu,
    source: STYLE,
    examples: [
      'CORRECTION: two people were hurt in Kaya, not five.',
      'CORRECTED-Shells hit a market in Kaya',
    ],
  },
  {
    kind: 'corrected',
    pattern: new RegExp(
      `(?<!\\p{L})(?:we(?: have| must| now)* (?:correct|corrected|correcting) (?:our|an|the)(?: \\p{L}+){0,2} ${REPORT_EN}|(?:our|an) ${EARLIER_EN} ${REPORT_EN} (?:of ours )?(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|gave|named|put|reported)|we (?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|wrote|named))(?!\\p{L})`,
      'iu',
    ),
    source: STYLE,
    examples: [
      'We correct our earlier report: the bridge is at Torit.',
      'An earlier report wrongly named the village as Mylove.',
    ],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?<!\\p{L})(?:відклика(?:ємо|ли)|видал(?:или|яємо)|прибра(?:ли)|зняли з публікації|спростовуємо) (?:(?:нашу|наше|наш|свою|своє|свій|попередн\\p{L}+|раніше опублікован\\p{L}+|цю|це|цей) ){1,2}${REPORT_UK}(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['Відкликаємо наше попереднє повідомлення про вибухи у Сарнах.', 'Видалили попередній допис.'],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:наш\\p{L}*|попередн\\p{L}+) ${REPORT_UK}(?: про [^.!?]{1,160}?)? (?:було )?(?:видалено|відкликано|знято)|просимо не зважати на (?:наше |попереднє |наш |попередній ){1,2}${REPORT_UK})(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['Попередню новину про пожежу у Ковелі видалено.', 'Просимо не зважати на попередній допис.'],
  },
  {
    kind: 'page',
    pattern: new RegExp(
      `^(?:\\p{P}|\\s)*(?:ц\\p{L}+ )?${REPORT_UK} (?:було )?(?:видалено|відкликано)(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['Цю новину видалено.', 'Допис видалено'],
  },
  {
    kind: 'corrected',
    pattern: new RegExp(
      `^(?:\\p{P}|\\p{So}|\\s)*(?:виправлення|виправлено)\\s?[:—–.]|(?<!\\p{L})(?:у|в) (?:нашому )?попередн\\p{L}+ ${REPORT_UK} (?:була |було |ми )?(?:допущено |допустили )?помилк\\p{L}+(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['ВИПРАВЛЕННЯ: поранено двох людей, а не п’ятьох.', 'У попередньому дописі була помилка.'],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?<!\\p{L})(?:отзываем|отозвали|удалили|удаляем|убрали|сняли с публикации|опровергаем) (?:(?:наш\\p{L}*|сво\\p{L}+|предыдущ\\p{L}+|ранее опубликованн\\p{L}+|эт\\p{L}+) ){1,2}${REPORT_RU}(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['Отзываем наше сообщение об ударе по Рабаку.', 'Удалили предыдущий пост.'],
  },
  {
    kind: 'withdrawn',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:наш\\p{L}*|предыдущ\\p{L}+) ${REPORT_RU}(?: об? [^.!?]{1,160}?)? (?:был[оа]? )?(?:удален|удалён|отозван|снят)[оаы]?|просим не учитывать (?:наше |предыдущее |наш |предыдущий ){1,2}${REPORT_RU})(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['Предыдущее сообщение о взрывах в Сарнах удалено.'],
  },
  {
    kind: 'page',
    pattern: new RegExp(
      `^(?:\\p{P}|\\s)*(?:эт\\p{L}+ )?${REPORT_RU} (?:был[оа]? )?(?:удален|удалён|отозван)[оаы]?(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['Эта новость удалена.', 'Сообщение удалено'],
  },
  {
    kind: 'corrected',
    pattern: new RegExp(
      `^(?:\\p{P}|\\p{So}|\\s)*(?:исправление|исправлено)\\s?[:—–.]|(?<!\\p{L})в (?:нашем )?предыдущ\\p{L}+ ${REPORT_RU} (?:была |мы )?(?:допущена |допустили )?ошибк\\p{L}+(?!\\p{L})`,
      'iu',
    ),
    source: CHANNELS,
    examples: ['ИСПРАВЛЕНИЕ: ранены двое, а не пятеро.', 'В предыдущем сообщении была допущена ошибка.'],
  },
  {
    kind: 'disputed',
    pattern: /^(?:\p{P}|\p{So}|\s)*(?:спростування|опровержение)\s?(?:[:—–.]|$)/iu,
    source: CHANNELS,
    examples: ['СПРОСТУВАННЯ: вибухів у Сарнах не було.', 'Опровержение. Удара по Рабаку не было.'],
  },
];
