import type { MessageCatalogue } from '../../catalogue';

/** The remote screen (KVM). */
export const screen = {
  absent: {
    text: 'Este equipo no tiene pantalla remota (KVM).',
    next: 'Su firmware no la ofrece: no es un modelo vPro Enterprise, o es demasiado antiguo. Use la consola serie.',
  },
  off: {
    text: 'La pantalla remota (KVM) está desactivada en este equipo.',
    next: 'Aplique un perfil que active la pantalla remota y los puertos de redirección, y vuelva a intentarlo.',
  },
  consent: 'La pantalla remota necesita el consentimiento de la persona ante este equipo, y no se ha dado.',
  noPicture: 'El equipo no envió ninguna imagen a tiempo.',
  noPictureNext:
    'Inténtelo de nuevo. Si sigue igual, puede que se use una tarjeta gráfica, que AMT no puede mostrar, o que el firmware no pueda mostrar una pantalla tan grande.',
  ended: 'El equipo terminó la sesión antes de enviar una imagen.',
} satisfies MessageCatalogue['screen'];
