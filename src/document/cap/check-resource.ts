import { isUriReference } from '../../util/uri-reference.ts';
import { childOf, type XmlElement } from '../../util/xml/parse-xml.ts';
import { short } from './check-shape.ts';
import type { Blame } from './rule.ts';

/** Judges a file that goes with an info: its kind, size, address, content and digest. */
export function checkResource(resource: XmlElement, blame: Blame): void {
  const [mimeType, size, uri, derefUri, digest] = ['mimeType', 'size', 'uri', 'derefUri', 'digest'].map((n) =>
    childOf(resource, n),
  );
  const said = (e: XmlElement | undefined): string => e?.text.trim() ?? '';
  if (said(mimeType) !== '' && !/^[\w.+-]+\/[\w.+*-]+(?:\s*;.*)?$/.test(said(mimeType)))
    blame('mime-type', mimeType!, `“${short(said(mimeType))}” is no kind of file`);
  if (size && Number(size.text) < 0) blame('size', size, `the size is ${short(said(size))}`);
  const isWhole = /^[a-z][a-z\d+.-]*:\S+$/i.test(said(uri)) || !isUriReference(said(uri));
  if (said(uri) !== '' && !isWhole && said(derefUri) === '')
    blame('uri', uri!, `“${short(said(uri))}” is no full address, and the content is not given`);
  if (said(derefUri) !== '' && !isBase64(said(derefUri)))
    blame('deref-uri', derefUri!, 'the content given is not Base64');
  if (said(digest) !== '' && !/^[\da-f]{40}$/i.test(said(digest)))
    blame('digest', digest!, `“${short(said(digest))}” is no SHA-1`);
}

function isBase64(text: string): boolean {
  const plain = text.replace(/\s+/g, '');
  return plain.length % 4 === 0 && /^[a-z\d+/]+={0,2}$/i.test(plain);
}
