import type { Catalogue } from '../catalogue';

/** The serial console in the window. */
export const console: Catalogue['console'] = {
  title: 'Consola serie',
  titleOf: 'Consola serie de {{machine}}',
  explanation:
    'Muestra el arranque, la configuración del BIOS y la consola de texto del equipo, y permite escribir allí.',
  off: 'La última vez que se leyó el equipo, Serial-over-LAN o los puertos de redirección estaban desactivados. Aplique un perfil que active ambos.',
  open: 'Abrir la consola',
  tools: 'Lo que se puede hacer aquí',
  disconnect: 'Desconectar',
  connectAgain: 'Volver a conectar',
  checkMachine: 'Comprobar el equipo de nuevo',
  copy: 'Copiar la selección',
  save: 'Guardar como texto',
  functionKeys: 'Teclas de función',
  charset: {
    label: 'Caracteres',
    auto: 'Caracteres: auto',
    'utf-8': 'Caracteres: UTF-8',
    cp437: 'Caracteres: CP437',
  },
  keys: {
    label: 'Las teclas de función se envían para',
    bios: 'Teclas F: BIOS',
    xterm: 'Teclas F: Linux',
  },
  size: {
    label: 'Columnas y filas',
    fit: 'Llenar la ventana',
  },
  reader: 'Lector de pantalla',
  terminal: 'Terminal: las teclas van al equipo',
  tooMuch: 'Demasiado texto para leerlo en voz alta. Recorra las líneas una a una.',
  leaveHint: 'Tab va al equipo. Ctrl+Mayús+Inicio sale del terminal.',
  connecting: 'Conectando con {{address}}…',
  connected: 'Conectado a {{address}}.',
  nothingYet:
    'Conectado a {{address}}. Aún no se ha escrito nada: pulse Intro para despertar una consola de texto, o reinicie en el BIOS.',
  notTaken: 'El equipo no acepta teclas en este momento. Lo último que escribió no se envió.',
  dropped: 'El equipo escribió más de lo que se pudo mostrar. Falta una parte.',
  ended: {
    there: 'El equipo terminó la sesión. Es normal cuando AMT se desconfiguró o se reinició.',
    here: 'Desconectado.',
    failed: 'Sin conexión.',
  },
};
