package dev.mjproxy.mock.internal.task;

/**
 * The values of a task's {@code action}: the nine documented ones (protocol §4.3), and those of the
 * operations that some dialects add.
 */
public enum TaskAction {
  /** Text to a grid of four pictures. */
  IMAGINE,
  /** One picture of a grid, or a larger version of one. */
  UPSCALE,
  /** Pictures like a given one. */
  VARIATION,
  /** A picture with more around it. */
  ZOOM,
  /** A picture moved to one side. */
  PAN,
  /** Picture to text. */
  DESCRIBE,
  /** Several pictures to one grid. */
  BLEND,
  /** A prompt's important words. */
  SHORTEN,
  /** A face put onto another picture. */
  SWAP_FACE,
  /** A picture of the caller's, changed. */
  EDIT,
  /** A picture of the caller's in another style. */
  RETEXTURE,
  /** A picture set in motion. */
  VIDEO
}
