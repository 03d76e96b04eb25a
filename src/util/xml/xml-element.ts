import { escapeXml } from './escape-xml.ts';

const QUOTES: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&#39;' };

/** An element with its attributes, those that are null left out; `inner` is markup already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  inner = '',
): string {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(value!).replace(/["']/g, (c) => QUOTES[c]!)}"`)
    .join('');
  return inner === '' ? `<${name}${told}/>` : `<${name}${told}>${inner}</${name}>`;
}
