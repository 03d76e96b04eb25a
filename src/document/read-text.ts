import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import type { Outcome } from '../util/outcome.ts';
import { decodeBytes } from './decode-bytes.ts';
import { makeDocument } from './make-document.ts';

/** Plain text, word for word but for line ends (`\r\n` → `\n`); its title, source and time are only what was given. */
export function readText(capture: Capture): Outcome<Document[]> {
  const { value, issues } = decodeBytes(capture.bytes, capture.headers, 'text');
  const { given } = capture;
  const document = makeDocument(capture, {
    text: value.replace(/\r\n?/g, '\n'),
    title: given.title,
    lang: given.lang,
    publishedAt: given.publishedAt,
    source: given.source ?? capture.source,
    url: given.url ?? capture.url,
    issues,
  });
  return { value: [document], issues: [] };
}
