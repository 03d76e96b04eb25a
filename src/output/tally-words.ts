import { claimantOf } from '../lexicon/claimant.ts';
import type { AirDefenceTally, TallyKey } from '../model/air-defence.ts';
import type { MunitionKind } from '../model/event.ts';
import type { AssertedAmount } from '../model/picture.ts';

/** Kinds of munitions in words. */
const KIND_WORDS: Readonly<Record<MunitionKind, string>> = {
  loitering_munition: 'attack drones',
  uav: 'drones, others or not told apart',
  cruise_missile: 'cruise missiles',
  ballistic_missile: 'ballistic missiles',
  missile: 'missiles, others or not told apart',
  air_defence_system: 'air-defence systems',
  air_defence_missile: 'air-defence missiles',
  artillery: 'artillery',
  mlrs: 'rocket artillery',
  armour: 'armour',
  vehicle: 'vehicles',
  aircraft: 'aircraft',
  helicopter: 'helicopters',
  ship: 'ships',
  small_arms: 'small arms',
  ammunition: 'bombs and shells',
  mine_ied: 'mines',
  other: 'others',
  several: 'several kinds, counted together',
  unknown: 'kind not told',
};

/** What a kind is called. */
export function kindText(kind: MunitionKind): string {
  return KIND_WORDS[kind];
}

/** A kind that can be asked for, in words. */
export function askedKindText(kind: string): string {
  if (kind === 'drone') return 'drones of all kinds';
  if (kind === 'missile') return 'missiles of all kinds';
  return kind in KIND_WORDS ? kindText(kind as MunitionKind) : kind;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** The state a party speaks for, in words. */
export function sideText(side: string | null): string {
  if (side === null) return 'side not known';
  return /^[A-Z]{2}$/.test(side) ? (COUNTRIES.of(side) ?? side) : side;
}

/** A figure in words: `31`, `24–99`, `40 or more`; what nobody gives is "not said", which is neither unknown nor 0. */
export function tallyAmountText(amount: AssertedAmount | null): string {
  if (amount === null) return 'not said';
  if (typeof amount === 'string') return amount;
  const { low, high } = amount;
  if (high === undefined) return `${low} or more`;
  return high === low ? String(low) : `${low}–${high}`;
}

/** A share in whole percent, its interval rounded outward: `84 %`, `60–75 %`, `at most 71 %`; empty where nothing can be told. */
export function rateText(rate: AirDefenceTally['rate']): string {
  if (!rate) return '';
  if (rate.low === rate.high) return `${Math.round(rate.low * 100)} %`;
  const [low, high] = [Math.floor(rate.low * 100), Math.ceil(rate.high * 100)];
  if (low === 0) return `at most ${high} %`;
  return high === 100 ? `at least ${low} %` : `${low}–${high} %`;
}

/** What makes tallies of reports one party's: the body they are of, by whatever name it is given there. */
export function claimantText({ assertedBy, side }: Pick<AirDefenceTally, 'assertedBy' | 'side'>): string {
  return claimantOf(assertedBy.split('; ')[0]!, side);
}

/** What a tally is limited to: the parts of a country it is told of; empty where it is limited to none. */
export function areaText({ places = [] }: { readonly places?: readonly string[] | undefined }): string {
  return places.join(', ');
}

/** The key of a tally as a reader names it. */
export function tallyKeyText(key: string, by: TallyKey): string {
  if (key === 'unknown' && by !== 'model') return by === 'kind' ? kindText('unknown') : 'day not said';
  if (by === 'kind') return key in KIND_WORDS ? kindText(key as MunitionKind) : key;
  if (by === 'period') return key.replace('/', ' to ');
  return by === 'model' && key in KIND_WORDS ? kindText(key as MunitionKind) : key;
}

/** Why an end is open, in words; empty where every row says. */
export function unsaidText({ unsaid, from }: AirDefenceTally): string {
  if (!unsaid) return '';
  const noun = from === 'log' ? 'row' : 'day';
  const part = (n: number, what: string): string =>
    n > 0 ? `${n} ${noun}${n === 1 ? ' does' : 's do'} not say how many were ${what}` : '';
  return [part(unsaid.launched, 'launched'), part(unsaid.intercepted, 'intercepted')]
    .filter(Boolean)
    .join('; ');
}
