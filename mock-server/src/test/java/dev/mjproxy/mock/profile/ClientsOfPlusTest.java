package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Clients that were written for the documented edition do their whole job on the mock as it is by
 * default (field notes §2, dialects.md C).
 */
final class ClientsOfPlusTest {
  /** The statuses that yudao's enum has; another one makes it throw. */
  private static final List<String> YUDAO_STATUSES =
      List.of("NOT_START", "SUBMITTED", "IN_PROGRESS", "FAILURE", "SUCCESS");

  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withSecret("S").withConcurrency(Integer.MAX_VALUE));

  @Test
  void dooyPressesButtonsSubmitsModalsAndChanges() {
    ReplayedClient dooy = new ReplayedClient(mock, "application/json", "mj-api-secret", "S");
    String grid =
        dooy.accepted(
            "/mj/submit/imagine",
            "{'base64Array':['PNG'],'notifyHook':'','prompt':'a fox','state':'','botType':'NIJI_JOURNEY'}");
    JsonNode task = dooy.awaited(grid);
    assertThat(task.path("buttons")).allMatch(button -> button.path("emoji").isString());
    String single = dooy.accepted("/mj/submit/action", press(task, "U1"));
    JsonNode upscaled = dooy.awaited(single);
    for (String label : List.of("Vary (Region)", "Custom Zoom")) {
      Answer modal = dooy.post("/mj/submit/action", press(upscaled, label));
      assertThat(modal.code()).isEqualTo(21);
      String prompt = label.equals("Custom Zoom") ? "a fox  --zoom 1.8" : "a hat";
      dooy.awaited(
          dooy.accepted(
              "/mj/submit/modal",
              "{'maskBase64':'PNG','prompt':'%s','taskId':'%s'}",
              prompt,
              modal.result()));
    }
    dooy.awaited(
        dooy.accepted("/mj/submit/change", "{'action':'REROLL','index':1,'taskId':'%s'}", grid));
    dooy.awaited(dooy.accepted("/mj/submit/shorten", "{'prompt':'a b','botType':'MID_JOURNEY'}"));
    dooy.awaited(
        dooy.accepted("/mj/insight-face/swap", "{'sourceBase64':'PNG','targetBase64':'PNG'}"));
    Answer upload = dooy.post("/mj/submit/upload-discord-images", "{'base64Array':['PNG']}");
    assertThat(upload.code()).isEqualTo(1);
    dooy.download(upload.json().path("result").path(0));
    assertThat(dooy.post("/mj/task/list-by-condition", "{'ids':[%s]}", grid).json()).hasSize(1);
  }

  @Test
  void chatServiceSubmitsThreeTimesWhatIsRefusedAndFetchesNothing() {
    ReplayedClient chat =
        new ReplayedClient(mock, "application/x-www-form-urlencoded", "mj-api-secret", "S");
    JsonNode task = chat.awaited(chat.accepted("/mj/submit/imagine", "{'prompt':'a cat'}"));
    assertThat(task.path("buttons").toString()).startsWith("[{");
    assertThat(task.path("properties").path("finalPrompt").asString()).isNotEmpty();
    chat.awaited(chat.accepted("/mj/submit/action", press(task, "V2")));
    for (int attempt = 0; attempt < 3; attempt++) {
      Answer banned = chat.post("/mj/submit/imagine", "{'prompt':'nude'}");
      assertThat(banned.code()).isEqualTo(24);
    }
    assertThat(chat.get("/mj/task//fetch").status()).isEqualTo(200);
  }

  @Test
  void yudaoReadsEveryCallback() {
    try (CallbackReceiver hook = new CallbackReceiver()) {
      ReplayedClient yudao = new ReplayedClient(mock, "", "Authorization", "Bearer S");
      String state = " --ar 16:9  --v 6.1 ";
      String id =
          yudao.accepted(
              "/mj/submit/imagine",
              "{'prompt':'a cat','notifyHook':'%s','state':'%s'}",
              hook.url(),
              state);
      JsonNode task = yudao.awaited(id);
      String upscaled = yudao.accepted("/mj/submit/action", press(task, "U3", hook.url()));
      yudao.awaited(upscaled);
      mock.server().awaitCallbacks();

      assertThat(hook.bodies()).hasSize(14);
      for (JsonNode body : hook.bodies()) {
        assertThat(body.path("status").asString()).isIn(YUDAO_STATUSES);
        assertThat(body.path("buttons")).allMatch(button -> button.path("emoji").isString());
        yudao.download(body.path("imageUrl"));
      }
      assertThat(hook.bodies().get(0).path("state").asString()).isEqualTo(state);
      assertThat(yudao.post("/mj/task/list-by-condition", "{'ids':['%s']}", id).json()).hasSize(1);
    }
  }

  @Test
  void clientOf302aiFindsItsButtonByLabel() {
    ReplayedClient client =
        new ReplayedClient(mock, "", "Authorization", "Bearer S", "mj-api-secret", "S");
    String grid =
        client.accepted(
            "/mj/submit/imagine",
            "{'prompt':'a cat --ar 16:9 --v 6.1','botType':'MID_JOURNEY','upscaleIndexes':[1,2]}");
    JsonNode task = client.awaited(grid);
    client.awaited(client.accepted("/mj/submit/action", press(task, "U1")));
    client.awaited(client.accepted("/mj/submit/action", press(task, "U2")));
  }

  @Test
  void webPageListsPressesAndSplitsTheResult() {
    ReplayedClient page = new ReplayedClient(mock, "", "mj-api-secret", "S");
    String grid =
        page.accepted(
            "/mj/submit/imagine",
            "{'botType':'MID_JOURNEY','prompt':'a cat','base64Array':[],'state':'midjourney-proxy-admin','accountFilter':{}}");
    JsonNode task = page.awaited(grid);
    String body =
        press(task, "V1")
            .replaceFirst("}$", ",'state':'x','chooseSameChannel':true,'enableRemix':false}");
    String[] ids = page.accepted("/mj/submit/action", body).split(",");
    mock.passAll();
    JsonNode listed = page.post("/mj/task/list-by-ids", "{'ids':['%s','%s']}", grid, ids[0]).json();
    assertThat(listed).hasSize(2);
    assertThat(listed.path(0).path("displays").path("status").asString()).isEqualTo("成功");
  }

  @Test
  void newApiPollsByConditionAndReadsGoTypes() {
    ReplayedClient newApi = new ReplayedClient(mock, "", "Mj-Api-Secret", "S");
    String id =
        newApi.accepted("/mj/submit/imagine", "{'botType':'MID_JOURNEY','prompt':'gw cat'}");
    newApi.awaited(id);
    JsonNode task = newApi.post("/mj/task/list-by-condition", "{'ids':['%s']}", id).json().path(0);

    assertThat(task.path("progress").asString()).isEqualTo("100%");
    assertThat(task.path("buttons").isArray()).isTrue();
  }

  private static String press(JsonNode task, String label) {
    return press(task, label, "");
  }

  private static String press(JsonNode task, String label, String hook) {
    String customId =
        task.path("buttons")
            .valueStream()
            .filter(button -> button.path("label").asString().equals(label))
            .map(button -> button.path("customId").asString())
            .findFirst()
            .orElseThrow();
    return "{'customId':'%s','taskId':'%s','notifyHook':'%s'}"
        .formatted(customId, task.path("id").asString(), hook);
  }
}
