import { Readability } from '@mozilla/readability';
import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Issue, type Outcome, SitrepError } from '../util/outcome.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { DomDocument, DomNode } from './dom.ts';
import { plainText, textOfNode } from './html-text.ts';
import { makeDocument } from './make-document.ts';
import { readPageMeta } from './page-meta.ts';
import { parseTamePage } from './parse-tame-page.ts';

/** Below this many characters the article finder has taken what there was, menus included. */
const SHORTEST_ARTICLE = 250;
/** Parts of a page that are never its report. */
const FURNITURE = new Set(['nav', 'header', 'footer', 'aside', 'form', 'menu']);

/** A web page: its article's text, one line a paragraph, with what the page says of itself. */
export function readHtml(capture: Capture): Outcome<Document[]> {
  const decoded = decodeBytes(capture.bytes, capture.headers, 'html');
  const { given } = capture;
  const address = given.url ?? capture.url;
  const page = parseTamePage(decoded.value, capture.origin);
  const meta = readPageMeta(page, address);
  const heading = page.querySelector('h1')?.textContent ?? page.querySelector('title')?.textContent ?? '';
  const issues: Issue[] = [...decoded.issues];
  const article = readArticle(page, issues);
  if (!article.text) {
    throw new SitrepError(
      'no-text',
      `${capture.origin} has no article text to read (it may need a browser); open it in a browser, save its text and ingest that file`,
    );
  }
  const title = given.title ?? meta.title ?? article.title ?? heading;
  const document = makeDocument(capture, {
    text: article.text,
    title: given.title ?? plainText(title),
    lang: given.lang ?? meta.lang ?? capture.headers['content-language'],
    publishedAt: given.publishedAt ?? meta.publishedAt,
    updatedAt: meta.updatedAt,
    source: given.source ?? capture.source ?? meta.site ?? hostOf(address),
    url: given.url ?? meta.url ?? capture.url,
    issues,
  });
  return { value: [document], issues: [] };
}

/** The article of a page or, where none stands out, all its text without navigation, which is told. Changes the page. */
export function readArticle(page: DomDocument, issues: Issue[]): { text: string; title: string | null } {
  const whole = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const fallback = textOfNode(whole, FURNITURE);
  const found = new Readability<DomNode>(page as never, {
    serializer: (node: unknown) => node as DomNode,
    disableJSONLD: true,
  }).parse();
  const text = found?.content ? textOfNode(found.content) : '';
  if (text.length >= SHORTEST_ARTICLE || !fallback) return { text, title: found?.title || null };
  if (fallback) {
    issues.push({
      code: 'article-not-found',
      message: 'no article stands out; all text of the page is taken',
    });
  }
  return { text: fallback, title: null };
}

function hostOf(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') || null : null;
}
