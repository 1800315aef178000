/** What a finding is for the question of what went wrong. */
export interface Weight {
  /**
   * `cause` says why; `failure` that something failed, and not why; `state` how the machine is; `remark` neither.
   */
  role: 'cause' | 'failure' | 'state' | 'remark';
  /** Among causes: the heavier one explains the lighter ones. */
  weight: number;
  confidence: 'certain' | 'likely' | 'possible';
  /** Others than AMT cause it as well: it counts only where the entry is about AMT. */
  shared?: true;
}

const CERTAIN: Weight = { role: 'cause', weight: 3, confidence: 'certain' };
const LIKELY: Weight = { role: 'cause', weight: 3, confidence: 'likely' };
const SHARED: Weight = { ...LIKELY, shared: true };
/** What often follows from something heavier. */
const LIGHT: Weight = { role: 'cause', weight: 1, confidence: 'likely', shared: true };
const FAILURE: Weight = { role: 'failure', weight: 0, confidence: 'possible' };
const STATE: Weight = { role: 'state', weight: 0, confidence: 'certain' };
const REMARK: Weight = { role: 'remark', weight: 0, confidence: 'certain' };

const BY_ID: Readonly<Record<string, Weight>> = {
  'no-valid-password': { ...LIKELY, weight: 5 },
  'usb-2209': { ...SHARED, weight: 5 },
  'caller-unauthorised': { ...LIKELY, weight: 4 },
  'login-refused': { ...SHARED, weight: 3 },
  'login-not-accepted': { ...SHARED, weight: 2, confidence: 'possible' },
  'web-page-401': { ...SHARED, weight: 2, confidence: 'possible' },
  'under-attack': SHARED,
  'rcs-rights': { ...SHARED, weight: 4 },
  'rps-other-password': { ...CERTAIN, weight: 4 },
  'no-dns-suffix': CERTAIN,
  'dns-suffix-unknown': CERTAIN,
  'lms-certificate': SHARED,
  'half-activated': CERTAIN,
  'already-activated': { ...SHARED, weight: 2 },
  'no-host-based': { ...SHARED, weight: 2 },
  'no-server': { ...LIKELY, weight: 2 },
  'no-access-to-me': { ...LIKELY, weight: 2 },
  'no-microlms': { ...LIKELY, weight: 2 },
  certificate: { ...SHARED, weight: 2 },
  'server-certificate': { ...SHARED, weight: 2 },
  'no-connection': LIGHT,
  'partly-configured': LIGHT,
  'with-warnings': LIGHT,
  'activation-failed': { ...FAILURE, shared: true },
  unauthorised: { ...FAILURE, shared: true },
  'digest-handshake': REMARK,
  'http-401': REMARK,
  'amt-info-disabled': { ...STATE, weight: 1 },
  // These say that something failed, and send to the lines above.
  'rpc-10': FAILURE,
  'rpc-102': FAILURE,
  'rpc-111': FAILURE,
};

/** rpc’s numbers for parts of a configuration that failed; what went wrong stands above. */
const RPC_STEPS = /^rpc-(?:10[1345678]|109|110|112|114|120|137|15[0-4])$/;

/** Numbers of Windows and its installer: they say nothing of AMT, and count only for a step that is about it. */
const OF_WINDOWS = /^(?:windows|hresult|msi)-/;

/** True where the finding is a number of Windows or of Windows Installer. */
export function isOfWindows(id: string): boolean {
  return OF_WINDOWS.test(id);
}

/** @param id of the meaning */
export function weightOf(id: string): Weight {
  const own = BY_ID[id];
  if (own !== undefined) return own;
  if (id.startsWith('amt-info-') || /^sccm-|^either-status-/.test(id)) return STATE;
  if (id.startsWith('exit-')) return FAILURE;
  if (id.startsWith('return-value-')) return { ...FAILURE, shared: true };
  if (isOfWindows(id)) return LIGHT;
  if (RPC_STEPS.test(id)) return { ...CERTAIN, weight: 1, shared: true };
  if (id.startsWith('rpc-')) return { ...CERTAIN, shared: true };
  // What is left are answers of the firmware.
  return { ...CERTAIN, shared: true };
}
