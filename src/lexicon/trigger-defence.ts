import type { TriggerTable } from './trigger-pattern.ts';

/** Words for munitions stopped, warnings given and lifted (guide §3.1 defence.interception, alert.*). */
export const DEFENCE_TRIGGERS: TriggerTable = {
  source: 'guide §3.1; own, general English',
  lang: 'en',
  rows: [
    {
      type: 'defence.interception',
      patterns: [
        '~shoot down',
        '~shoot _6 down',
        '~bring down',
        '~down:ed',
        '~intercept',
        '~destroy',
        '~neutralise:ed|~neutralize:ed',
        '~suppress:ed',
        '~jam:ed',
        '~eliminate:ed',
        '~repel|~repulse',
        '~thwart',
        '~knock out of the sky',
        'lost from location|radar',
        '~disappear|~vanish _1 from _2 radar(s)|tracking',
        '~lose:ed _3 from|on radar|location|tracking',
        'lost due to|to _3 jamming|warfare',
        'lost _2 without negative consequences',
        'locationally lost',
        '~take out',
        '~shoot:ed out of the sky',
      ],
      needs: ['aerial'],
    },
    {
      type: 'defence.interception',
      patterns: ['~defuse', '~disarm _3 bomb|device|mine|explosive|warhead'],
      needs: ['armed'],
    },
    {
      type: 'defence.interception',
      nominal: true,
      patterns: [
        'interception(s)',
        'air|missile defence(s)|defense(s) was|were|is|are _1 working|activated|active|operating|engaged|at',
        'air|missile defence(s)|defense(s) _1 system(s) activated|engaged|~intercept',
        'air defence|defense ~work',
      ],
    },
    {
      type: 'alert.raised',
      nominal: true,
      patterns: [
        'air raid|alert|strike siren(s)|alarm(s)|alert(s)|warning(s)',
        'air-raid siren(s)|alarm(s)|alert(s)|warning(s)',
        'air alert(s)|alarm(s)',
        'rocket|missile|drone|red siren(s)|alert(s)|alarm(s)',
        'siren(s) _3 ~sound|~wail|~blare|~go|~ring|heard|activated|triggered',
        'sirens',
        'alert(s)|alarm(s)|warning(s) _2 ~remain|~sound|issued|announced|declared|activated',
        'threat of ballistic|missile|drone|rocket|uav|air|aviation',
        'ballistic|missile|drone threat',
        'missile danger',
      ],
    },
    {
      type: 'alert.cleared',
      nominal: true,
      patterns: [
        'all clear',
        'all-clear',
        'alert|alarm|warning|threat _4 lifted|cancelled|canceled|over|ended|cleared|called',
        'end of _2 alert|alarm|threat',
        'stand-down of alert',
      ],
    },
  ],
};
