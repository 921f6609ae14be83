import { chromium } from '@playwright/test'
import { findChromium } from './tests/toolchain/setup.mjs'
const b = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox','--disable-gpu'] })
const errors=[]
async function shot(path, w, name, lang, wait=6000, full=true) {
  const c = await b.newContext({ viewport:{width:w,height:900}, locale: lang==='ar'?'ar':'nb-NO', timezoneId:'Europe/Oslo' })
  const p = await c.newPage(); p.on('pageerror',e=>errors.push(name+': '+e.message)); p.on('console',m=>m.type()==='error'&&errors.push(name+': '+m.text()))
  await p.goto('http://localhost:4391/'+path); await p.waitForTimeout(3000)
  if (lang==='ar') { await p.evaluate(()=>{}) ; const s=p.locator('select').filter({hasText:'العربية'}).first(); if(await s.count()) await s.selectOption({label:'العربية'}); else { const bt=p.getByRole('button',{name:/العربية/}).first(); if(await bt.count()) await bt.click() } }
  await p.waitForTimeout(wait)
  await p.screenshot({path:`/tmp/wt/shot-${name}.png`,fullPage:full}); 
  console.log(name, await p.evaluate(()=>[document.documentElement.lang,document.documentElement.dir,document.documentElement.scrollWidth]))
  await c.close()
}
for (const a of JSON.parse(process.argv[2])) await shot(...a)
console.log(errors.join('\n')); await b.close()
