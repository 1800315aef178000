import type { EventSeverity } from '#shared/model/machine-log';
import { type Message, message } from '#shared/texts/message';

/*
 * What the numbers of a platform event mean. Sensor types, progress and error codes of the firmware, entities and
 * severities: IPMI 2.0, tables 42-3 and 43-13, and IPMI Platform Event Trap Format 1.0, section 4. What Intel AMT puts
 * into the data of its own events: MeshCommander (amt.js) and go-wsman-messages (amt/messagelog).
 */

/** A platform event, taken apart. */
export interface PlatformEvent {
  sensorType: number;
  offset: number;
  severity: number;
  entity: number;
  /** Eight bytes; their meaning follows from the sensor. */
  data: readonly number[];
}

/** First byte of data that the firmware itself has filled in. */
const OWN_DATA = 0xaa;

/** An event as a sentence, without a full stop. Numbers that are not known are said as numbers. */
export function eventWords(event: PlatformEvent): Message {
  const { sensorType, offset, data } = event;
  switch (sensorType) {
    case 5:
      return offset === 0
        ? message('events.platform.caseOpened')
        : message('events.platform.physicalSecurity', { number: offset });
    case 6:
      return data[0] === OWN_DATA
        ? message('events.platform.loginFailedTimes', { count: word(data, 1) })
        : message('events.platform.loginFailed');
    case 15:
      return firmwareWords(event);
    case 18:
      return watchdogWords(data);
    case 30:
      return message('events.platform.noBootMedium');
    case 32:
      return message('events.platform.systemStopped');
    case 35:
      return message(data[0] === 64 ? 'events.platform.selfTestTooLong' : 'events.platform.startFailed');
    case 36:
      return message(
        data[0] === OWN_DATA ? 'events.platform.filter.wireless' : 'events.platform.filter.wired',
        { filter: filterWords(data) },
      );
    case 37:
      return message('events.platform.processorRuns');
    case 192:
      return redirectionWords(event);
    case 193:
      return accessWords(data);
    default:
      return message('events.platform.other', { sensorType, offset });
  }
}

function firmwareWords({ offset, data }: PlatformEvent): Message {
  if (data[0] === 0xeb) return message('events.platform.firmware.invalid');
  const code = data[1] ?? 0;
  const numbered = message('events.platform.firmware.code', { code });
  const progress = FIRMWARE_PROGRESS[code] ?? numbered;
  switch (offset) {
    case 0:
      return message('events.platform.firmware.error', { what: FIRMWARE_ERRORS[code] ?? numbered });
    case 1:
      return message('events.platform.firmware.hang', { what: progress });
    case 2:
      return message('events.platform.firmware.progress', { what: progress });
    default:
      return message('events.platform.firmware.progressAt', { what: progress, offset });
  }
}

const NOT_SPECIFIED = message('events.platform.firmware.notSpecified');

/** By code. */
const FIRMWARE_ERRORS: readonly Message[] = [
  NOT_SPECIFIED,
  message('events.platform.errors.noMemory'),
  message('events.platform.errors.noUsableMemory'),
  message('events.platform.errors.hardDisk'),
  message('events.platform.errors.systemBoard'),
  message('events.platform.errors.floppyDrive'),
  message('events.platform.errors.diskController'),
  message('events.platform.errors.keyboard'),
  message('events.platform.errors.noRemovableMedium'),
  message('events.platform.errors.graphicsController'),
  message('events.platform.errors.noGraphics'),
  message('events.platform.errors.biosMemory'),
  message('events.platform.errors.voltages'),
  message('events.platform.errors.speeds'),
];

/** By code. */
const FIRMWARE_PROGRESS: readonly Message[] = [
  NOT_SPECIFIED,
  message('events.platform.progress.memory'),
  message('events.platform.progress.hardDisks'),
  message('events.platform.progress.processors'),
  message('events.platform.progress.login'),
  message('events.platform.progress.biosSetup'),
  message('events.platform.progress.usb'),
  message('events.platform.progress.pci'),
  message('events.platform.progress.optionRoms'),
  message('events.platform.progress.graphics'),
  message('events.platform.progress.cache'),
  message('events.platform.progress.smBus'),
  message('events.platform.progress.keyboardController'),
  message('events.platform.progress.managementController'),
  message('events.platform.progress.dockAttached'),
  message('events.platform.progress.dockOn'),
  message('events.platform.progress.dockRemoved'),
  message('events.platform.progress.dockOff'),
  message('events.platform.progress.wakeUp'),
  message('events.platform.progress.operatingSystem'),
  message('events.platform.progress.systemBoard'),
  message('events.platform.progress.reserved', { code: 21 }),
  message('events.platform.progress.floppyDrive'),
  message('events.platform.progress.keyboardTest'),
  message('events.platform.progress.pointingDeviceTest'),
  message('events.platform.progress.mainProcessor'),
];

function watchdogWords(data: readonly number[]): Message {
  // The first half of the agent's UUID, as Microsoft writes the bytes of its numbers.
  const hex = (byte: number | undefined): string => (byte ?? 0).toString(16).padStart(2, '0');
  const agent = `${[4, 3, 2, 1].map((at) => hex(data[at])).join('')}-${[6, 5].map((at) => hex(data[at])).join('')}`;
  const state = data[7] ?? 0;
  const known = WATCHDOG_STATES[state];
  return known === undefined
    ? message('events.platform.watchdog.other', { agent, state })
    : message(`events.platform.watchdog.${known}`, { agent });
}

const WATCHDOG_STATES: Readonly<
  Record<number, 'notStarted' | 'stopped' | 'running' | 'expired' | 'suspended'>
> = {
  1: 'notStarted',
  2: 'stopped',
  4: 'running',
  8: 'expired',
  16: 'suspended',
};

function filterWords(data: readonly number[]): Message {
  const filter = word(data, 1) + word(data, 3) * 65_536;
  return FILTERS[filter] ?? message('events.platform.filter.other', { number: filter });
}

const FILTERS: Readonly<Record<number, Message>> = {
  4_294_967_293: message('events.platform.filter.allReceived'),
  4_294_967_292: message('events.platform.filter.allSent'),
  4_294_967_290: message('events.platform.filter.forgedSender'),
};

function redirectionWords({ offset, data }: PlatformEvent): Message {
  const kind = data[2] ?? -1;
  if (offset === 0 && data[0] === OWN_DATA && data[1] === 48) {
    return SESSIONS[kind] ?? message('events.platform.redirection.other', { number: kind });
  }
  return POLICIES[kind] ?? message('events.platform.policy.tookEffect');
}

const SESSIONS: Readonly<Record<number, Message>> = {
  0: message('events.platform.redirection.solBegan'),
  1: message('events.platform.redirection.solEnded'),
  2: message('events.platform.redirection.iderBegan'),
  3: message('events.platform.redirection.iderEnded'),
};
const POLICIES: Readonly<Record<number, Message>> = {
  0: message('events.platform.policy.sentStopped'),
  2: message('events.platform.policy.receivedStopped'),
};

function accessWords(data: readonly number[]): Message {
  const key = data.slice(0, 4).join(' ');
  return ACCESS[key] ?? message('events.platform.access.other', { data: key });
}

const ACCESS: Readonly<Record<string, Message>> = {
  '170 48 0 0': message('events.platform.access.remoteConnection'),
  '170 32 3 1': message('events.platform.access.stateAsked'),
  '170 32 4 0': message('events.platform.access.hardwareError'),
};

function word(data: readonly number[], at: number): number {
  return (data[at] ?? 0) + (data[at + 1] ?? 0) * 256;
}

/** @returns undefined for a number that the specification does not have */
export function severityOf(severity: number): EventSeverity | undefined {
  return SEVERITIES[severity];
}

const SEVERITIES: Readonly<Record<number, EventSeverity>> = {
  0: 'unspecified',
  1: 'monitor',
  2: 'information',
  4: 'ok',
  8: 'warning',
  16: 'critical',
  32: 'fatal',
};

/** The part of the PC that an event is about. */
export function componentOf(entity: number): Message {
  return COMPONENTS[entity] ?? message('events.platform.component.numbered', { number: entity });
}

/** By entity ID. Intel AMT uses 38, which IPMI calls a group, for its management engine (MeshCommander, amt.js). */
const COMPONENTS: readonly Message[] = [
  message('events.platform.component.notSpecified'),
  message('events.platform.component.other'),
  message('events.platform.component.unknown'),
  message('events.platform.component.processor'),
  message('events.platform.component.disk'),
  message('events.platform.component.peripheral'),
  message('events.platform.component.managementModule'),
  message('events.platform.component.systemBoard'),
  message('events.platform.component.memoryModule'),
  message('events.platform.component.processorModule'),
  message('events.platform.component.powerSupply'),
  message('events.platform.component.addInCard'),
  message('events.platform.component.frontPanel'),
  message('events.platform.component.backPanel'),
  message('events.platform.component.powerSystemBoard'),
  message('events.platform.component.driveBackplane'),
  message('events.platform.component.expansionBoard'),
  message('events.platform.component.otherSystemBoard'),
  message('events.platform.component.processorBoard'),
  message('events.platform.component.powerUnit'),
  message('events.platform.component.powerModule'),
  message('events.platform.component.powerManagementBoard'),
  message('events.platform.component.chassisBackPanelBoard'),
  message('events.platform.component.chassis'),
  message('events.platform.component.subChassis'),
  message('events.platform.component.otherChassisBoard'),
  message('events.platform.component.diskDriveBay'),
  message('events.platform.component.peripheralBay'),
  message('events.platform.component.deviceBay'),
  message('events.platform.component.fan'),
  message('events.platform.component.coolingUnit'),
  message('events.platform.component.cable'),
  message('events.platform.component.memoryDevice'),
  message('events.platform.component.managementSoftware'),
  message('events.platform.component.bios'),
  message('events.platform.component.operatingSystem'),
  message('events.platform.component.systemBus'),
  message('events.platform.component.group'),
  message('events.platform.component.managementEngine'),
  message('events.platform.component.environment'),
  message('events.platform.component.battery'),
  message('events.platform.component.processingBlade'),
  message('events.platform.component.connectivitySwitch'),
  message('events.platform.component.processorMemoryModule'),
  message('events.platform.component.ioModule'),
  message('events.platform.component.processorIoModule'),
  message('events.platform.component.managementControllerFirmware'),
  message('events.platform.component.ipmiChannel'),
  message('events.platform.component.pciBus'),
  message('events.platform.component.pciExpressBus'),
  message('events.platform.component.scsiBus'),
  message('events.platform.component.sataBus'),
  message('events.platform.component.frontSideBus'),
];
