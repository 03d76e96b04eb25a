import type { CountWhat } from '../model/event.ts';

/** What sort of noun a number counts: `other` is a noun of no list, `none` no noun at all. */
export type CountedKind = 'people' | 'munitions' | 'craft' | 'things' | 'other' | 'none';

/** Words near a number that say what it counts. */
export interface CountCue {
  readonly what: CountWhat;
  readonly pattern: string;
  /** Kinds of noun it never counts. */
  readonly not?: readonly CountedKind[];
}

/** Verbs and nouns beside a number and the `what` they give it. */
export const COUNT_CUES = {
  source: 'guide §3.2, own general English',
  rows: [
    {
      what: 'killed',
      pattern:
        'kill(?:ed|ing|s)?|tolls?|dead|die[ds]?|dying|deaths?|death toll|bod(?:y|ies)|corpses?|fatalit(?:y|ies)|martyr(?:s|ed|dom)|(?:gave|given|giving) (?:their|his|her) li(?:fe|ves)|laid down (?:their|his|her) li(?:fe|ves)|lost (?:their|his|her) li(?:fe|ves)|lives(?: were)? lost|claim(?:ed|ing) the li(?:fe|ves) of|perish(?:ed|ing)?|slain|murder(?:ed|ing)?|execut(?:ed|ing)|massacred?|drowned|shot dead|succumbed|eliminated|liquidated|neutrali[sz]ed',
      not: ['munitions', 'things', 'craft'],
    },
    {
      what: 'killed',
      pattern:
        'los(?:t|ing|es)(?! (?:their|his|her|its|everything|contact|power|electricity|water|heating|heat|access|hope|the))',
      not: ['munitions', 'things', 'craft', 'other', 'none'],
    },
    {
      what: 'injured',
      pattern:
        'wound(?:ed|ing|s)?|injur(?:ed|ing|ies|es|y)|hurt|maim(?:ed|ing)|hospitali[sz]ed|in hospital|in (?:a )?(?:critical|serious|stable) condition|(?:sought|needed|received|required) (?:medical )?(?:treatment|attention|care)|treated for (?:\\S+ )?(?:wounds|injuries|cuts|burns|shock|smoke)|shrapnel|concuss(?:ed|ions?)|burns(?: from)?',
      not: ['munitions', 'things', 'craft'],
    },
    {
      what: 'missing',
      pattern:
        '(?<!number of (?:the )?)(?<!(?:who|which) (?:had|have|has) been )missing|unaccounted for|(?:trapped|buried|still) (?:under|beneath|in) the|(?:under|beneath) (?:the )?(?:rubble|debris|slabs|ruins|wreckage)|feared trapped|unreachable',
      not: ['munitions', 'things', 'craft'],
    },
    {
      what: 'captured',
      pattern:
        'captur(?:ed|ing|es)|prisoners?|prisoner|captives?|captive|detain(?:ed|ing)|detention|hostages?|abduct(?:ed|ing)|kidnapp?(?:ed|ing)|arrest(?:ed|ing|s)?|seiz(?:ed|ing)|surrendered|rounded up',
    },
    {
      what: 'displaced',
      pattern:
        'displac(?:ed|ing|ement)|fled|flee(?:ing|s)?|homeless|uproot(?:ed|ing)|forced from|(?:left|leave|leaving) their (?:homes?|villages?)|(?:have|had) (?:already )?left|abandon(?:ed|ing)?|refugees|arrived from|crossed (?:into|the border)|returned home|on foot',
      not: ['munitions', 'things', 'craft'],
    },
    {
      what: 'evacuated',
      pattern:
        'evacuat(?:ed|ing|ion|e|es)|taken off|relocat(?:ed|ing)|(?:be|been) (?:moved|taken|transported|bussed)(?! to (?:\\S+ )?(?:hospitals?|clinics?))|(?:moved|taken|bussed|brought) (?:out|to safety)|rescued',
      not: ['munitions', 'things', 'craft'],
    },
    {
      what: 'intercepted',
      pattern:
        'shot down|shoot(?:ing)? down|down(?:ed|ing)|intercept(?:ed|ing|ions?|s)?|brought down|knocked down|jammed|suppressed|repelled|neutrali[sz]ed|shot out of|destroyed|did not reach|(?:disappeared|vanished) from (?:the )?radars?|lost (?:from|without|over)|were lost',
      not: ['people', 'things', 'other'],
    },
    {
      what: 'launched',
      pattern:
        'launch(?:ed|ing|es)?|fir(?:ed|ing|es)|dropp(?:ed|ing)|releas(?:ed|ing)|attack(?:ed|ing|s)? (?:\\S+ ){0,4}with|us(?:ed|ing)|sent|barrage of|salvo of|swarm of|wave of|volley of|with',
      not: ['people', 'things', 'other'],
    },
    {
      what: 'struck',
      pattern:
        'struck|strik(?:es|ing)|ambush(?:ed|ing)|hit(?:s|ting)?|damag(?:ed|ing|es)|destroy(?:ed|ing|s)?|attack(?:ed|ing)?|target(?:ed|ing)?|shell(?:ed|ing)|burn(?:t|ed|ing)(?:-out)?|sunk|sank|levelled|gutted',
      not: ['people', 'munitions', 'none'],
    },
    {
      what: 'supplied',
      pattern:
        'suppl(?:y|ied|ies|ying)|donat(?:e|ed|es|ing|ion)|deliver(?:ed|ing|y|s)?|provid(?:e|ed|es|ing)|send(?:ing|s)?|sent|hand(?:ed|ing)? over|transfer(?:red|ring)?|distribut(?:ed|ing)|promis(?:ed|ing|es)|pledg(?:ed|ing|es)|receiv(?:ed|ing)|(?:will|to) get|aid|committed',
      not: ['people'],
    },
    {
      what: 'other',
      pattern: 'exchang(?:ed|ing)|swapp(?:ed|ing)|freed|freeing|releas(?:ed|ing)|repatriated',
      not: ['munitions', 'things', 'craft', 'none', 'other'],
    },
  ] as readonly CountCue[],
} as const;

/** Words that state that losses are unknown, withheld, none, or some without a number; the first that fits wins. */
export const STATED_ABSENCES = {
  source: 'guide §3, §6.11, §6.24, own general English',
  rows: [
    {
      value: 'unknown',
      what: ['missing'],
      pattern:
        '(?:unclear|unknown|not (?:yet |immediately )?(?:clear|known)) how many (?:\\S+ ){0,3}(?:(?:are|were|is|remain|remained|may be|might be|could be) (?:still |now )?)?(?:under|beneath|trapped|buried|missing)(?: (?:under|beneath|in) (?:the )?\\p{L}+| (?:the )?(?:rubble|debris|ruins|wreckage))?',
    },
    {
      value: 'zero',
      what: ['killed', 'injured'],
      pattern:
        'not (?:a single|one) (?:\\p{L}+ )?(?:civilian|person|resident|soldier|child|man|woman|worker|passenger|inhabitant|serviceman|villager) (?:(?:was|has been|had been|is) )?(?:hurt|harmed)',
    },
    {
      value: 'zero',
      what: ['killed'],
      pattern:
        'not (?:a single|one) (?:\\p{L}+ )?(?:civilian|person|resident|soldier|child|man|woman|worker|passenger|inhabitant|serviceman|villager) (?:(?:was|has been|had been|is|has|had) )?(?:killed|died)',
    },
    {
      value: 'unknown',
      what: ['killed', 'injured'],
      pattern:
        '(?:the )?(?:number|extent|scale) of (?:the )?(?:\\S+ )?(?:casualties|victims) (?:(?:has|have|had) not (?:yet )?been (?:established|determined|confirmed|clarified|counted|given)|(?:is|are|was|were) (?:still |now )?being (?:clarified|established|determined|verified|counted)|(?:is|are|was|were|remains?|remained) (?:still |as yet )?(?:not (?:yet |immediately )?(?:known|clear)|unknown|unclear))',
    },
    {
      value: 'unknown',
      what: ['missing'],
      pattern:
        '(?:the )?number of (?:the )?(?:\\S+ )?missing (?:(?:has|have|had) not (?:yet )?been (?:established|determined|confirmed|clarified|counted|given)|(?:is|are|was|were) (?:still |now )?being (?:clarified|established|determined|verified|counted)|(?:is|are|was|were|remains?|remained) (?:still |as yet )?(?:not (?:yet |immediately )?(?:known|clear)|unknown|unclear))',
    },
    {
      value: 'unknown',
      what: ['injured'],
      pattern:
        '(?:the )?number of (?:the )?(?:\\S+ )?(?:wounded|injured|hurt) (?:(?:has|have|had) not (?:yet )?been (?:established|determined|confirmed|clarified|counted|given)|(?:is|are|was|were) (?:still |now )?being (?:clarified|established|determined|verified|counted)|(?:is|are|was|were|remains?|remained) (?:still |as yet )?(?:not (?:yet |immediately )?(?:known|clear)|unknown|unclear))',
    },
    {
      value: 'unknown',
      what: ['killed'],
      pattern:
        '(?:the )?number of (?:the )?(?:\\S+ )?(?:dead|killed|deaths|fatalities) (?:(?:has|have|had) not (?:yet )?been (?:established|determined|confirmed|clarified|counted|given)|(?:is|are|was|were) (?:still |now )?being (?:clarified|established|determined|verified|counted)|(?:is|are|was|were|remains?|remained) (?:still |as yet )?(?:not (?:yet |immediately )?(?:known|clear)|unknown|unclear))',
    },
    {
      value: 'unknown',
      what: ['killed'],
      pattern:
        '(?:unclear|unknown|not (?:yet |immediately )?(?:clear|known)) how many (?:\\S+ ){0,3}(?:died|dead|killed|been killed)(?! (?:or|and) (?:\\S+ )?(?:hurt|injured|wounded))|how many (?:\\S+ ){0,4}(?:died|dead|killed) (?:is|was|remains?|remained) (?:still )?(?:not (?:yet )?(?:known|clear)|unknown|unclear)',
    },
    {
      value: 'unknown',
      what: ['injured'],
      pattern:
        '(?:unclear|unknown|not (?:yet |immediately )?(?:clear|known)) how many (?:\\S+ ){0,3}(?:hurt|injured|wounded)|how many (?:\\S+ ){0,4}(?:hurt|injured|wounded) (?:is|was|remains?|remained) (?:still )?(?:not (?:yet )?(?:known|clear)|unknown|unclear)',
    },
    {
      value: 'zero',
      what: ['missing'],
      pattern:
        '(?:no ?one|nobody|none|no (?:people|person|residents?|crew(?: members)?|workers?)) (?:else )?(?:is|are|was|were|remains?) (?:still |now |reported )?(?:missing|unaccounted for|trapped)|everyone (?:has been|is|was) accounted for',
    },
    {
      value: 'unknown',
      what: ['killed', 'injured'],
      pattern:
        '(?:casualty toll|(?:number|scale|extent) of (?:the )?(?:casualties|victims|dead and injured|dead and wounded)|casualty figures?|casualties) (?:could not (?:yet |immediately )?be (?:established|determined|known)|(?:is|are|was|were) (?:still |now )?being (?:clarified|established|verified|determined|specified)|(?:is|are|was|were) not (?:yet |immediately )?(?:available|known|clear|given)|(?:is|are|was|were|remains?|remained) (?:still )?(?:unknown|unclear))|(?:no|any) losses (?:were|was|have been|had been) (?:immediately )?reported',
    },
    {
      value: 'unknown',
      what: ['killed'],
      pattern:
        '(?:death )?toll (?:could not (?:yet |immediately )?be (?:established|determined)|(?:is|was|remains?) (?:still )?(?:unknown|unclear|not (?:yet )?(?:known|clear)))',
    },
    {
      value: 'unknown',
      what: ['killed', 'injured'],
      pattern:
        "(?:(?:not|n[’']t) (?:yet |immediately |currently )?(?:clear|known|certain|confirmed)|too (?:early|soon) to (?:say|tell|know)) (?:whether|if|how many)[^.;]{0,40}?(?:casualties|victims|anyone (?:was|were|had been)?|hurt|injured|killed|wounded|people)[^.;,]{0,20}",
    },
    {
      value: 'unknown',
      what: ['killed', 'injured'],
      pattern:
        'whether (?:there|any|someone|civilians)[^.;,]{0,40}?(?:casualties|victims|hurt|injured|killed|wounded)[^.;,]{0,25}? (?:was|is|were|remains?|remained) (?:still |as yet )?(?:not (?:yet |immediately )?(?:known|clear|certain)|unknown|unclear|uncertain)|(?:unclear|unknown|uncertain) (?:whether|if)[^.;]{0,40}?(?:casualties|victims|hurt|injured|killed|wounded)|(?:the )?(?:number|extent|scale) of (?:casualties|victims) (?:was|is|were|are|remains?) (?:not (?:yet |immediately )?(?:known|clear)|unknown|unclear)',
    },
    {
      value: 'unknown',
      what: ['killed', 'injured'],
      pattern:
        '(?:no|without) (?:immediate |further |official |preliminary |available )?(?:information|details?|data|word|reports?|confirmation)(?: (?:yet|immediately|so far))?(?: available)? (?:on|of|about|regarding) (?:possible |any |potential )?(?:casualties|victims|deaths|injuries|(?:the )?(?:dead|killed|wounded|injured))(?: (?:and|or) (?:deaths|injuries|damage|injured|wounded))?',
    },
    {
      value: 'unknown',
      what: ['killed', 'injured'],
      pattern:
        '(?:no|any) (?:casualties|victims|deaths or injuries|injuries or deaths|one hurt) (?:(?:were|was|have been|had been|are) )?(?:immediately |so far |initially )?reported|(?:no|any) reported (?:casualties|victims)|(?:casualties|victims) (?:are|were) (?:still )?being (?:clarified|established|determined|confirmed)|(?:information|details|data) (?:about|on) (?:casualties|victims)[^.;]{0,20} (?:is|are) being (?:clarified|checked|verified)',
    },
    {
      value: 'withheld',
      what: ['killed', 'injured'],
      pattern:
        "(?:(?:declin|refus)(?:ed|es|ing) to|would not|will not|wouldn[’']t|won[’']t) (?:say|give|disclose|reveal|release|provide|specify|name|comment on|be drawn on|publish) (?:how many (?:\\S+ ){0,4}?(?:killed|died|dead) (?:or|and) (?:\\S+ )?(?:wounded|injured|hurt)|(?:(?:the|any|its|their|his) )?(?:(?:number|extent|scale) of (?:the |its |their )?)?(?:casualt(?:y|ies)(?: figures?)?|losses))",
    },
    {
      value: 'withheld',
      what: ['injured'],
      pattern:
        "(?:(?:declin|refus)(?:ed|es|ing) to|would not|will not|wouldn[’']t|won[’']t) (?:say|give|disclose|reveal|release|provide|specify|name|comment on|be drawn on|publish) how many (?:\\S+ ){0,4}?(?:wounded|injured|hurt)",
    },
    {
      value: 'withheld',
      what: ['killed'],
      pattern:
        "(?:(?:declin|refus)(?:ed|es|ing) to|would not|will not|wouldn[’']t|won[’']t) (?:say|give|disclose|reveal|release|provide|specify|name|comment on|be drawn on|publish) (?:how many (?:\\S+ ){0,4}?(?:killed|died|dead|fallen)|(?:(?:the|a|any) )?(?:death )?tolls?|(?:(?:the|a|any) )?(?:number|figure|count) (?:of|for) (?:the )?(?:dead|deaths|fatalities|killed))",
    },
    {
      value: 'withheld',
      what: ['killed'],
      pattern:
        '(?:number|names|count|toll|figures?) (?:of|for) (?:\\S+ ){0,2}(?:dead|martyrs|fallen|killed|losses|casualties|deaths) (?:will|would) be (?:announced|published|released|made public|given)[^.;]{0,30}',
    },
    {
      value: 'unknown',
      what: ['captured'],
      pattern:
        '(?:unclear|unknown|not (?:yet )?(?:clear|known)) how many (?:\\S+ ){0,2}(?:prisoners|captives|hostages|detainees)[^.;,]{0,30}',
    },
    {
      value: 'zero',
      what: ['killed', 'injured'],
      pattern:
        'no (?!(?:other|further|more|additional|new) )(?:\\S+ )?(?:casualties|victims)\\b|no (?:dead|deaths|fatalities)(?:,)? (?:or|and|nor|and no|or any) (?:injured|wounded|injuries)(?! (?:were |have been )?reported)|no (?:injuries|injured|wounded) (?:or|and) (?:dead|deaths|fatalities)(?! (?:were |have been )?reported)|(?:no ?one|nobody|none|no (?:people|person|civilians?|soldiers?|residents?|personnel|crew(?: members)?|passengers?|staff|workers?|employees)) (?!else )(?:\\S+ )?(?:(?:was|were|has been|have been|had been|is|are|got) )?(?:hurt|harmed|injured or killed|killed or (?:injured|wounded|hurt)|affected by the blast)|without (?:(?:further |any ))?(?:casualties|victims)|there (?:were|are|was) no (?:human )?(?:losses|casualties|victims)|caused no casualties',
    },
    {
      value: 'zero',
      what: ['killed'],
      pattern:
        '(?:no ?one|nobody|none|no (?:people|person|civilians?|soldiers?|residents?|personnel)) (?:(?:was|were|has been|have been|had been|is|are) )?(?:killed|dead|died)|no (?:deaths|fatalities|dead|loss of life)(?! (?:were |have been )?reported)',
    },
    {
      value: 'zero',
      what: ['injured'],
      pattern:
        '(?:no ?one|nobody|none|no (?:people|person|civilians?|soldiers?|residents?|personnel)) (?:(?:was|were|has been|have been|had been|is|are) )?(?:injured|wounded)|no (?:injuries|injured|wounded)(?! (?:were |have been )?reported)',
    },
    {
      value: 'unknown',
      what: ['killed'],
      pattern: 'no (?:deaths|fatalities) (?:(?:were|have been|had been) )?(?:immediately |so far )?reported',
    },
    {
      value: 'unknown',
      what: ['injured'],
      pattern: 'no injuries (?:(?:were|have been|had been) )?(?:immediately |so far )?reported',
    },
    {
      value: 'some',
      what: ['killed'],
      pattern:
        'deadly(?= (?:\\S+ ){0,3}(?:attacks?|strikes?|assaults?|raids?|bombings?|bombardment|shelling|clash(?:es)?|ambush(?:es)?|blasts?|explosions?|barrage))|deadliest(?= (?:\\S+ ){0,2}(?:attack|strike|assault|raid|bombing))',
    },
  ] as readonly {
    readonly value: 'unknown' | 'withheld' | 'zero' | 'some';
    readonly what: readonly CountWhat[];
    readonly pattern: string;
  }[],
} as const;
