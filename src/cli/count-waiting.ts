import { READER_VERSION } from '../model/reader-version.ts';
import type { Store } from '../store/store.ts';

const PAGE = 256;

/** How many documents wait to be read, those an earlier run left included: what a progress bar counts up to. */
export async function countWaiting(store: Store): Promise<number> {
  let count = 0;
  let after = '';
  for (;;) {
    const page = await store.documentsToRead(READER_VERSION, PAGE, after);
    count += page.length;
    if (page.length < PAGE) return count;
    after = page.at(-1)!.id;
  }
}
