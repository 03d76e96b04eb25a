import type { Incident, Notice } from '../model/incident.ts';

const DRIFT: Readonly<Record<NonNullable<Notice['about']>, string>> = {
  hedge: 'Told more surely here than it was said',
  status: 'Told here as done; it was said as planned',
  figure: 'Told here as the number; it was said as the most it could be',
};
const HEADLINE: Readonly<Record<NonNullable<Notice['about']>, string>> = {
  hedge: 'The headline says surely what the text does not',
  status: 'The headline says done what the text has as planned',
  figure: 'The headline has a larger number than the text',
};

/** What a reader is to know of one report, in a sentence; null for what is told elsewhere (a report taken back). */
export function noticeText(notice: Notice, incident: Incident): string | null {
  if (notice.kind === 'retracted') return null;
  const about = notice.about ?? 'hedge';
  const { words } = notice;
  if (notice.kind === 'headline')
    return `${HEADLINE[about]}${words ? `: “${words.here}”, in the text “${words.there}”` : ''}.`;
  const against = incident.events.find((e) => e.key === notice.against);
  const where = against?.source ?? 'the report it comes from';
  return `${DRIFT[about]}${words ? `: “${words.here}”, where ${where} has “${words.there}”` : ` in ${where}`}.`;
}
