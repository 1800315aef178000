import { describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { value } from '#shared/testing/value';
import { startBench } from '../bench';
import { readBenchText } from './bench-file';

function text(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}

describe('readBenchText', () => {
  it('makes machines like those of the demo bench, with differences', async () => {
    const read = readBenchText(
      text([
        { like: 'ready', id: 'one', version: '14.1.67.2046', adminPassword: 'Other-Passw0rd' },
        { like: 'hp-changed-mebx', id: 'two', rtcClear: 'clock-only' },
        { like: 'dash-board', id: 'three' },
      ]),
      'bench.json',
    );
    if (!read.ok) throw new Error(english(read.error.message));
    expect(read.value.map(({ id, address }) => `${id} ${address}`)).toEqual([
      'one 127.78.0.1',
      'two 127.78.0.2',
      'three 127.78.0.3',
    ]);
    const bench = await startBench({ machines: read.value, standardPorts: false });
    expect(bench.machine('one').info.version).toBe('14.1.67.2046');
    expect(bench.machine('one').opensWith('admin', 'Other-Passw0rd')).toBe(true);
    await bench.stop();
  });

  it('gives two machines one UUID and one realm where the file says so', async () => {
    const shared = { uuid: '2f740f73-7763-42b5-8507-020077000063', realm: `Digest:A407${'0'.repeat(28)}` };
    const read = readBenchText(
      JSON.stringify([
        { like: 'ready', id: 'one', ...shared },
        { like: 'hidden', id: 'two', ...shared },
      ]),
      'bench.json',
    );
    if (!read.ok) throw new Error(english(read.error.message));
    expect(read.value).toMatchObject([
      { hardware: { uuid: shared.uuid } },
      { hardware: { uuid: shared.uuid } },
    ]);
    const bench = await startBench({ machines: read.value, standardPorts: false });
    expect(bench.machines.map((machine) => machine.inspect().realm)).toEqual([shared.realm, shared.realm]);
    await bench.stop();
  });

  it('says which provisioning certificates a machine accepts', () => {
    const provisioning = { roots: ['0f'.repeat(32)], suffix: 'Corp.Example.com' };
    const read = readBenchText(text([{ like: 'ccm-lost-password', id: 'one', provisioning }]), 'bench.json');
    expect(value(read)).toMatchObject([
      { controlMode: 'ccm', provisioning: { roots: provisioning.roots, suffix: 'corp.example.com' } },
    ]);
  });

  it.each<[unknown, RegExp]>([
    ['not json', /not valid JSON/],
    [[], /names no machine/],
    [[{ like: 'nobody', id: 'x' }], /no machine “nobody”/],
    [
      [
        { like: 'ready', id: 'x' },
        { like: 'ready', id: 'x' },
      ],
      /“x” is there twice/,
    ],
    [[{ like: 'ready', id: 'x', address: '10.0.0.1' }], /must be a 127/],
    [[{ like: 'ready', id: 'x', colour: 'red' }], /colour/],
    [[{ like: 'ready', id: 'X Y' }], /lower-case/],
    [[{ like: 'ready', id: 'x', realm: 'Digest:a4' }], /32 hex digits/],
    [[{ like: 'ready', id: 'x', uuid: 'none' }], /UUID/],
    [[{ like: 'ready', id: 'x', rtcClear: 7 }], /“0.rtcClear” is not valid/],
    [[{ like: 'ready', id: 'x', provisioning: { roots: [] } }], /“0.provisioning.roots” is not valid/],
    [[{ like: 'ready', id: 'x', provisioning: { roots: ['0F'] } }], /“0.provisioning.roots.0” is not valid/],
    [
      [{ like: 'ready', id: 'x', provisioning: { roots: ['0f'.repeat(32)], suffix: 'a b' } }],
      /“0.provisioning.suffix” is not valid/,
    ],
    [{ like: 'ready' }, /not valid/],
  ])('refuses %j in words', (content, message) => {
    const read = readBenchText(text(content), 'bench.json');
    expect(read).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(read.ok ? '' : english(read.error.message)).toMatch(message);
  });
});
