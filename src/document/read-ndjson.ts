import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Issue, type Outcome, SitrepError } from '../util/outcome.ts';
import { decodeBytes } from './decode-bytes.ts';
import { parseHtmlText } from './html-text.ts';
import { makeDocument } from './make-document.ts';
import { parseLink } from './parse-link.ts';

/** Longest line that is read: a longer one is no report, and one must not starve the rest. */
const LONGEST_LINE = 4_000_000;

type Data = Readonly<Record<string, unknown>>;

/**
 * Reports, one JSON object a line: `{ id, text | html, title, publishedAt, receivedAt?, updatedAt?, lang, url, source }`.
 * The text is kept as given, so offsets into it are offsets into the line's `text`. A bad line becomes an issue.
 * What the line says wins over what was given for the whole file.
 */
export function readNdjson(capture: Capture): Outcome<Document[]> {
  const decoded = decodeBytes(capture.bytes, capture.headers, 'ndjson');
  const issues: Issue[] = [...decoded.issues];
  const value: Document[] = [];
  for (const { line, number } of linesOf(decoded.value)) {
    const document = documentOf(capture, line);
    if (typeof document !== 'string') value.push(document);
    else
      issues.push({ code: 'bad-line', message: document, where: `line ${number}`, quote: line.slice(0, 80) });
  }
  if (value.length === 0) {
    const first = issues.find((i) => i.code === 'bad-line');
    const why = first ? `${first.where}: ${first.message}` : 'it has no lines';
    throw new SitrepError('no-reports', `${capture.origin} has no report that can be read (${why})`);
  }
  return { value, issues };
}

/** Lines with their numbers, counted from 1, empty ones left out; one object over many lines is one line. */
function linesOf(text: string): { line: string; number: number }[] {
  const lines = text.split('\n').map((line, i) => ({ line: line.trim(), number: i + 1 }));
  const filled = lines.filter((l) => l.line !== '');
  const first = filled[0];
  if (first && filled.length > 1 && first.line === '{' && isData(parseJson(text))) {
    return [{ line: text.trim(), number: first.number }];
  }
  return filled;
}

/** The document of one line, or what is wrong with it. */
function documentOf(capture: Capture, line: string): Document | string {
  if (line.length > LONGEST_LINE) return `the line is longer than ${LONGEST_LINE} characters`;
  const data = parseJson(line);
  if (!isData(data)) return 'not a JSON object';
  const html = stringOf(data.html);
  const text = stringOf(data.text) ?? (html === null ? null : parseHtmlText(html));
  if (text === null && html !== null) return 'the html has too many tags or is nested too deep';
  if (text === null) return 'neither "text" nor "html" is given as a string';
  if (!text.trim()) return 'the text is empty';
  const url = stringOf(data.url) ?? capture.given.url;
  const issues: Issue[] = [];
  const link = parseLink(url);
  if (url && !link)
    issues.push({ code: 'bad-url', message: 'the url is no http(s) address', quote: url.slice(0, 80) });
  return makeDocument(capture, {
    text,
    reportId: typeof data.id === 'number' ? String(data.id) : stringOf(data.id),
    title: stringOf(data.title) ?? capture.given.title,
    lang: stringOf(data.lang) ?? capture.given.lang,
    publishedAt: stringOf(data.publishedAt) ?? capture.given.publishedAt,
    receivedAt: stringOf(data.receivedAt),
    updatedAt: stringOf(data.updatedAt),
    source: stringOf(data.source) ?? capture.given.source ?? capture.source,
    url: link ? url : null,
    issues,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
