import { SLAVIC_IDLE } from '../lexicon/cue-slavic.ts';
import type { Unit } from './unit.ts';

const GREETING =
  /^(?:[\W_]*(?:\d{1,2}[.:]\d{2}\s?(?:am|pm)?:?\s*)?)(?:(?:friends|colleagues|dear \w+),? )?(?:good (?:morning|afternoon|evening|night)|hello\b|hi\b|welcome\b|attention\b|thank(?:s| you)\b|glory to|together to|long live|keep (?:the|your|calm|safe)|take care|stay (?:safe|tuned|with us|strong)|victory\b|in the name of|god (?:bless|willing)|peace be upon|happy |dear (?:residents|citizens|friends)|we will (?:win|prevail)|eternal memory|rest in peace|our condolences|have a (?:quiet|good|calm|safe)|more (?:soon|follows|to follow|at \w+|on this))/i;
const IMPERATIVE =
  /^(?:please |also |so |and )?(?:stay|take|keep|do not|don['’]t|go to|go down|remain in|proceed|subscribe|sign up|click|read (?:more|also|the|our)|donate|see also|(?:follow|share|join|watch|listen|see|call|contact|check|download) (?:us|our|your|the (?:app|link|page|channel|video|live)|this|now|for more|live|on|to|here)|avoid|observe|ignore|trust only|rely|remember|be (?:careful|vigilant|calm)|use only|move away|leave the|seek|report any|send us|write to|turn off|close the)\b/i;
const BOILERPLATE =
  /\b(?:newsletter|subscri(?:be|ption)|all rights reserved|copyright|©|terms of (?:use|service)|privacy policy|cookies?|advertisement|advertisements|sponsored|click here|sign up|follow us|read more|read also|see also|photo:|photograph:|image:|listening to|next bulletin|hotline|is a partner of|this (?:article|story) (?:was|is|has)|reporting by|editing by|editorial|share this|related (?:articles|stories|topics)|more on this story|citizens are urged to take information|the comments|pets are|bring (?:documents|water))\b/i;
const OTHER_NEWS =
  /^(?:in other news|elsewhere in (?:sport|business|culture)|and finally|now the weather|in sport|the weather)\b/i;
const BACKGROUND =
  /^(?:[^,.]+)(?:, (?:which|the|a|an|once|home|where|now|long|with|[\p{Lu}]|one)[^,]*(?:, [^,]*)?,)? (?:lies|sits|straddles|borders|is located|is situated|is home to|is where|is the (?:capital|(?:second-|third-)?(?:largest|biggest|main|only) (?:city|town|village|port))|is a (?:city|town|village|port|district|region|province)|was where|has a population)\b/iu;
const WAR_AGE =
  /^(?:the|this) (?:war|conflict|fighting|insurgency|crisis)\b[^.]*\b(?:is|has|entered|enters|became|now)\b[^.]*\b(?:year|month|decade|week|graveyard|since \d{4})\b/i;
const CAPABILITY =
  /\b(?:can|is able to|are able to|is capable of|is designed to|are designed to|was designed to|has a range of|have a range of|is used to) (?:engage|intercept|carry|hit|strike|reach|fly|travel|fire|detect|shoot|engaging|intercepting|carrying|up to|of|\d)/i;
const FIGURATIVE =
  /\b(?:damp squib|post-mortem|gunning for|torpedoed|rearguard action|shot to pieces by|flank exposed|war footing|powder dry|fired off (?:a|an|another) (?:letter|email|tweet|memo|salvo)|shot back that|graveyard of|explosive politics|no stranger to|under siege from (?:reporters|critics)|bombarded with (?:questions|calls|emails|messages|letters)|war of words|died of neglect|shot down (?:the|reports of|talk of|rumours of) (?:new )?(?:typeface|bidding|merger|takeover|idea|proposal|suggestion)|launched a charm offensive|in the crosshairs of|kettle is on|promises to sink|enough promises|strike by (?:lecturers|teachers|doctors|nurses|pilots|warehouse|bus|train|staff))\b/i;

/** Whether a sentence says anything about the situation: greetings, advice, adverts, idle background and headings do not. */
export function hasProposition(unit: Unit, attributed: boolean, own: boolean): boolean {
  const words = unit.quote.replace(/^[“"‘«]/, '');
  const letters = unit.words.filter((w) => /\p{L}/u.test(w.quote));
  if (letters.length === 0) return false;
  if (isHeading(unit)) return false;
  if (SLAVIC_IDLE.test(words)) return false;
  if (GREETING.test(words) || OTHER_NEWS.test(words)) return false;
  if (IMPERATIVE.test(words) && !attributed) return false;
  if (BOILERPLATE.test(words) && !attributed) return false;
  if (FIGURATIVE.test(words)) return false;
  if (/\?$/.test(words) && !attributed) return false;
  if (/^Here is what we know so far\.?$|^A summary of\b/i.test(words)) return false;
  if (attributed) return true;
  if (CAPABILITY.test(words) || WAR_AGE.test(words)) return false;
  if (!own && BACKGROUND.test(words.replace(/(\d),(\d)/g, '$1$2'))) return false;
  return true;
}

/** "HIGHLIGHTS", "SITUATION OVERVIEW", "Office of the Official Spokesman": headings without a verb. */
function isHeading(unit: Unit): boolean {
  const q = unit.quote;
  if (/[.!?…”"]$/.test(q)) return false;
  if (!/\p{Ll}/u.test(q)) return true;
  const verb = unit.words.some((w) => w.pos === 'VERB' || w.pos === 'AUX');
  const content = unit.words.filter((w) => /^\p{L}{4,}/u.test(w.quote));
  return !verb && content.length <= 8 && content.every((w) => /^\p{Lu}/u.test(w.quote));
}
