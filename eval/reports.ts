// The checker of sentences over the reports of every gold scenario and every gold report, on gold readings and on our own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkIncidents } from '../src/incident/link-incidents.ts';
import type { Gazetteer } from '../src/model/place.ts';
import { checkReport } from '../src/output/report/check/check-report.ts';
import { situationReport } from '../src/output/report/make-report.ts';
import { projectPicture } from '../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../src/publish/default-policy.ts';
import { publicPicture } from '../src/publishing.ts';
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

/** Share of sentences without a fault, at the middle of each set and long after it; null where nothing is present. */
export function scoreReports(gazetteer: Gazetteer): Figure[] {
  const sets = reportSets();
  const share = (readingOf: Parameters<typeof reportedEvents>[1]): number | null => {
    let [sentences, faulty] = [0, 0];
    for (const reports of sets) {
      const events = reportedEvents(reports, readingOf);
      const texts = new Map(reports.map((r) => [r.id, r.text]));
      const moments = events.map((e) => e.receivedAt).sort();
      const middle = moments[Math.floor(moments.length / 2)] ?? LATER;
      const at = (asOf: string) => {
        const known = linkIncidents(
          events.filter((e) => e.receivedAt <= asOf),
          [],
        );
        return { ...publicPicture(projectPicture(known, asOf), DEFAULT_POLICY), asOf };
      };
      const before = at(middle);
      for (const picture of [before, at(LATER)]) {
        const isLater = picture !== before;
        const report = situationReport({ ...picture, ...(isLater ? { before } : {}) });
        const found = checkReport(report, picture.incidents, texts);
        sentences += found.sentences;
        faulty += new Set(found.faults.map((f) => f.text)).size;
      }
    }
    return sentences ? 1 - faulty / sentences : null;
  };
  return [
    { name: 'gold readings: stand', value: share((r) => r.gold) },
    { name: 'own readings: stand', value: share((r) => readOwn(r, gazetteer)) },
  ];
}
