import type { Gazetteer, GazetteerPlace, PlaceKind } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';

type Row = readonly [string, PlaceKind, string, string, number, number, number, string?, boolean?];

/** A few real places; stages may not read the store, so tests bring their own gazetteer. */
const ROWS: readonly Row[] = [
  ['Ukraine', 'country', 'UA', '', 49, 32, 0, 'Україна;Украина'],
  ['Russia', 'country', 'RU', '', 60, 100, 0, 'Росія;Россия'],
  ['Sudan', 'country', 'SD', '', 16, 30, 0, 'Судан'],
  ['Lebanon', 'country', 'LB', '', 33.8, 35.8, 0],
  ['Israel', 'country', 'IL', '', 31.5, 34.8, 0],
  ['Mali', 'country', 'ML', '', 18, -2, 0],
  ['Niger', 'country', 'NE', '', 18, 9, 0],
  ['Myanmar', 'country', 'MM', '', 22, 98, 0],
  ['Poland', 'country', 'PL', '', 52, 20, 0],
  ['United States', 'country', 'US', '', 39.8, -98.5, 0, 'US;U.S.'],
  ['Sumy', 'settlement', 'UA', 'UA-59', 50.91, 34.8, 259660, 'Суми;Сумы'],
  ['Sumy Oblast', 'admin1', 'UA', 'UA-59', 51, 34, 0, 'Sumy;Сумська область;Сумская область;Сумщина'],
  ['Shostka', 'settlement', 'UA', 'UA-59', 51.86, 33.47, 77134, 'Шостка'],
  ['Semenivka', 'settlement', 'UA', 'UA-59', 51.2, 33.9, 900, 'Семенівка'],
  ['Semenivka', 'settlement', 'UA', 'UA-53', 49.6, 33.18, 6900, 'Семенівка'],
  ['Krynychne', 'settlement', 'UA', 'UA-51', 45.6, 28.7, 4000, 'Криничне'],
  ['Peremoha', 'settlement', 'UA', 'UA-63', 49.9, 36.1, 3000, 'Перемога'],
  ['Horodnia', 'settlement', 'UA', 'UA-74', 51.89, 31.6, 11000, 'Городня'],
  ['Kryvyi Rih', 'settlement', 'UA', 'UA-12', 47.9, 33.4, 652137, 'Кривий Ріг;Кривой Рог'],
  ['Kamianka-Dniprovska', 'settlement', 'UA', 'UA-23', 47.48, 34.4, 12332, "Кам'янка-Дніпровська"],
  ['Ternopil', 'settlement', 'UA', 'UA-61', 49.55, 25.59, 235676, 'Тернопіль;Тернополь'],
  ['Khmelnytskyi', 'settlement', 'UA', 'UA-68', 49.42, 27, 274582, 'Хмельницький;Хмельницкий'],
  ['Volnovakha', 'settlement', 'UA', 'UA-14', 47.6, 37.5, 22000, 'Волноваха'],
  ['Desna', 'settlement', 'UA', 'UA-74', 50.93, 30.76, 7000, 'Десна'],
  ['Desna River', 'water', 'UA', '', 51.8, 32, 0, 'Desna;Десна'],
  ['Black Sea', 'water', '', '', 43.4, 34.3, 0, 'Чорне море;Черное море'],
  ['Kursk', 'settlement', 'RU', 'RU-KRS', 51.73, 36.19, 440000, 'Курск;Курськ'],
  ['Kursk Oblast', 'admin1', 'RU', 'RU-KRS', 51.7, 36, 0, 'Kursk;Курская область'],
  ['Khartoum', 'settlement', 'SD', 'SD-KH', 15.55, 32.53, 1974647, 'Хартум'],
  ['Kyiv', 'settlement', 'UA', 'UA-30', 50.45, 30.523, 2797553, 'Kiev;Київ;Киев'],
  ['Dnipro', 'settlement', 'UA', 'UA-12', 48.467, 35.041, 968502, 'Дніпро'],
  ['Dnipro Raion', 'admin2', 'UA', 'UA-12', 48.53, 34.78, 0, 'Dniprovskyi Raion;Дніпровський район'],
  [
    'Dniprovskyi District',
    'district',
    'UA',
    'UA-30',
    50.45,
    30.61,
    0,
    'Dniprovskyi Raion;Дніпровський район',
  ],
  ['Kharkiv', 'settlement', 'UA', 'UA-63', 49.98, 36.25, 1430000, 'Харків'],
  ['Kharkiv Oblast', 'admin1', 'UA', 'UA-63', 49.6, 36.4, 0, 'Kharkiv;Харківська область'],
  ['Poltava', 'settlement', 'UA', 'UA-53', 49.59, 34.55, 317000, 'Полтава'],
  ['Poltava Oblast', 'admin1', 'UA', 'UA-53', 49.6, 34, 0, 'Poltava'],
  ['Izium', 'settlement', 'UA', 'UA-63', 49.21, 37.25, 45000, 'Ізюм'],
  ['Lyman', 'settlement', 'UA', 'UA-14', 48.99, 37.8, 20000, 'Лиман'],
  ['Kassala', 'settlement', 'SD', 'SD-KA', 15.45, 36.4, 401000],
  ['Kassala State', 'admin1', 'SD', 'SD-KA', 15.8, 35.8, 0, 'Kassala'],
  ['Rahad', 'settlement', 'SD', 'SD-KN', 12.7, 30.6, 30000],
  ['North Kordofan', 'admin1', 'SD', 'SD-KN', 14, 30, 0],
  ['Tyre', 'settlement', 'LB', 'LB-JA', 33.27, 35.2, 135000],
  ['Litani River', 'water', 'LB', '', 33.3, 35.4, 0, 'Litani'],
  ['Red Sea', 'water', '', '', 18, 39.5, 0],
  ['Gao', 'settlement', 'ML', 'ML-7', 16.27, -0.04, 87000],
  ['Ansongo', 'settlement', 'ML', 'ML-7', 15.66, 0.5, 30000],
  ['Bamako', 'settlement', 'ML', 'ML-BKO', 12.65, -8, 2713000],
  ['Agadez', 'settlement', 'NE', 'NE-1', 16.97, 7.99, 125000],
  ['Monywa', 'settlement', 'MM', 'MM-01', 22.1, 95.14, 182000],
  ['Sagaing Region', 'admin1', 'MM', 'MM-01', 23.5, 95.5, 0, 'Sagaing'],
  ['Warsaw', 'settlement', 'PL', 'PL-MZ', 52.23, 21, 1700000],
  ['Moscow', 'settlement', 'RU', 'RU-MOW', 55.75, 37.6, 10381000],
  ['Police', 'settlement', 'PL', 'PL-ZP', 53.55, 14.57, 34000],
  ['Nelson', 'settlement', 'CA', 'CA-BC', 49.5, -117.3, 10000],
  ['Glenwood', 'settlement', 'US', 'US-PA', 40.1, -75.7, 3000],
  ['Course', 'settlement', 'FR', 'FR-HDF', 50.6, 2.2, 600],
];
const CAPITALS = new Set(['Kyiv', 'Bamako', 'Warsaw', 'Moscow']);

/** A gazetteer of a few dozen real places. */
export const smallGazetteer = (): Gazetteer => gazetteerOf(ROWS);

/** A gazetteer of rows: name, kind, country, admin1, latitude, longitude, population, other names, whether a capital. */
export function gazetteerOf(rows: readonly Row[]): Gazetteer {
  const names = new Map<string, GazetteerPlace[]>();
  for (const [name, kind, country, admin1, lat, lon, population, other, capital] of rows) {
    const place: GazetteerPlace = {
      name,
      kind,
      ...(country ? { country } : {}),
      ...(admin1 ? { admin1 } : {}),
      lat,
      lon,
      ...(population ? { population } : {}),
      ...(capital || CAPITALS.has(name) ? { capital: true as const } : {}),
      ...(name === 'Kharkiv' || name === 'Ukraine' ? { timeZone: 'Europe/Kyiv' } : {}),
    };
    for (const n of [name, ...(other ? other.split(';') : [])])
      names.set(foldName(n), [...(names.get(foldName(n)) ?? []), place]);
  }
  for (const list of names.values()) list.sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return { longestNameWords: 8, lookup: (name) => names.get(foldName(name)) ?? [] };
}
