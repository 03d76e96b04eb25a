import type { TriggerTable } from './trigger-pattern.ts';

/** Words for rescue, repair and people on the move (guide §3.1 response.*, movement.*). */
export const RESPONSE_TRIGGERS: TriggerTable = {
  source: 'guide §3.1; own, general English',
  lang: 'en',
  rows: [
    {
      type: 'response.rescue',
      patterns: [
        'rescuers|firefighters|rescue|emergency|paramedics|medics|ambulances|crews _5 rushing|rushed|working|worked|searching|searched|cutting|digging|dug|sifting|combing|pulled|pulling|sent|dispatched|deployed|arrived|continue|continued|extinguished|recovered|battling|battled|tackling|evacuated',
        'emergency|rescue services|teams|crews|workers _3 way|scene|site',
        'rescue|search|rescue-and-search operation(s)|effort(s)|work',
        'search and rescue',
        '~rescue',
        '~pull _5 rubble|wreckage|debris',
        '~extinguish',
        '~put out',
        '~put _3 out',
        '~bring _3 under control',
        'taken off by',
      ],
    },
    {
      type: 'response.repair',
      patterns: [
        '~restore',
        '~repair',
        '~reconnect',
        '~rebuild|rebuilt',
        'repair|restoration work(s)|crew(s)|effort(s)',
        'power|electricity|water|service(s)|traffic|heating _4 back|resumed|restored',
        'working|operational again',
        'will|would|should|to be working again',
        'will|would|should|to be working',
        '~board:ing up',
        'back online',
        'back in operation|service',
        'reach the site',
      ],
      needs: ['utility', 'site'],
    },
    {
      type: 'movement.evacuation',
      nominal: true,
      patterns: [
        'evacuation order(s)',
        'compulsory|mandatory|forced|voluntary evacuation(s)',
        'evacuation(s)',
        'evacuation train|bus|convoy',
      ],
    },
    {
      type: 'movement.evacuation',
      patterns: [
        '~evacuate',
        'subject to _2 evacuation',
        '~order:ed|~tell:ed|~urge:ed _6 to leave|evacuate|flee|move',
        'moved to safety',
        '~relocate _3 civilians|residents|people|families|children|patients',
      ],
      needs: ['people', 'place'],
    },
    {
      type: 'movement.displacement',
      patterns: [
        '~flee',
        '~displace',
        '~uproot',
        '~leave _2 homes|houses|villages|area',
        '~abandon _3 homes|houses|villages|camp|sites|site',
        '~force:ed from|out of _2 home(s)|villages',
        '~escape',
        '~return home',
        '~return to _2 home(s)|village(s)|area(s)',
        '~seek:ed refuge|shelter',
        'have|had _1 left',
        'people|families|residents|refugees|households _2 ~reach|~arrive|~cross',
      ],
      needs: ['people'],
    },
    {
      type: 'movement.displacement',
      nominal: true,
      patterns: [
        'displacement of',
        'mass displacement',
        'exodus',
        'influx of refugees|displaced',
        'newly displaced',
      ],
    },
  ],
};
