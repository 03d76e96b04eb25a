import type { Incident } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents, takenBackEvents } from '../model/standing.ts';
import { fieldText, valueText } from './field-words.ts';
import { type GradeBook, NO_GRADES, subjectGradeText } from './grade-book.ts';
import { incidentTitle } from './incident-title.ts';
import { fateText, takenBackText } from './retraction-words.ts';
import { saidSentence } from './said-words.ts';
import { whenText } from './time-words.ts';

/** One sentence of the report and the statements it stands on. */
export interface ReportSentence {
  readonly text: string;
  /** Global statement keys; never empty. */
  readonly cites: readonly string[];
}

/** What is told of one incident. */
export interface ReportItem {
  readonly incident: string;
  readonly heading: string;
  readonly sentences: readonly ReportSentence[];
  /** How many of its reports were taken back since, in words. */
  readonly takenBack?: string;
}

/** A situation report: every sentence cites what it stands on, hedges as their speakers worded them. */
export interface SituationReport {
  readonly asOf: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly ReportItem[] }[];
  /** What nothing supports any more, because every report of it was taken back: named, and not told again. */
  readonly takenBack: readonly { readonly incident: string; readonly text: string }[];
  /** Where each cited statement is from. */
  readonly sources: readonly CitedSource[];
}

/** A cited statement with the report it is from; `quote` is empty where the policy holds words back. */
export interface CitedSource {
  readonly key: string;
  readonly n: number;
  readonly source: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly quote: string;
  /** Persons' grades of the statement, of who speaks and of the outlet, in words; absent where nobody graded them. */
  readonly grades?: readonly string[];
}

const SECTIONS: readonly (readonly [string, RegExp])[] = [
  ['Strikes and attacks', /^(?:strike|combat\.attack|combat\.abduction)/],
  ['Fighting and control', /^(?:combat\.clash|control)/],
  ['Alerts and air defence', /^(?:alert|defence)/],
  ['Harm, rescue and repair', /^(?:harm|response)/],
  ['Evacuation and displacement', /^movement/],
  ['Aid', /^aid/],
  ['Forces, talks and measures', /^(?:force|talks|measure|protest)/],
];

/** The report on a public picture: each statement told by who said it, then where the reports disagree or changed. */
export function situationReportOf(picture: PublicPicture, book: GradeBook = NO_GRADES): SituationReport {
  const standing = picture.incidents.filter((i) => !i.isRetracted);
  const takenBack = picture.incidents
    .filter((i) => i.isRetracted)
    .map((i) => ({ incident: i.id, text: goneText(i) }));
  const sections = SECTIONS.map(([title, types]) => ({
    title,
    items: standing.filter((i) => types.test(i.type)).map(itemOf),
  })).filter((s) => s.items.length > 0);
  const cited = new Set(sections.flatMap((s) => s.items.flatMap((i) => i.sentences.flatMap((x) => x.cites))));
  return { asOf: picture.asOf, sections, takenBack, sources: sourcesOf(picture, cited, book) };
}

function itemOf(incident: Incident): ReportItem {
  const takenBack = takenBackText(incident);
  return {
    ...(takenBack ? { takenBack } : {}),
    incident: incident.id,
    heading: `${incidentTitle(incident)}, ${whenText(incident.time)}`,
    sentences: [...statementsOf(incident), ...verdictsOf(incident)],
  };
}

/** "Missile strike, Sarny (taken back): its only report was taken back. Taken back by Sarny Wire, 3 Feb 2026, 10:05 UTC." */
function goneText(i: Incident): string {
  const words = takenBackEvents(i).map((e) => fateText(e, i.events));
  return [`${incidentTitle(i)}: ${takenBackText(i)}.`, ...new Set(words)].join(' ');
}

/** Each distinct statement once, told by its speaker in the speaker's own words; a copy's statement is not told again. */
function statementsOf(i: Incident): ReportSentence[] {
  const told = new Map<string, string[]>();
  for (const e of standingEvents(i)) {
    for (const s of e.statements) {
      const text = saidSentence(e, s, i);
      told.set(text, [...new Set([...(told.get(text) ?? []), s.key])]);
    }
  }
  return [...told].map(([text, cites]) => ({ text, cites }));
}

/** Where reports conflict or were revised, in plain words, citing every statement behind the values. */
function verdictsOf(i: Incident): ReportSentence[] {
  const keys = new Map(i.events.map((e) => [e.key, e.statements.map((s) => s.key)]));
  return i.fields
    .filter((f) => f.verdict === 'conflict' || f.verdict === 'revised')
    .map((f) => {
      const values = f.values.map(
        (v) => `${valueText(f.field, v.value)}${v.origins.length ? ` (${v.origins.join(', ')})` : ''}`,
      );
      const text =
        f.verdict === 'conflict'
          ? `Reports disagree on ${pointOf(f.field)}: ${values.join('; ')}.`
          : `Revised, ${pointOf(f.field)}: ${values.join(', then ')}.`;
      return {
        text,
        cites: [...new Set(f.values.flatMap((v) => v.events.flatMap((e) => keys.get(e) ?? [])))],
      };
    })
    .filter((s) => s.cites.length > 0);
}

/** "Reports disagree on killed" is no English: figures are called figures. */
function pointOf(field: string): string {
  return field.startsWith('counts.') ? `the figure for “${fieldText(field)}”` : fieldText(field);
}

function sourcesOf(picture: PublicPicture, cited: ReadonlySet<string>, book: GradeBook): CitedSource[] {
  const rows = new Map<string, CitedSource>();
  for (const e of picture.incidents.flatMap((i) => i.events)) {
    for (const s of e.statements) {
      if (!cited.has(s.key) || rows.has(s.key)) continue;
      const { url, publishedAt } = e;
      const grades = book.of(e, s).map(subjectGradeText);
      rows.set(s.key, {
        key: s.key,
        n: rows.size + 1,
        source: e.source ?? e.report,
        url,
        publishedAt,
        quote: s.quote,
        ...(grades.length ? { grades } : {}),
      });
    }
  }
  return [...rows.values()];
}
