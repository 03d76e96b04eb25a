import type { AidRow } from '../../model/picture.ts';
import type { AidFigure } from '../aid-figure.ts';
import { type AidLine, aidLedger, entriesOf } from '../aid-ledger.ts';
import { assertionColumns } from './assertion-columns.ts';
import { listCell } from './csv-cell.ts';
import { amountColumns } from './shared-columns.ts';
import { type Column, column, NEVER, tableOf } from './table.ts';

type Gift = Pick<AidLine, 'donor' | 'recipient' | 'item' | 'class' | 'for' | 'unit'>;

function giftColumns<T extends Gift>(): Column<T>[] {
  return [
    column('donor', ['#org+donor', 'text', 'Who gives', 'no donor is named'], (r) => r.donor),
    column(
      'recipient',
      ['#org+recipient', 'text', 'Who gets it', 'no recipient is named'],
      (r) => r.recipient,
    ),
    column('item', ['#item+name', 'text', 'What', 'no item is named'], (r) => r.item),
    column('item_class', ['#item+type', 'code', 'Class of weapon or system', 'it is none'], (r) => r.class),
    column(
      'for_system',
      ['#item+for', 'text', 'System that it is for; never counted with that', 'it is for no system named'],
      (r) => r.for,
    ),
    column(
      'unit',
      ['#item+unit', 'text', 'What the figures are in: tonnes, euros', 'pieces are counted'],
      (r) => r.unit,
    ),
  ];
}

/** Entries of the aid ledger, one row a speaker, thing and stage. */
export const AID_TABLE = tableOf<AidRow>({
  name: 'aid',
  row: 'One entry of the aid ledger: what one speaker says of one gift, and how far it has come; never to be added up across rows',
  rows: (picture) => picture.aid,
  columns: [
    column(
      'line',
      ['#activity+id', 'id', 'Line of the ledger: the same donor, recipient and item share it', NEVER],
      (r) => r.line,
    ),
    ...giftColumns<AidRow>(),
    ...amountColumns<AidRow>('amount', '#delivery+num', (r) => r.amount),
    column(
      'amount_words',
      [
        '#description+amount',
        'text',
        'The figure as worded',
        'none was given, or the policy holds words back',
      ],
      (r) => r.quote || null,
    ),
    column(
      'is_increment',
      [
        '#meta+increment',
        'yes',
        'yes: "18 more", on top of a figure told before',
        'it is a figure by itself',
      ],
      (r) => (r.isIncrement ? 'yes' : null),
    ),
    column('part', ['#meta+part', 'text', 'The share the figure is of', 'it is of the whole'], (r) => r.part),
    column(
      'stage',
      [
        '#status',
        'code',
        'requested; weighed = only considered; announced; committed = approved, signed or set aside; sent = its arrival not told; delivered; cancelled; denied; unknown = not said',
        NEVER,
      ],
      (r) => r.stage,
    ),
    column(
      'donors_own',
      ['#meta+donorsown', 'yes', 'yes: the donor itself says so', 'somebody else says so'],
      (r) => (r.isDonors ? 'yes' : null),
    ),
    ...assertionColumns<AidRow>(),
  ],
});

/** Lines of the aid ledger, one row a donor, recipient and item. */
export const AID_LEDGER_TABLE = tableOf<AidLine>({
  name: 'aid-ledger',
  row: 'One line of the aid ledger: what is promised, what is handed over and what lies between, as intervals; its entries are in the table aid',
  rows: (picture) => aidLedger(picture.aid),
  columns: [
    column('line', ['#activity+id', 'id', 'Id of the line', NEVER], (l) => l.id),
    ...giftColumns<AidLine>(),
    column(
      'latest_stage',
      ['#status', 'code', 'The stage told of last (see the table aid)', NEVER],
      (l) => l.latest.stage,
    ),
    column(
      'latest_said_at',
      ['#date+said', 'instant', 'When that was said, UTC', NEVER],
      (l) => l.latest.saidAt,
    ),
    ...figureColumns('pledged', '#indicator+pledged+num', (l) => l.pledged),
    ...figureColumns('delivered', '#delivery+num', (l) => l.delivered),
    column(
      'gap_low',
      ['#indicator+gap+num+min', 'number', 'Least that is promised and not handed over', 'see gap_state'],
      (l) => ('low' in l.gap ? l.gap.low : null),
    ),
    column(
      'gap_high',
      [
        '#indicator+gap+num+max',
        'number',
        'Most that is promised and not handed over',
        'no upper bound, or see gap_state',
      ],
      (l) => ('low' in l.gap ? (l.gap.high ?? null) : null),
    ),
    column(
      'gap_state',
      [
        '#meta+gap+state',
        'code',
        'figure; else why it is unknown: no-pledge, pledge-not-counted, no-delivery (none is told of; not 0), delivery-not-counted, called-off',
        NEVER,
      ],
      (l) => (l.gap.state === 'figure' ? 'figure' : l.gap.because),
    ),
    column(
      'supports',
      ['#activity+supports+id', 'list', 'Lines of the system that it is for', 'none is known'],
      (l) => listCell(l.supports),
    ),
    column(
      'requests',
      ['#activity+requests+id', 'list', 'Lines in which the recipient asks for it', 'none is known'],
      (l) => listCell(l.requests),
    ),
    column('statements', ['#meta+statement+id', 'list', 'Statements it stands on', NEVER], (l) =>
      listCell(entriesOf(l).flatMap((e) => e.statements)),
    ),
  ],
});

function figureColumns(name: string, hxl: string, of: (line: AidLine) => AidFigure): Column<AidLine>[] {
  const bound = (line: AidLine, which: 'low' | 'high'): number | null => {
    const figure = of(line);
    return 'low' in figure ? (figure[which] ?? null) : null;
  };
  return [
    column(`${name}_low`, [`${hxl}+min`, 'number', `Least ${name}`, `see ${name}_state`], (l) =>
      bound(l, 'low'),
    ),
    column(
      `${name}_high`,
      [`${hxl}+max`, 'number', `Most ${name}`, `no upper bound is known, or see ${name}_state`],
      (l) => bound(l, 'high'),
    ),
    column(
      `${name}_state`,
      [
        `#meta+${name}+state`,
        'code',
        'figure; rival: figures contradict each other and the interval holds them all; unknown: stated to be unknown; withheld; absent: nobody gave one',
        NEVER,
      ],
      (l) => of(l).state,
    ),
  ];
}
