// Before the first paint, so that a chosen theme does not flash.
(() => {
  const theme = localStorage.getItem('mjproxy-theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
})();
