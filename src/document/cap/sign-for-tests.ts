import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';

const { SignedXml } = createRequire(import.meta.url)('xml-crypto') as typeof import('xml-crypto');
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
/** The canonical form in which whatever namespaces are in scope are part of what is signed. */
export const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** A pair of keys for tests, as PEM. */
export function keysForTests(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** A message with an enveloped signature as the last thing in it, or of only the part that `xpath` names. */
export function signForTests(
  text: string,
  privateKey: string,
  {
    hash = 'sha256',
    xpath = '/*',
    canonical = EXCLUSIVE,
  }: { hash?: 'sha1' | 'sha256'; xpath?: string; canonical?: string } = {},
): string {
  const isWhole = xpath === '/*';
  const signer = new SignedXml({
    privateKey,
    canonicalizationAlgorithm: canonical,
    signatureAlgorithm:
      hash === 'sha1'
        ? 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'
        : 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  });
  signer.addReference({
    xpath,
    transforms: [ENVELOPED, canonical],
    digestAlgorithm:
      hash === 'sha1' ? 'http://www.w3.org/2000/09/xmldsig#sha1' : 'http://www.w3.org/2001/04/xmlenc#sha256',
    ...(isWhole ? { uri: '', isEmptyUri: true } : {}),
  });
  signer.computeSignature(text);
  return signer.getSignedXml();
}
