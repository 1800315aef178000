import type { MessageCatalogue } from '../../../catalogue';

/** How changes end. */
export const run = {
  notKnown: 'desconocido',
  finishNext: 'Configure de nuevo para terminar.',
  notTaken: {
    text: 'El firmware aceptó el cambio, pero al volver a leer se ve que no se hizo.',
    next: 'Inténtelo de nuevo. Si vuelve a ocurrir, quite este ajuste del perfil para este equipo.',
  },
  gone: {
    text: 'El firmware aceptó el cambio. El equipo ya no responde donde estaba.',
    next: 'Explore la red. AMT Bench reconoce el equipo por su certificado o le pregunta si es el mismo.',
  },
  goneFrom: {
    text: 'El firmware aceptó el cambio. El equipo no responde ni en {{address}} ni donde estaba.',
    next: 'Conecte este ordenador a la red de {{address}} y explore esa dirección. AMT Bench reconoce entonces el equipo.',
  },
  notEncrypted: {
    text: 'No se intentó: la conexión ya no está cifrada y una contraseña viajaría sin cifrar.',
    next: 'Averigüe qué ocurrió con TLS en este equipo y configure de nuevo.',
  },
  stoppedBefore: 'Detenido a petición suya, antes de este paso.',
  stoppedDuring: {
    text: 'Lo detuvo mientras estaba en curso. No se sabe si el equipo hizo el cambio.',
    next: 'Configure de nuevo. Primero se lee el equipo y solo se hace lo que falta.',
  },
  afterUnknown: 'No se intentó: el resultado de “{{title}}” se desconoce.',
  afterFailed: 'No se intentó: necesita “{{title}}”, que ha fallado.',
} satisfies MessageCatalogue['provisioning']['run'];
