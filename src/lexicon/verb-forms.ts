/** Verbs whose forms no rule makes. @source own, general English */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  speak: 'speaks spoke spoken speaking',
  put: 'puts put putting',
  read: 'reads read reading',
  begin: 'begins began begun beginning',
  go: 'goes went going',
  deny: 'denies denied denying',
  swear: 'swears swore sworn swearing',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  know: 'knows knew known knowing',
  see: 'sees saw seen seeing',
  find: 'finds found finding',
  shoot: 'shoots shot shooting',
  draw: 'drawn',
  undertake: 'undertakes undertook undertaken undertaking',
  broadcast: 'broadcasts broadcast broadcasting',
  foresee: 'foresees foresaw foreseen foreseeing',
  understand: 'understands understood understanding',
  hear: 'hears heard hearing',
  learn: 'learns learned learnt learning',
  seek: 'seeks sought seeking',
  choose: 'chooses chose chosen choosing',
  mean: 'means meant meaning',
  forget: 'forgets forgot forgotten forgetting',
  make: 'makes made making',
  take: 'takes took taken taking',
  give: 'gives gave given giving',
  have: 'has had having',
  hold: 'holds held holding',
  send: 'sends sent sending',
  show: 'shows showed shown showing',
  lay: 'lays laid laying',
  set: 'sets set setting',
  hit: 'hits hit hitting',
  stand: 'stands stood standing',
  break: 'breaks broke broken breaking',
  come: 'comes came coming',
  bring: 'brings brought bringing',
  sing: 'sings sang sung singing',
  sell: 'sells sold selling',
  foretell: 'foretells foretold foretelling',
  forgive: 'forgives forgave forgiven forgiving',
  dream: 'dreams dreamed dreamt dreaming',
  misunderstand: 'misunderstands misunderstood misunderstanding',
  overhear: 'overhears overheard overhearing',
  withhold: 'withholds withheld withholding',
};

/** The surface forms of an English verb, lower case: base, -s, past, participle, -ing. */
export function formsOf(lemma: string): string[] {
  const irregular = IRREGULAR[lemma];
  if (irregular) return [lemma, ...irregular.split(' ')];
  const doubled =
    /^(?:admit|quip|commit|blog|log|refer|slam|brag|plan|rebut|regret|spar|concur|infer|prefer|permit|pan|rap|nod|abhor|abet)$/.test(
      lemma,
    );
  const y = /[^aeiou]y$/.test(lemma);
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : y ? `${lemma.slice(0, -1)}i` : lemma;
  const past = doubled ? `${lemma}${lemma.at(-1)}` : stem;
  const s = y ? `${stem}es` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ing = doubled ? past : lemma.endsWith('e') ? stem : lemma;
  return [lemma, s, `${past}ed`, `${ing}ing`];
}
