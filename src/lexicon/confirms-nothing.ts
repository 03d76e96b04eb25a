/** A speaker who does not confirm says neither that it is so nor that it is not. @source guide §6.6; own, general English, Ukrainian and Russian */
const CONFIRMS_NOTHING =
  /(?:\b(?:did|does|do|has|have|had|could|can|would|will)(?: not|n[’']t| neither) (?:yet |immediately |been able to |\p{L}+ly )*confirm(?:ed)?|\bcannot (?:yet |\p{L}+ly )*confirm|\b(?:declin|refus)\p{L}+ to (?:\p{L}+ly )?(?:confirm|comment)|(?<!\p{L})не (?:може |могли |змогли |может |смогли )?п[іо]дтверд\p{L}+|(?:відмов|отказ)\p{L}+ (?:\p{L}+ )?(?:підтвер|подтвер|комент|коммент)\p{L}+)$/iu;

/** Whether the words up to the end of a cue ("did not confirm", "declined to confirm") affirm and deny nothing. */
export function confirmsNothing(words: string): boolean {
  return CONFIRMS_NOTHING.test(words);
}
