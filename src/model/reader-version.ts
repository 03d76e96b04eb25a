/** Version of the reading rules: part of what a stored statement was read with. Raise it when readings may change. */
export const READER_VERSION = 8;
