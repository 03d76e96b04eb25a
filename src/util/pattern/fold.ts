const folded = new Uint16Array(65536);
for (let c = 0; c < 128; c++) folded[c] = c >= 65 && c <= 90 ? c + 32 : c;

/** One code unit without its case: units that any of the flags i and iu takes for the same fold to the same. */
export function foldUnit(unit: number): number {
  const known = folded[unit]!;
  if (known !== 0 || unit === 0) return known;
  const own = String.fromCharCode(unit);
  const upper = own.toUpperCase();
  const high = upper.length === 1 ? upper : own;
  const lower = high.toLowerCase();
  const fold = (lower.length === 1 ? lower : high).charCodeAt(0);
  folded[unit] = fold;
  return fold;
}

/** Text without its case, unit by unit, so that offsets stay. */
export function foldUnits(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(foldUnit(text.charCodeAt(i)));
  return out;
}
