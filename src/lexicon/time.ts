/** Month names and short forms to 1–12. */
export const MONTHS = {
  source: 'own, general English',
  names: {
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    mar: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    jun: 6,
    july: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  } as Readonly<Record<string, number>>,
} as const;

/** Weekday names and short forms to Monday 0 … Sunday 6. */
export const WEEKDAYS = {
  source: 'own, general English',
  names: {
    monday: 0,
    mon: 0,
    tuesday: 1,
    tues: 1,
    tue: 1,
    wednesday: 2,
    wed: 2,
    thursday: 3,
    thurs: 3,
    thu: 3,
    friday: 4,
    fri: 4,
    saturday: 5,
    sat: 5,
    sunday: 6,
    sun: 6,
  } as Readonly<Record<string, number>>,
} as const;

/** Hours of the day parts, from the start of the day they are named for; negative is the day before. */
export const DAY_PARTS = {
  source: 'guide §3.2 and §6.9',
  hours: {
    'early morning': [3, 7],
    morning: [5, 12],
    'late morning': [9, 12],
    afternoon: [12, 18],
    'early afternoon': [12, 15],
    'late afternoon': [15, 18],
    evening: [17, 23],
    'early evening': [17, 20],
    'late evening': [20, 24],
    night: [21, 29],
    overnight: [-4, 7],
    dawn: [3, 7],
    daybreak: [3, 7],
    sunrise: [3, 7],
    midday: [11, 13],
    noon: [11, 13],
    lunchtime: [11, 14],
    dusk: [17, 23],
    sunset: [17, 23],
    nightfall: [17, 23],
    'early hours': [0, 7],
    'small hours': [0, 7],
    early: [0, 7],
    late: [17, 24],
  } as Readonly<Record<string, readonly [number, number]>>,
} as const;

/** Feast days of a fixed date, month and day. Movable ones need a calendar and are left out. */
export const FEAST_DAYS = {
  source: 'own, civil calendar',
  rows: [
    { pattern: 'Christmas Eve', month: 12, date: 24 },
    { pattern: 'Christmas(?: Day)?', month: 12, date: 25 },
    { pattern: 'Boxing Day', month: 12, date: 26 },
    { pattern: "New Year[’']s Eve", month: 12, date: 31 },
    { pattern: "New Year[’']s Day", month: 1, date: 1 },
  ],
} as const;

/** First month and length of the seasons of the northern hemisphere, as its war reporting uses them. */
export const SEASONS = {
  source: 'own, meteorological seasons',
  months: { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 } as Readonly<Record<string, number>>,
} as const;

/** Zone names beside clock times: minutes from UTC, or an IANA zone. Ambiguous ones (IST, CST) are left out. */
export const CLOCK_ZONES = {
  source: 'IANA tz database',
  offsets: {
    gmt: 0,
    utc: 0,
    z: 0,
    bst: 60,
    wat: 60,
    cet: 60,
    cat: 120,
    cest: 120,
    eet: 120,
    eest: 180,
    eat: 180,
    msk: 180,
    мск: 180,
    pkt: 300,
    mmt: 390,
    est: -300,
    edt: -240,
  } as Readonly<Record<string, number>>,
  cities: {
    kyiv: 'Europe/Kyiv',
    kiev: 'Europe/Kyiv',
    moscow: 'Europe/Moscow',
    london: 'Europe/London',
    paris: 'Europe/Paris',
    jerusalem: 'Asia/Jerusalem',
    israel: 'Asia/Jerusalem',
    gaza: 'Asia/Gaza',
    beirut: 'Asia/Beirut',
    damascus: 'Asia/Damascus',
    tehran: 'Asia/Tehran',
    khartoum: 'Africa/Khartoum',
    yangon: 'Asia/Yangon',
    'new york': 'America/New_York',
    washington: 'America/New_York',
    eastern: 'America/New_York',
  } as Readonly<Record<string, string>>,
} as const;

/** Wars whose first day a text may count from; `zones` are where "the war" alone means it. */
export const WAR_STARTS = [
  {
    pattern:
      "Russia[’']s (?:full[- ]scale |all-out )?(?:invasion|war)(?: of Ukraine| on Ukraine)?|(?:the )?full[- ]scale (?:invasion|war)",
    zones: ['Europe/Kyiv', 'Europe/Kiev'],
    start: [2022, 2, 24],
    source: 'UN General Assembly resolution ES-11/1',
  },
  {
    pattern: 'the war in Gaza|the Gaza war',
    zones: ['Asia/Gaza', 'Asia/Hebron'],
    start: [2023, 10, 7],
    source: 'UN Security Council resolution 2712',
  },
  {
    pattern: "the war in Sudan|Sudan[’']s (?:civil )?war",
    zones: ['Africa/Khartoum'],
    start: [2023, 4, 15],
    source: 'UN Security Council resolution 2715',
  },
] as const;
