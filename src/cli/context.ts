import type { Stage } from '../pipeline.ts';

/** All a command may know of the world it runs in; made once, in main.ts. */
export interface CliContext {
  /** ISO 8601 UTC. */
  readonly now: () => string;
  /** Writes to standard output, as is. */
  readonly out: (text: string) => Promise<void>;
  /** Writes one line to standard error. */
  readonly err: (line: string) => void;
  /** Whether standard error is a terminal, so that a bar may be drawn. */
  readonly isTerminal: boolean;
  /** Whether standard output takes colours. */
  readonly hasColour: boolean;
  /** Columns that standard output is wide. */
  readonly columns: number;
  /** The publishing policy's file where the environment names one (SITREP_POLICY). */
  readonly policyFile?: string;
  /** Name of the person at the keyboard, for judgements. */
  readonly user: string;
  /** Stops the process hard at a stage, in fault tests only. */
  readonly onStage?: (stage: Stage) => void;
}

/** How a command ended: 0 done, 1 something could not be done (or is not valid, where that is asked), 2 what is asked about cannot be read. Wrong usage is 2 too and never reaches a command. */
export type ExitCode = 0 | 1 | 2;
