const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML or HTML text or as an attribute's value: markup escaped, what no XML document may hold replaced by U+FFFD. @source XML 1.0 §2.2 */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"']/g, (c) => ENTITIES[c]!)
  );
}

/** An element with its attributes, those that are null left out; `inner` is markup already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  inner = '',
): string {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xmlText(value!)}"`)
    .join('');
  return inner === '' ? `<${name}${told}/>` : `<${name}${told}>${inner}</${name}>`;
}
