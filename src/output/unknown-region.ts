import { shownText } from '../util/shown-text.ts';

/** What is said to who asks for a region that nobody knows, with the known names spelled most like it. */
export function unknownRegionText(asked: string, nearest: readonly string[]): string {
  const near = nearest.length > 0 ? `; near that name: ${nearest.join(', ')}` : '';
  return `there is no region or place “${shownText(asked)}”${near}. Give a country (UA), a first-level unit (UA-63, Kharkiv Oblast) or a place by its name`;
}
