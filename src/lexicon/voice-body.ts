/** Bodies every state has one of; a ministry speaks for its government, the forces for their ministry. */
export type Branch =
  | 'government'
  | 'defence ministry'
  | 'foreign ministry'
  | 'interior ministry'
  | 'health ministry'
  | 'military'
  | 'intelligence'
  | 'general staff'
  | 'air force'
  | 'navy';

/** How one such body is named, in lower case. */
export interface BranchRow {
  readonly branch: Branch;
  readonly pattern: RegExp;
  readonly source: string;
}

const OWN = 'own, general English, Ukrainian and Russian';
const END = '(?!\\p{L})';
const START = '(?<!\\p{L})';
const row = (branch: Branch, words: string): BranchRow => ({
  branch,
  pattern: new RegExp(`${START}(?:${words})${END}`, 'giu'),
  source: OWN,
});
const portfolio = (branch: Branch, english: string, slavic: string, more: string): BranchRow =>
  row(
    branch,
    `(?:${english}) (?:ministry|ministers?|department|secretary|office)|(?:ministry|ministers?|department|secretary) (?:of|for) (?:the )?(?:${english})|(?:міністр|министр)\\p{L}* (?:${slavic})|(?:міністерств|министерств)\\p{L}* (?:${slavic})|${more}`,
  );

/** Bodies of a state, the narrower before the wider: a "defence minister" is no "minister" of something else. */
export const BRANCHES: readonly BranchRow[] = [
  portfolio(
    'defence ministry',
    'defen[cs]e|national defen[cs]e',
    'оборони|обороны',
    'міноборони|минобороны|mod',
  ),
  portfolio(
    'foreign ministry',
    'foreign|foreign affairs|external affairs|state',
    '(?:закордонних|иностранных) (?:справ|дел)',
    'мзс|мид|foreign and commonwealth office',
  ),
  portfolio(
    'interior ministry',
    'interior|internal affairs|home',
    '(?:внутрішніх|внутренних) (?:справ|дел)',
    'мвс|мвд',
  ),
  portfolio(
    'health ministry',
    'health|public health',
    "охорони здоров[’ʼ']?я|здравоохранения",
    'моз|минздрав',
  ),
  row(
    'intelligence',
    '(?:defen[cs]e |military )?intelligence(?: (?:service|agency|update))?|розвідк\\p{L}+|разведк\\p{L}+',
  ),
  row(
    'general staff',
    'general staff(?: of the (?:armed forces|army))?|генштаб\\p{L}*|генеральн\\p{L}+ штаб\\p{L}*',
  ),
  row(
    'air force',
    '(?:royal )?air ?force(?: command)?|(?:військово-)?повітрян\\p{L}+ сил\\p{L}*|(?:военно-)?воздушн\\p{L}+ сил\\p{L}*|воздушно-космическ\\p{L}+ сил\\p{L}*|ввс|вкс',
  ),
  row('navy', 'navy|naval forces|(?:військово-морськ|военно-морск)\\p{L}+ (?:сил|флот)\\p{L}*|вмс|вмф'),
  row(
    'military',
    'armed forces|defen[cs]e forces|army|military|general command|idf|fardc|saf|цахал|(?:збройн|вооруж[её]нн)\\p{L}+ сил\\p{L}*|зсу|всу|армі\\p{L}+|арми\\p{L}+|військов\\p{L}+|военн\\p{L}+',
  ),
  row(
    'government',
    "government|authorities|cabinet(?: of ministers)?|(?:the )?office of the president|president(?:ial)?(?: office| administration)?|prime minister(?: office)?|premier|head of state|foreign policy chief|уряд\\p{L}*|влад[аиі]|власт[иь]|кабмін\\p{L}*|кабін\\p{L}+ міністрів|правительств\\p{L}*|кабинет\\p{L}* министров|президент\\p{L}*|офіс\\p{L}* президента|прем[’ʼ']?[єь]р(?:-?міністр)?\\p{L}*|премьер(?:-министр)?\\p{L}*",
  ),
];

/** Levels at which a place is governed. */
export type Level = 'region' | 'district' | 'city';

/** Words of a level, in lower case, the first that fits. @source own, general English, Ukrainian and Russian */
export const LEVELS: readonly (readonly [Level, RegExp])[] = [
  [
    'region',
    /(?<!\p{L})(?:oblast|region(?:al)?|provinc(?:e|ial)|governorate|state|governors?|rma|ova|oda|обласн\p{L}*|облас\p{L}*|област\p{L}*|облрад\p{L}*|ова|ода|губернатор\p{L}*)(?!\p{L})/giu,
  ],
  [
    'district',
    /(?<!\p{L})(?:raion|district|county|cercle|arrondissement|woreda|township|prefects?|prefecture|local government area|lga|районн\p{L}*|райрад\p{L}*)(?!\p{L})/giu,
  ],
  [
    'city',
    /(?<!\p{L})(?:city|town|municipal(?:ity)?|mayors?(?:alty)?|village|mva|міськ\p{L}*|міст\p{L}*|городск\p{L}*|город\p{L}*|мер\p{L}{0,3}|мэр\p{L}{0,3}|мерія|мэрия|селищн\p{L}*|поселков\p{L}*|мва)(?!\p{L})/giu,
  ],
];

/** Words for those who govern a place: council, administration and their heads are one voice. @source own, general English, Ukrainian and Russian */
export const AUTHORITY =
  /(?<!\p{L})(?:military administration|civil administration|administration|council|authorit(?:y|ies)|government|governors?|heads? of(?= (?:the )?\p{L}+ (?:region|oblast|province|district|raion|community))|mayors?(?:alty)?|municipality|prefect(?:ure)?|rma|ova|oda|mva|військов\p{L}+ адміністраці\p{L}+|адміністраці\p{L}+|администраци\p{L}+|рад[аиіу]|совет\p{L}*|міськрад\p{L}*|облрад\p{L}*|райрад\p{L}*|горсовет\p{L}*|виконком\p{L}*|исполком\p{L}*|ова|ода|мва|губернатор\p{L}*|мер\p{L}{0,3}|мэр\p{L}{0,3}|мерія|мэрия)(?!\p{L})/giu;

/** Words of an office that tell neither body nor place. @source own, general English, Ukrainian and Russian */
export const OFFICE_WORDS =
  /(?<!\p{L})(?:chief|deputy|senior|acting|press|service|spokes(?:man|woman|person|people)|commander(?:-in-chief)?|head|secretary|office|officers?|officials?|representatives?|director|leader|minister|command|headquarters|channel|official|of|for|the|and|in|s|telegram|голов\p{L}*|глав\p{L}*|начальник\p{L}*|очільни\p{L}*|керівни\p{L}*|речни\p{L}*|представни\p{L}*|представител\p{L}*|прес-?служб\p{L}*|пресс-?служб\p{L}*|командуванн\p{L}*|командовани\p{L}*|канал|рф|зсу|всу|вс|збройн\p{L}+ сил\p{L}*)(?!\p{L})/giu;

/** Words beside a place's governors that are no place. @source own, general English, Ukrainian and Russian */
export const NO_PLACE =
  /(?<!\p{L})(?:military|civil|local|occupied|exiled|legitimate|self-proclaimed|de facto|військов\p{L}*|военн\p{L}*)(?!\p{L})/giu;

/** Those who pass news on without saying whose: no voice of their own. @source own, general English, Ukrainian and Russian */
export const FACELESS_MEDIA =
  /(?:^|\s)(?:media|media outlets|outlets|news outlets|reports|media reports|newspapers|channels|social media|sources|monitors|monitoring channels|змі|сми|медіа|медиа|пабліки|паблики|джерела|источники)$/iu;

/** Those who hold an office, though not named: no readers or residents through whom an outlet hears. @source own, general English, Ukrainian and Russian */
export const OFFICE_HOLDER =
  /(?<!\p{L})(?:officials?|authorit\w+|spokes\w+|governors?|mayors?|prefects?|minist\w+|heads?|chiefs?|commanders?|очільни\p{L}*|голов\p{L}*|глав\p{L}*|начальни\p{L}*|губернатор\p{L}*|мер\p{L}{0,3}|мэр\p{L}{0,3}|міністр\p{L}*|министр\p{L}*|чиновни\p{L}*|посадов\p{L}*|речни\p{L}*|представни\p{L}*|представител\p{L}*)(?!\p{L})/iu;

/** Quarters that armed forces are named by: "Southern Command", "the defence forces of the south". @source own, general English, Ukrainian and Russian */
export const QUARTERS: readonly (readonly [string, RegExp])[] = [
  ['north', /(?<!\p{L})(?:north|northern|північ\p{L}*|північн\p{L}*|півноч\p{L}*|север\p{L}*)(?!\p{L})/giu],
  ['south', /(?<!\p{L})(?:south|southern|півд\p{L}*|юг\p{L}{0,2}|южн\p{L}*)(?!\p{L})/giu],
  ['east', /(?<!\p{L})(?:east|eastern|схід\p{L}*|сход\p{L}{0,2}|восто\p{L}*)(?!\p{L})/giu],
  ['west', /(?<!\p{L})(?:west|western|захід\p{L}*|заход\p{L}{0,2}|запад\p{L}*)(?!\p{L})/giu],
  ['centre', /(?<!\p{L})(?:cent(?:re|er)|central|центр\p{L}*)(?!\p{L})/giu],
];

/** Words for armed forces in such names. @source own, general English, Ukrainian and Russian */
export const AREA_FORCES =
  /(?<!\p{L})(?:forces?|operational command|command|group(?:ing)?(?: of (?:forces|troops))?|troops|army|military|defen[cs]e|сил\p{L}*|оборон\p{L}*|угрупованн\p{L}*|группировк\p{L}*|військ\p{L}*|войск\p{L}*|командуванн\p{L}*|командовани\p{L}*|оперативн\p{L}+)(?!\p{L})/giu;

/** A body by who holds it, the holder caught. @source own, general English */
export const HELD_BY = /(?<!\p{L})(\p{L}+)-(?:run|controlled|held)(?!\p{L})/iu;

/** A league by who leads it, the leader caught. @source own, general English */
export const LED_BY = /(?<!\p{L})(\p{L}+)-led(?!\p{L})/iu;

/** Nouns for states or groups that act as one. @source own, general English */
export const LEAGUE = /^(?:coalition|alliance)$/;

/** Words beside such a noun that name no other body. @source own, general English */
export const LEAGUE_WORDS = /(?<!\p{L})(?:joint|forces?|armed|military|troops|general|staff)(?!\p{L})/giu;

/** Bodies there are many of, named with no place. @source own, general English */
export const BARE_BODY =
  /^(?:the )?(?:(?:local|regional|district|city|town) )?(?:police|hospital|council|fire service|fire department|emergency services?|rescue services?|prosecutors?|administration|municipality|health department|health service|red cross|red crescent)$/i;
