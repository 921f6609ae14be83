declare global {
  interface Window {
    trustedTypes?: {
      createPolicy: (name: string, rules: Record<string, (text: string) => string | null>) => unknown
    }
  }
}

/** The one piece of HTML that is ever set as text: Designsystemet's own slot. */
const slot = '<slot name="items"></slot>'

// The page's policy asks for trusted types: this is the only policy, and it lets through that slot and workers of our own.
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => (html === slot ? html : null),
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
})

export {}
