import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import type { Hardware } from '#shared/model/hardware';
import { HARDWARE_SUBJECTS } from '#shared/model/hardware-table';
import { ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { readBatteries } from '#main/amt/hardware/battery';
import { readBios, readBoard } from '#main/amt/hardware/board';
import { readSystem } from '#main/amt/hardware/chassis';
import { readFirmware } from '#main/amt/hardware/firmware';
import { readMemory } from '#main/amt/hardware/memory';
import { readProcessors } from '#main/amt/hardware/processor';
import { readStorage } from '#main/amt/hardware/storage';
import { readUuid } from '#main/amt/identity';
import { readPorts } from '#main/amt/network';
import type { Session } from './authenticate';
import { PartReader } from './part-reader';

/**
 * Reads what the PC is made of: each class once, single instances with one request, and nothing again that this session
 * has read already. Subjects that the firmware lacks or that this account may not read are left out.
 */
export async function readHardware({ wsman, general }: Session): Promise<Result<Hardware>> {
  const reader = new PartReader<(typeof HARDWARE_SUBJECTS)[number]>();
  const system = await reader.part('system', () => readSystem(wsman));
  const uuid = await reader.part('system', () => readUuid(wsman));
  const board = await reader.part('board', () => readBoard(wsman));
  const bios = await reader.part('bios', () => readBios(wsman));
  const processors = await reader.part('processors', () => readProcessors(wsman));
  const memory = await reader.part('memory', () => readMemory(wsman));
  const storage = await reader.part('storage', () => readStorage(wsman));
  const batteries = await reader.part('batteries', () => readBatteries(wsman));
  const ports = await reader.part('ports', () => readPorts(wsman));
  const firmware = await reader.part('firmware', () => readFirmware(wsman));
  if (reader.lost) return { ok: false, error: reader.lost };
  const { hostName, domainName } = general.ok ? general.value : { hostName: '', domainName: '' };
  const name = cut([hostName, domainName].filter((part) => part !== '').join('.'), LIMITS.shownChars);
  return ok({
    ...((system ?? uuid) !== undefined && { system: { ...system, uuid } }),
    board,
    bios,
    processors,
    memory,
    storage,
    batteries,
    ports,
    ...(firmware && { firmware: { ...firmware, ...(name !== '' && { hostName: name }) } }),
    denied: HARDWARE_SUBJECTS.filter((subject) => reader.denied.has(subject)).map((subject) =>
      message(`hardware.subject.${subject}`),
    ),
  });
}
