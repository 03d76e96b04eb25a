/** Greetings, thanks, blessings and slogans. @source own, general English; guide §2 */
export const GREETING =
  /^(?:[\W_]*(?:\d{1,2}[.:]\d{2}\s?(?:am|pm)?:?\s*)?)(?:(?:friends|colleagues|dear \w+),? )?(?:good (?:morning|afternoon|evening|night)|hello\b|hi\b|welcome\b|attention\b|thank(?:s| you)\b|glory to|together to|long live|keep (?:the|your|calm|safe)|take care|stay (?:safe|tuned|with us|strong)|victory\b|in the name of|god (?:bless|willing)|peace be upon|happy |dear (?:residents|citizens|friends)|we will (?:win|prevail)|eternal memory|rest in peace|our condolences|have a (?:quiet|good|calm|safe)|more (?:soon|follows|to follow|at \w+|on this))/i;
/** Advice and calls to the reader. @source own, general English; guide §2 */
export const IMPERATIVE =
  /^(?:please |also |so |and )?(?:stay|take|keep|do not|don['’]t|go to|go down|remain in|proceed|subscribe|sign up|click|read (?:more|also|the|our)|donate|see also|(?:follow|share|join|watch|listen|see|call|contact|check|download) (?:us|our|your|the (?:app|link|page|channel|video|live)|this|now|for more|live|on|to|here)|avoid|observe|ignore|trust only|rely|remember|be (?:careful|vigilant|calm)|use only|move away|leave the|seek|report any|send us|write to|turn off|close the)\b/i;
/** Adverts, credits and talk about the outlet itself. @source own, general English; guide §2 */
export const BOILERPLATE =
  /\b(?:newsletter|subscri(?:be|ption)|all rights reserved|copyright|©|terms of (?:use|service)|privacy policy|cookies?|advertisement|advertisements|sponsored|click here|sign up|follow us|read more|read also|see also|photo:|photograph:|image:|listening to|next bulletin|hotline|is a partner of|this (?:article|story) (?:was|is|has)|reporting by|editing by|editorial|share this|related (?:articles|stories|topics)|more on this story|(?:citizens|residents|readers) are (?:urged|asked) (?:only )?to (?:take|trust|believe|rely on|follow) (?:only )?(?:information|official)|in the comments|(?:this|our) (?:live )?blog|pets (?:are|may|must)|bring (?:documents|water))\b/i;
/** Turns to other subjects. @source own, general English; guide §2 */
export const OTHER_NEWS =
  /^(?:in other news|elsewhere in (?:sport|business|culture)|and finally|now the weather|in sport|the weather)\b/i;
/** What a place is, not what happened there. @source own, general English; guide §2 */
export const BACKGROUND =
  /^(?:[^,.]+)(?:, (?:which|the|a|an|once|home|where|now|long|with|[\p{Lu}]|one)[^,]*(?:, [^,]*)?,)? (?:lies|sits|straddles|borders|is located|is situated|is home to|is where|is the (?:capital|(?:second-|third-)?(?:largest|biggest|main|only) (?:city|town|village|port))|is a (?:city|town|village|port|district|region|province)|was where|has a population)\b/iu;
/** How long a war has lasted. @source own, general English; guide §2 */
export const WAR_AGE =
  /^(?:the|this) (?:war|conflict|fighting|insurgency|crisis)\b[^.]*\b(?:is|has|entered|enters|became|now)\b[^.]*\b(?:year|month|decade|week|since \d{4})\b/i;
/** What a system can do (guide §3.1). @source own, general English; guide §2 */
export const CAPABILITY =
  /\b(?:can|is able to|are able to|is capable of|is designed to|are designed to|was designed to|has a range of|have a range of|is used to) (?:engage|intercept|carry|hit|strike|reach|fly|travel|fire|detect|shoot|engaging|intercepting|carrying|up to|of|\d)/i;
/** Words of war used of something else (guide §3.1). @source own, general English; guide §2 */
export const FIGURATIVE =
  /\b(?:damp squib|(?:into|of|for) a post-mortem|gunning for (?:his|her|their) (?:job|seat|post)|(?:budget|bill|deal|plan|proposal|reform|motion) (?:was |were |been )?torpedoed|torpedoed (?:the|his|her|their|its) (?:budget|bill|deal|plan|proposal|reform|motion)|rearguard action (?:in|against) the (?:polls|courts|press|media)|(?:shot|torn|ripped|hammered) (?:to (?:pieces|shreds)|apart|down) by (?:the )?(?:newspapers|press|critics|pundits|columnists|fans)|powder dry|fired off (?:a|an|another) (?:letter|email|tweet|memo|salvo of)|graveyard of (?:hopes|careers|ambitions|plans|reputations)|no stranger to|under siege from (?:reporters|critics|fans)|bombarded with (?:questions|calls|emails|messages|letters)|war of words|charm offensive|enough \p{L}+ to (?:sink|fill|float) an?|political (?:earthquake|minefield|bombshell)|strikes? (?:by|of) (?:\p{L}+ ){0,2}(?:staff|workers|lecturers|teachers|doctors|nurses|pilots|drivers|railwaymen))\b/iu;
/** Verbs of headlines that are no nouns too. @source own, general English news writing */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  'retake recapture seize capture destroy flee withdraw evacuate abduct kills killed kill hits hit struck seizes seized captures captured retakes retook recaptures recaptured downs downed destroys destroyed damaged wounded injures injured dies died dead flee flees fled bans banned closes closed reopens reopened resumes resumed halts halted evacuates evacuated attacked ambushed abducts abducted frees freed withdraws withdrew withdraws enters entered reaches reached agrees agreed signs signed meets met begins began shoots shot intercepts intercepted bombed shelled burned blocked cuts restores restored declares declared imposes imposed lifts lifted sends sent sinks sank fired arrested detained leaves left crosses crossed'.split(
    ' ',
  ),
);
