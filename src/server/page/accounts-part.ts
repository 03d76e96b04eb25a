import type { FieldVerdict, Incident, ReportedEvent } from '../../model/incident.ts';
import type { Statement } from '../../model/statement.ts';
import { fieldLabel, valueText } from '../../output/field-words.ts';
import { speakerName } from '../../output/speaker-words.ts';
import { supportText, VERDICT_WORDS } from '../../output/verdict-words.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** What comes before figures that nobody disputes. */
const ORDER: Partial<Record<FieldVerdict['verdict'], number>> = { conflict: 0, revised: 1 };
/** Outlets named beside a value before the rest are counted. */
const MOST_OUTLETS = 2;

/** What each field is said to be, and by whom: a disagreement stays one. What is disputed or changed comes first, then figures. */
export function accountsPart(incident: Incident): SafeHtml {
  const fields = byWeight(incident.fields.filter((f) => f.values.length > 0));
  const counted = fields.some((f) => f.field.startsWith('counts.'));
  return html`<section aria-labelledby="acc"><h2 id="acc">What reports say</h2>
${!counted && html`<p class="soft">No report here gives a figure. That is not the same as none.</p>`}
<div class="scroll" tabindex="0" role="region" aria-labelledby="acc"><table class="accounts"><thead><tr><th scope="col">Point</th><th scope="col">Said to be</th><th scope="col">Across reports</th></tr></thead>
<tbody>${fields.map(
    (f, i) => html`<tr class="v-${f.verdict}">${headOf(fields, i)}
<td><ul class="values">${f.values.map((v) => html`<li><b>${valueText(f.field, v.value)}</b>${isWithheld(incident, f.field, v) && html` <span class="tag">which one: withheld by the speaker</span>`}<span class="vh">: </span> <span class="soft">${saidBy(incident, f.field, v)}</span>${support(incident, v)}</li>`)}</ul></td>
<td><span class="tag ${f.verdict === 'conflict' ? 'conflict' : f.verdict === 'revised' ? 'revised' : ''}">${VERDICT_WORDS[f.verdict]}</span></td></tr>`,
  )}</tbody></table></div></section>`;
}

/** Fields as a reader needs them, the rows of one point together, in their order else. */
function byWeight(fields: readonly FieldVerdict[]): FieldVerdict[] {
  const weight = (rows: readonly FieldVerdict[]): number =>
    Math.min(...rows.map((f) => ORDER[f.verdict] ?? (f.field.startsWith('counts.') ? 2 : 3)));
  return [...Map.groupBy(fields, (f) => f.field).values()].sort((a, b) => weight(a) - weight(b)).flat();
}

/** Whether a value is corroborated, or only repeated. */
function support(incident: Incident, value: FieldVerdict['values'][number]): SafeHtml | null {
  const events = incident.events.filter((e) => value.events.includes(e.key));
  const text = supportText(value, new Set(events.map((e) => e.report)).size);
  return text ? html` · <span class="tag">${text}</span>` : null;
}

/** Whether a speaker declined to name what was struck: not the same as nobody having said it. */
function isWithheld(incident: Incident, field: string, value: FieldVerdict['values'][number]): boolean {
  if (!field.startsWith('target')) return false;
  const events = incident.events.filter((e) => value.events.includes(e.key));
  return events.some((e) => e.event.targets.some((t) => t.class === value.value && t.detail === 'withheld'));
}

/** The point's name, once for all rows of it. */
function headOf(fields: readonly FieldVerdict[], at: number): SafeHtml | null {
  const name = fields[at]!.field;
  if (fields[at - 1]?.field === name) return null;
  let rows = 1;
  while (fields[at + rows]?.field === name) rows++;
  return html`<th scope="row" rowspan="${rows}">${capital(fieldLabel(name))}</th>`;
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.replace(/^./, (c) => c.toUpperCase());
}

/** Who gives a value: the origins that count, else whose words it stands in, and the outlets it is found in. */
function saidBy(incident: Incident, field: string, value: FieldVerdict['values'][number]): string {
  const events = incident.events.filter((e) => value.events.includes(e.key));
  const outlets = [...new Set(events.map((e) => e.source ?? 'an outlet not named'))];
  if (value.origins.length > 0) return withOutlets(value.origins.join(', '), outlets, value.origins);
  const bearing = events.flatMap((e) => bearers(e, field).map((s) => ({ s, outlet: e.source })));
  const speakers = [...new Set(bearing.flatMap(({ s }) => (s.speaker ? [speakerName(s.speaker)] : [])))];
  const own = bearing.filter(({ s }) => !s.speaker).map(({ outlet }) => outlet ?? 'an outlet not named');
  const voices = [...new Set(own)].map((o) => `${o}, in its own voice`);
  if (speakers.length === 0) return voices.join('; ') || outlets.join(', ');
  const said = `said by ${speakers.join(', ')}, not counted as an independent origin`;
  return [withOutlets(said, voices.length > 0 ? [] : outlets, speakers), ...voices].join('; ');
}

/** The statements of a report that carry a field's words: of a figure those that give it, else those that name the event. */
function bearers(e: ReportedEvent, field: string): ReportedEvent['statements'] {
  const what = /^counts\.(\w+)/.exec(field)?.[1];
  const quotes = e.event.counts.filter((c) => c.what === what).map((c) => c.quote);
  const isBearer = (s: Statement): boolean =>
    what
      ? quotes.some((q) => q !== '' && s.quote.includes(q))
      : s.start <= e.event.start && e.event.end <= s.end;
  const found = e.statements.filter(isBearer);
  return found.length > 0 ? found : e.statements;
}

/** With the outlets it stands in: a few by name, the rest counted; each origin's own stand under “Whose word it is”. */
function withOutlets(who: string, outlets: readonly string[], named: readonly string[]): string {
  const others = outlets.filter((o) => !named.includes(o));
  if (others.length === 0) return who;
  const more = others.length - MOST_OUTLETS;
  return `${who}; in ${others.slice(0, MOST_OUTLETS).join(', ')}${more > 0 ? ` and ${plural(more, 'more outlet')}` : ''}`;
}
