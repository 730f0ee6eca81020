declare module 'virtual:law-pack' {
  import type { LawPack } from '../shared/law/law-pack.ts';
  export const lawPack: LawPack;
}

declare module 'virtual:law-pack-head' {
  export const lawPackHead: { readonly version: string; readonly checkedOn: string };
}

declare module 'virtual:law-archive' {
  import type { LawArchive } from '../shared/law/pack-of-case.ts';
  export const lawArchive: LawArchive;
}

declare module 'virtual:practice-pack' {
  import type { Exercises } from '../shared/training/card.ts';
  import type { PracticePack } from '../shared/training/practice-case.ts';
  export const practicePack: PracticePack;
  export const exercises: Exercises;
}
