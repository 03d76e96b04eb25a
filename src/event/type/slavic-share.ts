/** A number in figures or in a word; before "of them" any word is one. */
const N = "(?:\\d[\\d  ]*|[\\p{L}’'ʼ]+)";
/** "Четыре из них", "перші 20", "решту": a share of something told before. @source own, general Ukrainian and Russian */
const SHARE = `(?:${N} (?:з|із|зі|из) (?:них|цих|яких|этих|которых)|(?:перш(?:і|их)|останн(?:і|іх)|наступн(?:і|их)|перв(?:ые|ых)|последн(?:ие|их)|следующ(?:ие|их)) ${N}|решт[ауи](?: з них)?|остальн(?:ые|ых|ое|ую)(?: из них)?|(?:ще|ещё|еще) ${N})`;
const START = '(?:^|[.,;:–—(]\\s*|(?<!\\p{L})(?:і|й|та|але|а|и|но|однак|однако|що|что)\\s+)[«“"]?';
const AUX =
  '(?:\\s+(?:вже|уже|було|були|був|была|были|було б|раніше|ранее|також|также|поки|пока|досі|теж|тоже|будуть|буде|будут|будет|планують|планируют|мають|должны|обіцяють|обещают))*\\s*';
const BEFORE = new RegExp(`${START}${SHARE}${AUX}$`, 'iu');
const AFTER = new RegExp(
  `^\\s+(?:вже |уже )?${SHARE}(?=\\s*(?:$|[.,;)]|(?:в|у|на|до|з|с|цього|минулого|этого|прошлого|вчора|вчера|навесні|весной|восени|осенью|влітку|летом|взимку|зимой)(?!\\p{L})))`,
  'iu',
);

/** Whether the words before or after a verb of giving, in Ukrainian or Russian, name only a share of what was told before. */
export function isSlavicShare(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after);
}
