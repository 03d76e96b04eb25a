import type { FieldVerdict, ReportedEvent } from '../model/incident.ts';
import { type Figure, figuresOf, isRivalFigure, isWithin } from './compare-figures.ts';
import { mergeGroups } from './compare-groups.ts';
import { agreeOrSingle, reportsOf, verdictOf } from './field-value.ts';
import type { Origins } from './find-origins.ts';
import { followOrigins, type Replaced, replacedBy, takePlaces } from './follow-figures.ts';
import { refineValues } from './refine-values.ts';

function compareGroup(field: string, figures: readonly Figure[], isReplaced: Replaced): FieldVerdict[] {
  const { current, revised } = takePlaces(figures, followOrigins(figures), isReplaced);
  const out: FieldVerdict[] = [];
  const rivals = current.filter((f) => current.some((g) => isRivalFigure(f, g)));
  if (rivals.length) {
    const values = new Set(rivals.map((f) => f.value));
    const old = new Set(revised.map((f) => f.value).filter((v) => !current.some((c) => c.value === v)));
    out.push(
      verdictOf(
        field,
        'conflict',
        figures.filter((f) => values.has(f.value) && !old.has(f.value)),
      ),
    );
  }
  if (revised.length) out.push(verdictOf(field, 'revised', revised));
  const told = new Set(out.flatMap((v) => v.values.map((x) => x.value)));
  const rest = [...new Set(figures.map((f) => f.value))].filter((v) => !told.has(v));
  const countOf = new Map(figures.map((f) => [f.value, f.count]));
  const refined = refineValues(
    field,
    rest.map((value) => figures.filter((f) => f.value === value)),
    (fine, wide) => isWithin(countOf.get(fine)!, countOf.get(wide)!),
  );
  if (refined.verdict) out.push(refined.verdict);
  return [...out, ...refined.rest.map((all) => agreeOrSingle(field, all))];
}

/** What is said of each figure: agreed, rival figures of different origins, a figure its own origin revised. Never a sum. */
export function compareCounts(events: readonly ReportedEvent[], origins: Origins): FieldVerdict[] {
  const figures = events.flatMap((e) => figuresOf(e, events, origins));
  const isReplaced = replacedBy(figures);
  const whats = [...new Set(figures.map((f) => f.count.what))].sort();
  return whats.flatMap((what) => {
    const groups = mergeGroups(figures.filter((f) => f.count.what === what));
    // The widest-reported group stands for the field; a qualifier tells the others apart.
    const sorted = [...groups].sort(([a, x], [b, y]) => reportsOf(y) - reportsOf(x) || (a < b ? -1 : 1));
    return sorted.flatMap(([group, all]) =>
      compareGroup(group && groups.size > 1 ? `counts.${what}[${group}]` : `counts.${what}`, all, isReplaced),
    );
  });
}
