import type { AlertLevel } from '../model/alert.ts';
import { foldName } from '../util/fold-name.ts';
import { transliterate, transliterateUkrainian } from '../util/transliterate.ts';
import { raionNamed } from './raion.ts';

/** A unit that alerts are kept of, known by `key` whoever names it. */
export interface AlertUnit {
  /** Equal for two namings of one unit. */
  readonly key: string;
  readonly admin1: string | null;
  readonly level: AlertLevel;
  /** The raion it is or lies in, where it is named: the adjective of today. */
  readonly raion: string | null;
  /** Words of its own name, folded, by which a settlement of it is found. */
  readonly words: string;
}

/** @source Ukrainian law on units: words for levels in the logs' transliteration, English and Ukrainian, folded */
const RAION = /^(.+?) (?:raion|rayon|district)$/;
const HROMADA =
  /^(.+?) (?:(?:miska|selyshchna|silska|terytorialna|territorial|city|urban|rural) )*(?:hromada|community|municipality)$/;

/** Whether a name is that of a raion or of a city's district: `Dniprovskyi District`. */
export function isRaionName(name: string): boolean {
  return RAION.test(foldName(transliterateUkrainian(name)));
}

/**
 * The unit of a region as a witness names it, finest part first (`Pyriatynska terytorialna hromada, Lubenskyi raion, Poltavska oblast`).
 * First-level units are known by their code, raions by today's name, hromadas by their own adjective.
 */
export function alertUnitOf(region: string, admin1: string | null, level: AlertLevel): AlertUnit {
  const latin = admin1?.startsWith('UA-') ? transliterateUkrainian : (name: string) => transliterate(name);
  const words = foldName(latin(region));
  if (admin1 !== null && level === 'oblast') return { key: admin1, admin1, level, raion: null, words };
  const parts = region.split(/\s*,\s*/).map((p) => foldName(latin(p)));
  const raionWords = parts.map((p) => RAION.exec(p)?.[1]).find((p) => p !== undefined);
  const raion = raionWords === undefined ? null : ((admin1 && raionNamed(admin1, raionWords)) ?? raionWords);
  const unit = { admin1, level, raion, words };
  const place = admin1 ?? '';
  if (level === 'raion' && raion !== null) return { key: `${place}|raion|${raion}`, ...unit };
  if (level === 'hromada') {
    // "m. Pyriatyn ta Pyriatynska terytorialna hromada": the seat stands before, the adjective names it.
    const named = parts.map((p) => HROMADA.exec(p)?.[1]).find((p) => p !== undefined);
    const adjective = named?.split(' ta ').at(-1) ?? parts[0]!;
    return { key: `${place}|hromada|${raion ?? ''}|${adjective}`, ...unit };
  }
  return { key: `${place}|${level ?? ''}|${words}`, ...unit };
}

/**
 * Keys of the units that a unit lies in, nearest first: its raion, its oblast. A raion is named after its seat, and so is the seat's own
 * hromada (`Kharkivska` in `Kharkivskyi raion`); of other hromadas the raion is known only where it is named.
 */
export function alertHolderKeys({ admin1, level, raion, words }: AlertUnit): string[] {
  if (admin1 === null || level === null || level === 'oblast') return [];
  const seat = words.split(' ').find((w) => w !== 'm') ?? '';
  const own = raion ?? raionNamed(admin1, words) ?? raionNamed(admin1, seat.replace(/ka$/, 'kyi'));
  return level === 'hromada' && own !== null ? [`${admin1}|raion|${own}`, admin1] : [admin1];
}
