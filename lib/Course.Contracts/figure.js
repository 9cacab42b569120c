// Draws a figure of plotly.js in its place: a cell's chart, a saved page and the course's site all draw with this.
function drawFigure(place, figure) {
  const layout = figure.layout || {};
  // Where nothing can hover, plotly shows its tools all the time, on top of the title.
  const tools = window.matchMedia("(hover: none)").matches ? false : "hover";
  place.textContent = "";
  window.Plotly.newPlot(place, figure.data, layout, Object.assign({ responsive: true, displaylogo: false, displayModeBar: tools }, figure.config));
  if (layout.meta && layout.meta.play) addPlay(layout.meta.play);

  // Moves the chart's slider by itself, once through; a click stops it.
  function addPlay(pause) {
    const button = document.createElement("button");
    let timer;
    const stop = () => { clearInterval(timer); timer = undefined; button.textContent = "\u25B6 Play"; };
    const show = n => {
      const step = place.layout.sliders[0].steps[n];
      window.Plotly.update(place, step.args[0], Object.assign({ "sliders[0].active": n }, step.args[1]));
    };
    button.type = "button";
    button.onclick = () => {
      if (timer) return stop();
      const last = place.layout.sliders[0].steps.length - 1;
      let n = place.layout.sliders[0].active || 0;
      n = n >= last ? -1 : n;
      button.textContent = "\u25A0 Stop";
      timer = setInterval(() => { if (!document.body.contains(place) || n >= last) stop(); else show(++n); }, pause);
    };
    stop();
    place.insertAdjacentElement("afterend", button);
  }
}
