import { isMap, isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import type { Policy } from '../model/policy.ts';
import { SitrepError } from '../util/outcome.ts';
import { ALLOWED_KEYS, policySchema } from './policy-schema.ts';

/** A fault of a policy file: where (line and column from 1), and what is wrong and allowed. */
export interface PolicyFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A policy, or every fault of the file it was to be read from. */
export type PolicyReading =
  | { readonly policy: Policy; readonly faults: readonly [] }
  | { readonly policy: null; readonly faults: readonly PolicyFault[] };

/** Larger is no policy: it would be read on every start. */
const MOST_CHARACTERS = 200_000;

/** A policy from the text of its file (YAML 1.2, of which JSON is a part), or its faults in the order they stand in. */
export function readPolicy(text: string): PolicyReading {
  if (text.length > MOST_CHARACTERS)
    return failed([{ line: 1, column: 1, message: 'the file is too large to be a policy' }]);
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
  });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (yaml.errors.length > 0 || yaml.warnings.length > 0)
    return failed(
      [...yaml.errors, ...yaml.warnings].map((e) => ({ ...at(e.pos[0]), message: plain(e.message) })),
    );
  let value: unknown;
  try {
    value = yaml.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return failed([{ line: 1, column: 1, message: plain((error as Error).message) }]);
  }
  const parsed = policySchema.safeParse(value);
  if (parsed.success) return { policy: parsed.data, faults: [] };
  return failed(parsed.error.issues.flatMap((i) => faultsOf(i, yaml, at)));
}

/** A policy from the text of its file; throws `bad-policy` naming every fault. A policy that is not understood publishes nothing. */
export function parsePolicy(text: string, name = 'publishing policy'): Policy {
  const { policy, faults } = readPolicy(text);
  if (policy) return policy;
  const told = faults.map((f) => `${name}:${f.line}:${f.column}: ${f.message}`);
  throw new SitrepError(
    'bad-policy',
    `${told.join('\n')}\nnothing is published under a policy that is not understood`,
  );
}

function failed(faults: readonly PolicyFault[]): PolicyReading {
  return { policy: null, faults: [...faults].sort((a, b) => a.line - b.line || a.column - b.column) };
}

function plain(message: string): string {
  return message.replace(/\s*\n[\s\S]*$/, '').replace(/ at line \d+, column \d+:?$/, '');
}

function faultsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlDocument,
  at: (offset: number) => { line: number; column: number },
): PolicyFault[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'invalid_union')
    return [issue.errors.flat().find((e) => e.path.length > 0) ?? null].map((inner) =>
      inner
        ? { ...at(offsetOf(yaml, [...path, ...(inner.path as (string | number)[])])), message: inner.message }
        : { ...at(offsetOf(yaml, path)), message: issue.message },
    );
  if (issue.code === 'unrecognized_keys') {
    const where = path.at(-1) === 'match' ? 'match' : path.length > 0 ? 'rule' : 'root';
    return issue.keys.map((key) => ({
      ...at(keyOffset(yaml, path, key)),
      message: `there is no key "${key}" here; allowed: ${ALLOWED_KEYS[where].join(', ')}`,
    }));
  }
  return [{ ...at(offsetOf(yaml, path)), message: issue.message }];
}

/** Where the value of a path stands; of a missing one, what it is missing from. */
function offsetOf(yaml: YamlDocument, path: readonly (string | number)[]): number {
  for (let n = path.length; n >= 0; n--) {
    const node = n === 0 ? yaml.contents : yaml.getIn(path.slice(0, n), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(yaml: YamlDocument, path: readonly (string | number)[], key: string): number {
  const node = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
  const pair = isMap(node) ? node.items.find((p) => String(p.key) === key) : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(yaml, path);
}
