// What a reader sees of a page, for the tests. Every function gives plain values.

window.lakip = (() => {
  const PX = 1.5; // what is closer than this is not seen

  // Whether words of an element are drawn at all.
  const drawn = element =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });

  const folded = text => text.replace(/\s+/g, " ").trim();

  const inside = element => element.closest("style, script, title, desc, metadata, .dibacakan");

  // The head of a table whose rows are cards: each value repeats its column, the head is only read aloud.
  const repeated = element => element.closest(":is(.susun, .kartu) thead");

  // Text nodes that hold words, in the order of the document, with the boxes of their lines.
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!folded(node.data) || inside(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = drawn(node.parentElement) ? [...range.getClientRects()] : [];
      const boxes = lines.filter(b => b.width > 0 && b.height > 0);
      found.push({ node, element: node.parentElement, words: folded(node.data), boxes });
    }
    return found;
  };

  const ancestors = function* (element) {
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) yield e;
  };

  const scrolls = style => /auto|scroll/.test(style.overflowX);

  // The nearest box that can be scrolled to the side, if it can be reached by keyboard.
  const scroller = element => {
    for (const e of ancestors(element)) if (scrolls(getComputedStyle(e))) return e;
    return null;
  };

  const place = ({ words, element }) => {
    const home = element.closest("[id]");
    return `${words.slice(0, 60)} (${home ? "#" + home.id : element.tagName.toLowerCase()})`;
  };

  // A key of words that stay the same words wherever a link repeats them; or of a chart, which has
  // a drawing for wide and one for narrow screens, each with other lines for the same words.
  const key = ({ words, element }) => {
    const drawing = element.closest("svg:is(.luas, .sempit)");
    if (drawing) return drawing.getAttribute("aria-label");
    const link = element.closest("a[href]");
    return link ? `${link.getAttribute("href")} ${words}` : null;
  };

  return {
    // For every text with words, in order: what it says, whether it is seen, and its link's key.
    words: () => texts().map(t => ({ words: t.words, seen: t.boxes.length > 0, key: key(t), place: place(t) })),

    // How many pixels the page itself is wider than the window.
    overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

    // Words that are cut off: by a box that hides what sticks out, or by the edge of the window
    // where nothing can be scrolled.
    cut: () => {
      const found = [];
      const width = document.documentElement.clientWidth;
      for (const text of texts()) {
        if (!text.boxes.length || text.element.closest(".lewati") || repeated(text.element)) continue;
        const box = scroller(text.element);
        for (const e of ancestors(text.element)) {
          if (e === box) break;
          const style = getComputedStyle(e), edge = e.getBoundingClientRect();
          const hides = /hidden|clip/.test(style.overflowX + style.overflowY) && style.display !== "inline";
          if (hides && text.boxes.some(b => b.left < edge.left - PX || b.right > edge.right + PX ||
              b.top < edge.top - PX || b.bottom > edge.bottom + PX)) found.push(place(text));
        }
        if (!box && text.boxes.some(b => b.left < -PX || b.right > width + PX)) found.push(place(text));
        if (box && box.scrollWidth > box.clientWidth + PX) {
          const left = box.getBoundingClientRect().left - box.scrollLeft;
          if (text.boxes.some(b => b.left < left - PX || b.right > left + box.scrollWidth + PX)) found.push(place(text));
        }
      }
      return found;
    },

    // Boxes that scroll to the side but cannot be scrolled by keyboard.
    unreachable: () => [...document.body.querySelectorAll("*")]
      .filter(e => drawn(e) && scrolls(getComputedStyle(e)) && e.scrollWidth > e.clientWidth + PX)
      .filter(e => e.tabIndex < 0 && !e.querySelector("a[href], summary, [tabindex='0']"))
      .map(e => `${e.tagName.toLowerCase()}.${e.className}`),

    // Tables of which a part is seen only by scrolling to the side.
    running: () => [...document.querySelectorAll(".gulir")].filter(e => e.scrollWidth > e.clientWidth + PX)
      .map(e => `${e.parentElement.id}: ${e.scrollWidth} in ${e.clientWidth}`),

    // Pairs of texts of which one lies on the other.
    overlaps: () => {
      const lines = [];
      for (const text of texts()) {
        if (text.element.closest(".lewati") || repeated(text.element)) continue;
        for (const b of text.boxes) {
          // The box of a line is higher than its letters.
          const shy = b.height * 0.22;
          lines.push({ text, left: b.left + 1, right: b.right - 1, top: b.top + shy, bottom: b.bottom - shy });
        }
      }
      lines.sort((a, b) => a.top - b.top);
      const found = [];
      for (let i = 0; i < lines.length; i++) {
        for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
          const wide = Math.min(lines[i].right, lines[j].right) - Math.max(lines[i].left, lines[j].left);
          const high = Math.min(lines[i].bottom, lines[j].bottom) - lines[j].top;
          if (wide > PX && high > PX && lines[i].text !== lines[j].text)
            found.push(`${place(lines[i].text)} | ${place(lines[j].text)}`);
        }
      }
      return found;
    },

    // The size of the letters of every visible text in pixels, also where a drawing is scaled.
    sizes: () => texts().map((t, index) => ({ index, place: place(t), size: letters(t.element), seen: t.boxes.length > 0 }))
      .filter(t => t.seen),

    // Texts whose letters stand out too little from what is behind them (WCAG 1.4.3).
    pale: () => texts().filter(t => t.boxes.length && !t.element.closest(".lewati")).map(t => {
      const style = getComputedStyle(t.element);
      const behind = background(t);
      if (!behind) return `${place(t)}: nothing certain behind it`;
      let ink = colour(t.element.closest("svg") ? style.fill : style.color);
      for (const e of ancestors(t.element)) ink[3] *= getComputedStyle(e).opacity;
      const size = letters(t.element);
      const enough = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
      const [low, high] = [luminance(over(ink, behind)), luminance(behind)].sort((a, b) => a - b);
      const ratio = (high + 0.05) / (low + 0.05);
      return ratio < enough ? `${place(t)}: ${ratio.toFixed(2)}` : null;
    }).filter(Boolean),

    // Everything that the Tab key should stop at, in the order of the document. Of a group of
    // radio buttons only the chosen one is a stop.
    stops: () => [...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex]")]
      .filter(e => drawn(e) || e.matches(".pilihan input"))
      .filter(e => e.tabIndex >= 0 && !e.disabled && e.getClientRects().length > 0)
      .filter(e => e.type !== "radio" || e.checked)
      .map(name),

    // Keeps the stops that the focus comes by, from now on.
    record: () => {
      window.lakipStops = [];
      document.addEventListener("focusin", event => {
        const e = event.target;
        window.lakipStops.push({ name: name(e), kind: kind(e), ...where(e) });
      });
    },
    recorded: () => window.lakipStops,

    // Elements that stay in the window while paper or page moves.
    pinned: () => [...document.body.querySelectorAll("*")].filter(e => drawn(e) &&
      /fixed|sticky/.test(getComputedStyle(e).position)).map(e => `${e.tagName.toLowerCase()}.${e.className}`),
  };

  // The size of an element's letters in pixels, with the scale of the drawing they stand in.
  function letters(e) {
    const svg = e.closest("svg");
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    return scale * parseFloat(getComputedStyle(e).fontSize);
  }

  // "rgb(1, 2, 3)" as [1, 2, 3, 1].
  function colour(text) {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    return text.startsWith("rgb") ? [...parts.slice(0, 3), parts[3] ?? 1] : null;
  }

  function over([r, g, b, a], behind) {
    return [r, g, b].map((c, i) => c * a + behind[i] * (1 - a));
  }

  function luminance(rgb) {
    const [r, g, b] = rgb.map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  // The colour behind a text: of the shape it is drawn on, else of the nearest box that has one.
  // The shadow at the edge of a table is a picture on its box's colour. null: a pattern or mixture.
  function background({ element, boxes }) {
    if (element.closest("svg")) {
      element.scrollIntoView({ block: "center" });
      const b = element.getBoundingClientRect();
      const shape = document.elementsFromPoint(b.left + b.width / 2, b.top + b.height / 2)
        .filter(e => e.closest("svg") === element.closest("svg") && /path|rect|circle|polygon/.test(e.tagName))
        .find(e => getComputedStyle(e).fill !== "none");
      if (shape) return colour(getComputedStyle(shape).fill);
    }
    for (const e of [...ancestors(element), document.documentElement]) {
      const found = colour(getComputedStyle(e).backgroundColor);
      if (found[3] === 1) return found;
      if (found[3] > 0) return null;
    }
    return [255, 255, 255];
  }

  function name(e) {
    const all = [...document.querySelectorAll(e.tagName)];
    const words = folded(e.getAttribute("href") || e.id || e.textContent).slice(0, 50);
    return `${e.tagName.toLowerCase()}[${all.indexOf(e)}] ${words}`;
  }

  function kind(e) {
    const home = e.closest("nav, header, footer, .daftar-halaman, .tabel, .grafik, main, body");
    const of = ({ tagName, className }) => `${tagName.toLowerCase()}.${className}`;
    return `${of(e)} ${e.type || ""} in ${of(home)}`;
  }

  // Whether the element with the focus is in the window and nothing lies on it.
  function where(e) {
    const shown = e.matches(".pilihan input") ? e.parentElement : e;
    const box = [...shown.getClientRects()].find(b => b.width && b.height);
    if (!box) return { covered: true };
    const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // Between the lines of a link one sees what it stands on.
    return { covered: !within || !top || !(shown.contains(top) || top.contains(shown)) };
  }
})();
