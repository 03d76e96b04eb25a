import { type AlertUnit, alertUnitOf } from '../lexicon/alert-unit.ts';
import { alertUnitsOf } from '../lexicon/log-region.ts';
import { unitWords } from '../lexicon/unit-name.ts';
import type { AlertClear, AlertSpell } from '../model/alert.ts';
import type { LogSpan } from '../model/log-check.ts';

/** A unit with what is said of it, and its parts of which something is said. */
export interface AlertNode {
  readonly unit: AlertUnit;
  readonly region: string;
  /** By start. */
  readonly spells: AlertSpell[];
  readonly clears: AlertClear[];
  readonly parts: AlertNode[];
}

/**
 * The units of which anything is said, finer ones under those they lie in (first-level unit, raion, hromada), with the holders that only
 * their parts are told of. Where a log of a country is kept all its first-level units are there, for what a log leaves out is to be seen.
 */
export function alertTree(
  spells: readonly AlertSpell[],
  clears: readonly AlertClear[],
  spans: readonly LogSpan[],
): AlertNode[] {
  const nodes = new Map<string, AlertNode>();
  const nodeFor = (unit: AlertUnit, region: string): AlertNode => {
    const found = nodes.get(unit.key);
    if (found) return found;
    const name = unit.level === 'oblast' && unit.admin1 ? unitWords(unit.admin1) : region;
    const made = { unit, region: name, spells: [], clears: [], parts: [] };
    nodes.set(unit.key, made);
    return made;
  };
  const told = (of: AlertSpell | AlertClear): AlertNode =>
    nodeFor(alertUnitOf(of.region, of.admin1, of.level), of.region);
  for (const spell of spells) told(spell).spells.push(spell);
  for (const clear of clears) told(clear).clears.push(clear);
  const countries = new Set(spans.flatMap((s) => (s.admin1 ? [s.admin1.slice(0, 2)] : [])));
  const listed = [...countries].flatMap(alertUnitsOf);
  for (const admin1 of new Set([...listed, ...spans.flatMap((s) => s.admin1 ?? [])]))
    nodeFor(alertUnitOf('', admin1, 'oblast'), admin1);
  const roots: AlertNode[] = [];
  for (const node of [...nodes.values()]) placeIn(node, nodeFor, roots);
  return roots;
}

/** Puts a unit under the one it lies in, which is made where nothing was said of it. */
function placeIn(
  node: AlertNode,
  nodeFor: (unit: AlertUnit, region: string) => AlertNode,
  roots: AlertNode[],
): void {
  const holder = holderOf(node, nodeFor);
  if (holder) placeIn(holder, nodeFor, roots);
  const list = holder ? holder.parts : roots;
  if (!list.includes(node)) list.push(node);
}

function holderOf(
  { unit, region }: AlertNode,
  nodeFor: (unit: AlertUnit, region: string) => AlertNode,
): AlertNode | null {
  const { admin1, level, raion } = unit;
  if (admin1 === null || level === null || level === 'oblast') return null;
  if (level === 'raion' || raion === null) return nodeFor(alertUnitOf('', admin1, 'oblast'), admin1);
  const name = raionName(region, raion);
  return nodeFor(alertUnitOf(name, admin1, 'raion'), name);
}

/** "Umanska terytorialna hromada, Umanskyi raion, Cherkasy Oblast" → "Umanskyi raion, Cherkasy Oblast". */
function raionName(region: string, raion: string): string {
  const parts = region.split(/\s*,\s*/);
  const at = parts.findIndex((p) => /\b(?:raion|rayon|district)$/i.test(p) || /район$/iu.test(p));
  return at >= 0 ? parts.slice(at).join(', ') : `${raion} raion`;
}
