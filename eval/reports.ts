// The checker of sentences over the reports of every gold scenario and every gold report, on gold readings and on our own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { airDefenceFigures, airDefenceView } from '../src/air-defence.ts';
import { linkIncidents } from '../src/incident/link-incidents.ts';
import type { AirDefenceAsked, AirDefenceView, TallyKey } from '../src/model/air-defence.ts';
import type { Gazetteer } from '../src/model/place.ts';
import type { PublicPicture } from '../src/model/public-picture.ts';
import { checkReport } from '../src/output/report/check/check-report.ts';
import type { SituationReport } from '../src/output/report/report-shape.ts';
import { projectPicture } from '../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../src/publish/default-policy.ts';
import { publicPicture } from '../src/publishing.ts';
import { type ReportQuery, reportOf, reportTallies } from '../src/server/asked-report.ts';
import { type GoldReport, readOwn, reportedEvents, SCENARIO_SETS, scenarioFolders } from './scenario.ts';
import { contract, type Figure, goldReports } from './sets.ts';

/** Long after every report: no delay is left. */
const LATER = '2031-01-01T00:00:00.000Z';

/** Sets of reports that a situation report is made of: a scenario each, and each gold report alone. */
function reportSets(): GoldReport[][] {
  const scenarios = SCENARIO_SETS.flatMap((set) => scenarioFolders(set)).map((folder) =>
    readdirSync(folder)
      .filter((f) => f.endsWith('.json') && f !== 'expected.json')
      .sort()
      .map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as GoldReport),
  );
  const single = goldReports(join(contract, 'gold', 'dev')) as unknown as GoldReport[];
  return [...scenarios, ...single.filter((r) => r.publishedAt).map((r) => [r])];
}

/** Half of the reports are told by a clock that goes forward and back. */
const ZONES = ['UTC', 'Europe/Kyiv'];

/** The report of a picture with its tables, as a reader in a zone asks for it. */
async function reportBy(
  zone: string,
  picture: PublicPicture,
  before?: PublicPicture,
): Promise<SituationReport> {
  const query = { zone } as ReportQuery;
  const figures = airDefenceFigures(picture, []);
  const view = async (asked: AirDefenceAsked, keys: readonly TallyKey[]): Promise<AirDefenceView> =>
    airDefenceView(picture.incidents, figures, asked, { asOf: picture.asOf, keys });
  const airDefence = await reportTallies(query, view);
  return reportOf(query, picture, { airDefence, ...(before ? { before } : {}) });
}

/** Share of sentences without a fault, at the middle of each set and long after it; null where nothing is present. */
export async function scoreReports(gazetteer: Gazetteer): Promise<Figure[]> {
  const sets = reportSets();
  const share = async (readingOf: Parameters<typeof reportedEvents>[1]): Promise<number | null> => {
    let [sentences, faulty] = [0, 0];
    for (const [n, reports] of sets.entries()) {
      const events = reportedEvents(reports, readingOf);
      const texts = new Map(reports.map((r) => [r.id, r.text]));
      const moments = events.map((e) => e.receivedAt).sort();
      const middle = moments[Math.floor(moments.length / 2)] ?? LATER;
      const at = (asOf: string): PublicPicture => {
        const known = linkIncidents(
          events.filter((e) => e.receivedAt <= asOf),
          [],
        );
        return publicPicture(projectPicture(known, asOf), DEFAULT_POLICY);
      };
      const before = at(middle);
      for (const picture of [before, at(LATER)]) {
        const isLater = picture !== before;
        const report = await reportBy(ZONES[n % 2]!, picture, isLater ? before : undefined);
        const found = checkReport(report, picture.incidents, texts);
        sentences += found.sentences;
        faulty += new Set(found.faults.map((f) => f.text)).size;
      }
    }
    return sentences ? 1 - faulty / sentences : null;
  };
  return [
    { name: 'gold readings: stand', value: await share((r) => r.gold) },
    { name: 'own readings: stand', value: await share((r) => readOwn(r, gazetteer)) },
  ];
}
