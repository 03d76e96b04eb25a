import { makeDocument } from '../document/make-document.ts';
import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { SitrepError } from '../util/outcome.ts';

/** The one report of a capture that is this very text or page; all else is given. */
export interface GivenReport {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly source?: string;
}

const WORDS = ['title', 'publishedAt', 'lang', 'url', 'source'] as const;

/** The report of one NDJSON line `{id, text|html, title, publishedAt, lang, url, source}`; throws a SitrepError that says what is wrong. */
export function parseReportLine(line: string): GivenReport {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new SitrepError('line-not-json', `not JSON (${(error as Error).message})`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new SitrepError('line-not-object', 'not a JSON object');
  const row = value as Record<string, unknown>;
  const id = typeof row.id === 'number' ? String(row.id) : row.id;
  if (typeof id !== 'string' || id === '') throw new SitrepError('line-no-id', 'no "id"');
  for (const name of ['text', 'html', ...WORDS])
    if (row[name] != null && typeof row[name] !== 'string')
      throw new SitrepError('line-bad-field', `${id}: "${name}" is not a string`);
  if (row.text == null && row.html == null)
    throw new SitrepError('line-no-text', `${id}: neither "text" nor "html"`);
  const given = (name: keyof GivenReport): Record<string, string> =>
    row[name] == null ? {} : { [name]: row[name] as string };
  return Object.assign({ id }, given('text'), given('html'), ...WORDS.map(given));
}

/** The document of such a report, with the id it was given; offsets are into the given `text`. */
export async function documentOfReport(report: GivenReport): Promise<Document> {
  const capture: Capture = {
    id: '',
    format: report.text === undefined ? 'html' : 'text',
    origin: report.id,
    url: report.url ?? null,
    source: report.source ?? null,
    headers: {},
    bytes: new TextEncoder().encode(report.html ?? ''),
    sha256: '',
    receivedAt: '1970-01-01T00:00:00Z',
    given: report,
  };
  const document =
    report.text === undefined
      ? (await import('../document/read-html.ts')).readHtml(capture).value[0]
      : makeDocument(capture, { ...report, text: report.text, reportId: report.id });
  if (!document) throw new SitrepError('no-text', `${report.id}: no text found in its html`);
  return { ...document, id: report.id, reportId: report.id, captureId: null, receivedAt: null };
}
