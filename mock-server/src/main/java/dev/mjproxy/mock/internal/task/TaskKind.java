package dev.mjproxy.mock.internal.task;

/**
 * Kinds of tasks, finer than {@link TaskAction}: each has its own example in the spec, number of
 * pictures and timeline (base contract §6, protocol §7).
 */
public enum TaskKind {
  /** Text to a grid of four. */
  IMAGINE(TaskAction.IMAGINE, "imagineSuccess", 4),
  /** One picture of a grid. */
  UPSCALE(TaskAction.UPSCALE, "upscaleSuccess", 1),
  /** A larger version of one picture. */
  UPSCALE_HD(TaskAction.UPSCALE, "upscaleHdSuccess", 1),
  /** Four like a given one. */
  VARIATION(TaskAction.VARIATION, "variationSuccess", 4),
  /** The same again; its action is that of its parent. */
  REROLL(TaskAction.IMAGINE, "rerollSuccess", 4),
  /** A region drawn anew. */
  VARY_REGION(TaskAction.VARIATION, "varyRegionSuccess", 4),
  /** More around a picture. */
  ZOOM(TaskAction.ZOOM, "zoomSuccess", 4),
  /** More around a picture, by a factor that the prompt says. */
  CUSTOM_ZOOM(TaskAction.ZOOM, "customZoomSuccess", 4),
  /** More at one side of a picture. */
  PAN(TaskAction.PAN, "panSuccess", 4),
  /** Several pictures to a grid of four. */
  BLEND(TaskAction.BLEND, "blendSuccess", 4),
  /** A picture to four texts. */
  DESCRIBE(TaskAction.DESCRIBE, "describeSuccess", 1),
  /** A text of a description, or a shortened prompt, drawn. */
  PICK(TaskAction.IMAGINE, "picReaderSuccess", 4),
  /** A prompt's important words. */
  SHORTEN(TaskAction.SHORTEN, "shortenSuccess", 0),
  /** A face put onto another picture. */
  SWAP_FACE(TaskAction.SWAP_FACE, "swapFaceSuccess", 1),
  /** A picture of the caller's, changed; it ends as a grid. */
  EDIT(TaskAction.EDIT, "imagineSuccess", 4),
  /** A picture of the caller's in another style; it ends as a grid. */
  RETEXTURE(TaskAction.RETEXTURE, "imagineSuccess", 4),
  /** A picture set in motion; the mock shows its first picture. */
  VIDEO(TaskAction.VIDEO, "swapFaceSuccess", 1);

  private final TaskAction action;
  private final String successExample;
  private final int pictures;

  TaskKind(TaskAction action, String successExample, int pictures) {
    this.action = action;
    this.successExample = successExample;
    this.pictures = pictures;
  }

  /** The action that the task shows, unless it takes its parent's. */
  public TaskAction action() {
    return action;
  }

  /** The name of fetchTask's example of a finished task of this kind. */
  public String successExample() {
    return successExample;
  }

  /** How many pictures its image shows: 4, 1 or 0. */
  public int pictures() {
    return pictures;
  }

  /** The timeline without failures. */
  public TaskTimeline timeline() {
    return this == DESCRIBE || this == SHORTEN ? TaskTimeline.TEXT : TaskTimeline.PICTURE;
  }
}
