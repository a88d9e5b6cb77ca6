declare module '@fontsource/tinos/*.css';
declare module '*.css';
