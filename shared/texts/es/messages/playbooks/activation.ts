import type { MessageCatalogue } from '../../../catalogue';

/** Options that set AMT up. */
export const activation = {
  hostCcm: {
    title: 'Activar desde Windows, sin la contraseña de MEBx',
    reason: 'Nunca se pide la contraseña de MEBx, así que no importa quién la cambió.',
    clientMode:
      'Después, AMT está en modo de control de cliente: el control remoto pide un código a la persona que está ante el equipo.',
    mebxStays: 'Una contraseña de MEBx desconocida se conserva: quien la conozca puede seguir abriendo MEBx.',
    run: 'Ejecute la activación. Pide la contraseña de administrador nueva.',
    wait: 'Espere medio minuto y pulse “Comprobar de nuevo” en AMT Bench.',
    proof:
      'La respuesta de presencia dice “activado” y el inicio de sesión con la contraseña de administrador nueva funciona.',
    doubt:
      'Que cada generación de AMT lo acepte con la contraseña de MEBx cambiada se deduce del código de las herramientas. No está confirmado en hardware real.',
    tooOld: 'AMT anterior a 6.2 no se puede activar desde el sistema en marcha.',
    doubt6: 'AMT 6 solo lo acepta a partir de la versión 6.2.',
    generation19:
      'AMT 19 exige que antes del último paso se haya definido una contraseña de MEBx. La herramienta define entonces una: anótela.',
  },
  mebx: {
    title: 'Activar a mano en MEBx',
    reason:
      'Lleva al modo de control de administrador sin ningún certificado, si usted está ante el teclado.',
    password: 'La contraseña de MEBx (de fábrica es “admin”)',
    newPassword: 'Al principio, MEBx exige una contraseña nueva. Anótela antes de teclearla.',
    logIn:
      'Inicie sesión con “admin”, con el bloqueo numérico desactivado. MEBx usa la distribución de teclado de EE. UU.: en AZERTY, pulse “qd,in”.',
    activate: 'Defina la contraseña nueva y elija Intel AMT Configuration → Activate Network Access.',
  },
  usbKey: {
    title: 'Activar con una memoria USB',
    reason:
      'Para muchos equipos seguidos. La memoria lleva la contraseña de MEBx conocida; no sirve contra una desconocida.',
    password: 'La contraseña actual de MEBx (de fábrica es “admin”)',
    stick: 'Una memoria FAT pequeña que solo contenga setup.bin',
    enabled: 'La activación por USB habilitada en el BIOS',
    clearText: 'La memoria contiene contraseñas sin cifrar: bórrela después.',
    enable:
      'Abra la configuración del BIOS: {{biosKey}}. Habilite allí la activación por USB (USB provisioning); la mayoría de los fabricantes la entregan deshabilitada.',
    prepare:
      'Copie setup.bin en una memoria de 512 MB como máximo, formateada con FAT16, sin ningún otro archivo.',
    start: 'Arranque el equipo con la memoria conectada y responda Y cuando pregunte.',
    remove: 'Retire la memoria, deje que el equipo arranque y pulse “Comprobar de nuevo” en AMT Bench.',
    risk: 'Ninguno para los datos. Mantenga la memoria en secreto.',
    doubt:
      'No está confirmado para este modelo qué BIOS acepta qué versión del archivo y qué tamaño de memoria.',
  },
} satisfies MessageCatalogue['playbooks']['activation'];
