/** A band of likelihood, percent, inclusive. */
export type Band = readonly [low: number, high: number];

/** The UK's yardstick. @source PHIA probability yardstick, as in guide §2 */
export const PHIA: ReadonlyMap<string, Band> = new Map<string, Band>([
  ['remote chance', [0, 5]],
  ['highly unlikely', [10, 20]],
  ['unlikely', [25, 35]],
  ['realistic possibility', [40, 50]],
  ['likely', [55, 75]],
  ['probable', [55, 75]],
  ['probably', [55, 75]],
  ['highly likely', [80, 90]],
  ['almost certain', [95, 100]],
  ['almost certainly', [95, 100]],
]);

/** The US intelligence community's yardstick. @source ICD 203, as in guide §2 */
export const ICD203: ReadonlyMap<string, Band> = new Map<string, Band>([
  ['almost no chance', [1, 5]],
  ['remote', [1, 5]],
  ['remote chance', [1, 5]],
  ['very unlikely', [5, 20]],
  ['highly improbable', [5, 20]],
  ['unlikely', [20, 45]],
  ['improbable', [20, 45]],
  ['roughly even chance', [45, 55]],
  ['roughly even odds', [45, 55]],
  ['likely', [55, 80]],
  ['probable', [55, 80]],
  ['probably', [55, 80]],
  ['very likely', [80, 95]],
  ['highly probable', [80, 95]],
  ['almost certain', [95, 99]],
  ['almost certainly', [95, 99]],
  ['nearly certain', [95, 99]],
]);
