package dev.mjproxy.client.capability;

/** The operations of all dialects of the API; no server has all of them. */
public enum ApiOperation {
  /** Draws a prompt. */
  SUBMIT_IMAGINE("submitImagine", "POST", "/mj/submit/imagine"),
  /** Presses a button. */
  SUBMIT_ACTION("submitAction", "POST", "/mj/submit/action"),
  /** Blends pictures. */
  SUBMIT_BLEND("submitBlend", "POST", "/mj/submit/blend"),
  /** Describes a picture. */
  SUBMIT_DESCRIBE("submitDescribe", "POST", "/mj/submit/describe"),
  /** Answers a task that waits for input. */
  SUBMIT_MODAL("submitModal", "POST", "/mj/submit/modal"),
  /** Shortens a prompt. */
  SUBMIT_SHORTEN("submitShorten", "POST", "/mj/submit/shorten"),
  /** Uploads pictures. */
  UPLOAD_DISCORD_IMAGES("uploadDiscordImages", "POST", "/mj/submit/upload-discord-images"),
  /** Swaps faces. */
  SWAP_FACE("swapFace", "POST", "/mj/insight-face/swap"),
  /** Upscales, varies or rerolls by action and index; servers without buttons have it. */
  SUBMIT_CHANGE("submitChange", "POST", "/mj/submit/change"),
  /** The same by one line of text. */
  SUBMIT_SIMPLE_CHANGE("submitSimpleChange", "POST", "/mj/submit/simple-change"),
  /** Edits a picture of the caller's. */
  SUBMIT_EDITS("submitEdits", "POST", "/mj/submit/edits"),
  /** Makes a video of a picture. */
  SUBMIT_VIDEO("submitVideo", "POST", "/mj/submit/video"),
  /** Draws a picture of the caller's in another style; {@code client.api()} has it only. */
  SUBMIT_RETEXTURE("submitRetexture", "POST", "/mj/submit/retexture"),
  /** Fetches a task. */
  FETCH_TASK("fetchTask", "GET", "/mj/task/{id}/fetch"),
  /** Lists tasks. */
  LIST_TASKS("listTasks", "GET", "/mj/task/list"),
  /** Lists the tasks that wait or run. */
  LIST_QUEUED_TASKS("listQueuedTasks", "GET", "/mj/task/queue"),
  /** Lists tasks by their ids. */
  LIST_TASKS_BY_CONDITION("listTasksByCondition", "POST", "/mj/task/list-by-condition"),
  /** The same with texts to show. */
  LIST_TASKS_BY_IDS("listTasksByIds", "POST", "/mj/task/list-by-ids"),
  /** Searches tasks. */
  QUERY_TASKS("queryTasks", "POST", "/mj/task/query"),
  /** Cancels a task. */
  CANCEL_TASK("cancelTask", "POST", "/mj/task/{id}/cancel"),
  /** Asks for the seed of a picture. */
  GET_IMAGE_SEED("getImageSeed", "GET", "/mj/task/{id}/image-seed");

  private final String id;
  private final String method;
  private final String path;

  ApiOperation(String id, String method, String path) {
    this.id = id;
    this.method = method;
    this.path = path;
  }

  /** The operationId of the specification, such as {@code submitImagine}. */
  public String id() {
    return id;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path from {@code /mj} on, with {@code {id}} for a task's id. */
  public String path() {
    return path;
  }
}
