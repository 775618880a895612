// Shows a page again once it is no longer what it was, where it was scrolled to. It runs before the page's own policy is
// read, and asks by pictures: that policy allows those of its own host, and no connection.
(() => {
  "use strict";
  const { page, mark, ...links } = document.currentScript.dataset;
  const KEY = "bulletin-preview-scroll";
  const here = location.pathname + location.search;

  const stored = (use) => {
    try {
      return use(sessionStorage);
    } catch {
      return null; // A browser that keeps nothing: the page begins at its top.
    }
  };

  const show = () => {
    stored((session) => session.setItem(KEY, JSON.stringify([here, scrollX, scrollY])));
    location.reload();
  };

  const place = JSON.parse(stored((session) => session.getItem(KEY)) || "null");
  stored((session) => session.removeItem(KEY));
  if (place && place[0] === here) {
    const back = () => scrollTo(place[1], place[2]);
    document.addEventListener("DOMContentLoaded", back);
    addEventListener("load", back);
  }

  // What somebody is filling in is not taken away.
  const isFilling = () => {
    const field = document.activeElement;
    if (!field) return false;
    if (field.matches("select")) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.matches("input, textarea") && field.value !== field.defaultValue;
  };

  let asking = null;
  let asked = 0;
  let pause = 250;
  const ask = () => {
    if (document.hidden || asking) return;
    asking = new Image();
    asking.onload = () => {
      const isNew = asking.naturalWidth > 1;
      asking = null;
      pause = 250;
      if (!isNew) ask();
      else if (isFilling()) setTimeout(ask, 1000);
      else show();
    };
    asking.onerror = () => {
      asking = null;
      pause = Math.min(pause * 2, 5000);
      setTimeout(ask, pause);
    };
    asked += 1;
    asking.src = `/_preview/news.svg?page=${encodeURIComponent(page)}&mark=${mark}&n=${asked}`;
  };
  // A browser makes few connections to one host: pages that nobody sees leave theirs to those that somebody does.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && asking) {
      asking.onload = asking.onerror = null;
      asking.removeAttribute("src");
      asking = null;
    }
    ask();
  });
  if (document.readyState === "complete") ask();
  else addEventListener("load", ask);

  // A site of two hosts links across by its public addresses.
  const publics = Object.keys(links).filter((name) => name.startsWith("public"));
  if (publics.length) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest && event.target.closest("a[href]");
      const name = link && publics.find((name) => link.href.startsWith(links[name]));
      if (!name || event.defaultPrevented) return;
      link.href = links[name.replace("public", "here")] + link.href.slice(links[name].length);
    });
  }
})();
