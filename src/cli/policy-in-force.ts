import { readFileSync } from 'node:fs';
import type { Policy } from '../model/policy.ts';
import { DEFAULT_POLICY_FILE } from '../publish/default-policy.ts';
import { parsePolicy } from '../publish/parse-policy.ts';
import { fileFault } from '../util/file-fault.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext } from './context.ts';

/** The file of the policy in force: as given, else SITREP_POLICY, else the one that comes with the program. */
export function policyFile(context: Pick<CliContext, 'policyFile'>, given?: string): string {
  return given ?? context.policyFile ?? DEFAULT_POLICY_FILE;
}

/** The text of a policy file; throws `no-policy` where it cannot be read. */
export function policyText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SitrepError(
      'no-policy',
      `cannot read the publishing policy ${file}: ${fileFault(cause)}; nothing is published without one`,
      { cause },
    );
  }
}

/** The policy in force, which knows the areas of the gazetteer; throws where its file cannot be read or is not understood. */
export async function policyInForce(context: CliContext, given?: string): Promise<Policy> {
  const file = policyFile(context, given);
  const policy = parsePolicy(policyText(file), file);
  const [{ openReadyGazetteer }, { areaOf }] = await Promise.all([
    import('./ready-gazetteer.ts'),
    import('./area-of.ts'),
  ]);
  return { ...policy, areaOf: areaOf(await openReadyGazetteer(context)) };
}
