import type { CapRule } from './rule.ts';

/** A message without a fault and without a warning: every element of CAP 1.2 that may stand with the others. */
export const GOOD_CAP = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>dobryn-2026-0412</identifier>
  <sender>duty@civil-protection.example</sender>
  <sent>2026-03-03T08:00:00-00:00</sent>
  <status>Actual</status>
  <msgType>Update</msgType>
  <source>Regional duty officer</source>
  <scope>Public</scope>
  <code>profile:sample:1</code>
  <note>Renews the first warning</note>
  <references>duty@civil-protection.example,dobryn-2026-0411,2026-03-03T07:30:00-00:00</references>
  <incidents>flood-7</incidents>
  <info>
    <language>en-GB</language>
    <category>Met</category>
    <category>Safety</category>
    <event>River flood</event>
    <responseType>Evacuate</responseType>
    <urgency>Expected</urgency>
    <severity>Severe</severity>
    <certainty>Likely</certainty>
    <audience>People by the river</audience>
    <eventCode>
      <valueName>sample:event</valueName>
      <value>flood</value>
    </eventCode>
    <effective>2026-03-03T08:00:00+00:00</effective>
    <onset>2026-03-03T12:00:00+02:00</onset>
    <expires>2026-03-03T20:00:00-00:00</expires>
    <senderName>Civil protection of the province</senderName>
    <headline>Flood expected along the lower river</headline>
    <description>The river rises by half a metre an hour &amp; passes the dyke by noon.</description>
    <instruction>Leave the low streets by the north road.</instruction>
    <web>https://civil-protection.example/0412</web>
    <contact>Call 112</contact>
    <parameter>
      <valueName>gauge</valueName>
      <value>4.1 m</value>
    </parameter>
    <resource>
      <resourceDesc>Map of the shelters</resourceDesc>
      <mimeType>image/png</mimeType>
      <size>4096</size>
      <uri>https://civil-protection.example/map.png</uri>
      <derefUri>c2hlbHRlcnM=</derefUri>
      <digest>0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33</digest>
    </resource>
    <area>
      <areaDesc>Lower town</areaDesc>
      <polygon>49.10,33.40 49.10,33.60 49.20,33.60 49.20,33.40 49.10,33.40</polygon>
      <circle>49.15,33.50 4.5</circle>
      <geocode>
        <valueName>ISO3166-2</valueName>
        <value>UA-53</value>
      </geocode>
      <altitude>200</altitude>
      <ceiling>400.5</ceiling>
    </area>
  </info>
  <info>
    <language>uk</language>
    <category>Met</category>
    <category>Safety</category>
    <event>Повінь</event>
    <urgency>Expected</urgency>
    <severity>Severe</severity>
    <certainty>Likely</certainty>
    <eventCode>
      <valueName>sample:event</valueName>
      <value>flood</value>
    </eventCode>
    <expires>2026-03-03T20:00:00-00:00</expires>
    <headline>Очікується повінь у пониззі річки</headline>
    <description>Вода прибуває на пів метра за годину.</description>
    <web>https://civil-protection.example/0412</web>
    <area>
      <areaDesc>Нижнє місто</areaDesc>
      <circle>49.15,33.50 4.5</circle>
    </area>
  </info>
</alert>
`;

/** One fault: what it is, by which rule it is judged, what is put in place of what. */
export type CapFault = readonly [what: string, rule: CapRule, from: string | RegExp, to: string];

const POLYGON = '49.10,33.40 49.10,33.60 49.20,33.60 49.20,33.40 49.10,33.40';
const SIGNATURE =
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><SignatureValue>AA==</SignatureValue></Signature>';
const gone = (name: string): RegExp => new RegExp(`\\n *<${name}>.*</${name}>`);

const SCHEMA_FAULTS: readonly CapFault[] = [
  ['no identifier', 'missing-element', gone('identifier'), ''],
  ['no sender', 'missing-element', gone('sender'), ''],
  ['no time sent', 'missing-element', gone('sent'), ''],
  ['no status', 'missing-element', gone('status'), ''],
  ['no type', 'missing-element', gone('msgType'), ''],
  ['no scope', 'missing-element', gone('scope'), ''],
  ['no event', 'missing-element', gone('event'), ''],
  ['no urgency', 'missing-element', gone('urgency'), ''],
  ['no severity', 'missing-element', gone('severity'), ''],
  ['no certainty', 'missing-element', gone('certainty'), ''],
  ['no description of the area', 'missing-element', gone('areaDesc'), ''],
  ['no kind of file', 'missing-element', gone('mimeType'), ''],
  ['no description of the file', 'missing-element', gone('resourceDesc'), ''],
  ['a parameter without a name', 'missing-element', '<valueName>gauge</valueName>', ''],
  ['a code without a value', 'missing-element', '<value>UA-53</value>', ''],
  ['sender before identifier', 'wrong-order', /(<identifier>.*>)\s*(<sender>.*>)/, '$2$1'],
  ['scope before type', 'wrong-order', /(<msgType>.*>)([\s\S]*?)(<scope>.*>)/, '$3$1$2'],
  ['expires before onset', 'wrong-order', /(<onset>.*>)\s*(<expires>.*>)/, '$2$1'],
  ['circle before polygon', 'wrong-order', /(<polygon>.*>)\s*(<circle>.*>)/, '$2$1'],
  ['value before its name', 'wrong-order', /(<valueName>gauge.*>)\s*(<value>.*>)/, '$2$1'],
  ['two scopes', 'repeated-element', '<scope>Public</scope>', '<scope>Public</scope><scope>Public</scope>'],
  ['two headlines', 'repeated-element', /(<headline>.*>)/, '$1$1'],
  ['two urgencies', 'repeated-element', /(<urgency>.*>)/, '$1$1'],
  ['a status that is none', 'unknown-value', '>Actual<', '>Live<'],
  ['a status in small letters', 'unknown-value', '>Actual<', '>actual<'],
  ['a status between blanks', 'unknown-value', '>Actual<', '> Actual <'],
  ['a type that is none', 'unknown-value', '>Update<', '>Renewal<'],
  ['a scope that is none', 'unknown-value', '>Public<', '>Everyone<'],
  ['a category that is none', 'unknown-value', '>Safety<', '>War<'],
  ['a response that is none', 'unknown-value', '>Evacuate<', '>Flee<'],
  ['an empty urgency', 'unknown-value', '>Expected<', '><'],
  ['a severity that is none', 'unknown-value', '>Severe<', '>Grave<'],
  ['a certainty of CAP 1.0', 'unknown-value', '>Likely<', '>Very Likely<'],
  ['a time with Z', 'time', '08:00:00-00:00</sent>', '08:00:00Z</sent>'],
  ['a time with a fraction', 'time', '08:00:00-00:00</sent>', '08:00:00.000-00:00</sent>'],
  ['a time without offset', 'time', '12:00:00+02:00', '12:00:00'],
  ['a day that is not', 'time', '2026-03-03T20', '2026-02-30T20'],
  ['an hour that is not', 'time', 'T20:00:00', 'T25:00:00'],
  ['an offset that is not', 'time', '+02:00', '+15:00'],
  ['a time in words', 'time', '2026-03-03T20:00:00-00:00', 'this evening'],
  ['an empty time', 'time', />2026-03-03T20.*?</, '><'],
  ['a size in words', 'number', '>4096<', '>4 kB<'],
  ['an altitude in words', 'number', '>200<', '>200 ft<'],
  ['a language that is no tag', 'language', '>en-GB<', '>English (UK)<'],
  ['a file by its time', 'uri-syntax', '>https://civil-protection.example/map.png<', '>12:30.png<'],
  ['an element of our own', 'unknown-element', '<scope>', '<priority>1</priority><scope>'],
  ['an element misspelt', 'unknown-element', /contact>/g, 'contacts>'],
  ['an element in the wrong place', 'unknown-element', '<audience>', '<note>x</note><audience>'],
  ['a foreign element', 'foreign', '<info>', '<x xmlns="urn:example:x">1</x><info>'],
  ['an attribute', 'attribute', '<info>', '<info priority="1">'],
  ['an attribute of a text', 'attribute', '<headline>', '<headline lang="en">'],
  ['text between elements', 'stray-text', '<info>', 'Attention! <info>'],
  ['an element within text', 'nested-element', 'the lower river', 'the <b xmlns="urn:x">lower</b> river'],
];

const RULE_FAULTS: readonly CapFault[] = [
  ['an identifier with a space', 'identifier', 'dobryn-2026-0412<', 'dobryn 2026<'],
  ['an identifier with a comma', 'identifier', 'dobryn-2026-0412<', 'dobryn,0412<'],
  ['an identifier with <', 'identifier', 'dobryn-2026-0412<', 'dobryn&lt;0412<'],
  ['an empty identifier', 'identifier', 'dobryn-2026-0412<', '<'],
  ['a sender with &', 'sender', '>duty@civil-protection.example<', '>duty&amp;co<'],
  ['a sender in words', 'sender', '>duty@civil-protection.example<', '>Duty officer<'],
  ['an empty event', 'empty-value', '>River flood<', '><'],
  ['an empty description of the area', 'empty-value', '>Lower town<', '>  <'],
  ['an empty geocode', 'empty-value', '>UA-53<', '><'],
  ['an empty event code', 'empty-value', '>flood<', '><'],
  ['a reference without a time', 'bad-reference', ',2026-03-03T07:30:00-00:00<', '<'],
  ['a reference with a bad time', 'bad-reference', '07:30:00-00:00<', '07:30:00Z<'],
  [
    'a reference to itself',
    'self-reference',
    'dobryn-2026-0411,2026-03-03T07:30',
    'dobryn-2026-0412,2026-03-03T08:00',
  ],
  ['an update of nothing', 'missing-reference', gone('references'), ''],
  ['a cancel of nothing', 'missing-reference', /Update(<[\s\S]*)\n *<references>.*>/, 'Cancel$1'],
  ['an answer to nothing', 'missing-reference', /Update(<[\s\S]*)\n *<references>.*>/, 'Ack$1'],
  ['a reference to a later message', 'late-reference', 'T07:30:00-00:00<', 'T09:30:00-00:00<'],
  [
    'a signature without parts',
    'signature',
    '</alert>',
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/></alert>',
  ],
  ['a signature before the infos', 'signature', '<info>', `${SIGNATURE}<info>`],
  ['an open polygon', 'open-polygon', POLYGON, POLYGON.replace(/ 49.10,33.40$/, ' 49.10,33.41')],
  [
    'a polygon whose sides cross',
    'crossing-polygon',
    POLYGON,
    '49.10,33.40 49.20,33.60 49.10,33.60 49.20,33.40 49.10,33.40',
  ],
  ['a polygon of three points', 'short-polygon', POLYGON, '49.10,33.40 49.10,33.60 49.10,33.40'],
  ['a polygon that is a line', 'short-polygon', POLYGON, '49.10,33.40 49.10,33.60 49.10,33.60 49.10,33.40'],
  [
    'longitude first',
    'out-of-range',
    POLYGON,
    '133.40,49.10 133.60,49.10 133.60,49.20 133.40,49.20 133.40,49.10',
  ],
  ['a longitude beyond the globe', 'out-of-range', '<circle>49.15,33.50 4.5<', '<circle>49.15,233.50 4.5<'],
  ['a polygon with spaces within pairs', 'bad-polygon', POLYGON, POLYGON.replaceAll(',', ', ')],
  ['a polygon in words', 'bad-polygon', POLYGON, 'the lower town'],
  ['an empty polygon', 'bad-polygon', POLYGON, ''],
  ['a circle without radius', 'circle', '49.15,33.50 4.5', '49.15,33.50'],
  ['a circle of no size', 'circle', '49.15,33.50 4.5', '49.15,33.50 0'],
  ['a circle of less than no size', 'circle', '49.15,33.50 4.5', '49.15,33.50 -2'],
  ['a radius with its unit', 'circle', '49.15,33.50 4.5', '49.15,33.50 4.5km'],
  ['a ceiling alone', 'ceiling-alone', gone('altitude'), ''],
  ['a ceiling below', 'ceiling-below', '>400.5<', '>100<'],
  ['a private message to nobody', 'no-addresses', '>Public<', '>Private<'],
  ['a restricted message without restriction', 'no-restriction', '>Public<', '>Restricted<'],
  [
    'a public message with a restriction',
    'restriction',
    '</scope>',
    '</scope><restriction>staff</restriction>',
  ],
  [
    'an address with half its quotes',
    'bad-addresses',
    '</scope>',
    '</scope><addresses>"duty room</addresses>',
  ],
  ['an end before the time sent', 'ends-before-sent', /<expires>2026-03-03T20/, '<expires>2026-03-03T07'],
  ['an end at the time sent', 'ends-before-sent', /<expires>2026-03-03T20/, '<expires>2026-03-03T08'],
  ['a relative address', 'web', '<web>https://civil-protection.example/0412', '<web>/alerts/0412'],
  ['a page with a space', 'web', '<web>https://civil', '<web>https://our civil'],
  ['an address of another kind', 'web', '<web>https:', '<web>ftp:'],
  [
    'a script for an address',
    'web',
    '<web>https://civil-protection.example/0412',
    '<web>javascript:alert(1)',
  ],
  ['a tag in the description', 'markup', 'an hour &amp;', 'an hour &lt;br/&gt;'],
  ['a tag in character data', 'markup', 'Leave the low streets', '<![CDATA[<b>Leave</b>]]>'],
  ['a script in the headline', 'markup', 'Flood expected', '&lt;script&gt;x()&lt;/script&gt;'],
  ['a character escaped twice', 'double-escape', 'an hour &amp;', 'an hour &amp;amp;'],
  ['a number escaped twice', 'double-escape', 'Lower town', 'Lower town&amp;#39;s edge'],
  [
    'one text under two languages',
    'one-text-two-languages',
    'Очікується повінь у пониззі річки',
    'Flood expected along the lower river',
  ],
  ['another category in the second info', 'infos-differ', /Safety(<\/category>\s*<event>Пов)/, 'Geo$1'],
  [
    'another event code in the second info',
    'infos-differ',
    /flood(<\/value>\s*<\/eventCode>\s*<expires>)/,
    'rain$1',
  ],
  ['a digest that is none', 'digest', '0beec7b5', 'zzzz'],
  ['a kind of file that is none', 'mime-type', 'image/png', 'picture'],
  ['content that is not Base64', 'deref-uri', 'c2hlbHRlcnM=', 'shelters!'],
  ['a file nowhere', 'uri', /<uri>.*\s*.*<\/derefUri>/, '<uri>map.png</uri>'],
  ['a size below nothing', 'size', '4096', '-1'],
];

const WARNINGS: readonly CapFault[] = [
  ['no description', 'no-description', gone('description'), ''],
  ['no end', 'no-expires', gone('expires'), ''],
  ['no page', 'no-web', gone('web'), ''],
  ['no area', 'no-area', /\n *<area>[\s\S]*?<\/area>/, ''],
  ['an area without shape or code', 'no-geometry', /(<areaDesc>Нижнє місто<\/areaDesc>)\s*<circle>.*>/, '$1'],
  ['a long headline', 'long-headline', 'Flood expected', `Flood ${'very '.repeat(26)}much expected`],
  ['a long description of the area', 'long-area', 'Lower town', `Lower town ${'and around '.repeat(4)}`],
  ['an empty element', 'empty-element', '>Call 112<', '><'],
  ['an end before the begin', 'ends-before-onset', 'T12:00:00+02:00', 'T23:00:00+02:00'],
];

/** Every fault, each made of {@link GOOD_CAP} by one change; the last ones are warnings. */
export const CAP_FAULTS: readonly CapFault[] = [...SCHEMA_FAULTS, ...RULE_FAULTS, ...WARNINGS];

/** Faults of the schema alone: the ones that a validator of the schema finds too. */
export const isSchemaFault = (fault: CapFault): boolean => SCHEMA_FAULTS.includes(fault);
