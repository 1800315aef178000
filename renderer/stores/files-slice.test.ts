import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/contract/client';
import { LOG_PIECE_BYTES } from '../../shared/model/explanation';
import { fail, ok } from '../../shared/result';
import { message } from '../../shared/texts/message';
import { createFilesSlice } from './files-slice';
import type { AppState } from './state';

interface Called {
  name: string;
  input: Record<string, unknown>;
}

/** A main that answers each call so, and what it was asked. */
function slice(answer: (name: string) => unknown = () => ok({ reading: 'r', ticket: 't' })) {
  const calls: Called[] = [];
  const client = {
    call: (name: string, input: Record<string, unknown>) => {
      calls.push({ name, input });
      return Promise.resolve(answer(name));
    },
    onEvent: () => () => undefined,
  } as unknown as Client;
  let state: Partial<AppState> = { leaving: (_to, then) => then() };
  const went: unknown[] = [];
  const files = createFilesSlice(
    client,
    (change) => (state = { ...state, ...change }),
    () => ({ ...files, ...state, go: (route) => went.push(route) }) as AppState,
  );
  return { files, calls, went, names: () => calls.map(({ name }) => name) };
}

const never = new AbortController().signal;

describe('logs', () => {
  it('are sent in pieces, one after the other, with their progress', async () => {
    const { files, calls } = slice();
    const blob = new Blob([new Uint8Array(LOG_PIECE_BYTES + 1)]);
    const progress: number[] = [];
    await files.explainLogs([{ name: 'a.log', blob }, { blob: new Blob(['b']) }], never, (done) =>
      progress.push(done),
    );
    expect(calls.map(({ name, input }) => [name, input['name']])).toEqual([
      ['logs.begin', undefined],
      ['logs.open', 'a.log'],
      ['logs.piece', undefined],
      ['logs.piece', undefined],
      ['logs.open', undefined],
      ['logs.piece', undefined],
      ['logs.report', undefined],
    ]);
    expect(progress).toEqual([0, LOG_PIECE_BYTES, LOG_PIECE_BYTES + 1, LOG_PIECE_BYTES + 2]);
    expect(calls[5]?.input['base64']).toBe(btoa('b'));
  });

  it('can be stopped between two pieces, and main is told', async () => {
    const { files, names } = slice();
    const controller = new AbortController();
    const blob = new Blob([new Uint8Array(3 * LOG_PIECE_BYTES)]);
    const result = await files.explainLogs([{ blob }], controller.signal, (done) => {
      if (done > 0) controller.abort();
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(names()).toEqual(['logs.begin', 'logs.open', 'logs.piece', 'logs.end']);
  });

  it('that main refuses, or that cannot be read, end with the reason', async () => {
    const refused = fail('file-unreadable', message('general.stopped'), message('general.stoppedNext'));
    const { files, names } = slice((name) => (name === 'logs.piece' ? refused : ok({ reading: 'r' })));
    expect(await files.explainLogs([{ blob: new Blob(['x']) }], never, () => undefined)).toEqual(refused);
    expect(names().at(-1)).toBe('logs.end');
    const folder = new Blob(['x']);
    folder.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('a folder')) }) as unknown as Blob;
    const unread = await slice().files.explainLogs([{ name: 'logs', blob: folder }], never, () => undefined);
    expect(unread).toMatchObject({ error: { message: { messageCode: 'explain.file.unread' } } });
  });
});

it('dropped files go to the page that they belong to, once', () => {
  const { files, went } = slice();
  const log = new File(['x'], 'SMSTS.log');
  files.dropFiles([log]);
  files.dropFiles([new File(['x'], 'SETUP.BIN')]);
  files.dropFiles([log, new File(['x'], 'setup.bin')]);
  files.dropFiles([]);
  expect(went).toEqual([{ page: 'logs' }, { page: 'usb-key' }, { page: 'logs' }]);
});

it('a setup.bin and its passwords are asked for with a ticket', async () => {
  const { files, calls } = slice();
  await files.revealUsbKey('AAAA');
  await files.readUsbKey('AAAA');
  expect(calls).toEqual([
    { name: 'vault.ticket', input: { use: 'usb-key-reveal' } },
    { name: 'usb-key.reveal', input: { base64: 'AAAA', reading: 'r', ticket: 't' } },
    { name: 'usb-key.read', input: { base64: 'AAAA' } },
  ]);
});
