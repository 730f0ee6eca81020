/** The one law pack that this build of the app carries. */
export { lawPack } from 'virtual:law-pack';
