import type { MessageCatalogue } from '../../../catalogue';

/** Options that reset AMT. */
export const resets = {
  remote: {
    title: 'Desconfigurar AMT por la red',
    reason: 'Ha iniciado sesión: AMT se puede borrar por la red y activar de nuevo.',
    need: 'Otra forma de acceder después al equipo',
    outOfReach: 'Nadie puede acceder al equipo por AMT hasta que se active de nuevo.',
    hashes:
      'Se borran los hashes raíz propios y, antes de AMT 12, el sufijo DNS: puede que la próxima activación remota requiera ir hasta el equipo.',
    press: 'Pulse “Desconfigurar AMT…” y escriba el nombre del equipo.',
    wait: 'Espere. AMT se reinicia y no responde durante 60 a 90 segundos.',
    look: 'AMT Bench comprueba después de nuevo e indica si AMT está “sin activar” en el equipo.',
    risk: 'No se puede acceder al equipo por AMT hasta que alguien lo active de nuevo.',
  },
  local: {
    title: 'Restablecer AMT desde Windows, sin la contraseña de AMT',
    reason: 'Solo funciona en modo de control de cliente. Windows indica qué modo es; consúltelo primero.',
    silent: 'El equipo no responde durante 60 a 90 segundos.',
    mode: 'Compruebe primero el modo de control.',
    run: 'Ejecute el restablecimiento como administrador.',
    clientReason:
      'En modo de control de cliente, esto es lo que el firmware ofrece para una contraseña perdida.',
    runClient: 'Ejecute el restablecimiento como administrador. No pide ninguna contraseña de AMT.',
    meshcmd: 'Si no tiene rpc a mano: MeshCMD hace lo mismo.',
    adminMode:
      'En modo de control de administrador, Windows no puede restablecer AMT sin la contraseña de AMT.',
    unfinishedTitle: 'Detener desde Windows la activación inacabada',
    unfinishedReason: 'El firmware permite a un administrador local terminar una activación bloqueada.',
    unfinishedErases: 'La activación inacabada.',
    runUnfinished:
      'Ejecute el restablecimiento como administrador. También termina una activación bloqueada.',
  },
  menu: {
    title: 'Desconfigurar en el menú de MEBx',
    reason: 'Requiere la contraseña de MEBx, que puede ser distinta de la contraseña de red.',
    change: 'La contraseña de MEBx no cambia. Cámbiela mientras esté en MEBx.',
    logIn: 'Inicie sesión con la contraseña de MEBx. MEBx usa la distribución de teclado de EE. UU.',
    unprovision:
      'Elija Intel AMT Configuration → Unconfigure Network Access → Full Unprovision y confirme con Y. El teclado no responde durante un minuto como máximo.',
    inside: 'Mientras esté en MEBx, revise la directiva de contraseñas y defina la contraseña nueva de MEBx.',
    knownReason: 'Con la contraseña de MEBx, AMT se puede borrar en el propio MEBx.',
  },
  bios: {
    title: 'Desconfigurar AMT en el BIOS',
    reason:
      'No requiere la contraseña de MEBx ni destornillador, y se conserva la hora. Con la contraseña de AMT quizá se pueda incluso desde aquí: algunos equipos muestran su configuración del BIOS en la consola serie.',
    password: 'La contraseña del BIOS, si hay una',
    erases:
      'Todos los ajustes de AMT y, donde funciona, la contraseña de MEBx, que vuelve a ser “admin”. Windows, discos y archivos se conservan.',
    find: 'Reinicie el equipo y abra la configuración del BIOS: {{biosKey}}. Busque una opción como “Un-Configure ME” o “Intel Manageability Reset” (a menudo Advanced → AMT Configuration) y actívela.',
    confirm: 'Guarde, reinicie y confirme cuando el equipo pregunte si debe desconfigurar ME.',
    risk: 'Bajo: puede que Windows pida una vez la clave de BitLocker.',
    doubt:
      'No todos los fabricantes tienen esta opción, y no está confirmado para este modelo que también restablezca la contraseña de MEBx.',
  },
  jumper: {
    none: 'Para este equipo no está documentado ningún puente, conector ni botón de este tipo.',
  },
  battery: {
    title: 'Quitar la pila CMOS durante cinco minutos',
    reason:
      'Que esto restablezca AMT depende de una regla del firmware. A partir de AMT 11, en algunos equipos no pasa nada.',
    erases:
      'Todos los ajustes de AMT y, donde funciona, la contraseña de MEBx, que vuelve a ser “admin”; los ajustes del BIOS y la hora. Windows, discos y archivos se conservan.',
    clock:
      'Se pierde la hora: los inicios de sesión en el dominio y las conexiones cifradas fallan hasta que se ajuste.',
    defaults:
      'Los ajustes del BIOS vuelven a los valores predeterminados. Una contraseña del BIOS suele mantenerse y puede impedirle entonces entrar en la configuración.',
    bitlocker: 'Puede que Windows pida una vez la clave de BitLocker. No confirme nunca “clear TPM”.',
    gone: 'Se borran los hashes raíz propios, el sufijo DNS, los perfiles de Wi-Fi y el acceso remoto de AMT.',
    takeOut: 'Abra la caja, quite la pila de botón y espere al menos cinco minutos.',
    putBack:
      'Vuelva a ponerla en el sentido correcto, conecte la corriente y arranque el equipo. Varios reinicios y un aviso de suma de comprobación son normales.',
    doubt:
      'No está confirmado que funcione en este modelo. Con algunos fabricantes hay que desactivar y activar después ME en el BIOS.',
    reasonTo9: 'En AMT 2 a 9, esto devuelve AMT a los ajustes de fábrica, incluida la contraseña de MEBx.',
    doubtTo9:
      'Según usuarios y guías antiguas de fabricantes para AMT 2 a 9; sin confirmar para cada modelo.',
    reason10:
      'En AMT 10, el fabricante puede haberlo desactivado. Entonces tiene que existir una opción del BIOS.',
    generation19:
      'En AMT 19 hay que volver a definir la contraseña de MEBx antes de poder terminar una activación.',
  },
  service: {
    title: 'Acudir al servicio del fabricante',
    reason: 'Cuando no queda otra cosa. Cuesta dinero o una placa nueva.',
    ownership: 'Prueba de propiedad',
    serialNumber: 'Número de serie',
    erases:
      'Todos los ajustes de AMT, quizá la propia placa. Pregunte por el disco antes de entregar el equipo.',
    ask: 'Pida el procedimiento “RTC reset” o “ME unconfigure” de este modelo. Pedir “la contraseña de AMT” lleva a un cambio de placa.',
    afterwards: 'Después, busque de nuevo y vuelva a activar AMT.',
    proof: 'La respuesta de presencia dice “no activado” y MEBx acepta “admin”.',
    risk: 'Costes y días sin el equipo.',
  },
} satisfies MessageCatalogue['playbooks']['resets'];
