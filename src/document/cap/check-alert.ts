import { childOf, childrenOf, type XmlElement } from '../../util/xml/parse-xml.ts';
import { parseCapTime } from './cap-time.ts';
import { short } from './check-shape.ts';
import { parseReferences } from './parse-references.ts';
import type { Blame } from './rule.ts';
import { SIGNATURE_NAMESPACE } from './schema.ts';

const NOT_IN_NAMES = /[\s,<&]/;

/** Judges what stands above the infos: who sends, to whom, what is referenced, and how it is signed. */
export function checkAlert(alert: XmlElement, blame: Blame): void {
  for (const name of ['identifier', 'sender'] as const) {
    const element = childOf(alert, name);
    if (element && element.children.length === 0 && (element.text === '' || NOT_IN_NAMES.test(element.text)))
      blame(
        name,
        element,
        element.text === ''
          ? `the ${name} is empty`
          : `the ${name} “${short(element.text)}” holds a space, comma, < or &`,
      );
  }
  checkScope(alert, blame);
  checkReferences(alert, blame);
  checkSignature(alert, blame);
}

function checkScope(alert: XmlElement, blame: Blame): void {
  const scope = childOf(alert, 'scope')?.text;
  const restriction = childOf(alert, 'restriction');
  const addresses = childOf(alert, 'addresses');
  const isSaid = (e: XmlElement | undefined): boolean => (e?.text.trim() ?? '') !== '';
  if (scope === 'Private' && !isSaid(addresses))
    blame('no-addresses', addresses ?? alert, 'the message is private and names nobody it is for');
  if (scope === 'Restricted' && !isSaid(restriction))
    blame('no-restriction', restriction ?? alert, 'the message is restricted and does not say to what');
  if (scope !== undefined && scope !== 'Restricted' && isSaid(restriction))
    blame('restriction', restriction!, `a restriction is given though the scope is ${scope}`);
  if (isSaid(addresses) && (addresses!.text.split('"').length - 1) % 2 === 1)
    blame('bad-addresses', addresses!, 'a double quote is not closed');
}

function checkReferences(alert: XmlElement, blame: Blame): void {
  const element = childOf(alert, 'references');
  const msgType = childOf(alert, 'msgType')?.text;
  const text = element?.text.trim() ?? '';
  if (text === '') {
    // An Ack or Error answers a message as surely as a Cancel ends one.
    if (msgType !== undefined && msgType !== 'Alert')
      blame('missing-reference', element ?? alert, `the message is of type ${msgType} and references none`);
    return;
  }
  const { references, bad } = parseReferences(text);
  for (const part of bad) blame('bad-reference', element!, `“${short(part)}” is no sender,identifier,sent`);
  const [sender, identifier] = ['sender', 'identifier'].map((n) => childOf(alert, n)?.text.trim());
  const sent = parseCapTime(childOf(alert, 'sent')?.text ?? '');
  for (const r of references) {
    if (r.sender === sender && r.identifier === identifier)
      blame('self-reference', element!, `the message references itself (${r.identifier})`);
    else if (sent !== null && r.sent > sent)
      blame('late-reference', element!, `${r.identifier} was sent later (${r.sent}) than this message`);
  }
}

/** A signature that lacks its parts, or that something follows, says nothing. Several are allowed: who passes a message on may sign it too. */
function checkSignature(alert: XmlElement, blame: Blame): void {
  const isSignature = (c: XmlElement): boolean => c.namespace === SIGNATURE_NAMESPACE;
  const last = alert.children.findLastIndex((c) => !isSignature(c));
  for (const [i, s] of alert.children.entries()) {
    if (!isSignature(s) || s.name !== 'Signature') continue;
    const lacks = ['SignedInfo', 'SignatureValue'].filter((n) => childrenOf(s, n).length === 0);
    if (lacks.length > 0) blame('signature', s, `the signature has no ${lacks.join(' and no ')}`);
    else if (i < last) blame('signature', s, 'the signature stands before the end of the message');
  }
}
