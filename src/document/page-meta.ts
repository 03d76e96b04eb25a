import type { DomDocument, DomElement } from './dom.ts';
import { parseLink } from './parse-link.ts';

/** What a page says about itself, as it stands there; null where it says nothing. */
export interface PageMeta {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly lang: string | null;
  readonly url: string | null;
  readonly site: string | null;
}

/** Types of schema.org that are a report; others on the page (a list, a video) say nothing about it. */
const ARTICLE_TYPE = /Article$|^(?:Blog|Liveblog|SocialMedia)Posting$|^Report$/i;

/** Title, time, language, address and site from meta elements, JSON-LD, `time` and `html lang`. */
export function readPageMeta(page: DomDocument, address: string | null): PageMeta {
  const meta = metaOf(page);
  const ld = articleData(page);
  const published = page.querySelector('[itemprop="datePublished"]');
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return {
    title: first(text(ld?.headline), meta('og:title'), meta('twitter:title')),
    publishedAt: first(
      meta('article:published_time'),
      meta('og:published_time'),
      text(ld?.datePublished),
      published?.getAttribute('datetime') ?? published?.getAttribute('content'),
      meta('parsely-pub-date'),
      meta('dc.date.issued'),
      meta('dc.date'),
      meta('date'),
      meta('pubdate'),
      timeOf(page),
    ),
    updatedAt: first(meta('article:modified_time'), meta('og:updated_time'), text(ld?.dateModified)),
    lang: first(
      page.documentElement.getAttribute('lang'),
      meta('og:locale'),
      meta('content-language'),
      text(ld?.inLanguage),
    ),
    url: parseLink(canonical, address) ?? parseLink(meta('og:url'), address),
    site: first(meta('og:site_name'), publisherName(ld)),
  };
}

/** The content of the first `meta` of a name, property or http-equiv. */
function metaOf(page: DomDocument): (name: string) => string | null {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    for (const key of ['property', 'name', 'http-equiv']) {
      const name = element.getAttribute(key)?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return (name) => values.get(name) ?? null;
}

/** A `time` marked as the publication's, else the only or first one of the article's head. */
function timeOf(page: DomDocument): string | null {
  const marked = page.querySelector('time[pubdate][datetime]');
  const element: DomElement | null =
    marked ?? page.querySelector('article time[datetime]') ?? page.querySelector('main time[datetime]');
  return element?.getAttribute('datetime') ?? null;
}

type Data = Readonly<Record<string, unknown>>;

/** The JSON-LD object of the article, if the page has one; malformed JSON-LD is as good as none. */
function articleData(page: DomDocument): Data | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parseJson(script.textContent ?? '')];
    for (let i = 0; i < queue.length && i < 200; i++) {
      const item = queue[i];
      if (Array.isArray(item)) queue.push(...item.slice(0, 50));
      else if (isData(item)) {
        const types = [item['@type']].flat();
        if (types.some((t) => typeof t === 'string' && ARTICLE_TYPE.test(t))) return item;
        if (item['@graph']) queue.push(item['@graph']);
        if (item.mainEntity) queue.push(item.mainEntity);
      }
    }
  }
  return null;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function publisherName(ld: Data | null): string | null {
  const publisher = [ld?.publisher].flat()[0];
  return isData(publisher) ? text(publisher.name) : null;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}

function first(...values: (string | null | undefined)[]): string | null {
  return values.find((v) => v) ?? null;
}
