/** Made by build/mantine-styles.mjs. */
declare module 'virtual:mantine-styles';
