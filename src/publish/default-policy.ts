import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../model/policy.ts';
import { parsePolicy } from './parse-policy.ts';

/** The file of the policy that holds unless the user gives another. */
export const DEFAULT_POLICY_FILE = join(import.meta.dirname, '..', '..', 'data', 'policy.yaml');

/** The policy that holds unless the user gives another: `data/policy.yaml`. */
export const DEFAULT_POLICY: Policy = parsePolicy(
  readFileSync(DEFAULT_POLICY_FILE, 'utf8'),
  'data/policy.yaml',
);
