/** Cells of a line of a GeoNames dump, for tests; what is not given is as in a plain village of Ukraine. */
export interface DumpCells {
  readonly id: number;
  readonly name: string;
  readonly other?: string;
  readonly lat: number;
  readonly lon: number;
  /** "P.PPL". */
  readonly feature?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly population?: number;
}

/** A line of a GeoNames dump, for tests. */
export function dumpLine(c: DumpCells): string {
  const [featureClass = '', code = ''] = (c.feature ?? 'P.PPL').split('.');
  const units = [c.admin1 ?? '07', c.admin2 ?? '', '', ''];
  return [
    c.id,
    c.name,
    c.name,
    c.other ?? '',
    c.lat,
    c.lon,
    featureClass,
    code,
    c.country ?? 'UA',
    '',
    ...units,
    c.population ?? 0,
    '',
    '100',
    'Europe/Kyiv',
    '2026-01-01',
  ].join('\t');
}
