/** Words that name a side without saying which ("troops", "the army"); they agree with any force that takes the same role. @source own, general English */
export const GENERIC_SIDES: ReadonlySet<string> = new Set(
  'army armies military militaries troops forces force soldiers enemy enemies occupiers occupier invaders invader militants militant militia militias rebels rebel gunmen fighters attackers mercenaries insurgents terrorists group groups crews personnel servicemen paramilitary armed government authorities official officials command air defence defense defences defenses units defenders security men warriors positions'.split(
    ' ',
  ),
);
