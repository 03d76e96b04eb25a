import { z } from 'zod';

// STIX 2.1: the properties of each type with what must be there, as its tables have them; nothing else may stand.
const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/);
const idOf = (type: string) =>
  z
    .string()
    .regex(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
const anyId = idOf('[a-z-]+');
const strings = z.array(z.string().min(1)).min(1);
const common = <T extends string>(type: T) => ({
  type: z.literal(type),
  spec_version: z.literal('2.1'),
  id: idOf(type),
  created_by_ref: idOf('identity').optional(),
  created: timestamp,
  modified: timestamp,
  revoked: z.boolean().optional(),
  labels: strings.optional(),
  confidence: z.number().int().min(0).max(100).optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .optional(),
  external_references: z
    .array(
      z
        .strictObject({
          source_name: z.string().min(1),
          description: z.string().optional(),
          url: z.url().optional(),
          external_id: z.string().optional(),
        })
        .refine((r) => r.description || r.url || r.external_id, '§2.5: one of the three'),
    )
    .min(1)
    .optional(),
  object_marking_refs: z.array(idOf('marking-definition')).min(1).optional(),
});
const OBJECTS = z.discriminatedUnion('type', [
  z.strictObject({
    ...common('identity'),
    name: z.string().min(1),
    description: z.string().optional(),
    roles: strings.optional(),
    identity_class: z
      .enum(['individual', 'group', 'system', 'organization', 'class', 'unspecified'])
      .optional(),
  }),
  z.strictObject({
    ...common('location'),
    name: z.string().optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    precision: z.number().optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    administrative_area: z.string().optional(),
  }),
  z.strictObject({
    ...common('report'),
    name: z.string().min(1),
    description: z.string().optional(),
    published: timestamp,
    object_refs: z.array(anyId).min(1),
  }),
  z.strictObject({
    ...common('note'),
    abstract: z.string().optional(),
    content: z.string().min(1),
    authors: strings.optional(),
    object_refs: z.array(anyId).min(1),
  }),
  z.strictObject({
    ...common('opinion'),
    explanation: z.string().optional(),
    authors: strings.optional(),
    opinion: z.enum(['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']),
    object_refs: z.array(anyId).min(1),
  }),
  z.strictObject({
    type: z.literal('marking-definition'),
    spec_version: z.literal('2.1'),
    id: z.literal('marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487'),
    created: z.literal('2022-10-01T00:00:00.000Z'),
    name: z.literal('TLP:CLEAR'),
    extensions: z.record(
      idOf('extension-definition'),
      z.strictObject({ extension_type: z.literal('property-extension'), tlp_2_0: z.literal('clear') }),
    ),
  }),
]);
/** A bundle with the property tables of STIX 2.1: what must be there, and nothing else. */
export const STIX_BUNDLE = z.strictObject({
  type: z.literal('bundle'),
  id: idOf('bundle'),
  objects: z.array(OBJECTS).min(1),
});
