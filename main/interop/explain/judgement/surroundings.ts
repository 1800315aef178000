import type { Grammar, LogRecord } from '../grammars/record';

/** Whether an entry is about AMT, about something else, or does not say. */
export type Side = 'amt' | 'foreign' | 'open';

/** AMT itself: its ports, its protocol, the realm and the name that its web server shows. */
const SURELY_AMT =
  /:1699[2-5]\b|\bwsman\b|\bDigest:[0-9A-F]{32}\b|Intel\(R\) Active Management Technology|\bPT_STATUS\b|\bAMT-STATUS\b|\bMEBx\b/i;
const AMT =
  /\bAMT(?![a-z])|\bvPro\b|\bHECI\b|\bMEI\b|\bLMS\b|\bAPF\b|\bRPS\b|\bRCS\b|\bACUConfig|\bACU Configurator\b|\bACUWizard\b|\bmeshcmd\b|\brpc(?:\.exe)? (?:activate|deactivate|amtinfo|configure|maintenance)\b|\bManagement Engine\b|\b(?:[Aa]dmin|[Cc]lient) [Cc]ontrol [Mm]ode\b|\b(?:ACM|CCM) activation\b/;
/** Servers and services that components of Configuration Manager and others speak to. */
const FOREIGN =
  /\bAdmin ?Service\b|\bSMS_(?:DP|MP|PXE|SITE|REST)\w*|\bCCM_System|\bdistribution point\b|\bmanagement point\b|\bDP\b|\bMP\b|\bWSUS\b|\bCMG\b|\bproxy\b|\bAzure\b|\bIntune\b|\bGraph\b|\bKerberos\b|\bNTLM\b|\bNegotiate\b|\bIIS\b|\bSQL\b|\bLDAP\b|\bSCEP\b|\bDocker\b|\bregistry\b|\bBITS\b/i;
const ADDRESS = /\bhttps?:\/\/[^\s"'<>)\]]{1,300}|(?:^|[\s\\])Host: [\w.-]{1,255}/i;

/** Writers whose entries are about AMT, or never are. */
const AMT_WRITER =
  /AMT|Active Management|\bACU|HostBased|\bRCS\b|\bSCS\b|vPro|\bLMS\b|Management Engine|\bMEI\b|^oob|\brps\b|\bmps\b/i;
const FOREIGN_WRITER =
  /Schannel|MsiInstaller|Microsoft-Windows|\.NET|DistributedCOM|Service Control|NETLOGON|Security-SPP|Outlook|Office|Group ?Policy|Defender/i;

/** So many entries after the last sign of one side, nothing is known any more. */
const SIGN_COUNTS_FOR = 30;

/**
 * Follows what the entries of a file are about. Components of Configuration Manager speak to its own servers: what they
 * write is about AMT only where the entry itself says so.
 */
export class Surroundings {
  #side: Side = 'open';
  #age = 0;
  #signs = 0;

  /** Signs of AMT in this file. */
  get signs(): number {
    return this.#signs;
  }

  sideOf({ grammar, component }: LogRecord, text: string): Side {
    const [said, lasts] = signIn(text) ?? [];
    if (said === 'amt') this.#signs += 1;
    const writer = sideOfWriter(grammar, component);
    if (grammar === 'cmtrace' || grammar === 'event') return said ?? writer ?? 'open';
    if (said !== undefined && lasts === true) [this.#side, this.#age] = [said, 0];
    else if (++this.#age > SIGN_COUNTS_FOR) this.#side = 'open';
    return said ?? writer ?? this.#side;
  }
}

/** What the entry itself says, and whether the entries after it are about the same. */
function signIn(text: string): readonly [side: Side, lasts: boolean] | undefined {
  if (SURELY_AMT.test(text)) return ['amt', true];
  if (ADDRESS.test(text)) return ['foreign', true];
  if (FOREIGN.test(text)) return ['foreign', false];
  return AMT.test(text) ? ['amt', true] : undefined;
}

function sideOfWriter(grammar: Grammar, component: string | undefined): Side | undefined {
  if (grammar === 'acuconfig') return 'amt';
  if (component !== undefined && AMT_WRITER.test(component)) return 'amt';
  if (component !== undefined && FOREIGN_WRITER.test(component)) return 'foreign';
  return grammar === 'cmtrace' ? 'foreign' : undefined;
}

/** What a step of a task sequence is about, by its name. */
export function isAboutAmt(name: string): boolean {
  return /\bAMT\b|\bvPro\b|\bMEBx\b|\bMEI\b|\bACU|\bIntel SCS\b|\bManagement Engine\b/i.test(name);
}
