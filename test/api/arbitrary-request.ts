// Requests made from the served description itself: right ones, edges, and everything that is wrong with a request.
import fc from 'fast-check';
import type { Operation, Parameter } from './api-contract.ts';

/** A request as it goes over the line. */
export interface Sent {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

type Schema = Record<string, unknown>;

const ODD_TEXT = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u202e\u2066',
  '\ud83d\ude80'.repeat(40),
  'ÀÉÎõü',
  'Київ',
  '北京',
  '٣',
  '../../etc/passwd',
  '%2e%2e%2f',
  "'; drop table capture; --",
  '<script>1</script>',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  '-0',
  '1e309',
  '9007199254740993',
  '0x10',
  'x'.repeat(3000),
];

const oddText = fc.oneof(
  fc.constantFrom(...ODD_TEXT),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const instants = fc.oneof(
  fc
    .date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString()),
  fc.constantFrom('2026-02-31', '2026-02-01', '0000-01-01', '9999-12-31T23:59:59.999Z', '2026-03-01T24:00Z'),
  fc.constantFrom('2026-03-03T04:00:00+14:00', '2026-03-03T04:00:00-99:99', '2026-03-03T04:00'),
);

/** A value that fits a schema, as text. */
function fitting(schema: Schema): fc.Arbitrary<string> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum.map(String));
  if (schema.const !== undefined) return fc.constant(String(schema.const));
  if (schema.type === 'array')
    return fc.array(fitting(schema.items as Schema), { minLength: 1, maxLength: 4 }).map((all) => all.join());
  if (schema.type === 'integer')
    return fc.integer({ min: Number(schema.minimum ?? 0), max: Number(schema.maximum ?? 1e6) }).map(String);
  if (typeof schema.pattern === 'string')
    return schema.pattern.includes('T') ? instants : fc.stringMatching(new RegExp(schema.pattern));
  return fc.string({ maxLength: Number(schema.maxLength ?? 30) });
}

/** One at or just over its edge. */
function atEdge(schema: Schema): fc.Arbitrary<string> {
  if (schema.type === 'integer') {
    const { minimum = 0, maximum = 1e6 } = schema as { minimum?: number; maximum?: number };
    return fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, 0.5, -1).map(String);
  }
  const longest = Number(schema.maxLength ?? 30);
  return fc.constantFrom('a'.repeat(longest), 'a'.repeat(longest + 1), '', '0');
}

/** Regions there are; of texts made up hardly one is. */
const REGIONS = ['UA', 'UA-63', 'Sumy', 'Kharkiv Oblast', 'Goma', 'Київ', 'Nauru'];

/** `name=value` pairs of one parameter: none, one or several. */
function pairsOf({ name, schema, required }: Parameter): fc.Arbitrary<[string, string][]> {
  const value = fc.oneof(
    { weight: 4, arbitrary: name === 'region' ? fc.constantFrom(...REGIONS) : fitting(schema) },
    { weight: 1, arbitrary: atEdge(schema) },
    { weight: 1, arbitrary: oddText },
  );
  return fc.oneof(
    { weight: required ? 2 : 12, arbitrary: fc.constant<[string, string][]>([]) },
    { weight: 12, arbitrary: value.map((v): [string, string][] => [[name, v]]) },
    {
      weight: 2,
      arbitrary: fc
        .array(value, { minLength: 2, maxLength: 3 })
        .map((all) => all.map((v) => [name, v] as [string, string])),
    },
    { weight: 1, arbitrary: oddText.map((v): [string, string][] => [[`${name}[x]`, v]]) },
  );
}

/** A body as its schema has it, with ids of things that are there where a text is asked for; half of them with fields wrong or missing. */
function bodyOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.type !== 'object') return fc.jsonValue();
  const all = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const right = (of: Schema): fc.Arbitrary<unknown> => {
    const { pattern } = of;
    if (of.type === 'boolean') return fc.boolean();
    if (of.type === 'integer' || of.type === 'number') return fitting(of).map(Number);
    if (of.type === 'array') return fc.array(fitting((of.items ?? {}) as Schema), { maxLength: 3 });
    const fit = typeof pattern === 'string' ? ids.filter((id) => new RegExp(pattern).test(id)) : [];
    return fit.length > 0 ? fc.constantFrom(...fit) : fitting(of);
  };
  const wrong = (of: Schema): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 5, arbitrary: right(of) }, { weight: 1, arbitrary: fc.jsonValue() });
  const record = (made: typeof right, requiredKeys: string[]): fc.Arbitrary<unknown> =>
    fc.record(Object.fromEntries(all.map(([name, of]) => [name, made(of)])), { requiredKeys });
  return fc.oneof(record(right, (schema.required ?? []) as string[]), record(wrong, []));
}

const odd = <T>(usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>, times = 8): fc.Arbitrary<T> =>
  fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: unusual });

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];

const headersOf: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    accept: fc.constantFrom(
      '*/*',
      'application/json',
      'text/html;q=0.1',
      'image/png',
      ';;q=',
      ',,,',
      '*/*;q=0',
    ),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"', 'W/"a", W/"b"'),
    'if-modified-since': fc.constantFrom('yesterday', 'Thu, 01 Jan 2026 00:00:00 GMT'),
    'last-event-id': fc.constantFrom('0', '-1', 'x-1', '1e400', 'a'.repeat(500), '99999999999999999999'),
    authorization: fc.constantFrom('Bearer x', 'Basic !!', 'Bearer'),
    cookie: fc.constantFrom('a=b', 'sitrep-visit=zz', ';;;', '__Host-x'),
    origin: fc.constantFrom('null', 'http://other.example', 'not an origin'),
    host: fc.constantFrom('other.example', '127.0.0.1:1', 'a b', '[::1'),
    'accept-encoding': fc.constantFrom('br', 'gzip;q=0', 'identity', 'zz'),
  },
  { requiredKeys: [] },
);

const bodies = (
  schema: object | null,
  ids: readonly string[],
): fc.Arbitrary<{ type: string | null; text: string }> => {
  const right = bodyOf((schema ?? {}) as Schema, ids).map((b) => ({
    type: 'application/json',
    text: JSON.stringify(b) ?? '',
  }));
  const wrong = fc.oneof(
    fc
      .constantFrom('{', '{"a":1,}', '"', '', 'null', '[]', '{"__proto__":{"x":1}}', '\0', 'x'.repeat(5000))
      .map((text) => ({
        type: 'application/json',
        text,
      })),
    fc
      .constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        'a',
        '',
      )
      .map((type) => ({ type, text: '{"a":"ev_1"}' })),
    fc.constant({ type: null, text: '{}' }),
  );
  return odd(right, wrong, 2);
};

/** Any request to one of the operations; `ids` are names of things that are there. */
export function arbitraryRequest(
  operations: readonly Operation[],
  ids: readonly string[],
): fc.Arbitrary<Sent> {
  return fc.constantFrom(...operations).chain((operation) => {
    const query = operation.parameters.filter((p) => p.in === 'query').map(pairsOf);
    const names = operation.parameters.filter((p) => p.in === 'path');
    const name = odd(
      fc.constantFrom(...ids),
      oddText.filter((t) => t !== ''),
      4,
    );
    return fc
      .record({
        method: odd(fc.constant(operation.method), fc.constantFrom(...METHODS), 12),
        named: fc.tuple(...names.map(() => name)),
        raw: odd(fc.constant(''), fc.constantFrom('%zz', '%c0%80', '/', '//', '?', '%00', ';a=b'), 20),
        pairs: fc.tuple(...query).map((all) => all.flat()),
        more: odd(fc.constant(null), fc.constantFrom('&&=', '&%zz=1', '&a', '&q=%ff%fe', '&__proto__=1'), 12),
        headers: odd(fc.constant({}), headersOf, 2),
        body: bodies(operation.body, ids),
      })
      .map(({ method, named, raw, pairs, more, headers, body }) => {
        let n = 0;
        const path = operation.path.replace(/\{\w+\}/g, () => encodeURIComponent(well(named[n++]!)));
        const text = pairs
          .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(well(v))}`)
          .join('&');
        const isRead = method === 'GET' || method === 'HEAD';
        return {
          operation,
          method,
          path: `${path}${raw}${text || more ? `?${text}${more ?? ''}` : ''}`,
          headers: isRead || body.type === null ? headers : { ...headers, 'content-type': body.type },
          body: isRead ? null : body.text,
        };
      });
  });
}

/** Half a surrogate pair cannot be put in an address. */
function well(text: string): string {
  return text.toWellFormed();
}
