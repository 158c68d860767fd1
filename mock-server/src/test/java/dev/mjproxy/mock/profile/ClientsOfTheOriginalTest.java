package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients that were written for the open-source original do their whole job on the mock in its
 * profile (field notes §2, dialects.md C).
 */
final class ClientsOfTheOriginalTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(
          options ->
              options.withProfile("original").withSecret("S").withConcurrency(Integer.MAX_VALUE));

  /** The keys that the wechat plugin reads without asking whether they are there. */
  private static final String[] WECHAT_KEYS = {
    "id",
    "action",
    "prompt",
    "description",
    "state",
    "status",
    "startTime",
    "finishTime",
    "progress",
    "failReason",
    "imageUrl"
  };

  @Test
  void wechatDoesItsTwelveJobs() {
    ReplayedClient wechat =
        new ReplayedClient(mock, "application/json", "mj-api-secret", "S", "Accept", "*/*");
    String state = "{\"user_id\": \"u1\", \"user_nickname\": \"Nick \\u6635\\u79f0\"}";
    String escaped = JsonMapper.shared().writeValueAsString(state);
    String body = "{\"prompt\": \"a cat\", \"base64Array\": [], \"state\": " + escaped + "}";
    String grid = imagine(wechat, body);

    JsonNode task = wechat.awaited(grid);
    assertThat(task.propertyNames()).contains(WECHAT_KEYS);
    assertThat(JsonMapper.shared().readTree(task.path("state").asString()).path("user_id"))
        .isEqualTo(JsonMapper.shared().readTree("\"u1\""));
    for (String word : new String[] {"U1", "V2", "R"}) {
      String id =
          wechat.accepted(
              "/mj/submit/simple-change", "{'content': '%s %s', 'state': 'x'}", grid, word);
      assertThat(wechat.awaited(id).propertyNames()).contains(WECHAT_KEYS);
    }
    String again =
        wechat.accepted("/mj/submit/change", "{'taskId':'%s','action':'REROLL','state':'x'}", grid);
    assertThat(wechat.awaited(again).path("action").asString()).isEqualTo("REROLL");
    String blend = wechat.accepted("/mj/submit/blend", "{'base64Array':['PNG','PNG'],'state':'x'}");
    assertThat(wechat.awaited(blend).path("action").asString()).isEqualTo("BLEND");
    String describe = wechat.accepted("/mj/submit/describe", "{'base64':'PNG','state':'x'}");
    assertThat(wechat.awaited(describe).path("prompt").asString()).contains("1️⃣");
    assertThat(wechat.get("/mj/task/1/fetch").text()).isEmpty();
    assertThat(wechat.get("/mj/task/queue").json().isArray()).isTrue();
    assertThat(wechat.get("/mj/task/list").json()).isNotEmpty();
    Answer refused = wechat.post("/mj/submit/imagine", "{'prompt':''}");
    assertThat(refused.json().propertyNames()).contains("code", "description", "result");
  }

  @Test
  void dooyChangesTasksWithoutButtonsAndAsksForItsGalleryByNumbers() {
    ReplayedClient dooy = new ReplayedClient(mock, "application/json", "mj-api-secret", "S");
    String grid =
        dooy.accepted(
            "/mj/submit/imagine",
            "{'base64Array':[],'notifyHook':'','prompt':'a cat --ar 1:1','state':'','botType':'MID_JOURNEY'}");
    JsonNode task = dooy.awaited(grid);
    assertThat(task.has("buttons")).isFalse();
    assertThat(task.path("progress").asString()).isEqualTo("100%");
    for (String action : new String[] {"UPSCALE", "VARIATION", "REROLL"}) {
      String id =
          dooy.accepted(
              "/mj/submit/change", "{'action':'%s','index':1,'taskId':'%s'}", action, grid);
      assertThat(dooy.awaited(id).path("action").asString()).isEqualTo(action);
    }
    assertThat(dooy.post("/mj/task/list-by-condition", "{'ids':[%s]}", grid).json()).hasSize(1);
    String blend =
        dooy.accepted(
            "/mj/submit/blend",
            "{'base64Array':['PNG','PNG'],'botType':'MID_JOURNEY','dimensions':'SQUARE'}");
    dooy.awaited(blend);
    dooy.awaited(dooy.accepted("/mj/submit/describe", "{'base64':'PNG','botType':'MID_JOURNEY'}"));
  }

  @Test
  void uniaiDoesItsSevenJobs() {
    ReplayedClient uniai = new ReplayedClient(mock, "", "mj-api-secret", "S");
    String grid = uniai.accepted("/mj/submit/imagine", "{'prompt':'a cat --ar 1:1 '}");
    assertThat(uniai.awaited(grid).path("prompt").asString()).isEqualTo("a cat --ar 1:1");
    for (String action : new String[] {"UPSCALE", "VARIATION", "REROLL"}) {
      uniai.awaited(
          uniai.accepted(
              "/mj/submit/change", "{'action':'%s','index':2,'taskId':'%s'}", action, grid));
    }
    assertThat(uniai.get("/mj/task/queue").json()).isEmpty();
    assertThat(uniai.get("/mj/task/1/fetch").text()).isEmpty();
    assertThat(uniai.post("/mj/submit/imagine", "{'prompt':'nude'}").description()).isNotEmpty();
  }

  @Test
  void newApiPollsByConditionAndReadsGoTypes() {
    ReplayedClient newApi = new ReplayedClient(mock, "", "Mj-Api-Secret", "S");
    String id =
        newApi.accepted("/mj/submit/imagine", "{'botType':'MID_JOURNEY','prompt':'gw cat'}");
    for (int poll = 0; poll < 3; poll++) {
      JsonNode task =
          newApi.post("/mj/task/list-by-condition", "{'ids':['%s']}", id).json().path(0);
      assertThat(task.path("id").isString()).isTrue();
      assertThat(task.path("submitTime").isIntegralNumber()).isTrue();
      assertThat(task.path("progress").isString() || task.path("progress").isNull()).isTrue();
      assertThat(task.path("imageUrl").isString() || task.path("imageUrl").isNull()).isTrue();
      mock.passAll();
    }
    assertThat(newApi.awaited(id).path("progress").asString()).isEqualTo("100%");
  }

  @Test
  void yudaoWhichSendsBearerAloneIsRefusedWithAnEmptyBody() {
    ReplayedClient yudao = new ReplayedClient(mock, "", "Authorization", "Bearer S");
    Answer answer = yudao.post("/mj/submit/imagine", "{'prompt':'a cat'}");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).isEmpty();
  }

  private static String imagine(ReplayedClient client, String body) {
    Answer answer =
        mock.send(
            mock.request("/mj/submit/imagine")
                .header("Content-Type", "application/json")
                .header("mj-api-secret", "S")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(client.fetch(answer.result()).path("id").asString()).isEqualTo(answer.result());
    return answer.result();
  }
}
