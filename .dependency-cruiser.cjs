/**
 * The borders between the rooms (docs/architecture.md). tests/borders breaks each of them once and expects a failure.
 */
const room = (name) => `^main/${name}/`;

/** Everything below main/ that a room may not import, given the rooms that it may. */
function onlyFrom(name, allowed, comment) {
  return {
    name: `${name}-borders`,
    comment,
    severity: 'error',
    from: { path: room(name), pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(main|renderer)/', pathNot: [name, ...allowed].map(room) },
  };
}

/** Folders of the window, each with those that it may import. Nothing imports back; main.tsx puts it all together. */
const WINDOW_BASE = ['theme', 'components', 'stores'];
const WINDOW = {
  theme: [],
  api: [],
  components: ['theme'],
  stores: [],
  'features/passwords': WINDOW_BASE,
  'features/list': WINDOW_BASE,
  'features/machine': WINDOW_BASE,
  'features/profiles': WINDOW_BASE,
  'features/fleet': WINDOW_BASE,
  'features/recovery': [...WINDOW_BASE, 'features/passwords'],
  'features/scan': [...WINDOW_BASE, 'features/list', 'features/fleet'],
  'features/wizard': [
    ...WINDOW_BASE,
    'features/passwords',
    'features/list',
    'features/profiles',
    'features/recovery',
  ],
  app: [...WINDOW_BASE, 'features'],
};
const inWindow = (folder) => `^renderer/${folder}/`;

const windowBorders = Object.entries(WINDOW).map(([folder, allowed]) => ({
  name: `window-${folder.replace('/', '-')}-borders`,
  comment: `renderer/${folder} imports ${allowed.join(', ') || 'no other folder of the window'}.`,
  severity: 'error',
  from: { path: inWindow(folder), pathNot: '\\.test\\.tsx?$' },
  to: { path: '^renderer/', pathNot: [folder, ...allowed].map(inWindow) },
}));

module.exports = {
  forbidden: [
    {
      name: 'shared-imports-nothing-of-ours',
      comment: 'shared/ is what both sides speak; it may not know either of them.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(main|renderer|tests|build)/' },
    },
    {
      name: 'shared-runs-everywhere',
      comment: 'shared/ runs in the browser too: no Node modules, no Electron.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-is-dom-only',
      comment: 'The renderer reaches main through the contract alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|build|tests)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The renderer runs in a sandbox without Node.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '(\\.test\\.tsx?$|^renderer/testing/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-in-its-room',
      comment: 'Only main/electron imports electron; everything else runs without it.',
      severity: 'error',
      from: { pathNot: '^main/electron/' },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'simulator-is-independent',
      comment:
        'The simulator is written from the reference, not from our client; shared code would hide shared mistakes.',
      severity: 'error',
      from: { path: room('simulator') },
      to: { path: '^(main|renderer)/', pathNot: room('simulator') },
    },
    onlyFrom('wsman', [], 'wsman knows no AMT class and nobody above it.'),
    onlyFrom('amt', ['wsman'], 'amt speaks to the firmware through wsman only.'),
    onlyFrom('journal', [], 'journal is a leaf.'),
    onlyFrom('vault', ['journal'], 'vault keeps secrets in the keychain and its ledger in atomic files.'),
    onlyFrom(
      'discovery',
      ['wsman'],
      'discovery looks without credentials; it borrows TLS and challenge parsing.',
    ),
    onlyFrom('diagnosis', [], 'diagnosis is pure: evidence in, verdict out.'),
    onlyFrom('provisioning', ['amt', 'wsman'], 'provisioning plans and applies through amt.'),
    onlyFrom('interop', [], 'interop reads and writes other people’s formats.'),
    onlyFrom(
      'use-cases',
      ['discovery', 'diagnosis', 'provisioning', 'interop', 'amt', 'wsman', 'vault', 'journal', 'simulator'],
      'use-cases composes the rooms below; hosts are above it.',
    ),
    onlyFrom('web-host', ['use-cases'], 'a host serves the use cases.'),
    onlyFrom('electron', ['use-cases'], 'a host serves the use cases.'),
    onlyFrom('cli', ['use-cases', 'web-host', 'simulator'], 'a host serves the use cases.'),
    ...windowBorders,
    {
      name: 'window-folders-are-listed',
      comment: 'A folder of the window has its borders above.',
      severity: 'error',
      from: {
        path: '^renderer/(.+)/[^/]+$',
        pathNot: ['^renderer/testing/', ...Object.keys(WINDOW).map(inWindow)],
      },
      to: {},
    },
    onlyFrom('packaged', ['electron', 'cli'], 'packaged chooses between window and command line.'),
    {
      name: 'no-circles',
      comment: 'Data walks one way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
