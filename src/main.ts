import { scriptUrl } from './engine/script-url'
import { registerServiceWorker } from './pwa/register'
import { install } from './state/install.svelte'
import { start } from './state/start'
import './ui/main'

// Where the parts meet: the interface is mounted (ui/main), the store is read, the service worker registered.
void start()
void registerServiceWorker(scriptUrl('service-worker.js'), install.listener)
