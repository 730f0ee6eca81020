declare module 'virtual:law-pack' {
  import type { LawPack } from '../shared/law/law-pack.ts';
  export const lawPack: LawPack;
}
