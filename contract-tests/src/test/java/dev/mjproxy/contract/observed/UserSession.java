package dev.mjproxy.contract.observed;

import static io.restassured.RestAssured.given;

import dev.mjproxy.contract.restassured.PlainHttp;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** What users of a server do in their tests: every operation, and some mistakes. */
public final class UserSession {
  private static final int MOST_POLLS = 40;
  private static final String PIXEL =
      "\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
          + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\"";

  private final String url;
  private final RequestSpecification specification;
  private final Filter filter;
  private final Filter filterOfWrongRequests;

  /**
   * A session of one user.
   *
   * @param filter sees every exchange
   * @param filterOfWrongRequests sees those whose request is wrong on purpose
   */
  public UserSession(String url, Filter filter, Filter filterOfWrongRequests) {
    this.url = url;
    this.specification = PlainHttp.specification(url, "S");
    this.filter = filter;
    this.filterOfWrongRequests = filterOfWrongRequests;
  }

  /** All of it. */
  public void play() {
    String cat = imagine("a cat");
    call().get("/mj/task/queue");
    String twin = imagine("a cat");
    call().get("/mj/task/queue");
    poll(cat);
    poll(twin);
    poll(cat);
    call().get("/mj/task/queue");
    lists(List.of(cat, twin));
    buttons(cat);
    otherKinds();
    String cancelled = imagine("a dog");
    call().post("/mj/task/" + cancelled + "/cancel");
    poll(cancelled);
    call().post("/mj/task/" + cat + "/cancel");
    poll(cat);
    lists(List.of(cancelled, cat));
    mistakes();
  }

  /** Submits a prompt and gives the task's id. */
  public String imagine(String prompt) {
    return submit("imagine", "{\"prompt\":\" %s \",\"state\":\" s 名 \"}".formatted(prompt));
  }

  /** Fetches a task until it has ended, and once more. */
  public void poll(String id) {
    if (id.isEmpty()) {
      return;
    }
    for (int i = 0; i < MOST_POLLS; i++) {
      String status = fetch(id);
      if (List.of("SUCCESS", "FAILURE", "CANCEL", "").contains(status)) {
        break;
      }
    }
    fetch(id);
  }

  private String fetch(String id) {
    String body = call().get("/mj/task/" + id + "/fetch").asString();
    return body.contains("\"status\":\"")
        ? body.replaceFirst("(?s).*\"status\":\"([A-Z_]*)\".*", "$1")
        : "";
  }

  private void lists(List<String> ids) {
    String named = "{\"ids\":[\"" + String.join("\",\"", ids) + "\"]}";
    call().get("/mj/task/list");
    call().body(named).post("/mj/task/list-by-ids");
    call().body(named).post("/mj/task/list-by-condition");
    call().body("{\"pageSize\":5}").post("/mj/task/query");
  }

  private void buttons(String parent) {
    String upscaled = press(parent, "MJ::JOB::upsample::1::");
    poll(upscaled);
    poll(parent);
    poll(press(parent, "MJ::JOB::variation::2::"));
    String zoomed = press(upscaled, "MJ::CustomZoom::");
    fetch(zoomed);
    call()
        .body("{\"taskId\":\"" + zoomed + "\",\"prompt\":\"a cat --zoom 1.5\"}")
        .post("/mj/submit/modal");
    poll(zoomed);
    String region = press(upscaled, "MJ::Inpaint::");
    fetch(region);
    call().post("/mj/task/" + region + "/cancel");
    fetch(region);
    call().get("/mj/task/" + parent + "/image-seed");
    call().get("/mj/task/" + parent + "/image-seed");
  }

  private String press(String parent, String button) {
    String customId =
        call()
            .get("/mj/task/" + parent + "/fetch")
            .asString()
            .replaceFirst("(?s).*?\"(" + button + "[^\"]*)\".*", "$1");
    return submit(
        "action",
        "{\"taskId\":\"%s\",\"customId\":\"%s\",\"state\":\"u\"}".formatted(parent, customId));
  }

  private void otherKinds() {
    poll(submit("shorten", "{\"prompt\":\"a very long prompt\",\"state\":\"t\"}"));
    poll(submit("describe", "{\"base64\":" + PIXEL + ",\"state\":\"d\"}"));
    poll(
        submit(
            "blend",
            "{\"base64Array\":[%s,%s],\"dimensions\":\"SQUARE\",\"state\":\"b\"}"
                .formatted(PIXEL, PIXEL)));
    call().body("{\"base64Array\":[" + PIXEL + "]}").post("/mj/submit/upload-discord-images");
  }

  private void mistakes() {
    for (String body : List.of("{\"prompt\":", "[]", "{}", "{\"prompt\":{\"a\":1}}")) {
      call().body(body).post("/mj/submit/imagine");
    }
    call().body("{\"prompt\":\"Cat\",\"botType\":\"NO_SUCH\"}").post("/mj/submit/imagine");
    call()
        .body("{\"base64Array\":[%s,%s],\"dimensions\":\"ROUND\"}".formatted(PIXEL, PIXEL))
        .post("/mj/submit/blend");
    call().post("/mj/submit/shorten");
    call().contentType("text/plain").body("a cat").post("/mj/submit/shorten");
    call().put("/mj/submit/imagine");
    call().delete("/mj/task/list");
    call().get("/mj/no-such-path");
    given(PlainHttp.specification(url, "")).filter(filter).get("/mj/task/1/fetch");
    given(PlainHttp.specification(url, "other")).filter(filter).get("/mj/task/list");
    RequestSpecification wrong = given(specification).filter(filterOfWrongRequests);
    wrong.get("/mj/task/0123456789/fetch");
    given(specification)
        .filter(filterOfWrongRequests)
        .body("{\"taskId\":\"0123456789\",\"customId\":\"MJ::JOB::upsample::1::x\"}")
        .post("/mj/submit/action");
  }

  private String submit(String kind, String body) {
    Response response = call().body(body).post("/mj/submit/" + kind);
    return response.asString().contains("\"result\":\"")
        ? response.asString().replaceFirst("(?s).*\"result\":\"([^\"]*)\".*", "$1").strip()
        : "";
  }

  private RequestSpecification call() {
    return given(specification).filter(filter);
  }
}
