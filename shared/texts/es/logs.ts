import type { Catalogue } from '../catalogue';

/** The page that explains logs of other tools. */
export const logs = {
  title: 'Explicar registros',
  intro:
    'Registros de SCCM (SMSTS.log), Intel SCS (ACUConfig.log), rpc o meshcmd, y eventos guardados. Elija juntos los archivos de un mismo caso, también las partes de un registro dividido. No se guardan.',
  choose: 'Elegir registros…',
  drop: 'También puede soltar archivos en cualquier lugar de esta ventana.',
  paste: 'O pegue líneas de un registro',
  explain: 'Explicar estas líneas',
  reading: '{{done, number}} de {{total, number}} MB leídos',
  readingSmall: 'Leyendo…',
  stop: 'Detener la lectura',
  result: 'Resultado',
  read: 'Leído: {{names}}',
  pasted: 'texto pegado',
  cause: 'Causa',
  verdict: 'Diagnóstico',
  next: 'Paso siguiente',
  notConfirmed: 'No confirmado en equipos reales: {{doubt}}',
  before: 'Líneas anteriores',
  step: 'Paso de la secuencia de tareas: {{step}}',
  chain: 'Qué llevó a ello y qué siguió',
  lines: 'Las líneas que más dicen',
  others: 'Qué más se reconoció',
  place: '{{file}}, línea {{line}}',
  line: 'Línea {{line}}',
  quote: '«{{text}}»',
  machines: 'Equipos de la lista que nombra el registro',
  openMachine: 'Abrir {{name}}',
  copy: 'Copiar como texto',
  copied: 'Copiado',
} satisfies Catalogue['logs'];
