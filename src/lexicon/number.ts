/** Whole-number words below a hundred. */
export const NUMBER_WORDS = {
  source: 'own, general English',
  values: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  } as Readonly<Record<string, number>>,
} as const;

/** The number words from `low` to `high`, both included, in rising order. @source own, general English */
export function numberWords(low: number, high: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(NUMBER_WORDS.values).filter(([, n]) => low <= n && n <= high));
}

/** Words that multiply what stands before them. */
export const MAGNITUDES = {
  source: 'own, general English',
  values: {
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    mln: 1e6,
    billion: 1e9,
  } as Readonly<Record<string, number>>,
} as const;

/** Numbers that are no one number: lowest and highest meant. */
export const VAGUE_NUMBERS = {
  source: 'guide §3.2 and §6.9',
  values: {
    tens: [20, 99],
    dozens: [24, 99],
    scores: [40, 99],
    hundreds: [200, 999],
    thousands: [2000, 9999],
    millions: [2e6, 9999999],
    several: [3, 9],
    'a few': [3, 5],
    'a couple': [2, 2],
    'a pair': [2, 2],
    'half a dozen': [6, 6],
    'half-a-dozen': [6, 6],
  } as Readonly<Record<string, readonly [number, number]>>,
} as const;

/** How words before a number bound it. */
export type NumberBound = 'least' | 'more' | 'fewer' | 'most' | 'about';

/** Words before a number and what they make of it. */
export const NUMBER_BOUNDS = {
  source: 'guide §3.2',
  rows: [
    {
      bound: 'least',
      pattern:
        'at least|at the least|no fewer than|no less than|not less than|a minimum of|minimum of|at a minimum',
    },
    {
      bound: 'more',
      pattern:
        '(?:a little |just |slightly |well |far |significantly |considerably )?(?:more than|(?<!\\b(?:hand|hands|handed|handing|turn|turned|turning|took|take|taken|taking|win|won|fly|flew|flown|flying|step|stepped|climb|climbed|walk|walked|drive|drove|jump|jumped|stood) )over)|(?:passed|topped|exceed(?:s|ed|ing)|surpass(?:es|ed|ing))(?! (?:the|a|an|through|over|by|on)\\b)|upwards? of|in excess of|north of|(?:just )?above',
    },
    { bound: 'fewer', pattern: '(?:fewer|less) than' },
    {
      bound: 'most',
      pattern:
        'up to|as many as|as much as|at most|at the most|no more than|not more than|a maximum of|maximum of|a possible',
    },
    {
      bound: 'about',
      pattern:
        'some|around|about|nearly|almost|approximately|approx\\.?|roughly|close to|(?:just )?under|just short of|circa|in the region of|~|≈',
    },
  ] as readonly { readonly bound: NumberBound; readonly pattern: string }[],
} as const;

/** Names after which a bare number is a designation, not a count. */
export const NUMBERED_NAMES = {
  source: 'own, general English and military designations',
  pattern:
    '(?:[Nn]o\\.?|[Nn]umber|№|#|[Uu]nit|[Bb]rigade|[Bb]attalion|[Rr]egiment|[Dd]ivision|[Cc]ompany|[Ss]chool|[Hh]ospital|[Kk]indergarten|[Rr]oute|[Hh]ighway|[Rr]oad|[Ff]light|[Rr]esolution|[Aa]rticle|[Cc]hapter|[Ss]ection|[Pp]aragraph|[Ll]evel|[Pp]hase|[Cc]hannel|[Gg]roup of|[Bb]lock|[Bb]uilding|[Aa]partment|[Ff]lat|[Hh]ouse|[Rr]oom|[Zz]one|[Ss]ector|[Gg]ate|[Tt]erminal|[Rr]eactor|[Pp]ower [Uu]nit|[Bb]oeing|[Aa]irbus|[Ll]eopard|[Cc]hallenger|[Aa]brams|[Ii]skander|[Pp]atriot|[Mm]ark|[Mm]k|[Tt]ype|[Mm]odel|[Vv]ersion|[Pp]age|(?<!\\b(?:the|past|last|previous|this|each|every|a|per|one) )[Dd]ay|[Cc]ovid|[Pp]rotocol|[Aa]genda|[Ff]ormula|[Tt]itle|[Gg]rade|[Cc]lass)',
} as const;
