import { z } from 'zod';
import { type Failure, ok, type Result } from '#shared/result';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { putBack, readOne } from './call';
import { bool, shownText, text, writeBackProblem } from './fields';

const CLASS = 'AMT_GeneralSettings';

/** AMT_GeneralSettings, the fields used here (docs/reference/protocol.md, P33). */
const schema = z.object({
  HostName: shownText.default(''),
  DomainName: shownText.default(''),
  DigestRealm: text,
  PingResponseEnabled: bool.optional(),
  RmcpPingResponseEnabled: bool.optional(),
  SharedFQDN: bool.optional(),
});

/** Fields that Put does not take (docs/reference/protocol.md, P33). */
const READ_ONLY = ['DigestRealm', 'NetworkInterfaceEnabled'];

export interface GeneralSettings {
  hostName: string;
  domainName: string;
  /** `Digest:` and 32 hex digits; password hashes are made with it. */
  digestRealm: string;
  /** ICMP, while AMT owns the address. */
  pingResponse?: boolean | undefined;
  /** RMCP presence pings on UDP 623. */
  rmcpPingResponse?: boolean | undefined;
  /** True: AMT takes the name of the operating system. */
  sharedName?: boolean | undefined;
  /** As read, to be written back. */
  instance: Instance;
}

export async function readGeneral(wsman: WsmanConnection): Promise<Result<GeneralSettings>> {
  const read = await readOne(wsman, CLASS, schema);
  if (!read.ok) return read;
  const fields = read.value;
  return ok({
    hostName: fields.HostName,
    domainName: fields.DomainName,
    digestRealm: fields.DigestRealm,
    pingResponse: fields.PingResponseEnabled,
    rmcpPingResponse: fields.RmcpPingResponseEnabled,
    sharedName: fields.SharedFQDN,
    instance: fields.instance,
  });
}

/**
 * Sets some fields; the rest goes back as it was read.
 * @param changes HostName: at most 63 characters; DomainName: at most 191
 */
export function writeGeneral(
  wsman: WsmanConnection,
  current: GeneralSettings,
  changes: Partial<{
    HostName: string;
    DomainName: string;
    PingResponseEnabled: boolean;
    RmcpPingResponseEnabled: boolean;
  }>,
): Promise<Result<void>> {
  return putBack(wsman, CLASS, current.instance, changes, { readOnly: READ_ONLY });
}

/** Why none of them can be changed on this machine; undefined: they can. */
export function generalProblem({ instance }: GeneralSettings): Failure | undefined {
  return writeBackProblem(
    instance,
    ['HostName', 'DomainName', 'PingResponseEnabled', 'RmcpPingResponseEnabled'],
    READ_ONLY,
  );
}
