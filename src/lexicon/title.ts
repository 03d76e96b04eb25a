/** Forms of address and ranks before a name; they are no part of it. @source own, general English */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir lord lady dame prof professor president governor gov minister secretary general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal private admiral adm brigadier brig commander cmdr commodore marshal mayor spokesman spokeswoman spokesperson senator sen representative rep congressman congresswoman chancellor premier ambassador judge justice sheikh sheik imam ayatollah bishop archbishop cardinal pope father rev reverend rabbi king queen prince princess emir sultan chief inspector superintendent cp dcp acp csp dsp asp igp aig ssp sho sergeant-major lieutenant-general lieutenant-colonel major-general maj.-gen brig.-gen lt.-gen lt.-col lt.-cmdr corporal brig cpl pte insp supt amb brigadier-general first second rear vice retired comrade eng engineer detective sheriff officer deputy vice-marshal vice-admiral rear-admiral brigadier-general'.split(
    ' ',
  ),
);

/** Forms of address and ranks that name no office, so an office or apposition beside them says more. @source own, general English */
export const RANKS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir lord lady dame prof professor general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal private admiral adm brigadier brig commodore marshal cp dcp acp csp dsp asp igp aig ssp sho sergeant-major lieutenant-general lieutenant-colonel major-general brigadier-general maj.-gen brig.-gen lt.-gen lt.-col lt.-cmdr rev reverend father eng engineer first second rear vice retired comrade sheikh sheik vice-marshal vice-admiral rear-admiral'.split(
    ' ',
  ),
);
