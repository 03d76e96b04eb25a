/**
 * IANA zones by ISO 3166-1 country, or by ISO 3166-2 unit where a country has more than one; a country not named here, or one of
 * several zones without a unit, has none: a guessed zone would move a morning into a night.
 * @source IANA time zone database 2025b, zone1970.tab
 */
const ROWS = `UA|Europe/Kyiv
UA-40|Europe/Simferopol
UA-43|Europe/Simferopol
BY|Europe/Minsk
MD|Europe/Chisinau
PL|Europe/Warsaw
RO|Europe/Bucharest
IL|Asia/Jerusalem
PS|Asia/Gaza
LB|Asia/Beirut
SY|Asia/Damascus
YE|Asia/Aden
IQ|Asia/Baghdad
IR|Asia/Tehran
SD|Africa/Khartoum
SS|Africa/Juba
ET|Africa/Addis_Ababa
SO|Africa/Mogadishu
NG|Africa/Lagos
ML|Africa/Bamako
BF|Africa/Ouagadougou
MM|Asia/Yangon
PK|Asia/Karachi
AF|Asia/Kabul
HT|America/Port-au-Prince`;

const ZONES: ReadonlyMap<string, string> = new Map(
  ROWS.split('\n').map((row) => row.split('|') as [string, string]),
);

/** IANA zone of a place by its unit (ISO 3166-2) or else its country (ISO 3166-1), null where it cannot be told. `UA-30` → `Europe/Kyiv`. */
export function zoneNameOf(admin1: string | null, country: string | null): string | null {
  const land = country ?? admin1?.slice(0, 2) ?? '';
  return (admin1 ? ZONES.get(admin1) : undefined) ?? ZONES.get(land) ?? null;
}
