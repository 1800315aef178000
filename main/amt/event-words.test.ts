import { describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { componentOf, eventWords, type PlatformEvent, severityOf } from './event-words';

const event = (sensorType: number, offset: number, ...data: number[]): PlatformEvent => ({
  sensorType,
  offset,
  severity: 2,
  entity: 38,
  data: [...data, 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 8),
});

describe('platform events', () => {
  it.each([
    [event(5, 0), 'The case was opened'],
    [event(6, 1, 0xaa, 12, 1), 'Login failed 268 times'],
    [event(6, 1), 'Login failed'],
    [event(15, 0, 64, 1), 'Firmware error: no memory is installed'],
    [event(15, 2, 64, 19), 'Firmware progress: start of the operating system'],
    [event(15, 1, 64, 7), 'Firmware hang: setup of PCI'],
    [event(15, 2, 64, 99), 'Firmware progress: code 99'],
    [event(15, 0, 0xeb), 'Firmware event with data that the firmware marks as invalid'],
    [
      event(18, 0, 0xaa, 0x78, 0x56, 0x34, 0x12, 0xcd, 0xab, 8),
      'The watchdog of agent 12345678-abcd… has expired',
    ],
    [event(30, 0), 'No bootable medium'],
    [event(35, 1, 64), 'The start failed: the BIOS did not finish its self-test in time'],
    [
      event(36, 0, 0, 253, 255, 255, 255),
      'A network filter matched on the wired network: all received packets',
    ],
    [event(36, 0, 0xaa, 7, 0, 0, 0), 'A network filter matched on the wireless network: filter 7'],
    [event(192, 0, 0xaa, 48, 2), 'A storage redirection (IDE-R) session began'],
    [event(192, 1, 0, 0, 2), 'A network policy took effect: some or all received traffic was stopped'],
    [event(193, 0, 0xaa, 48), 'A user asked for a remote connection'],
    [event(193, 0, 1, 2, 3, 4), 'Remote connection or access control, data 1 2 3 4'],
    [event(99, 3), 'Event of sensor type 99, offset 3'],
  ])('%o is said as “%s”', (given, words) => {
    expect(eventWords(given)).toEqual(words);
  });

  it('has a sentence for every number there can be', () => {
    for (let sensor = 0; sensor < 256; sensor++) {
      for (const offset of [0, 1, 2, 3, 111, 255]) {
        const said = english(eventWords(event(sensor, offset, 255, 255, 255, 255, 255, 255, 255, 255)));
        expect(said).not.toMatch(/undefined|NaN/);
      }
      expect(english(componentOf(sensor))).not.toBe('');
    }
  });

  it('knows how serious it is, and admits what it does not know', () => {
    expect([16, 2, 3].map((number) => severityOf(number))).toEqual(['critical', 'information', undefined]);
    expect(componentOf(34)).toEqual('BIOS');
    expect(componentOf(200)).toEqual('Component 200');
  });
});
