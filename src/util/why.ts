import { lean } from './pattern/lean.ts';

/** What made a value: a row of a lexicon (the object itself), a rule's name, or an object that has a name. Never built while reading. */
export type By = string | object;

/** A row of a table whose rows are no objects of their own. */
export interface RowRef {
  readonly table: string;
  readonly row: number | string;
  readonly source: string;
}

/** One step in how a value came about, and the words it rests on where they are not the value's own. */
export interface Step {
  readonly by: By;
  readonly at?: { readonly start: number; readonly end: number };
}

/** A value of a closed list with what decided it. */
export interface Decided<T> extends Step {
  readonly value: T;
}

/** A value with what decided it; `at` is where the telling words stand. */
export function decided<T>(value: T, by: By, at?: Step['at'] | null): Decided<T> {
  return at ? { value, by, at } : { value, by };
}

/** Where `pattern` fits `words`, which stand at `offset` of the text, without the space around; null where it does not. */
export function hitOf(pattern: RegExp, words: string, offset: number): Step['at'] | null {
  const m = lean(pattern).exec(words);
  if (!m) return null;
  const start = offset + m.index + (m[0].length - m[0].trimStart().length);
  return { start, end: start + m[0].trim().length };
}

/** Steps by the slot they filled. */
export type Whys = Readonly<Record<string, readonly Step[]>>;

/** Where steps ride on a value: under a symbol, so that a spread keeps them and neither JSON nor the contract shows them. */
const WHY: unique symbol = Symbol('why');
interface Traced {
  readonly [WHY]?: Whys;
}

/** The value with one more step behind one of its slots; the value given stays as it is. */
export function because<T extends object>(value: T, slot: string, by: By, at?: Step['at']): T {
  const step: Step = at ? { by, at: { start: at.start, end: at.end } } : { by };
  const before = (value as Traced)[WHY]?.[slot];
  return withSteps(value, slot, before ? [...before, step] : [step]);
}

/** Assigned one after another: V8 takes ten times as long over computed names inside a literal. */
function withSteps<T extends object>(value: T, slot: string, steps: readonly Step[]): T {
  const whys: Record<string, readonly Step[]> = { ...(value as Traced)[WHY] };
  whys[slot] = steps;
  const out: T & { [WHY]?: Whys } = { ...value };
  out[WHY] = whys;
  return out;
}

/** The value with several steps behind one of its slots at once, where none stands yet. */
export function madeBy<T extends object>(value: T, slot: string, bys: readonly By[], at: Step['at']): T {
  const steps: Step[] = bys.map((by) => (at ? { by, at: { start: at.start, end: at.end } } : { by }));
  return withSteps(value, slot, steps);
}

/** The value with all that stands behind another that it is made from. */
export function withWhyOf<T extends object>(value: T, from: object | undefined): T {
  const why = from && (from as Traced)[WHY];
  return why ? { ...value, [WHY]: why } : value;
}

/** What stands behind a value's slots. */
export function whyOf(value: object): Whys {
  return (value as Traced)[WHY] ?? {};
}

/** The value, to any depth, without what stands behind it: plain data, as JSON would give it back. */
export function withoutWhy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutWhy) as T;
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) out[key] = withoutWhy((value as Record<string, unknown>)[key]);
  return out as T;
}
