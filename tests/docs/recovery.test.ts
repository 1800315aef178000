import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAKER_NAMES, MAKERS } from '#shared/model/maker';
import type { RecoveryPath } from '#shared/model/recovery';
import { PATH_IDS, VERDICT_CODES, type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { english, inEnglish } from '#shared/testing/english';
import {
  CHANCES,
  DEMANDS,
  LOSSES,
  pathFrom,
  PLACES,
  type Situation,
} from '#main/diagnosis/recovery/playbook';
import { BUILT_IN, chainFor, formOf, readPlaybook } from '#main/diagnosis/recovery/playbook-library';
import { recoveryCase, type RecoveryPaths, recoveryPathsFor } from '#main/diagnosis/recovery/recovery';
import { Story } from '#main/diagnosis/testing/story';
import { fill } from './fill';

const docs = (name: string): string => join(resolve(import.meta.dirname, '../..'), 'docs', name);
const NOBODY = new Story().facts();
const facts = (generation: number, controlMode: 'acm' | 'ccm' | 'unknown'): typeof NOBODY => ({
  ...NOBODY,
  version: `${String(generation)}.0`,
  controlMode,
});

function card(inAnyLanguage: RecoveryPath): string {
  const path = inEnglish(inAnyLanguage);
  return [
    `*${path.place}* ${path.reason}`,
    path.needs.length > 0 ? `You need: ${path.needs.join('; ')}.` : '',
    `Erases: ${path.erases}`,
    path.sideEffects.length > 0 ? `Mind:\n\n${path.sideEffects.map((each) => `- ${each}`).join('\n')}` : '',
    path.steps
      .map(
        ({ text, command }, i) =>
          `${String(i + 1)}. ${text}${command === undefined ? '' : ` \`${command}\``}`,
      )
      .join('\n'),
    `Proof: ${path.proof} Risk: ${path.risk} About ${[...new Set([path.minutes.from, path.minutes.to])].join(' to ')} minutes.`,
    ...path.notConfirmed.map((doubt) => `Not confirmed on hardware: ${doubt}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function waysOf(
  code: VerdictCode,
  maker: (typeof MAKERS)[number] | undefined,
  model: string | undefined,
  generation: number,
): RecoveryPaths {
  const modes = { 'password-refused-admin-mode': 'acm', 'password-refused-client-mode': 'ccm' } as const;
  const mode = code in modes ? modes[code as keyof typeof modes] : 'unknown';
  const form = { form: formOf(BUILT_IN, model) ?? 'desktop' } as const;
  const answers = model === undefined ? form : { ...form, model };
  const given = recoveryCase(BUILT_IN, code, facts(generation, mode), maker, answers);
  return recoveryPathsFor(BUILT_IN, given);
}

/** Ways in full, each once with the generations that it reads so for. */
function perGeneration(
  id: RecoveryPath['id'],
  maker: (typeof MAKERS)[number],
  model: string | undefined,
): string | undefined {
  const readings = new Map<string, { path: RecoveryPath; generations: number[] }>();
  for (const generation of [9, 10, 11, 12, 16, 19]) {
    const path = waysOf('setup-refused', maker, model, generation).paths.find((each) => each.id === id);
    if (!path) continue;
    const key = JSON.stringify(path);
    const { generations } = readings.get(key) ?? { generations: [] };
    readings.set(key, { path, generations: [...generations, generation] });
  }
  if (readings.size === 0) return undefined;
  return [...readings.values()]
    .map(({ path, generations }) => {
      const all = generations.length === 6 ? '' : ` (AMT ${generations.join(', ')})`;
      return `**${english(path.title)}**${all}\n\n${card(path)}`;
    })
    .join('\n\n');
}

/** A machine for each playbook: a model of every form that the maker builds. */
const MACHINES: readonly [maker: (typeof MAKERS)[number], model: string | undefined, title: string][] = [
  ['dell', 'OptiPlex', 'Dell desktops'],
  ['dell', 'Latitude', 'Dell laptops'],
  ['hp', 'HP EliteDesk', 'HP desktops and workstations'],
  ['hp', 'HP 8200', 'HP 8200 Elite class'],
  ['hp', 'HP EliteBook', 'HP notebooks'],
  ['lenovo', 'ThinkCentre', 'Lenovo ThinkCentre, ThinkStation'],
  ['lenovo', 'ThinkPad', 'Lenovo ThinkPad'],
  ['fujitsu', 'ESPRIMO', 'Fujitsu desktops'],
  ['fujitsu', 'LIFEBOOK', 'Fujitsu laptops'],
  ['panasonic', 'Toughbook', 'Panasonic Toughbook'],
  ['intel', 'NUC5i5MYBE', 'Intel boards and NUC'],
  ['intel', 'DQ35JO', 'Intel DQ35JO'],
  ['other', undefined, 'Other boards'],
];
const BY_MAKER = ['bios-unconfigure', 'service-jumper', 'rtc-clear', 'oem-service'] as const;

describe('docs/recovery.md', () => {
  it('says what the playbooks say', async () => {
    const common = chainFor(BUILT_IN, undefined, undefined);
    const matrix = PATH_IDS.flatMap((id) => {
      const situation: Situation = {
        aim: 'get-in',
        verdict: 'password-refused',
        generation: undefined,
        mode: 'unknown',
        form: undefined,
        model: undefined,
        answers: {},
      };
      const chain = id === 'service-jumper' ? chainFor(BUILT_IN, 'intel', undefined) : common;
      const path = pathFrom(chain, id, situation);
      if (!path || 'closed' in path) return [];
      const { demands, where, resetsMebx, resetsAdmin, erases } = path;
      const cells = [
        `\`${id}\``,
        demands.join(', ') || '–',
        where === 'case' ? 'yes' : 'no',
        resetsMebx,
        resetsAdmin,
        erases.what,
        where,
      ];
      return [`| ${cells.join(' | ')} |`];
    });
    expect(matrix.length).toBe(PATH_IDS.length);
    const verdicts = VERDICT_CODES.filter((code) => VERDICTS[code].paths.length > 0).map((code) => {
      const { paths } = waysOf(code, undefined, undefined, 12);
      return `- \`${code}\`: ${paths.map(({ id }) => id).join(', ')}`;
    });
    const shared = [
      ['setup-refused', 'host-ccm'],
      ['not-set-up', 'host-acm'],
      ['password-refused', 'known-password'],
      ['login-paused', 'wait-and-retry'],
      ['ready', 'upgrade-to-acm'],
      ['ready', 'set-mebx-remotely'],
      ['ready', 'remote-unprovision'],
      ['password-refused-client-mode', 'local-unconfigure'],
      ['setup-interrupted', 'local-unconfigure'],
      ['not-set-up', 'mebx-menu'],
      ['password-refused-admin-mode', 'mebx-menu'],
      ['not-set-up', 'usb-key'],
    ] as const;
    const cards = shared.map(([code, id]) => {
      const path = waysOf(code, undefined, undefined, 12).paths.find((each) => each.id === id);
      if (!path) throw new Error(`${code} has no ${id}`);
      return `### ${english(path.title)}\n\n\`${id}\`, for \`${code}\`\n\n${card(path)}`;
    });
    const makers = MACHINES.map(([maker, model, title]) => {
      const list = (code: VerdictCode): string => {
        const { paths, closed } = waysOf(code, maker, model, 11);
        const shut = closed.map(({ title: name, why }) => `- closed: ${english(name)}. ${english(why)}`);
        return [paths.map(({ id }, i) => `${String(i + 1)}. ${id}`).join('\n'), shut.join('\n')].join('\n\n');
      };
      return [
        `### ${title}`,
        'MEBx password changed before setup, AMT 11:',
        list('setup-refused'),
        'Password lost in admin control mode, AMT 11:',
        list('password-refused-admin-mode'),
        ...BY_MAKER.map((id) => perGeneration(id, maker, model) ?? ''),
      ].join('\n\n');
    });
    const made = await fill('recovery.md', {
      matrix: matrix.join('\n'),
      verdicts: verdicts.join('\n'),
      common: cards.join('\n\n'),
      makers: makers.join('\n\n'),
    });
    await expect(made).toMatchFileSnapshot(docs('recovery.md'));
  });

  it('playbooks.md explains them, with an example that works', async () => {
    const example = {
      playbook: 'our-latitudes',
      name: 'Latitudes of our house',
      source: 'four machines on our bench, 2026',
      for: { maker: 'dell', form: 'laptop' },
      words: { 'mebx-key': 'F12, then “MEBx”' },
      paths: [
        {
          path: 'rtc-clear',
          when: { models: ['Latitude 5480'], generation: { from: 11, to: 11 } },
          works: 'sure',
          reason: 'Worked on all four.',
          alsoMind: ['The cell sits under the keyboard.'],
        },
        { path: 'oem-service', closed: 'Our contract with the maker has ended.' },
      ],
    };
    expect(readPlaybook('example', JSON.stringify(example))).toMatchObject({ ok: true });
    const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
    const made = await fill('playbooks.md', {
      example: JSON.stringify(example, null, 2),
      makers: MAKERS.map((maker) => `\`${maker}\` (${english(MAKER_NAMES[maker])})`).join(', '),
      steps: code(Object.keys(BUILT_IN.at(-1)?.steps ?? {})),
      paths: code(PATH_IDS),
      demands: code(DEMANDS),
      losses: code(LOSSES),
      places: code(PLACES),
      chances: code(CHANCES),
    });
    await expect(made).toMatchFileSnapshot(docs('playbooks.md'));
  });
});
