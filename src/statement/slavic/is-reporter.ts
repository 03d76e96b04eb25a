const REPORTER =
  /(?<!\p{L})(?:кореспондент|корреспондент|журналіст|журналист|репортер|репортёр|знімальн|съёмочн|оператор|фотограф)\p{L}*/iu;
const OWN = /^(?:наш|наша|наші|наши|власн|собственн)/iu;

/** Whether Ukrainian or Russian words name a reporter of the outlet: "наш кореспондент", "кореспондент «Ріки»" in what «Ріка» writes. */
export function isSlavicReporter(words: string, outlet: ReadonlySet<string>): boolean {
  if (!REPORTER.test(words)) return false;
  if (OWN.test(words)) return true;
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .some((w) =>
      [...outlet].some((o) => o.length > 3 && w.length > 3 && w.slice(0, -1).startsWith(o.slice(0, -1))),
    );
}
