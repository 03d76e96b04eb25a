/** An infinitive tells of something only under a word of intent, chance or attempt. */
const INFINITIVE =
  /^\p{L}+(?:ти|тися|тись)$|^(?:захватить|взять|вернуть|освободить|занять|отбить|форсировать|продвинуться|прорвать|прорваться|вклиниться|отойти|отступить|оставить|отвести|вывести|ударить|обстрелять|попасть|атаковать|нанести|эвакуировать|восстановить|обстреливать|наносить)$/iu;
/** What is said to go on is done. */
const GOES_ON = /(?<!\p{L})(?:продовжу|продолжа)\p{L}* $/iu;
const MODAL =
  /(?:може|можуть|могт|могл|міг|может|могут|мог|план|намір|намер|спроб|попыт|намага|пыта|готу|готов|збира|собира|хоч|хот|зможе|змож|смож|вдаст|удаст|мета|мету|цель|ризик|риск|загроз|угроз|наказ|приказ|має|мають|долж|доведеться|прид[её]тся|обіця|обеща|погро|закликa|заклик|призва|пропон|предлож|зобов|обяз|змуше|вынужд|вирішил|решил|розгляда|рассматр)\p{L}*(?: [\p{L}«»-]+){0,6} $/iu;

/** Whether a Ukrainian or Russian verb is an infinitive that the words before it give no deed: neither meant, tried, feared nor going on. */
export function isBareInfinitive(verb: string, before: string): boolean {
  return INFINITIVE.test(verb) && !MODAL.test(before.slice(-90)) && !GOES_ON.test(before);
}
