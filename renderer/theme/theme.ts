import { Badge, createTheme, type MantineColorsTuple, Modal } from '@mantine/core';

/** The blue of AMT Bench's icon, from light to dark; from 7 on white text on it has a contrast of 4.5 and more. */
const bench: MantineColorsTuple = [
  '#edf5fb',
  '#d8e8f4',
  '#b0d0e8',
  '#84b6db',
  '#5f9fd0',
  '#458fc9',
  '#3585c3',
  '#2672ad',
  '#1c5d99',
  '#134a7c',
];

export const theme = createTheme({
  primaryColor: 'bench',
  colors: { bench },
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'sm',
  // Dense: a technician looks at many machines on a small laptop.
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  autoContrast: true,
  components: {
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
    // A dialog’s header is no banner of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
  },
});
