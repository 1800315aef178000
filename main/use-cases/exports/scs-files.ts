import type { MachineView } from '#shared/contract/contract';
import { isoTime } from '#shared/iso-time';
import { fileNamesFor } from '#main/interop/export/file-name';
import { scsDiscoveryXml } from '#main/interop/export/scs-discovery';
import { type ArchivedFile, type Context, zipOf } from '../core/index';

/** One XML file per machine of Intel, as SCSDiscovery would write it. */
export async function scsFiles(
  views: readonly MachineView[],
  { now, version }: Pick<Context, 'now' | 'version'>,
): Promise<ArchivedFile[]> {
  const at = now();
  const known = views.filter(({ sighting }) => sighting.vendor !== 'dash-other');
  const names = fileNamesFor(
    known.map(({ sighting, hostName }) => sighting.hostname ?? hostName ?? sighting.address),
    '.xml',
  );
  const files: ArchivedFile[] = [];
  for (const [index, view] of known.entries()) {
    const text = await scsDiscoveryXml(view, at, `AMT Bench ${version}`);
    files.push({ name: names[index] ?? '', text });
  }
  return files;
}

/** The same in one archive, because a browser saves one file at a time. */
export async function scsArchive(
  views: readonly MachineView[],
  context: Pick<Context, 'now' | 'version'>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const at = context.now();
  const bytes = await zipOf(await scsFiles(views, context), at);
  return { name: `amt-machines-${isoTime(at).slice(0, 10)}-scs.zip`, bytes };
}
