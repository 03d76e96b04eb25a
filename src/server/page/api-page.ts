import type { RouteCard } from '../route-book.ts';
import { html, type SafeHtml } from './html.ts';
import { type JsonSchema, schemaRows, typeText } from './schema-part.ts';

/** A parameter, an answer and an operation as OpenAPI describes them. */
interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}
interface ApiAnswer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}
interface ApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly 'x-access': RouteCard['access'];
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, ApiAnswer>>;
}

/** The description of the API as its page needs it. */
export interface ApiDocument {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const ACCESS: Readonly<Record<RouteCard['access'], string>> = {
  public: 'anybody',
  analyst: 'analysts, editors and admins',
  editor: 'editors and admins',
  admin: 'admins',
};

/** The API for people: every route with what it takes, what it answers and how to call it; all of it from the served description. */
export function apiPage(api: ApiDocument, baseUrl: string): SafeHtml {
  const operations = Object.entries(api.paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, o]) => ({ path, method: method.toUpperCase(), ...o })),
  );
  const of = (tag: string) => operations.filter((o) => o.tags.includes(tag));
  return html`<article class="prose api"><h1>API</h1>
<p class="lead">${api.info.description}</p>
<p>The same for programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Files and feeds are at <a href="/data">Downloads and feeds</a>.</p>
${rules(baseUrl)}
<section><h2>Routes</h2>${api.tags.map(
    ({ name }) =>
      html`<h3 class="soft">${name}</h3><ul class="routes">${of(name).map((o) => html`<li><a href="#${o.operationId}"><code>${o.method} ${o.path}</code></a> ${o.summary}</li>`)}</ul>`,
  )}</section>
${api.tags.map(({ name }) => html`<section><h2>${name}</h2>${of(name).map((o) => operationPart(o, baseUrl))}</section>`)}
<section><h2 id="shapes">Shapes</h2>${Object.entries(api.components.schemas).map(([name, schema]) => shapePart(name, schema))}</section>
</article>`;
}

function rules(baseUrl: string): SafeHtml {
  return html`<section><h2>What holds everywhere</h2><ul>
<li><strong>Filters</strong> are those of the page: take its address, put the path of a route in place of <code>/</code>.</li>
<li><strong>Earlier moments</strong>: <code>asOf</code> gives what was known then, and never anything received later.</li>
<li><strong>Paging</strong>: a list has <code>items</code>, <code>total</code> and <code>nextCursor</code>; send that as <code>cursor</code> (or follow the <code>Link</code> header) until it is null. What comes in meanwhile moves nothing; for a list of one unchanging state give <code>asOf</code> too.</li>
<li><strong>Unchanged answers</strong>: send an <code>ETag</code> back as <code>If-None-Match</code>; the answer is 304.</li>
<li><strong>Problems</strong> are JSON by RFC 9457: <code>title</code>, <code>status</code>, <code>detail</code>, and <code>errors</code> by field.</li>
<li><strong>Too fast</strong>: 429 with <code>Retry-After</code>.</li>
<li><strong>Keys</strong>: what is not for everybody takes <code>Authorization: Bearer</code> and a key, or who is signed in on the page.</li>
<li><strong>Other sites’ pages</strong> may read what is public where this server is open to other machines, as nobody in particular.</li>
</ul><pre tabindex="0"><code>curl '${baseUrl}/api/v1/incidents?type=strike&amp;limit=5'
curl -N ${baseUrl}/api/v1/stream</code></pre></section>`;
}

type Placed = ApiOperation & { readonly path: string; readonly method: string };

function operationPart(o: Placed, baseUrl: string): SafeHtml {
  const body = o.requestBody?.content['application/json']?.schema;
  const good = Object.entries(o.responses).filter(([status]) => /^[23]/.test(status));
  const bad = Object.entries(o.responses).filter(([status]) => /^[45]/.test(status));
  return html`<section class="operation" id="${o.operationId}"><h3><code>${o.method} ${o.path}</code></h3>
<p>${o.summary}.${o['x-access'] !== 'public' && html` <span class="soft">For ${ACCESS[o['x-access']]}.</span>`}</p>
${o.description && html`<p>${o.description}</p>`}
<pre tabindex="0"><code>${exampleOf(o, baseUrl)}</code></pre>
${o.parameters && table('Parameters', o.parameters.map(parameterRow))}
${body && html`<h4>Body</h4>${schemaRows(body)}`}
<h4>Answers</h4><ul>${good.map(([status, a]) => answerItem(status, a))}</ul>
<details><summary>Problems</summary><ul>${bad.map(([status, a]) => html`<li><strong>${status}</strong> ${a.description}</li>`)}</ul></details>
</section>`;
}

function table(name: string, rows: readonly SafeHtml[]): SafeHtml {
  return html`<h4>${name}</h4><div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr><th scope="col">Name</th><th scope="col">What</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function parameterRow(p: ApiParameter): SafeHtml {
  const where = p.in === 'path' ? ' in the path' : p.required ? ' required' : '';
  return html`<tr><th scope="row"><code>${p.name}</code><span class="soft">${where}</span></th><td>${typeText(p.schema)}</td><td>${p.description ?? ''}</td></tr>`;
}

function answerItem(status: string, { description, content = {} }: ApiAnswer): SafeHtml {
  const entries = Object.entries(content);
  return html`<li><strong>${status}</strong> ${description}${entries.map(
    ([type, { schema }]) => html`<br><code>${type}</code>${schema && html` ${schemaRows(schema)}`}`,
  )}</li>`;
}

function shapePart(name: string, schema: JsonSchema): SafeHtml {
  return html`<section id="shape-${name}"><h3>${name}</h3>${schema.description && html`<p>${schema.description}.</p>`}${schemaRows(schema)}</section>`;
}

const SAMPLE_IDS: Readonly<Record<string, string>> = { key: 'st_9f3c', format: 'geojson' };

function exampleOf(o: Placed, baseUrl: string): string {
  const path = o.path.replace(/\{(\w+)\}/g, (_, name: string) => SAMPLE_IDS[name] ?? `${name.toUpperCase()}`);
  if (o.method === 'GET') {
    const flags = 'text/event-stream' in (o.responses['200']?.content ?? {}) ? '-N ' : '';
    return `curl ${flags}${baseUrl}${path}`;
  }
  const schema = o.requestBody?.content['application/json']?.schema;
  const fields = Object.fromEntries((schema?.required ?? []).map((name) => [name, '…']));
  const data = schema ? ` \\\n  -H 'content-type: application/json' -d '${JSON.stringify(fields)}'` : '';
  return `curl -X ${o.method} ${baseUrl}${path}${data}`;
}
