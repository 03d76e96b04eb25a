import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AS_OF, bodyOf, pictureOf, placeAt } from './picture-for-tests.ts';
import { STIX_BUNDLE } from './stix-rules-for-tests.ts';
import { writeClaims } from './write-claims.ts';
import { writeNdjson } from './write-ndjson.ts';
import { writeStix } from './write-stix.ts';

const lake = placeAt('Goma', -1.6792, 29.2228, { country: 'CD', admin1: 'CD-NK' });
const PICTURE = pictureOf(
  [
    {
      id: 'in_1',
      type: 'movement.displacement',
      places: [lake, placeAt('Kivu', null, null, { precision: 5 })],
      time: { start: '2026-03-03T00:00:00Z', end: '2026-03-04T00:00:00Z', precision: 'day' },
      said: [
        {
          quote: 'Families have probably left, the agency said.',
          speaker: bodyOf('Lake Relief'),
          likelihood: { term: 'probably', scale: 'plain' },
        },
        {
          quote: 'Nobody has left.',
          speaker: { name: 'Jean Mbuyi', role: 'spokesman', organisation: 'town hall' },
          polarity: 'denied',
        },
        { quote: '', speaker: { role: 'residents' } },
        { quote: 'The road is full.' },
      ],
    },
    { id: 'in_2', isRetracted: true, said: [{ quote: 'A market burned.' }], source: null, url: 'ftp://x' },
    {
      id: 'in_3',
      type: 'talks.meeting',
      status: 'planned',
      places: [placeAt('Kenya', -1, 38, { precision: 6, country: 'KE' })],
      source: null,
    },
  ],
  { relations: [{ kind: 'follows', from: 'in_3', to: 'in_1', because: ['one report tells of both'] }] },
);

const stix = (p = PICTURE) => STIX_BUNDLE.parse(JSON.parse([...writeStix(p)].join('')));

test('a STIX bundle keeps the property tables of STIX 2.1, and every reference leads to an object in it', () => {
  for (const picture of [PICTURE, pictureOf([])]) {
    const { objects } = stix(picture);
    const ids = objects.map((o) => o.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const o of objects) {
      const refs = 'object_refs' in o ? o.object_refs : [];
      const marks = 'object_marking_refs' in o ? (o.object_marking_refs ?? []) : [];
      const by = 'created_by_ref' in o && o.created_by_ref ? [o.created_by_ref] : [];
      for (const ref of [...refs, ...marks, ...by]) assert.ok(ids.includes(ref), ref);
      if (o.type !== 'marking-definition') {
        assert.deepEqual(marks, ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487']);
        assert.ok(Date.parse(o.modified) >= Date.parse(o.created));
      }
      if (o.type === 'location') {
        assert.ok(
          o.country || (o.latitude !== undefined && o.longitude !== undefined),
          '§4.11: region, country or both coordinates',
        );
        assert.equal(o.latitude === undefined, o.longitude === undefined);
        if (o.precision !== undefined) assert.ok(o.latitude !== undefined);
      }
    }
  }
});

test('the same thing has the same id in every bundle, and never one of the namespace of observables', () => {
  const ids = (p = PICTURE) => stix(p).objects.map((o) => o.id);
  assert.deepEqual(ids(), ids());
  const one = pictureOf([{ id: 'in_3', type: 'talks.meeting' }]);
  assert.ok(ids(one).some((id) => id.startsWith('report--') && ids().includes(id)));
});

test('a denial is an opinion, what is taken back is revoked without its words, words held back are told in ours', () => {
  const { objects } = stix();
  const opinions = objects.filter((o) => o.type === 'opinion');
  assert.deepEqual(
    opinions.map((o) => [o.opinion, o.explanation, o.authors]),
    [['strongly-disagree', 'Nobody has left.', ['Jean Mbuyi']]],
  );
  assert.ok(objects.some((o) => o.type === 'report' && o.revoked && /taken back/.test(o.name)));
  assert.doesNotMatch(JSON.stringify(objects), /market burned|ftp:/);
  assert.ok(objects.some((o) => o.type === 'note' && /Residents says it|Residents say/.test(o.content)));
  const roles = objects.flatMap((o) =>
    o.type === 'identity' && o.name === 'Jean Mbuyi' ? (o.roles ?? []) : [],
  );
  assert.deepEqual(roles, ['spokesman', 'town hall']);
});

/** Terms of schema.org used here, each with the properties its own page or those of its parents list. @source https://schema.org, version 29 */
const TERMS: Record<string, string[]> = {
  Claim: 'identifier text author datePublished inLanguage appearance keywords creativeWorkStatus about'.split(
    ' ',
  ),
  CreativeWork: 'identifier name url datePublished inLanguage publisher'.split(' '),
  Person: 'name jobTitle affiliation'.split(' '),
  Organization: ['name'],
  Event: 'identifier name startDate endDate location'.split(' '),
  Place: 'name address geo'.split(' '),
  PostalAddress: 'addressCountry addressRegion'.split(' '),
  GeoCircle: 'geoMidpoint geoRadius'.split(' '),
  GeoCoordinates: 'latitude longitude'.split(' '),
};
/** What may stand under a property. */
const RANGES: Record<string, string[]> = {
  author: ['Person', 'Organization'],
  publisher: ['Person', 'Organization'],
  affiliation: ['Organization'],
  appearance: ['CreativeWork'],
  about: ['Event'],
  location: ['Place'],
  address: ['PostalAddress'],
  geo: ['GeoCircle', 'GeoCoordinates'],
  geoMidpoint: ['GeoCoordinates'],
};

function checkNode(node: Record<string, unknown>): void {
  const type = String(node['@type']);
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('@')) continue;
    assert.ok(TERMS[type]?.includes(key), `${type}.${key}`);
    assert.notEqual(value, null, key);
    if (typeof value === 'object' && !Array.isArray(value)) {
      assert.ok(RANGES[key]?.includes(String((value as Record<string, unknown>)['@type'])), key);
      checkNode(value as Record<string, unknown>);
    }
  }
}

const claims = (p = PICTURE) =>
  JSON.parse([...writeClaims(p)].join('')) as { '@context': string; '@graph': Record<string, never>[] };

test('claims use terms of schema.org only, where they belong, and no reviews', () => {
  const { '@context': context, '@graph': graph } = claims();
  assert.equal(context, 'https://schema.org');
  assert.equal(graph.length, 5);
  for (const node of graph) checkNode(node);
  assert.doesNotMatch(JSON.stringify(graph), /Review|Rating/);
  assert.deepEqual(claims(pictureOf([]))['@graph'], []);
});

interface Claim {
  text?: string;
  author: Record<string, string>;
  appearance: Record<string, string>;
  keywords: string[];
  creativeWorkStatus?: string;
  about: { location: { geo: Record<string, string> } };
}

test('a claim has its words, who says it, where it appeared and its place as a circle', () => {
  const [first, denial, held, own, gone] = claims()['@graph'] as unknown as Claim[];
  assert.equal(first!.text, 'Families have probably left, the agency said.');
  assert.deepEqual(first!.author, { '@type': 'Organization', name: 'Lake Relief' });
  assert.equal(first!.appearance.url, 'https://harbour.example/in_1');
  assert.ok(first!.keywords.includes('hedge: probably'));
  assert.equal(first!.about.location.geo.geoRadius, '5000');
  assert.ok(denial!.keywords.includes('polarity: denied'));
  assert.equal('text' in held!, false);
  assert.equal(held!.author.jobTitle, 'residents');
  assert.equal(own!.author.name, 'Harbour Post');
  assert.equal(gone!.creativeWorkStatus, 'taken back (withdrawn)');
  assert.equal('url' in gone!.appearance, false);
});

test('NDJSON read back line by line is the public picture', () => {
  const parts: Record<string, string> = {
    incident: 'incidents',
    relation: 'relations',
    alert: 'alerts',
    'air-defence': 'airDefence',
    aid: 'aid',
    control: 'control',
    evacuation: 'evacuation',
    timeline: 'timeline',
    check: 'checks',
    'policy-note': 'audit',
  };
  const [head, ...lines] = [...writeNdjson(PICTURE)]
    .join('')
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l));
  assert.equal(head.kind, 'picture');
  const back: Record<string, unknown[] | string | number> = {
    asOf: head.asOf,
    policyVersion: head.policyVersion,
  };
  for (const part of Object.values(parts)) back[part] = [];
  for (const { kind, relation, ...record } of lines)
    (back[parts[kind]!] as unknown[]).push(kind === 'relation' ? { kind: relation, ...record } : record);
  assert.deepEqual(back, JSON.parse(JSON.stringify(PICTURE)));
  for (const [kind, n] of Object.entries(head.lines))
    assert.equal((back[parts[kind]!] as unknown[]).length, n);
  assert.equal([...writeNdjson(pictureOf([]))].length, 1);
  assert.equal(head.asOf, AS_OF);
});
