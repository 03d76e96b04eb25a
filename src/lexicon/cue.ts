import { formsOf } from './verb-forms.ts';

/** How a verb of attribution presents its words: as claim, denial, decision, judgement, refusal or observation. */
export type CueKind = 'say' | 'deny' | 'announce' | 'assess' | 'refuse' | 'witness' | 'attitude';

/** One verb of attribution. `strong` verbs attribute whatever their subject; others need a speaker as subject. */
export interface CueVerb {
  readonly lemma: string;
  readonly kind: CueKind;
  readonly strong: boolean;
  /** A word that must follow within a few words ("spoke of", "put the toll"), or null. */
  readonly needs: RegExp | null;
  readonly source: string;
}

const FIGURE =
  /^(?:\W*[\w’'-]+){0,3}?\W*(?:number|toll|figure|total|count|death|tally|losses|damage|estimate|strength|dead|cost|wounded|injured|missing|killed|displaced|casualt|weight|size)/i;

/** Lemmas by kind. @source own, general English news writing; guide §2 for the kinds. */
const LEMMAS: readonly { kind: CueKind; strong: boolean; source: string; lemmas: string }[] = [
  {
    kind: 'say',
    strong: true,
    source: 'own, general English',
    lemmas:
      'say tell add tweet retweet write post state explain note remark comment reply respond insist stress emphasise emphasize reiterate reaffirm assert argue contend maintain declare report recall recount quip caution warn tell acknowledge concede admit confess testify allege claim complain joke stress joke observe conclude disclose reveal quote paraphrase caution exclaim muse opine rejoin retort relate volunteer',
  },
  {
    kind: 'say',
    strong: false,
    source: 'own, general English',
    lemmas:
      'plead confirm affirm accuse blame describe suggest indicate hint imply mention point cite condemn criticise criticize denounce praise welcome urge appeal ask demand advise inform notify advise read hail lament deplore charge label brand compare portray characterise characterize attribute ascribe predict forecast anticipate count record log document detail list publish broadcast release boast brag record tally register clarify correct repeat stipulate signal advocate lambast slam blast mock deride decry defend object protest counter discuss outline agree answer voice express begin continue conclude go sign show call put speak refer raise revise lower give identify',
  },
  {
    kind: 'deny',
    strong: false,
    source: 'guide §2 polarity',
    lemmas:
      'deny reject dismiss refute rebut contradict dispute disavow repudiate disown discount shoot rule brush play',
  },
  {
    kind: 'announce',
    strong: false,
    source: 'guide §2 basis announced',
    lemmas:
      'announce promise pledge vow order decree threaten offer commit swear undertake guarantee propose',
  },
  {
    kind: 'assess',
    strong: false,
    source: 'guide §2 basis assessed',
    lemmas: 'assess judge consider reckon estimate calculate evaluate project expect',
  },
  { kind: 'refuse', strong: false, source: 'guide §6.6', lemmas: 'decline refuse draw' },
  {
    kind: 'attitude',
    strong: false,
    source: 'PolNeAR guidelines',
    lemmas:
      'believe think feel suspect fear hope doubt know want worry wish view regard suppose guess see favor favour oppose endorse recommend support find assume imagine insist remember learn',
  },
];

/** Verbs that attribute only before certain words. @source own, general English */
const NEEDS: ReadonlyMap<string, RegExp> = new Map([
  [
    'voice',
    /^\s*(?:\w+ )?(?:concern|concerns|support|hope|alarm|doubt|outrage|regret|fear|confidence|optimism)\b/i,
  ],
  [
    'express',
    /^\s*(?:\w+ )?(?:concern|concerns|support|hope|alarm|doubt|doubts|outrage|regret|fear|confidence|optimism)\b/i,
  ],
  ['plead', /^\s*(?:for|with)\b/i],
  [
    'call',
    /^\s*(?:[“"‘]|for\b|on\b|it\b|the\b|them\b|(?:absurd|baseless|unfounded|false|untrue|ridiculous|nonsense|unacceptable|illegal|outrageous|shameful|cowardly)\b|[^.“"]{2,60}\s[“"‘])/i,
  ],
  ['put', FIGURE],
  ['raise', FIGURE],
  ['revise', FIGURE],
  ['lower', FIGURE],
  ['speak', /^\s*(?:of|about)\b/i],
  ['refer', /^\s*(?:\w+\s+)?to\b/i],
  ['point', /^\s*(?:out|to)\b(?!\s*\d)/i],
  ['go', /^\s*on to say\b/i],
  ['read', /^\s*[:,]?\s*[“"‘]|^\s*:|^\s*(?:out|that)\b/i],
  ['ask', /^\s*(?:for|that|whether|if)\b|^\s*[:,]?\s*[“"‘]|^[^.]{0,40}\bto\b/i],
  ['begin', /^\s*[:,]?\s*[“"‘]/i],
  ['continue', /^\s*[:,.]?\s*(?:[“"‘]|$)/i],
  ['conclude', /^\s*(?:that\b|[:,.]?\s*(?:[“"‘]|$))/i],
  ['answer', /^\s*(?:that\b|[:,]?\s*[“"‘])/i],
  ['show', /^\s*(?:that\b|(?:at least |more than |about |some |nearly |over )?\d)/i],
  ['find', /^\s*that\b/i],
  [
    'see',
    /^\s*(?:(?:no|little|an? (?:[\w-]+ )*(?:chance|risk|likelihood|possibility|danger|prospect))\b|the \w+ as\b|it as\b)/i,
  ],
  ['learn', /^\s*that\b/i],
  ['list', /^\s*\d/],
  [
    'give',
    /^\s*(?:(?:an?|the|its|his|her|their) )?(?:\w+ )?(?:figure|toll|number|count|tally|account|version) of\b/i,
  ],
  ['identify', /^\s*(?:him|her|it|them|the \w+|\p{Lu}\S+)(?: \S+)? as\b/iu],
  [
    'admit',
    /^(?!\s*(?:about |some |at least |nearly )?(?:\d|(?:\w+ ){0,2}(?:people|patients|wounded|injured|casualties|children|men|women)\b))/i,
  ],
  ['sign', /^$/],
  ['agree', /^\s*(?:that|with)\b/i],
  ['counter', /^\s*(?:that|with)\b/i],
  ['release', /^$/],
  ['publish', /^$/],
  ['broadcast', /^$/],
  ['discuss', /^$/],
  [
    'defend',
    /^\s*(?:the|its|his|her|their) (?:\w+ )?(?:response|decision|move|strike|strikes|operation|policy|record|actions?|use|plan)\b/i,
  ],
  ['feel', /^\s*(?:that|like|the|it|they|we|he|she|strongly)\b/i],
  ['remember', /^\s*(?:that|when|how)\b/i],
  ['expect', /^\s*(?:that|to|the|it|them|a|an|more|\w+ to)\b/i],
  ['know', /^\s*(?:that|what|how|who|why|where|whether|the)\b/i],
  ['want', /^\s*(?:to|the|a|an|him|her|them|it|us)\b/i],
  ['support', /^\s*(?:the|a|an|him|her|them|it)\b/i],
  ['commit', /^\s*(?:to|itself|himself|herself)\b/i],
  ['offer', /^\s*to\b/i],
  ['project', /^\s*(?:that|the|a)\b/i],
  ['relate', /^\s*(?:that|how)\b/i],
  ['observe', /^\s*(?:that\b|[:,.]?\s*(?:[“"‘]|$))/i],
  ['volunteer', /^\s*that\b/i],
  ['consider', /^\s*(?:it|that|the|him|her|them|an?|\w+ (?:to|a|an))\b/i],
  ['object', /^\s*(?:that|to)\b/i],
  ['protest', /^\s*that\b/i],
  ['undertake', /^\s*to\b/i],
  ['signal', /^\s*(?:that|it|he|she|they)\b/i],
  ['maintain', /^\s*(?:that|it|he|she|they|the)\b|^\s*[.,]?\s*$/i],
  [
    'shoot',
    /^\s*down (?:suggestions|claims|reports|talk|rumours|rumors|speculation|the idea|any|accusations|allegations)\b/i,
  ],
  ['rule', /^\s*out\b/i],
  ['brush', /^\s*(?:aside|off)\b/i],
  ['play', /^\s*down\b/i],
  ['draw', /^\s*(?:on|into|about|$|[.,;])/i],
  ['decline', /^\s*(?:to|comment)\b/i],
  ['refuse', /^\s*(?:to|comment)\b/i],
  ['charge', /^\s*that\b/i],
  ['respond', /^\s*(?:that|by|to|[:,]?\s*[“"‘])|^\s*[.,]?$/i],
]);

/** Verbs of attribution by surface form, lower case. @source own, general English news writing */
export const CUE_FORMS: ReadonlyMap<string, CueVerb> = new Map(
  LEMMAS.toReversed().flatMap(({ kind, strong, source, lemmas }) =>
    lemmas.split(' ').flatMap((lemma) => {
      const verb: CueVerb = { lemma, kind, strong, needs: NEEDS.get(lemma) ?? null, source };
      return formsOf(lemma).map((form): [string, CueVerb] => [form, verb]);
    }),
  ),
);

/** Forms that are as often nouns: they attribute only where they are tagged as verbs. @source own, general English */
export const NOUN_LIKE_FORMS: ReadonlySet<string> = new Set(
  'tweet tweets claim claims report reports note notes comment comments post posts state states call calls estimate estimates count counts record records log logs document documents detail details order orders offer offers threat list project projects charge charges blame demand demands appeal appeals point points promise promises pledge pledges vow vows signal signals hope hopes fear fears doubt doubts wish view views support find finds answer answers address release releases quote quotes label brand protest protests object objects show shows see guess reply replies request urge worry worries want wants register forecast forecasts tally warning reading meaning finding feeling saying being writing posting'.split(
    ' ',
  ),
);

/** Nouns for figures, which speak for whoever keeps them: "the hospital's records show". @source own, general English */
export const FIGURE_NOUNS: ReadonlySet<string> = new Set(
  'figures data tally tallies count counts records statistics numbers information estimates'.split(' '),
);

/** Nouns for a text that speaks: "the update reads", "a statement said". @source own, general English */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'update statement report communique communiqué note post message notice bulletin assessment letter document summary memo memorandum release dispatch tweet briefing declaration advisory warning text survey poll study filing complaint lawsuit indictment ruling order email transcript article editorial paper dossier cable estimate'.split(
    ' ',
  ),
);
