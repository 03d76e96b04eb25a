import type { PublicPicture } from '../model/public-picture.ts';
import { type FeedEntry, type FeedOptions, feedOf } from './feed-entries.ts';
import { standingFigure } from './figure-words.ts';
import { mainPlace } from './place-words.ts';

/** The incidents that changed last as JSON Feed. What the format has no word for is under `_sitrep`. @source JSON Feed 1.1 */
export function* writeJsonFeed(picture: PublicPicture, options: FeedOptions): Generator<string> {
  const feed = feedOf(picture, options);
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    language: 'en',
    authors: [{ name: 'Sitrep' }],
    _sitrep: { about: `${feed.pageUrl}data`, as_of: picture.asOf },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  for (const [i, entry] of feed.entries.entries()) yield `${i ? ',' : ''}\n${JSON.stringify(itemOf(entry))}`;
  yield '\n]}\n';
}

function itemOf({ id, url, title, html, summary, publishedAt, updatedAt, incident }: FeedEntry) {
  const place = mainPlace(incident.places);
  return {
    id,
    url,
    title,
    content_html: html.toWellFormed(),
    summary,
    date_published: publishedAt,
    date_modified: updatedAt,
    tags: [incident.type],
    _sitrep: {
      incident: incident.id,
      event_type: incident.type,
      status: incident.status,
      start: incident.time.start ?? null,
      end: incident.time.end ?? null,
      time_precision: incident.time.precision,
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      killed: standingFigure(incident, 'counts.killed'),
      injured: standingFigure(incident, 'counts.injured'),
      independent_origins: incident.independentOrigins.length,
      taken_back: incident.isRetracted === true,
    },
  };
}
