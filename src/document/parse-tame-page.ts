import { SitrepError } from '../util/outcome.ts';
import { type DomDocument, parsePage } from './dom.ts';

/** More tags and entities than this is no article, and scoring their nodes would take minutes. */
const MOST_PIECES = 50_000;
/** Deeper nesting than this overflows the stack of the article finder; real pages stay below 100. */
const DEEPEST = 1000;
/** Elements that have no end tag, or need none, so that they say nothing about depth. */
const OPEN_ENDED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th tbody'.split(
    ' ',
  ),
);

/** The DOM of a page from outside. Throws `too-complex` before parsing what would keep the parser busy for minutes. */
export function parseTamePage(html: string, origin: string): DomDocument {
  // Rows of hard spaces are common in old pages, and each would become a node of its own.
  const plain = html.replace(/(?:&nbsp;|\u00A0){2,}/gi, '\u00A0').replace(/<(?![a-z/!?])/gi, '&lt;');
  const { pieces, depth } = measure(plain);
  if (depth > DEEPEST || pieces > MOST_PIECES) {
    const what =
      depth > DEEPEST
        ? `is nested more than ${DEEPEST} levels deep`
        : `has more than ${MOST_PIECES} tags and entities`;
    throw new SitrepError('too-complex', `${origin} ${what}; save its text and ingest that`);
  }
  return parsePage(plain);
}

/** Tags and entities, and the greatest depth of tags that need an end; the content of scripts and styles left out. */
function measure(html: string): { pieces: number; depth: number } {
  const tag = /<(\/?)([a-z][a-z0-9-]*)|<!--|&[#a-z]/gi;
  let pieces = 0;
  let open = 0;
  let depth = 0;
  for (let m = tag.exec(html); m && pieces <= MOST_PIECES && depth <= DEEPEST; m = tag.exec(html)) {
    pieces++;
    const name = m[2]?.toLowerCase();
    if (name === undefined || OPEN_ENDED.has(name)) continue;
    if (m[1]) open = Math.max(0, open - 1);
    else if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${m[2]}`, tag.lastIndex);
      if (end > 0) tag.lastIndex = end + m[0].length;
    } else open++;
    depth = Math.max(depth, open);
  }
  return { pieces, depth };
}
