/** The law pack, read from assets/law and checked when the app is built (scripts/law-pack-plugin.ts). */
declare module 'virtual:law-pack' {
  export const lawPack: import('../shared/law/law-pack.ts').LawPack;
}
