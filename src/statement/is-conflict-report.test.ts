import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConflictReport } from './is-conflict-report.ts';

const OTHERS: readonly [string, string][] = [
  [
    'sport',
    'Bergen’s defence was under siege from the whistle. The captain fired wide, the striker’s shot hit the post and the coach threw on two substitutes before the goalkeeper surrendered the lead. The league match ended in a penalty shoot-out that left the fans shell-shocked and the squad top of the table.',
  ],
  [
    'business',
    'The retailer launched a price offensive on Monday, opening a new front against its rival. Investors fled: shares fell 6 per cent and analysts cut their profit forecast for the quarter. The chief executive said the company would defend its margins and fight off any takeover bid.',
  ],
  [
    'weather',
    'Gales will batter Brittany overnight as a cold front advances, forecasters said. Gusts of 110 km/h may strike the coast, with showers and thunderstorms in retreat by noon. Temperatures will drop to 4 degrees and snow is expected to besiege the passes.',
  ],
  [
    'court',
    'The judge defused a clash between counsel as the trial entered its third week. The plaintiff had testified that her rival torpedoed the settlement. Jurors will hear two more witnesses before the defendant’s lawyers fire back; a verdict is due in May and an appeal looks certain.',
  ],
  [
    'culture',
    'The director’s second film is a siege of the senses. Its heroine, a retired singer, wages a rearguard action against her audience while the orchestra bombards the stage. Critics were disarmed at the festival premiere; the actress surrendered to tears in the last act.',
  ],
];

test('reports on other subjects in the words of war say nothing about the situation', () => {
  for (const [subject, text] of OTHERS) assert.equal(isConflictReport(text), false, subject);
});

const REPORTS: readonly string[] = [
  'A shell hit the stadium in Omdurman during a football match on Friday. Four fans and a coach were killed and the captain of the squad was wounded, a hospital said. The league has put off all fixtures.',
  'Militants attacked a market in Maiduguri and set shops and stores on fire, police said. Traders said prices had doubled since the army closed the road.',
  'Storms and floods have displaced families for the second time in Marib, where soldiers evacuated a camp. Rain and wind cut roads; humanitarian staff said 300 tents were lost.',
  'A military court in Kinshasa sentenced eleven soldiers after a trial of two weeks. The judge heard 40 witnesses; their lawyers said they would appeal.',
  'Drones damaged the opera house in Odesa overnight. The orchestra’s conductor and two singers were injured and the premiere was called off, the governor said.',
];

test('reports on war stay so when they are set in a stadium, a market, a storm, a court or a theatre', () => {
  for (const text of REPORTS) assert.equal(isConflictReport(text), true, text.slice(0, 50));
});

test('a long text without one word of the situation needs few of another subject', () => {
  const chess =
    'The champion lost the opening exchange and was besieged on both flanks. By move thirty her position had been overrun; she gave up a rook to break out, only to see the rescue fail. “I attacked too early and had nothing left to hold the centre,” she said afterwards. The board was a ruin. She meets the same opponent again on Sunday, and another draw would end her hopes of a third title.';
  assert.equal(isConflictReport(chess), false);
  const warning =
    'Do not open the windows. There was a loud noise north of the river a few minutes ago and the lights have gone out on our side of the town. Stay away from the bridge and from the market. Whoever is outside, go down to the metro or into the nearest underpass. We write as soon as we know more; check on your neighbours, keep the line free and do not post pictures of what you see.';
  assert.equal(isConflictReport(warning), true);
});

test('a short text has too few words of anything to be called another subject', () => {
  assert.equal(isConflictReport('The match ended in a draw.'), true);
  assert.equal(isConflictReport(''), true);
});
