/** A word of a noun phrase: none that begins another phrase or a verb of its own. */
const NOUN =
  "(?!(?:and|or|but|while|when|after|before|as|that|which|who|whose|where|was|were|is|are|has|had|have|been|be|being|came|come)(?!\\p{L}))[\\p{L}\\d][\\p{L}\\d’'.-]*";
/** "Near the village of Savyntsi", "in Kharkiv and Izium", "some 20 km south of the town". */
const PLACING = `,? (?:(?:just|right|some|about|around|\\d+|km|kilomet(?:re|er)s?|miles?|north|south|east|west|north-?east|north-?west|south-?east|south-?west) ){0,4}(?:near|in|inside|outside|at|of|on|by|beside|close to|not far from|next to|around|beyond|behind|along|between|south|north|east|west|from|for|under|with)(?: ${NOUN}){1,6}(?: and \\p{Lu}[\\p{L}’'-]*)?`;
/** "Which feeds two towns", "that supplies the town". */
const CLAUSE = `,? (?:that|which|who|where|whose)(?: (?!(?:and|but)(?!\\p{L}))[\\p{L}\\d][\\p{L}\\d’'.,-]*){1,14}?`;
const PASSIVE =
  ',?(?: (?:has|have|had|also|again|then|later|reportedly|allegedly|\\p{Ll}+ly))* (?:was|were|been|is|are|being|came|has been|have been|had been)(?: (?:also|again|then|later|once|twice|reportedly|being|been|under|\\p{Ll}+ly)){0,3} $';
const BETWEEN = new RegExp(`^(?:${PLACING}|${CLAUSE}){1,5}${PASSIVE}`, 'u');

/** Whether what stands between a thing and a word of attack says only where or what the thing is, and that it was struck. */
export const isStruckSubject = (between: string): boolean => between.length < 160 && BETWEEN.test(between);
