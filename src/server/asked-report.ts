import type { z } from 'zod';
import type { PublicPicture } from '../model/public-picture.ts';
import type { Rating } from '../model/rating.ts';
import { gradeBookOf } from '../output/grade-book.ts';
import { type ReportInput, situationReport } from '../output/report/make-report.ts';
import { isKnownRegion, nearRegions } from '../output/report/near-regions.ts';
import type { SituationReport } from '../output/report/report-shape.ts';
import { narrowPicture } from './narrow-picture.ts';
import { filterWords } from './page/filter-form.ts';
import { filterQuery, instantOf, wholeQuery } from './query.ts';

/** What a report can be asked by: the page's filters, and the moment it is held against. */
export const reportQuery = filterQuery.extend({
  since: filterQuery.shape.since.describe('what changed since this moment is told'),
});
/** The query of a report, read. */
export type ReportQuery = z.infer<typeof reportQuery>;

/** What is wrong with what is asked, in words that say what to do; null where nothing is. */
export function reportFault(query: ReportQuery, picture: PublicPicture): string | null {
  const { from, to, region, since } = query;
  if (from && to && instantOf(from, 'start') > instantOf(to, 'end'))
    return `the period ends (${to}) before it begins (${from}); give the earlier moment first`;
  if (since && Date.parse(instantOf(since, 'start')) >= Date.parse(picture.asOf))
    return `what changed since ${since} cannot be told as of ${picture.asOf}: give an earlier moment`;
  if (!region || isKnownRegion(region, picture.incidents)) return null;
  const near = nearRegions(region, picture.incidents);
  return near.length > 0
    ? `no report names a region or place "${region}"; near that name: ${near.join(', ')}`
    : null;
}

/** The report of a public picture as asked; `before`: the public picture as it stood at `since`. */
export function reportOf(
  query: ReportQuery,
  picture: PublicPicture,
  more: { readonly before?: PublicPicture; readonly ratings?: readonly Rating[] } = {},
): SituationReport {
  // "since" is the moment to compare with; it leaves nothing out.
  const filter = wholeQuery({ ...query, since: undefined });
  const narrow = (p: PublicPicture): PublicPicture => narrowPicture(p, filter);
  const { incidents, asOf } = narrow(picture);
  const before = more.before && narrow(more.before);
  return situationReport({
    asOf,
    incidents,
    window: windowOf(query),
    ...(before ? { before: { asOf: before.asOf, incidents: before.incidents } } : {}),
    ...(more.ratings ? { grades: gradeBookOf(more.ratings) } : {}),
  });
}

function windowOf({ from, to, region, ...rest }: ReportQuery): NonNullable<ReportInput['window']> {
  return {
    ...(from ? { from: instantOf(from, 'start') } : {}),
    ...(to ? { to: instantOf(to, 'end') } : {}),
    ...(region ? { region } : {}),
    others: filterWords(wholeQuery({ ...rest, since: undefined })),
  };
}
