import { createRequire } from 'node:module';
import { lazy } from '../util/lazy.ts';
import { SitrepError } from '../util/outcome.ts';
import { parseLink } from './parse-link.ts';

/** One item of a feed, whatever its dialect; strings as they stand there. */
export interface FeedItem {
  readonly id: string | null;
  readonly title: string | null;
  /** Whether the title is plain text by the format's word; RSS leaves it open. */
  readonly titleIsText: boolean;
  /** Plain text, where the format gives that. */
  readonly text: string | null;
  readonly html: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** When its publisher last changed it, where the format says so. */
  readonly updatedAt: string | null;
  readonly lang: string | null;
}

/** A feed's name, language and items. */
export interface FeedItems {
  readonly title: string | null;
  readonly lang: string | null;
  readonly items: readonly FeedItem[];
}

/** Loaded with the first feed: what reads none need not wait for it. */
const feedsmith = lazy(() => createRequire(import.meta.url)('feedsmith') as typeof import('feedsmith'));
type Parsed = ReturnType<typeof import('feedsmith')['parseFeed']>;
type Of<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

/** Items of RSS, RDF, Atom or JSON Feed text. Throws `broken-feed` for what is none of them. */
export function readFeedItems(text: string, origin: string, base: string | null): FeedItems {
  const parsed = parse(text, origin);
  switch (parsed.format) {
    case 'rss':
      return rssItems(parsed.feed, base);
    case 'atom':
      return atomItems(parsed.feed, base);
    case 'rdf':
      return rdfItems(parsed.feed, base);
    case 'json':
      return jsonItems(parsed.feed, base);
  }
}

function parse(text: string, origin: string): Parsed {
  try {
    return feedsmith().parseFeed(text);
  } catch (cause) {
    // Whatever the parser throws on bytes from outside is the feed's fault, not ours.
    throw new SitrepError(
      'broken-feed',
      `${origin} is no RSS, Atom, RDF or JSON Feed that can be read; check the address`,
      { cause },
    );
  }
}

function rssItems(feed: Of<'rss'>, base: string | null): FeedItems {
  const items = (feed.items ?? []).map((item): FeedItem => {
    const guid = item.guid?.value ?? null;
    const permalink = item.guid?.isPermaLink === false ? null : guid;
    return {
      id: guid,
      title: item.title ?? null,
      titleIsText: false,
      text: null,
      html: item.content?.encoded || item.description || null,
      url: parseLink(item.link, base ?? feed.link) ?? parseLink(permalink),
      publishedAt: stringOf(item.pubDate ?? item.dc?.dates?.[0]),
      updatedAt: stringOf(item.atom?.updated ?? item.dcterms?.modified?.[0]),
      lang: item.dc?.languages?.[0] ?? item.xml?.lang ?? null,
    };
  });
  return { title: feed.title ?? null, lang: feed.language ?? feed.dc?.languages?.[0] ?? null, items };
}

function rdfItems(feed: Of<'rdf'>, base: string | null): FeedItems {
  const items = (feed.items ?? []).map(
    (item): FeedItem => ({
      id: item.rdf?.about ?? null,
      title: item.title ?? null,
      titleIsText: false,
      text: null,
      html: item.content?.encoded || item.description || null,
      url: parseLink(item.link, base ?? feed.link),
      publishedAt: stringOf(item.dc?.dates?.[0]),
      updatedAt: null,
      lang: item.dc?.languages?.[0] ?? null,
    }),
  );
  return { title: feed.title ?? null, lang: feed.dc?.languages?.[0] ?? null, items };
}

function atomItems(feed: Of<'atom'>, base: string | null): FeedItems {
  const items = (feed.entries ?? []).map((entry): FeedItem => {
    const links = entry.links ?? [];
    const link = links.find((l) => (l.rel ?? 'alternate') === 'alternate');
    const body = entry.content?.value ? entry.content : entry.summary;
    const isText = !body?.type || body.type === 'text' || body.type === 'text/plain';
    return {
      id: entry.id ?? null,
      title: entry.title?.value ?? null,
      titleIsText: !entry.title?.type || entry.title.type === 'text',
      text: isText ? (body?.value ?? null) : null,
      html: isText ? null : (body?.value ?? null),
      url: parseLink(link?.href, base ?? feed.links?.[0]?.href ?? null),
      publishedAt: stringOf(entry.published ?? entry.updated),
      updatedAt: stringOf(entry.updated),
      lang: entry.xml?.lang ?? null,
    };
  });
  return { title: feed.title?.value ?? null, lang: feed.xml?.lang ?? null, items };
}

function jsonItems(feed: Of<'json'>, base: string | null): FeedItems {
  const items = (feed.items ?? []).map(
    (item): FeedItem => ({
      id: item.id ?? null,
      title: item.title ?? null,
      titleIsText: true,
      text: item.content_text ?? null,
      html: item.content_html ?? item.summary ?? null,
      url: parseLink(item.url, base ?? feed.home_page_url),
      publishedAt: stringOf(item.date_published ?? item.date_modified),
      updatedAt: stringOf(item.date_modified),
      lang: item.language ?? null,
    }),
  );
  return { title: feed.title ?? null, lang: feed.language ?? null, items };
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
