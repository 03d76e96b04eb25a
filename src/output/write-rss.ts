import type { PublicPicture } from '../model/public-picture.ts';
import { escapeXml } from '../util/xml/escape-xml.ts';
import { xmlElement } from '../util/xml/xml-element.ts';
import { type Feed, type FeedEntry, type FeedOptions, feedOf } from './feed-entries.ts';

/**
 * The incidents that changed last as RSS 2.0: titles as plain text, contents as HTML escaped once, `guid` no address, dates by RFC 822.
 * @source RSS 2.0.11 and the RSS Best Practices Profile (atom:link rel="self")
 */
export function* writeRss(picture: PublicPicture, options: FeedOptions): Generator<string> {
  const feed = feedOf(picture, options);
  yield '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n';
  yield head(feed);
  for (const entry of feed.entries) yield item(entry);
  yield '</channel>\n</rss>\n';
}

function head(feed: Feed): string {
  return `${text('title', feed.title)}
${text('link', feed.pageUrl)}
${text('description', feed.description)}
${text('language', 'en')}
${text('lastBuildDate', date(feed.updatedAt))}
${text('docs', 'https://www.rssboard.org/rss-specification')}
${text('generator', 'Sitrep')}
${text('ttl', '5')}
${xmlElement('atom:link', { href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' })}
`;
}

function item({ title, url, html, incident, id, publishedAt, updatedAt }: FeedEntry): string {
  return `<item>
${text('title', title)}
${text('link', url)}
${text('description', html)}
${text('category', incident.type)}
${xmlElement('guid', { isPermaLink: 'false' }, escapeXml(id))}
${text('pubDate', date(publishedAt))}
${text('atom:updated', updatedAt)}
</item>
`;
}

function text(name: string, value: string): string {
  return xmlElement(name, {}, escapeXml(value));
}

/** A date by RFC 822 with four digits of the year, as RSS 2.0 asks. */
function date(iso: string): string {
  return new Date(iso).toUTCString();
}
