const words = (s: string): ReadonlySet<string> => new Set(s.trim().split(/\s+/));

/** Russian and Ukrainian prepositions after which a name is a location. @source own, Russian and Ukrainian grammar */
export const CYRILLIC_LOCATIVE: ReadonlySet<string> = words(
  'в во у на над під под біля до из із з зі от від по возле около через поблизу к під за при між между недалеко неподалік поруч',
);

/** Generic nouns after an adjective of place by stem, with the nominative they stand for. @source own */
export const CYRILLIC_GENERIC: readonly (readonly [RegExp, string, 'f' | 'm' | 'front'])[] = [
  [/^област(?:ь|и|ью|ей|і|ю|ям|ях)$|^обл$/, 'область', 'f'],
  [/^район(?:а|у|е|і|ом|ы|и|ів|ов)?$/, 'район', 'm'],
  [/^округ(?:а|у|е|ом|і|и)?$/, 'округ', 'm'],
  [/^кра(?:й|я|ю|е|ем|ї|єм)$/, 'край', 'm'],
  [/^напрям(?:ок|ку|ком|ки|ках)?$/, 'напрямок', 'front'],
  [/^направлени(?:е|и|ем|я|ю)$/, 'направление', 'front'],
];

/** Case endings of adjectives. @source own, Russian and Ukrainian grammar */
export const CYRILLIC_ADJECTIVE_ENDING =
  /(?:ого|ому|ими|ым|им|ом|ой|ою|ую|ая|ое|ые|ых|ий|ый|ие|их|ій|ої|ому|ім|ою|у|а|е|і|их)$/;

/** Noun endings taken off, with what the nominative may have instead. @source own, Russian and Ukrainian grammar */
export const CYRILLIC_NOUN_RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:єві|єва|єву|євом|євим|єв)$/, ['їв']],
  [/(?:еві|ева|еву|евом|евим)$/, ['ів', 'ев', 'їв', 'ево']],
  [/(?:ові|ова|ову|овом|овим|овым|ове)$/, ['ів', 'ов', 'ово', 'ове', 'ова']],
  [/(?:ою|ой|ей|ею|єю|ею)$/, ['а', 'я', 'ья', 'ь']],
  [/(?:ом|ем|єм)$/, ['', 'о', 'е', 'ь', 'є']],
  [/(?:ому|ого)$/, ['е', 'ий', 'ое']],
  [/(?:і|ї)$/, ['а', 'я', '', 'о', 'е', 'ь', 'ія', 'ка', 'и', 'ля', 'ї']],
  [/(?:и|ы)$/, ['а', 'я', 'ь', 'ы', 'и', 'ия']],
  [/(?:у|ю)$/, ['', 'а', 'я', 'о', 'ь', 'е']],
  [/(?:а|я)$/, ['', 'о', 'е', 'ь', 'й']],
  [/е$/, ['', 'а', 'о', 'ь', 'я']],
  [/(?:ах|ях|ам|ям|ами|ями|ів|ов)$/, ['и', 'ы', 'і']],
];
