/** Generic words that make a hromada of the adjective before them, in any case. @source Ukrainian law № 157-VIII on hromadas; Ukrainian and Russian grammar */
export const HROMADA_NOUN = /^(?:громад(?:а|и|і|у|ою|ам|ами|ах|ы|е|ой)?|[мс]?тг|отг)$/;

/** Words that may stand between. @source own */
export const HROMADA_KIND =
  /^(?:міськ|селищн|сільськ|територіальн|об[’'ʼ]?єднан|городск|поселков|сельск|территориальн|объедин[её]нн)\p{L}{1,4}$/u;

/** "city", "rural" and the like before "territorial community" in English. @source own */
export const HROMADA_KIND_ENGLISH: ReadonlySet<string> = new Set(
  'city urban town settlement rural village amalgamated united territorial'.split(' '),
);

/** Case endings of the adjective in the feminine, singular, Ukrainian and Russian. @source Ukrainian and Russian grammar */
export const HROMADA_ADJECTIVE = /^(\p{L}[\p{L}’'ʼ]*?)(ськ|цьк|зьк|ск|цк)(?:а|ої|ій|у|ою|ая|ой|ую)$/u;

/** Words put before a stem in a compound, with what they are in the name. @source own, Ukrainian word formation */
export const COMPOUND_BEGINNING: readonly (readonly [string, readonly string[]])[] = [
  ['велико', ['Велика', 'Великий', 'Велике', 'Великі']],
  ['мало', ['Мала', 'Малий', 'Мале', 'Малі']],
  ['ново', ['Нова', 'Новий', 'Нове', 'Нові']],
  ['старо', ['Стара', 'Старий', 'Старе', 'Старі']],
  ['біло', ['Біла', 'Білий', 'Біле']],
  ['криво', ['Кривий', 'Крива', 'Криве']],
  ['голо', ['Гола', 'Голий', 'Голе']],
  ['красно', ['Красна', 'Красний', 'Красне']],
  ['червоно', ['Червона', 'Червоний', 'Червоне']],
  ['зелено', ['Зелена', 'Зелений', 'Зелене']],
  ['липово', ['Липова']],
  ['верхньо', ['Верхня', 'Верхній', 'Верхнє']],
  ['нижньо', ['Нижня', 'Нижній', 'Нижнє', 'Нижні']],
];
