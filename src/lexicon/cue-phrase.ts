import { formsOf } from './verb-forms.ts';

/** Verbs that tell a view only with the word after them, by lemma. @source own, general English phrasal verbs */
const PHRASAL: Readonly<Record<string, string>> = {
  lay: 'out',
  set: 'out',
  speak: 'out up',
  weigh: 'in',
  hit: 'back out',
  lash: 'out',
  fire: 'back',
  push: 'back for',
  double: 'down',
  play: 'up down',
  go: 'after',
  take: 'aim issue offense offence credit pride umbrage exception',
  make: 'clear fun light',
  stand: 'by',
  side: 'with',
  break: 'with',
  put: 'it forward',
  look: 'to forward',
  shrug: 'off',
  brush: 'off aside',
  wave: 'off',
  write: 'off',
  talk: 'up down',
  zero: 'in',
  focus: 'on',
  touch: 'on',
  come: 'out',
  warm: 'to',
  count: 'on',
  bring: 'up',
  back: 'away',
  walk: 'back',
  rule: 'out',
  pass: 'over',
  single: 'out',
  harp: 'on',
  seize: 'on',
};

/** First words of phrasal verbs of stance by surface form, and what may follow. @source own, general English */
export const PHRASAL_FORMS: ReadonlyMap<
  string,
  { readonly lemma: string; readonly after: ReadonlySet<string> }
> = new Map(
  Object.entries(PHRASAL).flatMap(([lemma, after]) =>
    formsOf(lemma).map((form) => [form, { lemma, after: new Set(after.split(' ')) }] as const),
  ),
);

/** Verbs that carry a noun of speech or feeling: "raised questions about", "made the case". @source own, general English light verbs */
export const LIGHT_FORMS: ReadonlyMap<string, string> = new Map(
  'make take give have issue raise offer deliver send voice express level launch sound pose lodge unleash heap release post hold reach sign file show share present'
    .split(' ')
    .flatMap((lemma) => formsOf(lemma).map((form) => [form, lemma] as const)),
);

/** What such verbs carry. @source own, general English */
export const LIGHT_NOUNS: ReadonlySet<string> = new Set(
  'statement statements case point remark remarks comment comments question questions concern concerns doubt doubts call calls warning warnings threat threats argument arguments claim claims promise promises pledge pledges vow proposal proposals offer reference mention endorsement criticism attack attacks praise complaint complaints accusation accusations allegation allegations agreement letter message messages speech tweets objection objections opposition support interest hope hopes fear fears reservations misgivings confidence regret outrage anger alarm dismay skepticism scepticism optimism sympathy gratitude thanks apology denial suggestion suggestions insult insults barbs jab jabs idea view views opinion opinions thoughts faith illusions inclination qualms plan intention desire'.split(
    ' ',
  ),
);

/** Nouns that tell a view though nobody is named as its holder: "allegations of", "questions about". @source own, general English */
export const OWNERLESS_NOUNS: ReadonlySet<string> = new Set(
  'criticism allegations accusations questions concerns concern speculation skepticism scepticism outcry calls demands fears doubts complaints suspicions rumours rumors claims predictions expectations outrage'.split(
    ' ',
  ),
);
