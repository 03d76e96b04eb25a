import type { PublicPicture } from '../model/public-picture.ts';
import { type GradeBook, NO_GRADES } from './grade-book.ts';
import { type CitedSource, type SituationReport, situationReportOf } from './situation-report.ts';
import { shortTime } from './time-words.ts';

/** The situation report as Markdown, each sentence followed by the numbers of the statements it stands on. */
export function writeSituationReport(picture: PublicPicture, book: GradeBook = NO_GRADES): string {
  const report = situationReportOf(picture, book);
  const numbers = new Map(report.sources.map((s) => [s.key, s.n]));
  return [
    `# Situation report as known at ${shortTime(report.asOf)}`,
    notice(picture),
    ...body(report, numbers),
    ...takenBack(report),
    ...sources(report),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The situation report as JSON text; citations are statement keys. */
export function writeSituationReportJson(picture: PublicPicture, book: GradeBook = NO_GRADES): string {
  return `${JSON.stringify(situationReportOf(picture, book), null, 2)}\n`;
}

function notice(picture: PublicPicture): string {
  const held = picture.audit.reduce((n, a) => n + ('events' in a ? a.events : 0), 0);
  const holding = held ? ` ${held} reported events are held back by the publishing policy.` : '';
  return `What reports say, by whom and in which words; nothing here is verified by this report.${holding}`;
}

function body(report: SituationReport, numbers: ReadonlyMap<string, number>): string[] {
  if (report.sections.length + report.takenBack.length === 0)
    return ['Nothing is known as of this moment. This does not mean that nothing happened.'];
  return report.sections.flatMap((s) => [
    `## ${s.title}`,
    ...s.items.flatMap((item) => [
      `### ${plain(item.heading)}`,
      item.sentences
        .map((x) => `- ${plain(x.text)} ${x.cites.map((k) => `[${numbers.get(k)}]`).join('')}`)
        .join('\n'),
      ...(item.takenBack ? [`${plain(capital(item.takenBack))}.`] : []),
    ]),
  ]);
}

function capital(text: string): string {
  return text.replace(/^./, (c) => c.toUpperCase());
}

function takenBack(report: SituationReport): string[] {
  if (report.takenBack.length === 0) return [];
  return ['## Taken back', report.takenBack.map((t) => `- ${plain(t.text)}`).join('\n')];
}

function sources(report: SituationReport): string[] {
  if (report.sources.length === 0) return [];
  return ['## Sources', report.sources.map(sourceLine).join('\n')];
}

function sourceLine(s: CitedSource): string {
  const when = s.publishedAt ? `, ${shortTime(s.publishedAt)}` : '';
  const link = s.url && /^https?:\/\/[^\s<>()]+$/.test(s.url) ? ` <${s.url}>` : '';
  return `${s.n}. ${plain(s.source)}${when}${link} \`${s.key}\`${(s.grades ?? []).map((g) => `; ${plain(g)}`).join('')}`;
}

/** Text of reports as plain Markdown: on one line, nothing in it read as a heading, link, image or HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|!]/g, (c) => `\\${c}`);
}
