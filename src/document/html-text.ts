import { SitrepError } from '../util/outcome.ts';
import type { DomNode } from './dom.ts';
import { parseTamePage } from './parse-tame-page.ts';

/** Elements that begin and end a paragraph of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text of the page. */
const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math canvas video audio select option button input textarea head link meta'.split(
    ' ',
  ),
);
/** Cells of one row stand beside each other. */
const CELLS = new Set(['td', 'th']);

/** The visible text under a node: one line a paragraph, entities decoded, runs of space made one, no scripts. */
export function textOfNode(root: DomNode, skip: ReadonlySet<string> = new Set()): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  // Iterative: a page may be nested deeper than the stack.
  let node: DomNode | null = root;
  let entering = true;
  while (node) {
    const name: string = node.nodeName.toLowerCase();
    if (entering) {
      if (node.nodeType === 3) line += node.textContent ?? '';
      if (name === 'br' || BLOCKS.has(name)) flush();
      else if (CELLS.has(name)) line += ' ';
      const inner: DomNode | null = SKIPPED.has(name) || skip.has(name) ? null : node.firstChild;
      if (inner) {
        node = inner;
        continue;
      }
    }
    if (BLOCKS.has(name)) flush();
    if (node === root) break;
    const next: DomNode | null = node.nextSibling;
    entering = next !== null;
    node = next ?? node.parentNode;
  }
  flush();
  return lines.join('\n');
}

/** The visible text of a piece of HTML; null for one too large or too deep to parse, which must not stop its neighbours. */
export function parseHtmlText(html: string): string | null {
  try {
    return textOfNode(parseTamePage(html, 'the html').body);
  } catch (error) {
    if (error instanceof SitrepError && error.code === 'too-complex') return null;
    throw error;
  }
}

/** A plain text that may hold HTML by mistake or habit (a feed title): tags dropped and entities decoded if there are any. */
export function plainText(value: string): string {
  const text = /<[a-z/!]|&(?:#\w{1,8}|[a-z]{2,12});/i.test(value) ? (parseHtmlText(value) ?? value) : value;
  return text.replace(/\s+/g, ' ').trim();
}
