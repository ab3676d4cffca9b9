// The marks of a chart that have a name, and where on the screen each may be hit.
// A mark outside the axes' present range, or of a state of which nothing is told,
// has no place. Runs in the page: (chart) => [{name, type, trace, spots: [[x, y]]}].
chart => {
  const all = chart._fullLayout, frame = chart.getBoundingClientRect();
  const nameOf = custom => String(Array.isArray(custom) ? custom[0] : custom);
  const found = new Map();
  const put = (name, type, trace, spots) => {
    const key = `${trace}|${name}`;
    if (!found.has(key)) found.set(key, {name, type, trace, spots: []});
    found.get(key).spots.push(...spots);
  };
  const axisOf = (letter, id) => all[`${letter}axis${(id || letter).slice(1)}`];
  const flat = (trace, item) => {
    const across = axisOf('x', trace.xaxis), up = axisOf('y', trace.yaxis);
    const ends = trace.type === 'bar'
      ? [across.c2p(item.b), across.c2p(item.b + item.s)].sort((a, b) => a - b)
      : [across.c2p(item.x), across.c2p(item.x)];
    const [from, to] = ends.map(end => Math.min(Math.max(end, 0), across._length));
    const y = up.c2p(trace.type === 'bar' ? item.p : item.y);
    // Whatever reaches into the picture is hit where it does.
    if (ends[1] < 0 || ends[0] > across._length) return [];
    if (to - from < 2 && (ends[0] < 0 || ends[1] > across._length)) return [];
    const shares = to - from > 6 ? [0.5, 0.1, 0.9, 0.3, 0.7] : [0.5];
    return shares.map(share => [
      frame.left + across._offset + from + share * (to - from),
      frame.top + up._offset + y,
    ]);
  };
  const placed = item => {
    const at = item.lonlat?.[0] == null ? null : all.geo._subplot.projection(item.lonlat);
    return at ? [[frame.left + at[0], frame.top + at[1]]] : [];
  };
  const within = shape => {
    const box = shape.getBoundingClientRect(), spots = [];
    const turned = shape.getScreenCTM().inverse();
    for (let row = 1; row < 12; row++) for (let column = 1; column < 12; column++) {
      const x = box.left + box.width * column / 12, y = box.top + box.height * row / 12;
      if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(turned))) spots.push([x, y]);
    }
    return spots;
  };
  const shapes = new Map([...chart.querySelectorAll('.choroplethlayer path')]
    .map(shape => [shape.__data__?.loc, shape]));
  const area = chart.querySelector('.geo .bg rect')?.getBoundingClientRect();
  const isSeen = ([x, y]) => !area
    || (x > area.left + 3 && x < area.right - 3 && y > area.top + 3 && y < area.bottom - 3);
  chart._fullData.forEach((trace, number) => {
    if (!trace.customdata || trace.hoverinfo === 'skip') return;
    chart.calcdata[number].forEach((item, index) => {
      const name = nameOf(trace.customdata[item.i ?? item.index ?? index]);
      const shape = trace.type === 'choropleth' && shapes.get(item.loc);
      if (trace.type === 'choropleth' && (!shape || !(item.z > 0))) return;
      const spots = shape ? within(shape) : all.geo ? placed(item) : flat(trace, item);
      put(name, trace.type, number, spots.filter(isSeen));
    });
  });
  return [...found.values()].filter(mark => mark.spots.length);
}
