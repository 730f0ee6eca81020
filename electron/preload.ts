import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannels, requestChannels } from '../shared/bridge/channels.ts';

// The whole of what the page can reach: named requests, and events by a closed list. Neither ipcRenderer nor an event
// object ever gets through.
const requests = Object.fromEntries(
  requestChannels.map((channel) => [channel, (payload: unknown) => ipcRenderer.invoke(channel, payload)]),
);

function on(channel: string, listener: (payload: unknown) => void): () => void {
  if (!eventChannels.some((known) => known === channel)) throw new Error('Unknown event');
  const relay = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
  ipcRenderer.on(channel, relay);
  return () => ipcRenderer.removeListener(channel, relay);
}

contextBridge.exposeInMainWorld('counterpoise', { ...requests, on });
