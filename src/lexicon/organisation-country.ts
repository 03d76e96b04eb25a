/** A country as speakers are worded by it: code, names, adjectives, and the cities that stand for its government. */
export interface CountryWords {
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly seats: readonly string[];
}

/** code | names | adjectives and peoples | seats of government. @source ISO 3166-1; own, general English */
const ROWS = `UA|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
RU|Russia,Russian Federation|Russian,Russians|Moscow,Kremlin
BY|Belarus|Belarusian,Belarusians|Minsk
PL|Poland|Polish,Poles|Warsaw
DE|Germany|German,Germans|Berlin
FR|France|French|Paris,Élysée
GB|Britain,United Kingdom,UK,U.K.,Great Britain|British,Britons|London,Downing Street,Whitehall
US|United States,US,U.S.,America,USA|American,Americans|Washington,White House,Pentagon
CA|Canada|Canadian,Canadians|Ottawa
NO|Norway|Norwegian,Norwegians|Oslo
SE|Sweden|Swedish,Swedes|Stockholm
FI|Finland|Finnish,Finns|Helsinki
DK|Denmark|Danish,Danes|Copenhagen
NL|Netherlands|Dutch|The Hague
BE|Belgium|Belgian,Belgians|
ES|Spain|Spanish|Madrid
PT|Portugal|Portuguese|Lisbon
IT|Italy|Italian,Italians|Rome
GR|Greece|Greek,Greeks|Athens
TR|Turkey,Türkiye|Turkish,Turks|Ankara
RO|Romania|Romanian,Romanians|Bucharest
MD|Moldova|Moldovan,Moldovans|Chisinau
HU|Hungary|Hungarian,Hungarians|Budapest
SK|Slovakia|Slovak,Slovaks|Bratislava
CZ|Czech Republic,Czechia|Czech,Czechs|Prague
AT|Austria|Austrian,Austrians|Vienna
RS|Serbia|Serbian,Serbs|Belgrade
LT|Lithuania|Lithuanian,Lithuanians|Vilnius
LV|Latvia|Latvian,Latvians|Riga
EE|Estonia|Estonian,Estonians|Tallinn
GE|Georgia|Georgian,Georgians|Tbilisi
AM|Armenia|Armenian,Armenians|Yerevan
AZ|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
IL|Israel|Israeli,Israelis|Jerusalem
PS|Gaza,Palestine,West Bank,Gaza Strip|Palestinian,Palestinians,Gazan,Gazans|Ramallah
LB|Lebanon|Lebanese|Beirut
SY|Syria|Syrian,Syrians|Damascus
JO|Jordan|Jordanian,Jordanians|Amman
IQ|Iraq|Iraqi,Iraqis|Baghdad
IR|Iran|Iranian,Iranians|Tehran
SA|Saudi Arabia|Saudi,Saudis|Riyadh
YE|Yemen|Yemeni,Yemenis,Houthi,Houthis|Sanaa
AE|United Arab Emirates,UAE|Emirati,Emiratis|Abu Dhabi
QA|Qatar|Qatari,Qataris|Doha
KW|Kuwait|Kuwaiti|
OM|Oman|Omani|Muscat
EG|Egypt|Egyptian,Egyptians|Cairo
LY|Libya|Libyan,Libyans|Tripoli
TN|Tunisia|Tunisian,Tunisians|Tunis
DZ|Algeria|Algerian,Algerians|Algiers
MA|Morocco|Moroccan,Moroccans|Rabat
SD|Sudan|Sudanese|Khartoum
SS|South Sudan|South Sudanese|Juba
ET|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
ER|Eritrea|Eritrean,Eritreans|Asmara
SO|Somalia|Somali,Somalis|Mogadishu
DJ|Djibouti|Djiboutian|
KE|Kenya|Kenyan,Kenyans|Nairobi
UG|Uganda|Ugandan,Ugandans|Kampala
RW|Rwanda|Rwandan,Rwandans|Kigali
BI|Burundi|Burundian,Burundians|Gitega
CD|Democratic Republic of the Congo,DRC,DR Congo,Congo|Congolese|Kinshasa
CG|Republic of the Congo|Congolese|Brazzaville
CF|Central African Republic|Central African|Bangui
TD|Chad|Chadian,Chadians|N’Djamena,N'Djamena
CM|Cameroon|Cameroonian|Yaoundé,Yaounde
NG|Nigeria|Nigerian,Nigerians|Abuja
NE|Niger|Nigerien,Nigeriens|Niamey
ML|Mali|Malian,Malians|Bamako
BF|Burkina Faso|Burkinabe,Burkinabè|Ouagadougou
SN|Senegal|Senegalese|Dakar
CI|Ivory Coast,Côte d’Ivoire|Ivorian,Ivorians|
GH|Ghana|Ghanaian,Ghanaians|Accra
BJ|Benin|Beninese|
TG|Togo|Togolese|
MZ|Mozambique|Mozambican,Mozambicans|Maputo
ZA|South Africa|South African,South Africans|Pretoria
ZW|Zimbabwe|Zimbabwean,Zimbabweans|Harare
TZ|Tanzania|Tanzanian,Tanzanians|Dodoma
AF|Afghanistan|Afghan,Afghans|Kabul
PK|Pakistan|Pakistani,Pakistanis|Islamabad
IN|India|Indian,Indians|New Delhi,Delhi
BD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka
LK|Sri Lanka|Sri Lankan,Sri Lankans|Colombo
NP|Nepal|Nepali,Nepalese|Kathmandu
MM|Myanmar,Burma|Burmese|Naypyidaw
TH|Thailand|Thai,Thais|Bangkok
KH|Cambodia|Cambodian,Cambodians|Phnom Penh
VN|Vietnam|Vietnamese|Hanoi
PH|Philippines|Philippine,Filipino,Filipinos|Manila
ID|Indonesia|Indonesian,Indonesians|Jakarta
MY|Malaysia|Malaysian,Malaysians|Kuala Lumpur
CN|China|Chinese|Beijing
TW|Taiwan|Taiwanese|Taipei
JP|Japan|Japanese|Tokyo
KP|North Korea|North Korean,North Koreans|Pyongyang
KR|South Korea|South Korean,South Koreans|Seoul
AU|Australia|Australian,Australians|Canberra
KZ|Kazakhstan|Kazakh,Kazakhs|Astana
UZ|Uzbekistan|Uzbek,Uzbeks|Tashkent
KG|Kyrgyzstan|Kyrgyz|Bishkek
TJ|Tajikistan|Tajik,Tajiks|Dushanbe
HT|Haiti|Haitian,Haitians|Port-au-Prince
CO|Colombia|Colombian,Colombians|Bogotá,Bogota
VE|Venezuela|Venezuelan,Venezuelans|Caracas
MX|Mexico|Mexican,Mexicans|Mexico City
BR|Brazil|Brazilian,Brazilians|Brasília,Brasilia
CU|Cuba|Cuban,Cubans|Havana`;

const list = (s: string | undefined): string[] => (s ? s.split(',') : []);

/** Countries whose governments, armies and people speak in reports. @source ISO 3166-1; own, general English */
export const COUNTRY_WORDS: readonly CountryWords[] = ROWS.split('\n').map((row) => {
  const [code, names, adjectives, seats] = row.split('|');
  return { code: code!, names: list(names), adjectives: list(adjectives), seats: list(seats) };
});

const index = (pick: (c: CountryWords) => readonly string[]): ReadonlyMap<string, CountryWords> =>
  new Map(COUNTRY_WORDS.toReversed().flatMap((c) => pick(c).map((w): [string, CountryWords] => [w, c])));

/** Countries by name. */
export const COUNTRY_BY_NAME = index((c) => c.names);
/** Countries by adjective or people. */
export const COUNTRY_BY_ADJECTIVE = index((c) => c.adjectives);
/** Countries by seat of government. */
export const COUNTRY_BY_SEAT = index((c) => c.seats);
/** Countries by ISO 3166-1 alpha-2 code. */
export const COUNTRY_BY_CODE: ReadonlyMap<string, CountryWords> = new Map(
  COUNTRY_WORDS.map((c) => [c.code, c]),
);
