import type { ExplainCatalogue } from '../../catalogue';

/** Causes that follow from what a log says, and are not said in it. */
export const causes = {
  changedPassword: 'La contraseña se ha cambiado y la herramienta de activación no tiene la nueva',
  changedPasswordNext:
    'Explore el equipo aquí. Si AMT no está activado, se ha cambiado la contraseña de MEBx; si lo está, la de administrador. De ello se deducen las opciones de recuperación.',
  exit33:
    'La configuración terminó con 33. Es el código de salida del script, no un error de Windows: ningún archivo está bloqueado.',
  exit33Seen:
    'Se ha visto que ACUConfig de Intel termina con 33 cuando alguien ha abierto MEBx y ha cambiado la contraseña. El registro de eventos del equipo contiene entonces «Valid password not found».',
  exit33Doubt:
    'Se deduce solo del código de salida, que se ha visto en un único caso. ACUConfig.log o el registro de eventos del equipo dicen más.',
} satisfies ExplainCatalogue['causes'];
