import { alertUnitOf } from '../lexicon/alert-unit.ts';
import { alertUnitsOf, parseAskedRegion } from '../lexicon/log-region.ts';
import { raionNamed } from '../lexicon/raion.ts';
import { unitNameOf, unitWords } from '../lexicon/unit-name.ts';
import type { AlertLevel } from '../model/alert.ts';
import type { NoticePlace } from '../model/notice.ts';
import { foldName } from '../util/fold-name.ts';
import { isInRegion } from './in-region.ts';

/** What is asked of an alert: whose it is. */
interface RegionOf {
  readonly region: string;
  readonly admin1: string | null;
  readonly level: AlertLevel | null;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const KIND = /\s+(?:raion|rayon|district|hromada|community)$/;

/**
 * Whether an alert or state is of a region as asked: a country (`UA`, `Ukraine`), a unit by code or name (`UA-63`, `Kharkiv Oblast`, `Kharkivska
 * oblast`) with its parts, a raion by any of its names (`Dnipro Raion`: Ukraine has one, and Kyiv a district of that name, so both) with
 * its hromadas, or any part of the name that the witness gives. Case and accents do not matter.
 */
export function alertRegionFilter(asked: string): (of: RegionOf) => boolean {
  const code = asked.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return ({ admin1 }) => admin1?.startsWith(`${code}-`) ?? false;
  if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) return ({ admin1 }) => admin1 === code;
  const named = parseAskedRegion(asked);
  if (named) return ({ admin1 }) => admin1 === named;
  const name = foldName(asked);
  const bare = name.replace(KIND, '');
  return (of) => {
    if (of.admin1 && foldName(COUNTRIES.of(of.admin1.slice(0, 2)) ?? '') === name) return true;
    const unit = alertUnitOf(of.region, of.admin1, of.level);
    if (of.admin1 && [unitNameOf(of.admin1) ?? '', unitWords(of.admin1)].some((n) => foldName(n) === name))
      return true;
    if (of.admin1 && unit.raion !== null && KIND.test(name))
      return (raionNamed(of.admin1, bare) ?? bare) === unit.raion;
    return of.region.split(',').some((part) => ` ${foldName(part)} `.includes(` ${bare} `));
  };
}

/** Whether an alert is told of under that very name, or is of a region as asked. */
export function isToldAlertRegion(asked: string): (of: RegionOf) => boolean {
  const isIn = alertRegionFilter(asked);
  const name = foldName(asked);
  return (of) => foldName(of.region) === name || isIn(of);
}

/** Whether a region that an alert is told of lies in a region as asked; one that is a part of a unit (`Okhtyrka Raion`) is known by any name of it. */
export function isAlertIn(place: NoticePlace, asked: string): boolean {
  if (!KIND.test(foldName(asked))) return isInRegion(place, asked);
  return alertRegionFilter(asked)({ region: place.name, admin1: place.admin1 ?? null, level: null });
}

/** Units a reader may ask for by name, for a message that helps: codes with names. */
export function knownAlertRegions(): string[] {
  return alertUnitsOf('UA').map((u) => `${u} ${unitWords(u)}`);
}

/** Whether alerts may be for a first-level unit of this code, as far as such are listed here. */
export function isAlertUnit(code: string): boolean {
  return alertUnitsOf(code.slice(0, 2)).includes(code);
}

/** Name of a first-level unit by its code (ISO 3166-2). */
export function alertRegionName(code: string): string {
  return unitWords(code);
}
