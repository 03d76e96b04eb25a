import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Issue, type Outcome, SitrepError } from '../util/outcome.ts';
import { decodeBytes } from './decode-bytes.ts';
import { makeDocument } from './make-document.ts';

type Data = Readonly<Record<string, unknown>>;

/** A Telegram Desktop export (`result.json`), of one chat or of many: each message with text one document. */
export function readTelegram(capture: Capture): Outcome<Document[]> {
  const decoded = decodeBytes(capture.bytes, capture.headers, 'telegram');
  const chats = chatsOf(parse(decoded.value, capture.origin));
  if (!chats) {
    throw new SitrepError(
      'broken-export',
      `${capture.origin} is no Telegram Desktop export; export the chat again as JSON`,
    );
  }
  const value: Document[] = [];
  const skipped = { service: 0, textless: 0, broken: 0 };
  for (const chat of chats) {
    for (const message of chat.messages as unknown[]) {
      if (!isData(message) || typeof message.id !== 'number') skipped.broken++;
      else if (message.type !== 'message') skipped.service++;
      else {
        const text = flatText(message.text);
        if (text.trim()) value.push(documentOf(capture, chat, message, text));
        else skipped.textless++;
      }
    }
  }
  return { value, issues: [...decoded.issues, ...skippedIssues(skipped)] };
}

function documentOf(capture: Capture, chat: Data, message: Data, text: string): Document {
  const name = typeof chat.name === 'string' && chat.name ? chat.name : null;
  const forwarded = message.forwarded_from;
  const issues: Issue[] = [];
  if (typeof forwarded === 'string' && forwarded) {
    issues.push({ code: 'forwarded', message: `forwarded from ${forwarded}`, quote: forwarded });
  }
  const idOf = (id: unknown): string => (chat.id === undefined ? String(id) : `${chat.id}/${id}`);
  const answered = message.reply_to_message_id;
  return makeDocument(capture, {
    text,
    reportId: idOf(message.id),
    lang: capture.given.lang,
    publishedAt: dateOf(message.date, message.date_unixtime),
    updatedAt: dateOf(message.edited, message.edited_unixtime),
    // An answer to a message of another chat names that chat beside it.
    ...(typeof answered === 'number' && message.reply_to_peer_id === undefined
      ? { replyTo: idOf(answered) }
      : {}),
    source: capture.given.source ?? (name ? `${name} (Telegram)` : capture.source),
    issues,
  });
}

/** The `…_unixtime` is an instant; the date is the exporting computer's local time, so it comes without a zone. */
function dateOf(date: unknown, unixTime: unknown): string | null {
  const seconds = Number(unixTime);
  if (unixTime !== undefined && Number.isInteger(seconds) && Math.abs(seconds) < 1e11) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  }
  return typeof date === 'string' ? date : null;
}

/** The words of a text that may be a string, or a list of strings and formatted pieces. */
function flatText(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece: unknown) => {
      if (typeof piece === 'string') return piece;
      return isData(piece) && typeof piece.text === 'string' ? piece.text : '';
    })
    .join('');
}

function chatsOf(data: unknown): Data[] | null {
  if (!isData(data)) return null;
  if (Array.isArray(data.messages)) return [data];
  const lists = [data.chats, data.left_chats].filter(isData).map((c) => c.list);
  const chats = lists.filter(Array.isArray).flat().filter(isData);
  return lists.length > 0 ? chats.filter((c) => Array.isArray(c.messages)) : null;
}

function parse(text: string, origin: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SitrepError('broken-export', `${origin} is cut off or no JSON; export the chat again`, {
      cause,
    });
  }
}

function skippedIssues(skipped: { service: number; textless: number; broken: number }): Issue[] {
  const issues: Issue[] = [];
  const add = (count: number, code: string, what: string) => {
    if (count > 0) issues.push({ code, message: `${count} ${what} were skipped` });
  };
  add(skipped.service, 'service-messages', 'service messages (joins, pins, calls)');
  add(skipped.textless, 'messages-without-text', 'messages without text (photos, files)');
  add(skipped.broken, 'broken-messages', 'messages that are not in the export format');
  return issues;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
