import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Issue, type Outcome, SitrepError } from '../util/outcome.ts';
import { decodeBytes } from './decode-bytes.ts';
import { parseHtmlText, plainText } from './html-text.ts';
import { makeDocument } from './make-document.ts';
import { type FeedItem, type FeedItems, readFeedItems } from './read-feed-items.ts';

/** Items read from one feed; the rest are cut and said to be cut. */
export const MOST_ITEMS = 2000;
/** Deeper XML than this is no feed. */
const DEEPEST = 100;

/** A feed (RSS 0.9x, 2.0, RDF, Atom, JSON Feed): each item with text one document. Throws `broken-feed`. */
export function readFeed(capture: Capture, mostItems = MOST_ITEMS): Outcome<Document[]> {
  const decoded = decodeBytes(capture.bytes, capture.headers, 'feed');
  const cut = cutItems(decoded.value.trimStart(), mostItems);
  assertWhole(cut.text, capture.origin);
  const feed = readFeedItems(cut.text, capture.origin, capture.url);
  const issues: Issue[] = [...decoded.issues];
  const value: Document[] = [];
  let empty = 0;
  for (const item of feed.items.slice(0, mostItems)) {
    const text = item.text ?? (item.html ? parseHtmlText(item.html) : '');
    const document = text === null ? null : documentOf(capture, item, text, feed);
    if (document) value.push(document);
    else if (text !== null) empty++;
    else
      issues.push({
        code: 'too-complex',
        message: 'an item has too many tags to be read',
        where: item.id ?? '',
      });
  }
  const left = cut.left + Math.max(0, feed.items.length - mostItems);
  if (left > 0) {
    issues.push({
      code: 'feed-truncated',
      message: `truncated at ${mostItems} items; ${left} more were not read`,
    });
  }
  if (empty > 0)
    issues.push({ code: 'items-without-text', message: `${empty} items have no text and were skipped` });
  if (value.length === 0)
    issues.unshift({
      code: 'no-items',
      message:
        feed.items.length === 0
          ? 'the feed has no items yet; try again later, or check that it is the right feed'
          : 'no item of the feed has text; open one in a browser, save its page and ingest that',
    });
  return { value, issues };
}

function documentOf(capture: Capture, item: FeedItem, text: string, feed: FeedItems): Document | null {
  const title = item.title ? (item.titleIsText ? item.title : plainText(item.title)) : null;
  if (!text.trim() && !title) return null;
  const { given } = capture;
  return makeDocument(capture, {
    // An item that is a headline and no more still says something: the headline is its text.
    text: text.trim() ? text : (title ?? ''),
    reportId: item.id,
    title: text.trim() ? title : null,
    lang: given.lang ?? item.lang ?? feed.lang,
    publishedAt: item.publishedAt,
    updatedAt: item.updatedAt,
    source: given.source ?? capture.source ?? (feed.title ? plainText(feed.title) : null),
    url: item.url,
  });
}

/** Ends the feed after `most` items before it is parsed, so that memory stays flat however long it is. */
function cutItems(text: string, most: number): { text: string; left: number } {
  const close = /<\/(item|entry)\s*>/gi;
  let count = 0;
  let end = 0;
  for (const m of text.matchAll(close)) {
    count++;
    if (count === most) end = m.index + m[0].length;
  }
  if (count <= most) return { text, left: 0 };
  const tail = /<\/(?:channel|rss|feed|(?:\w+:)?RDF)\s*>/gi;
  const rest = [...text.slice(end).matchAll(tail)].map((m) => m[0]).join('');
  return { text: text.slice(0, end) + rest, left: count - most };
}

/** Refuses what a tolerant parser would take half of: a feed cut off, nested out of all measure, or with its own entities. */
function assertWhole(text: string, origin: string): void {
  if (!text.startsWith('<')) return;
  const head = text.slice(0, 20_000);
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(head)) {
    throw new SitrepError(
      'broken-feed',
      `${origin} declares its own XML entities, which is refused; fetch it from its publisher without them`,
    );
  }
  const root = /<(rss|feed|(?:\w+:)?RDF)[\s>]/i.exec(head)?.[1];
  if (root && !text.slice(-2000).toLowerCase().includes(`</${root.toLowerCase()}`)) {
    throw new SitrepError('broken-feed', `${origin} is cut off before </${root}>; fetch the feed again`);
  }
  if (depthOf(text) > DEEPEST) {
    throw new SitrepError(
      'broken-feed',
      `${origin} nests more than ${DEEPEST} levels deep; it is no feed that can be read`,
    );
  }
}

/** Greatest depth of open tags, CDATA and comments left out. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const skip = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : '>';
    const end = text.indexOf(skip, at);
    if (end < 0) break;
    const next = text[at + 1];
    if (next === '/') depth--;
    else if (next !== '!' && next !== '?' && text[end - 1] !== '/') depth++;
    if (depth > most) most = depth;
    at = text.indexOf('<', end + skip.length);
  }
  return most;
}
