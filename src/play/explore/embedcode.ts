/** The code that shows a step in another page: for the chosen step, ready to be copied. */

/** Fills the code anew for each choice. */
export function offerFrame(): void {
  const choice = document.getElementById('_frame-step') as HTMLSelectElement | null;
  const code = document.getElementById('_frame-code') as HTMLTextAreaElement | null;
  const button = document.getElementById('_frame-copy') as HTMLButtonElement | null;
  if (choice === null || code === null || button === null) return;
  const write = (): void => {
    code.value = retarget(code.value, choice.value, choice.selectedOptions[0]?.label ?? '', code.dataset.base);
    button.textContent = button.dataset.copy ?? '';
  };
  choice.addEventListener('change', write);
  button.addEventListener('click', async () => {
    code.select();
    // Only a page that came safely may write to the clipboard; elsewhere the code is selected, and a key copies it.
    await navigator.clipboard?.writeText(code.value).catch(() => {});
    if (navigator.clipboard) button.textContent = button.dataset.copied ?? '';
  });
  write();
}

/** The code of a frame for another step; without an address of the story, where this page is. */
function retarget(code: string, id: string, name: string, base = ''): string {
  const place = base || new URL('.', location.href).href;
  const title = name.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return code
    .replace(/src="[^"]*"/, () => `src="${place}embed.html#${encodeURIComponent(id)}"`)
    .replace(/title="[^"]*"/, () => `title="${title}"`);
}
