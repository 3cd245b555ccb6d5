// Light or dark, before anything is painted: the system's choice until somebody made their own.
const chosen = localStorage.getItem("theme");
if (chosen) document.documentElement.dataset.theme = chosen;
