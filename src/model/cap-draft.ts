/** What a person did with a draft of a message; steps are appended, never rewritten. */
export interface CapStep {
  /** Content id `cst_…`. */
  readonly id: string;
  /** Id of the draft it is about: `cdr_…`. */
  readonly draft: string;
  /**
   * `drafted`: written, status Draft; `approved`: sent out by a second person as `xml`, with the Cancel that would end it in
   * `cancelXml`; `cancelled`: that Cancel sent out as `xml`; `dropped`: a draft that is not to go out.
   */
  readonly kind: 'drafted' | 'approved' | 'cancelled' | 'dropped';
  /** Who did it. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The message as it stands after this step; null where nothing goes out. */
  readonly xml: string | null;
  /** The prepared Cancel, with an approval only. */
  readonly cancelXml: string | null;
  readonly note: string | null;
}

/** Who may send Actual messages from here, and for where; configured, never assumed. */
export interface CapAuthority {
  /** Goes into `sender`: no spaces, commas, < or &. */
  readonly sender: string;
  /** Goes into `senderName`. */
  readonly name: string;
  /** ISO 3166-2 codes or prefixes (`UA`) it may warn. */
  readonly areas: readonly string[];
  /** The persons who may draft and approve; two of them for each message. */
  readonly persons: readonly string[];
}
