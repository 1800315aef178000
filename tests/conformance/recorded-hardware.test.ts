import { describe, expect, it } from 'vitest';
import { inEnglish } from '#shared/testing/english';
import { value } from '#shared/testing/value';
import { readBatteries } from '#main/amt/hardware/battery';
import { readBoard } from '#main/amt/hardware/board';
import { readProcessors } from '#main/amt/hardware/processor';
import { readStorage } from '#main/amt/hardware/storage';
import { recorded, skipReason } from './recorded';
import { replaying } from './replay-server';

const serve = replaying();
const page = (className: string, folder: string): Record<string, string> => ({
  [`Enumerate ${className}`]: recorded(`${folder}/enumerate.xml`),
  [`Pull ${className}`]: recorded(`${folder}/pull.xml`),
});

/** A processor as the class pages describe it: none was recorded. */
const PROCESSOR = (pull: string): string =>
  pull
    .replaceAll('CIM_Battery', 'CIM_Processor')
    .replace(
      /<h:CIM_Processor>[\s\S]*<\/h:CIM_Processor>/,
      '<h:CIM_Processor><h:Family>198</h:Family></h:CIM_Processor>',
    );

describe.skipIf(skipReason !== undefined)(
  `recorded hardware reads${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it('CIM_Card', async () => {
      const wsman = await serve({ 'Get CIM_Card': recorded('cim/card/get.xml') });
      expect(value(await readBoard(wsman))).toEqual({
        maker: 'Intel Corporation',
        model: 'NUC9V7QNB',
        serialNumber: 'KNQN0221020W',
        version: 'K47180-402',
        assetTag: undefined,
      });
    });

    it('CIM_Card, where only enumerating works', async () => {
      const wsman = await serve(page('CIM_Card', 'cim/card'));
      expect(value(await readBoard(wsman))?.model).toBe('NUC9V7QNB');
    });

    it('CIM_MediaAccessDevice, in thousands of bytes', async () => {
      const wsman = await serve(page('CIM_MediaAccessDevice', 'cim/mediaaccess'));
      expect(value(await readStorage(wsman))).toMatchObject([
        { name: 'MEDIA DEV 0', bytes: 960_197_124_000 },
        { name: 'MEDIA DEV 1', bytes: 500_107_862_000 },
      ]);
    });

    it('CIM_Chip, whose enumeration goes on with memory, as the name of the processor', async () => {
      const wsman = await serve({
        'Enumerate CIM_Processor': recorded('cim/battery/enumerate.xml'),
        'Pull CIM_Processor': PROCESSOR(recorded('cim/battery/pull.xml')),
        'Get CIM_Chip': recorded('cim/chip/get.xml'),
      });
      expect(value(await readProcessors(wsman))).toMatchObject([
        { name: 'Intel(R) Core(TM) i7-9850H CPU @ 2.60GHz' },
      ]);
    });

    it('CIM_Battery, which says 0 of what it does not know', async () => {
      const wsman = await serve(page('CIM_Battery', 'cim/battery'));
      expect(inEnglish(value(await readBatteries(wsman)))).toEqual([
        {
          name: 'CC03056XL',
          state: undefined,
          chemistry: undefined,
          charge: undefined,
          designCapacity: 5601,
          fullCapacity: undefined,
          millivolts: 11_550,
        },
      ]);
    });
  },
);
