import { parseXml, type XmlElement } from '../../util/xml/parse-xml.ts';
import { decodeBytes } from '../decode-bytes.ts';

/** Elements that a message may have and that messages made here do not. */
const NOT_WRITTEN = new Set([
  'restriction',
  'addresses',
  'audience',
  'resource',
  'altitude',
  'ceiling',
  'Signature',
]);

/** Names of what stands in a message and would be lost by writing it anew; sorted. Empty elements are no loss. */
export function notWritten(bytes: Uint8Array, headers: Readonly<Record<string, string>>): string[] {
  const parsed = parseXml(decodeBytes(bytes, headers, 'cap').value);
  if ('fault' in parsed) return [];
  const found = new Set<string>();
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!NOT_WRITTEN.has(child.name)) look(child);
      else if (child.children.length > 0 || child.text.trim() !== '') found.add(child.name);
    }
  };
  look(parsed.root);
  return [...found].sort();
}
