import type { Catalogue } from '../catalogue';

/** The page of settings. */
export const settings: Catalogue['settings'] = {
  title: 'Ajustes',
  explanation:
    'Los cambios se guardan de inmediato. Se aplican a todas las ventanas de AMT Bench en este ordenador.',
  saved: 'Guardado',
  loading: 'Leyendo los ajustes',
  appearance: 'Aspecto',
  language: 'Idioma',
  languageSystem: 'Como el sistema',
  machineAssisted: '{{name}} (traducción asistida por máquina)',
  theme: 'Colores',
  themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
  work: 'Trabajo',
  profile: 'Perfil predeterminado',
  profileHint: 'Los equipos se configuran con este perfil, a menos que elija otro.',
  scanRate: 'Velocidad de exploración',
  scanRateHint: 'Un límite protege las redes lentas o supervisadas.',
  scanRates: {
    fastest: 'Lo más rápido posible',
    limited: 'Como máximo este número de direcciones por segundo',
  },
  addressesPerSecond: 'Direcciones por segundo',
  addressesProblem: 'Escriba un número de 1 a 1.000.000.',
  passwords: 'Contraseñas',
  vault: 'Dónde se guardan las contraseñas',
  vaults: {
    keychain: 'En el llavero de este usuario',
    session: 'Solo en memoria, hasta que se cierra AMT Bench',
  },
  vaultHints: {
    keychain: 'Las contraseñas guardadas se pueden ver y usar de nuevo después de un reinicio.',
    session: 'No se guarda nada. AMT Bench no define contraseñas aleatorias en equipos reales.',
  },
  vaultNow: 'En este momento: {{message}}',
  vaultNextStart: 'Esto tendrá efecto la próxima vez que se inicie AMT Bench.',
  overridden: 'La variable de entorno {{variable}} tiene el valor “{{value}}” y prevalece sobre este ajuste.',
  support: 'Soporte',
  logLevel: 'Registro del programa',
  logLevels: {
    error: 'Solo errores',
    warn: 'Errores y advertencias',
    info: 'Errores, advertencias e inicios',
  },
  logHint: 'Este registro nunca contiene contraseñas.',
  home: 'Carpeta de datos',
  homeOpen: 'Abrir la carpeta de datos',
  homeNotOpened: 'No se pudo abrir la carpeta. Copie su ruta en su lugar.',
  homeDefault: 'Es la carpeta predeterminada.',
  homeChosen: 'AMT_BENCH_HOME ha definido esta carpeta.',
  homeMove:
    'Para moverla: cierre AMT Bench, mueva la carpeta, asigne su nueva ubicación a la variable de entorno AMT_BENCH_HOME e inicie AMT Bench de nuevo. Las contraseñas guardadas pertenecen a la ruta anterior: expórtelas antes de mover la carpeta o escríbalas de nuevo después.',
};
