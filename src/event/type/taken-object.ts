import { PEOPLE } from '../../lexicon/target.ts';
import type { Span } from '../../util/span.ts';
import type { Scene } from '../slot/scene.ts';

/** Verbs that take ground and people alike. @source own, general English */
const TAKES = /^(?:(?:re)?captur\p{L}+|seiz\p{L}+|ret(?:aken|akes?|aking|ook)|overr[au]n\p{L}*)(?!\p{L})/iu;
const PARTICIPLE = /(?:ed|taken|overrun)$/i;

const PERSON = `(?:${PEOPLE.pattern}|defenders?|attackers?|guerrillas?|terrorists?|bandits?|jihadists?|raiders?|saboteurs?)`;
const SITE =
  '(?:towns?|villages?|cit(?:y|ies)|settlements?|hamlets?|capital|camps?|bases?|barracks|garrisons?|outposts?|posts?|positions?|headquarters|airports?|airfields?|bridges?|hills?|heights|districts?|areas?|territor(?:y|ies)|strongholds?|forts?|ports?|crossings?|checkpoints?)';

/** "Was captured", "have also been seized". */
const PASSIVE =
  /\s(?:was|were|been|being|is|are)\s+(?:(?:also|then|later|reportedly|finally|\p{L}+ly)\s+)?$/iu;
const PERFECT = /\s+(?:has|have|had)(?:\s+(?:also|reportedly|now|since|\p{L}+ly))?$/iu;
/** "Militants captured in …": the participle stands for a clause of its own. */
const REDUCED = new RegExp(`(?<!\\p{L})${PERSON}\\s+$`, 'iu');
const NO_OBJECT = /^\s+(?:in|at|near|during|by|outside|around|alongside|while|when)\s/i;

/** Words that may lead up to a place's name in the object: "most of the besieged town of". */
const LEAD =
  /^\s+(?:(?!(?:in|at|near|from|by|with|on|to|for|after|before|as|when|while|and|or|than|into|against)\s)[\p{Ll}\d%’'-]+\s+){0,6}$/u;
/** What a place may be the whole of; "weapons of the garrison" are no ground. */
const PART_OF = new RegExp(
  `(?<!\\p{L})(?:all|most|half|parts?|much|some|rest|remainder|thirds?|quarters?|per ?cent|%|outskirts|edges?|suburbs?|cent(?:re|er)|streets|control|${SITE}) of\\s`,
  'iu',
);
const PERSON_IN = new RegExp(`(?<!\\p{L})${PERSON}(?![\\p{L}’'-])`, 'iu');
/** "Butembo residents", "a Goma councillor": the place only says whose they are. */
const OWNS_PEOPLE = new RegExp(
  `^(?:[’']s)?\\s+(?:(?!(?:and|as|with|from|after|before|while|when|where|last|on|in|\\p{Ll}+ing)\\s)[\\p{Ll}-]+\\s+){0,2}?${PERSON}(?![\\p{L}’'-])`,
  'u',
);

/** "Four soldiers of the 161st Brigade", "the mayor of Rafah", "two guerrillas, both wounded,": people head the subject. */
const PEOPLE_HEAD = new RegExp(
  `(?<!\\p{L})${PERSON}(?:,[^,;]{0,40},)?(?:\\s+(?:of|from|in|with|at|near)(?:\\s+(?!(?:said|says|told|that|confirm\\p{L}*|report\\p{L}*|claim\\p{L}*|was|were|had|have|has|after|before|when|while|as|and|who|which)(?!\\p{L}))[\\p{L}\\d’'-]+){1,6})?$`,
  'iu',
);
/** "Positions held by rebels", "a base of the soldiers": whose the site is. */
const OF_SITE = new RegExp(
  `(?<!\\p{L})${SITE}\\s+(?:(?:held|used|controlled|defended|manned)\\s+by|of)\\s+(?:[\\p{L}\\d’'-]+\\s+){0,3}$`,
  'iu',
);
const SITE_HEAD = new RegExp(`(?<!\\p{L})${SITE}(?:\\s+(?:of|in|near|on|outside)\\s+[^,;.]{1,50})?$`, 'iu');
/** Nothing but the kind of place between a name and the end of the subject. */
const KIND_AFTER = new RegExp(`^(?:['’]s)?(?:\\s+(?:[\\p{L}-]+\\s+)?${SITE})?$`, 'iu');
const BESIDE = /\b(?:in|at|near|from|of)\s+(?:the\s+)?$/i;

/** What a verb of taking that begins at `verb` takes: ground, people, or null where its words leave it open. */
export function takenBy(scene: Scene, verb: Pick<Span, 'start'>): 'ground' | 'people' | null {
  const from = verb.start - scene.start;
  const word = TAKES.exec(scene.quote.slice(from))?.[0];
  if (!word) return null;
  const before = scene.quote.slice(0, from);
  const after = scene.quote.slice(from + word.length);
  if (PARTICIPLE.test(word)) {
    if (PASSIVE.test(before)) return subjectIs(scene, before.replace(PASSIVE, '').replace(PERFECT, ''));
    if (REDUCED.test(before) && NO_OBJECT.test(after)) return 'people';
  }
  return scene.mentions.some((p) => isObject(scene, from + word.length, p)) ? 'ground' : null;
}

/** What the words before a passive end with, its auxiliaries cut off. */
function subjectIs(scene: Scene, words: string): 'ground' | 'people' | null {
  const near = words.slice(-110);
  const head = PEOPLE_HEAD.exec(near);
  if (head) return OF_SITE.test(near.slice(0, head.index)) ? 'ground' : 'people';
  if (SITE_HEAD.test(near)) return 'ground';
  const isNamed = scene.mentions.some(
    (p) =>
      p.use !== 'modifier' &&
      p.end <= scene.start + words.length &&
      KIND_AFTER.test(words.slice(p.end - scene.start)) &&
      !BESIDE.test(words.slice(0, p.start - scene.start)),
  );
  return isNamed ? 'ground' : null;
}

/** Whether the object that begins at offset `from` of the sentence is this place. */
function isObject(scene: Scene, from: number, p: Scene['mentions'][number]): boolean {
  const at = p.start - scene.start;
  if (p.use === 'modifier' || at < from || at - from > 70) return false;
  const lead = scene.quote.slice(from, at);
  return (
    LEAD.test(lead) &&
    !PERSON_IN.test(lead) &&
    (!/\sof\s/.test(lead) || PART_OF.test(lead)) &&
    !OWNS_PEOPLE.test(scene.quote.slice(p.end - scene.start))
  );
}
