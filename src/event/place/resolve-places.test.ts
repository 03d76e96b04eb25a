import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findEventPlaces } from './find-event-places.ts';
import { findPlaces } from './find-places.ts';
import { gazetteerOf } from './gazetteer-for-tests.ts';

/** Real places that share a name, with their by-names. */
const gazetteer = gazetteerOf([
  ['Mexico', 'country', 'MX', '', 23, -102, 0],
  ['Mexico City', 'settlement', 'MX', 'MX-CMX', 19.43, -99.13, 12294193, 'Mexico', true],
  ['Mexico', 'settlement', 'US', 'US-MO', 39.17, -91.88, 11660],
  ['United States', 'country', 'US', '', 39.76, -98.5, 0, 'US'],
  ['Canada', 'country', 'CA', '', 60, -96, 0],
  ['Arizona', 'admin1', 'US', 'US-AZ', 34.17, -111.91, 0],
  ['Yuma', 'settlement', 'US', 'US-AZ', 32.73, -114.62, 94139, 'Arizona'],
  ['Oregon', 'admin1', 'US', 'US-OR', 44, -120.5, 0],
  ['California', 'admin1', 'US', 'US-CA', 37.25, -119.75, 0],
  ['Washington', 'admin1', 'US', 'US-WA', 47.5, -120.5, 0],
  ['Washington', 'settlement', 'US', 'US-DC', 38.9, -77.04, 689545, '', true],
  ['Georgia', 'country', 'GE', '', 42, 43.5, 0],
  ['Georgia', 'admin1', 'US', 'US-GA', 32.75, -83.5, 0],
  ['Tbilisi', 'settlement', 'GE', 'GE-TB', 41.69, 44.83, 1049498, '', true],
  ['Macon', 'settlement', 'US', 'US-GA', 32.84, -83.63, 155369],
  ['Atlanta', 'settlement', 'US', 'US-GA', 33.75, -84.39, 463878],
  ['Genève', 'settlement', 'CH', 'CH-GE', 46.2, 6.15, 183981, 'Geneva'],
  ['Geneva', 'settlement', 'US', 'US-IL', 41.89, -88.31, 21806],
  ['Sudan', 'country', 'SD', '', 16, 30, 0],
  ['Pacific Ocean', 'water', '', '', 0, -160, 0, 'Pacific'],
  ['Pacific', 'settlement', 'US', 'US-MO', 38.48, -90.74, 7044],
  ['Nelson', 'settlement', 'NZ', 'NZ-NSN', -41.27, 173.28, 59200],
  ['Nelson', 'settlement', 'CA', 'CA-BC', 49.5, -117.29, 10230],
  ['Castlegar', 'settlement', 'CA', 'CA-BC', 49.33, -117.67, 8039],
  ['Vernon', 'settlement', 'CA', 'CA-BC', 50.26, -119.27, 47274],
  ['Philippines', 'country', 'PH', '', 13, 122, 0],
  ['Davao', 'settlement', 'PH', 'PH-11', 7.07, 125.61, 1212504],
  ['Kabacan', 'settlement', 'PH', 'PH-12', 7.11, 124.83, 31769],
  ['Carmen', 'settlement', 'PH', 'PH-11', 7.36, 125.71, 9833],
  ['Carmen', 'settlement', 'PH', 'PH-12', 7.2, 124.79, 8759],
  ['Shostka', 'settlement', 'UA', 'UA-59', 51.86, 33.48, 76000],
  ['Shostka Raion', 'admin2', 'UA', 'UA-59', 51.9, 33.6, 0],
  ['Vovchansk', 'settlement', 'UA', 'UA-63', 50.29, 36.94, 17747, 'Volchansk'],
  ['Volchansk', 'settlement', 'RU', 'RU-SVE', 59.94, 60.08, 9909],
  ['Chernihiv Oblast', 'admin1', 'UA', 'UA-74', 51.3, 32, 0, 'Chernihiv'],
  ['Semenivka', 'settlement', 'UA', 'UA-74', 52.18, 32.58, 8500],
  ['Semenivka', 'settlement', 'UA', 'UA-53', 49.6, 33.18, 12000],
  ['Luhansk', 'settlement', 'UA', 'UA-09', 48.57, 39.31, 397677],
  ['Kamiane', 'settlement', 'UA', 'UA-09', 48.17, 39.17, 3116, 'Millerovo'],
  ['Millerovo', 'settlement', 'RU', 'RU-ROS', 48.92, 40.4, 38527],
  ['Pétionville', 'settlement', 'HT', 'HT-OU', 18.51, -72.29, 283052],
  ['Tsu', 'settlement', 'JP', 'JP-24', 34.72, 136.51, 163156, 'Tu'],
  ['Nairobi', 'settlement', 'KE', 'KE-30', -1.28, 36.82, 4397073, '', true],
  ['Wilson', 'settlement', 'US', 'US-NC', 35.72, -77.92, 49628],
  ['Ukraine', 'country', 'UA', '', 49, 32, 0],
  ['Kent', 'settlement', 'US', 'US-WA', 47.38, -122.23, 126952],
  ['Kent', 'admin2', 'GB', 'GB-ENG', 51.2, 0.7, 0],
  ['Dover', 'settlement', 'GB', 'GB-ENG', 51.13, 1.31, 42000],
  ['Maidstone', 'settlement', 'GB', 'GB-ENG', 51.27, 0.52, 107627],
  ['United Kingdom', 'country', 'GB', '', 54.76, -2.7, 0, 'Britain'],
]);

/** "quote=kind country admin1" of every place found. */
const read = (text: string): string[] =>
  findPlaces(documentForTests(text), gazetteer).map((p) =>
    `${p.quote}=${p.kind} ${p.country ?? ''} ${p.admin1 ?? ''}`.trim(),
  );

const MEANT: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a country outweighs its capital’s by-name',
    'Trucks crossed into Mexico on Monday. Mexico had closed two gates.',
    ['Mexico=country MX', 'Mexico=country MX'],
  ],
  [
    'a row of countries is no apposition',
    'The pact binds Mexico, the US and Canada.',
    ['Mexico=country MX', 'US=country US', 'Canada=country CA'],
  ],
  [
    'a state outweighs the by-name of a town in it',
    'Schools were shut across Arizona.',
    ['Arizona=admin1 US US-AZ'],
  ],
  [
    'names in a row are of one kind',
    'Smoke drifted over Oregon, California and Washington.',
    ['Oregon=admin1 US US-OR', 'California=admin1 US US-CA', 'Washington=admin1 US US-WA'],
  ],
  [
    'the capital where no state stands beside it',
    'Envoys met in Washington.',
    ['Washington=settlement US US-DC'],
  ],
  [
    'a state of a country that the report is about',
    'Fires burned near Macon and Atlanta. The US forest service sent crews across Georgia.',
    ['Macon=settlement US US-GA', 'Atlanta=settlement US US-GA', 'US=country US', 'Georgia=admin1 US US-GA'],
  ],
  [
    'the country where its capital is named',
    'Crowds filled Tbilisi. The vote split Georgia, a US envoy said.',
    ['Tbilisi=settlement GE GE-TB', 'Georgia=country GE', 'US=country US'],
  ],
  [
    'another spelling of a city’s own name',
    'Donors for Sudan met in Geneva.',
    ['Sudan=country SD', 'Geneva=settlement CH CH-GE'],
  ],
  ['an ocean outweighs a town', 'The US navy searched the Pacific.', ['US=country US', 'Pacific=water']],
  [
    'what lies near the others',
    'Crews left Castlegar and Vernon for Nelson.',
    ['Castlegar=settlement CA CA-BC', 'Vernon=settlement CA CA-BC', 'Nelson=settlement CA CA-BC'],
  ],
  [
    'a county of that very name near the towns named',
    'In Britain, lorries queued from Dover to Maidstone. Police in Kent sent water.',
    [
      'Britain=country GB',
      'Dover=settlement GB GB-ENG',
      'Maidstone=settlement GB GB-ENG',
      'Kent=admin2 GB GB-ENG',
    ],
  ],
  [
    'a city abroad casts its shadow on a small namesake',
    'The US pledged most. Donors for Sudan met in Geneva.',
    ['US=country US', 'Sudan=country SD', 'Geneva=settlement CH CH-GE'],
  ],
  [
    'of two towns of a name the one near that it is named with',
    'A bus to Davao stood on the road between Kabacan and Carmen.',
    ['Davao=settlement PH PH-11', 'Kabacan=settlement PH PH-12', 'Carmen=settlement PH PH-12'],
  ],
  [
    'a town of its own name before the old name of a village',
    'Drones flew from Millerovo towards Luhansk in Ukraine.',
    ['Millerovo=settlement RU RU-ROS', 'Luhansk=settlement UA UA-09', 'Ukraine=country UA'],
  ],
  [
    'a hyphen that the gazetteer writes without',
    'Officers came from Pétion-Ville.',
    ['Pétion-Ville=settlement HT HT-OU'],
  ],
  ['the number of a make is no town', 'Crews of Tu-95 bombers took off.', []],
  [
    'a site stands in the town that owns it',
    'Tighter checks began at Nairobi’s Wilson Airport.',
    ['Nairobi=settlement KE KE-30', 'Wilson Airport=facility KE KE-30'],
  ],
  [
    'a district is no town, where it is listed',
    'Drones flew over Shostka district in Ukraine towards Shostka.',
    ['Shostka district=admin2 UA UA-59', 'Ukraine=country UA', 'Shostka=settlement UA UA-59'],
  ],
  [
    'the spelling of another language is the town’s own name too',
    'A Volchansk-based brigade of Ukrainian troops was awarded.',
    ['Volchansk=settlement UA UA-63', 'Ukrainian=country UA'],
  ],
  [
    'of two towns of a name the one in the unit that the report names',
    'The attack came in Chernihiv region. Shells fell on Semenivka again.',
    ['Chernihiv region=admin1 UA UA-74', 'Semenivka=settlement UA UA-74'],
  ],
];
for (const [name, text, places] of MEANT) test(name, () => assert.deepEqual(read(text), places));

const twins = gazetteerOf([
  ['Iraq', 'country', 'IQ', '', 33, 44, 0],
  ['Kut', 'settlement', 'IQ', 'IQ-BA', 30.5, 47.8, 30000],
  ['Kut', 'settlement', 'IQ', 'IQ-NI', 36.1, 42.9, 30000],
  ['Kut', 'settlement', 'IQ', 'IQ-NI', 35.4, 42.9, 30000],
  ['Rutba', 'settlement', 'IQ', 'IQ-AN', 33.03, 40.28, 30000],
  ['Rutba', 'settlement', 'SY', 'SY-DY', 34.5, 39.2, 30000],
  ['Baghdad', 'settlement', 'IQ', 'IQ-BG', 33.34, 44.4, 7216000, '', true],
  ['Hilla', 'settlement', 'IQ', 'IQ-BB', 29.5, 46.5, 91000],
  ['Hilla', 'settlement', 'IQ', 'IQ-KI', 34.4, 44.8, 12000],
]);
const shared = (text: string): (readonly [string, string, string, number | undefined])[] =>
  findPlaces(documentForTests(text), twins).map((p) => [p.quote, p.country ?? '', p.admin1 ?? '', p.lat]);

test('of two towns as likely only what they share is said: the country with its own point', () => {
  const text = 'Shots were heard in Kut.';
  const [place] = shared(`${text} Baghdad sent police from Iraq.`);
  assert.deepEqual(place, ['Kut', 'IQ', '', 33]);
  const mentions = findPlaces(documentForTests(`${text} Baghdad sent police from Iraq.`), twins);
  const [event] = findEventPlaces(text, { start: 0, end: text.length }, mentions, twins);
  assert.deepEqual([event?.name, event?.precision, event?.radiusKm], ['Kut', 6, 400]);
});

test('of two towns as likely in two countries no point is said', () => {
  assert.deepEqual(shared('Shots were heard in Rutba.'), [['Rutba', '', '', undefined]]);
});

test('what stands beside the name settles it', () => {
  const [place] = shared('Shots were heard in Rutba, Iraq.');
  assert.deepEqual(place, ['Rutba', 'IQ', 'IQ-AN', 33.03]);
});

test('a town far larger than its namesake is meant, though that lies nearer to another town', () => {
  const [place] = shared('Shots were heard in Hilla. Baghdad sent police.');
  assert.deepEqual(place, ['Hilla', 'IQ', 'IQ-BB', 29.5]);
});
