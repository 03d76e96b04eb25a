const TWO_DAYS = 2 * 86_400_000;

/** The UTC day an interval of instants belongs to (that of its middle), or null when it is open or longer than two days. */
export function dayOf(interval: { readonly start?: string; readonly end?: string }): string | null {
  if (!interval.start || !interval.end) return null;
  const start = Date.parse(interval.start);
  const end = Date.parse(interval.end);
  if (end - start > TWO_DAYS) return null;
  return new Date((start + end) / 2).toISOString().slice(0, 10);
}
