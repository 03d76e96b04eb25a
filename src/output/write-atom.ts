import type { PublicPicture } from '../model/public-picture.ts';
import { escapeXml } from '../util/xml/escape-xml.ts';
import { xmlElement } from '../util/xml/xml-element.ts';
import { type Feed, type FeedEntry, type FeedOptions, feedOf } from './feed-entries.ts';
import { TYPE_WORDS } from './words.ts';

/** The incidents that changed last as Atom. @source RFC 4287 */
export function* writeAtom(picture: PublicPicture, options: FeedOptions): Generator<string> {
  const feed = feedOf(picture, options);
  yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n';
  yield head(feed);
  for (const entry of feed.entries) yield entryText(entry);
  yield '</feed>\n';
}

function head(feed: Feed): string {
  return `${text('id', feed.id)}
${text('title', feed.title)}
${text('subtitle', feed.description)}
${text('updated', feed.updatedAt)}
<author>${text('name', 'Sitrep')}</author>
${text('generator', 'Sitrep')}
${xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl })}
${xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl })}
`;
}

function entryText({ id, title, url, publishedAt, updatedAt, summary, html, incident }: FeedEntry): string {
  return `<entry>
${text('id', id)}
${text('title', title)}
${text('published', publishedAt)}
${text('updated', updatedAt)}
${xmlElement('link', { rel: 'alternate', type: 'text/html', href: url })}
${xmlElement('category', { term: incident.type, label: TYPE_WORDS[incident.type] })}
${text('summary', summary)}
${xmlElement('content', { type: 'html' }, escapeXml(html))}
</entry>
`;
}

function text(name: string, value: string): string {
  return xmlElement(name, {}, escapeXml(value));
}
