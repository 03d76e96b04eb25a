/** What a source says to know its last answer by; of one address alone. */
export interface Validators {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
}
