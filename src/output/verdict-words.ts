import type { FieldVerdict } from '../model/incident.ts';

/** What reports make of a field, in words. */
export const VERDICT_WORDS: Readonly<Record<FieldVerdict['verdict'], string>> = {
  agree: 'reports agree',
  conflict: 'reports disagree',
  revised: 'revised',
  refined: 'made more exact',
  single: 'one report only',
};

/**
 * What stands behind one value: corroborated where two independent origins give it, else how many reports repeat one.
 * Empty where a single report gives it, which the verdict says already.
 */
export function supportText(value: FieldVerdict['values'][number], reports: number): string {
  const origins = value.origins.length;
  if (origins >= 2) return `corroborated by ${origins} independent origins`;
  if (reports < 2) return '';
  return origins === 1 ? `${reports} reports, one origin` : `${reports} reports, no independent origin`;
}
