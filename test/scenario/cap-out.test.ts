import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAuthority } from '../../src/document/cap/check-authority.ts';
import { checkCapText } from '../../src/document/cap/check-cap.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { EventPlace } from '../../src/model/place.ts';
import {
  alertsOfIncident,
  type CapSender,
  cancelOf,
  capMessagesOf,
} from '../../src/output/cap/cap-messages.ts';
import { writeCapMessage } from '../../src/output/cap/write-message.ts';
import { capAlerts } from '../../src/picture/cap-in-force.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { body, type ReportSketch, reported, town } from './build-events.ts';

const FROM: CapSender = {
  sender: 'desk@sitrep.example',
  senderName: 'News desk',
  status: 'Test',
  outlineOf: () => null,
  webOf: (incident) => `https://sitrep.example/incidents/${incident}`,
};
const pictureOf = (asOf: string, ...reports: ReportSketch[]) =>
  publicPicture(projectPicture(linkIncidents(reports.flatMap(reported), []), asOf), DEFAULT_POLICY);
const region: EventPlace = {
  name: 'Darfur West',
  country: 'SD',
  admin1: 'SD-DW',
  lat: 13.2,
  lon: 22.4,
  role: 'at',
  precision: 4,
  radiusKm: 150,
};
const alert = (
  report: string,
  type: 'alert.raised' | 'alert.cleared',
  at: string,
  place = region,
): ReportSketch => ({
  report,
  source: `Channel ${report}`,
  at,
  events: [
    {
      type,
      time: { start: at, precision: 'minute' },
      places: [place],
      said: [{ quote: 'Sirens <b>sound</b> & people go down.', speaker: body('City council', 'SD') }],
    },
  ],
});
const at = (clock: string): string => `2025-08-10T${clock}:00Z`;
const written = (asOf: string, ...reports: ReportSketch[]) => {
  const messages = capMessagesOf(pictureOf(asOf, ...reports), FROM);
  for (const m of messages) {
    const verdict = checkCapText(writeCapMessage(m), {
      messages: messages.slice(0, messages.indexOf(m)),
      isWhole: true,
    });
    assert.deepEqual(verdict.reasons, [], writeCapMessage(m));
  }
  return messages;
};

test('an alert raised is an Alert with who says so; elements, times and area as the standard has them', () => {
  const [message, ...rest] = written(at('08:20'), alert('a', 'alert.raised', at('08:00')));
  assert.deepEqual(rest, []);
  const text = writeCapMessage(message!);
  assert.match(
    text,
    /<sent>2025-08-10T08:00:00-00:00<\/sent>\n<status>Test<\/status>\n<msgType>Alert<\/msgType>/,
  );
  assert.match(text, /<responseType>Shelter<\/responseType>/);
  assert.match(text, /as said by City council/);
  assert.match(
    text,
    /<circle>13\.2,22\.4 150<\/circle>\n<geocode><valueName>ISO3166-2<\/valueName><value>SD-DW<\/value>/,
  );
  assert.match(text, /<expires>2025-08-10T09:00:00-00:00<\/expires>/);
  assert.match(text, /<web>https:\/\/sitrep\.example\/incidents\/in_/);
  assert.match(text, /<certainty>Unknown<\/certainty>/);
});

test('told again while it holds it is updated; cleared it ends by an Update with AllClear that references what is still in force', () => {
  const reports = [
    alert('a', 'alert.raised', at('08:00')),
    alert('b', 'alert.raised', at('08:10')),
    alert('c', 'alert.raised', at('08:45')),
    alert('d', 'alert.cleared', at('09:20')),
  ];
  const messages = written(at('09:30'), ...reports);
  assert.deepEqual(
    messages.map((m) => [m.msgType, m.sent.slice(11, 16), m.references.length]),
    [
      ['Alert', '08:00', 0],
      ['Update', '08:45', 1],
      ['Update', '09:20', 1],
    ],
  );
  // Whoever receives them knows one alert from eight until twenty past nine.
  const received = messages.map((m) => ({
    ...checkCapText(writeCapMessage(m)).message!,
    status: 'Actual' as const,
  }));
  const [one, ...more] = capAlerts(received);
  assert.deepEqual(more, []);
  assert.deepEqual(
    [one!.startedAt.slice(11, 16), one!.endedAt.slice(11, 16), one!.end],
    ['08:00', '09:20', 'all-clear'],
  );
  assert.deepEqual(written(at('11:00'), ...reports), [], 'what is over warns nobody');
});

test('an evacuation under way and one announced; one that is done, a plan of an alert, a place that is only named: none', () => {
  const evacuation = (status: 'ongoing' | 'planned' | 'occurred', place: EventPlace): ReportSketch => ({
    report: 'e',
    source: 'Gazette',
    at: at('07:00'),
    events: [
      {
        type: 'movement.evacuation',
        status,
        places: [place],
        said: [{ quote: 'People leave.', speaker: body('Prefecture') }],
      },
    ],
  });
  const goma = town('Goma', 'CD', -1.679, 29.222, { admin1: 'CD-NK', role: 'from' });
  const [under] = written(at('08:00'), evacuation('ongoing', goma));
  assert.equal(under!.infos[0]!.urgency, 'Immediate');
  assert.deepEqual(under!.infos[0]!.areas[0]!.circles, [{ lat: -1.679, lon: 29.222, radiusKm: 5 }]);
  assert.deepEqual(under!.infos[0]!.areas[0]!.geocodes, [], 'a town is not its province');
  assert.equal(written(at('08:00'), evacuation('planned', goma))[0]!.infos[0]!.urgency, 'Expected');
  assert.deepEqual(written(at('08:00'), evacuation('occurred', goma)), []);
  assert.deepEqual(written(at('08:00'), evacuation('ongoing', { ...goma, role: 'to' })), []);
  const named: EventPlace = { name: 'Upper Valley', lat: null, lon: null, role: 'at', precision: 5 };
  assert.deepEqual(written(at('08:00'), evacuation('ongoing', named)), []);
});

test('a unit is drawn by its outline: latitude first, closed; a ring that crosses itself is left out for a circle', () => {
  const from = (ring: readonly (readonly [number, number])[]): CapSender => ({
    ...FROM,
    outlineOf: () => [[ring]],
  });
  const picture = pictureOf(at('08:20'), alert('a', 'alert.raised', at('08:00')));
  const areaOf = (sender: CapSender) => capMessagesOf(picture, sender)[0]!.infos[0]!.areas[0]!;
  assert.deepEqual(
    areaOf(
      from([
        [22, 13],
        [23, 13],
        [23, 14],
      ]),
    ).polygons,
    [
      [
        [13, 22],
        [13, 23],
        [14, 23],
        [13, 22],
      ],
    ],
  );
  assert.deepEqual(
    areaOf(
      from([
        [22, 13],
        [23, 14],
        [22, 14],
        [23, 13],
      ]),
    ).polygons,
    [],
  );
  assert.equal(
    areaOf(
      from([
        [22, 13],
        [23, 14],
        [22, 14],
        [23, 13],
      ]),
    ).circles.length,
    1,
  );
});

test('a cancel is valid and withdraws what it cancels', () => {
  const [message] = written(at('08:20'), alert('a', 'alert.raised', at('08:00')));
  const cancel = cancelOf(message!, '2025-08-10T08:15:00.250Z');
  const verdict = checkCapText(writeCapMessage(cancel), { messages: [message!], isWhole: true });
  assert.deepEqual(verdict.reasons, []);
  assert.deepEqual(
    capAlerts([message!, verdict.message!].map((m) => ({ ...m, status: 'Actual' as const })))[0]!.end,
    'cancelled',
  );
});

test('an evacuation of two places is one message with an area for each, and leaves an authority’s area by either', () => {
  const place = (name: string, admin1: string, lat: number): EventPlace => ({
    ...region,
    name,
    country: 'UA',
    admin1,
    lat,
    lon: 37.6,
    precision: 1,
    radiusKm: 5,
  });
  const evacuation = (report: string, ...places: EventPlace[]): ReportSketch => ({
    report,
    source: `Channel ${report}`,
    at: at('08:00'),
    events: [
      {
        type: 'movement.evacuation',
        status: 'planned',
        time: { precision: 'unknown' },
        places: places.map((p) => ({ ...p, role: 'from' as const })),
        said: [{ quote: 'Residents are told to leave.', speaker: body('Administration', 'UA') }],
      },
    ],
  });
  const drafted = (...places: EventPlace[]) => {
    const picture = pictureOf(at('20:00'), evacuation('e', ...places));
    return picture.incidents.flatMap((i) => alertsOfIncident(picture, i.id, at('20:00'), FROM));
  };
  const [borova, kupiansk] = [place('Borova', 'UA-63', 49.4), place('Kupiansk', 'UA-63', 49.7)];
  const [message, ...more] = drafted(borova, kupiansk);
  assert.deepEqual(more, []);
  const names = message!.infos[0]!.areas.map((a) => a.areaDesc);
  assert.deepEqual(names, ['Borova', 'Kupiansk']);
  assert.equal(message!.infos[0]!.headline, 'Evacuation announced: Borova; Kupiansk');
  assert.deepEqual(checkCapText(writeCapMessage(message!), { messages: [], isWhole: true }).reasons, []);
  const cancel = cancelOf(message!, at('20:10'));
  assert.deepEqual(
    cancel.infos[0]!.areas.map((a) => a.areaDesc),
    names,
  );
  const one = drafted(borova)[0]!;
  assert.deepEqual([one.infos[0]!.areas.length, one.infos[0]!.headline], [1, 'Evacuation announced: Borova']);
  assert.notEqual(one.identifier, message!.identifier);
  const authority = { name: 'Oblast', areas: ['UA-63'] };
  const find = (name: string): string => (name === 'Kreminna' ? 'UA-09' : 'UA-63');
  assert.deepEqual(checkAuthority(message!, authority, find), []);
  const [outside] = drafted(borova, place('Kreminna', 'UA-09', 49.05));
  assert.equal(checkAuthority(outside!, authority, find).length, 1);
});
