// Runs before the page is drawn, so that a dark page never flashes white.
(() => {
    const page = document.documentElement;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => page.setAttribute('data-bs-theme', page.dataset.theme === 'auto' ? (dark.matches ? 'dark' : 'light') : page.dataset.theme);
    dark.addEventListener('change', apply);
    apply();
})();
