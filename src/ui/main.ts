import '@fontsource-variable/source-sans-3'
import './tokens.css'
import './base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { warmUps } from './format'
import { takeTurn } from './turns'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no element #app')
mount(App, { target })
for (const warmUp of warmUps) takeTurn(() => void warmUp())
