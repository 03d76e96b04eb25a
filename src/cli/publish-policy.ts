import { policyWords, type RuleWords } from '../output/policy-words.ts';
import { type PolicyFault, readPolicy } from '../publish/parse-policy.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext, ExitCode } from './context.ts';
import { policyFile, policyText } from './policy-in-force.ts';

/** A file judged as a publishing policy. */
interface JudgedPolicy {
  readonly file: string;
  readonly verdict: 'valid' | 'invalid' | 'unreadable';
  readonly rules: number;
  readonly faults: readonly PolicyFault[];
  /** What is allowed and yet hardly meant. */
  readonly warnings: readonly string[];
}

/**
 * `publish check [FILE]`: says whether a file (the one in force where none is given) is a policy, and every fault of it by line and
 * column. Ends with 0 where it is, 1 where it is not, 2 where it cannot be read.
 */
export async function publishCheck(
  context: CliContext,
  given: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const file = policyFile(context, given);
  const judged = judge(file);
  if (json) await context.out(`${JSON.stringify(judged, null, 2)}\n`);
  else await context.out(`${checkLines(judged).join('\n')}\n`);
  return { valid: 0 as const, invalid: 1 as const, unreadable: 2 as const }[judged.verdict];
}

function judge(file: string): JudgedPolicy {
  let text: string;
  try {
    text = policyText(file);
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    return {
      file,
      verdict: 'unreadable',
      rules: 0,
      faults: [{ line: 1, column: 1, message: error.message }],
      warnings: [],
    };
  }
  const { policy, faults } = readPolicy(text);
  if (!policy) return { file, verdict: 'invalid', rules: 0, faults, warnings: [] };
  const warnings = policyWords(policy)
    .filter((r) => r.does.length === 1 && r.does[0] === 'nothing is done')
    .map((r) => `the rule ${r.id} does nothing: give it a delay, place, radius, time, withhold or at-once`);
  if (policy.rules.length === 0)
    warnings.push('there is no rule: everything leaves at once and as it was said');
  return { file, verdict: 'valid', rules: policy.rules.length, faults, warnings };
}

function checkLines({ file, verdict, rules, faults, warnings }: JudgedPolicy): string[] {
  const head =
    verdict === 'valid'
      ? [`${file}: valid publishing policy, ${rules} ${rules === 1 ? 'rule' : 'rules'}`]
      : faults.map((f) => `${file}:${f.line}:${f.column}: ${f.message}`);
  const tail = verdict === 'valid' ? [] : ['nothing is published under a policy that is not understood'];
  return [...head, ...warnings.map((w) => `  warning: ${w}`), ...tail];
}

/** `publish policy`: the policy in force, in words. */
export async function publishPolicy(
  context: CliContext,
  given: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const file = policyFile(context, given);
  const { policy, faults } = readPolicy(policyText(file));
  if (!policy)
    throw new SitrepError(
      'bad-policy',
      `${file} is no publishing policy (line ${faults[0]!.line}: ${faults[0]!.message}); \`sitrep publish check ${file}\` names every fault`,
    );
  const words = policyWords(policy);
  if (json) {
    const rules = policy.rules.map((rule, n) => ({
      ...rule,
      words: { about: words[n]!.about, does: words[n]!.does },
    }));
    await context.out(`${JSON.stringify({ file, version: policy.version, rules }, null, 2)}\n`);
  } else await context.out(`${[`in force: ${file}`, ...words.flatMap(ruleLines)].join('\n')}\n`);
  return 0;
}

function ruleLines({ id, about, does, why }: RuleWords): string[] {
  return ['', `${id}: ${about}`, ...does.map((d) => `  - ${d}`), `  why: ${why}`];
}
