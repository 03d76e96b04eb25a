/** Past and present forms of verbs of attribution in Ukrainian and Russian, as stems that endings may follow. @source own, general Ukrainian and Russian news writing */
const SAY =
  'повідоми|повідомля|сообщи|сообща|заяви|заявля|розпові|рассказа|сказа|каже|кажуть|говори|говорит|говорят|дода|добави|уточни|уточня|зазначи|отмети|отмеча|підкресли|подчеркну|наголоси|написа|пише|пишуть|пишет|пишут|стверджу|утвержда|підтверди|подтверди|поінформува|проинформирова|попереди|предупреди|поясни|объясни|відзвітува|отчита|звинувати|обвини|визна|призна|назва|вважа|счита|прокоментува|прокомментирова|передає|передают|информиру|інформу';
const DENY = 'спростува|спростову|опроверг|опроверга|запереч|заперечу|отрица|відкину|отверг';
const ANNOUNCE = 'оголоси|объяви|пообіця|пообеща|анонсува|анонсирова|наказа|приказа|доручи|поручи';

/** Verb kinds of Slavic stems. @source own, general Ukrainian and Russian */
export const SLAVIC_CUES: readonly { kind: 'say' | 'deny' | 'announce'; stems: string }[] = [
  { kind: 'deny', stems: DENY },
  { kind: 'announce', stems: ANNOUNCE },
  { kind: 'say', stems: SAY },
];

/** "За словами …", "По данным …": attribution without a verb. @source own, general Ukrainian and Russian */
export const SLAVIC_PREPOSITIONS =
  /(?<!\p{L})((?:за|по) (?:\p{L}+ )?(?:словами|словам|даними|данным|інформацією|информации|повідомленням|сообщению|сообщениям|оцінкою|оценке))(?!\p{L})/iu;

/** Nouns of people who speak. @source own, general Ukrainian and Russian */
export const SLAVIC_ROLES =
  /^(?:речни|спікер|представни|представител|очевид|жител|мешкан|аналітик|аналитик|експерт|эксперт|губернатор|мер$|мэр$|глав|начальник|секретар|диспетчер|свідк|свидетел|лікар|врач|медик|військов|военн|посадовц|чиновник|источник|джерел|власт|влад|міністр|министр|президент|голов|рятувальник|спасател)/iu;

/** Pronouns and nouns that stand for the speaker before. @source own, general Ukrainian and Russian */
export const SLAVIC_PRONOUNS =
  /^(?:він|вона|воно|вони|он|она|оно|они|його|її|їх|его|её|ее|их|ведомств\p{L}*|відомств\p{L}*)$/iu;

/** Sources that speak in their own voice. @source guide §6.17; public names of bodies */
export const SLAVIC_OFFICIAL_SOURCE =
  /(?<!\p{L})(?:ОВА|МВА|ОДА|оперштаб|оперативн\p{L}+ штаб|генеральн\p{L}+ штаб|генштаб|міністерств\p{L}+|министерств\p{L}+|мін\p{L}*оборони|мин\p{L}*обороны|ДСНС|МЧС|поліці\p{L}+|полици\p{L}+|повітрян\p{L}+ сил\p{L}*|командуванн\p{L}+|командовани\p{L}+|адміністраці\p{L}+|администраци\p{L}+|губернатор|мерія|мэрия|ЗСУ|СБУ|ВСУ|прокуратур\p{L}+|міськрада|штаб)(?!\p{L})/iu;
/** Outlets by name. @source own */
export const SLAVIC_OUTLET_SOURCE =
  /(?<!\p{L})(?:агенці\p{L}+|агентств\p{L}+|газет\p{L}*|новини|новости|радіо|радио|вісті|вести|вечір\p{L}*|вечерн\p{L}+|журнал|телеканал|портал|видання|издание)(?!\p{L})/iu;

/** Hedges; the group is the term. @source own, general Ukrainian and Russian */
export const SLAVIC_HEDGES =
  /(?<!\p{L})(ймовірно|імовірно|вероятно|можливо|возможно|нібито|начебто|якобы|предположительно|очевидно|попередньою|попередніми|предварительным|предварительной)(?!\p{L})/giu;

/** Denial in the words themselves. @source own */
export const SLAVIC_DENIED =
  /(?<!\p{L})(?:неправда|фейк|вигадк\p{L}+|вымыс\p{L}+|брехн\p{L}+|ложь|не відповідає дійсності|не соответствует действительности)(?!\p{L})/iu;
/** Negated propositions. @source own */
export const SLAVIC_NEGATED =
  /(?<!\p{L})(?:немає|нет|не було|не было|не постражда\p{L}*|не пострада\p{L}*|не виявлено|не обнаружено|не зафіксовано|не зафиксировано|не проводи\p{L}+|не сообщается|не повідомля\p{L}+|не загину\p{L}+|не погиб\p{L}*|обійшлося без|обошлось без)(?!\p{L})/iu;
/** Greetings, thanks and advice. @source own */
export const SLAVIC_IDLE =
  /^(?:слава |бережіть|берегите|дякуємо|спасибо|доброго ранку|добрий ранок|доброе утро|підписуйтесь|подписывайтесь|не публікуйте|не публикуйте|перебувайте|залишайтеся|оставайтесь|друзі|друзья|разом до перемоги|героям слава)/iu;
