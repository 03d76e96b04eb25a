import { looksAdjective } from '../../util/slavic-forms.ts';
import { nameAt } from './name-at.ts';
import type { SlavicSentence } from './sentence.ts';
import { isAcronym, isAdverb, isCapital, isNounLikeVerb, isPreposition, looksFinite } from './tokens.ts';

/** "ДСНС Сумської області", "МВД России": after letters or a name in marks only capitals go on, and the unit they describe. */
export function capitalsAfter(s: SlavicSentence, i: number): number {
  const t = s.tokens[i]!;
  if (t.text === '(') return continues(s, i, false);
  if (!isCapital(t) && t.kind !== 'name') return 0;
  return UNIT.test(s.tokens[i + 1]?.lower ?? '') ? 2 : 1;
}

const UNIT = /^(?:област|район|округ|кра(?:й|ю|я|ем)|громад|республик|республік|штат|провинци|провінці)/;

/** "житель села по имени Самвел", "пенсіонер на ім’я Остап": how many tokens lead to the name, 0 where none comes. */
function leadsToName(s: SlavicSentence, i: number): number {
  const [by, name, bearer] = [s.tokens[i]?.lower, s.tokens[i + 1]?.lower, s.tokens[i + 2]];
  const leads = (by === 'по' && name === 'имени') || (by === 'на' && /^ім[’'ʼ]я$/.test(name ?? ''));
  return leads && isCapital(bearer) ? 2 : 0;
}

/** Forms of address and ranks before a name; they are no part of the office. @source own, general Ukrainian and Russian */
const TITLE =
  /^(?:пан|пана|пані|господин|господина|госпожа|госпожи|(?:генерал|генерал-майор|генерал-лейтенант|полковник|підполковник|подполковник|майор|капітан|капитан|лейтенант|адмірал|адмирал|сержант|доктор|професор|профессор)(?:а|у|ом)?)$/;

/** Where a person's name that begins at token `i` ends, behind a form of address or "по имени" (`titled` tokens); null where none begins. */
export function nameInTail(s: SlavicSentence, i: number): { named: number | null; titled: number } {
  const titled = TITLE.test(s.tokens[i]!.lower) ? 1 : leadsToName(s, i);
  const alone = titled > 0 && isCapital(s.tokens[i + titled]) ? i + titled + 1 : null;
  return { named: nameAt(s.tokens, i + titled, true) ?? alone, titled };
}

/** What parts a phrase from what comes after it, however it ends. */
export const NO_TAIL =
  /^(?:який|яка|яке|які|котор\p{L}+|що|что|про|це|это|цей|ця|ці|цю|цього|цих|цієї|этот|эта|эти|эту|этого|этих|этой|його|її|їх|їм|йому|їй|ему|ей|им|собі|себе|свою|свой|своє|своей|своему|не|ж|же|з’явилися|разом|нібито|якобы|а|но|але|та|і|и|й|або|или|до|після|после|удар|обстріл|обстрел|вибух|взрыв|наступ|штурм|інцидент|инцидент|факт|захват|підрив|подрыв|звинувачення|обвинения|інформацію|информацию|атаку|цифри|цифры|дані|данные|чутки|слухи|заявление|заявления|заяву|заяви|требования|вимоги|предложение|пропозицію|решение|рішення|действия|дії|слова|происходящее)$/u;
/** Cases other than the genitive, by endings no genitive has. */
const NOT_GENITIVE = /(?:ом|ем|єм|ам|ям|ами|ями|ові|еві|ою|ею|єю)$/;

/** How many tokens from `i` on belong to the phrase before: a genitive, a capital, a name in marks, letters, a bracket with letters, "з питань …". */
export function continues(s: SlavicSentence, i: number, isRole: boolean): number {
  const t = s.tokens[i]!;
  const next = s.tokens[i + 1];
  if (t.text === '(' && next && isAcronym(next) && s.tokens[i + 2]?.text === ')') return 3;
  if (t.kind === 'name') return 1;
  if (t.kind === 'mark') return 0;
  // "виконком міської ради": behind an adjective it is the council, not the preposition.
  if (t.lower === 'ради' && looksAdjective(s.tokens[i - 1]?.lower ?? '')) return 1;
  if (isPreposition(t)) return throughPreposition(s, i, isRole) || (isRole ? beforeName(s, i) : 0);
  if (NO_TAIL.test(t.lower) || isAdverb(t)) return 0;
  if (/^(?:і|й|та|и)$/.test(t.lower)) return 0;
  if (isAcronym(t) || isCapital(t)) return 1;
  if (/^\d/.test(t.text)) return /^-/.test(s.masked.slice(t.end)) ? 1 : 0;
  if (looksFinite(t) || isVerbal(t.lower))
    return isRole && !t.isCue && /[аи]$/.test(t.lower) && nameAt(s.tokens, i + 1, true) ? 1 : 0;
  if (NOT_GENITIVE.test(t.lower)) return 0;
  // "Інститут оперативних студій": a genitive plural that ends as an adjective does.
  if (looksAdjective(t.lower))
    return (next && next.kind !== 'mark' && (!isPreposition(next) || next.lower === 'ради')) ||
      /[іи]й$/.test(t.lower)
      ? 1
      : 0;
  if (t.noun)
    return t.noun.cases.has('O') || t.noun.cases.has('OP') || (isRole && nameAt(s.tokens, i + 1, true))
      ? 1
      : 0;
  return /(?:[аяуюиіїы]|ів|їв|ов|ев|єв|ей|ій|ь|[бвгджзклмнпрстфхцчшщ])$/.test(t.lower) && !isVerbal(t.lower)
    ? 1
    : 0;
}

const isVerbal = (lower: string): boolean => VERBAL.test(lower) && !isNounLikeVerb(lower);
const VERBAL = /(?:(?<!с)ти|тися|ла|ли|ло|ся|сь|ть|ує|ює|ає|яє|ют|ает|ует|но|то)$/;

/** "з питань міграції", "по Харківській області", "в уряді", "при президентові". */
function throughPreposition(s: SlavicSentence, i: number, isRole: boolean): number {
  const t = s.tokens[i]!;
  const next = s.tokens[i + 1];
  if (!next || next.kind === 'mark') return 0;
  if (/^(?:з|із|зі|по|с)$/.test(t.lower) && /^\p{Ll}/u.test(next.text))
    return /^(?:посиланн|ссылк|покликанн|метою|целью|цього|этого|словами|словам|даними|данным|місця|места|ранку|утра|боку|стороны|ним|ней|ними|який|яким|кем|ким)/.test(
      next.lower,
    )
      ? 0
      : throughSource(s, i);
  if (t.lower === 'по' && isCapital(next)) return 2;
  if (/^(?:в|у|із|из|від|от)$/.test(t.lower) && SOURCE.test(headBefore(s, i))) return throughSource(s, i);
  if (isRole && /^(?:в|у|при|на)$/.test(t.lower) && (next.noun?.row.kind === 'body' || isAcronym(next)))
    return 2;
  return 0;
}

/** "представник Червоного Хреста в Судані Джеймс Картер": a phrase right before the name of the office-holder. */
function beforeName(s: SlavicSentence, i: number): number {
  for (let k = i + 2; k < i + 5 && s.tokens[k] && s.tokens[k]!.kind !== 'mark'; k++)
    if (nameAt(s.tokens, k, k > i + 1) !== null && isCapital(s.tokens[k - 1])) return k - i;
  return 0;
}

/** Nouns of sources, whose whereabouts are part of what they are called. @source own, general Ukrainian and Russian */
export const SOURCE = /^(?:джерел|источник|співрозмовни|собеседни)/;
const headBefore = (s: SlavicSentence, i: number): string =>
  s.tokens.slice(Math.max(0, i - 4), i).findLast((t) => t.noun?.row.kind === 'role')?.lower ?? '';

/** "собеседник в украинских спецслужбах", "джерело в уряді": where a source sits belongs to what it is called. */
function throughSource(s: SlavicSentence, i: number): number {
  let k = i + 1;
  while (k < s.tokens.length && looksAdjective(s.tokens[k]!.lower) && k - i < 4) k++;
  return s.tokens[k]?.kind === 'word' ? k - i + 1 : 0;
}
