import { message } from '#shared/texts/message';
import type { MachineSpec } from '../firmware/machine-spec';
import { addressOf } from './demo-common';
import {
  ciraOwned,
  hidden,
  limitedUser,
  loginPaused,
  ready,
  tlsOnly,
  vulnerable,
} from './machines-with-login';
import {
  ccmLostPassword,
  dellFactory,
  halfSetUp,
  hpChangedMebx,
  lenovoAdminMode,
} from './machines-without-login';

export { DEMO_BENCH_PASSWORD } from './demo-common';

/** Enterprise number that the board puts into its pong; any but 343 (Intel) would do. */
const OTHER_ENTERPRISE = 4542;

/**
 * The thirteen machines of the demo bench, one for each kind of row that a technician meets
 * (docs/reference/decisions.md, D20). Makers, versions and histories differ; serial numbers, names and passwords are
 * invented.
 */
export function demoBench(): MachineSpec[] {
  return [
    dellFactory,
    hpChangedMebx,
    lenovoAdminMode,
    ccmLostPassword,
    tlsOnly,
    hidden,
    loginPaused,
    limitedUser,
    halfSetUp,
    ciraOwned,
    vulnerable,
    ready,
    {
      kind: 'dash',
      id: 'dash-board',
      title: message('simulator.machine.dashBoard.title'),
      story: message('simulator.machine.dashBoard.story'),
      address: addressOf(23),
      enterprise: OTHER_ENTERPRISE,
    },
  ];
}
