import { message } from '#shared/texts/message';
import { FACTORY_MEBX_PASSWORD } from '../firmware/firmware';
import type { IntelSpec } from '../firmware/machine-spec';
import { addressOf, BENCH_DOMAIN, benchHost, FORGOTTEN, HDD_1000, SSD_256, SSD_512 } from './demo-common';
import { hardware, PROCESSORS } from './demo-hardware';

/** Machines of the demo bench without a known login: new, password lost, second hand, or setup interrupted. */

export const dellFactory: IntelSpec = {
  kind: 'intel-amt',
  id: 'dell-factory',
  title: message('simulator.machine.dellFactory.title'),
  story: message('simulator.machine.dellFactory.story'),
  address: addressOf(11),
  version: '11.8.86.3877',
  hardware: hardware({
    number: 11,
    manufacturer: 'Dell Inc.',
    model: 'OptiPlex 7050',
    board: '0NW6H5-SIM',
    bios: { version: '1.17.1', released: '2021-06-24' },
    processor: PROCESSORS.kabylake,
    gigabytes: 16,
    disks: [SSD_256],
  }),
  state: 'pre',
  controlMode: 'none',
  mebx: { password: FACTORY_MEBX_PASSWORD, policy: 'anytime' },
  host: benchHost('opti-011'),
  awakeWhenOff: true,
  rtcClear: 'resets-amt',
  biosUnconfigure: 'absent',
};

export const hpChangedMebx: IntelSpec = {
  kind: 'intel-amt',
  id: 'hp-changed-mebx',
  title: message('simulator.machine.hpChangedMebx.title'),
  story: message('simulator.machine.hpChangedMebx.story'),
  address: addressOf(12),
  version: '9.1.45.3000',
  hardware: hardware({
    number: 12,
    manufacturer: 'Hewlett-Packard',
    model: 'HP EliteDesk 800 G1 SFF',
    board: '18E4-SIM',
    bios: { version: 'L01 v02.78', released: '2019-01-04' },
    processor: PROCESSORS.haswell,
    gigabytes: 8,
    disks: [SSD_256, HDD_1000],
  }),
  state: 'pre',
  controlMode: 'none',
  mebx: { password: FORGOTTEN.mebx, policy: 'default-only', alsoRefused: "'<>& " },
  host: benchHost('elite-012'),
  awakeWhenOff: false,
  rtcClear: 'resets-amt',
  biosUnconfigure: 'resets-amt-and-mebx',
  quirks: { rmcpAck: true },
};

export const lenovoAdminMode: IntelSpec = {
  kind: 'intel-amt',
  id: 'lenovo-admin-mode',
  title: message('simulator.machine.lenovoAdminMode.title'),
  story: message('simulator.machine.lenovoAdminMode.story'),
  address: addressOf(13),
  version: '12.0.85.1919',
  hardware: hardware({
    number: 13,
    manufacturer: 'LENOVO',
    model: 'ThinkCentre M920s',
    board: '3132-SIM',
    bios: { version: 'M1UKT71A', released: '2022-04-12' },
    processor: PROCESSORS.coffeelake,
    gigabytes: 16,
    disks: [SSD_512],
  }),
  state: 'post',
  controlMode: 'acm',
  mebx: { password: FORGOTTEN.mebx, policy: 'anytime' },
  admin: { password: FORGOTTEN.admin },
  host: { name: 'PC-0417', domain: 'oldowner.example', networkDomain: BENCH_DOMAIN },
  redirection: { listener: true, sol: true, ider: true, kvm: true },
  consent: 0,
  awakeWhenOff: true,
  // MEBx and BIOS are Lenovo's to reset; taking the cell out only loses the clock on this one.
  rtcClear: 'clock-only',
  biosUnconfigure: 'resets-amt-and-mebx',
};

export const ccmLostPassword: IntelSpec = {
  kind: 'intel-amt',
  id: 'ccm-lost-password',
  title: message('simulator.machine.ccmLostPassword.title'),
  story: message('simulator.machine.ccmLostPassword.story'),
  address: addressOf(14),
  version: '12.0.64.1551',
  hardware: hardware({
    number: 14,
    manufacturer: 'FUJITSU',
    model: 'ESPRIMO D958',
    board: 'D3602-SIM',
    bios: { version: 'V5.0.0.13 R1.29.0', released: '2020-09-17' },
    processor: PROCESSORS.coffeelake,
    gigabytes: 16,
    disks: [SSD_256],
  }),
  state: 'post',
  controlMode: 'ccm',
  mebx: { password: FACTORY_MEBX_PASSWORD, policy: 'anytime' },
  admin: { password: FORGOTTEN.admin },
  host: benchHost('esprimo-014'),
  awakeWhenOff: false,
  rtcClear: 'clock-only',
  biosUnconfigure: 'absent',
  quirks: { saysStale: false },
};

export const halfSetUp: IntelSpec = {
  kind: 'intel-amt',
  id: 'half-set-up',
  title: message('simulator.machine.halfSetUp.title'),
  story: message('simulator.machine.halfSetUp.story'),
  address: addressOf(19),
  version: '15.0.47.2521',
  hardware: hardware({
    number: 19,
    manufacturer: 'Dell Inc.',
    model: 'OptiPlex 7090',
    board: '0N8V86-SIM',
    bios: { version: '1.21.0', released: '2023-11-14' },
    processor: PROCESSORS.rocketlake,
    gigabytes: 16,
    disks: [SSD_512],
  }),
  state: 'in',
  controlMode: 'none',
  mebx: { password: FACTORY_MEBX_PASSWORD, policy: 'anytime' },
  host: benchHost('opti-019'),
  awakeWhenOff: true,
  rtcClear: 'resets-amt',
  biosUnconfigure: 'absent',
};
