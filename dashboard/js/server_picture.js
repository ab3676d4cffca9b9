// Pictures on the server: kaleido calls Plotly.toImage; what comes back is framed as
// in the reader's browser. The words stand in layout.meta, put there by pictures.py.

const drawnBare = Plotly.toImage;

Plotly.toImage = async (figure, options) => {
  const { words, colours } = figure.layout.meta;
  delete figure.layout.meta;
  const faces = document.getElementById("faces").textContent;
  // Text is measured on the page: its fonts have to be there before.
  await Promise.all([...document.fonts].map((face) => face.load()));
  const drawn = words.table
    ? tabled(words.table, colours, words.lang)
    : await plotted(figure, options);
  const picture = framed(drawn, words, colours, faces);
  if (options.format === "svg") return new XMLSerializer().serializeToString(picture);
  const canvas = await painted(picture);
  return canvas.toDataURL("image/png").split(",")[1];
};

async function plotted(figure, options) {
  const bare = { ...options, format: "svg", imageDataOnly: true, scale: 1 };
  const markup = await drawnBare(figure, bare);
  return new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
}
