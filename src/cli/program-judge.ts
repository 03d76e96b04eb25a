import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Judgement } from '../model/incident.ts';
import type { Rating } from '../model/rating.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, instantOf, wholeNumber } from './program-command.ts';

const VERDICTS = ['same', 'different', 'unsure', 'undone'] as const;

function verdict(value: string): Judgement['verdict'] {
  const found = VERDICTS.find((v) => v === value);
  if (!found) throw new InvalidArgumentError(`give one of ${VERDICTS.join(', ')}.`);
  return found;
}

interface JudgeOptions {
  readonly data: string;
  readonly by?: string;
  readonly note?: string;
  readonly list?: true;
  readonly json?: true;
  readonly asOf?: string;
}

const asOfList = (): Option =>
  new Option('--as-of <instant>', 'with --list, as it was known then (ISO 8601)').argParser(instant);
const momentOf = (o: { readonly asOf?: string }): string | undefined =>
  o.asOf === undefined ? undefined : instantOf(o.asOf);

/** The commands with which a person has the last word. */
export function addJudging(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  addJudge(program, context, end);
  addReview(program, context, end);
  addRate(program, context, end);
}

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F', '1', '2', '3', '4', '5', '6', 'undone'] as const;

function grade(value: string): Rating['grade'] {
  const found = GRADES.find((g) => g === value || g === value.toUpperCase());
  if (!found) throw new InvalidArgumentError('give A to F for a source, 1 to 6 for a statement, or undone.');
  return found;
}

function addRate(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'rate',
    'Grade a source’s reliability (A to E, F where it cannot be judged) or a statement’s credibility (1 to 5, 6 likewise).',
    [
      'sitrep rate "Town Gazette" B --note "right about the bridge"',
      'sitrep rate st_9f3c 2',
      'sitrep rate "Town Gazette" undone',
      'sitrep rate --list',
    ],
  );
  made
    .argument('[subject]', 'name of a source, or id of a statement')
    .argument('[grade]', 'A–F or 1–6; undone takes your last grade of it back', grade)
    .addOption(dataOption())
    .option('--by <name>', 'who grades; the user at the keyboard unless told otherwise')
    .option('--note <text>', 'why')
    .option('--list', 'list every grade: who, when, what, and which stand')
    .option('--json', 'with --list, as JSON')
    .addOption(asOfList())
    .action(async (subject: string | undefined, g: Rating['grade'] | undefined, o: JudgeOptions) => {
      const { rate, listRatings } = await import('./rate.ts');
      if (o.list) return end(await listRatings(context, o.data, o.json === true, momentOf(o)));
      if (subject === undefined || g === undefined)
        return made.error('sitrep: give a source or statement and a grade, or --list.', { exitCode: 2 });
      end(await rate(context, o.data, subject, g, o));
    });
  command(program, 'sources', 'List who is read and quoted, since when, and how persons grade them.', [
    'sitrep sources',
    'sitrep sources --as-of 2026-03-01T12:00:00Z --json',
  ])
    .addOption(dataOption())
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: { data: string; json?: true; asOf?: string }) => {
      const { listSources } = await import('./rate.ts');
      end(await listSources(context, o.data, o.json === true, momentOf(o)));
    });
}

function addReview(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    program,
    'review',
    'List what waits for your word, the most pressing first: pairs that may be one occurrence, and weak links.',
    ['sitrep review', 'sitrep review --limit 50 --json'],
  )
    .addOption(dataOption())
    .option('--limit <n>', 'how many', wholeNumber(1, 100_000), 10)
    .option('--json', 'as JSON')
    .action(async (o: { data: string; limit: number; json?: true }) => {
      const { review } = await import('./review.ts');
      end(await review(context, o.data, { limit: o.limit, json: o.json === true }));
    });
}

function addJudge(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'judge',
    'Say whether two events are the same occurrence. Your word wins over the score; the latest counts, and `undone` takes it back.',
    [
      'sitrep judge ev_1a2b ev_3c4d same',
      'sitrep judge in_1a2b in_3c4d different --note "two districts"',
      'sitrep judge ev_1a2b ev_3c4d undone',
      'sitrep judge --list',
    ],
  );
  made
    .argument('[a]', 'id of an event or incident')
    .argument('[b]', 'id of another')
    .argument('[verdict]', 'same, different or unsure; undone takes the last word on the two back', verdict)
    .addOption(dataOption())
    .option('--by <name>', 'who judges; the user at the keyboard unless told otherwise')
    .option('--note <text>', 'why')
    .option('--list', 'list every judgement: who, when, what, and which stand')
    .option('--json', 'with --list, as JSON')
    .addOption(asOfList())
    .action(
      async (
        a: string | undefined,
        b: string | undefined,
        v: Judgement['verdict'] | undefined,
        o: JudgeOptions,
      ) => {
        const { judge, listJudgements } = await import('./judge.ts');
        if (o.list) return end(await listJudgements(context, o.data, o.json === true, momentOf(o)));
        if (a === undefined || b === undefined || v === undefined)
          return made.error('sitrep: give two ids and a verdict, or --list.', { exitCode: 2 });
        end(await judge(context, o.data, [a, b], v, o));
      },
    );
}
