import type { EventStatus, EventType } from '../../../model/event.ts';

/**
 * Every word a sentence may have that is neither quoted, nor a name, nor a figure, nor a time. No word of likelihood is among them but
 * those of a status, which is checked: a sentence that says "probably" of its own is a fault.
 */
const WORDS = `a an the of in on at by for from to with near towards along around between and or before after than as is it its was were
been that there no not nor this what who how when where which whether now also then new more others other place places things
reported reports report announced denied denies said says told tells given gave having witnessed assessment denial hedged hedge without
evacuated evacuation killed injured missing captured displaced intercepted launched struck supplied number numbers figure none
organised happened kind known according withheld speaker exactly hit many far revised disagree values value stated unknown
drone missile air strike strikes shelling attack attacks explosive device several unstated means fighting armed clash abduction detention
advance withdrawal capture change changes hands line lines position held interceptions interception alert raised lifted all-clear casualties damage
rescue repair work displacement people request pledge delivery aid movements readiness forces force posture talks meeting agreement sanctions
sanction order decree protest ongoing planned possible prospect going occurred feared expected ordered
energy infrastructure water supply transport health care education homes government premises military target industry religious cultural site port
facilities industrial residential vehicles vehicle weapon equipment distance km off north north-east east south-east south south-west west north-west
time took part harmed defender donor recipient organiser participant weapon aircraft helicopter ship small arms ammunition mine improvised rocket
artillery armour cruise ballistic system defence loitering munition something else did acted against
whole word standing longer taken back stands again replaced later version same address corrected repeats only its all were edited since
surely here done most could be headline text larger has have where comes source sources named another outlet
enemy occupier aggressor army navy police opposition speaker shown yet up least
telegram facebook x social media intelligence update press conference statement interview broadcast parliament through spokesperson utc uk us
half quote quoted own so`;
const KNOWN = new Set(WORDS.split(/\s+/));

/** Words of a text, its masks and numbers out, that are none of the report's own. */
export function foreignWords(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)]
    .map((m) => m[0])
    .filter((w) => !KNOWN.has(w.toLowerCase()));
}

/** Nouns of a report and what they tell of, the longest first where one is a part of another. */
export const NOUNS: readonly (readonly [noun: string, type: EventType])[] = [
  ['drone strike', 'strike.drone'],
  ['missile strike', 'strike.missile'],
  ['air strike', 'strike.air'],
  ['shelling', 'strike.artillery'],
  ['attack with an explosive device', 'strike.explosive'],
  ['attack by several or unstated means', 'strike.mixed'],
  ['armed attack', 'combat.attack'],
  ['fighting', 'combat.clash'],
  ['abduction or detention', 'combat.abduction'],
  ['advance', 'control.advance'],
  ['withdrawal', 'control.withdrawal'],
  ['capture', 'control.capture'],
  ['line or position held', 'control.line'],
  ['interceptions', 'defence.interception'],
  ['all-clear', 'alert.cleared'],
  ['alert', 'alert.raised'],
  ['casualties', 'harm.casualties'],
  ['damage', 'harm.damage'],
  ['rescue work', 'response.rescue'],
  ['repair work', 'response.repair'],
  ['evacuation', 'movement.evacuation'],
  ['displacement of people', 'movement.displacement'],
  ['request for aid', 'aid.request'],
  ['pledge of aid', 'aid.pledge'],
  ['delivery of aid', 'aid.delivery'],
  ['military movements or readiness', 'force.posture'],
  ['talks', 'talks.meeting'],
  ['agreement', 'talks.agreement'],
  ['sanctions', 'measure.sanction'],
  ['order or decree', 'measure.order'],
  ['protest', 'protest'],
];

/** What a report says of a status as a value. */
export const STATUS_PHRASES: readonly (readonly [string, EventStatus])[] = [
  ['said to have occurred', 'occurred'],
  ['said to be going on', 'ongoing'],
  ['planned or ordered', 'planned'],
  ['feared or possible', 'possible'],
];

/** Words of likelihood: none may stand in a sentence of ours, however it is built. */
export const LIKELIHOOD_WORDS =
  /\b(?:(?:un|very |highly |most )?likely|probabl[ey]|improbable|reportedly|allegedly|apparently|certain(?:ly)?|chance|might|may|perhaps|maybe|possibly|presumably|confirmed|verified|definitely)\b/i;
