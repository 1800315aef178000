import type { MachineView } from '../../shared/contract/contract';
import type { SimulatedMachineInfo } from '../../shared/model/demo';
import { makerAndModel } from '../../shared/model/maker';
import { demoTitle } from '../components/machine-words';
import { say } from '../i18n';

/** What the search over pages, machines and commands shows of a machine; it looks in all of it. */
export interface MachineEntry {
  label: string;
  description: string;
  /** Not shown. */
  keywords: string[];
}

/** @param demo the machines of the demo that runs */
export function machineEntry(view: MachineView, demo: readonly SimulatedMachineInfo[]): MachineEntry {
  const { sighting, inventory } = view;
  const title = demoTitle(view, demo);
  const shown = [
    sighting.hostname ?? title,
    makerAndModel(inventory?.maker, inventory?.model),
    say(sighting.verdict.title),
  ];
  const also = [sighting.mac, sighting.uuid, inventory?.serialNumber, title];
  return {
    label: sighting.address,
    description: shown.filter(Boolean).join(' · '),
    keywords: also.filter((word) => word !== undefined),
  };
}
