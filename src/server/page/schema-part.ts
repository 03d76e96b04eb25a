import { html, type SafeHtml } from './html.ts';

/** As much of JSON Schema as the description uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
}

/** Words of a choice shown before the rest are only counted. */
const MOST_WORDS = 12;

/** What a value is, in words: `whole number 1–200, 50 unless given`, with a link where it is a shape of its own. */
export function typeText(schema: JsonSchema): SafeHtml {
  const usual = schema.default !== undefined && html`, ${String(schema.default)} unless given`;
  return html`${kindText(schema)}${usual}`;
}

function kindText(schema: JsonSchema): SafeHtml {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return html`<a href="#shape-${name}">${name}</a>`;
  }
  if (schema.anyOf) return html`${schema.anyOf.map((s, i) => html`${i > 0 && ' or '}${kindText(s)}`)}`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) return choiceText(schema.enum.map(String));
  if (schema.items) return html`list of ${kindText(schema.items)}`;
  if (schema.prefixItems)
    return html`list of ${schema.prefixItems.length}: ${kindText(schema.prefixItems[0]!)}`;
  const { type } = schema;
  if (Array.isArray(type))
    return html`${type.map((t: string, i) => html`${i > 0 && ' or '}${kindText({ ...schema, type: t })}`)}`;
  switch (type) {
    case 'integer':
    case 'number':
      return html`${type === 'integer' ? 'whole number' : 'number'}${rangeText(schema)}`;
    case 'string':
      return html`text${schema.maxLength !== undefined && html`, at most ${schema.maxLength} characters`}`;
    case 'boolean':
      return html`true or false`;
    case 'null':
      return html`null`;
    case 'object':
      return schema.properties ? html`object` : html`object with names of its own`;
    default:
      return html`any`;
  }
}

function rangeText({ minimum, maximum }: JsonSchema): SafeHtml | null {
  if (minimum !== undefined && maximum !== undefined) return html` ${minimum}–${maximum}`;
  return minimum === undefined ? null : html`, ${minimum} or more`;
}

function choiceText(words: readonly string[]): SafeHtml {
  const shown = words.slice(0, MOST_WORDS);
  const more = words.length - shown.length;
  return html`${shown.map((w, i) => html`${i > 0 && ' · '}<code>${w}</code>`)}${more > 0 && html` · and ${more} more`}`;
}

/** The fields of an object as a list, those within it as lists of their own; anything else in words. */
export function schemaRows(schema: JsonSchema): SafeHtml {
  const { properties, required = [] } = schema;
  if (!properties) return html`<span>${typeText(schema)}</span>`;
  return html`<ul class="fields-of">${Object.entries(properties).map(([name, of]) => {
    const isOptional = !required.includes(name) && of.default === undefined;
    const within = of.properties ?? of.items?.properties;
    return html`<li><code>${name}</code>${isOptional && html` <span class="soft">may be absent</span>`}: ${typeText(of)}${of.description && html`. <span class="soft">${of.description}</span>`}${within && schemaRows(of.properties ? of : of.items!)}</li>`;
  })}</ul>`;
}
