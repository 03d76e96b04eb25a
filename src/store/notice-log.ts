import type { LoggedNotice, NoticeMark } from '../model/notice.ts';

/** What was told to those who follow, to be read on from any place of it. */
export interface NoticeSource {
  /** Names the log: a place of another log is none of this one. */
  readonly epoch: string;
  /** First and last kept; `first` is `last + 1` where none is. */
  range(): { readonly first: number; readonly last: number };
  /** The next ones after a place, at most `limit`, oldest first. */
  after(seq: number, limit: number): readonly LoggedNotice[];
}

/** The log of notices; it outlives the process, so that who follows goes on after a restart where they stood. */
export interface NoticeLog extends NoticeSource {
  /**
   * Holds what is shown against what was shown before and logs what is new or changed, durably; the first time ever it only remembers.
   * Several processes may do so on one log: each change is logged once.
   */
  note(shown: Iterable<NoticeMark>, at: string): void;
  /**
   * The same for what changed alone, up to a version of what is published: what is not named stays as it was. The first version ever is
   * only remembered.
   */
  noteChanged(changed: Iterable<NoticeMark>, version: number, at: string): void;
  /** Up to which version of what is published changes were noted, and from when on (ISO 8601 UTC); null before the first. */
  noted(): { readonly version: number; readonly since: string } | null;
  /** Logs notices as they are. */
  append(notices: readonly Omit<LoggedNotice, 'seq'>[]): void;
  close(): void;
}
