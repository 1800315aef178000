import type { MachineView } from '#shared/contract/contract';
import { isoTime } from '#shared/iso-time';
import type { MachineExport } from '#shared/model/export-formats';
import type { Sighting } from '#shared/model/sighting';
import type { MachineStatus } from '#shared/model/status';
import type { TextFile } from '#shared/model/text-file';
import { message } from '#shared/texts/message';
import { type Say, sayIn } from '#shared/texts/say';
import { english } from '#shared/texts/speech';
import { visibleDocument, visibleIn } from '#shared/visible-text';
import { consoleDevices } from '#main/interop/export/console-devices';
import { fleetDevices } from '#main/interop/export/fleet-device';
import { meshCentralList } from '#main/interop/export/meshcentral-list';
import { meshCommanderList } from '#main/interop/export/meshcommander-list';
import { csvOf, type ListSeparator, listSeparator } from '../core/index';

/**
 * A list of machines as a file.
 * @param at milliseconds since 1970; becomes part of the file's name
 */
export function exportList(
  views: readonly MachineView[],
  as: MachineExport,
  at: number,
  say: Say = english,
): TextFile {
  const name = `amt-machines-${isoTime(at).slice(0, 10)}`;
  switch (as) {
    case 'csv':
      return { name: `${name}.csv`, mime: 'text/csv', text: viewsCsv(views, listSeparator(), say) };
    case 'json': {
      const text = visibleDocument(sayIn(views.map(exported), say));
      return { name: `${name}.json`, mime: 'application/json', text };
    }
    case 'meshcommander':
      return { name: `${name}-mesh.json`, mime: 'application/json', text: meshCommanderList(views) };
    case 'meshcentral': {
      const text = meshCentralList(fleetDevices(views));
      return { name: `${name}-meshcentral.json`, mime: 'application/json', text };
    }
    case 'console': {
      const text = consoleDevices(fleetDevices(views));
      return { name: `${name}-console.json`, mime: 'application/json', text };
    }
  }
}

/**
 * One line per machine. A host name comes from the network and ends up in a spreadsheet or a terminal: formulas are
 * defused, what is hidden is marked, and what some languages separate columns with is quoted.
 */
export function sightingsCsv(
  sightings: readonly Sighting[],
  separator: ListSeparator = ',',
  say: Say = english,
): string {
  const rows = visibleIn(sightings).map((machine) => seenCells(machine, say));
  return csvOf(rows, COLUMNS, separator);
}

/** The same with what was done and what is known of each machine, behind the columns of a scan. */
function viewsCsv(views: readonly MachineView[], separator: ListSeparator, say: Say): string {
  const rows = visibleIn(views).map((view) => ({
    ...seenCells(view.sighting, say),
    ...knownCells(view, say),
  }));
  return csvOf(rows, [...COLUMNS, ...KNOWN_COLUMNS], separator);
}

/** The names of a sighting stay (docs/reference/decisions.md, D5); what is known beside it is added. */
function exported({ sighting, status, model, serial, hostName, note, tags, favourite }: MachineView): object {
  const amtHostName = hostName;
  return { ...sighting, status, model, serial, amtHostName, note, tags, favourite };
}

function seenCells(machine: Sighting, say: Say): Record<(typeof COLUMNS)[number], string> {
  return {
    address: machine.address,
    hostname: machine.hostname ?? '',
    vendor: machine.vendor ?? '',
    version: machine.version ?? '',
    provisioningState: machine.provisioningState,
    openPorts: openPortNumbers(machine).join(' '),
    realm: machine.realm ?? '',
    certificate: machine.tls?.fingerprint256 ?? '',
    verdict: machine.verdict.code,
    title: say(machine.verdict.title),
    uuid: machine.uuid ?? '',
    mac: machine.mac ?? '',
    macVendor: machine.macVendor ?? '',
    firstSeen: machine.firstSeen ?? '',
    lastSeen: machine.lastSeen ?? '',
    missing: machine.missing ? 'yes' : '',
    ...configMgrCells(machine, say),
  };
}

/** The number stands alone, so that a table can be compared with `v_R_System.AMTStatus0`. */
function configMgrCells(
  { configMgr }: Sighting,
  say: Say,
): Record<'amtStatus' | 'amtStatusNumber' | 'amtStatusReason', string> {
  if (!configMgr) return { amtStatus: '', amtStatusNumber: '', amtStatusReason: '' };
  const { name, number, reason, notConfirmed } = configMgr;
  return {
    amtStatus: name,
    amtStatusNumber: number === null ? '' : String(number),
    amtStatusReason: [say(reason), ...(notConfirmed === undefined ? [] : [say(notConfirmed)])].join(' '),
  };
}

function knownCells(view: MachineView, say: Say): Record<(typeof KNOWN_COLUMNS)[number], string> {
  const { status } = view;
  return {
    status: status.kind,
    statusDetail: detailOf(status, say),
    profile: ('profile' in status ? status.profile : undefined) ?? '',
    statusAt: 'at' in status ? status.at : '',
    model: view.model ?? '',
    serial: view.serial ?? '',
    amtHostName: view.hostName ?? '',
    note: view.note ?? '',
    tags: (view.tags ?? []).join(' '),
    favourite: view.favourite ? 'yes' : '',
  };
}

/** Why it is blocked, what differs, or what failed. */
function detailOf(status: MachineStatus, say: Say): string {
  switch (status.kind) {
    case 'blocked':
      return say(status.title);
    case 'configured':
      return say(message(status.verified ? 'scan.list.verified' : 'scan.list.notVerified'));
    case 'drifted':
      return status.settings.map(say).join(' | ');
    case 'failed':
      return status.cutShort
        ? say(message('scan.list.interrupted'))
        : [say(status.step ?? ''), say(status.message ?? '')].filter(Boolean).join(': ');
    case 'ready':
    case 'needs-password':
    case 'not-set-up':
    case 'other-vendor':
    case 'unreachable':
    case 'not-identified':
      return '';
  }
}

const COLUMNS = [
  'address',
  'hostname',
  'vendor',
  'version',
  'provisioningState',
  'openPorts',
  'realm',
  'certificate',
  'verdict',
  'title',
  'uuid',
  'mac',
  'macVendor',
  'firstSeen',
  'lastSeen',
  'missing',
  'amtStatus',
  'amtStatusNumber',
  'amtStatusReason',
] as const;

const KNOWN_COLUMNS = [
  'status',
  'statusDetail',
  'profile',
  'statusAt',
  'model',
  'serial',
  'amtHostName',
  'note',
  'tags',
  'favourite',
] as const;

/** Of the four ports that AMT uses. */
export function openPortNumbers({ ports, portNumbers }: Sighting): number[] {
  const services = ['http', 'https', 'redirection', 'redirectionTls'] as const;
  return services.filter((name) => ports[name] === 'open').map((name) => portNumbers[name]);
}
