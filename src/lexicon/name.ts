/** Lower-case parts inside a person's name. @source own, names of the world */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'al el bin bint ibn abu ben van von der den de del della di da dos du le la ould ag ap abd ul ur af ter'.split(
    ' ',
  ),
);

/** A word that begins with a capital, with hyphens and apostrophes inside. @source own */
export const CAPITALISED = /^\p{Lu}[\p{L}\p{M}’'.-]*$/u;

/** Words with a capital that are no part of a person's name: days, months, directions. @source own, general English */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december the a an in on at by and but while as it he she they we its his her their my our your this that these those there here one two three four five six seven eight nine ten some many most several no none all both neither either after before since when if meanwhile however separately earlier later today yesterday tomorrow according asked hours days for from with near outside inside behind among despite unlike during until because though although even just then also yet nor where what who whose how why which under over into'.split(
    ' ',
  ),
);
