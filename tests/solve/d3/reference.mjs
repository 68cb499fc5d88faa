// Positions by d3's own modules: reads {kind: [cases]} as JSON, answers the same with results.
import { readFileSync } from "node:fs";
import { geoAzimuthalEqualArea, geoEqualEarth } from "d3-geo";
import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { sankey } from "d3-sankey";

const methods = {
  treemap({ values, width, height }) {
    const root = hierarchy({ children: values.map((value, index) => ({ value, index })) })
      .sum((d) => d.value)
      .sort((a, b) => b.value - a.value);
    treemap().tile(treemapSquarify.ratio(1)).size([width, height])(root);
    return root.leaves().sort((a, b) => a.data.index - b.data.index).map((d) => [d.x0, d.y0, d.x1, d.y1]);
  },
  sankey({ count, links, height, gap }) {
    const nodes = Array.from({ length: count }, () => ({}));
    const made = links.map(([source, target, value]) => ({ source, target, value }));
    const graph = sankey().nodeWidth(10).nodePadding(gap).size([500, height])({ nodes, links: made });
    return [...graph.nodes.map((n) => [n.layer, n.y0, n.y1]), ...graph.links.map((l) => [l.width, l.y0, l.y1])];
  },
  projection({ name, center, points }) {
    const made = { geoEqualEarth, geoAzimuthalEqualArea }[name]().scale(1).translate([0, 0]);
    if (name === "geoAzimuthalEqualArea") made.rotate([-center[0], -center[1]]);
    else made.rotate([-center[0], 0]);
    return points.map((point) => made(point));
  },
};

const asked = JSON.parse(readFileSync(0, "utf8"));
const answered = Object.entries(asked).map(([kind, cases]) => [kind, cases.map((each) => methods[kind](each))]);
console.log(JSON.stringify(Object.fromEntries(answered)));
