import type { ExplainCatalogue } from '../../catalogue';

/** What Windows Installer ends with. */
export const msi = {
  explanation:
    'Windows Installer terminó con {{code}}. Se trata de la instalación de un programa, no de AMT.',
  '1601': {
    title: 'No se puede acceder a Windows Installer',
    next: 'Inicie el servicio “Windows Installer”.',
  },
  '1602': {
    title: 'La instalación se canceló',
    next: 'Iníciela de nuevo.',
  },
  '1603': {
    title: 'La instalación falló',
    next: 'Busque “Return value 3” en el registro del instalador.',
  },
  '1605': {
    title: 'El producto no está instalado',
    next: 'No hay nada que quitar ni reparar.',
  },
  '1612': {
    title: 'El origen de la instalación no está disponible',
    next: 'Compruebe que el paquete se descargó.',
  },
  '1618': {
    title: 'Hay otra instalación en curso',
    next: 'Espere a que termine e inicie de nuevo.',
  },
  '1619': {
    title: 'El paquete no se puede abrir',
    next: 'Compruebe la ruta del paquete y los permisos sobre él.',
  },
  '1620': {
    title: 'El paquete está dañado',
    next: 'Copie de nuevo el paquete.',
  },
  '1622': {
    title: 'No se puede escribir el registro del instalador',
    next: 'Compruebe la ruta del registro.',
  },
  '1624': {
    title: 'No se puede aplicar una transformación',
    next: 'Compruebe la transformación que recibió el instalador.',
  },
  '1625': {
    title: 'Una directiva prohíbe esta instalación',
    next: 'Pregunte al administrador de este Windows.',
  },
  '1633': {
    title: 'El paquete no está hecho para este tipo de Windows',
    next: 'Use el paquete para este procesador.',
  },
  '1636': {
    title: 'La revisión no se puede abrir',
    next: 'Compruebe la ruta de la revisión.',
  },
  '1638': {
    title: 'Ya está instalada otra versión',
    next: 'Quítela primero, o déjela.',
  },
  '1639': {
    title: 'La línea de comandos del instalador no es válida',
    next: 'Compruebe la línea de comandos.',
  },
  '1641': {
    title: 'Instalado; ha comenzado un reinicio',
    next: 'Espere a que el equipo se haya reiniciado.',
  },
  '1642': {
    title: 'La revisión no corresponde a lo que está instalado',
    next: 'Use la revisión para la versión instalada.',
  },
  '3010': {
    title: 'Instalado; es necesario reiniciar',
    next: 'Reinicie el equipo y continúe.',
  },
  action: {
    cancelled: 'La instalación se canceló',
    failed: 'Falló un paso de una instalación',
    explanation:
      'Este es el registro de Windows Installer. Su “Return value {{value}}” se refiere a la instalación de un programa, no a AMT.',
    next: 'Lea las líneas anteriores: indican la causa.',
  },
} satisfies ExplainCatalogue['msi'];
