import { findEvents } from './event/find-events.ts';
import { findPlaces } from './event/place/find-places.ts';
import type { Document } from './model/document.ts';
import type { Gazetteer } from './model/place.ts';
import type { Reading } from './model/reading.ts';
import { findStatements } from './statement/find-statements.ts';

/** Reads one document: places, statements, events. Pure: the same document and gazetteer give the same reading. */
export function readDocument(document: Document, gazetteer: Gazetteer): Reading {
  const places = findPlaces(document, gazetteer);
  const said = findStatements(document, places);
  const { events, statements, issues } = findEvents({ document, places, statements: said, gazetteer });
  return {
    contract: 1,
    document: {
      id: document.id,
      source: document.source,
      url: document.url,
      title: document.title,
      lang: document.lang,
      publishedAt: document.publishedAt,
      length: document.text.length,
    },
    places,
    statements,
    events,
    issues: [...document.issues, ...issues],
  };
}
