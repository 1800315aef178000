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

/** Everything in main/use-cases/ that one of its folders may not import, given the folders below it. Tests may. */
function useCaseFolder(name, below) {
  return {
    name: `use-cases-${name}-borders`,
    comment: 'core < machines < login, scan < configure, actions, recovery < what composes them.',
    severity: 'error',
    from: { path: room(`use-cases/${name}`), pathNot: '\\.test\\.tsx?$' },
    to: { path: room('use-cases'), pathNot: [name, ...below].map((folder) => room(`use-cases/${folder}`)) },
  };
}

/** Folders of use-cases, each reached through its index.ts alone. */
const USE_CASE_FOLDERS = [
  'core',
  'machines',
  'login',
  'scan',
  'configure',
  'actions',
  'console',
  'recovery',
  'journal',
  'support',
  'imports',
  'exports',
  'hand-over',
  'usb-key',
  'logs',
  'activation',
];

/** A folder that is reached through its index.ts alone, from outside of it. */
function facade(folder) {
  return {
    name: `use-cases-${folder}-facade`,
    comment: 'What a folder does not export in its index.ts is its own business.',
    severity: 'error',
    from: {
      path: room('use-cases'),
      pathNot: [room(`use-cases/${folder}`), room('use-cases/testing'), '\\.test\\.tsx?$'],
    },
    to: { path: room(`use-cases/${folder}`), pathNot: `^main/use-cases/${folder}/index\\.ts$` },
  };
}
/** A room whose index.ts is all that other rooms see. Tests may look further. */
function roomFacade(name) {
  return {
    name: `${name}-facade`,
    comment: `main/${name}/index.ts says what other rooms may use of it.`,
    severity: 'error',
    from: { path: '^main/', pathNot: [room(name), '\\.test\\.tsx?$', '/testing/'] },
    to: { path: room(name), pathNot: `^main/${name}/index\\.ts$` },
  };
}

/** Everything of a room that one of its folders may not import, given the folders of that room that it may. */
function folderOnlyFrom(inRoom, folder, allowed) {
  const place = (name) => `^main/${inRoom}/${name}/`;
  return {
    name: `${inRoom.replace('/', '-')}-${folder}-borders`,
    comment: `Inside ${inRoom}, ${folder} stands on ${allowed.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: place(folder), pathNot: '\\.test\\.tsx?$' },
    to: { path: room(inRoom), pathNot: [folder, ...allowed].map(place) },
  };
}

/** Folders of a room, the lowest first, and what each of them may import. */
const FOLDERS = {
  simulator: {
    support: [],
    network: ['support'],
    wsman: ['support'],
    firmware: ['support', 'network', 'wsman'],
    controls: ['support', 'wsman'],
    redirection: ['support', 'network', 'firmware'],
    classes: ['support', 'wsman', 'firmware'],
    machine: ['support', 'network', 'wsman', 'firmware', 'controls', 'redirection', 'classes'],
    demo: ['support', 'firmware'],
  },
  'simulator/classes': {
    model: [],
    access: ['model'],
    network: ['model'],
    power: ['model'],
    system: ['model'],
  },
  discovery: { network: [], names: [], web: [], probes: ['network'] },
  diagnosis: { facts: [], recovery: ['facts'], verdicts: ['facts', 'recovery'] },
};

const insideRooms = Object.entries(FOLDERS).flatMap(([inRoom, folders]) =>
  Object.entries(folders).map(([folder, allowed]) => folderOnlyFrom(inRoom, folder, allowed)),
);
/** Folders of the window, each with those that it may import. Nothing imports back; window.tsx puts it all together. */
const WINDOW_BASE = ['theme', 'components', 'stores'];
const WINDOW = {
  theme: [],
  api: [],
  components: ['theme'],
  stores: [],
  'features/passwords': WINDOW_BASE,
  'features/list': [...WINDOW_BASE, 'features/fleet'],
  'features/demo': WINDOW_BASE,
  'features/machine': WINDOW_BASE,
  'features/console': [...WINDOW_BASE, 'features/machine'],
  'features/profiles': [...WINDOW_BASE, 'features/passwords'],
  'features/vault': [...WINDOW_BASE, 'features/passwords'],
  'features/fleet': WINDOW_BASE,
  'features/recovery': [...WINDOW_BASE, 'features/certificate'],
  'features/journal': WINDOW_BASE,
  'features/settings': WINDOW_BASE,
  'features/help': WINDOW_BASE,
  'features/logs': WINDOW_BASE,
  'features/certificate': WINDOW_BASE,
  'features/usb-key': [...WINDOW_BASE, 'features/passwords'],
  'features/scan': [...WINDOW_BASE, 'features/list', 'features/fleet'],
  'features/wizard': [...WINDOW_BASE, 'features/list', 'features/profiles', 'features/recovery'],
  app: [...WINDOW_BASE, 'features'],
};
const inWindow = (folder) => `^renderer/${folder}/`;

const windowBorders = Object.entries(WINDOW).map(([folder, allowed]) => ({
  name: `window-${folder.replace('/', '-')}-borders`,
  comment: `renderer/${folder} imports ${allowed.join(', ') || 'no other folder of the window'}.`,
  severity: 'error',
  from: { path: inWindow(folder), pathNot: '\\.test\\.tsx?$' },
  // Texts are for everybody.
  to: { path: '^renderer/', pathNot: [...[folder, ...allowed].map(inWindow), '^renderer/i18n\\.ts$'] },
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
      from: { path: '^shared/', pathNot: '(\\.test\\.ts$|^shared/testing/)' },
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
    onlyFrom('vault', ['journal'], 'vault keeps secrets in the keychain and its ledger as appended lines.'),
    onlyFrom(
      'discovery',
      ['wsman'],
      'discovery looks without credentials; it borrows TLS and challenge parsing.',
    ),
    onlyFrom('diagnosis', [], 'diagnosis is pure: evidence in, verdict out.'),
    onlyFrom('provisioning', ['amt', 'wsman'], 'provisioning plans and applies through amt.'),
    onlyFrom(
      'redirection',
      ['wsman'],
      'redirection speaks on its own ports; it borrows dialling, TLS and login records.',
    ),
    onlyFrom('interop', [], 'interop reads and writes other people’s formats.'),
    onlyFrom(
      'use-cases',
      [
        'discovery',
        'diagnosis',
        'provisioning',
        'interop',
        'amt',
        'redirection',
        'wsman',
        'vault',
        'journal',
        'simulator',
      ],
      'use-cases composes the rooms below; hosts are above it.',
    ),
    useCaseFolder('core', []),
    useCaseFolder('machines', ['core']),
    useCaseFolder('login', ['core', 'machines']),
    useCaseFolder('scan', ['core', 'machines']),
    useCaseFolder('configure', ['core', 'machines', 'login', 'scan']),
    useCaseFolder('actions', ['core', 'machines', 'login', 'scan']),
    useCaseFolder('console', ['core', 'machines', 'login']),
    useCaseFolder('recovery', ['core', 'machines', 'login', 'scan']),
    useCaseFolder('journal', ['core', 'machines']),
    useCaseFolder('imports', ['core', 'machines', 'scan']),
    useCaseFolder('exports', ['core', 'machines']),
    useCaseFolder('hand-over', ['core', 'machines']),
    useCaseFolder('support', ['core', 'machines', 'journal']),
    useCaseFolder('usb-key', ['core', 'machines', 'login', 'configure']),
    useCaseFolder('logs', ['core', 'machines']),
    useCaseFolder('activation', []),
    ...USE_CASE_FOLDERS.map(facade),
    onlyFrom('host-files', ['journal'], 'host-files knows the built window as files, and no use case.'),
    onlyFrom('web-host', ['use-cases', 'host-files'], 'a host serves the use cases.'),
    onlyFrom('electron', ['use-cases', 'host-files'], 'a host serves the use cases.'),
    onlyFrom('cli', ['use-cases', 'web-host', 'simulator'], 'a host serves the use cases.'),
    ...['use-cases', 'simulator', 'redirection'].map(roomFacade),
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
    ...insideRooms,
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
