/** Something odd in the world, kept beside the value it concerns; `code` is stable kebab-case. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
  readonly quote?: string;
}

/** A value with what was odd about getting it. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** A fault at an I/O edge that the user can do something about: one line, a stable code, an exit code of 1. */
export class SitrepError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'SitrepError';
    this.code = code;
  }
}

/** The same of what was asked: it cannot be meant as it was given, and nothing was done. An exit code of 2. */
export class UsageError extends SitrepError {}
