import { styleText } from 'node:util';
import { countryName } from '../event/place/country-name.ts';
import type { Point } from '../event/place/geometry.ts';
import { type RankedPlace, type RankHints, rankPlaces } from '../event/place/rank-places.ts';
import type { OpenGazetteer } from '../store/sqlite/gazetteer.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { openReadyGazetteer } from './ready-gazetteer.ts';

/** How a look-up is narrowed and printed. */
export interface PlaceOptions {
  /** A place's name or "LAT,LON". */
  readonly near?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly limit: number;
  readonly json: boolean;
}

/** Spellings shown where the name is not known. */
const MOST_NEAREST = 5;

/** `place NAME`: what the gazetteer knows by a name, ranked, with the reasons; exit code 1 where it knows nothing. */
export async function showPlace(context: CliContext, name: string, options: PlaceOptions): Promise<ExitCode> {
  const gazetteer = await openReadyGazetteer(context);
  try {
    const hints = hintsOf(options, gazetteer);
    const all = rankPlaces(name, gazetteer, hints);
    const kept = options.country ? all.filter((r) => isIn(r, options.country!)) : all;
    const shown = kept.slice(0, options.limit);
    const nearest = kept.length > 0 ? [] : gazetteer.nearestNames(name, MOST_NEAREST);
    if (options.json)
      await context.out(`${JSON.stringify(shape(name, hints, shown, nearest, gazetteer), null, 1)}\n`);
    else for (const [i, r] of shown.entries()) await context.out(text(context, i + 1, r, gazetteer));
    if (kept.length > shown.length)
      context.err(`sitrep: ${kept.length - shown.length} more; \`--limit ${kept.length}\` shows all`);
    if (kept.length === 0) context.err(nothing(name, options, all.length, nearest));
    return kept.length === 0 ? 1 : 0;
  } finally {
    gazetteer.close();
  }
}

/** `place --units`: the first-level units of a country with their codes. */
export async function showUnits(context: CliContext, country: string, isJson: boolean): Promise<ExitCode> {
  const gazetteer = await openReadyGazetteer(context);
  try {
    assertCountry('--units', country, gazetteer);
    const units = gazetteer.unitsOf(country);
    if (isJson) await context.out(`${JSON.stringify(units, null, 1)}\n`);
    else for (const { code, name } of units) await context.out(`${code}  ${name}\n`);
    return 0;
  } finally {
    gazetteer.close();
  }
}

/** A place of no one country (a sea, a cross-border region) may lie in any. */
const isIn = (r: RankedPlace, country: string): boolean =>
  r.place.country === undefined || r.place.country === country;

function nothing(name: string, o: PlaceOptions, elsewhere: number, nearest: readonly string[]): string {
  if (elsewhere > 0)
    return `sitrep: no place named "${name}" in ${countryName(o.country!)}; ${elsewhere} elsewhere, shown without --country`;
  const hint = nearest.length > 0 ? `; did you mean ${list(nearest)}?` : '; no name is spelled like it';
  return `sitrep: no place named "${name}"${hint}`;
}

const list = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

function hintsOf(o: PlaceOptions, gazetteer: OpenGazetteer): RankHints {
  if (o.country) assertCountry('--country', o.country, gazetteer);
  return {
    ...(o.country ? { country: o.country } : {}),
    ...(o.near === undefined ? {} : { near: nearOf(o.near, gazetteer) }),
  };
}

function assertCountry(option: string, code: string, gazetteer: OpenGazetteer): void {
  if (gazetteer.lookup(countryName(code)).every((p) => p.country !== code))
    throw new SitrepError(
      'country-unknown',
      `${option} ${code} is no ISO 3166-1 code of a country, like UA or SD`,
    );
}

function nearOf(given: string, gazetteer: OpenGazetteer): Point & { readonly name: string } {
  const point = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(given);
  if (point) {
    const [lat, lon] = [Number(point[1]), Number(point[2])];
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
      throw new SitrepError(
        'near-unknown',
        `--near ${given} is no point: LAT is within ±90, LON within ±180`,
      );
    return { lat, lon, name: `${lat},${lon}` };
  }
  const [first] = rankPlaces(given, gazetteer);
  if (!first) {
    const nearest = gazetteer.nearestNames(given, 3);
    const hint = nearest.length > 0 ? `did you mean ${list(nearest)}?` : 'give a known name or LAT,LON';
    throw new SitrepError('near-unknown', `--near: no place named "${given}"; ${hint}`);
  }
  return { lat: first.place.lat, lon: first.place.lon, name: first.place.name };
}

function unitOf(r: RankedPlace, gazetteer: OpenGazetteer): { code: string; name: string | null } | null {
  const code = r.place.admin1;
  return code ? { code, name: gazetteer.unitName(code) } : null;
}

function shape(
  query: string,
  hints: RankHints,
  ranked: readonly RankedPlace[],
  nearest: readonly string[],
  gazetteer: OpenGazetteer,
) {
  return {
    query,
    ...(hints.country ? { country: hints.country } : {}),
    ...(hints.near ? { near: hints.near } : {}),
    candidates: ranked.map((r, i) => ({
      rank: i + 1,
      name: r.place.name,
      kind: r.place.kind,
      country: r.place.country ?? null,
      admin1: unitOf(r, gazetteer),
      lat: r.place.lat,
      lon: r.place.lon,
      precision: r.precision,
      radiusKm: r.radiusKm,
      geonamesId: r.place.geonamesId ?? null,
      population: r.place.population ?? null,
      capital: r.place.capital === true,
      timeZone: r.place.timeZone ?? null,
      match: r.match,
      ...(r.match === 'form' ? { matchedName: r.matchedName } : {}),
      ...(r.distanceKm === undefined ? {} : { distanceKm: r.distanceKm }),
      score: r.score,
      reasons: r.reasons,
    })),
    ...(ranked.length === 0 ? { didYouMean: nearest } : {}),
  };
}

function text(context: CliContext, rank: number, r: RankedPlace, gazetteer: OpenGazetteer): string {
  const { place } = r;
  const unit = unitOf(r, gazetteer);
  const isUnit = place.kind === 'admin1';
  const inside = unit ? (isUnit || !unit.name ? unit.code : `${unit.name} (${unit.code})`) : null;
  const where = [inside, place.country ? countryName(place.country) : null].filter(Boolean).join(', ');
  const name = context.hasColour ? styleText('bold', place.name, { validateStream: false }) : place.name;
  const id = place.geonamesId === undefined ? 'no GeoNames id' : `GeoNames ${place.geonamesId}`;
  return `${`${rank}.`.padEnd(3)} ${name}  ${place.kind}${where ? `, ${where}` : ''}
    ${degrees(place.lat, 'NS')} ${degrees(place.lon, 'EW')}, ${r.radiusKm} km around; precision ${r.precision}; ${id}
    score ${r.score.toFixed(2)}: ${r.reasons.join('; ')}\n`;
}

const degrees = (d: number, sides: string): string =>
  `${Math.abs(d)
    .toFixed(3)
    .replace(/\.?0+$/, '')}°${d < 0 ? sides[1] : sides[0]}`;
