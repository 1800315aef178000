import { describe, expect, it } from 'vitest';
import {
  type NeighbourSources,
  parseMacArp,
  parseProcArp,
  parseWindowsArp,
  readNeighbours,
} from './neighbours';

const LINUX = `IP address       HW type     Flags       HW address            Mask     Device
192.168.4.1      0x1         0x2         B0:F2:08:11:22:33     *        enp0s31f6
192.168.4.7      0x1         0x2         54:b2:03:0a:0b:0c     *        enp0s31f6
192.168.4.8      0x1         0x0         00:00:00:00:00:00     *        enp0s31f6
192.168.4.9      0x1         0x0         54:b2:03:0a:0b:0d     *        enp0s31f6
192.168.4.10     0x1         0x6         54:b2:03:0a:0b:0e     *        enp0s31f6
192.168.4.7      0x1         0x2         02:00:00:00:00:01     *        wlp2s0
`;

const ENGLISH = `
Interface: 192.168.4.77 --- 0x5
  Internet Address      Physical Address      Type
  192.168.4.1           b0-f2-08-11-22-33     dynamic   
  192.168.4.7           54-B2-03-0A-0B-0C     dynamic   
  192.168.4.8           00-00-00-00-00-00     invalid   
  192.168.4.9                                 invalid   
  192.168.4.255         ff-ff-ff-ff-ff-ff     static    
  224.0.0.22            01-00-5e-00-00-16     static    
  239.255.255.250       01-00-5e-7f-ff-fa     static    
  255.255.255.255       ff-ff-ff-ff-ff-ff     static    

Interface: 172.20.16.1 --- 0x2b
  Internet Address      Physical Address      Type
  172.20.16.5           00-15-5d-01-02-03     static    
`.replaceAll('\n', '\r\n');

/** As cmd.exe prints it, read as UTF-8: umlauts are broken. */
const GERMAN = `
Schnittstelle: 192.168.4.77 --- 0x5
  Internetadresse       Physische Adresse     Typ
  192.168.4.1           b0-f2-08-11-22-33     dynamisch 
  192.168.4.7           54-b2-03-0a-0b-0c     dynamisch 
  192.168.4.8           00-00-00-00-00-00     ung\ufffdltig 
  192.168.4.255         ff-ff-ff-ff-ff-ff     statisch  
  224.0.0.251           01-00-5e-00-00-fb     statisch  
`.replaceAll('\n', '\r\n');

const MACOS = `? (192.168.4.1) at b0:f2:8:11:22:33 on en0 ifscope [ethernet]
lab-pc-07.local (192.168.4.7) at 54:b2:3:a:b:c on en0 ifscope [ethernet]
? (192.168.4.8) at (incomplete) on en0 ifscope [ethernet]
? (192.168.4.77) at 0:e0:4c:68:0:1 on en0 ifscope permanent [ethernet]
? (192.168.4.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]
? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
? (192.168.4.7) at 2:0:0:0:0:1 on en1 ifscope [ethernet]
`;

describe('neighbour tables', () => {
  it('of Linux: those that have answered', () => {
    expect(Object.fromEntries(parseProcArp(LINUX))).toEqual({
      '192.168.4.1': 'b0:f2:08:11:22:33',
      '192.168.4.7': '54:b2:03:0a:0b:0c',
      '192.168.4.10': '54:b2:03:0a:0b:0e',
    });
  });

  it('of Windows in English', () => {
    expect(Object.fromEntries(parseWindowsArp(ENGLISH))).toEqual({
      '192.168.4.1': 'b0:f2:08:11:22:33',
      '192.168.4.7': '54:b2:03:0a:0b:0c',
      '172.20.16.5': '00:15:5d:01:02:03',
    });
  });

  it('of Windows in German', () => {
    expect(Object.fromEntries(parseWindowsArp(GERMAN))).toEqual({
      '192.168.4.1': 'b0:f2:08:11:22:33',
      '192.168.4.7': '54:b2:03:0a:0b:0c',
    });
  });

  it('of macOS, which drops zeros', () => {
    expect(Object.fromEntries(parseMacArp(MACOS))).toEqual({
      '192.168.4.1': 'b0:f2:08:11:22:33',
      '192.168.4.7': '54:b2:03:0a:0b:0c',
      '192.168.4.77': '00:e0:4c:68:00:01',
    });
  });

  it('are empty where the text is none', () => {
    for (const parse of [parseProcArp, parseWindowsArp, parseMacArp]) {
      for (const text of ['', 'No ARP Entries Found.', 'arp: writing to routing socket\n', '\0\0\n(((']) {
        expect(parse(text).size).toBe(0);
      }
    }
  });
});

describe('readNeighbours', () => {
  const asked: string[] = [];
  const sources: NeighbourSources = {
    readFile: (path) => {
      asked.push(path);
      return Promise.resolve(LINUX);
    },
    run: (file, args) => {
      asked.push([file, ...args].join(' '));
      return Promise.resolve(file.endsWith('.exe') ? GERMAN : MACOS);
    },
  };

  it.each([
    ['linux', /^\/proc\/net\/arp$/],
    ['win32', /^[A-Z]:\\Windows\\System32\\arp\.exe -a$/i],
    ['darwin', /^\/usr\/sbin\/arp -a -n$/],
  ] as const)('asks %s in its own way', async (platform, way) => {
    asked.length = 0;
    expect((await readNeighbours(platform, sources)).get('192.168.4.7')).toBe('54:b2:03:0a:0b:0c');
    expect(asked).toEqual([expect.stringMatching(way)]);
  });

  it('is empty when the system does not tell', async () => {
    const broken: NeighbourSources = {
      readFile: () => Promise.reject(new Error('ENOENT')),
      run: () => {
        throw new Error('no such program');
      },
    };
    for (const platform of ['linux', 'win32', 'darwin', 'aix'] as const) {
      expect((await readNeighbours(platform, broken)).size).toBe(0);
    }
    // Not this one's programs.
    expect(await readNeighbours(process.platform === 'win32' ? 'darwin' : 'win32')).toEqual(new Map());
  });

  it('reads the real table of this machine', async () => {
    for (const [address, mac] of await readNeighbours()) {
      expect(address).toMatch(/^\d+(\.\d+){3}$/);
      expect(mac).toMatch(/^[\da-f]{2}(:[\da-f]{2}){5}$/);
    }
  });
});
