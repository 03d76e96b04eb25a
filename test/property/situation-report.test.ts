import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { airDefenceFigures, airDefenceView } from '../../src/air-defence.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import type { ReportTallies } from '../../src/output/report/air-defence-rows.ts';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import { situationReport } from '../../src/output/report/make-report.ts';
import {
  REPORT_SHAPE,
  type ReportSentence,
  type SituationReport,
} from '../../src/output/report/report-shape.ts';
import { writeReportMarkdown } from '../../src/output/report/write-report-markdown.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { reportDocument } from '../../src/server/page/report-document.ts';
import { arbitraryDay, type ToldDay } from './told-days.ts';

/** The same days on every machine. */
const DAYS = { seed: 36, numRuns: 200 };
const MORNING = '2025-03-10T12:00:00.000Z';

/** What is public of a day at a moment: what the policy still delays is not in it. */
function publicAt({ events }: ToldDay, asOf: string): PublicPicture {
  const known = events
    .filter((e) => e.receivedAt <= asOf)
    .map(({ retracted, ...e }) => (retracted && retracted.at <= asOf ? { ...e, retracted } : e));
  return publicPicture(projectPicture(linkIncidents(known, []), asOf), DEFAULT_POLICY);
}

const ZONES = ['UTC', 'Europe/Kyiv', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland'];

/** All that is told of air defence. */
function talliesOf(picture: PublicPicture): ReportTallies {
  const keys = ['kind', 'period'] as const;
  const { tallies } = airDefenceView(
    picture.incidents,
    airDefenceFigures(picture, []),
    {},
    { asOf: '', keys },
  );
  return { days: { from: null, to: null }, kinds: tallies.kind!, periods: tallies.period! };
}

test('over 200 days of any reports the checker finds no fault in a report, at noon, in the night and long after', () => {
  let sentences = 0;
  let cells = 0;
  fc.assert(
    fc.property(arbitraryDay, (day) => {
      for (const asOf of [MORNING, '2025-03-11T03:00:00.000Z', '2025-04-11T00:00:00.000Z']) {
        const picture = publicAt(day, asOf);
        const { incidents } = picture;
        const before = { asOf: MORNING, incidents: publicAt(day, MORNING).incidents };
        const report = situationReport({
          asOf,
          incidents,
          ...(asOf === MORNING ? {} : { before }),
          zone: ZONES[sentences % ZONES.length]!,
          beside: { airDefence: talliesOf(picture) },
        });
        cells += report.beside.airDefence.items.length;
        REPORT_SHAPE.parse(report);
        const found = checkReport(report, incidents, day.texts);
        sentences += found.sentences;
        assert.deepEqual(found.faults, []);
      }
    }),
    DAYS,
  );
  assert.ok(sentences > 10_000, `${sentences} sentences`);
  assert.ok(cells > 100, `${cells} rows of air defence`);
});

test('a report is the same whatever order the reports came in, and its forms say the same sentences', () => {
  fc.assert(
    fc.property(arbitraryDay, fc.nat(), (day, turn) => {
      const asOf = '2025-04-11T00:00:00.000Z';
      const of = (d: ToldDay) => {
        const { incidents } = publicAt(d, asOf);
        return situationReport({ asOf, incidents });
      };
      const report = of(day);
      const n = turn % day.events.length;
      assert.deepEqual(of({ ...day, events: [...day.events.slice(n), ...day.events.slice(0, n)] }), report);
      const markdown = writeReportMarkdown(report).replace(/\\/g, '');
      const page = reportDocument(report);
      for (const s of report.sections.flatMap((x) => x.items).flatMap((i) => i.sentences)) {
        assert.ok(markdown.includes(s.text), s.text);
        assert.ok(page.includes(s.text.replaceAll("'", '&#39;').replaceAll('"', '&quot;')), s.text);
      }
    }),
    { seed: 36, numRuns: 40 },
  );
});

/** Ways to make a sentence say what is not so; each gives null where the sentence has nothing to change. */
const LIES: readonly ((s: ReportSentence) => ReportSentence | null)[] = [
  (s) =>
    withText(
      s,
      s.text.replace(
        /\b(\d+)(?= (?:killed|injured|evacuated|displaced|launched))/,
        (n) => `${Number(n) + 1}`,
      ),
    ),
  (s) => withText(s, s.text.replace(/, hedged as “[^”]+”(?: \([^()]*\))?/, '')),
  (s) => withText(s, s.text.replace(/ a planned | planned /, ' ')),
  (s) => withText(s, s.text.replace(/ denied (?=an? |the )/, ' reported ')),
  (s) => withText(s, s.text.replace(/(?<=between |at )\d\d(?=:)/, '23')),
  (s) => withText(s, s.text.replace(/ reported /, ' reported, almost certainly, ')),
  (s) => withText(s, s.text.replace(/\.$/, ' in Kramatorsk.')),
  (s) =>
    withText(
      s,
      s.text.replace(/\b(?:drone|missile) strike/, (m) =>
        m.startsWith('drone') ? 'missile strike' : 'drone strike',
      ),
    ),
  (s) => ({ ...s, cites: s.cites.slice(1) }),
  (s) => ({ ...s, cites: [...s.cites, 'st_nothing'] }),
];

function withText(s: ReportSentence, text: string): ReportSentence | null {
  return text === s.text ? null : { ...s, text };
}

test('whatever day it is, a sentence that is made to say something else is found', () => {
  const found = new Map<number, number>();
  fc.assert(
    fc.property(arbitraryDay, fc.nat({ max: LIES.length - 1 }), fc.nat(), (day, lie, which) => {
      const asOf = '2025-04-11T00:00:00.000Z';
      const { incidents } = publicAt(day, asOf);
      const report = situationReport({ asOf, incidents });
      const accounts = report.sections
        .flatMap((s) => s.items)
        .flatMap((i) => i.sentences)
        .filter((s) => s.kind === 'account');
      const lies = accounts.flatMap((s) => {
        const told = LIES[lie]!(s);
        return told ? [{ s, told }] : [];
      });
      if (lies.length === 0) return;
      const { s, told } = lies[which % lies.length]!;
      const { faults } = checkReport(replaced(report, s, told), incidents, day.texts);
      assert.ok(faults.length > 0, `${s.text}\n${told.text}\n${told.cites.join(' ')}`);
      found.set(lie, (found.get(lie) ?? 0) + 1);
    }),
    { seed: 36, numRuns: 300 },
  );
  assert.equal(found.size, LIES.length, 'every way to lie was tried');
});

function replaced(report: SituationReport, from: ReportSentence, to: ReportSentence): SituationReport {
  return {
    ...report,
    sections: report.sections.map((s) => ({
      ...s,
      items: s.items.map((i) => ({ ...i, sentences: i.sentences.map((x) => (x === from ? to : x)) })),
    })),
  };
}
