/** Words by which a report shows that it is on something else than the situation. */
export interface SubjectRow {
  readonly subject: string;
  /** Lower-case words, space-separated; each counts once a report. */
  readonly words: string;
}

/**
 * Subjects that borrow the words of war: a report full of one of them and poor in {@link SITUATION_WORDS} says nothing about the
 * situation. Words that reports of war use as well ("season", "court", "fire") are left out or outweighed.
 * @source own, general English
 */
export const OTHER_SUBJECT_WORDS: { readonly source: string; readonly rows: readonly SubjectRow[] } = {
  source: 'own, general English',
  rows: [
    {
      subject: 'sport',
      words:
        'match matches goal goals goalless goalkeeper coach striker strikers midfielder midfield winger substitute substitutes league cup half-time halftime penalty kick-off pitch fixture fixtures championship championships tournament batsman batter bowler wicket wickets innings referee umpire equaliser semi-final quarter-final semifinal playoff derby scored dribble fans stadium teammate teammates relegation trophy medal medals sprint lap laps podium racket serve volleys rally set tie-break tennis cricket football rugby hockey basketball cycling peloton golf boxing wrestling athletics olympic olympics swimmer runner runners marathon squad captain side half stoppage visitors chess grandmaster pawn pawns bishop rook knight checkmate board opening endgame queen king',
    },
    {
      subject: 'business',
      words:
        'shares share shareholder shareholders stock stocks dividend investors investor profit profits margin margins quarter takeover bid bidding revenue earnings merger chipmaker startup startups retailer supermarket supermarkets brand brands turnover sales customers consumers rival rivals market markets price prices discount discounts airline airlines carmaker carmakers bank banks bond bonds index hedge fund funds equity analyst analysts forecast guidance patent patents boardroom chief executive store stores product products competitor competitors supply-chain factory-gate inflation currency exchange',
    },
    {
      subject: 'weather',
      words:
        'weather forecast forecaster forecasters forecasters’ met meteorologist meteorologists meteorological pressure squall squalls gusts gust gale gales mph rain rains rainfall showers shower drizzle sunshine sunny cloud clouds cloudy skies temperatures temperature celsius degrees frost frosts snow snowfall hail thunder thunderstorm thunderstorms thunderclap lightning heatwave cold warm humid humidity wind winds windy breeze pollen gardeners barbecue sun umbrella spell atlantic storm storms cyclone depression monsoon drought river flood floods',
    },
    {
      subject: 'court',
      words:
        'court courts judge jury jurors juror plaintiff plaintiffs defendant defendants counsel verdict appeal appeals testimony testified witness witnesses lawsuit damages trial sued suing attorney attorneys solicitor barrister exhibit exhibits ruling settlement cross-examination hearing evidence infringement antitrust litigation tribunal magistrate bail plea pleaded',
    },
    {
      subject: 'culture',
      words:
        'play plays theatre theater stage staged audience audiences curtain director actor actors actress actresses author novel novels poem poems poet film films movie movies cinema album albums song songs singer singers band orchestra opera conductor concert concerts exhibition exhibitions gallery galleries museum painter painting paintings sculptor dancer dancers ballet choreographer festival premiere premiered critics critic review reviews reviewer scene scenes act acts plot heroine hero cast comedy farce tragedy drama script playwright soloist violin piano guitar lyrics tour tours box-office screenwriter sequel prose chapter chapters reader readers',
    },
    {
      subject: 'games and technology',
      words:
        'players player gamers gamer game games console consoles studio level levels multiplayer developer developers software app apps users smartphone smartphones laptop laptops browser update updates download downloads processor chip chips streaming server servers graphics beta patch',
    },
    {
      subject: 'food, home and garden',
      words:
        'recipe recipes chef chefs restaurant restaurants menu dish dishes kitchen cook cooks cooking oven sauce flavour flavours flavor dessert pastry wine wines vineyard diners cheese butter garlic onions tomatoes lettuce courgettes roses lawn compost seeds slugs aphids greenfly weeds weeding garden gardens gardener shrubs bulbs bluebells',
    },
    {
      subject: 'health and nature',
      words:
        'vaccine vaccines virus viruses bacteria antibiotic antibiotics tumour tumours tumor cancer immune immunity antibodies cells cell trial trials placebo dose doses symptoms diagnosis researchers species habitat ants beetles wasps moths weeds invasive nests colony colonies predators prey birds forest ecologist ecologists botanist botanists biologist biologists',
    },
  ],
};

/**
 * The same in Ukrainian and Russian, by the beginnings of words.
 * @source own, general Ukrainian and Russian
 */
export const SLAVIC_OTHER_SUBJECT: { readonly source: string; readonly rows: readonly SubjectRow[] } = {
  source: 'own, general Ukrainian and Russian',
  rows: [
    {
      subject: 'sport',
      words:
        'матч гол голкіпер голкипер воротар вратар тренер команд ліг лиг футбол волейбол баскетбол гандбол хоке хокке теніс теннис бокс боксер боксёр клуб чемпіон чемпион турнір турнир кубок кубк суперник соперник нападник нападающ форвард бомбардир захисник защитник півзахисник полузащитник пенальті пенальти тайм партія партии шайб трибун уболівальник болельщик фанат арен стадіон стадион гравц гравець игрок дербі дерби дискваліфікац дисквалификац судд арбітр арбитр плейоф плей-оф медал олімп олимп забі заби рахунок сезон трансфер збірн сборн велогон марафон фініш финиш старт',
    },
    {
      subject: 'business',
      words:
        'акці акци біржа бирж ринок ринк рынок рынк інвест инвест прибут прибыл вируч выруч продаж продажу бренд супермаркет ціни цін цен знижк скидк покупц покупат споживач потребит конкурент курс валют долар доллар євро евро банк кредит облігац облигац виробник производител стартап ритейл маржа дивіденд дивиденд тариф оренд аренд девелопер',
    },
    {
      subject: 'weather',
      words:
        'погод прогноз синоптик дощ дощі дожд сніг снег снігопад снегопад град вітер вітр ветер ветр гроза грози гроз злив ливен температур градус мороз спек жар тепл холод хмар облач атмосферн циклон антициклон фронт штормов заморозк опад осадк туман ожелед гололед ожеледиц завірюх метел паводк хуртовин',
    },
    {
      subject: 'culture',
      words:
        'театр вистав спектакл сцен режисер режиссёр режиссер актор актёр актер актрис прем’єр премьер глядач зрител фільм фильм кіно кино роман повіст книг автор письменни писател поет поэт вірш стих пісн песн альбом концерт фестивал музе виставк выставк художни картин оркестр опер балет музик співа певи певец рецензі рецензи серіал сериал роль ролі репетиц монолог оплеск аплодис гастрол дебют драмтеатр антракт афіш афиш репертуар трупп квитк',
    },
    {
      subject: 'games and technology',
      words:
        'гра ігри игр геймер гравц консол приставк студі студи розробник разработчик застосунок приложени смартфон процесор процессор відеокарт видеокарт сервер реліз релиз онлайн рівень стрим шутер стратегі',
    },
    {
      subject: 'food, home and garden',
      words:
        'рецепт кухар повар страв блюд кухн соус смак вкус десерт борщ цибул часник лук чеснок помідор помидор огірк огурц город саду сад грядк рассад розсад сорт урожай врожай дач слимак слизн',
    },
  ],
};

/** Beginnings of Ukrainian and Russian words that reports on the situation use in their own sense. @source own, general Ukrainian and Russian news writing */
export const SLAVIC_SITUATION: { readonly source: string; readonly words: string } = {
  source: 'own, general Ukrainian and Russian news writing',
  words:
    'обстріл обстрел безпілотник беспилотник бпла дрон ракетн авіабомб авиабомб шахед ппо пво зсу всу рсзв рсзо військов военн окупант оккупант противник ворог загинул загибл погиб поранен ранен постраждал пострадавш евакуа эвакуа тривог тревог вибух взрыв влучанн попадани прильот прилет уламк обломк міноборон минобор генштаб ова дснс мчс прокурат поліці полици губернатор міністр министр полонен военноплен перемир санкці санкци цивільн гражданск мирн бойовик боевик армі арми фронт окупова гуманітарн гуманитарн рятувальник спасател',
};

/**
 * Words that a report on the situation uses in their own sense and that figures of speech seldom borrow.
 * @source own, general English news writing
 */
export const SITUATION_WORDS: { readonly source: string; readonly words: string } = {
  source: 'own, general English news writing',
  words:
    'soldiers soldier militants militant insurgents insurgent gunmen gunman militia militias militiamen paramilitary paramilitaries airstrike airstrikes shelled shelling mortar mortars howitzer howitzers missile missiles uav uavs shahed shaheds killed wounded injured casualties civilians refugees displaced evacuated evacuation evacuate ceasefire hostages hostage gunfire jihadist jihadists rebels landmine landmines grenade grenades kidnapped abducted sirens frontline peacekeepers humanitarian curfew sanctions protesters demonstrators detainees prisoners airspace warplanes warplane warship warships brigade battalion regiment airport embassy ministry police bombed bomber bombing bombings drones terrorist terrorists terrorism military army navy troops president governor minister government shell shells hospital wounding deaths toll parliament senate candidate voters election campaign republican republicans democrat democrats',
};
