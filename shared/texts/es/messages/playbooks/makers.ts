import type { MessageCatalogue } from '../../../catalogue';

/** What differs by maker, by board and on laptops. */
export const makers = {
  dell: {
    mebxKey:
      'F12 al encender e “Intel(R) Management Engine BIOS Extension (MEBx)” (modelos más antiguos: Ctrl+P)',
    noBiosItem:
      'Dell no tiene ninguna opción del BIOS que desconfigure AMT. Su BIOS solo tiene la tecla de acceso a MEBx y la activación por USB, y una desconfiguración completa no restablece la contraseña de MEBx.',
    jumper: {
      title: 'Puente de restablecimiento RTC (sobremesas Dell de la generación Skylake)',
      reason:
        'El método propio de Dell para estos sobremesas. Se abre la caja, pero la pila se queda dentro.',
      mind: 'Pueden perderse los ajustes del BIOS y la hora. Puede que Windows pida una vez la clave de BitLocker.',
      move: 'Abra la caja. Quite el puente de los pines PSWD y póngalo en los pines RTCRST.',
      power:
        'Conecte la corriente y pulse el botón de encendido. El equipo no arranca. Desenchufe de nuevo la corriente.',
      back: 'Espere medio minuto y vuelva a poner el puente en PSWD.',
      doubt:
        'Dell lo describe para los sobremesas de la generación Skylake (OptiPlex 7040 y similares). Otros no están confirmados.',
    },
    button: {
      title: 'Restablecimiento RTC con el botón de encendido (Dell más recientes)',
      reason:
        'No hay que abrir nada, así que vale la pena probarlo antes de abrir la caja. No está documentado que llegue a AMT.',
      need: 'El alimentador del equipo',
      erases:
        'Los ajustes del BIOS y la hora y, según el firmware, los ajustes de AMT. Windows, discos y archivos se conservan.',
      diskMode: 'Puede que Windows no arranque hasta que el modo de disco vuelva a ser el de antes.',
      passwords:
        'Dell incluye las contraseñas entre lo que esto no restablece. No se sabe si se refiere a MEBx.',
      off: 'Apague el equipo y deje su alimentador conectado.',
      hold: 'Mantenga pulsado el botón de encendido durante 30 segundos. Con menos de 25 o más de 40 segundos no ocurre nada. Varios reinicios son normales.',
      risk: 'Bajo: se pierden los ajustes del BIOS y puede que Windows pida la clave de BitLocker.',
      doubt: 'Los manuales de Dell no mencionan ni AMT ni MEBx entre lo que esto restablece.',
    },
    oneMinute:
      'El manual de Dell para los OptiPlex más recientes habla de un minuto sin la pila. Cinco minutos son más seguros.',
    service:
      'Dell ya ha respondido alguna vez que solo sirve una placa nueva, cuando lo correcto era quitar la pila de botón. Pida el RTC reset por su nombre.',
  },
  hp: {
    mebxKey: 'Ctrl+P al encender (modelos más recientes: F6, o Esc y después la configuración de ME)',
    apply:
      'Abra Advanced → Remote Management Options (más antiguo: AMT Options) y ponga “Unconfigure AMT on next boot” en Apply.',
    confirm:
      'Guarde y reinicie. En el próximo arranque, confirme la pregunta sobre la desconfiguración (no aparece si “Show Unconfigure ME Confirmation Prompt” está desactivado).',
    utility:
      'El BIOS Configuration Utility de HP ve la misma opción, así que también se puede ajustar desde Windows.',
    doubt:
      'Que esto también restablece la contraseña de MEBx se ha comunicado para el EliteDesk 800 G4 Mini y similares. Otros modelos no están confirmados.',
    button: {
      title: 'Botón CMOS de la placa (clase HP 8200 Elite)',
      reason: 'El método propio de HP para esta clase. Se abre la caja, pero la pila se queda dentro.',
      biosPasswords: 'El botón no borra las contraseñas del BIOS. Estas tienen un puente propio.',
      press: 'Abra la caja y pulse el botón CMOS amarillo durante cinco segundos.',
      close: 'Cierre la caja, conecte la corriente y arranque el equipo.',
      doubt: 'HP lo describe para la clase 8200 Elite. Otros modelos no están confirmados.',
    },
    mebxHidden: 'Si después no se ofrece MEBx al encender, vuelva a activarlo en el BIOS (F10).',
    usbOff: 'HP entrega la activación por USB deshabilitada.',
  },
  lenovo: {
    mebxKey: 'Ctrl+P al encender (si no ocurre nada, active “CtrlP to enter MEBx” en el BIOS)',
    thinkPad: {
      update:
        'Actualice primero el BIOS, si puede. Reinicie el equipo y abra la configuración del BIOS: {{biosKey}}.',
      disable:
        'Abra Config → Intel AMT. Busque una opción que lo restablezca. En ThinkPad más antiguos, ponga Intel AMT en Disabled, reinicie y confirme la desconfiguración con Y.',
      enable: 'Vuelva a activar Intel AMT, guarde y reinicie.',
      doubt:
        'Descrito para el ThinkPad T61. Un usuario cuenta que se quedó bloqueado en la desconfiguración. Los ThinkPad actuales no están confirmados.',
    },
    reset: {
      enable:
        'Abra Advanced → Intel(R) Manageability y ponga “Intel(R) Manageability Reset” en Enabled. Guarde y reinicie.',
      approve: 'Confirme la pregunta en el próximo arranque.',
      missing:
        'Solo si falta la opción: ponga Manageability Control en Disabled, guarde, desenchufe la corriente, arranque de nuevo y actívelo.',
      doubt: 'Lenovo lo indica para ThinkCentre y ThinkStation. No está confirmado para cada modelo.',
    },
    jumper: {
      title: 'Puente Clear CMOS (Lenovo ThinkCentre)',
      reason:
        'Lenovo lo describe para las contraseñas y los ajustes del BIOS. No se sabe qué efecto tiene en MEBx.',
      erases:
        'Los ajustes y contraseñas del BIOS y la hora y, según el firmware, los ajustes de AMT. Windows, discos y archivos se conservan.',
      move: 'Abra la caja y mueva el puente Clear CMOS/Recovery de los pines 1-2 a los pines 2-3.',
      power:
        'Conecte la corriente, encienda el equipo durante diez segundos y mantenga después pulsado el botón de encendido durante cinco segundos hasta que se apague.',
      doubt: 'No está confirmado en ningún modelo que afecte a AMT y a MEBx.',
    },
    tamper:
      'Los ThinkPad con detección de manipulación avisan en el próximo arranque de que se ha abierto la tapa inferior.',
    usbOff: 'Lenovo entrega la activación por USB deshabilitada.',
  },
  fujitsu: {
    noBiosItem: 'Fujitsu no documenta ninguna opción del BIOS que desconfigure AMT sin su contraseña.',
    reason:
      'Fujitsu lo hace. Uno de sus manuales llama reparación de pago al regreso a la contraseña de ME de fábrica.',
    charges: 'Este fabricante lo cobra.',
  },
  panasonic: {
    find: 'Reinicie el equipo, abra la configuración del BIOS ({{biosKey}}) y busque AMT en Advanced. Busque una opción que lo desconfigure. Si solo se puede activar y desactivar: desactívelo, reinicie, confirme lo que se pregunte y vuelva a activarlo.',
    doubt: 'Nadie ha descrito una opción así para un Toughbook.',
    sealed:
      'Un Toughbook está sellado contra el agua: al abrirlo se pierde el sellado y a menudo la garantía.',
    fee: 'Este fabricante cobra una tarifa de envío incluso por una contraseña del BIOS perdida.',
  },
  intel: {
    mebxKey: 'Ctrl+P al encender',
    noBiosItem:
      'Las placas y los NUC de Intel no tienen esa opción del BIOS. En su lugar tienen un conector en la placa.',
    jumper: {
      title: 'Puente de configuración y menú de mantenimiento (Intel DQ35JO)',
      reason: 'El método propio de Intel para esta placa. El menú restablece AMT de forma expresa.',
      move: 'Abra la caja y mueva el puente de configuración a los pines 2-3.',
      menu: 'Conecte la corriente y arranque el equipo. En el menú de mantenimiento, elija “Reset Intel AMT to default factory settings” y después F10.',
    },
    header: {
      title: 'Conector MEBX_RESET (placas y NUC de Intel)',
      reason: 'El método propio de Intel para sus placas. Se abre la caja, pero la pila se queda dentro.',
      mains: 'No puentee nunca el conector con la corriente conectada: puede dañar la placa.',
      bridge:
        'Abra la caja y puentee los pines 1 y 2 del conector MEBX_RESET durante cinco segundos; después, quite el puente.',
      start:
        'Conecte la corriente, arranque el equipo y deje que termine la autocomprobación. Es de esperar un aviso sobre la pila CMOS.',
      doubt: 'Intel lo describe para DQ67, DQ77, DB75, DQ87 y NUC5i5MYBE. Otras placas no están confirmadas.',
    },
  },
  board: {
    biosKey: 'Supr o F2',
    enable:
      'Abra Advanced → AMT Configuration y ponga “Un-Configure ME” en Enabled (o márquelo); el texto varía. Guarde y reinicie.',
    confirm: 'Confirme cuando el equipo pregunte si debe desconfigurar ME.',
    grey: 'En algunas placas, la página de AMT aparece atenuada mientras hay una sesión remota abierta o cuando se entró en MEBx desde el menú de arranque y no al encender.',
    doubt:
      'Un usuario describe que no pide ninguna contraseña. No está confirmado que la contraseña de MEBx vuelva a ser “admin”.',
    header:
      'Muchas placas tienen un conector para borrar el CMOS (Supermicro: JBT1, sin corriente). No use nunca uno que lleve el nombre de ME, como JPME2: pone la ME en modo de fabricación.',
  },
  laptop: {
    title: 'Quitar la batería principal y la pila CMOS durante cinco minutos',
    disable:
      'Si el BIOS lo ofrece, desactive la batería interna. Apague el equipo y desconecte todos los cables.',
    open: 'Abra la tapa inferior, evite descargas electrostáticas y desconecte primero la batería principal de la placa.',
    unplug:
      'Desconecte la pila CMOS, a menudo con cable o pegada, y espere al menos cinco minutos. Si no hay, la batería principal hace su función: espere el mismo tiempo.',
    plugIn:
      'Vuelva a conectar ambas, cierre el equipo, conecte la corriente y arránquelo. Varios reinicios y un aviso de suma de comprobación son normales.',
    doubt: 'No está confirmado que baste con desconectar la batería principal si no hay pila.',
  },
} satisfies MessageCatalogue['playbooks']['makers'];
