import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Statement, STATEMENTS } from '#shared/model/evidence';
import { type Maker, MAKERS } from '#shared/model/maker';
import { type Answers, answersSchema, recoveryPathSchema } from '#shared/model/recovery';
import { type PathId, VERDICT_CODES, type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { english, inEnglish } from '#shared/testing/english';
import { sayInLanguage } from '#shared/texts/speech';
import { textSchema } from '#shared/texts/text-schema';
import { setUp, Story } from '../testing/story';
import { DEMANDS } from './playbook';
import { BUILT_IN, chainFor, formOf, problemIn, readPlaybook } from './playbook-library';
import { CATALOGUE_KEYS, keyIn } from './playbook-texts';
import { questionsFor } from './questions';
import { type RecoveryCase, recoveryCase, type RecoveryPaths, recoveryPathsFor } from './recovery';

const BASE: RecoveryCase = {
  code: 'setup-refused',
  maker: undefined,
  model: undefined,
  form: undefined,
  generation: undefined,
  mode: 'unknown',
  statements: new Set(),
  resetHadNoEffect: false,
  answers: {},
};
const ways = (over: Partial<RecoveryCase>): RecoveryPaths => recoveryPathsFor(BUILT_IN, { ...BASE, ...over });
const ids = (over: Partial<RecoveryCase>): PathId[] => ways(over).paths.map(({ id }) => id);
const why = (over: Partial<RecoveryCase>, id: PathId): string | undefined =>
  inEnglish(ways(over).closed).find((each) => each.id === id)?.why;
const asked = (over: Partial<RecoveryCase>): string[] =>
  questionsFor(BUILT_IN, { ...BASE, ...over }).map(({ id }) => id);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const answers: fc.Arbitrary<Answers> = fc.record(
  {
    managedBy: fc.constantFrom(...answersSchema.shape.managedBy.unwrap().options),
    runsPrograms: fc.constantFrom('yes', 'no'),
    atMachine: fc.constantFrom('yes', 'no'),
    mebxPassword: fc.constantFrom('known', 'unknown'),
    biosPassword: fc.constantFrom('none', 'known', 'unknown'),
    bitlocker: fc.constantFrom('key-at-hand', 'not-encrypted', 'no-key'),
    mayOpenCase: fc.constantFrom('yes', 'no'),
  },
  { requiredKeys: [] },
);
const anyCase: fc.Arbitrary<RecoveryCase> = fc.record({
  code: fc.constantFrom(...VERDICT_CODES),
  maker: fc.constantFrom<(Maker | undefined)[]>(undefined, ...MAKERS),
  model: fc.constantFrom(
    undefined,
    'OptiPlex 7040',
    'HP 8200 Elite',
    'DQ35JOE',
    'ThinkPad T14',
    'NUC5i5MYBE',
  ),
  form: fc.constantFrom(undefined, 'desktop' as const, 'laptop' as const),
  generation: fc.option(fc.integer({ min: 2, max: 21 }), { nil: undefined }),
  mode: fc.constantFrom('client', 'admin', 'unknown'),
  statements: fc.subarray<Statement>([...STATEMENTS]).map((all) => new Set(all)),
  resetHadNoEffect: fc.boolean(),
  answers,
});

describe('the order of the ways', () => {
  it('leads the HP of the seed story from the gentlest to the hardest', () => {
    const over = { maker: 'hp', generation: 9, form: 'desktop' } as const;
    expect(ids(over)).toEqual(['host-ccm', 'known-password', 'bios-unconfigure', 'rtc-clear', 'oem-service']);
    const bios = ways(over).paths.find(({ id }) => id === 'bios-unconfigure');
    expect(bios?.steps.map(({ text }) => english(text)).join(' ')).toContain('Unconfigure AMT on next boot');
  });

  it('leads a Lenovo in admin mode past MEBx to the BIOS item', () => {
    const over = {
      code: 'password-refused-admin-mode',
      maker: 'lenovo',
      generation: 12,
      form: 'desktop',
      mode: 'admin',
    } as const;
    const open = { ...over, answers: { mebxPassword: 'unknown', managedBy: 'unknown' } } as const;
    expect(ids(open)).toEqual([
      'known-password',
      'bios-unconfigure',
      'rtc-clear',
      'service-jumper',
      'oem-service',
    ]);
    expect(why(open, 'local-unconfigure')).toContain('admin control mode');
    expect(why(open, 'mebx-menu')).toContain('nobody knows');
    // Whoever knows the MEBx password needs no BIOS.
    const known = ids({ ...over, answers: { mebxPassword: 'known' } });
    expect(known.indexOf('mebx-menu')).toBeLessThan(known.indexOf('bios-unconfigure'));
  });

  it('puts the reset from Windows first in client mode, unless a console is named', () => {
    const over = { code: 'password-refused-client-mode', mode: 'client' } as const;
    expect(ids(over)[0]).toBe('local-unconfigure');
    expect(ids({ ...over, answers: { managedBy: 'meshcentral' } })[0]).toBe('known-password');
    expect(ids({ ...over, answers: { runsPrograms: 'no' } })).not.toContain('local-unconfigure');
  });

  it('offers no BIOS item on a Dell, and its jumper only where the maker describes one', () => {
    const dell = { maker: 'dell', form: 'desktop' } as const;
    expect(ids({ ...dell, generation: 11 })).toEqual([
      'host-ccm',
      'known-password',
      'service-jumper',
      'rtc-clear',
      'oem-service',
    ]);
    expect(why({ ...dell, generation: 11 }, 'bios-unconfigure')).toContain('Dell has no BIOS item');
    expect(ids({ ...dell, generation: 12 })).not.toContain('service-jumper');
  });

  it('never promises more of the battery than is known', () => {
    const rtc = (generation: number): string =>
      english(ways({ generation }).paths.find(({ id }) => id === 'rtc-clear')?.reason ?? '');
    expect(rtc(9)).toContain('to factory settings');
    expect(rtc(10)).toContain('may have disabled this');
    expect(rtc(16)).toContain('some machines do nothing');
    expect(ids({ code: 'rtc-clear-ineffective', generation: 12 })).not.toContain('rtc-clear');
    expect(why({ code: 'rtc-clear-ineffective' }, 'rtc-clear')).toContain('already taken out');
  });

  it('knows what an open machine can be told', () => {
    expect(ids({ code: 'ready', mode: 'admin' })).toEqual(['set-mebx-remotely', 'remote-unprovision']);
    expect(ids({ code: 'ready', mode: 'client' })).toEqual(['upgrade-to-acm', 'remote-unprovision']);
  });

  it('offers the reset of MEBx on a machine that is not set up only where somebody opened it', () => {
    const over = { code: 'not-set-up', maker: 'hp', generation: 9 } as const;
    expect(ids(over)).toEqual(['host-ccm', 'mebx-menu', 'host-acm', 'usb-key']);
    expect(ids({ ...over, statements: new Set<Statement>(['mebx-opened-before']) })).toContain(
      'bios-unconfigure',
    );
  });
});

describe('activating from the operating system of the machine', () => {
  const commands = (generation: number, id: PathId): (string | undefined)[] =>
    (ways({ code: 'not-set-up', generation }).paths.find((path) => path.id === id)?.steps ?? []).map(
      ({ command }) => command,
    );

  it('names the commands of the tools that this generation takes', () => {
    expect(commands(11, 'host-ccm')).toEqual([
      undefined,
      'rpc amtinfo --mode --uuid',
      'rpc activate --local --ccm',
      'rpc activate -local -ccm',
      'meshcmd AmtCCM --pass NEW-PASSWORD',
      undefined,
    ]);
    // Its local ports are encrypted, which MeshCMD does not speak.
    expect(commands(19, 'host-ccm')).not.toContain('meshcmd AmtCCM --pass NEW-PASSWORD');
    expect(commands(11, 'host-acm')).toContain('rpc activate --local --acm');
  });

  it('has admin control mode with a certificate from AMT 7 on, and marks it as not confirmed', () => {
    expect(ids({ code: 'not-set-up', generation: 6 })).not.toContain('host-acm');
    expect(why({ code: 'not-set-up', generation: 6 }, 'host-acm')).toContain('before 7');
    const path = ways({ code: 'not-set-up', generation: 7 }).paths.find(({ id }) => id === 'host-acm');
    expect(inEnglish(path?.notConfirmed)).toContain(
      'no machine has been activated with a certificate by us.',
    );
    expect(
      why({ code: 'not-set-up', generation: 16, answers: { runsPrograms: 'no' } }, 'host-acm'),
    ).toContain('runs on the machine');
  });

  it('asks for every password instead of having it in a command', () => {
    for (const generation of [7, 11, 16, 19]) {
      const { paths } = ways({ code: 'not-set-up', generation });
      for (const { steps } of paths) {
        for (const { command = '' } of steps) {
          const [, behind] = /--?(?:pass\w*|mebxpassword|provisioningCertPwd)[ =](\S+)/i.exec(command) ?? [];
          expect([undefined, 'NEW-PASSWORD']).toContain(behind);
        }
      }
    }
  });
});

describe('a reset that did nothing', () => {
  const done = new Set<Statement>(['rtc-cleared']);
  const over = {
    code: 'password-refused-admin-mode',
    mode: 'admin',
    maker: 'lenovo',
    generation: 12,
  } as const;

  it('closes the way that was tried, and only once that is seen', () => {
    expect(ids({ ...over, statements: done })).toContain('rtc-clear');
    expect(ids({ ...over, statements: done, resetHadNoEffect: true })).not.toContain('rtc-clear');
    expect(ids({ ...over, statements: done, resetHadNoEffect: true })).toContain('bios-unconfigure');
    const bios = new Set<Statement>(['bios-unconfigured']);
    expect(why({ ...over, statements: bios, resetHadNoEffect: true }, 'bios-unconfigure')).toContain(
      'as it was before',
    );
  });

  it('is known by a challenge that was learnt afterwards', () => {
    const story = setUp('12.0.20.1').login('refused').said('windows-says-admin-mode', 'rtc-cleared');
    // Just reported: whether it helped is not known, and earlier tries no longer count.
    expect(story.verdict().code).toBe('password-needed');
    expect(story.facts().resetHadNoEffect).toBe(false);
    const after = story.web('12.0.20.1').verdict('lenovo');
    expect(after.code).toBe('password-refused-admin-mode');
    expect(after.notes.map(({ code }) => code)).toContain('rtc-clear-ineffective');
    expect(after.paths.map(({ id }) => id)).not.toContain('rtc-clear');
  });
});

describe('every way of every machine', () => {
  it('is whole, proven, timed, and locked by BitLocker where it touches BIOS or battery', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(anyCase, (given) => {
        const { paths, closed } = recoveryPathsFor(BUILT_IN, given);
        const named = [...paths, ...closed].map(({ id }) => id);
        expect(new Set(named).size).toBe(named.length);
        for (const path of paths) {
          recoveryPathSchema.parse(path);
          const text = JSON.stringify(path);
          if (!said.has(text)) {
            const strings = stringsIn(inEnglish(path));
            expect(strings.filter((each) => /[{}@]|^playbooks\./.test(each))).toEqual([]);
          }
          said.add(text);
          expect(path.minutes.from).toBeLessThanOrEqual(path.minutes.to);
          if (!path.touchesBios) {
            expect(path.lockedBy).toEqual([]);
            continue;
          }
          const { bitlocker } = given.answers;
          const free = bitlocker === 'key-at-hand' || bitlocker === 'not-encrypted';
          expect(path.lockedBy.length).toBe(free ? 0 : 1);
          expect(path.notConfirmed.length).toBeGreaterThan(0);
          if (bitlocker === 'not-encrypted') continue;
          expect(path.steps[0]?.command).toBe('Suspend-BitLocker -MountPoint C: -RebootCount 0');
          expect(path.steps.at(-1)?.command).toBe('Resume-BitLocker -MountPoint C:');
        }
        for (const each of closed) expect(each.why).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('names no way twice, loses none, and is the same whenever it is worked out', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { paths, closed } = recoveryPathsFor(BUILT_IN, given);
        const named = new Set([...paths, ...closed].map(({ id }) => id));
        for (const id of VERDICTS[given.code].paths) expect(named.has(id)).toBe(true);
        expect(recoveryPathsFor([...BUILT_IN], { ...given, statements: new Set(given.statements) })).toEqual({
          paths,
          closed,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never stands before one that erases less, is nearer, and works at least as surely', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { paths } = recoveryPathsFor(BUILT_IN, given);
        const LOSS = ['Erases nothing', 'Erases only', 'Erases the AMT', 'Erases AMT and', 'May cost'];
        const PLACE = [
          'from this',
          'in the running',
          'at the keyboard',
          'in the BIOS',
          'opening',
          'workshop',
        ];
        const CHANCE = ['works.', 'should work', 'may not', 'unlikely'];
        const rank = (words: readonly string[], place: string): number =>
          words.findIndex((word) => place.includes(word));
        const places = paths.map(({ place }) => english(place));
        const ranks = places.map((place) => [rank(LOSS, place), rank(PLACE, place), rank(CHANCE, place)]);
        for (const [index, later] of ranks.entries()) {
          for (const earlier of ranks.slice(0, index)) {
            const better = later.every((value, i) => value <= (earlier[i] ?? 0));
            const same = later.every((value, i) => value === earlier[i]);
            expect(better && !same).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is closed by the answer that it cannot do without', () => {
    const all = { code: 'password-refused', maker: 'hp', generation: 9 } as const;
    const without = (given: Answers): PathId[] => ways({ ...all, answers: given }).closed.map(({ id }) => id);
    expect(without({ runsPrograms: 'no' })).toContain('local-unconfigure');
    expect(without({ atMachine: 'no' })).toEqual(
      expect.arrayContaining(['mebx-menu', 'bios-unconfigure', 'rtc-clear']),
    );
    expect(without({ biosPassword: 'unknown' })).toContain('bios-unconfigure');
    expect(without({ mayOpenCase: 'no' })).toContain('rtc-clear');
    expect(without({ mebxPassword: 'unknown' })).toContain('mebx-menu');
    const demanded = BUILT_IN.flatMap(({ paths }) => paths).flatMap(({ demands }) => demands ?? []);
    expect(new Set(demanded)).toEqual(new Set(DEMANDS));
  });
});

describe('questions', () => {
  it('are asked in the order of the reference, and only while an answer changes something', () => {
    expect(asked({ code: 'password-refused' })).toEqual([
      'managedBy',
      'runsPrograms',
      'atMachine',
      'mebxPassword',
      'biosPassword',
      'maker',
      'form',
      'generation',
      'bitlocker',
      'mayOpenCase',
    ]);
    // Nobody at the machine: maker, BIOS password, BitLocker and case no longer matter.
    expect(asked({ code: 'password-refused', answers: { atMachine: 'no' } })).toEqual([
      'managedBy',
      'runsPrograms',
    ]);
    expect(asked({ code: 'login-paused' })).toEqual(['managedBy']);
    // Where the key for MEBx is.
    expect(asked({ code: 'ready', generation: 12 })).toEqual(['maker']);
    expect(asked({ code: 'ready', generation: 12, maker: 'hp' })).toEqual([]);
    // Whether it can change to admin control mode.
    expect(asked({ code: 'ready', maker: 'hp' })).toEqual(['generation']);
  });

  it('ask for the model only where the maker has a way of one model', () => {
    const over = { form: 'desktop', generation: 7 } as const;
    expect(asked({ ...over, maker: 'hp' })).toContain('model');
    expect(asked({ ...over, maker: 'dell' })).not.toContain('model');
    expect(asked({ ...over, maker: 'hp', model: 'HP EliteDesk 800' })).not.toContain('model');
  });

  it('are never asked when no answer changes the ways, and always when one does', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const open = questionsFor(BUILT_IN, given).map(({ id }) => id);
        for (const id of ['runsPrograms', 'atMachine', 'mayOpenCase'] as const) {
          if (given.answers[id] !== undefined) {
            expect(open).not.toContain(id);
            continue;
          }
          const [yes, no] = (['yes', 'no'] as const).map((value) =>
            recoveryPathsFor(BUILT_IN, { ...given, answers: { ...given.answers, [id]: value } }).paths.map(
              (path) => path.id,
            ),
          );
          if (String(yes) !== String(no)) expect(open).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a case', () => {
  it('takes from the machine what it says of itself, and from the technician the rest', () => {
    const facts = setUp('12.0.20.1').login('refused').said('windows-says-admin-mode').facts();
    const given = recoveryCase(BUILT_IN, 'password-refused-admin-mode', facts, 'hp', {
      generation: 9,
      model: 'HP EliteBook 840 G5',
    });
    expect(given).toMatchObject({
      generation: 12,
      mode: 'admin',
      form: 'laptop',
      model: 'HP EliteBook 840 G5',
    });
    expect(
      recoveryCase(BUILT_IN, 'not-set-up', new Story().facts(), undefined, { generation: 9 }),
    ).toMatchObject({
      generation: 9,
      mode: 'unknown',
      form: undefined,
    });
  });

  it('tells desktops from laptops by their family', () => {
    expect(formOf(BUILT_IN, 'OptiPlex 7050')).toBe('desktop');
    expect(formOf(BUILT_IN, 'Latitude 5480')).toBe('laptop');
    expect(formOf(BUILT_IN, 'Something Else')).toBeUndefined();
  });
});

describe('the texts of our playbooks', () => {
  it.each(BUILT_IN)('of $playbook are all in the catalogue', (playbook) => {
    expect(problemIn(playbook)).toBeUndefined();
    // What is not a reference is no sentence.
    const { words, steps, paths } = playbook;
    const texts = JSON.stringify([words, steps, paths], (key, value: unknown) =>
      ['command', 'when'].includes(key) ? undefined : value,
    );
    expect(
      stringsIn(JSON.parse(texts)).filter((text) => keyIn(text) === undefined && text.includes(' ')),
    ).toEqual([]);
  });

  it('use every text of the catalogue', () => {
    const used = new Set(stringsIn(BUILT_IN).map(keyIn));
    expect(CATALOGUE_KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('playbooks of one’s own', () => {
  const own = (value: unknown): ReturnType<typeof readPlaybook> =>
    readPlaybook('own.json', JSON.stringify(value));
  const OWN = {
    playbook: 'our-dells',
    name: 'Our Dells',
    source: 'seen on the bench in Graz',
    for: { maker: 'dell' },
    paths: [
      {
        path: 'rtc-clear',
        when: { models: ['Latitude 5480'] },
        works: 'sure',
        reason: 'Worked on all of ours.',
      },
      { path: 'oem-service', closed: 'Our contract has ended.' },
    ],
  };

  it('lie over ours, and say only what differs', () => {
    const read = own(OWN);
    if (!read.ok) throw new Error(english(read.error.message));
    const library = [read.value, ...BUILT_IN];
    const given = { ...BASE, maker: 'dell', generation: 11, form: 'laptop', model: 'Latitude 5480' } as const;
    const found = recoveryPathsFor(library, given);
    expect(found.paths.find(({ id }) => id === 'rtc-clear')).toMatchObject({
      reason: 'Worked on all of ours.',
      title: 'Take out main battery and CMOS cell for five minutes',
    });
    expect(found.closed).toContainEqual(
      expect.objectContaining({ id: 'oem-service', why: 'Our contract has ended.' }),
    );
    expect(chainFor(library, 'dell', 'laptop').map(({ playbook }) => playbook)).toEqual([
      'our-dells',
      'dell',
      'laptop',
      'common',
    ]);
  });

  it('shows their sentences as they are, with the words of the machine’s maker', () => {
    const read = own({
      ...OWN,
      words: { 'bios-key': 'F2 (the blue one)' },
      paths: [
        {
          path: 'rtc-clear',
          title: 'Mail cmos@example.com',
          reason: 'Press {bios-key}, then {mebx-key}, then {bios-key}.',
          steps: [{ use: 'mebx-first-login' }, { text: '@common.steps.openBios' }],
        },
      ],
    });
    if (!read.ok) throw new Error(english(read.error.message));
    const { paths } = recoveryPathsFor([read.value, ...BUILT_IN], {
      ...BASE,
      maker: 'dell',
      form: 'desktop',
    });
    const path = paths.find(({ id }) => id === 'rtc-clear');
    expect(textSchema.safeParse(path?.reason)).toMatchObject({ success: true });
    expect(path?.title).toBe('Mail cmos@example.com');
    expect(path?.reason).toEqual(
      'Press F2 (the blue one), then F12 at power-on and “Intel(R) Management Engine BIOS Extension (MEBx)” (older models: Ctrl+P), then F2 (the blue one).',
    );
    expect(path?.steps.map(({ text }) => english(text))).toContain(
      'Restart the machine and open the BIOS setup: F2 (the blue one).',
    );
  });

  it('are put into the language of whoever reads them, where their texts are ours', async () => {
    const { paths } = ways({ maker: 'dell', form: 'desktop' });
    const text = paths.find(({ id }) => id === 'rtc-clear')?.steps.at(-2)?.text ?? '';
    expect(english(text)).toContain('Open MEBx: F12 at power-on');
    expect((await sayInLanguage('de'))(text)).toContain('Öffnen Sie MEBx: F12 beim Einschalten');
  });

  it.each([
    ['{', 'not valid JSON'],
    [JSON.stringify({ ...OWN, playbook: 'Our Dells' }), 'lower-case letters'],
    [JSON.stringify({ ...OWN, paths: [{ path: 'rtc-clear', works: 'always' }] }), 'paths.0.works'],
    [
      JSON.stringify({ ...OWN, paths: [{ path: 'rtc-clear', title: 'Press {that-key}' }] }),
      'word “that-key”',
    ],
    [
      JSON.stringify({ ...OWN, paths: [{ path: 'rtc-clear', steps: [{ use: 'nothing' }] }] }),
      'step “nothing”',
    ],
    [
      JSON.stringify({ ...OWN, paths: [{ path: 'rtc-clear', title: '@common.nothing' }] }),
      '“@common.nothing”',
    ],
    [JSON.stringify({ ...OWN, paths: [{ path: 'oem-service', closed: '@nothing' }] }), '“@nothing”'],
    [JSON.stringify({ ...OWN, steps: { settle: { text: '@nothing' } } }), '“@nothing”'],
    [JSON.stringify({ ...OWN, words: { 'our-key': '@common.nothing' } }), '“@common.nothing”'],
    // A text with words is no word.
    [JSON.stringify({ ...OWN, words: { 'our-key': '@common.steps.openMebx' } }), 'word “mebx-key”'],
    [JSON.stringify({ ...OWN, paths: [{ path: 'service-jumper', title: 'Ours' }] }), 'not complete'],
    [JSON.stringify({ ...OWN, colour: 'red' }), 'colour'],
  ])('are refused with a sentence: %s', (text, what) => {
    const read = readPlaybook('own.json', text);
    expect(read).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    const said = read.ok ? '' : english(read.error.message);
    expect(said).toContain(what);
    expect(said).toContain('own.json');
  });
});

it('a verdict names its ways as the plan does, answers included', () => {
  const story = new Story().pong({ state: 'pre', version: '9.1' }).said('setup-refused-password');
  const given = { ...BASE, maker: 'hp', generation: 9, statements: story.facts().statements } as const;
  expect(story.verdict('hp').paths.map(({ id }) => id)).toEqual(ids(given));
  expect(story.verdict('hp').code satisfies VerdictCode).toBe('setup-refused');
});
