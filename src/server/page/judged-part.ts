import type { Incident } from '../../model/incident.ts';
import type { PublicPicture } from '../../model/public-picture.ts';
import type { JudgementRow } from '../../model/review.ts';
import { html, type SafeHtml } from './html.ts';
import { judgementRow } from './judgement-row.ts';

/** Words persons gave on an incident's accounts, and the incident each of these accounts stands in. */
export interface JudgedAccounts {
  readonly rows: readonly JudgementRow[];
  readonly home: ReadonlyMap<string, Incident>;
}

/** The words that concern one incident, of those given; an earlier moment shows the words given by then. */
export function judgedAccounts(
  picture: PublicPicture,
  incident: Incident,
  rows: readonly JudgementRow[],
): JudgedAccounts {
  const own = new Set(incident.events.map((e) => e.key));
  const concerned = rows.filter((r) => own.has(r.a) || own.has(r.b));
  const keys = new Set(concerned.flatMap((r) => [r.a, r.b]));
  const home = new Map(
    concerned.length === 0
      ? []
      : picture.incidents.flatMap((i) =>
          i.events.filter((e) => keys.has(e.key)).map((e) => [e.key, i] as const),
        ),
  );
  return { rows: concerned, home };
}

/** Who judged what on this incident's accounts, and when; nothing where nobody did. */
export function judgedPart({ rows, home }: JudgedAccounts): SafeHtml | null {
  if (rows.length === 0) return null;
  return html`<section aria-labelledby="jud"><h2 id="jud">What persons judged</h2>
<ul class="words">${rows.map((r) => judgementRow(r, home, null))}</ul></section>`;
}
