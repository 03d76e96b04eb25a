/** Bodies and people named after a building, not the building. @source own, general English */
export const NOT_AFTER =
  /^(?:[’']s)?[\s-]+(?:said|says|ministry|ministers?|officials?|workers?|director|governor|authorit(?:y|ies)|department|spokes\p{L}+|correspondent|reporter|strike|year|meals|mayor|commander|chief|owner|warden|guards?|worker|gate)\b/iu;

/** A building's name for the people in it, or a word for a market, a way or a number, not a thing. @source own, general Ukrainian and Russian */
export const NOT_AFTER_SLAVIC =
  /^\s+(?:заявил|повідомил|сообщил|(?:життя|жизни|цін|цен|праці|труда|зброї|нафти|трансферів|трансферов|зору|зрения)(?!\p{L}))/iu;
/** "Директор школи", "працівник заводу": who is named after it. @source own, general Ukrainian and Russian */
export const BODY_OF =
  /(?<!\p{L})(?:директор|начальни|працівни|робітни|робоч|співробітни|сотрудни|работни|рабоч|головн\p{L}+ лікар|главврач|главн\p{L}+ врач|медсестр|охорон|охранни|учени|ученик|учн|студент|виклада|учител|преподавател|власни|владел|хозя|жител|мешкан|жильц|постоял|пацієнт|пациент|капітан|капитан|водія?|водител|водії|пасажир|пассажир|вантажни|грузчи|керівни|руководител|депутат|журналіст|журналист|речник|представител|представни|адміністраці|администраци|у бік|в сторону|в бік)\p{L}*\s+(?:\p{L}+(?:ої|ого|ньої|ой|ей|ых|их)\s+)?$/iu;
