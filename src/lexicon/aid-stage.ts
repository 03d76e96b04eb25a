/** Words for how far a gift has come, in English, Ukrainian and Russian; each stands in or right before the words that name the gift. */
export interface AidStageWords {
  readonly source: string;
  /** A formal act: approved, signed, money set aside. "Will send" and "agreed to" are none. */
  readonly committed: RegExp;
  readonly announced: RegExp;
  readonly cancelled: RegExp;
  /** The same of a gift that a noun named before: what stands between is the gift. */
  readonly cancelledAfter: RegExp;
  /** Nouns of a gift to come, before the words that name it. */
  readonly toCome: RegExp;
  /** Under way: nobody says it has arrived. */
  readonly sent: RegExp;
  /** Handed out or working: it is there, though it goes on. */
  readonly inUse: RegExp;
  /** A gift told of by a noun alone, which says nothing of how far it has come. */
  readonly bare: RegExp;
}

/** @source guide §3.1 aid.*, §6.5; own, general English, Ukrainian and Russian; docs/decisions/0035 */
export const AID_STAGE_WORDS: AidStageWords = {
  source: 'guide §3.1, §6.5; own, general English, Ukrainian and Russian; docs/decisions/0035',
  committed:
    /(?<!\p{L})(?:approv(?:ed|es|ing|al)|authori[sz](?:ed|es|ing)|signed|signs|signing|ratif(?:ied|ies)|commit(?:ted|s|ting)|allocat(?:ed|es|ing)|earmark(?:ed|s|ing)|set(?:s|ting)? aside|contract(?:s|ed)?|ordered|bought|purchased|procured|green-?lit|cleared)(?!\p{L})|(?<!\p{L})(?:схвал|затверд|підпис|виділ|ухвал|законтракт|санкціон|одобр|утверд|подпис|выдел|санкционир)\p{L}*/giu,
  announced:
    /(?<!\p{L})(?:announc|pledg|promis|offer|vow|unveil)\p{L}*|(?<!\p{L})(?:оголос|анонс|обіця|пообіця|обеща|пообеща|объяв|запропон|предлож)\p{L}*/giu,
  cancelled:
    /(?<!\p{L})(?:cancel(?:l?ed|s|l?ing)|call(?:ed|s|ing) off|scrap(?:ped|s|ping)|withdr(?:ew|awn|aws?|awing)|suspend(?:ed|s|ing)|halt(?:ed|s|ing)|fr(?:oze|ozen|eezes?|eezing)|paus(?:ed|es|ing)|revok(?:ed|es|ing)|rescind(?:ed|s|ing)|retract(?:ed|s|ing)|t(?:ook|aken|akes|aking) back|backed out|reneged)(?!\p{L})|(?<!\p{L})(?:скасу|відклик|призупин|заморо[жз]|отмен|отозва|приостанов)\p{L}*/giu,
  cancelledAfter:
    /^(?:\s+(?!(?:that|which|who|whose|whom|where|after|when|before|because|since|if|unless|until|and|but|while|що|який|яка|яке|які|що|коли|після|и|і|та|что|котор\p{L}*|когда|после)(?!\p{L}))[\p{L}\d’'./-]+){0,12}?\s+(?:(?:was|were|is|are|has been|have been|had been|would be|will be)\s+(?:\p{L}+ly\s+|now\s+|later\s+|since\s+)?(?:cancel?led|called off|scrapped|withdrawn|suspended|halted|frozen|paused|revoked|rescinded|retracted|shelved|dropped|abandoned)|(?:було |были? |была |було |буде )?(?:скасован|призупинен|заморожен|відкликан|отменен|отменён|приостановлен|заморожен|отозван)\p{L}*|(?:скасували|призупинили|заморозили|відкликали|отменили|приостановили|отозвали))(?!\p{L})/iu,
  toCome:
    /(?<!\p{L})(?:plans?|pledges?|promises?|offers?|proposals?|decisions?|deals?|agreements?|contracts?|programmes?|projects?|intentions?|план\p{L}*|обіцянк\p{L}*|рішенн\p{L}*|пропозиці\p{L}*|угод\p{L}*|намір\p{L}*|обещани\p{L}*|решени\p{L}*|предложени\p{L}*|соглашени\p{L}*|намерени\p{L}*)(?:\s+[\p{L}’'-]+){0,3}?\s*$/iu,
  sent: /(?<!\p{L})(?:sent|dispatch(?:ed|es)|despatched|shipped|set off|set out|departed|left|under way|underway|en route|in transit|on (?:the|its|their) way|flew|flown|airlift(?:ed|s)|loaded)(?!\p{L})|(?<!\p{L})(?:відправ|надісла|виїха|виру[шх]|отправ|послал|выеха|направил)\p{L}*|(?:у|в) (?:дорозі|пути)/giu,
  inUse:
    /(?<!\p{L})(?:distribut(?:ed|es|ing)|hand(?:s|ed|ing) out|in (?:use|service)|working|running|operating|protecting|guarding|flying|receiv(?:ed|es|ing))(?!\p{L})|(?<!\p{L})(?:розда|роздава|отриму|працю|раздаё|раздают|получа|работа)\p{L}*/giu,
  bare: /^(?:(?:military|aid|separate|new|further) )*package$/i,
};
