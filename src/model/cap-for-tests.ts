import type { CapArea, CapInfo, CapMessage } from './cap-message.ts';

/** An area for tests, named only. */
export const capArea = (areaDesc: string, more: Partial<CapArea> = {}): CapArea => ({
  areaDesc,
  polygons: [],
  circles: [],
  geocodes: [],
  ...more,
});

/** An info for tests: an air raid over Kyiv oblast without times. */
export const capInfo = (more: Partial<CapInfo> = {}): CapInfo => ({
  language: 'en-US',
  categories: ['Security'],
  event: 'Air raid alert',
  eventCodes: [],
  responses: ['Shelter'],
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Likely',
  effective: null,
  onset: null,
  expires: null,
  senderName: 'Duty centre',
  headline: null,
  description: null,
  instruction: null,
  web: null,
  contact: null,
  parameters: [],
  areas: [capArea('Kyiv oblast')],
  ...more,
});

/** A public alert for tests, sent by `duty@example.org` at 08:00 on 3 March 2026 (UTC). */
export const capMessage = (identifier: string, more: Partial<CapMessage> = {}): CapMessage => ({
  version: '1.2',
  identifier,
  sender: 'duty@example.org',
  sent: '2026-03-03T08:00:00.000Z',
  status: 'Actual',
  msgType: 'Alert',
  scope: 'Public',
  source: null,
  note: null,
  codes: [],
  incidents: [],
  references: [],
  infos: [capInfo()],
  signature: 'none',
  ...more,
});
