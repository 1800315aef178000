import type { MessageCatalogue } from '../../catalogue';

/** The consent of the person at the machine. */
export const consent = {
  blocked: {
    text: 'El equipo no acepta ahora ninguna petición de consentimiento, porque se enviaron códigos incorrectos.',
    next: 'Espere unos minutos y vuelva a pedirlo. El firmware no indica cuánto.',
  },
  ask: 'Pida el consentimiento a la persona ante el equipo: con «Pedir el consentimiento» en la ventana, o con --consent-code en un terminal.',
  atMachine:
    'Pulse la tecla del BIOS en el propio equipo. En modo de control de administrador, antes se puede poner el consentimiento del usuario en «No necesario» en un perfil.',
  ended: {
    text: 'El equipo ya no muestra ningún código. No se envió nada.',
    next: 'Ejecútelo de nuevo para pedir otro código.',
  },
  withdrawn: 'No se dio el consentimiento y se retiró la petición. La orden no se envió.',
  wrong:
    'Este no es el código de la pantalla. Tras varios códigos incorrectos, el equipo cancela la petición.',
  sixDigits: 'Escriba las seis cifras.',
} satisfies MessageCatalogue['consent'];
