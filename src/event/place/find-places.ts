import type { Document } from '../../model/document.ts';
import type { Gazetteer, PlaceMention } from '../../model/place.ts';

/** Every toponym of the document in text order, resolved against the gazetteer, with its use (guide §1). */
export function findPlaces(_document: Document, _gazetteer: Gazetteer): PlaceMention[] {
  return [];
}
