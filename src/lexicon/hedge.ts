/** How near a hedge stands to the proposition: modals and yardstick words nearest, verbs of belief farthest. */
export type HedgeRank = 1 | 2 | 3;

/** One hedging expression. */
export interface Hedge {
  /** What is found, anchored at word boundaries, case-insensitive unless `cased`. */
  readonly pattern: RegExp;
  /** 1 yardstick words and modals · 2 report and appearance · 3 belief and fear. */
  readonly rank: HedgeRank;
  readonly source: string;
}

const words = (list: string, rank: HedgeRank, source: string, flags = 'gi'): Hedge => ({
  pattern: new RegExp(`\\b(?:${list})\\b`, flags),
  rank,
  source,
});

/** Hedges, longest terms first within a row; the capture group, where there is one, is the term. */
export const HEDGES: readonly Hedge[] = [
  words(
    'almost no chance|remote chance|roughly even chance|roughly even odds|even chance|fifty-fifty|realistic possibility|real possibility|distinct possibility|strong possibility|almost certainly|almost certain|nearly certain|virtually certain|highly unlikely|very unlikely|extremely unlikely|most unlikely|highly improbable|highly probable|highly likely|very likely|extremely likely|most likely|more likely|quite likely|increasingly likely|unlikely|improbable|likely|most probably|very probably|probably|probable',
    1,
    'PHIA, ICD 203',
  ),
  words(
    'very possibly|quite possibly|possibly|perhaps|maybe|presumably|supposedly|conceivably|potentially|doubtful|(?:high|low|strong|small|slim|good|fair|little|every|serious|significant) (?:chance|probability|likelihood|possibility)',
    1,
    'own, general English',
  ),
  {
    pattern:
      /\b(may|might|could)\b(?!\s+(?:not\s+)?(?:be\s+)?(?:independently|verify|verified|confirm|confirmed|established|determined|see|seen|hear|heard|reach|reached|tell|feel|smell)\b)(?!\s+not\b)/g,
    rank: 1,
    source: 'own, general English',
  },
  { pattern: /\b(may not|might not)\b/g, rank: 1, source: 'own, general English' },
  {
    pattern: /\bit is (possible)\b|\b(?:is|was|are|were|remains?) (possible) that\b/gi,
    rank: 1,
    source: 'own, general English',
  },
  words(
    'reportedly|allegedly|purportedly|preliminarily|ostensibly|apparently|seemingly|tentatively',
    2,
    'guide §2',
  ),
  {
    pattern:
      /\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+)?(reported|alleged|rumoured|rumored|thought|believed|feared|suspected|presumed|understood|estimated|assumed|said)\s+(?:to\b|(?<=suspected\s+)of\b|dead\b|killed\b|lost\b|drowned\b|trapped\b|missing\b|buried\b|that\b|captured\b)/gi,
    rank: 2,
    source: 'guide §2; own',
  },
  {
    pattern:
      /\b(?:according to|by|on|in|from)\s+(?:\w+\s+)?(preliminary|initial|unconfirmed|early)\s+(?:information|reports?|data|findings?|assessments?|counts?|figures?|estimates?|indications?|accounts?)\b/gi,
    rank: 2,
    source: 'guide §2',
  },
  {
    pattern:
      /\b(preliminary)\s+(?:\w+\s+)?(?:information|reports?|data|findings?|assessments?|counts?|figures?|estimates?|tolls?|results?|toll)\b/gi,
    rank: 2,
    source: 'guide §2',
  },
  { pattern: /\b(unconfirmed)\s+reports?\b/gi, rank: 2, source: 'guide §2' },
  {
    pattern:
      /\b(purported)\s+(?:\w+\s+){0,2}(?:videos?|footage|images?|photographs?|recordings?|documents?|statements?|letters?|orders?)\b/gi,
    rank: 2,
    source: 'guide §2',
  },
  { pattern: /\bon suspicion of\b/gi, rank: 2, source: 'guide §2; own' },
  {
    pattern:
      /(?:^|[.;:“"]\s*|\bthat\s+)(initial|early|first|preliminary)\s+(?:reports?|indications?|findings?|information|assessments?|estimates?|data)\s+(?:\w+\s+)?(?:suggest|indicate|show|point|say|said|spoke|pointed|suggested|indicated|showed)/gi,
    rank: 2,
    source: 'guide §2',
  },
  {
    pattern:
      /\b(?:chances?|possibility|likelihood|prospects?|odds)\b[^.;,]{0,60}?\b(?:is|are|was|were|remains?|remained)\s+(remote)\b/gi,
    rank: 1,
    source: 'ICD 203, as in guide §2',
  },
  {
    pattern:
      /(?:^|\W)(?:an?|the|this) (?:\w+ )?(apparent|alleged|suspected|presumed|reported|possible|probable|purported)\s+(?:\w+[- ]){0,2}(?:strikes?|attacks?|raids?|explosions?|blasts?|ambush|shelling|bombs?|bombings?|mine|assassination|sabotage|incident|shooting|arson|hit|kidnapping|abduction|killings?|massacre|execution|incursion|violation|breach)\b/gi,
    rank: 2,
    source: 'guide §2',
  },
  {
    pattern: /\b(appears?|appeared|seems?|seemed)\s+(?:to|that|likely)\b/gi,
    rank: 2,
    source: 'own, general English',
  },
  { pattern: /\bthere (?:are|were) (?:fears|concerns) that\b/gi, rank: 3, source: 'own, general English' },
  {
    pattern:
      /\b(fears?|feared|suspects?|suspected|believes?|believed|thinks?|presumes?|assumes?)\s+(?:that|the|a|an|it|they|he|she|at least|more|some|up|many|\w+ (?:may|might|could|is|are|was|were|has|have|had|will|would))\b/gi,
    rank: 3,
    source: 'own, general English',
  },
];

/** Words after which a hedge no longer speaks of the main proposition. @source guide §6.22 */
export const ADJUNCT_OPENERS =
  /(?:\b(?:which|who|whose|whom|where|because|since(?! (?:\d|early|late|mid|then|dawn|yesterday|the (?:start|beginning|end|early|night|morning|\d)|last |(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december))|due to|owing to|so that|in case|unless|if|whether|what)\b|\bas a result of\b)/giu;
