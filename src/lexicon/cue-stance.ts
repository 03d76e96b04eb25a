import { CUE_FORMS, type CueKind } from './cue.ts';
import { formsOf } from './verb-forms.ts';

/** One verb by which somebody’s view, feeling, will or word is told. */
export interface StanceVerb {
  readonly lemma: string;
  readonly kind: CueKind;
  /** Absent where the verb is made of a phrase. */
  readonly source?: string;
}

/**
 * Verbs of judging, feeling, wanting, thinking and speaking, beyond those of attribution proper. They are read in reports about
 * views only: in a report about fighting "attacked", "supported" or "opposed" is what was done.
 * @source own, general English; classes as in Levin 1993 (31 admire and marvel, 32 want, 33 judgment, 36 social, 37 communication)
 */
const STANCE: readonly { kind: CueKind; source: string; lemmas: string }[] = [
  {
    kind: 'say',
    source: 'own, general English; judgment verbs',
    lemmas:
      'praise extol belittle downplay exaggerate overstate understate misrepresent confront pressure prod nudge goad pillory trash bash assail savage upbraid admonish reprimand reproach laud criticise criticize condemn blast slam attack mock ridicule deride denounce chide chastise rebuke scold lambast lambaste laud hail applaud commend compliment thank congratulate honor honour insult taunt belittle disparage defend fault castigate excoriate decry deplore lament bemoan pan knock hammer skewer grill malign vilify demonise demonize smear shame salute toast credit absolve exonerate caricature impugn besmirch badmouth',
  },
  {
    kind: 'say',
    source: 'own, general English; communication verbs',
    lemmas:
      'question remind relay convey communicate articulate enumerate recap summarise summarize demur quibble protest discourage dissuade wonder debate talk address cite reference depict characterize paint frame cast dub term liken explain highlight underscore underline echo recite sing chant shout yell scream cry whisper publish proclaim pronounce rule find call encourage exhort implore beg petition press lobby argue propose suggest counsel alert assure reassure convince persuade challenge dare invoke tout trumpet promote inform brief notify unveil outline detail spell elaborate expound dwell harp hint intimate nod allude preview unearth chronicle examine analyse analyze fact-check label rank blog text email e-mail message retweet converse chat confer negotiate haggle spar quarrel clash feud bicker joust tangle grumble gripe groan fume rant rail rave vent bluster thunder sneer scoff jeer heckle boo cheer apologise apologize gossip speculate hypothesise hypothesize theorise theorize pontificate testify vouch dictate order ban forbid prohibit authorise authorize obligate mandate stipulate decree nominate vote veto ratify approve overturn overrule uphold repeal sponsor endorse survey poll query probe quiz interrogate',
  },
  {
    kind: 'deny',
    source: 'own, general English; opposition',
    lemmas: 'rebuff disown renounce',
  },
  {
    kind: 'attitude',
    source: 'own, general English; admire, marvel and want verbs',
    lemmas:
      'desire crave wish long yearn aspire plan intend aim seek mean decide choose opt agree refuse vie love like hate dislike admire respect dread enjoy resent detest loathe despise envy prefer appreciate trust distrust mistrust fret marvel rejoice regret tolerate cherish relish savor savour welcome embrace celebrate mourn grieve resist balk baulk hesitate disagree concur oppose object favor favour back support advocate condone distrust pity idolise idolize revere worship prize begrudge covet stomach champion forgive excuse accept concede contemplate mull weigh eye consider vow',
  },
  {
    kind: 'attitude',
    source: 'own, general English; verbs of thinking and perceiving',
    lemmas:
      'understand realise realize recognise recognize forget discover conclude determine assume suppose imagine expect predict anticipate foresee perceive interpret deem sense hear misunderstand misread overhear learn know watch judge reckon guess see dream fantasise fantasize envision envisage conceive ponder deliberate contend infer deduce ignore overlook dismiss doubt disbelieve blame attribute ascribe equate associate',
  },
  { kind: 'attitude', source: 'own, general English; appearance', lemmas: 'seem' },
];

/** Verbs of stance and of attribution by surface form, lower case. @source own, general English */
export const STANCE_FORMS: ReadonlyMap<string, StanceVerb> = new Map<string, StanceVerb>([
  ...CUE_FORMS,
  ...STANCE.toReversed().flatMap(({ kind, source, lemmas }) =>
    lemmas
      .split(' ')
      .flatMap((lemma) =>
        formsOf(lemma).map((form): [string, StanceVerb] => [form, { lemma, kind, source }]),
      ),
  ),
]);

/** Verbs of attribution that are too often something else to tell a view by the verb alone. @source own, general English */
export const NOT_STANCE: ReadonlySet<string> = new Set(
  'go give identify begin continue sign lower raise count shoot brush play put list draw release register record log'.split(
    ' ',
  ),
);

/** Verbs of perceiving, thinking and talking that tell a view only with a clause or a topic after them. @source own, general English */
export const NEEDS_CLAUSE: ReadonlySet<string> = new Set(
  'see hear watch speak mean feel commit charge suppose regard learn gather consider find'.split(' '),
);

/** Adjectives of a state of mind after "be": "is confident that", "were wary of". @source own, general English */
export const STANCE_ADJECTIVES: ReadonlySet<string> = new Set(
  'sure certain confident convinced aware unaware concerned worried afraid fearful hopeful optimistic pessimistic skeptical sceptical doubtful wary uneasy nervous anxious angry furious upset outraged incensed frustrated disappointed happy unhappy glad pleased proud delighted thrilled excited enthusiastic eager willing unwilling reluctant keen determined interested grateful thankful sorry ashamed surprised shocked stunned alarmed dismayed horrified disturbed supportive critical dismissive satisfied dissatisfied adamant opposed committed scared terrified embarrassed appalled disgusted relieved amazed astonished puzzled perplexed baffled confused tired sick conscious mindful ambivalent indifferent undecided unsure uncertain unconvinced unimpressed contemptuous respectful envious jealous fond leery cautious adamant bullish bearish vocal outspoken coy silent mum frank candid inclined resolved troubled bothered irked annoyed irritated livid unclear'.split(
    ' ',
  ),
);

/** Nouns for a word, view, feeling or wish that somebody holds: "his claim that", "their call for". @source own, general English */
export const STANCE_NOUNS: ReadonlySet<string> = new Set(
  'claim claims belief beliefs view views opinion opinions plan plans promise promises pledge pledges vow vows call calls demand demands decision decisions desire desires determination hope hopes fear fears concern concerns worry worries support opposition criticism criticisms praise attack attacks accusation accusations allegation allegations assertion assertions argument arguments statement statements comment comments remark remarks suggestion suggestions proposal proposals idea ideas theory theories notion conviction conclusion assessment estimate estimates prediction predictions forecast forecasts warning warnings threat threats request requests appeal appeals offer offers refusal willingness unwillingness eagerness reluctance commitment commitments acknowledgment acknowledgement admission denial denials disdain contempt enthusiasm respect admiration love hatred interest endorsement endorsements announcement announcements pronouncement pronouncements finding findings speculation insistence contention charge charges suspicion suspicions doubt doubts expectation expectations question questions advice recommendation recommendations disapproval approval anger outrage frustration disappointment skepticism scepticism dismissal rejection condemnation defense defence effort efforts attempt attempts bid intention intentions wish wishes preference dream dreams vision understanding sense feeling feelings confidence loyalty distrust mistrust resentment embrace advocacy acceptance ruling testimony observation observations complaint complaints explanation explanations interpretation analysis description portrayal characterization depiction'.split(
    ' ',
  ),
);
