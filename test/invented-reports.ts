/** A report as a line of NDJSON. People and occurrences are invented; the geography is real. */
export interface InventedReport {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly receivedAt: string;
  readonly lang: string;
  readonly text: string;
}

const TOWNS = ['Kostiantynivka', 'Tawila', 'Deir al-Balah', 'Kaya', 'Hakha', 'Masisi', 'Chuhuiv', 'Zalingei'];
const VOICES = [
  'Oleh Marchuk',
  'Samira Idris',
  'Nabil Haddad',
  'Awa Ouedraogo',
  'Thang Lian',
  'Josué Bahati',
];
const TEXTS = [
  (town: string, voice: string, n: number) =>
    `A drone struck a warehouse in ${town} on Tuesday morning, the town's mayor, ${voice}, said. “At least ${n} people were injured,” ${voice} said on Telegram. It was not yet clear whether anyone had been killed.`,
  (town: string, voice: string, n: number) =>
    `Shelling hit a residential quarter of ${town} overnight, killing ${n} people, according to the regional administration. ${voice}, a doctor there, said two more had died of their wounds.`,
  (town: string, voice: string) =>
    `Air raid sirens sounded in ${town} at 04:15. ${voice} of the local administration urged residents to stay in shelters. The all clear was given an hour later.`,
  (town: string, voice: string, n: number) =>
    `The army denied that its forces had withdrawn from ${town}. A spokesperson said fighting continued and that ${n} attacks had been repelled. ${voice}, a resident, said she had heard explosions since dawn.`,
];

/** `count` reports, always the same ones, over a few days. */
export function inventedReports(count: number): InventedReport[] {
  return Array.from({ length: count }, (_, i) => {
    const at = (minutes: number): string => new Date(Date.UTC(2026, 1, 3, 5, minutes)).toISOString();
    const town = TOWNS[i % TOWNS.length]!;
    const voice = VOICES[(i * 7) % VOICES.length]!;
    return {
      id: `invented-${i}`,
      source: `Invented Wire ${i % 5}`,
      title: `Report ${i} from ${town}`,
      publishedAt: at(i * 37),
      receivedAt: at(i * 37 + 4),
      lang: 'en',
      text: TEXTS[(i * 3 + Math.floor(i / 8)) % TEXTS.length]!(town, voice, (i % 9) + 1),
    };
  });
}

/** Reports as NDJSON. */
export function ndjsonOf(reports: readonly InventedReport[]): string {
  return reports.map((r) => `${JSON.stringify(r)}\n`).join('');
}
