import type { TriggerTable } from './trigger-pattern.ts';

const GIVE = '~provide|~send|~donate|~supply|~give|~deliver|~transfer|~ship|~allocate|~hand|~earmark';

/** Words for help asked for, promised and handed over (guide §3.1 aid.*). */
export const AID_TRIGGERS: TriggerTable = {
  source: 'guide §3.1, §6.5; own, general English',
  lang: 'en',
  rows: [
    {
      type: 'aid.pledge',
      status: 'planned',
      patterns: [
        '~pledge',
        '~promise',
        `will|would|to _3 ${GIVE}`,
        'is|are _1 sending|providing|supplying|donating|giving',
        '~announce _5 package|aid|assistance|weapons|military|donation',
        'to be delivered|sent|supplied',
        '~send more',
        '~approve|~authorise|~authorize|~earmark|~commit _6 aid|package|weapons|assistance|sale|funding',
        'plans|planning to send|provide|supply|deliver|donate',
        '~donate',
        'military|aid|separate|new|further package',
        '~weigh:ing _3 package',
        '~commit',
      ],
      needs: ['supplies'],
    },
    {
      type: 'aid.delivery',
      patterns: [
        '~deliver',
        '~distribute',
        '~receive',
        '~hand over',
        '~hand _4 over',
        '~hand out',
        'handed over',
        '~arrive',
        '~reach',
        '~supply:ed',
        '~send:ed',
        '~provide:ed',
        '~bring:ed in',
        '~cross:ed into',
        '~pass:ed through',
        '~enter:ed',
        'is|are|was|were expected',
        'aid convoy(s)|truck(s)|delivery|deliveries|shipment(s)',
        'convoy(s) _4 ~carry',
        'airdrop(s)',
        '~airlift',
      ],
      needs: ['supplies'],
    },
    {
      type: 'aid.request',
      patterns: [
        '~ask|~call|~appeal|~plead for',
        '~request',
        '~ask:ed|asks|has asked',
        '~appeal|appeals',
        '~seek',
        'has|have _1 long wanted|sought',
        '~need _1 more|additional|urgent|urgently|extra',
        '~urge _4 to send|supply|provide|deliver',
      ],
      needs: ['supplies'],
    },
  ],
};
