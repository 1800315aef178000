import type { ExplainCatalogue } from '../../catalogue';

/** What a log comes to. */
export const report = {
  place: '{{file}}, línea {{line}}',
  line: 'línea {{line}}',
  cause: {
    certain: 'Causa: {{title}} ({{place}})',
    likely: 'Causa probable: {{title}} ({{place}})',
    possible: 'Causa posible: {{title}} ({{place}})',
  },
  unknown: 'Algo ha fallado y el registro no dice por qué: {{title}} ({{place}})',
  unknownMessage: 'Algo de AMT ha fallado, con un mensaje que AMT Bench no conoce ({{place}})',
  unknownNext:
    'Lea las líneas siguientes. Después añada el registro de la propia herramienta (ACUConfig.log, rpc -v) del mismo minuto.',
  succeeded: 'AMT se ha activado, configurado o desconfigurado correctamente ({{place}})',
  succeededNext: 'Explore el equipo aquí e inicie sesión para ver sus ajustes.',
  state: 'Ningún fallo. Estado de AMT: {{title}} ({{place}})',
  notAmt: 'AMT no es la causa. Ha fallado otra cosa: {{title}} ({{place}})',
  nothing: 'No se ha encontrado ningún mensaje conocido.',
  noFailure: 'No se ha encontrado ningún fallo de AMT.',
  nothingNext:
    'Diagnostique el propio equipo. O añada el registro de la herramienta que ha fallado, por ejemplo ACUConfig.log o la salida de rpc -v.',
} satisfies ExplainCatalogue['report'];
