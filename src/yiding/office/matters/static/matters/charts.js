// Draws the chart beside a table out of the JSON that stands with it. Colours are those of the page, light or dark; patterns and shapes besides.
(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const COLOURS = { red: "--late", orange: "--orange", yellow: "--yellow", green: "--done", grey: "--runs", blue: "--blue" };
  const SHAPES = [["circle", 0, 9], ["triangle", 0, 10], ["rect", 0, 8], ["diamond", 0, 11], ["triangle", 180, 10], ["rect", 0, [12, 5]]];
  const DASHES = ["solid", "dashed", "dotted", [12, 4], [4, 2, 1, 2], [8, 2, 2, 2]];
  const LINES = ["--blue", "--orange", "--done", "--yellow", "--runs", "--ink"];

  const own = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function bars(data) {
    return {
      grid: { left: 8, right: 24, top: 48, bottom: 8, containLabel: true },
      xAxis: { type: "value", minInterval: 1 },
      yAxis: { type: "category", inverse: true, data: data.names, axisLabel: { width: 110, overflow: "truncate" } },
      series: data.series.map((one) => ({
        type: "bar",
        stack: "all",
        name: one.name,
        data: one.values,
        itemStyle: { color: own(COLOURS[one.colour] || "--blue"), borderColor: own("--paper"), borderWidth: 1 },
      })),
    };
  }

  function curves(data) {
    return {
      grid: { left: 16, right: 32, top: 32 + 24 * data.series.length, bottom: 8, containLabel: true },
      xAxis: { type: "value", min: 0, max: Number(data.names.at(-1)), interval: 2, name: data.along },
      yAxis: { type: "value", min: 0, max: 100, axisLabel: { formatter: `{value}${data.unit}` } },
      series: data.series.map((one, place) => ({
        type: "line",
        name: one.name,
        data: one.values.map((value, at) => [Number(data.names[at]), value]),
        symbol: SHAPES[place % SHAPES.length][0],
        symbolRotate: SHAPES[place % SHAPES.length][1],
        symbolSize: SHAPES[place % SHAPES.length][2],
        lineStyle: { type: DASHES[place % DASHES.length], width: 2 },
        itemStyle: { color: own(LINES[place % LINES.length]) },
      })),
    };
  }

  function drawn(data) {
    const ink = own("--ink");
    const quiet = own("--quiet");
    const line = { lineStyle: { color: own("--line") } };
    const option = data.kind === "bars" ? bars(data) : curves(data);
    for (const axis of [option.xAxis, option.yAxis]) {
      axis.axisLabel = { color: ink, ...axis.axisLabel };
      axis.nameTextStyle = { color: quiet };
      axis.axisLine = line;
      axis.splitLine = { show: axis.type === "value", ...line };
    }
    const tall = data.kind === "curves";
    return {
      ...option,
      animation: !still.matches,
      aria: { enabled: true, label: { enabled: false }, decal: { show: data.kind === "bars" } },
      textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
      legend: { top: 0, left: 0, orient: tall ? "vertical" : "horizontal", itemGap: 8, textStyle: { color: ink, overflow: "truncate", width: tall ? 280 : undefined } },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        backgroundColor: own("--paper"),
        borderColor: own("--edge"),
        textStyle: { color: ink },
      },
    };
  }

  function begin(place) {
    const data = JSON.parse(document.getElementById(place.dataset.chart).textContent);
    if (!data.names.length || !data.series.length) return;
    const height = data.kind === "bars" ? Math.max(220, 90 + 30 * data.names.length) : 320 + 24 * data.series.length;
    const chart = echarts.init(place, null, { height });
    place.style.height = `${height}px`;
    const draw = () => chart.setOption(drawn(data), true);
    draw();
    dark.addEventListener("change", draw);
    still.addEventListener("change", draw);
    new ResizeObserver(() => chart.resize({ height })).observe(place);
  }

  document.querySelectorAll("[data-chart]").forEach(begin);
})();
