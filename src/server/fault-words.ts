import type { z } from 'zod';

/** Sorts of values as they are asked for. */
const SORTS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
};

/**
 * What is wrong with a value, in our words: what may be given. For schemas that say nothing of their own; undefined leaves the library's.
 * Each reads on from the name of a field (“by: one of day, month”) and from “must be”.
 */
export function faultWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      if (Array.isArray(issue.input) && issue.expected === 'string') return 'one text, not several';
      return SORTS[issue.expected] ?? undefined;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin, Number(issue.maximum))}`;
    case 'too_small':
      return `at least ${issue.minimum}${unitOf(issue.origin, Number(issue.minimum))}`;
    case 'unrecognized_keys':
      return 'is not taken here';
    case 'invalid_union':
      return 'something else than this';
    default:
      return undefined;
  }
}

function unitOf(origin: string, n: number): string {
  if (origin === 'string') return n === 1 ? ' character' : ' characters';
  return origin === 'array' ? ' of them' : '';
}
