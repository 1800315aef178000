import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UsbKeyRequest } from '#shared/model/usb-key';
import type { Result } from '#shared/result';
import { openAppService } from '../app-service';
import { openTestBench, type TestBench, value } from '../testing/lab';
import { readUsbKey } from './read-usb-key';

let bench: TestBench;
beforeEach(async () => {
  bench = await openTestBench({ machines: [] });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

const KNOWN = 'Kn0wn-Passw0rd!';
const NEXT = 'N3w-Passw0rd!';
const REQUEST: UsbKeyRequest = {
  version: '3.0',
  current: { from: 'factory' },
  next: { from: 'typed', password: NEXT },
  settings: { dhcp: true },
};
const RANDOM = { from: 'random', saveAs: 'stick' } as const;

const write = (change: Partial<UsbKeyRequest> = {}): ReturnType<TestBench['useCases']['writeUsbKey']> =>
  bench.useCases.writeUsbKey({ ...REQUEST, ...change });

/** Both passwords in each record of a file. */
async function passwordsIn(change: Partial<UsbKeyRequest>): Promise<unknown[]> {
  const { bytes } = value(await write(change));
  return value(readUsbKey(bytes, true)).shown.map(({ variables }) =>
    variables.slice(0, 2).map((each) => each.value),
  );
}

/** The vault is a keychain, which this test has none of. */
function withKeychain(): void {
  vi.spyOn(bench.context.vault, 'kind', 'get').mockReturnValue('keychain');
}

describe('a file for a USB stick', () => {
  it('takes its passwords from where it is told', async () => {
    value(await bench.useCases.namedSecrets.save('house', KNOWN, {}));
    expect(await passwordsIn({})).toEqual([['admin', NEXT]]);
    expect(await passwordsIn({ current: { from: 'typed', password: KNOWN } })).toEqual([[KNOWN, NEXT]]);
    expect(await passwordsIn({ current: { from: 'named', name: 'house' }, next: { from: 'keep' } })).toEqual([
      [KNOWN, KNOWN],
    ]);
    expect(await passwordsIn({ next: { from: 'named', name: 'house' }, records: 2 })).toEqual([
      ['admin', KNOWN],
      ['admin', KNOWN],
    ]);
  });

  it('has its random password in the vault before it is given out', async () => {
    withKeychain();
    const order: string[] = [];
    const save = vi.spyOn(bench.context.vault, 'saveNamed');
    save.mockImplementationOnce(async () => {
      await Promise.resolve();
      order.push('stored');
    });
    const written = write({ next: RANDOM }).then((result) => {
      order.push('given out');
      return result;
    });
    expect(value(await written)).toMatchObject({ secret: 'stick', records: 1 });
    expect(order).toEqual(['stored', 'given out']);
    const [name, stored] = save.mock.calls[0] ?? [];
    const { bytes } = value(await written);
    expect(name).toBe('stick');
    expect(value(readUsbKey(bytes, true)).shown[0]?.variables[1]).toMatchObject({ value: stored });
    expect(stored).toMatch(/^[A-Za-z2-9!$%]{20}$/);
  });

  it('is not given out where the random password cannot be kept', async () => {
    expect(await write({ next: RANDOM })).toMatchObject({ ok: false, error: { code: 'no-keychain' } });
    withKeychain();
    value(await bench.useCases.namedSecrets.save('stick', KNOWN, {}));
    expect(await write({ next: RANDOM })).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(await bench.context.vault.named('stick')).toBe(KNOWN);
    const refusal = vi.spyOn(bench.context.vault, 'saveNamed').mockRejectedValue(new Error('locked'));
    await expect(write({ next: { ...RANDOM, saveAs: 'other' } })).rejects.toThrow('locked');
    refusal.mockRestore();
  });

  it('stores no random password where the file cannot be written', async () => {
    withKeychain();
    const long = 'a.'.repeat(120) + 'example.com';
    const settings = { remoteSetup: { dnsSuffix: long, server: long } };
    expect(await write({ next: RANDOM, settings })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid', message: { messageCode: 'usbKey.rules.tooMuch' } },
    });
    expect(await bench.useCases.secrets.names()).toEqual([]);
  });

  it('says which field is wrong, and never what a password is', async () => {
    const failed = await write({ next: { from: 'typed', password: 'weak-secret' } });
    expect(failed).toMatchObject({
      ok: false,
      error: { code: 'input-invalid', message: { values: { key: 'next' } } },
    });
    expect(JSON.stringify(failed)).not.toContain('weak-secret');
    expect(await write({ current: { from: 'named', name: 'gone' } })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid', message: { messageCode: 'secrets.unknown' } },
    });
    value(await bench.useCases.namedSecrets.save('wifi', 'plain words', { kind: 'wifi' }));
    expect(await write({ next: { from: 'named', name: 'wifi' } })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid', message: { messageCode: 'usbKey.rules.weak' } },
    });
  });
});

describe('the MEBx password that is stored for a machine', () => {
  it('is the current one, where it is known which holds', async () => {
    const demo = await openTestBench();
    const id = await demo.look('ready');
    const request: UsbKeyRequest = { ...REQUEST, current: { from: 'machine', machineId: id } };
    expect(await demo.useCases.writeUsbKey(request)).toMatchObject({
      ok: false,
      error: { code: 'password-unknown', message: { messageCode: 'usbKey.stored.none' } },
    });
    const secrets = demo.context.machines.secrets(id);
    const setAt = '2026-11-30T10:00:00.000Z';
    await secrets.beginMebx({ password: KNOWN, origin: 'typed', setAt, taken: true });
    const { bytes } = value(await demo.useCases.writeUsbKey(request));
    expect(value(readUsbKey(bytes, true)).shown[0]?.variables[0]).toMatchObject({ value: KNOWN });
    await secrets.beginMebx({ password: NEXT, origin: 'random', setAt, taken: false });
    expect(await demo.useCases.writeUsbKey(request)).toMatchObject({
      ok: false,
      error: { code: 'password-unknown', message: { messageCode: 'usbKey.stored.several' } },
    });
    await demo.close();
  });
});

describe('a window', () => {
  const service = (): ReturnType<typeof openAppService> =>
    openAppService(bench.useCases, (bug) => {
      throw bug;
    });

  it('gets a file with passwords for a ticket alone', async () => {
    const window = service();
    const wrong = await window.call('usb-key.write', { request: REQUEST, ticket: 'made-up' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'not-confirmed' } });
    const other = await window.call('vault.ticket', { use: 'reveal' });
    expect(other).toMatchObject({ ok: true });
    const ticketOf = (answer: unknown): unknown =>
      typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    const misused = { request: REQUEST, ...Object(ticketOf(other)) } as unknown;
    expect(await window.call('usb-key.write', misused)).toMatchObject({ ok: false });
    const asked = await window.call('vault.ticket', { use: 'usb-key' });
    const good = { request: REQUEST, ...Object(ticketOf(asked)) } as unknown;
    const written = await window.call('usb-key.write', good);
    expect(written).toMatchObject({ ok: true, value: { file: { name: 'setup.bin' } } });
    // Each ticket is good once.
    expect(await window.call('usb-key.write', good)).toMatchObject({ ok: false });
    // Neither journal nor log nor anything else on the disk holds a password.
    expect(bench.files()).not.toContain(NEXT);
  });

  it('reads a file without its passwords, and hears why another one is none', async () => {
    const { bytes } = value(await write());
    const base64 = Buffer.from(bytes).toString('base64');
    const read = await service().call('usb-key.read', { base64 });
    expect(read).toMatchObject({ ok: true, value: { version: '3.0', records: 1 } });
    expect(JSON.stringify(read)).not.toContain(NEXT);
    const text = Buffer.from('no setup.bin').toString('base64');
    expect(await service().call('usb-key.read', { base64: text })).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
    const large = Buffer.alloc(600_000).toString('base64');
    expect(await service().call('usb-key.read', { base64: large })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    });
  });

  it('sees the passwords of a file for a ticket of that purpose alone', async () => {
    const { bytes } = value(await write());
    const base64 = Buffer.from(bytes).toString('base64');
    const window = service();
    const ticket = async (use: string): Promise<object> =>
      Object(value((await window.call('vault.ticket', { use })) as Result<object>)) as object;
    const refused = [{ ticket: 'made-up' }, await ticket('usb-key'), await ticket('reveal')];
    for (const given of refused) {
      expect(await window.call('usb-key.reveal', { base64, ...given })).toMatchObject({
        ok: false,
        error: { code: 'not-confirmed' },
      });
    }
    const good = { base64, ...(await ticket('usb-key-reveal')) };
    expect(JSON.stringify(await window.call('usb-key.reveal', good))).toContain(NEXT);
    expect(await window.call('usb-key.reveal', good)).toMatchObject({ ok: false });
  });
});
