import { z } from 'zod';
import { ok } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { code, inWords, type NumberWords, readParts, thousands, type Told, words } from './part-fields';

const schema = z.object({ DeviceID: words, MaxMediaSize: thousands, Security: code });

/** CIM_MediaAccessDevice.Security (DMTF CIM schema). Nothing is said where there is none. */
const ACCESS: NumberWords = {
  0: undefined,
  1: undefined,
  2: undefined,
  3: undefined,
  4: message('hardware.storage.readOnly'),
  5: message('hardware.storage.locked'),
  6: message('hardware.storage.bootBypass'),
  7: message('hardware.storage.bootBypassReadOnly'),
};

/** CIM_MediaAccessDevice: sizes; the class has neither maker nor model (docs/reference/protocol.md, P55). */
export async function readStorage(wsman: WsmanConnection): Told<'storage'> {
  const read = await readParts(wsman, 'CIM_MediaAccessDevice', schema);
  if (!read.ok) return read;
  return ok(
    read.value.map(({ DeviceID: name, MaxMediaSize: bytes, Security }) => ({
      name,
      bytes,
      access: inWords(Security, ACCESS),
    })),
  );
}
