/** Why a document could not be read. */
export class ReadingFault extends Error {
  /** It lies in the document alone and would come again: trying once more only costs the same time. */
  readonly isLasting: boolean;
  constructor(message: string, isLasting: boolean) {
    super(message);
    this.name = 'ReadingFault';
    this.isLasting = isLasting;
  }
}
