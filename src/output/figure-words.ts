import type { Incident } from '../model/incident.ts';

/** Every figure given for a field such as `counts.killed`, its qualifier kept: "38 | 23 [civilians]"; null where nobody gave one. */
export function figuresOf(incident: Pick<Incident, 'fields'>, name: string): string | null {
  const found = incident.fields
    .filter((f) => f.field === name || f.field.startsWith(`${name}[`))
    .flatMap((f) => f.values.map((v) => `${v.value}${f.field.slice(name.length).replace('[', ' [')}`));
  return found.length ? [...new Set(found)].join(' | ') : null;
}

/** What is known of a figure: four answers that are not one another, and two ways in which several figures stand together. */
export type FigureState = 'single' | 'agreed' | 'rival' | 'partial' | 'unknown' | 'withheld' | 'absent';

/** The figure that stands for a field as a whole, an interval (`high` null: no upper bound), and what is known of it. */
export interface StandingFigure {
  readonly state: FigureState;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * One interval for a field where the reports leave one: the last value where it was revised, the narrowest where it was made more
 * exact, nothing where values contradict (`rival`) or are given only for parts of the whole (`partial`: "23 civilians").
 */
export function standingFigure(incident: Pick<Incident, 'fields'>, name: string): StandingFigure {
  const none = { low: null, high: null };
  const [whole, more] = incident.fields.filter((f) => f.field === name);
  if (more) return { state: 'rival', ...none };
  if (!whole) {
    const isPartial = incident.fields.some((f) => f.field.startsWith(`${name}[`));
    return { state: isPartial ? 'partial' : 'absent', ...none };
  }
  if (whole.verdict === 'conflict') return { state: 'rival', ...none };
  const { value } = whole.values.at(-1)!;
  if (value === 'unknown' || value === 'withheld') return { state: value, ...none };
  const m = /^(\d+(?:\.\d+)?)(?:(-)(\d+(?:\.\d+)?)?)?$/.exec(value);
  if (!m) return { state: 'rival', ...none };
  const low = Number(m[1]);
  const state = whole.verdict === 'agree' ? 'agreed' : 'single';
  return { state, low, high: m[3] ? Number(m[3]) : m[2] ? null : low };
}
