import type { EquipmentClass, MunitionKind } from '../model/event.ts';
import { zoneNameOf } from './zone-name.ts';

/** IANA zone in which the tables give times and days: the bodies they cite give local time (docs/decisions/0022). */
export const TALLY_ZONE = zoneNameOf(null, 'UA')!;

/** ISO 3166-1 of the country at which what the tables keep was launched. */
export const TALLY_COUNTRY = 'UA';

/** What a model of a tally is: its class for sure, and what else it may be counted as. */
export interface LogModelRow {
  readonly class: EquipmentClass;
  /** Classes that it may also be counted under: unknown models, and those whose use and make differ. */
  readonly perhaps?: readonly EquipmentClass[];
  /** Set for craft that watch and do not strike: "drones" with no more said may leave them out. */
  readonly watches?: true;
}

/**
 * Models as the tables of launched and destroyed munitions name them (X is the Cyrillic Х, read Kh), lower case, one designation each.
 * @source designations and classes after CSIS Missile Defense Project, Missile Threat; UK Ministry of Defence equipment names; guide §6.20
 */
const ROWS: readonly (readonly [names: string, row: LogModelRow])[] = [
  [
    'shahed-136/131|shahed-136|shahed-131|geran-2|lancet|kub|молнія|molniya|привет-82',
    { class: 'loitering_munition' },
  ],
  [
    'orlan-10|orlan-30|supercam|zala|merlin-vr|orion|forpost|mohajer-6|eleron|granat-4|фенікс|картограф|reconnaissance uav',
    { class: 'uav', watches: true },
  ],
  ['unknown uav', { class: 'uav', perhaps: ['loitering_munition'], watches: true }],
  [
    'x-101|x-555|x-59|x-69|x-59mk2|x-22|x-32|x-31|x-31p|x-31pd|x-35|kalibr|iskander-k|p-800 oniks|3m22 zircon|banderol',
    { class: 'cruise_missile' },
  ],
  ['iskander-m|kn-23|ballistic missile|intercontinental ballistic missile', { class: 'ballistic_missile' }],
  // Carried by aircraft and flying a ballistic path: counted under either by those who report it.
  ['x-47 kinzhal', { class: 'ballistic_missile', perhaps: ['cruise_missile'] }],
  // Made against aircraft, fired at the ground.
  ['c-300|c-400', { class: 'missile', perhaps: ['ballistic_missile', 'air_defence_missile'] }],
  ['unknown missile', { class: 'missile', perhaps: ['cruise_missile', 'ballistic_missile'] }],
  ['gbu|aerial bomb', { class: 'ammunition' }],
];

const MODELS: ReadonlyMap<string, LogModelRow> = new Map(
  ROWS.flatMap(([names, row]) => names.split('|').map((n): [string, LogModelRow] => [n, row])),
);

/** The rows of a tally's model, one for each designation it joins (`X-101/X-555 and Kalibr` → two); null for one that is not known. */
export function parseLogModel(model: string): readonly (LogModelRow | null)[] {
  return model
    .toLowerCase()
    .split(/ and /)
    .flatMap((part) => {
      const name = part.trim();
      return MODELS.has(name) ? [name] : name.split('/');
    })
    .map((name) => MODELS.get(name.trim()) ?? null);
}

/** What a tally's model is: its class; `several` where it joins models of different classes, `unknown` for one that no table knows. */
export function logKindOf(model: string): MunitionKind {
  const classes = new Set(parseLogModel(model).map((row) => row?.class ?? null));
  if (classes.size > 1) return 'several';
  return [...classes][0] ?? 'unknown';
}
