import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDispatches, isAskedFor } from './find-dispatches.ts';
import type { Dispatch } from './model/dispatch.ts';
import type { Incident } from './model/incident.ts';
import type { PublicPicture } from './model/public-picture.ts';

const incident = (id: string, more: Partial<Incident> = {}): Incident =>
  ({
    id,
    type: 'strike.drone',
    status: 'occurred',
    time: { start: '2026-05-01T17:00:00Z', precision: 'part_of_day' },
    places: [{ name: 'Sumy', country: 'UA', admin1: 'UA-59', role: 'at', precision: 1 }],
    events: [{ documentId: 'doc_a' }],
    independentOrigins: ['mayor'],
    firstReceivedAt: '2026-05-01T18:00:00.000Z',
    lastReceivedAt: '2026-05-01T18:00:00.000Z',
    ...more,
  }) as unknown as Incident;

/** Looks at one picture after another and gives what each brings, as "kind id". */
function looks() {
  const told = new Map<string, string>();
  let at = 0;
  return (incidents: readonly Incident[], alert?: string): string[] => {
    const asOf = new Date(Date.UTC(2026, 4, 2) + at++ * 60_000).toISOString();
    const alerts = alert
      ? [
          {
            region: 'Sumy Oblast',
            admin1: 'UA-59',
            level: 'oblast',
            raion: null,
            state: alert,
            since: asOf,
            under: null,
          },
        ]
      : [];
    const picture = { asOf, incidents, alerts } as unknown as PublicPicture;
    const found = findDispatches(told, { picture, sent: [] });
    for (const [name, mark] of found.told) told.set(name, mark);
    for (const name of found.gone) told.delete(name);
    return found.dispatches.map((d) => `${d.kind} ${d.data.id ?? d.data.region}`);
  };
}

test('incidents are told when new, changed, taken back or gone, each once', () => {
  const look = looks();
  assert.deepEqual(look([incident('in_a')]), [], 'what was there is no news');
  assert.deepEqual(look([incident('in_a'), incident('in_b')]), ['incident.new in_b']);
  assert.deepEqual(look([incident('in_a'), incident('in_b')]), []);
  assert.deepEqual(look([incident('in_a', { status: 'denied' }), incident('in_b')]), [
    'incident.changed in_a',
  ]);
  assert.deepEqual(look([incident('in_a', { isRetracted: true }), incident('in_b')]), [
    'incident.withdrawn in_a',
  ]);
  assert.deepEqual(look([incident('in_b')]), [], 'one taken back was told of already');
  assert.deepEqual(look([]), ['incident.withdrawn in_b']);
  assert.deepEqual(
    look([incident('in_c', { isRetracted: true })]),
    [],
    'never told, so not to be taken back',
  );
});

test('an alert is told when it starts, is not known any more, and is over; silence is never its end', () => {
  const look = looks();
  const run = (...states: string[]) => states.flatMap((s) => look([], s));
  assert.deepEqual(run('active'), [], 'one in force before anybody asked is no news');
  assert.deepEqual(run('active', 'clear'), ['alert.ended Sumy Oblast']);
  assert.deepEqual(run('unknown', 'clear'), [], 'nobody was told of an alert');
  assert.deepEqual(run('active', 'active', 'unknown', 'unknown', 'clear', 'clear'), [
    'alert.started Sumy Oblast',
    'alert.unknown Sumy Oblast',
    'alert.ended Sumy Oblast',
  ]);
  assert.deepEqual(run('partial', 'clear'), [], 'its parts are told of by themselves');
  assert.deepEqual(run('active', 'partial', 'active', 'partial', 'clear'), [
    'alert.started Sumy Oblast',
    'alert.ended Sumy Oblast',
  ]);
  assert.deepEqual(run('active', 'unknown', 'active'), [
    'alert.started Sumy Oblast',
    'alert.unknown Sumy Oblast',
    'alert.started Sumy Oblast',
  ]);
});

test('who asked for a raion is told of its alerts and its hromadas’, by any name of it, and not of others', () => {
  const told = (
    name: string,
    regions: string[],
    kind: 'alert.started' | 'incident.new' = 'alert.started',
  ) => {
    const places = [{ name, country: 'UA', admin1: 'UA-59' }];
    const dispatch: Dispatch = { id: 'dsp_1', kind, at: '2026-05-02T00:00:00.000Z', places, data: {} };
    return isAskedFor(dispatch, { kinds: [kind], regions });
  };
  const raion = 'Okhtyrskyi raion, Sumy Oblast';
  for (const region of ['Okhtyrka Raion', 'Okhtyrskyi raion', 'okhtyrka district', 'UA-59'])
    assert.equal(told(raion, [region]), true, region);
  assert.equal(told(`Trostianetska terytorialna hromada, ${raion}`, ['Okhtyrka Raion']), true);
  assert.equal(told('Trostianetska terytorialna hromada, Sumy Oblast', ['Trostianetska hromada']), true);
  for (const region of ['Romny Raion', 'Okhtyrka Raion of nowhere', 'Sumy Raion', 'Kharkiv Raion'])
    assert.equal(told(raion, [region]), false, region);
  assert.equal(told('Sumy Oblast', ['Okhtyrka Raion']), false);
});

test('who asked for a kind and a region is told, and nobody else', () => {
  const dispatch: Dispatch = {
    id: 'dsp_1',
    kind: 'incident.new',
    at: '2026-05-02T00:00:00.000Z',
    places: [{ name: 'Sumy', country: 'UA', admin1: 'UA-59' }],
    data: {},
  };
  const asked = (regions: string[], kinds = ['incident.new']) => isAskedFor(dispatch, { kinds, regions });
  for (const regions of [[], ['UA'], ['UA-59'], ['Sumy Oblast'], ['Sumy'], ['PL', 'ukraine']])
    assert.equal(asked(regions), true, regions.join());
  for (const regions of [['PL'], ['UA-63'], ['Kharkiv Oblast']])
    assert.equal(asked(regions), false, regions.join());
  assert.equal(asked([], ['alert.started']), false);
});
