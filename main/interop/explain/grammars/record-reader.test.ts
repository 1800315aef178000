import { describe, expect, it } from 'vitest';
import {
  acu,
  cm,
  eventText,
  eventXml,
  logrus,
  logrusJson,
  mesh,
  oldCm,
  rps,
  terminal,
} from '../../testing/log-builders';
import type { LogRecord } from './record';
import { RecordReader } from './record-reader';

function recordsOf(text: string): LogRecord[] {
  const reader = new RecordReader();
  const read = text
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => reader.read(line));
  return [...read, ...reader.end()];
}

describe('entries of CMTrace', () => {
  it('have their writer, level and time, in UTC by the bias', () => {
    const [record, ...more] = recordsOf(cm('A message.', { type: 3, at: 604 }));
    expect(record).toMatchObject({
      grammar: 'cmtrace',
      line: 1,
      text: 'A message.',
      component: 'TSManager',
      severity: 'error',
    });
    expect(new Date(record?.time?.utc ?? 0).toISOString()).toBe('2016-07-14T07:10:04.029Z');
    expect(new Date(record?.time?.local ?? 0).toISOString()).toBe('2016-07-14T15:10:04.029Z');
    expect(more).toEqual([]);
  });

  it.each([
    ['west of Greenwich', 300, '2016-07-14T20:00:00.029Z'],
    ['on it', 0, '2016-07-14T15:00:00.029Z'],
  ])('are read %s', (_, bias, utc) => {
    expect(new Date(recordsOf(cm('x', { bias }))[0]?.time?.utc ?? 0).toISOString()).toBe(utc);
  });

  it('may have several lines, stand behind one another, and begin where another ends', () => {
    const text = `${cm('one\ntwo').trimEnd()}${cm('three').trimEnd()}${cm('four\nfive')}${cm('six')}`;
    expect(recordsOf(text).map(({ text: said, line }) => [line, said])).toEqual([
      [1, 'one\ntwo'],
      [2, 'three'],
      [2, 'four\nfive'],
      [4, 'six'],
    ]);
  });

  it('may hold what looks like their end', () => {
    expect(recordsOf(cm('a] LOG]!> [b]')).map(({ text }) => text)).toEqual(['a] LOG]!> [b]']);
  });

  it('are read line by line where they were never closed', () => {
    const records = recordsOf(`<![LOG[one\ntwo\nthree`);
    expect(records.map(({ text, line, grammar }) => [grammar, line, text])).toEqual([
      ['plain', 1, '<![LOG[one'],
      ['plain', 2, 'two'],
      ['plain', 3, 'three'],
    ]);
    expect(recordsOf(`<![LOG[x\n${'y\n'.repeat(200)}`)).toHaveLength(201);
  });

  it('have an older form', () => {
    const [record] = recordsOf(oldCm('Error: one~two', 'SMS_AMT_OPERATION_MANAGER', 1));
    expect(record).toMatchObject({
      grammar: 'cmtrace',
      text: 'Error: one\ntwo',
      component: 'SMS_AMT_OPERATION_MANAGER',
    });
    expect(new Date(record?.time?.utc ?? 0).toISOString()).toBe('2016-07-14T07:00:01.332Z');
    const oldest = 'Found ready instruction $$<SMS_DESPOOLER><Wed May 21 17:09:27 1997~><thread=DB>';
    expect(recordsOf(oldest)[0]).toMatchObject({
      component: 'SMS_DESPOOLER',
      text: 'Found ready instruction',
    });
  });
});

describe('lines of other programs', () => {
  it.each<[string, string, Partial<LogRecord>]>([
    [
      'ACUConfig',
      acu('ERROR', 'TCP Error', 1),
      { grammar: 'acuconfig', component: 'ACU Configurator', severity: 'error', text: 'Error: TCP Error' },
    ],
    [
      'rpc in a file',
      logrus('warning', 'say "hi"\nyou\\me'),
      { grammar: 'logrus', severity: 'warning', text: 'say "hi"\nyou\\me' },
    ],
    [
      'rpc in a terminal',
      terminal('error', 'Error 3: AmtNotDetected'),
      { grammar: 'logrus', severity: 'error', text: 'Error 3: AmtNotDetected' },
    ],
    ['rpc as JSON', logrusJson('info', 'hello'), { grammar: 'logrus', severity: 'info', text: 'hello' }],
    [
      'Console as JSON',
      '{"level":"error","error":"no route","message":"activate"}',
      { grammar: 'logrus', text: 'activate: no route' },
    ],
    ['RPS', rps('error', 'oh no'), { grammar: 'server', severity: 'error', text: 'oh no' }],
    [
      'RPS in a container',
      `rps-1  | ${rps('info', 'hello')}`,
      { grammar: 'server', component: 'rps-1', text: 'hello' },
    ],
    ['MeshCentral', mesh('Done.'), { grammar: 'mesh', text: 'Done.' }],
    [
      'a list of events',
      'Error\t7/14/2016 3:10:04 PM\tACU\t2\tNone\ttext',
      { grammar: 'event', component: 'ACU', severity: 'error', text: 'text' },
    ],
    [
      'anything else',
      'level=error but not by logrus',
      { grammar: 'plain', text: 'level=error but not by logrus' },
    ],
    ['JSON without a message', '{"level":"error"}', { grammar: 'plain' }],
  ])('%s', (_, text, wanted) => {
    const records = recordsOf(text);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject(wanted);
  });

  it('have times with and without a zone', () => {
    expect(recordsOf(logrus('info', 'x', 44))[0]?.time?.utc).toBe(Date.UTC(2026, 10, 24, 9, 36, 44));
    expect(recordsOf(acu('INFO', 'x', 1))[0]?.time).toEqual({ local: Date.UTC(2016, 6, 14, 15, 0, 1) });
    expect(recordsOf('[2026-11-24 10:00:00] x')[0]?.time).toEqual({ local: Date.UTC(2026, 10, 24, 10) });
    expect(recordsOf('2026-99-99 99:00:00 x')[0]?.time).toBeUndefined();
  });
});

describe('events of Windows', () => {
  it('are read line by line, with their source, level and time', () => {
    const texts = ['TCP Error\nCaller & <others>', 'Valid password not found'];
    const wanted = ['TCP Error', 'Caller & <others>', 'Valid password not found'];
    const plain = eventXml('ACU', 2, texts, 4);
    for (const xml of [plain, plain.replaceAll('><', '>\n<')]) {
      const records = recordsOf(xml);
      expect(records.map(({ text }) => text)).toEqual(wanted);
      for (const record of records) expect(record).toMatchObject({ component: 'ACU', severity: 'error' });
      expect(records[0]?.time?.utc).toBe(Date.UTC(2016, 6, 14, 7, 0, 4));
    }
  });

  it('are read as text, too, and what follows belongs to nobody', () => {
    const records = recordsOf(eventText('ACU', 'Error', ['one', '', 'two']));
    expect(records.map(({ text, component, line }) => [line, component, text])).toEqual([
      [11, 'ACU', 'one'],
      [13, 'ACU', 'two'],
    ]);
    expect(recordsOf('Log Name: x\nnot an event\nTCP Error').map(({ text }) => text)).toEqual([
      'not an event',
      'TCP Error',
    ]);
  });
});
