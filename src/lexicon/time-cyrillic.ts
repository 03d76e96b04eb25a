/** Ukrainian and Russian month names as they stand in dates and after "in", to 1–12. */
export const CYRILLIC_MONTHS = {
  source: 'own, general Ukrainian and Russian',
  rows: [
    'січн[яі]|январ[яе]',
    'лют(?:ого|ому)|феврал[яе]',
    'березн[яі]|марта|марте',
    'квітн[яі]|апрел[яе]',
    'травн[яі]|мая|мае',
    'червн[яі]|июн[яе]',
    'липн[яі]|июл[яе]',
    'серпн[яі]|августа|августе',
    'вересн[яі]|сентябр[яе]',
    'жовтн[яі]|октябр[яе]',
    'листопад[аі]|ноябр[яе]',
    'грудн[яі]|декабр[яе]',
  ],
  nominative: [
    'січень|январь',
    'лютий|февраль',
    'березень|март',
    'квітень|апрель',
    'травень|май',
    'червень|июнь',
    'липень|июль',
    'серпень|август',
    'вересень|сентябрь',
    'жовтень|октябрь',
    'листопад|ноябрь',
    'грудень|декабрь',
  ],
} as const;

/** Adjectives of weekdays by their stems, Monday first. */
export const CYRILLIC_WEEKDAY_ADJECTIVES = {
  source: 'own, general Ukrainian and Russian',
  rows: [
    'понеділков|понедельничн',
    'вівторков|вторничн',
    'середов',
    'четвергов',
    "п[’'ʼ]ятничн|пятничн",
    'суботн|субботн',
    'недільн|воскресн',
  ],
} as const;

/** "Half of the third" is half past two: ordinals of the hours, first to twelfth. */
export const CYRILLIC_HALF_HOURS = {
  source: 'own, general Ukrainian and Russian',
  halves: [
    'першої|першу|первого',
    'другої|другу|второго',
    'третьої|третю|третьего',
    'четвертої|четверту|четв[её]ртого',
    "п[’'ʼ]ятої|п[’'ʼ]яту|пятого",
    'шостої|шосту|шестого',
    'сьомої|сьому|седьмого',
    'восьмої|восьму|восьмого',
    "дев[’'ʼ]ятої|дев[’'ʼ]яту|девятого",
    'десятої|десяту|десятого',
    'одинадцятої|одинадцяту|одиннадцатого',
    'дванадцятої|дванадцяту|двенадцатого',
  ],
} as const;

/** Ukrainian and Russian weekdays, Monday first. */
export const CYRILLIC_WEEKDAYS = {
  source: 'own, general Ukrainian and Russian',
  rows: [
    'понеділ(?:ок|ка)|понедельник[а]?',
    'вівтор(?:ок|ка)|вторник[а]?',
    'серед[уаи]|сред[уаы]',
    'четвер(?:га)?',
    "п[’']ятниц[юяі]|пятниц[уаы]",
    'субот[уаи]|суббот[уаы]',
    'неділ[юяі]|воскресень[ея]',
  ],
} as const;

/** Ukrainian and Russian words for days counted from today. */
export const CYRILLIC_DAYS = {
  source: 'own, general Ukrainian and Russian',
  rows: [
    { pattern: 'позавчора|позавчера', offset: -2 },
    { pattern: 'напередодні|накануне|вчора|учора|вчера|вчорашн\\p{L}+|вчерашн\\p{L}+', offset: -1 },
    { pattern: 'сьогодні|сегодня|сьогоднішн\\p{L}+|сегодняшн\\p{L}+', offset: 0 },
    { pattern: 'завтра|завтрашн\\p{L}+', offset: 1 },
  ],
} as const;

/** Ukrainian and Russian day parts by the English part they are. */
export const CYRILLIC_PARTS = {
  source: 'guide §3.2; own, general Ukrainian and Russian',
  rows: [
    { pattern: 'на світанку|удосвіта|на рассвете|під ранок|перед світанком|под утро', part: 'dawn' },
    { pattern: 'рано-вранці|рано вранці|рано зранку|рано утром|ранним утром', part: 'early morning' },
    {
      pattern: 'пізно ввечері|пізно увечері|поздно вечером|поздним вечером|пізнього вечора',
      part: 'late evening',
    },
    { pattern: 'опівночі|в полночь|близько півночі', part: 'midnight' },
    { pattern: 'вранці|уранці|зранку|ран(?:ок|ку)|ранков\\p{L}+|утром|утра|утренн\\p{L}+', part: 'morning' },
    { pattern: 'опівдні|в полдень', part: 'midday' },
    { pattern: 'після обіду|по обіді|после обеда', part: 'afternoon' },
    { pattern: 'вдень|удень|днём|пополудні', part: 'afternoon' },
    { pattern: 'ввечері|увечері|вечор[аі]|вечером|вечера|вечірн\\p{L}+|вечерн\\p{L}+', part: 'evening' },
    { pattern: 'вночі|уночі|ніч|ночі|нічн\\p{L}+|ночью|ночи|ночь|ночн\\p{L}+', part: 'night' },
  ],
} as const;

/** Hours in words, one to twelve: stems of Ukrainian ordinals and Ukrainian and Russian numbers. */
export const CYRILLIC_HOURS = {
  source: 'own, general Ukrainian and Russian',
  rows: [
    'перш(?:ої|ій|у)|перв(?:ого|ом)|час|одну',
    'друг(?:ої|ій|у)|два|дві|втор(?:ого|ом)',
    'трет(?:ьої|ій)|три',
    'четверт(?:ої|ій)|чотири|четыре',
    "п[’']ят(?:ої|ій)|п[’']ять|пять",
    'шост(?:ої|ій)|шість|шесть',
    'сьом(?:ої|ій)|сім|семь',
    'восьм(?:ої|ій)|вісім|восемь',
    "дев[’']ят(?:ої|ій)|девять",
    'десят(?:ої|ій)|десять',
    'одинадцят(?:ої|ій)|одиннадцать',
    'дванадцят(?:ої|ій)|двенадцать',
  ],
} as const;
