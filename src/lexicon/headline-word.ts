/** Words and marks by which a headline keeps its distance: somebody says it, it is asked, it is quoted. @source own, general English, Ukrainian and Russian */
export const ATTRIBUTED =
  /["“”«»„‘?]|(?<!\p{L})'|[:–—-]\s*(?:agency|officials?|sources?|governor|mayor|ministry|police|army|UN|NGO|report)\b|\p{L}:\s|(?<!\p{L})(?:says?|said|sees?|why|how|чому|почему|як|как|claims?|claimed|alleges?|alleged\w*|accus\w+|reports?|reportedly|according|warns?|denies|denied|vows?|vowed|fears?|feared|suspects?|suspected|confirms?|announces?|tells?|told|каже|кажуть|заявля\p{L}+|заяви\p{L}+|повідом\p{L}+|сообщ\p{L}+|говор\p{L}+|розпов\p{L}+|ЗМІ|СМИ|джерел\p{L}+|источник\p{L}*)(?!\p{L})/iu;

/** Words of a plan, an order or a fear. @source own, general English, Ukrainian and Russian */
export const AHEAD_WORDS =
  /(?<!\p{L})(?:will|would|shall|to|plans?|planned|planning|orders?|ordered|prepares?|preparing|prepared|may|might|could|can|set|expected|expects?|threatens?|threat|urges?|calls?|intends?|intention|weighs?|considers?|promises?|pledges?|vows?|risks?|soon|tomorrow|ahead|буде|будуть|планує|планують|готує\p{L}*|готують\p{L}*|має|мають|може|можуть|завтра|обіця\p{L}+|будет|будут|планирует|планируют|готов\p{L}+|намерен\p{L}*|может|могут|обеща\p{L}+)(?!\p{L})/iu;

/** Words of what is begun or done. @source own, general English, Ukrainian and Russian */
export const DONE_WORDS =
  /(?<!\p{L})(?:starts?|started|begins?|began|begun|underway|under way|completes?|completed|ends?|ended|over|done|have|has|evacuated|restored|delivered|sent|arrives?|arrived|released|freed|signed|розпоча\p{L}+|поча\p{L}+|заверш\p{L}+|відновл\p{L}+|евакуювали|евакуйован\p{L}+|начал\p{L}+|начат\p{L}*|эвакуировали|эвакуирован\p{L}+|восстановлен\p{L}*|доставлен\p{L}*)(?!\p{L})/iu;

/** Cues that hold a speaker's words at arm's length. @source own, general English, Ukrainian and Russian */
export const DISTANT_CUE =
  /(?<!\p{L})(?:claim\w*|alleg\w+|purport\w*|assert\w*|нібито|якобы|твердить|твердять|утвержда\p{L}+)(?!\p{L})/iu;

/** What a headline's number counts, before or behind it. @source own, general English, Ukrainian and Russian */
export const COUNTED_IN_HEADLINE: readonly (readonly [
  'killed' | 'injured' | 'missing' | 'evacuated' | 'displaced',
  RegExp,
])[] = [
  [
    'killed',
    /(?<!\p{L})(?:kill\w*|dead|die[sd]?|deaths?|загин\p{L}+|загибл\p{L}+|вбит\p{L}+|убит\p{L}+|погиб\p{L}+)(?!\p{L})/iu,
  ],
  [
    'injured',
    /(?<!\p{L})(?:injur\w+|hurt|wound\w*|поранен\p{L}+|постражда\p{L}+|ранен\p{L}+|пострада\p{L}+)(?!\p{L})/iu,
  ],
  ['missing', /(?<!\p{L})(?:missing|зник\p{L}+ безвісти|пропа\p{L}+)(?!\p{L})/iu],
  ['evacuated', /(?<!\p{L})(?:evacuat\w+|евакую\p{L}+|евакуйов\p{L}+|эвакуир\p{L}+)(?!\p{L})/iu],
  ['displaced', /(?<!\p{L})(?:displac\w+|flee\w*|fled|homeless)(?!\p{L})/iu],
];
