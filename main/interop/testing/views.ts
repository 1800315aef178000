import type { MachineView } from '#shared/contract/contract';
import { STANDARD_PORTS } from '#shared/model/primitives';

/** A machine of a list, made up. */
export function viewOf(
  sighting: Partial<MachineView['sighting']> = {},
  more: Partial<MachineView> = {},
): MachineView {
  return {
    id: '10.0.0.17',
    sighting: {
      id: '10.0.0.17',
      address: '10.0.0.17',
      hostname: 'desk-7.lab.example',
      vendor: 'intel-amt',
      version: '16.1.25',
      provisioningState: 'post',
      ports: { http: 'closed', https: 'open', redirection: 'closed', redirectionTls: 'open' },
      portNumbers: STANDARD_PORTS,
      mac: '02:00:00:00:00:17',
      lastSeen: '2026-11-26T08:00:00.000Z',
      evidence: [],
      verdict: {
        code: 'ready',
        row: 6,
        title: '',
        explanation: '',
        confidence: 'certain',
        because: [],
        notes: [],
        attempts: { used: 0, allowed: 3 },
        paths: [],
      },
      configMgr: { name: 'Externally Provisioned', number: 4, reason: '' },
      ...sighting,
    },
    trust: { state: 'not-needed' },
    credential: { stored: false, changeOpen: false },
    status: { kind: 'ready' },
    ...more,
  };
}
