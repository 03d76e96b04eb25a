import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SituationReport } from '../../output/report/report-shape.ts';
import { html, SafeHtml } from './html.ts';
import { reportBody } from './report-body.ts';

const STYLE = readFileSync(join(import.meta.dirname, '..', 'asset', 'report.css'), 'utf8');

/**
 * The situation report as one HTML file that needs nothing beside it: no script, its style within, links with their targets where it is
 * printed. `baseUrl`: address of a page that its incidents and statements lead to; without one they lead to its own list of sources.
 */
export function reportDocument(report: SituationReport, baseUrl?: string): string {
  const to = (path: string): string | null => (baseUrl ? `${baseUrl}${path}` : null);
  const asOf = `?asOf=${encodeURIComponent(report.asOf)}`;
  const body = reportBody(
    report,
    { incident: (id) => to(`/incident/${id}${asOf}`), statement: (key) => to(`/statement/${key}${asOf}`) },
    null,
  );
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${report.title}</title>
<style>${new SafeHtml(STYLE)}</style>
</head>
<body><main>${body}</main></body>
</html>`.text
  }\n`;
}
