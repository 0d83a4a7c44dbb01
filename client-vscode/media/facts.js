// The page of the figures. Words are set as text, so that nothing in a report is taken for mark-up.
(function () {
  const vscode = acquireVsCodeApi();
  const main = document.getElementById("facts");
  let cells = [];

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  const severities = ["error", "warning", "hint", "hint"];

  function cellOf(cell, row, column, words) {
    const place = element("td");
    if (cell === null) {
      place.className = "unread";
      place.title = words.unread;
      return place;
    }

    const button = element("button", cell.text === "" ? "·" : cell.text, cell.finding ? severities[cell.finding.severity] : "");
    button.title = [`${row} / ${column}`, cell.text === "" ? words.blank : "", cell.finding ? cell.finding.message : ""].filter((line) => line !== "").join("\n");
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => vscode.postMessage({ range: cell.range }));
    cells.push({ button, range: cell.range });
    place.append(button);
    if (cell.isNumber) place.className = "number";
    return place;
  }

  const pathOf = ({ groups, label }) => [...groups, label].join(" / ");

  /** A row for each level of groups. A column that has fewer than others stands over several rows. */
  function headOf(columns) {
    const levels = 1 + Math.max(0, ...columns.map((column) => column.groups.length));
    const head = element("thead");
    for (let level = 0; level < levels; level++) {
      const line = head.insertRow();
      if (level === 0) {
        const corner = element("th");
        corner.rowSpan = levels;
        line.append(corner);
      }

      let above;
      columns.forEach((column) => {
        const path = column.groups.slice(0, level + 1).join(" / ");
        if (column.groups.length > level && above?.path === path) {
          above.cell.colSpan++;
        } else if (column.groups.length >= level) {
          const cell = element("th", column.groups[level] ?? column.label);
          if (column.groups.length === level) cell.rowSpan = levels - level;
          line.append(cell);
          above = column.groups.length > level ? { path, cell } : undefined;
        }
      });
    }

    return head;
  }

  function tableOf(grid, words) {
    const table = element("table");
    table.append(element("caption", grid.title));
    table.append(headOf(grid.columns));
    const body = table.createTBody();
    let above = "";
    grid.rows.forEach((row) => {
      const groups = row.groups.join(" / ");
      if (groups !== "" && groups !== above) {
        const heading = element("th", groups, "group");
        heading.colSpan = grid.columns.length + 1;
        body.insertRow().append(heading);
      }

      above = groups;
      const line = body.insertRow();
      const label = element("th", row.label, groups === "" ? "" : "member");
      label.scope = "row";
      line.append(label);
      row.cells.forEach((cell, i) => line.append(cellOf(cell, pathOf(row), pathOf(grid.columns[i]), words)));
    });
    return table;
  }

  function show(facts) {
    cells = [];
    const parts = [element("h1", facts.title), element("p", facts.subtitle, "subtitle"), ...facts.grids.map((grid) => tableOf(grid, facts))];
    if (facts.gaps.length > 0) {
      const list = element("ul");
      facts.gaps.forEach((gap) => {
        const item = element("li");
        const button = element("button", gap.why);
        button.addEventListener("click", () => vscode.postMessage({ range: gap.range }));
        item.append(button);
        list.append(item);
      });
      parts.push(element("h2", facts.gapsTitle), list);
    }

    main.replaceChildren(...parts);
  }

  const before = (a, b) => a.line < b.line || (a.line === b.line && a.character <= b.character);

  /** Marks the cell in which the editor's caret is. */
  function mark(caret) {
    cells.forEach(({ button, range }) => button.classList.toggle("caret", before(range.start, caret) && before(caret, range.end)));
  }

  window.addEventListener("message", ({ data }) => {
    if (data.facts) show(data.facts);
    if (data.caret) mark(data.caret);
  });
  vscode.postMessage("ready");
})();
