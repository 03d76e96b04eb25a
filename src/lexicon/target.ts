import type { TargetClass } from '../model/event.ts';

/** Words for a thing that can be struck or damaged, and its class. */
export interface TargetRow {
  readonly class: TargetClass;
  /** Regular-expression source of the head noun (and what must precede it). */
  readonly pattern: string;
}

/**
 * Targets, finest first.
 * @source guide §3.2; own, general English
 */
export const TARGETS: { readonly source: string; readonly rows: readonly TargetRow[] } = {
  source: 'guide §3.2; own, general English',
  rows: [
    {
      class: 'infrastructure_unspecified',
      pattern:
        '(?:critical|civilian|key|vital) infrastructure(?: (?:facilit(?:y|ies)|sites?|objects?))?|infrastructure (?:facilit(?:y|ies)|sites?|objects?)|infrastructure|(?:tele)?phone (?:lines?|masts?|towers?|exchanges?)|(?:fib(?:re|er)[- ]optic |undersea |submarine |telecom(?:munications)? )cables?|(?:mobile|cell(?:phone)?|telecom\\p{L}*|communications?) (?:masts?|towers?)|(?:radio|television|TV) (?:masts?|towers?|transmitters?)',
    },
    {
      class: 'port',
      pattern:
        '(?:sea|river|container )?ports?(?: (?:infrastructure|facilit(?:y|ies)|buildings?|terminals?|warehouses?))?|harbou?rs?|docks?|quays?|grain terminals?|cranes?(?: cabin)?|jett(?:y|ies)|piers?',
    },
    {
      class: 'energy',
      pattern:
        '(?:electricity |power )?pylons?|transmission (?:lines?|towers?)|(?:electricity |power |electrical |thermal |hydroelectric |nuclear )(?:grids?|lines?|plants?|stations?|sub-?stations?|infrastructure|facilit(?:y|ies)|suppl(?:y|ies)|networks?|cables?|transformers?|units?)|energy (?:facilit(?:y|ies)|infrastructure|sites?|sector|systems?|objects?|targets?)|sub-?stations?|oil (?:depots?|refiner(?:y|ies)|terminals?|tanks?|facilit(?:y|ies)|storage|fields?)|refiner(?:y|ies)|fuel (?:depots?|tanks?|storage(?: (?:facility|site))?|stations?|dumps?)|gas (?:pipelines?|stations?|facilit(?:y|ies)|fields?|plants?|storage)|pipelines?|dams?|hydropower plants?|boiler houses?|transformers?',
    },
    {
      class: 'water',
      pattern:
        'water (?:suppl(?:y|ies)|treatment plants?|stations?|tanks?|towers?|mains?|networks?|points?|systems?|pipes?|pipelines?)|pumping stations?|reservoirs?|wells?\\b|boreholes?|desalination plants?',
    },
    {
      class: 'health',
      pattern:
        "(?:teaching |maternity |children['’]s |field |military |general )?hospitals?|clinics?|health (?:cent(?:re|er)s?|facilit(?:y|ies)|posts?)|medical (?:cent(?:re|er)s?|facilit(?:y|ies)|points?)|pharmac(?:y|ies)|ambulances?|maternity wards?|dispensar(?:y|ies)",
    },
    {
      class: 'education',
      pattern:
        'schools?|kindergartens?|nurser(?:y|ies)|universit(?:y|ies)|college|lyce(?:e|um)s?|dormitor(?:y|ies)|classrooms?|madrasas?',
    },
    {
      class: 'religious_cultural',
      pattern:
        'churches|church|mosques?|cathedrals?|monaster(?:y|ies)|temples?|synagogues?|museums?|theat(?:re|er)s?|librar(?:y|ies)|pagodas?|shrines?|heritage sites?|cultural cent(?:re|er)s?',
    },
    {
      class: 'vehicle',
      pattern:
        '(?:school |fuel |mini|farm )?(?:vans?|bulldozers?|excavators?|rickshaws?|buses|bus|minibus(?:es)?|cars?|trucks?|lorr(?:y|ies)|vehicles?|tankers?|tractors?|motorcycles?|trains?|taxis?)|(?:fishing )?(?:trawlers?|dhows?|barges?)|(?:merchant |cargo |container |fishing )?(?:ships?|vessels?|boats?|freighters?|bulk carriers?)|convoys?',
    },
    {
      class: 'transport',
      pattern:
        '(?:rail(?:way)?|train|tram|bus|metro) (?:stations?|depots?|parks?|lines?|tracks?|hubs?|junctions?|bridges?|relay cabinets?|infrastructure|yards?|stops?)|railways?|airports?|runways?|(?:motorcycle|bus|vehicle|truck|road|rail|river) (?:traffic|travel)|bridges?|highways?|roads|transport (?:hubs?|infrastructure)|depots?|border crossings?|crossing point|bus stops?|ferr(?:y|ies)',
    },
    {
      class: 'military',
      pattern:
        '(?:army|military|police|border|security|paramilitary) (?:patrols?|convoys?|columns?)|(?:military|army|air|naval|police|paramilitary|militia) (?:bases?|camps?|headquarters|posts?|positions?|facilit(?:y|ies)|targets?|depots?|outposts?|installations?|barracks|airfields?|sites?|units?|warehouses?|infrastructure)|bases?|barracks|checkpoints?|outposts?|(?:regional |command )?headquarters|command (?:posts?|cent(?:re|er)s?)|(?:ammunition|munitions?|weapons|arms) (?:storage )?(?:depots?|dumps?|stores?|caches?|warehouses?|storage|facilit(?:y|ies)|sites?)|(?:storage (?:sites?|facilit(?:y|ies))|warehouses?|depots?|stores?) (?:for|of) (?:\\p{L}+ )?(?:munitions?|ammunition|weapons|arms|missiles|rockets|drones)|(?:gatherings?|concentrations?) of (?:armed )?(?:terrorists|fighters|militants|soldiers|troops|insurgents)|(?:missile|rocket) launchers?|launch sites?|radars?|air[- ]defen[cs]e (?:sites?|batter(?:y|ies))|(?:temporary )?deployment points?(?: of [\\p{L}]+)?|trenches|positions|garrisons?|training (?:grounds?|camps?)|air ?fields?|launch sites?|bunkers?|tunnels?',
    },
    {
      class: 'government',
      pattern:
        '(?:government|administrative|administration|municipal|council) (?:buildings?|offices?|compounds?|headquarters)|town halls?|city halls?|ministr(?:y|ies) building|parliament building|courthouses?|court buildings?|presidential (?:palace|compound)|post offices?|embass(?:y|ies)|police stations?|prisons?',
    },
    {
      class: 'residential',
      pattern:
        '(?:\\p{L}+-store?y |high-rise |multi-store?y |private |residential )?(?:apartment|residential|housing|tower) (?:blocks?|buildings?|houses?|areas?|districts?|quarters?|complex(?:es)?|neighbou?rhoods?)|(?:private |family |country )?(?:houses?|homes?|dwellings?|huts?)|apartments?|blocks? of flats|flats|rows? of tents|tents|(?:displacement|refugee|idp) (?:camps?|sites?|shelters?)|neighbou?rhoods?|villages|(?:\\p{L}+-store?y|high-rise|multi-store?y) buildings?|shelters?|balcon(?:y|ies)',
    },
    {
      class: 'industrial',
      pattern:
        '(?:industrial|manufacturing|chemical|steel|cement|defen[cs]e) (?:facilit(?:y|ies)|plants?|sites?|zones?|enterprises?|works|areas?|compan(?:y|ies)|factory)|factor(?:y|ies)|warehouses?|(?:steel|metal)works|plants?|enterprises?|workshops?|mines\\b(?= where)|mills?|elevators?|granar(?:y|ies)|food (?:stores?|warehouses?)',
    },
    {
      class: 'other',
      pattern:
        '(?:tea|guest|coffee)[- ]?houses?|hotels?|(?:old |central |livestock |cattle |vegetable |main )?markets?(?: quarters?)?|shops?|shopping (?:cent(?:re|er)s?|malls?)|supermarkets?|malls?|caf[eé]s?|restaurants?|offices?|buildings?|garages?|farms?|fields|barns?|crops|cemeter(?:y|ies)|stadiums?|outbuildings?|kiosks?|bakeries|bakery',
    },
  ],
};

/**
 * People as harmed: heads of noun phrases.
 * @source guide §3.2; own, general English
 */
export const PEOPLE: { readonly source: string; readonly pattern: string; readonly armed: string } = {
  source: 'guide §3.2; own, general English',
  pattern:
    'people|crowds?|persons?|civilians?|residents?|villagers?|worshippers?|pupils?|students?|children|child|boys?|girls?|women|woman|men|man|patients?|nurses?|doctors?|medics|teachers?|workers?|farmers?|herders?|miners?|volunteers?|passengers?|travell?ers?|headm(?:aster|istress)(?:e?s)?|drivers?|police officers?|policemen|policeman|soldiers?|troops|fighters?|militants?|rebels?|insurgents?|gunmen|mercenaries|commanders?|operatives?|refugees?|displaced(?: people)?|migrants?|protesters?|demonstrators?|journalists?|prisoners?|captives?|hostages?|aid workers?|peacekeepers?|guards?|sellers?|traders?|shopkeepers?|fishermen|crew(?: members?)?|sailors?|famil(?:y|ies)|members?|martyrs?|victims?|casualties|infants?|bab(?:y|ies)|toddlers?|teenagers?|elders?|employees?|staff|firefighters?|rescuers?|officials?|locals?|inhabitants?|pensioners?|daughters?|sons?|brothers?|sisters?|wife|husband|mother|father|organisers?|suspects?|detainees?|bodies|dead|wounded|households|minors|mayors?|governors?|judges?|magistrates?|prosecutors?|priests?|bishops?|nuns?|pastors?|imams?|monks?|clerics?|leaders?|politicians?|deput(?:y|ies)|senators?|candidates?|councillors?|ministers?|ambassadors?|diplomats?|colonels?|generals?|captains?|lieutenants?|sergeants?|officers?|activists?|unionists?|lawyers?|professors?|businessm[ae]n|peasants?|bodyguards?|engineers?|settlers?|shoppers?|worshipers?|mourners?|bystanders?|pedestrians?|couple|siblings?|uncle|niece|nephew|cameram[ae]n|reporters?|paramedics?|midwi(?:fe|ves)|surgeons?',
  armed:
    'soldiers?|troops|fighters?|militants?|rebels?|insurgents?|gunmen|mercenaries|commanders?|operatives?|policemen|police officers?|peacekeepers?|volunteers?',
};
