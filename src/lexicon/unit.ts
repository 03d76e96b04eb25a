/** Heads of noun phrases that count people. */
export const PERSON_NOUNS = {
  source: 'own, general English',
  pattern:
    '(?:people|persons?|\\d{1,3}-year-olds?|residents?|civilians?|non-combatants?|men|man|women|woman|child|children|boys?|girls?|teenagers?|teens?|infants?|bab(?:y|ies)|toddlers?|pensioners?|adults?|minors?|guardians?|elderly|pupils?|students?|teachers?|patients?|nurses?|doctors?|medics?|paramedics?|midwi(?:fe|ves)|staff|workers?|employees?|volunteers?|drivers?|passengers?|farmers?|herders?|miners?|traders?|fishermen|sailors?|crew(?:m[ae]n| members?)?|seafarers?|journalists?|reporters?|aid workers?|peacekeepers?|police(?:m[ae]n)?|officers?|guards?|soldiers?|troops?|servicem[ae]n|personnel|conscripts?|recruits?|reservists?|marines?|fighters?|militants?|insurgents?|rebels?|gunm[ae]n|attackers?|assailants?|terrorists?|jihadists?|occupiers?|invaders?|mercenaries|mercenary|combatants?|commanders?|generals?|pilots?|airmen|worshippers?|pilgrims?|protesters?|marchers?|demonstrators?|villagers?|townspeople|locals?|families|family|households?|refugees?|returnees?|migrants?|prisoners?|captives?|hostages?|detainees?|POWs?|victims?|survivors?|casualties|casualty|wounded|injured|dead|missing|bodies|body|corpses?|deaths?|fatalities|fatality|injuries|injury|martyrs?|rescuers?|firefighters?|mothers?|fathers?|sons?|daughters?|brothers?|sisters?|siblings?|relatives?|members?|officials?|mayors?|inspectors?|sergeants?|constables?|corporals?|lieutenants?|colonels?|vigilantes?|conductors?|foreigners?|nationals?|citizens?|shoppers?|guests?|lives|souls|organisers?|organizers?|activists?|[a-z]*sellers?|vendors?|[a-z]*keepers?|bakers?|butchers?|imams?|priests?|pastors?|monks?|engineers?|electricians?|mechanics?|lawyers?|councillors?|elders?|chiefs?|bystanders?|passers?-by|motorists?|cyclists?|pedestrians?|cooks?|cleaners?|surgeons?|ambulance crews?|tribesm[ae]n|clerics?)',
} as const;

/** Heads of noun phrases that count things launched or fired. */
export const MUNITION_NOUNS = {
  source: 'own, general English; guide §6.20',
  pattern:
    '(?:drones?|UAVs?|UASs?|quadcopters?|decoys?|Shaheds?|Gerans?|Gerberas?|Lancets?|Kinzhals?|Kalibrs?|Iskanders?|missiles?|rockets?|projectiles?|munitions?|means(?! of transport)|shells?|rounds?|mortars?|bombs?|KABs?|warheads?|grenades?|interceptors?|torpedo(?:es)?|mines?|targets?|USVs?|balloons?)',
} as const;

/** Heads of noun phrases that count craft, which may be shot down, struck, launched or given. */
export const CRAFT_NOUNS = {
  source: 'own, general English',
  pattern:
    '(?:aircraft|helicopters?|planes?|jets?|warplanes?|airliners?|boats?|vessels?|ships?|tankers?|frigates?|corvettes?|freighters?|submarines?)',
} as const;

/** Heads of noun phrases that count arms and equipment. */
export const EQUIPMENT_NOUNS = {
  source: 'own, general English; guide §3.2',
  pattern:
    '(?:tanks?|howitzers?|guns?|artillery (?:pieces|systems)|systems?|launchers?|batter(?:y|ies)|radars?|vehicles?|APCs?|IFVs?|carriers?|trucks?|lorries|lorry|cars?|ambulances?|depots?|warehouses?|rifles?|weapons?)',
} as const;

/** Units that make a number a measure and no count; distances are read apart. */
export const MEASURE_UNITS = {
  source: 'own, SI and general English',
  pattern:
    "(?:per ?cent|percent|%|percentage points?|‰|minutes?|mins?|hours?|hrs?|days?|nights?|mornings?|evenings?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|seconds?|mm|cm|millimet(?:re|er)s?|calib(?:re|er)|degrees?|°|am\\b|pm\\b|a\\.m|p\\.m|o[’']clock|dollars?|euros?|pounds|hryvnias?|roubles?|rubles?|shekels?|naira|rupees?|francs?|bn|kg|kilos?|kilograms?|tonnes?|tons?|MW|megawatts?|kV|kilovolts?|GW|kWh|lit(?:re|er)s?|barrels?|knots?|mph|km/h|kph|nautical|square|sq|hectares?|acres?|met(?:re|er)s?|feet|ft|points?|times)",
} as const;
