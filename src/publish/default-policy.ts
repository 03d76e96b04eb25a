import data from '../../data/policy.json' with { type: 'json' };
import type { Policy } from '../model/policy.ts';
import { parsePolicy } from './parse-policy.ts';

/** The policy that holds unless the user gives another: `data/policy.json`. */
export const DEFAULT_POLICY: Policy = parsePolicy(data);
