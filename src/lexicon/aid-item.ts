import type { EquipmentClass } from '../model/event.ts';
import { MAGNITUDES, NUMBER_BOUNDS, NUMBER_WORDS, VAGUE_NUMBERS } from './number.ts';

const names = (values: Readonly<Record<string, unknown>>): string =>
  Object.keys(values)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** The number at the head of a figure and the words that bound it: "up to 60", "hundreds of additional", "the first 15 of the 40", "20 млн". */
export const FIGURE_HEAD = new RegExp(
  `^(?:(?:the|a|an|its|their|another|more|additional|further|extra|new|first|last|second|remaining|other|of|and|${NUMBER_BOUNDS.rows.map((r) => r.pattern).join('|')}|received|sent|${names(VAGUE_NUMBERS.values)}|${names(NUMBER_WORDS.values)}|${names(MAGNITUDES.values)}|hundreds|thousands|half|undisclosed|unspecified|unknown|number|[$€£₴₽]?\\d[\\d.,\\u00a0]*(?:bn|m|k)?|[-–]|ще|ещё|еще|понад|более|свыше|близько|около|до|майже|почти|тисяч\\p{L}*|тысяч\\p{L}*|мільйон\\p{L}*|миллион\\p{L}*|млн|млрд|тис|тыс|сот\\p{L}*|десят\\p{L}*|два|дві|две|три|чотири|четыре|п['’ʼ]ять|пять)(?![\\p{L}])[\\s.]*)+`,
  'iu',
);

/** Measures that a figure of goods is in: what follows "of" is the item. @source own, general English, Ukrainian and Russian */
export const MEASURE_WORDS = {
  source: 'own, general English, Ukrainian and Russian',
  en: '(?:metric |long |short )?(?:tonn?e?s?|kilogram(?:me)?s?|kilos?|kgs?|lit(?:re|er)s?|gallons|barrels|cubic met(?:re|er)s|truckloads?|lorryloads?|planeloads?|boatloads?|containers|pallets|boxes|crates|sacks|bags|doses|batches)',
  slavic:
    'тонн?(?:а|и|у|ы|ою|ой|ами|ам|ах)?|(?:литр|літр|кілограм|килограмм|ящик)(?:а|и|ы|ів|ов|ами|ам)?|(?:мішк|мешк)(?:и|ів|ов|а|ами)|доз(?:а|и|у|ы|ами)?|кг',
} as const;
/** The measure at the head of what is given: what follows it is the item. */
export const MEASURE = new RegExp(
  `^(${MEASURE_WORDS.en}|(?:${MEASURE_WORDS.slavic}))(?: of)?(?:\\s+|$)`,
  'iu',
);

/** Money: the sum is what is given. @source ISO 4217; own, general English, Ukrainian and Russian */
export const CURRENCY_WORDS = {
  source: 'ISO 4217; own, general English, Ukrainian and Russian',
  en: '(?:(?:US|U\\.S\\.|American|Canadian|Australian) )?(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|kron(?:er|or)|kroner?|crowns?|francs?|riyals?|dirhams?|liras?|zloty(?:s)?|naira|shillings?|rupees?|hryvnias?|rou?bles?|USD|EUR|GBP|UAH|CHF)',
  slavic: '(?:долар\\p{L}*|доллар\\p{L}*|євро|евро|гривень|гривен\\p{L}*|рубл\\p{L}*|фунт\\p{L}*|грн|руб)',
} as const;
/** The money at the head of what is given. */
export const CURRENCY = new RegExp(`^(?:${CURRENCY_WORDS.en}|${CURRENCY_WORDS.slavic})(?!\\p{L})`, 'iu');

/** Signs and codes of money and the names of what they stand for. @source ISO 4217 */
export const CURRENCY_SIGN: Readonly<Record<string, string>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '₴': 'hryvnias',
  '₽': 'roubles',
  USD: 'dollars',
  EUR: 'euros',
  GBP: 'pounds',
  UAH: 'hryvnias',
  CHF: 'francs',
};

/** Words that tell two gifts apart in no way. @source own, general English */
export const ITEM_PRAISE = new Set(
  'advanced modern new newer additional further extra more other such these those aerial unmanned badly needed much urgently used second hand various so called desperately own'.split(
    ' ',
  ),
);

/** Words that a class says already: left out of a name where a word of its own remains. @source own, general English */
export const CLASS_WORDS_OF: Readonly<Partial<Record<EquipmentClass, ReadonlySet<string>>>> = {
  uav: words('drone uav vehicle aircraft system'),
  loitering_munition: words('drone uav munition loitering kamikaze attack'),
  cruise_missile: words('missile cruise'),
  ballistic_missile: words('missile ballistic'),
  missile: words('missile rocket'),
  air_defence_missile: words('missile rocket interceptor air defence defense antiaircraft anti aircraft'),
  air_defence_system: words('air defence defense anti aircraft antiaircraft missile system battery launcher'),
  artillery: words('artillery gun system piece'),
  mlrs: words('system launcher rocket multiple launch'),
  armour: words('tank armoured armored vehicle fighting'),
  aircraft: words('jet plane aircraft fighter warplane'),
  helicopter: words('helicopter'),
  ship: words('ship vessel boat'),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
