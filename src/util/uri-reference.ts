const PCHAR = `(?:[\\w.~!$&'()*+,;=:@-]|%[\\da-f]{2})`;
const NO_COLON = `(?:[\\w.~!$&'()*+,;=@-]|%[\\da-f]{2})`;
const AUTHORITY = `(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\da-f]{2})*@)?(?:\\[[\\da-f:.]+\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})*)(?::\\d*)?`;
const PATH = `(?:/${PCHAR}*)*`;
const TAIL = `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?`;
const URI = new RegExp(
  `^(?:(?:[a-z][a-z\\d+.-]*:)(?://${AUTHORITY}${PATH}|/(?:${PCHAR}+${PATH})?|${PCHAR}+${PATH}|)|(?://${AUTHORITY}${PATH}|/(?:${PCHAR}+${PATH})?|${NO_COLON}+${PATH}|))${TAIL}$`,
  'i',
);

/**
 * Whether a text is an address or a part of one (RFC 3986), as XML Schema's `anyURI` takes it: characters that would have to be escaped
 * (spaces, other scripts, quotes, braces) are let pass.
 */
export function isUriReference(text: string): boolean {
  return URI.test(text.trim().replace(/[^\u0021-\u007e]|[<>"{}|\\^`]/g, '_'));
}
