import type { Document } from './document.ts';

/** A document of these words and nothing else told of it, save what `told` tells. For tests. */
export function documentForTests(text: string, told: Partial<Document> = {}): Document {
  return {
    id: 'd',
    captureId: null,
    reportId: null,
    title: null,
    text,
    lang: 'en',
    publishedAt: null,
    receivedAt: null,
    source: null,
    url: null,
    issues: [],
    ...told,
  };
}
