import type { AirDefenceAsked } from '../model/air-defence.ts';
import { localOf } from '../util/zone.ts';

/** Longer than this a figure covers more than one attack: it stands beside the days and is added to none. */
export const LONGEST_ATTACK_MS = 48 * 3_600_000;

/** The calendar day that the wall clock of `zone` shows at an instant, YYYY-MM-DD. */
export function localDay(iso: string, zone: string): string {
  return new Date(localOf(Date.parse(iso), zone).day * 864e5).toISOString().slice(0, 10);
}

/** Whether a figure is of the days, the kind and the party asked for. One of no known day is in no stretch of days. */
export function isAsked(
  figure: {
    readonly day: string | null;
    readonly period?: { readonly from: string; readonly to: string };
    readonly kind: string;
    readonly party: string;
    readonly side: string | null;
  },
  { from, to, kind, party }: AirDefenceAsked,
): boolean {
  const [first, last] = [figure.period?.from ?? figure.day, figure.period?.to ?? figure.day];
  if ((from || to) && (first === null || last === null)) return false;
  // A period that reaches beyond what is asked for is still told of: it is added to nothing.
  if (from && last! < from) return false;
  if (to && first! > to) return false;
  if (kind && !isOfKind(figure.kind, kind)) return false;
  return !party || figure.side === party.toUpperCase() || hasWords(figure.party, party);
}

function isOfKind(kind: string, asked: string): boolean {
  if (asked === 'drone') return kind === 'uav' || kind === 'loitering_munition';
  if (asked === 'missile') return kind === 'missile' || kind.endsWith('_missile');
  return kind === asked;
}

function hasWords(name: string, asked: string): boolean {
  return name.toLowerCase().includes(asked.trim().toLowerCase());
}
