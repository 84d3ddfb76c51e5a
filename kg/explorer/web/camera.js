// The part of the plane that the network view shows, and the gestures that move it.

const CLICK = 5;

/** A camera over an element: `x`, `y` is the place in its middle, `scale` pixels a unit. */
export class Camera {
  constructor(element, changed) {
    Object.assign(this, { element, changed, x: 0, y: 0, scale: 1, pointers: new Map(), moved: 0 });
    this.onClick = () => {};
    this.onHover = () => {};
    element.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    element.addEventListener("pointerdown", (event) => this.down(event));
    element.addEventListener("pointermove", (event) => this.move(event));
    element.addEventListener("pointerup", (event) => this.up(event));
    element.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
    element.addEventListener("keydown", (event) => this.key(event));
  }

  get width() { return this.element.clientWidth; }
  get height() { return this.element.clientHeight; }

  /** Returns the pixel of a place. */
  toScreen(x, y) {
    return [(x - this.x) * this.scale + this.width / 2, (y - this.y) * this.scale + this.height / 2];
  }

  toWorld(px, py) {
    return [(px - this.width / 2) / this.scale + this.x, (py - this.height / 2) / this.scale + this.y];
  }

  /** Shows the box, given as its smallest and largest x and y, but no closer than `closest`, leaving pixels free `below`. */
  fit([left, top, right, bottom], closest = 4, below = 0) {
    const margin = 50;
    this.scale = Math.min(
      closest,
      Math.max(this.width - margin, 50) / Math.max(right - left, 1),
      Math.max(this.height - margin - below, 50) / Math.max(bottom - top, 1),
    );
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2 + below / 2 / this.scale;
    this.changed();
  }

  zoom(factor, px = this.width / 2, py = this.height / 2) {
    const [x, y] = this.toWorld(px, py);
    this.scale = Math.min(Math.max(this.scale * factor, 0.01), 40);
    this.x = x - (px - this.width / 2) / this.scale;
    this.y = y - (py - this.height / 2) / this.scale;
    this.changed();
  }

  pan(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.changed();
  }

  wheel(event) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.offsetX, event.offsetY);
  }

  down(event) {
    this.element.setPointerCapture(event.pointerId);
    if (!this.pointers.size) this.moved = 0;
    this.pointers.set(event.pointerId, event);
  }

  move(event) {
    const last = this.pointers.get(event.pointerId);
    if (!last) {
      this.onHover(event.offsetX, event.offsetY);
      return;
    }
    const [dx, dy] = [event.offsetX - last.offsetX, event.offsetY - last.offsetY];
    this.moved += Math.abs(dx) + Math.abs(dy);
    const other = [...this.pointers.values()].find((p) => p.pointerId !== event.pointerId);
    this.pointers.set(event.pointerId, event);
    if (other) this.pinch(last, event, other);
    else if (this.moved > CLICK) this.pan(dx, dy);
  }

  pinch(last, event, other) {
    const distance = (p) => Math.hypot(p.offsetX - other.offsetX, p.offsetY - other.offsetY) || 1;
    const middle = [(event.offsetX + other.offsetX) / 2, (event.offsetY + other.offsetY) / 2];
    this.zoom(distance(event) / distance(last), ...middle);
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    if (this.moved <= CLICK) this.onClick(event.offsetX, event.offsetY);
  }

  key(event) {
    const step = 60;
    const moves = {
      ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step],
    };
    if (moves[event.key]) this.pan(...moves[event.key]);
    else if (event.key === "+" || event.key === "=") this.zoom(1.3);
    else if (event.key === "-") this.zoom(1 / 1.3);
    else return;
    event.preventDefault();
  }
}
