/** Whether an Accept header takes one of the media types: a missing or empty one takes all. A range with q=0 is none (RFC 9110 §12.5.1). */
export function accepts(header: string | undefined, types: readonly string[]): boolean {
  const ranges = (header ?? '')
    .split(',')
    .map((part) => part.split(';').map((p) => p.trim().toLowerCase()))
    .filter(([range]) => range !== '');
  if (ranges.length === 0) return true;
  return types.some((type) => ranges.some(([range, ...more]) => isTaken(type, range!, more)));
}

function isTaken(type: string, range: string, parameters: readonly string[]): boolean {
  if (parameters.some((p) => /^q=0(?:\.0{0,3})?$/.test(p))) return false;
  const bare = type.split(';')[0]!;
  const [family] = bare.split('/');
  // Who asks for JSON takes the kinds of JSON that have a name of their own.
  const isJson = range === 'application/json' && bare.endsWith('+json');
  return range === '*/*' || range === `${family}/*` || range === bare || isJson;
}
