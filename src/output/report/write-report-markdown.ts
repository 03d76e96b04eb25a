import { shortTime } from '../time-words.ts';
import type {
  CitedSource,
  ListedSentence,
  ReportItem,
  ReportSentence,
  SituationReport,
} from './report-shape.ts';
import {
  airDefenceDays,
  BESIDE_COLUMNS,
  BESIDE_TITLES,
  type BesideTable,
  basisText,
  besideRows,
  citeRanges,
  HELD_BACK,
  moreAccountsText,
  moreText,
  noQuoteText,
  UNKNOWN_KINDS,
  zoneText,
} from './report-words.ts';

type Sources = ReadonlyMap<string, CitedSource>;

/** The situation report as Markdown (CommonMark), each sentence followed by the numbers of the sources it stands on. */
export function writeReportMarkdown(report: SituationReport): string {
  const sources = new Map(report.sources.map((s) => [s.key, s]));
  const { others } = report.window;
  const zone = zoneText(report);
  const blocks = [
    `# ${plain(report.title)}`,
    `${basisText(report)} ${HELD_BACK}`,
    ...(zone ? [plain(zone)] : []),
    ...(others.length ? [`Only ${plain(others.join(', '))}.`] : []),
    ...report.notes.map((n) => `**${plain(n)}**`),
    report.method,
    ...listBlock('Summary', report.summary, sources),
    ...changesBlock(report, sources),
    ...report.sections.flatMap((s) => [
      `## ${s.title}`,
      ...s.items.flatMap((i) => itemBlocks(i, sources)),
      ...(s.more ? [moreText(s)] : []),
    ]),
    ...besideBlocks(report, sources),
    ...unknownBlocks(report, sources),
    ...takenBackBlock(report, sources),
    ...(report.sources.length
      ? ['## Sources', report.sources.map((s) => sourceLine(s, report.zone)).join('\n')]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemBlocks(item: ReportItem, sources: Sources): string[] {
  const lines = item.sentences.flatMap((s) => [sentenceLine(s, sources), ...quoteLines(s, sources)]);
  const more = item.more ? [`- ${moreAccountsText(item.more.count)} ${cites(item.more.cites, sources)}`] : [];
  return [
    `### ${plain(item.heading)}`,
    ...(lines.length || more.length ? [[...lines, ...more].join('\n')] : []),
    ...(item.takenBack ? [`${plain(capital(item.takenBack))}.`] : []),
  ];
}

function sentenceLine(s: ReportSentence, sources: Sources): string {
  return `- ${plain(s.text)} ${cites(s.cites, sources)}`;
}

function quoteLines(s: ReportSentence, sources: Sources): string[] {
  return (s.quotes ?? []).flatMap((key) => {
    const source = sources.get(key);
    return source?.quote ? [`  > ${plain(source.quote)} \\[${source.n}\\]`] : [];
  });
}

function listBlock(title: string, items: readonly ListedSentence[], sources: Sources): string[] {
  if (items.length === 0) return [];
  return [`## ${title}`, items.map((i) => sentenceLine(i.sentence, sources)).join('\n')];
}

function changesBlock({ changes, zone }: SituationReport, sources: Sources): string[] {
  if (!changes) return [];
  const title = `What changed since ${shortTime(changes.since, zone)}`;
  if (changes.items.length === 0) return [`## ${title}`, 'Nothing that is known here.'];
  return [
    ...listBlock(title, changes.items, sources),
    ...(changes.more ? [`And ${changes.more.toLocaleString('en-GB')} more changes.`] : []),
  ];
}

function besideBlocks(report: SituationReport, sources: Sources): string[] {
  const { alerts, airDefence, control, aid } = report.beside;
  const table = (kind: BesideTable): string => {
    const rows = besideRows(report, kind).map((cells) =>
      cells.map((c) => [plain(c.text), cites(c.cites ?? [], sources)].filter(Boolean).join(' ')),
    );
    const head = BESIDE_COLUMNS[kind];
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  };
  const more = (n: number, words: string): string[] =>
    n > 0 ? [`And ${n.toLocaleString('en-GB')} ${words}.`] : [];
  return [
    ...(alerts.items.length
      ? [
          `## ${BESIDE_TITLES.alerts}`,
          table('alerts'),
          ...(alerts.streaks.length ? [alerts.streaks.map((s) => `- ${plain(s)}`).join('\n')] : []),
          ...more(alerts.more, 'before these'),
        ]
      : []),
    ...(airDefence.items.length
      ? [
          `## ${BESIDE_TITLES.airDefence}`,
          airDefenceDays(airDefence),
          table('airDefence'),
          ...more(airDefence.more, 'more'),
        ]
      : []),
    ...(control.length ? [`## ${BESIDE_TITLES.control}`] : []),
    ...control.flatMap((c) => [
      `### ${plain(c.places)}`,
      c.items.map((i) => sentenceLine(i.sentence, sources)).join('\n'),
    ]),
    ...(aid.items.length ? [`## ${BESIDE_TITLES.aid}`, table('aid'), ...more(aid.more, 'more')] : []),
  ];
}

function unknownBlocks({ unknowns }: SituationReport, sources: Sources): string[] {
  if (unknowns.items.length === 0) return [];
  const kinds = UNKNOWN_KINDS.flatMap(([kind, title]) => {
    const items = unknowns.items.filter((i) => i.sentence.kind === kind);
    return items.length
      ? [`### ${title}`, items.map((i) => sentenceLine(i.sentence, sources)).join('\n')]
      : [];
  });
  const more = unknowns.more ? [`And ${unknowns.more.toLocaleString('en-GB')} more.`] : [];
  return ['## Not known', ...kinds, ...more];
}

function takenBackBlock({ takenBack }: SituationReport, sources: Sources): string[] {
  if (takenBack.length === 0) return [];
  const lines = takenBack.map((t) => `- ${plain(t.text)} ${cites(t.cites, sources)}`.trimEnd());
  return ['## Taken back', lines.join('\n')];
}

function cites(keys: readonly string[], sources: Sources): string {
  const numbers = keys.flatMap((k) => sources.get(k)?.n ?? []);
  return numbers.length
    ? `\\[${citeRanges(numbers)
        .map((r) => r.text)
        .join(', ')}\\]`
    : '';
}

function sourceLine(s: CitedSource, zone: string): string {
  const when = s.publishedAt ? `, ${shortTime(s.publishedAt, zone)}` : '';
  const link = s.url && /^https?:\/\/[^\s<>]+$/.test(s.url) ? ` <${s.url}>` : '';
  const said = noQuoteText(s) ?? `“${plain(s.quote)}”`;
  const grades = (s.grades ?? []).map((g) => `; ${plain(g)}`).join('');
  return `${s.n}. ${plain(s.source)}${when}${link}: ${said} \`${s.key}\`${grades}`;
}

/** Text of reports as plain Markdown: on one line, nothing in it read as a heading, link, image, entity or HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!&~]/g, (c) => `\\${c}`);
}

function capital(text: string): string {
  return text.replace(/^./, (c) => c.toUpperCase());
}
