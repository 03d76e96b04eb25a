import type { CaptureFormat } from '../model/capture.ts';
import { LOG_COLUMNS, LOG_FORMATS, type LogFormat } from '../model/log-check.ts';
import { SitrepError } from '../util/outcome.ts';
import { findBinaryKind } from './find-binary-kind.ts';

/** Bytes looked at; enough for every format to show itself. */
const HEAD_BYTES = 256 * 1024;

/**
 * The format of some bytes, from the content first and the declared type and name where it leaves a choice.
 * Throws `empty-input`, `binary-input` or `unknown-format`; `name` is what messages call it.
 */
export function sniffFormat(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  name: string,
): CaptureFormat {
  const binary = findBinaryKind(bytes);
  if (binary) throw binaryInput(name, binary);
  const head = headText(bytes.subarray(0, HEAD_BYTES)).trim();
  if (!head) throw new SitrepError('empty-input', `${name} is empty; give a file or address with text`);
  if (!READABLE.test(head)) throw binaryInput(name, 'a binary file');
  if (head.startsWith('{') || head.startsWith('[')) {
    const json = jsonFormat(head);
    if (json) return json;
    if (isDeclaredJson(headers, name) || head.startsWith('{"') || /^[[{]\s*[{"]/.test(head))
      throw unknownJson(name);
  }
  const log = logFormat(head);
  if (log) return log;
  const type = headers['content-type'] ?? '';
  if (head.startsWith('<')) return markupFormat(head, name);
  return /html/i.test(type) || (/\.x?html?$/i.test(name) && /<[a-z!]/i.test(head)) ? 'html' : 'text';
}

/** Any character but control, format and unassigned ones, and blanks: without one there is nothing to read. */
const READABLE = /[^\p{C}\s]/u;

const binaryInput = (name: string, kind: string): SitrepError =>
  new SitrepError('binary-input', `${name} looks like ${kind}; save its text and ingest that`);

function jsonFormat(head: string): CaptureFormat | null {
  if (!head.startsWith('{')) return null;
  if (/^\{[^{}]{0,400}"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/.test(head)) return 'feed';
  const line = head.slice(0, head.indexOf('\n') < 0 ? undefined : head.indexOf('\n'));
  const hasText = /"(?:text|html)"\s*:\s*"/;
  const isExport = /"(?:messages|chats)"\s*:\s*[[{]/;
  if (
    isExport.test(head) &&
    /"(?:type|about|personal_information|chats)"\s*:/.test(head) &&
    !isObject(line)
  ) {
    return 'telegram';
  }
  if (isExport.test(line) && !/^\{\s*"(?:id|text|html|title)"\s*:\s*"/.test(line)) return 'telegram';
  // Any one good line shows the format; the reader tells which lines are bad.
  const lines = head.split('\n', 50).filter((l) => l.trim().startsWith('{'));
  if (lines.some((l) => hasText.test(l) && (isObject(l) || l.length > 1000))) return 'ndjson';
  return line.trim() === '{' && hasText.test(head) ? 'ndjson' : null;
}

/** A table whose first row names all columns of exactly one shape of log; any other table is text. */
function logFormat(head: string): LogFormat | null {
  const names = head
    .slice(0, head.search(/[\r\n]|$/))
    .split(',')
    .map((n) =>
      n
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase(),
    );
  const fitting = LOG_FORMATS.filter((f) => LOG_COLUMNS[f].every((c) => names.includes(c)));
  return fitting.length === 1 ? fitting[0]! : null;
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isDeclaredJson(headers: Readonly<Record<string, string>>, name: string): boolean {
  return /json/i.test(headers['content-type'] ?? '') || /\.(?:nd)?jsonl?$/i.test(name);
}

function unknownJson(name: string): SitrepError {
  return new SitrepError(
    'unknown-format',
    `${name} is JSON, but no Telegram export, JSON Feed or one report a line ({"id":…,"text":…}); give it as one of these`,
  );
}

function markupFormat(head: string, name: string): CaptureFormat {
  const start = head.slice(0, 8192);
  if (isCap(head)) return 'cap';
  if (/<(?:rss|feed|(?:\w{1,10}:)?RDF)[\s>]/i.test(start) && !/<html[\s>]/i.test(start)) return 'feed';
  if (!start.startsWith('<?xml') || /<html[\s>]|<!doctype html/i.test(start)) return 'html';
  const root = /<([a-z][\w:.-]{0,40})/i.exec(start)?.[1] ?? 'nothing';
  throw new SitrepError(
    'unknown-format',
    `${name} is XML with the root "${root}", no RSS, Atom or RDF feed, no CAP message and no page; save its text and ingest that`,
  );
}

/** An alert message by its root and namespace, or a feed whose entries carry such messages whole. */
function isCap(head: string): boolean {
  const root = /<([a-z_][\w.-]{0,40}:)?([a-z_][\w.-]{0,40})[\s>/]/i.exec(
    head.replace(/<!--[\s\S]*?-->/g, ''),
  )?.[2];
  if (root !== 'alert' && root !== 'feed' && root !== 'rss') return false;
  return /<(?:[a-z_][\w.-]{0,40}:)?alert\s[^<>]{0,2000}(?:urn:oasis:names:tc:emergency:cap:1\.[12]|http:\/\/www\.incident\.com\/cap\/1\.0)["']/i.test(
    head,
  );
}

/** The head as text good enough for finding markup: ASCII is the same in every charset met here but UTF-16. */
function headText(head: Uint8Array): string {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return new TextDecoder().decode(head);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(head).replaceAll('\0', '');
}
