import type { EventPlace } from '../model/place.ts';
import type { Speaker } from '../model/statement.ts';
import { URL_NAMESPACE, uuid5 } from '../util/uuid5.ts';
import { digitsFor, roundTo } from './area-geometry.ts';

/** A STIX object as JSON. */
export type StixObject = { readonly type: string; readonly id: string } & Readonly<Record<string, unknown>>;

/** Ours alone: the namespace of observables must not be used for domain objects. @source STIX 2.1 §2.9 */
const NAMESPACE = uuid5(URL_NAMESPACE, 'sitrep:stix');
/** What is made from a name alone is the same at any time, so it has one moment of creation. @source STIX 2.1 §3.2, `created` never changes */
const NAMED_AT = '2026-01-01T00:00:00.000Z';

/** TLP:CLEAR as FIRST and OASIS define it. @source TLP 2.0 for STIX 2.1, extension 60a3c5c5 */
export const TLP_CLEAR: StixObject = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  created: '2022-10-01T00:00:00.000Z',
  name: 'TLP:CLEAR',
  extensions: {
    'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
      extension_type: 'property-extension',
      tlp_2_0: 'clear',
    },
  },
};

/** A deterministic id: the same thing has the same id in every export. */
export function stixId(type: string, name: string): string {
  return `${type}--${uuid5(NAMESPACE, `${type}:${name}`)}`;
}

/** Who made the bundle. */
export const PRODUCER: StixObject = named('identity', 'producer', {
  name: 'Sitrep',
  identity_class: 'system',
  description: 'Turns reports on a conflict into a cited picture. It says who says what, not what is true.',
});

/** An object of ours with what every domain object carries. @source STIX 2.1 §3.1 */
export function domainObject(
  type: string,
  name: string,
  at: { readonly created: string; readonly modified: string },
  fields: Readonly<Record<string, unknown>>,
): StixObject {
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    type,
    spec_version: '2.1',
    id: stixId(type, name),
    ...(name === 'producer' ? {} : { created_by_ref: stixId('identity', 'producer') }),
    ...at,
    lang: 'en',
    object_marking_refs: [TLP_CLEAR.id],
    ...Object.fromEntries(kept),
  };
}

/** An outlet or a speaker; null where nobody is named. A person, else a body, else a group by its office. */
export function identityOf(who: Speaker | string | null): StixObject | null {
  if (who === null) return null;
  if (typeof who === 'string')
    return named('identity', `source:${who}`, { name: who, identity_class: 'organization' });
  const { name, organisation, role } = who;
  const roles = [role, name ? organisation : undefined].filter(Boolean);
  const key = JSON.stringify([name, organisation, role]);
  const shown = name ?? organisation ?? role;
  if (!shown) return null;
  return named('identity', `speaker:${key}`, {
    name: shown,
    identity_class: name ? 'individual' : organisation ? 'organization' : 'group',
    roles: roles.length && shown !== role ? roles : null,
  });
}

/** A place with how finely it is known, in metres; null where neither country nor point is known, which the type asks for. @source STIX 2.1 §4.11 */
export function locationOf(place: EventPlace): StixObject | null {
  const { lat, lon, radiusKm = 1, country, admin1 } = place;
  const hasPoint = lat !== null && lon !== null && place.precision <= 5;
  if (!hasPoint && !country) return null;
  const digits = digitsFor(radiusKm);
  const point = hasPoint
    ? {
        latitude: roundTo(lat, digits),
        longitude: roundTo(lon, digits),
        precision: Math.round(radiusKm * 1000),
      }
    : {};
  const told = { name: place.name, country: country ?? null, administrative_area: admin1 ?? null, ...point };
  return named('location', JSON.stringify(told), told);
}

function named(type: string, name: string, fields: Readonly<Record<string, unknown>>): StixObject {
  return domainObject(type, name, { created: NAMED_AT, modified: NAMED_AT }, fields);
}
