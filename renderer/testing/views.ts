import type { MachineView } from '../../shared/contract/contract';
import { STANDARD_PORTS } from '../../shared/model/primitives';
import type { Sighting } from '../../shared/model/sighting';
import type { MachineStatus } from '../../shared/model/status';
import type { VerdictCode } from '../../shared/model/verdict';

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
