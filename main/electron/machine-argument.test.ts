import { describe, expect, it, vi } from 'vitest';
import { askedMachine, handedMachine } from './machine-argument';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

describe('a start of the window', () => {
  it.each([
    [[], undefined],
    [['192.168.1.17'], '192.168.1.17'],
    [['--ozone-platform=wayland', 'pc-17.example'], 'pc-17.example'],
    [['192.168.1.0/24'], undefined],
    [['/home/anybody/amt-bench', '10.0.0.1'], '10.0.0.1'],
    [['x'.repeat(400)], undefined],
  ])('with %j is about %s', (args, machine) => expect(askedMachine(args)).toBe(machine));

  it.each([
    [undefined],
    ['10.0.0.1'],
    [{ machine: 7 }],
    [{ machine: '10.0.0.0/8' }],
    [{ machine: '--quit' }],
  ])('is believed nothing else that it hands over: %j', (handed) =>
    expect(handedMachine(handed)).toBe(undefined),
  );
});
