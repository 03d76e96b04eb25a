/**
 * Short forms of states and provinces after a town's name: traditional ones with their full stops, and postal codes.
 * @source US Government Publishing Office Style Manual, Associated Press style, Canada Post
 */
const ROWS = `
US Alabama Ala. AL|US Alaska AK|US Arizona Ariz. AZ|US Arkansas Ark. AR|US California Calif. Cal. CA|US Colorado Colo. CO
US Connecticut Conn. CT|US Delaware Del. DE|US Florida Fla. FL|US Georgia Ga. GA|US Hawaii HI|US Idaho ID|US Illinois Ill. IL
US Indiana Ind. IN|US Iowa IA|US Kansas Kan. Kans. KS|US Kentucky Ky. KY|US Louisiana La. LA|US Maine ME|US Maryland Md. MD
US Massachusetts Mass. MA|US Michigan Mich. MI|US Minnesota Minn. MN|US Mississippi Miss. MS|US Missouri Mo. MO
US Montana Mont. MT|US Nebraska Neb. Nebr. NE|US Nevada Nev. NV|US New_Hampshire N.H. NH|US New_Jersey N.J. NJ
US New_Mexico N.M. NM|US New_York N.Y. NY|US North_Carolina N.C. NC|US North_Dakota N.D. ND|US Ohio OH
US Oklahoma Okla. OK|US Oregon Ore. OR|US Pennsylvania Pa. Penn. PA|US Rhode_Island R.I. RI|US South_Carolina S.C. SC
US South_Dakota S.D. SD|US Tennessee Tenn. TN|US Texas Tex. TX|US Utah UT|US Vermont Vt. VT|US Virginia Va. VA
US Washington Wash. WA|US West_Virginia WV|US Wisconsin Wis. Wisc. WI|US Wyoming Wyo. WY|US Washington,_D.C. D.C. DC
CA Alberta Alta. AB|CA British_Columbia B.C. BC|CA Manitoba Man. MB|CA New_Brunswick N.B. NB
CA Newfoundland_and_Labrador N.L. NL|CA Nova_Scotia N.S. NS|CA Ontario Ont. ON|CA Prince_Edward_Island P.E.I. PE
CA Quebec Que. QC|CA Saskatchewan Sask. SK`;

/** A state or province that a short form stands for. */
export interface AbbreviatedUnit {
  readonly country: string;
  readonly name: string;
}

const UNITS: ReadonlyMap<string, AbbreviatedUnit> = new Map(
  ROWS.trim()
    .split(/[\n|]/)
    .flatMap((row) => {
      const [country, name, ...forms] = row.split(' ');
      return forms.map((form) => [form, { country: country!, name: name!.replaceAll('_', ' ') }] as const);
    }),
);

/** Short forms of one word that end in a full stop, without it: "Calif", "Va". */
export const STOPPED_FORMS: ReadonlySet<string> = new Set(
  [...UNITS.keys()].filter((form) => /^\p{Lu}\p{Ll}+\.$/u.test(form)).map((form) => form.slice(0, -1)),
);

/** The state or province that a short form stands for ("N.J.", "Calif.", "TX"), or null. */
export function abbreviatedUnit(form: string): AbbreviatedUnit | null {
  return UNITS.get(form) ?? null;
}
