import { linkStored } from '../linking.ts';
import type { Rating } from '../model/rating.ts';
import { GRADE_WORDS, gradeBookOf, gradeText } from '../output/grade-book.ts';
import type { RatingRow } from '../output/rating-rows.ts';
import { sourceListOf } from '../output/source-list.ts';
import { shortTime } from '../output/time-words.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { giveRating, listGrades, subjectNamed } from './give-rating.ts';

/** `rate SOURCE|STATEMENT GRADE`: a person's grade of a source's reliability or a statement's credibility; never averaged, never rewritten. */
export async function rate(
  context: CliContext,
  dir: string,
  subject: string,
  grade: Rating['grade'],
  given: { readonly by?: string; readonly note?: string },
): Promise<ExitCode> {
  const note = given.note === undefined ? {} : { note: given.note };
  const rating = await withReadStore(context, dir, async (store) =>
    giveRating(store, {
      subject: await subjectNamed(store, subject),
      grade,
      by: given.by ?? context.user,
      at: context.now(),
      ...note,
    }),
  );
  await context.out(`${nameOf(rating)}: ${gradeText(rating)}\n`);
  return 0;
}

const nameOf = ({ subject }: Rating): string => (subject.kind === 'source' ? subject.name : subject.key);

const STATE_WORDS: Readonly<Record<RatingRow['state'], string>> = {
  stands: 'stands',
  replaced: 'replaced by a later one',
  undone: 'taken back',
  'taking-back': 'took the one before back',
};

/** `rate --list`: every grade ever given, oldest first; with `asOf` (ISO 8601 UTC), those given by then. */
export async function listRatings(
  context: CliContext,
  dir: string,
  json: boolean,
  asOf?: string,
): Promise<ExitCode> {
  const rows = await withReadStore(context, dir, (store) => listGrades(store, asOf));
  if (json) await context.out(`${JSON.stringify({ ratings: rows }, null, 1)}\n`);
  else
    for (const r of rows) {
      const what = r.grade === 'undone' ? 'undone' : `${r.grade}, ${GRADE_WORDS[r.grade]}`;
      await context.out(
        `${r.at}  ${r.by}: ${nameOf(r)} ${what}; ${STATE_WORDS[r.state]}${r.note ? `\n    “${r.note}”` : ''}\n`,
      );
    }
  if (rows.length === 0 && !json)
    context.err(
      asOf === undefined
        ? 'sitrep: nobody has graded anything yet; `sitrep sources` lists who can be'
        : `sitrep: nobody had graded anything by ${asOf}`,
    );
  return 0;
}

/** `sources`: who is read and quoted, in how many reports, since when, and how persons grade them; now or as of an instant (ISO 8601 UTC). */
export async function listSources(
  context: CliContext,
  dir: string,
  json: boolean,
  asOf?: string,
): Promise<ExitCode> {
  const { rows, book } = await withReadStore(context, dir, async (store) => ({
    rows: sourceListOf(await (asOf === undefined ? store.listIncidents() : linkStored(store, asOf))),
    book: gradeBookOf(await store.listRatings(asOf)),
  }));
  if (json) {
    const sources = rows.map((r) => ({ ...r, grades: book.ofSource(r.name) }));
    await context.out(`${JSON.stringify({ sources }, null, 1)}\n`);
    return 0;
  }
  for (const r of rows) {
    const seen = [...new Set([shortTime(r.firstSeenAt), shortTime(r.lastSeenAt)])].join(' – ');
    const how = [r.isOutlet && 'outlet', r.isSpeaker && 'quoted', r.isOrigin && 'independent origin'];
    await context.out(
      `${r.name}\n    ${how.filter(Boolean).join(', ')}; ${r.reports} report${r.reports === 1 ? '' : 's'}, ${seen}\n`,
    );
    for (const g of book.ofSource(r.name)) await context.out(`    ${gradeText(g)}\n`);
  }
  if (rows.length === 0)
    context.err(
      asOf === undefined
        ? 'sitrep: no source yet; take reports in with `sitrep ingest FILE`'
        : `sitrep: nothing was known yet at ${asOf}`,
    );
  return 0;
}
