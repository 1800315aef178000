import { z } from 'zod';
import type { Result } from '#shared/result';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { bool, readFields, text, writeBack } from './fields';

const CLASS = 'AMT_GeneralSettings';

/** AMT_GeneralSettings, the fields used here (amt-wire-facts.md 4.6). */
const schema = z.object({
  HostName: text.default(''),
  DomainName: text.default(''),
  DigestRealm: text,
  RmcpPingResponseEnabled: bool.optional(),
  SharedFQDN: bool.optional(),
});

/** Fields that Put does not take (amt-wire-facts.md 4.6). */
const READ_ONLY = ['DigestRealm', 'NetworkInterfaceEnabled'];

export interface GeneralSettings {
  hostName: string;
  domainName: string;
  /** `Digest:` and 32 hex digits; password hashes are made with it. */
  digestRealm: string;
  rmcpPingResponse?: boolean | undefined;
  /** True: AMT takes the name of the operating system. */
  sharedName?: boolean | undefined;
  /** As read, to be written back. */
  instance: Instance;
}

export async function readGeneral(wsman: WsmanConnection): Promise<Result<GeneralSettings>> {
  const read = await wsman.get(CLASS);
  if (!read.ok) return read;
  const fields = readFields(schema, read.value);
  if (!fields.ok) return fields;
  return {
    ok: true,
    value: {
      hostName: fields.value.HostName,
      domainName: fields.value.DomainName,
      digestRealm: fields.value.DigestRealm,
      rmcpPingResponse: fields.value.RmcpPingResponseEnabled,
      sharedName: fields.value.SharedFQDN,
      instance: read.value,
    },
  };
}

/** Sets host name (at most 63 characters) and domain (at most 191); the rest goes back unchanged. */
export async function writeHostName(
  wsman: WsmanConnection,
  current: GeneralSettings,
  name: { hostName: string; domainName: string },
): Promise<Result<void>> {
  const body = writeBack(
    current.instance,
    { HostName: name.hostName, DomainName: name.domainName },
    READ_ONLY,
  );
  const put = await wsman.put(CLASS, body);
  return put.ok ? { ok: true, value: undefined } : put;
}
