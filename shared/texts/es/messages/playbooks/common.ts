import type { MessageCatalogue } from '../../../catalogue';

/** Words, steps and sentences that several recovery options share. */
export const common = {
  words: {
    mebxKey: 'Ctrl+P al encender (en muchos equipos F12 e “Intel MEBx”, o una página del BIOS)',
    biosKey: 'la tecla de configuración (a menudo F2, F10, F1 o Supr)',
    console: 'Intel EMA, SCCM o Intel SCS, MeshCentral, Open AMT Console o una empresa externa',
  },
  steps: {
    bitlockerSuspend:
      'Suspenda BitLocker hasta que usted mismo lo reanude y tenga a mano la clave de 48 dígitos.',
    bitlockerResume: 'Cuando haya terminado todo, reanude la protección de BitLocker.',
    startAsAdmin: 'Arranque el sistema operativo e inicie sesión como administrador.',
    settle: 'Deje que el equipo arranque, espere 90 segundos y pulse “Comprobar de nuevo” en AMT Bench.',
    waitAndCheck: 'Espere 90 segundos y pulse “Comprobar de nuevo” en AMT Bench.',
    check: 'Después, pulse “Comprobar de nuevo” en AMT Bench.',
    mebxFirstLogin:
      'Abra MEBx: {{mebxKey}}. Inicie sesión con “admin”, tecleado como en un teclado de EE. UU. (en AZERTY, pulse “qd,in”; bloqueo numérico desactivado). Defina la contraseña nueva y active el acceso de red.',
    openMebx: 'Reinicie el equipo y abra MEBx: {{mebxKey}}.',
    openBios: 'Reinicie el equipo y abra la configuración del BIOS: {{biosKey}}.',
    photograph:
      'Fotografíe las páginas del BIOS: modo de disco (RAID/AHCI), Secure Boot, orden de arranque, TPM.',
    unplug:
      'Apague el equipo, desenchufe la corriente y todo cable que la suministre (estaciones de acoplamiento, PoE, USB-C) y mantenga pulsado el botón de encendido durante 30 segundos.',
    pullMains: 'Desenchufe la corriente y vuelva a poner el puente en los pines 1-2.',
    restoreBios:
      'Ponga el reloj en hora. Antes de que arranque Windows, deje el modo de disco, Secure Boot y TPM como en las fotos. No confirme nunca “clear TPM”.',
  },
  needs: {
    system: 'Windows o Linux en marcha en el equipo',
    rights: 'Derechos de administrador en ese sistema',
    driver: 'El controlador Intel MEI',
    mebxPassword: 'La contraseña de MEBx',
    adminPassword: 'La contraseña de administrador',
    keyboard: 'Teclado y pantalla en el equipo',
    tools: 'Herramientas para abrir la caja',
    permission: 'Permiso para abrirla (garantía, leasing)',
  },
  erases: {
    nothing: 'Nada.',
    amt: 'Todos los ajustes de AMT: usuarios, certificados, perfiles de Wi-Fi y 802.1X, acceso remoto, hashes raíz propios. Windows, discos y archivos se conservan.',
    amtAndMebx:
      'Todos los ajustes de AMT y la contraseña de MEBx, que vuelve a ser “admin”. Windows, discos y archivos se conservan.',
    amtMebxAndBios:
      'Todos los ajustes de AMT y la contraseña de MEBx, que vuelve a ser “admin”; los ajustes del BIOS y el reloj. Windows, discos y archivos se conservan.',
  },
  mind: {
    mebxStays: 'La contraseña de MEBx no cambia.',
    jumperMains: 'No mueva nunca un puente con la corriente conectada: puede dañar la placa.',
    bitlockerOnce: 'Puede que Windows pida una vez la clave de BitLocker.',
    hashesAndSuffix: 'Se borran los hashes raíz propios y el sufijo DNS para la activación remota.',
  },
  proof: {
    setUp: 'La respuesta de presencia dice “activado”.',
    setUpAndLogin:
      'Tras activar el acceso de red en MEBx, la respuesta de presencia dice “activado” y el inicio de sesión con la contraseña nueva funciona.',
    notSetUp: 'La respuesta de presencia dice “no activado”.',
    notSetUpAndClosed: 'La respuesta de presencia dice “no activado” y los puertos de AMT están cerrados.',
  },
  risk: {
    none: 'Ninguno para los datos ni el hardware.',
    attempt: 'Ninguno. Se gasta un intento de inicio de sesión.',
    hardware: 'Medio: se interviene en el hardware.',
    hardwareAndBitlocker:
      'Medio: se interviene en el hardware y puede que Windows pida la clave de BitLocker.',
  },
  doubts: {
    keyboardOnly: 'Solo el teclado muestra si MEBx vuelve a aceptar “admin”, nunca la red.',
    thisModel: 'No está confirmado que funcione en este modelo.',
  },
} satisfies MessageCatalogue['playbooks']['common'];
