import {svg} from './phone-dom.js';

// A drawn map of Lima's coast, enough to see where a place lies.
const BOUNDS = {north: -12.02, south: -12.19, west: -77.18, east: -76.94};
const SIZE = {width: 376, height: 236};
const COAST = [[-12.020, -77.145], [-12.045, -77.150], [-12.062, -77.150], [-12.0735, -77.172], [-12.074, -77.150], [-12.084, -77.115], [-12.095, -77.090], [-12.104, -77.066],
  [-12.112, -77.054], [-12.127, -77.040], [-12.134, -77.031], [-12.149, -77.027], [-12.165, -77.032], [-12.174, -77.041], [-12.190, -77.030]];
const STREETS = [[[-12.046, -77.043], [-12.090, -77.032], [-12.150, -77.018]], [[-12.093, -77.070], [-12.088, -76.985], [-12.075, -76.945]], [[-12.121, -77.038], [-12.112, -77.000], [-12.110, -76.960]],
  [[-12.046, -77.120], [-12.058, -77.060], [-12.046, -77.030], [-12.050, -76.960]], [[-12.030, -77.000], [-12.090, -76.975], [-12.150, -76.985], [-12.188, -76.975]], [[-12.062, -77.130], [-12.086, -77.060], [-12.119, -77.030]]];

const x = longitude => (longitude - BOUNDS.west) / (BOUNDS.east - BOUNDS.west) * SIZE.width;
const y = latitude => (BOUNDS.north - latitude) / (BOUNDS.north - BOUNDS.south) * SIZE.height;
const line = points => points.map(([latitude, longitude]) => x(longitude).toFixed(1) + ',' + y(latitude).toFixed(1)).join(' ');

function ground() {
  const sea = line(COAST) + ` ${x(-77.030)},${SIZE.height} 0,${SIZE.height} 0,0 ${x(-77.145)},0`;
  return [
    svg('rect', {width: SIZE.width, height: SIZE.height, fill: '#f1ede2'}),
    ...[[-12.098, -77.036, 13], [-12.081, -77.0, 9], [-12.046, -76.99, 11], [-12.13, -76.985, 15]].map(([a, b, r]) => svg('circle', {cx: x(b), cy: y(a), r, fill: '#cfe8c6'})),
    ...STREETS.map(street => svg('polyline', {points: line(street), fill: 'none', stroke: '#fff', 'stroke-width': 4, 'stroke-linejoin': 'round'})),
    ...STREETS.slice(0, 2).map(street => svg('polyline', {points: line(street), fill: 'none', stroke: '#f7d58b', 'stroke-width': 2.4, 'stroke-linejoin': 'round'})),
    svg('polygon', {points: sea, fill: '#a9d6ea'}),
    svg('polyline', {points: line(COAST), fill: 'none', stroke: '#8fc3da', 'stroke-width': 1.5}),
  ];
}
function marker(latitude, longitude, colour = '#e53935', scale = 1) {
  const at = `translate(${x(longitude)} ${y(latitude)}) scale(${scale})`;
  return svg('g', {transform: at}, svg('path', {d: 'M0 0c-5-7-8-10-8-15a8 8 0 1 1 16 0c0 5-3 8-8 15z', fill: colour, stroke: '#fff', 'stroke-width': 1.2}), svg('circle', {cy: -15, r: 3, fill: '#fff'}));
}
/** The neighbourhood of a point, with a marker in the middle. */
export function thumbnail(latitude, longitude) {
  return svg('svg', {viewBox: `${x(longitude) - 62} ${y(latitude) - 32} 124 50`, preserveAspectRatio: 'xMidYMid slice'},
    svg('rect', {x: x(longitude) - 500, y: y(latitude) - 500, width: 1000, height: 1000, fill: '#f1ede2'}), ...ground(), marker(latitude, longitude, '#e53935', 0.9));
}
/** The whole town; picked(latitude, longitude) hears where it is tapped. */
export function town(places, chosen, picked) {
  const map = svg('svg', {viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, preserveAspectRatio: 'none'}, ...ground(),
    ...places.map(place => marker(place.latitude, place.longitude, '#1daa61', 0.6)), ...(chosen ? [marker(chosen.latitude, chosen.longitude)] : []));
  map.addEventListener('click', event => {
    const box = map.getBoundingClientRect();
    picked(BOUNDS.north - (event.clientY - box.top) / box.height * (BOUNDS.north - BOUNDS.south), BOUNDS.west + (event.clientX - box.left) / box.width * (BOUNDS.east - BOUNDS.west));
  });
  return map;
}
