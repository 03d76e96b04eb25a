import { html, type SafeHtml } from './html.ts';

/** How reports become a picture, in plain words: one paragraph a step, in the order they are taken. */
export function methodPart(): SafeHtml {
  return html`<section><h2>Method</h2>
<h3>From report to words</h3>
<p>Every report is kept as received, with its hash. From its text come statements: who speaks, on which channel, how surely, in which words. From statements come events.</p>
<p>A hedge keeps its own words. It gets a number only where its speaker uses a published yardstick: <a href="https://www.gov.uk/government/publications/defence-intelligence-communicating-probability" rel="noreferrer">the UK’s</a> or ICD 203 in the United States. “Allegedly” stays “allegedly”.</p>
<h3>One occurrence, many voices</h3>
<p>Events that look like the same occurrence are joined into an incident by kind, place, time, figures, targets and weapons. Each link has a score and its reasons. Two neighbouring towns, or two nights, are not joined. A wave and its single strikes, or a tally and what it counts, are shown as related: each stays an incident of its own, and figures are never added up.</p>
<p>An independent origin is an original speaker, or an outlet’s own reporter. The same governor in four outlets is one origin. A reprint corroborates nothing.</p>
<h3>Agreement and disagreement</h3>
<p>Values are compared point by point. A new value of the same origin is a revision; a narrower one that fits is more exact; values of different origins that cannot both hold are a disagreement, and no side is taken. A denial stands beside what it denies.</p>
<p>A note beside a statement says where a report tells another’s word more surely than it was said, or where a headline says more than its text.</p>
<h3>Retraction</h3>
<p>When a source edits, corrects or withdraws a report, its words are struck and count for nothing from that moment on, and so are reprints of it. They stay to be seen, and every incident that leaned on them says so. A person here can retract a report too, or let it stand again.</p>
<h3>Judgements and grades</h3>
<p>Where the rules are unsure, <a href="/review">Review</a> asks a person: same, different, or unsure? A person’s word outranks the rules, carries a name and a time, rewrites nothing and can be undone.</p>
<p>Persons may grade a source’s reliability from A to E and a statement’s credibility from 1 to 5. F and 6 mean “cannot be judged”; they are not low grades. Grades stand side by side and are never averaged, and no rule uses them.</p>
<h3>Checks against logs</h3>
<p>“The fourth morning in a row”, “dozens this week”: such words are held against imported logs of alerts or tallies of munitions, and found consistent, inconsistent, or not to be checked. A log is one witness’s record, not the truth; the verdict stands beside the statement and changes nothing.</p>
<h3>As of any moment</h3>
<p>When something happened and when it became known are kept apart. All but Review can be shown as it was at an earlier moment, from what had been received by then, and each incident tells what was known of it when.</p></section>`;
}
