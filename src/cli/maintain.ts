import { linkStored } from '../linking.ts';
import { rebuild } from '../pipeline.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { openProgress } from './progress.ts';
import { withKnownStore, withPipeline } from './with-store.ts';

/** `rebuild`: makes events and incidents again (with `reread`, readings too) and says whether they came out the same. */
export async function rebuildStore(context: CliContext, dir: string, reread: boolean): Promise<ExitCode> {
  return withKnownStore(dir, async (store) => {
    const before = await store.digest();
    const { documents } = await store.stats();
    const bar = await openProgress(context, 'rebuilding', documents);
    const { quarantined } = await withPipeline(
      context,
      (done) => bar.update(done),
      (deps) => rebuild(store, deps, { readings: reread }),
    ).finally(() => bar.stop());
    const after = await store.digest();
    const { events, incidents } = await store.stats();
    await context.out(`${events} events, ${incidents} incidents\ndigest ${after}\n`);
    await context.out(before === after ? 'the same as before\n' : `not the same as before (${before})\n`);
    if (quarantined > 0)
      context.err(
        `sitrep: reports that could not be read and are set aside: ${quarantined}; see \`sitrep stats\``,
      );
    return quarantined > 0 ? 1 : 0;
  });
}

/** `verify`: checks every capture and statement against its hash and the chain; exit code 1 and the row's name when one was changed. */
export async function verifyStore(context: CliContext, dir: string): Promise<ExitCode> {
  const report = await withKnownStore(dir, (store) => store.verify());
  await context.out(
    `${report.captures} captures, ${report.statements} statements, ${report.logRows} entries in the chain\nhead ${report.head ?? 'empty'}\n`,
  );
  for (const fault of report.faults) context.err(`sitrep: ${fault}`);
  if (report.faults.length > 0)
    throw new SitrepError(
      'store-changed',
      'the store is not as it was written; restore a backup or find out who changed it',
    );
  await context.out('whole: nothing was changed after it was written\n');
  return 0;
}

/** What persons have said of links, sources and reports: words given, those taken back among them. */
async function countWords(store: Store, asOf?: string) {
  const [judgements, ratings, retractions] = [
    await store.listJudgements(asOf),
    await store.listRatings(asOf),
    await store.listRetractions(asOf),
  ];
  return { judgements: judgements.length, grades: ratings.length, retractions: retractions.length };
}

/** Everything that is counted; as of a moment what had been taken in by then (which reader set a report aside belongs to no moment). */
async function countKept(store: Store, asOf: string | undefined) {
  if (asOf === undefined)
    return {
      ...(await store.stats()),
      ...(await countWords(store)),
      digest: await store.digest(),
      refusalsList: await store.listRefusals(),
      quarantine: await store.listQuarantined(),
    };
  const incidents = (await linkStored(store, asOf)).length;
  const refusalsList = (await store.listRefusals()).filter((r) => r.at <= asOf);
  const words = await countWords(store, asOf);
  const counts = {
    ...(await store.stats(asOf)),
    ...words,
    incidents,
    refusals: refusalsList.length,
    quarantined: 0,
  };
  return { asOf, ...counts, refusalsList, quarantine: [] };
}

/** `stats`: how much of everything (or what there was at `asOf`), what was refused and what is set aside, with the reasons. */
export async function showStats(
  context: CliContext,
  dir: string,
  json: boolean,
  asOf?: string,
): Promise<ExitCode> {
  const all = await withKnownStore(dir, (store) => countKept(store, asOf));
  if (json) {
    await context.out(`${JSON.stringify(all, null, 2)}\n`);
    return 0;
  }
  const { refusalsList, quarantine, formats, ...counts } = all;
  for (const [name, value] of Object.entries(counts))
    await context.out(`${wordsOf(name).padEnd(16)} ${value ?? 'none yet'}\n`);
  for (const [format, n] of Object.entries(formats))
    await context.out(`  captures of ${format.padEnd(9)} ${n}\n`);
  for (const r of refusalsList) {
    const what = r.reason.startsWith(r.origin) ? r.reason : `${r.origin}: ${r.reason}`;
    await context.out(`refused ${r.at} ${what} (${r.code})\n`);
  }
  for (const q of quarantine)
    await context.out(`set aside ${q.documentId}: ${q.reason} (${q.tries} tries)\n`);
  return 0;
}

/** "firstReceivedAt" → "first received at". */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);
}
