import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { int, readFields, text, textList } from './fields';

const serverSchema = z.object({ AccessInfo: text, Port: int.optional() });
const environmentSchema = z.object({ DetectionStrings: textList });

/**
 * Management presence servers that this machine calls (CIRA): `host:port`. Any entry means that somebody manages it
 * from afar (mebx-recovery.md section 7, row 25).
 */
export async function readRemoteAccessServers(wsman: WsmanConnection): Promise<Result<string[]>> {
  const read = await wsman.enumerate('AMT_ManagementPresenceRemoteSAP');
  if (!read.ok) return read.error.code === 'feature-absent' ? { ok: true, value: [] } : read;
  const servers: string[] = [];
  for (const instance of read.value) {
    const fields = readFields(serverSchema, instance);
    if (!fields.ok) return fields;
    const { AccessInfo, Port } = fields.value;
    servers.push(Port === undefined ? AccessInfo : `${AccessInfo}:${String(Port)}`);
  }
  return { ok: true, value: servers };
}

/** Home domains of environment detection. Outside of them AMT closes its LAN ports (amt-wire-facts.md 4.12). */
export async function readHomeDomains(wsman: WsmanConnection): Promise<Result<string[]>> {
  const read = await wsman.get('AMT_EnvironmentDetectionSettingData');
  if (!read.ok) return read.error.code === 'feature-absent' ? { ok: true, value: [] } : read;
  const fields = readFields(environmentSchema, read.value);
  return fields.ok ? { ok: true, value: fields.value.DetectionStrings } : fields;
}
