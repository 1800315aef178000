import type { MachineView } from '../../shared/contract/contract';
import type { SimulatedMachineInfo } from '../../shared/model/demo';
import { STANDARD_PORTS } from '../../shared/model/primitives';
import type { Sighting } from '../../shared/model/sighting';
import type { MachineStatus } from '../../shared/model/status';
import type { VerdictCode } from '../../shared/model/verdict';
import type { Text } from '../../shared/texts/message';

/** A machine as main would send it. */
export function viewOf(
  address: string,
  over: Partial<Sighting> & {
    code?: VerdictCode;
    title?: string;
    stored?: boolean;
    status?: MachineStatus;
  } = {},
): MachineView {
  const {
    code = 'password-needed',
    title = 'Set up, password needed',
    stored = false,
    status = { kind: 'needs-password' },
    ...sighting
  } = over;
  return {
    id: address,
    sighting: {
      id: address,
      address,
      provisioningState: 'post',
      ports: { http: 'open', https: 'closed', redirection: 'open', redirectionTls: 'closed' },
      portNumbers: STANDARD_PORTS,
      evidence: [],
      verdict: {
        code,
        row: 1,
        title,
        explanation: '',
        confidence: 'certain',
        because: [],
        notes: [],
        attempts: { used: 0, allowed: 3 },
        paths: [],
      },
      ...sighting,
    },
    status,
    trust: { state: 'not-needed' },
    credential: { stored, changeOpen: false },
  };
}

/** A machine of the demo, as main would describe it. */
export function simulated(id: string, title: Text): SimulatedMachineInfo {
  return {
    id,
    title,
    story: '',
    address: '127.77.0.22',
    ports: STANDARD_PORTS,
    version: '12.0.90.2072',
    acts: [],
  };
}
