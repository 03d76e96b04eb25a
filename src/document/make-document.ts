import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { contentId } from '../util/hash.ts';
import type { Issue } from '../util/outcome.ts';
import { cleanText } from './decode-bytes.ts';
import { findDateline } from './find-dateline.ts';
import { noteUnread } from './find-unread.ts';
import { parseInstant } from './parse-instant.ts';
import { languageOf, parseLanguageTag } from './parse-language.ts';

/** What a format's reader found; dates and language tags as they stand in the bytes. */
export interface DocumentParts {
  readonly text: string;
  readonly reportId?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly receivedAt?: string | null | undefined;
  readonly updatedAt?: string | null | undefined;
  readonly replyTo?: string | undefined;
  readonly source?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly issues?: readonly Issue[];
}

/** The document of one report: cleaned, dated, its language told, its id the hash of what it says (not of when it came). */
export function makeDocument(capture: Capture, parts: DocumentParts): Document {
  const issues = [...(parts.issues ?? [])];
  const clean = cleanText(parts.text);
  issues.push(...clean.issues);
  const text = clean.value;
  const identity = {
    source: parts.source || null,
    reportId: parts.reportId || null,
    url: parts.url || null,
    title: parts.title ? cleanText(parts.title).value : null,
    text,
    publishedAt: instantOr(null, parts.publishedAt, 'published', issues),
  };
  const dateline = findDateline(text);
  const updatedAt = parts.updatedAt ? parseInstant(parts.updatedAt)?.at : undefined;
  return noteUnread({
    id: contentId('doc', identity),
    captureId: capture.id,
    ...identity,
    lang: languageOf(parseLanguageTag(parts.lang), text),
    receivedAt: utc(instantOr(capture.receivedAt, parts.receivedAt, 'received', issues)),
    ...(updatedAt ? { updatedAt } : {}),
    ...(parts.replyTo ? { replyTo: parts.replyTo } : {}),
    ...(dateline ? { dateline } : {}),
    issues,
  });
}

/** The instant given, the fallback where none is; one that cannot be read is told and not guessed. */
function instantOr<T extends string | null>(
  fallback: T,
  value: string | null | undefined,
  what: 'published' | 'received',
  issues: Issue[],
): string | T {
  if (!value) return fallback;
  const parsed = parseInstant(value);
  if (!parsed) {
    issues.push({
      code: `${what}-unreadable`,
      message: `the time ${what} cannot be read`,
      quote: value.slice(0, 80),
    });
    return fallback;
  }
  if (parsed.issue && what === 'published') issues.push(parsed.issue);
  return parsed.at;
}

function utc(at: string): string {
  return new Date(at).toISOString();
}
