import type { Speaker } from '../model/statement.ts';

/** Puts a speaker at the end of a list; one who stands in it already moves there, so that it grows no longer than the cast. */
export function putLast(list: Speaker[], s: Speaker): void {
  const at = list.findLastIndex(
    (x) =>
      x.name === s.name && x.role === s.role && x.organisation === s.organisation && x.country === s.country,
  );
  if (at >= 0) list.splice(at, 1);
  list.push(s);
}
