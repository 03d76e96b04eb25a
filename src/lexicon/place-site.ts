const words = (s: string): ReadonlySet<string> => new Set(s.trim().split(/\s+/));

/** Nouns that end the name of a street, building or ground wherever it stands. @source general English */
export const SITE_NOUN: ReadonlySet<string> = words(`
street avenue road boulevard lane drive highway motorway parkway square plaza roundabout stadium arena cathedral basilica church
chapel mosque temple synagogue monastery castle palace hospital clinic bridge tunnel museum cemetery prison jail courthouse mall hotel
estate plantation pier wharf gardens park racecourse theatre theater armory barracks
`);

/** Nouns that as often end the name of a body: a site only after a preposition of place. @source general English */
export const SITE_OR_BODY: ReadonlySet<string> = words(`
school elementary academy hall library market centre center complex tower towers building station club campus quarter terminal
restaurant cafe graveyard farm factory plant depot
`);

/** Words before a name that make it a site or a piece of land or water ("Camp Bondsteel", "Lake Manassas"). @source general English */
export const SITE_BEFORE: ReadonlyMap<string, 'facility' | 'water' | 'landform' | 'district'> = new Map([
  ['camp', 'facility'],
  ['fort', 'facility'],
  ['rue', 'facility'],
  ['lake', 'water'],
  ['loch', 'water'],
  ['mount', 'landform'],
  ['barangay', 'district'],
  ['faubourg', 'district'],
]);

/** Prepositions after which a name is somewhere. @source general English */
export const AT_SITE: ReadonlySet<string> = words(`
at in inside outside near on into towards toward across along opposite behind beside around through off
`);

/** Words before a site's noun that say of what sort it is and so make no name ("Specialist Hospital"). @source general English */
export const SITE_SORT: ReadonlySet<string> = words(`
specialist general teaching regional central national military city children childrens maternity university community main public
provincial district municipal federal state county high primary secondary elementary middle catholic methodist presbyterian baptist
anglican islamic grand convention concert shopping private field mobile parish girls boys local
`);

/** Sites by their words that stand for a trade or people, or are any town's. @source general English */
export const SITE_IDIOM: ReadonlySet<string> = new Set([
  'wall street',
  'high street',
  'main street',
  'sesame street',
  'fleet street',
  'open road',
  'silk road',
  'labour market',
  'common market',
  'black market',
]);
