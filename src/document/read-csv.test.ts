import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capture } from './capture-for-tests.ts';
import { readCsv } from './read-csv.ts';

const HEAD = 'region,started_at,finished_at,naive\n';
const read = (text: string) => {
  const { value, issues } = readCsv(capture('airraid-volunteer', HEAD + text), ['region']);
  return {
    rows: value.map((r) => `${r.line} ${[...r.cells.values()].join('|')}`),
    bad: issues.map((i) => `${i.where}: ${i.message}`),
  };
};

test('quotes, commas, line breaks and empty lines within a table keep their rows and line numbers', () => {
  assert.deepEqual(read('"a, b",1,2,x\n\n"two\nlines",1,2,"he said ""no"""\r\nc, 1 ,2,x'), {
    rows: ['2 a, b|1|2|x', '4 two\nlines|1|2|he said "no"', '6 c|1|2|x'],
    bad: [],
  });
});

test('a row of another width is refused with its line, its neighbours are kept', () => {
  assert.deepEqual(read('a,1,2,x\nb,1\nc,1,2,x,y\nd,1,2,x\n'), {
    rows: ['2 a|1|2|x', '5 d|1|2|x'],
    bad: ['line 3: it has 2 cells where 4 are named', 'line 4: it has 5 cells where 4 are named'],
  });
});

test('a quote left open costs its own line, not the rest of the file', () => {
  assert.deepEqual(read('a,1,2,x\n\n"b,1,2,x\nc,1,2,x\n"d,1,2,x\ne,1,2,x\n'), {
    rows: ['2 a|1|2|x', '5 c|1|2|x', '7 e|1|2|x'],
    bad: ['line 4: a quote is opened in it and not closed', 'line 6: a quote is opened in it and not closed'],
  });
});

test('a table without a column that is needed is refused whole, in one line that says what to do', () => {
  assert.throws(() => readCsv(capture('airraid-volunteer', 'a,b\n1,2\n'), ['region', 'naive']), {
    code: 'bad-log',
    message: /no column region, naive; give its own format with --format/,
  });
});
