/**
 * Words of a role that make its holder speak in office: what is said of them as a source is said of the office.
 * Everybody else is a private person, of whom no record is made. @source own, general English, Ukrainian and Russian
 */
export const PUBLIC_OFFICE =
  /\b(?:president|chancellor|prime minister|premier|minister|secretary|governor|mayor|prefect|commissioner|ambassador|envoy|consul|attorney[- ]general|prosecutor|ombudsman|senator|lawmaker|legislator|councill?or|mp|spokes(?:man|woman|person|people)|official|commander|chief|general|colonel|admiral|marshal|sheriff|head of|director of|chair(?:man|woman|person)? of|leader of|administrator of|representative of)\b/i;

/** The same in Ukrainian and Russian, by their stems. @source own, general Ukrainian and Russian */
export const SLAVIC_PUBLIC_OFFICE =
  /(?<!\p{L})(?:президент|прем.єр|премьер|міністр|министр|губернатор|мер(?:а|у|ом|ка)?(?!\p{L})|мэр|голов(?:а|и|у|ою)(?!\p{L})|глав(?:а|ы|е|у|ой)(?!\p{L})|начальни|командувач|командующ|командир|речни|спікер|спикер|пресс-секретар|прессекретар|прокурор|депутат|посол|генерал|полковни|адмірал|адмирал|уповноважен|уполномочен)/iu;
