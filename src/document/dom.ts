import { createRequire } from 'node:module';
import { lazy } from '../util/lazy.ts';

/** Loaded with the first page: what reads no page need not wait for it. */
const linkedom = lazy(() => createRequire(import.meta.url)('linkedom') as typeof import('linkedom'));

/** The little of the DOM that reading a page needs: the program is compiled without a browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

/** An element of a parsed page. */
export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** A parsed page. */
export interface DomDocument extends DomNode {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** The DOM of a whole page; nothing is run or fetched. */
export function parsePage(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html.slice(0, 100_000));
  const page = whole ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return linkedom().parseHTML(page).document as unknown as DomDocument;
}
