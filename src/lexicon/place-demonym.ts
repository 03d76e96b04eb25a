/** Adjectives and names of peoples by country. @source own, after the nationality entries of the CIA World Factbook */
const ROWS = `
AF Afghan Afghans Afghanistani|AL Albanian|DZ Algerian|AO Angolan|AR Argentine Argentinian|AM Armenian|AU Australian Aussie|AT Austrian
AZ Azerbaijani Azeri|BH Bahraini|BD Bangladeshi|BY Belarusian Belarussian|BE Belgian|BJ Beninese|BT Bhutanese|BO Bolivian|BA Bosnian
BW Botswanan|BR Brazilian|BN Bruneian|BG Bulgarian|BF Burkinabe Burkinabè Burkinabé Burkinabes|BI Burundian|KH Cambodian|CM Cameroonian
CA Canadian|TD Chadian|CL Chilean|CN Chinese|CO Colombian|CD Congolese|CR Costa-Rican|CI Ivorian|HR Croatian Croat Croats|CU Cuban
CY Cypriot|CZ Czech Czechs|DK Danish Dane Danes|DJ Djiboutian|DO Dominican|EC Ecuadorian Ecuadorean|EG Egyptian|SV Salvadoran|ER Eritrean
EE Estonian|ET Ethiopian|FJ Fijian|FI Finnish Finn Finns|FR French Frenchman Frenchwoman|GA Gabonese|GM Gambian|GE Georgian|DE German Germans
GH Ghanaian|GR Greek Greeks|GT Guatemalan|GN Guinean|GY Guyanese|HT Haitian|HN Honduran|HU Hungarian|IS Icelandic|IN Indian|ID Indonesian
IR Iranian|IQ Iraqi Iraqis|IE Irish Irishman|IL Israeli Israelis|IT Italian|JM Jamaican|JP Japanese|JO Jordanian|KZ Kazakh Kazakhstani
KE Kenyan|KW Kuwaiti|KG Kyrgyz|LA Laotian Lao|LV Latvian|LB Lebanese|LR Liberian|LY Libyan|LT Lithuanian|LU Luxembourgish|MG Malagasy
MW Malawian|MY Malaysian|MV Maldivian|ML Malian|MT Maltese|MR Mauritanian|MX Mexican|MD Moldovan|MN Mongolian|ME Montenegrin|MA Moroccan
MZ Mozambican|MM Burmese|NA Namibian|NP Nepali Nepalese|NL Dutch Dutchman|NZ Kiwi|NI Nicaraguan|NE Nigerien|NG Nigerian|MK Macedonian
KP North-Korean|KR South-Korean|NO Norwegian|OM Omani|PK Pakistani Pakistanis|PS Palestinian|PA Panamanian|PY Paraguayan|PE Peruvian
PH Filipino Filipinos Philippine|PL Polish Pole Poles|PT Portuguese|QA Qatari|RO Romanian|RU Russian|RW Rwandan|SA Saudi Saudis|SN Senegalese
RS Serbian Serb Serbs|SL Sierra-Leonean|SG Singaporean|SK Slovak Slovakian|SI Slovenian Slovene|SO Somali Somalis|ZA South-African
SS South-Sudanese|ES Spanish Spaniard Spaniards|LK Sri-Lankan|SD Sudanese|SE Swedish Swede Swedes|CH Swiss|SY Syrian|TW Taiwanese|TJ Tajik
TZ Tanzanian|TH Thai Thais|TG Togolese|TN Tunisian|TR Turkish Turk Turks|TM Turkmen|UG Ugandan|UA Ukrainian|AE Emirati Emiratis
GB British Briton Britons Brit Brits|US American U.S.-based|UY Uruguayan|UZ Uzbek|VE Venezuelan|VN Vietnamese|XK Kosovar Kosovan|YE Yemeni Yemenis
ZM Zambian|ZW Zimbabwean|AD Andorran|AG Antiguan|BS Bahamian|BB Barbadian Bajan|BZ Belizean|CV Cape-Verdean|KM Comorian Comoran
GQ Equatoguinean Equatorial-Guinean|SZ Swazi|GL Greenlandic Greenlander Greenlanders|GD Grenadian|GW Bissau-Guinean|HK Hong-Konger Hong-Kongers
LS Basotho|LI Liechtensteiner|MH Marshallese|MU Mauritian|FM Micronesian|MC Monegasque|NR Nauruan|PW Palauan|PG Papua-New-Guinean
PR Puerto-Rican|VC Vincentian|WS Samoan|SM Sammarinese|SC Seychellois|SB Solomon-Islander|SR Surinamese|TL Timorese East-Timorese
TO Tongan|TT Trinidadian|TV Tuvaluan|EH Sahrawi Sahrawis Saharawi|BM Bermudian|FO Faroese|GI Gibraltarian`;

/** Adjectives of regions that are no country, with the region's name. @source own, general English */
const REGIONS: Readonly<Record<string, string>> = {
  European: 'Europe',
  Europeans: 'Europe',
  African: 'Africa',
  Africans: 'Africa',
  Asian: 'Asia',
  Scottish: 'Scotland',
  Welsh: 'Wales',
  English: 'England',
  Crimean: 'Crimea',
  Chechen: 'Chechnya',
  Chechens: 'Chechnya',
  Kashmiri: 'Kashmir',
  Darfuri: 'Darfur',
  Gazan: 'Gaza Strip',
  Gazans: 'Gaza Strip',
  Tigrayan: 'Tigray',
  Sahelian: 'Sahel',
  Balkan: 'Balkans',
  Siberian: 'Siberia',
  'Latin American': 'Latin America',
  'Central American': 'Central America',
  'North American': 'North America',
  'South American': 'South America',
  'West African': 'West Africa',
  'East African': 'East Africa',
  'North African': 'North Africa',
  'Middle Eastern': 'Middle East',
  'Central Asian': 'Central Asia',
  Kurdish: 'Kurdistan',
  Kurd: 'Kurdistan',
  Kurds: 'Kurdistan',
  Catalan: 'Catalonia',
  Catalans: 'Catalonia',
  Sicilian: 'Sicily',
  Bavarian: 'Bavaria',
  Soviet: 'Soviet Union',
  Soviets: 'Soviet Union',
  Yugoslav: 'Yugoslavia',
  Tibetan: 'Tibet',
  Tibetans: 'Tibet',
  Punjabi: 'Punjab',
  Siberians: 'Siberia',
  Californian: 'California',
  Californians: 'California',
  Texan: 'Texas',
  Texans: 'Texas',
  Floridian: 'Florida',
  Floridians: 'Florida',
  Iowan: 'Iowa',
  Iowans: 'Iowa',
  Ohioan: 'Ohio',
  Ohioans: 'Ohio',
  Virginian: 'Virginia',
  Virginians: 'Virginia',
  Hawaiian: 'Hawaii',
  Hawaiians: 'Hawaii',
  Alaskan: 'Alaska',
  Alaskans: 'Alaska',
  Ontarian: 'Ontario',
  Ontarians: 'Ontario',
  Albertan: 'Alberta',
  Albertans: 'Alberta',
  Quebecer: 'Quebec',
  Quebecers: 'Quebec',
  Scot: 'Scotland',
  Scots: 'Scotland',
};

/** Ukrainian and Russian adjectives of countries without their case endings. @source own, Ukrainian and Russian word formation */
const CYRILLIC_ROWS = `
GB британськ британск англійськ английск шотландськ шотландск|DE німецьк немецк германськ германск|PL польськ польск|IR іранськ иранск
TR турецьк турецк|CN китайськ китайск|BY білоруськ белорусск|IL ізраїльськ израильск|FR французьк французск|NO норвезьк норвежск
UA українськ украинск|RU російськ российск|US американськ американск|SD суданськ суданск|SY сирійськ сирийск|LB ліванськ ливанск
PS палестинськ палестинск|IQ іракськ иракск|YE єменськ йеменск|SA саудівськ саудовск|QA катарськ катарск|EG єгипетськ египетск
JO йорданськ иорданск|LY лівійськ ливийск|ML малійськ малийск|NE нігерськ нигерск|NG нігерійськ нигерийск|ET ефіопськ эфиопск
ER еритрейськ эритрейск|SO сомалійськ сомалийск|KE кенійськ кенийск|CD конголезьк конголезск|RW руандійськ руандийск|UG угандійськ угандийск
MM м'янмськ мьянманск бірманськ бирманск|AF афганськ афганск|PK пакистанськ пакистанск|IN індійськ индийск|JP японськ японск
KP північнокорейськ северокорейск|KR південнокорейськ южнокорейск|KZ казахстанськ казахстанск казахськ казахск|UZ узбецьк узбекск узбекистанськ
AM вірменськ армянск|AZ азербайджанськ азербайджанск|GE грузинськ грузинск|MD молдовськ молдавськ молдавск|RO румунськ румынск|BG болгарськ болгарск
HU угорськ венгерск|SK словацьк словацк|CZ чеськ чешск|AT австрійськ австрийск|CH швейцарськ швейцарск|IT італійськ итальянск
ES іспанськ испанск|PT португальськ португальск|NL нідерландськ нидерландск голландськ голландск|BE бельгійськ бельгийск|DK данськ датск
SE шведськ шведск|FI фінськ финск|EE естонськ эстонск|LV латвійськ латвийск латиськ латышск|LT литовськ литовск|GR грецьк греческ
RS сербськ сербск|HR хорватськ хорватск|AL албанськ албанск|XK косовськ косовск|CA канадськ канадск|AU австралійськ австралийск
MX мексиканськ мексиканск|BR бразильськ бразильск|AR аргентинськ аргентинск|VE венесуельськ венесуэльск|CU кубинськ кубинск|CO колумбійськ колумбийск`;

/** Cyrillic adjective stems, to which the case endings are added, with the country. */
export const CYRILLIC_ADJECTIVE_STEMS: readonly (readonly [string, string])[] = CYRILLIC_ROWS.trim()
  .split(/[\n|]/)
  .flatMap((row) => {
    const [country, ...stems] = row.split(' ');
    return stems.map((stem): [string, string] => [stem, country!]);
  });

/** What a demonym says: its country or region, and whether it names people rather than describes. */
export interface Demonym {
  readonly country?: string;
  readonly region?: string;
  readonly people: boolean;
}

const DEMONYMS = buildDemonyms();

function buildDemonyms(): ReadonlyMap<string, Demonym> {
  const out = new Map<string, Demonym>();
  for (const row of ROWS.trim().split(/[\n|]/)) {
    const [country, ...words] = row.trim().split(' ');
    words.forEach((raw, i) => {
      const word = raw.replaceAll('-', ' ');
      const people = i > 0 && /(?:s|man|woman|ole|ane|inn|urk|wede)$/.test(word);
      out.set(word, { country: country!, people });
      if (i === 0 && /[^hes]$/.test(word) && !out.has(`${word}s`))
        out.set(`${word}s`, { country: country!, people: true });
    });
  }
  for (const [word, region] of Object.entries(REGIONS))
    out.set(word, { region, people: word.endsWith('ns') });
  return out;
}

/** The demonym `word` is ("Ukrainian", "Burkinabe", "Russians"), or null. */
export function demonymOf(word: string): Demonym | null {
  return DEMONYMS.get(word) ?? null;
}
