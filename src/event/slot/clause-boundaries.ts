import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import type { Span } from '../../util/span.ts';
import type { Scene } from './scene.ts';

const STRONG =
  /;|\s[–—]\s|,\s+(?=(?:and|but|while|although|though|whereas|yet)\b)|\s(?=(?:while|although|whereas)\b)|\sand (?=(?:accused|said|denied|that|warned|added|judged|put|on (?:\p{Lu}))\b)/gu;
const WEAK =
  /,\s+(?=(?:which|who|with|as|after|before|when|where|killing|injuring|wounding|destroying|damaging|leaving)\b)|\s(?=(?:after|before|when|because|since|as)\s)/gu;

/** Ukrainian and Russian: a dash stands for "is" or begins a list; only after a quotation does it part clauses. */
const SLAVIC_STRONG =
  /;|(?<=[»”"],?)\s[–—]\s|,\s+(?=(?:але|проте|однак|натомість|тоді як|водночас|но|однако|зато|тогда как|между тем|тим часом|хоча|хотя|а(?! також| также| ще| саме| именно| потім| потом| згодом| не ))\s)/giu;
const SLAVIC_WEAK =
  /\s[–—]\s|,\s+(?=(?:як(?:ий|а|е|і|ого|ої|ому|им|их|ими|у)|котор\p{L}+|де|где|коли|когда|куди|куда|щоб|чтобы|що|что|внаслідок|унаслідок|через|вследствие|в результаті|у результаті|в результате|після|после|якщо|если|бо|оскільки|поскольку)\s)|,\s+(?=(?:[\p{L}«»"’-]+\s+){0,5}(?:збит|сбит|загину|погиб|поранен|ранен|пошкодж|поврежд|скину|сброс|зруйнов|разруш|відб|отби|евакуй|эвакуир|влучи|попал|атакува|атакова)\p{L}*)/giu;

/** Where a new clause of a sentence begins, in order; strong ones part independent clauses. */
export function boundariesOf(sentence: Span): Scene['boundaries'] {
  const out: { at: number; strong: boolean }[] = [];
  const slavic = hasCyrillicWord(sentence.quote);
  for (const [regex, strong] of [
    [slavic ? SLAVIC_STRONG : STRONG, true],
    [slavic ? SLAVIC_WEAK : WEAK, false],
  ] as const)
    for (const m of matchesOf(regex, sentence.quote)) out.push({ at: sentence.start + m.index, strong });
  const courses = slavic
    ? []
    : matchesOf(COURSE, sentence.quote).map((m) => ({ from: m.index, to: m.index + m[0].length }));
  const asides = slavic ? [] : matchesOf(ASIDE, sentence.quote).map((m) => sentence.start + m.index);
  return out
    .filter((x) => !courses.some((c) => x.at > sentence.start + c.from && x.at < sentence.start + c.to))
    .filter((x) => !asides.some((at) => x.at === at || x.at === at + asideLength(sentence, at)))
    .sort((a, b) => a.at - b.at);
}

/** "Course Izmail – Reni": the dash joins the towns of one way. */
const COURSE = /\b(?:course|route|heading for)\s(?:\p{Lu}[\p{L}’'-]+\s[–—]\s)+\p{Lu}[\p{L}’'-]+/gu;

/** "Part of the town – about 400 homes – is …": an apposition between two dashes parts no clauses. */
const ASIDE =
  /\s[–—]\s(?=(?:about|around|some|nearly|almost|more than|at least|over|up to|[\d])[^–—;:.!?]{2,40}\s[–—]\s(?:is|are|was|were|has|have|had)\b)/gu;

function asideLength(sentence: Span, at: number): number {
  return sentence.quote.slice(at - sentence.start + 3).search(/\s[–—]\s/u) + 3;
}
