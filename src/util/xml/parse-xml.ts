import {
  XmlElement as LibElement,
  ParseOption,
  XmlCData,
  XmlDocument,
  XmlParseError,
  XmlText,
} from 'libxml2-wasm';

/** An element of a parsed text. */
export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  /** Namespace URI, empty for none. */
  readonly namespace: string;
  /** Line it begins on, from 1. */
  readonly line: number;
  readonly attributes: readonly {
    readonly name: string;
    readonly namespace: string;
    readonly value: string;
  }[];
  readonly children: readonly XmlElement[];
  /** Its own text, character data sections among it, that of children left out. */
  readonly text: string;
  readonly parent: XmlElement | null;
}

/** Why a text is not read as XML. */
export interface XmlFault {
  readonly kind: 'doctype' | 'malformed' | 'too-deep' | 'too-many';
  readonly message: string;
  /** From 1; null where it concerns the whole. */
  readonly line: number | null;
}

/** Levels of elements and elements with attributes in all that are read; more is an attack, not a document. */
export const XML_LIMITS = { depth: 64, nodes: 200_000 } as const;

const OPTIONS =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_BIG_LINES |
  // The text is decoded already, whatever its declaration says of the bytes it came as.
  ParseOption.XML_PARSE_IGNORE_ENC;

/**
 * Parses a decoded text as XML 1.0 with namespaces, strictly. A document type declaration is refused before anything is parsed:
 * with it go entities of its own and all that they can do. Nothing is fetched.
 */
export function parseXml(text: string): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  const body = text.replace(/^\uFEFF/, '');
  if (hasDoctype(body))
    return { fault: { kind: 'doctype', message: 'it declares a document type', line: null } };
  let doc: XmlDocument;
  try {
    doc = XmlDocument.fromString(body, { option: OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const first = error.details[0];
    const message = (first?.message ?? error.message).trim().replace(/\s+/g, ' ');
    const kind = /depth/i.test(message) ? 'too-deep' : 'malformed';
    return { fault: { kind, message, line: first?.line || null } };
  }
  try {
    // The scan above sees what stands before the root; nothing after it can declare one, but this is no place for trust.
    if (doc.dtd) return { fault: { kind: 'doctype', message: 'it declares a document type', line: null } };
    return copyTree(doc.root);
  } finally {
    doc.dispose();
  }
}

/** Where an element stands: `alert/info[2]/area/circle`, numbered where several of a name stand side by side. */
export function pathOf(element: XmlElement): string {
  const { parent, name } = element;
  if (!parent) return name;
  const same = parent.children.filter((c) => c.name === name);
  const number = same.length > 1 ? `[${same.indexOf(element) + 1}]` : '';
  return `${pathOf(parent)}/${name}${number}`;
}

/** The first child of this name in the element's own namespace. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((c) => c.name === name && c.namespace === element.namespace);
}

/** All children of this name in the element's own namespace. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((c) => c.name === name && c.namespace === element.namespace);
}

/** Whether a document type is declared before the root: blanks, instructions and comments are stepped over. */
function hasDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null;
    if (end === null) return /^<!DOCTYPE/i.test(text.slice(at, at + 9));
    const close = text.indexOf(end, at + 2);
    if (close < 0) return false;
    at = close + end.length;
  }
}

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/** The tree as plain values, so that nothing holds on to the parser's memory. */
function copyTree(root: LibElement): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  let left: number = XML_LIMITS.nodes;
  let fault: XmlFault | null = null;
  const copy = (node: LibElement, parent: Open | null, depth: number): Open => {
    const attributes = node.attrs.map((a) => ({
      name: a.name,
      namespace: a.namespaceUri,
      value: a.value,
    }));
    const { line } = node;
    left -= 1 + attributes.length;
    const made: Open = {
      name: node.name,
      namespace: node.namespaceUri,
      line,
      attributes,
      children: [],
      text: '',
      parent,
    };
    if (depth > XML_LIMITS.depth)
      fault ??= { kind: 'too-deep', message: `it nests more than ${XML_LIMITS.depth} levels deep`, line };
    if (left < 0)
      fault ??= { kind: 'too-many', message: `it has more than ${XML_LIMITS.nodes} elements`, line };
    for (let child = node.firstChild; child && !fault; child = child.next) {
      if (child instanceof LibElement) made.children.push(copy(child, made, depth + 1));
      else if (child instanceof XmlText || child instanceof XmlCData) made.text += child.content;
    }
    return made;
  };
  const made = copy(root, null, 1);
  return fault ? { fault } : { root: made };
}
