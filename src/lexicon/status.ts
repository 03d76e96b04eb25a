/** Words by which an event is planned, possible, denied or going on, as seen from its trigger. */
export interface StatusTable {
  readonly source: string;
  /** Regular-expression sources, tested on the words just before the trigger. */
  readonly planned: readonly string[];
  readonly possible: readonly string[];
  readonly denied: readonly string[];
  readonly ongoing: readonly string[];
  /** Tested on the words just after the trigger. */
  readonly ongoingAfter: readonly string[];
  readonly possibleAfter: readonly string[];
  readonly plannedAfter: readonly string[];
  readonly deniedAfter: readonly string[];
}

const GAP = "(?:[\\p{L}'’-]+\\s+){0,4}";

/**
 * Status words.
 * @source guide §3.2 (status); own, general English
 */
export const STATUS_WORDS: StatusTable = {
  source: 'guide §3.2; own, general English',
  planned: [
    `\\b(?:will|shall|would|['’]ll)\\s+(?:not\\s+)?${GAP}$`,
    `\\b(?:plans?|planned|planning|intends?|intended|aims?|aimed|prepar(?:e|es|ed|ing|ation|ations)|vow(?:s|ed)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|threaten(?:s|ed)?|agreed?|set|due|scheduled|expected|about|decided|ready|hop(?:e|es|ed|ing))\\s+(?:to|for|on)\\s+${GAP}$`,
    `\\b(?:order(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|ask(?:s|ed)?|urg(?:e|es|ed|ing)|demand(?:s|ed)?|asked|told)\\s+${GAP}$`,
    `\\b(?:is|are|was|were) (?:to|due|scheduled|set|planned)\\s+(?:to )?${GAP}$`,
    '\\b(?:prepar(?:e|es|ed|ing)|plan(?:s|ned|ning)?)\\s+(?:a|an|another|its|their|new|fresh)\\s+(?:[\\p{L}-]+\\s+){0,3}$',
    '\\b(?:planned|upcoming|forthcoming|scheduled|proposed|next round of)\\s+(?:[\\p{L}-]+\\s+){0,2}$',
  ],
  possible: [
    `\\b(?:will|would)\\s+(?:highly|very|most)\\s+likely\\s+(?:[\\p{L}'’-]+\\s+){0,8}$`,
    `\\bwill\\s+(?:almost certainly|(?:very |highly |most |quite )?likely|(?:very )?probably|possibly|perhaps)\\s+${GAP}$`,
    `\\b(?:likely|certain|sure|bound|liable)\\s+to\\s+(?!have\\b)${GAP}$`,
    `\\b(?:may|might|could|can)\\s+(?:not\\s+)?(?:have\\s+)?${GAP}$`,
    `\\b(?:fear(?:s|ed|ing)?|warn(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|threats?|risks?|possib(?:le|ility|ly)|potential|prospects?|danger|in case of|preparing for|suspect(?:s|ed)? (?:that|it|he|she|they|the|of)|(?:is|are|was|were) suspected|likelihood|chance|considering|weighing)\\b(?:\\s+(?:of|that|an?|the|any))*\\s+${GAP}$`,
    `\\b(?:to|must|should) (?:allow|permit|facilitate|enable)\\s+${GAP}$`,
    "\\b(?:if|unless|whether|should)\\s+(?:[\\p{L}'’-]+\\s+){0,5}$",
  ],
  denied: [
    // "Have yet to arrive": they have not.
    `\\b(?:has|have|had)\\s+yet\\s+to\\s+(?:be\\s+)?(?:[\\p{L}'’-]+\\s+)?$`,
    `\\b(?:no|not|never|nor|neither|without|denie[sd]|deny(?:ing)?|rejects?|rejected|dismiss(?:ed|es)|n['’]t|ruled out|failed to|unable to)\\s+(?:(?:that|any|the|a|an|its|his|her|their|claims? of|reports? of|having|been|of|for|yet|immediate|evidence|sign|signs|was|were|had)\\s+)*(?:[\\p{L}'’-]+\\s+){0,2}$`,
  ],
  ongoing: [
    `\\b(?:is|are|'re|’re)\\s+(?:still\\s+|now\\s+|being\\s+|currently\\s+|also\\s+|meanwhile\\s+)*$`,
    '\\b(?:continu(?:e|es|ing)|still|ongoing|under way|currently|keeps?)\\s+(?:to\\s+)?(?:[\\p{L}-]+\\s+){0,2}$',
    '\\bremains? under (?:[\\p{L}-]+\\s+){0,3}$',
    '\\b(?:were|was) still\\s+(?:[\\p{L}-]+\\s+){0,1}$',
  ],
  ongoingAfter: [
    '^\\s*(?:(?!and\\b|but\\b)[\\p{L}-]+\\s+){0,6}?(?:continues?|appl(?:y|ies)\\b|keeps? going|goes on|(?:has|have) entered (?:its|their)|is continuing|are continuing|continuing|is under way|was under way|under way|underway|is ongoing|are ongoing|ongoing|rages?|raging|persists?|remains? in (?:force|effect|place)|is (?:still )?in force|are (?:still )?in force|is taking place|are taking place|are heard|is heard|are under way|(?:did|has|have) not (?:paused?|stopp?(?:ed)?|ceased?|ended|let up|abated?|subsided?|eased?)|(?:is|are) (?:still )?(?:burning|spreading))',
  ],
  possibleAfter: [
    '^[^.;]{0,40}?\\b(?:could|may|might|can (?:still )?be|is possible|likely(?! to have)|unlikely|improbable|is feared|would follow)\\b',
  ],
  plannedAfter: [
    "^\\s*(?:[\\p{L}'’-]+\\s+){0,7}?(?:will|is to|are to|is scheduled|are scheduled|is due|are due|is expected|are expected|is planned|are planned|were likely to|is set)\\b",
  ],
  deniedAfter: [
    "^\\s*(?:(?!but\\b|and\\b|which\\b|that\\b|who\\b)[\\p{L}’'-]+\\s+){0,8}?(?:is|are|was|were) (?:not true|untrue|false|fake|fabricated|baseless|a lie|lies|disinformation|nonsense)\\b",
    '^\\s*(?:(?!but\\b|and\\b|which\\b|that\\b|who\\b)[\\p{L}-]+\\s+){0,4}?(?:(?:did not|has not|have not|had not)(?! (?:yet )?(?:paus|stop|ceas|end|let up|abat|subsid|eas))|was not|were not|never|is fake|are fake|was false|are false|is false)\\b',
  ],
};
