package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import dev.mjproxy.openapi.YamlFile;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What running servers answered, as field-notes.md and dialects.md record it: the mock answers the
 * same in the profile of that server, to the byte but for ids and times. The table is {@code
 * recorded-answers.yaml}.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class RecordedAnswersTest {
  private static final String SECRET = "S";

  private final Map<String, Prepared> mocks = new HashMap<>();

  /**
   * A running mock with an imagine, a description and a blend that have ended, and a task that has
   * not.
   */
  private record Prepared(RunningMock mock, String done, String fresh, String text, String blend) {}

  @AfterAll
  void stop() {
    mocks.values().forEach(prepared -> prepared.mock().close());
  }

  @TestFactory
  Stream<DynamicTest> everyRecordedAnswerIsGiven() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, JsonNode> profile : table().properties()) {
      for (JsonNode row : profile.getValue()) {
        String name = profile.getKey() + ": " + row.path("name").asString();
        tests.add(DynamicTest.dynamicTest(name, () -> check(profile.getKey(), row)));
      }
    }
    return tests.stream();
  }

  private void check(String profile, JsonNode row) {
    Prepared prepared = mocks.computeIfAbsent(profile, RecordedAnswersTest::prepared);
    Answer answer = prepared.mock().exchange(request(prepared, row));

    assertThat(answer.status()).as(answer.text()).isEqualTo(row.path("status").asInt());
    assertThat(answer.header("Content-Type").orElse("none"))
        .isEqualTo(row.path("type").asString("application/json"));
    if (row.has("answer")) {
      assertThat(answer.text()).matches(pattern(filled(row.path("answer").asString(), prepared)));
    }
    JsonNode found = answer.text().startsWith("[") ? answer.json().path(0) : null;
    row.path("fields")
        .properties()
        .forEach(
            field ->
                assertThat((found == null ? answer.json() : found).at(field.getKey()).toString())
                    .as(field.getKey())
                    .matches(pattern(filled(field.getValue().toString(), prepared))));
    row.path("lacks")
        .forEach(
            field ->
                assertThat(answer.json().at(field.asString()).isMissingNode())
                    .as(field.asString())
                    .isTrue());
    row.path("headers")
        .properties()
        .forEach(
            header ->
                assertThat(answer.header(header.getKey())).contains(header.getValue().asString()));
  }

  private static HttpRequest request(Prepared prepared, JsonNode row) {
    String[] line = row.path("send").asString().split(" ", 2);
    HttpRequest.Builder request = prepared.mock().request(filled(line[1], prepared));
    String body = row.path("body").asString(null);
    if (body != null) {
      request.header("Content-Type", row.path("sentAs").asString("application/json"));
    }
    if (row.has("accept")) {
      request.header("Accept", row.path("accept").asString());
    }
    String with = row.path("secret").asString("mj-api-secret: " + SECRET);
    Stream.of(with.split(", "))
        .filter(header -> !header.equals("none"))
        .map(header -> header.split(": ", 2))
        .forEach(header -> request.header(header[0], header[1]));
    return request
        .method(
            line[0],
            body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(filled(body, prepared)))
        .build();
  }

  /** {@code #} stands for digits, {@code …} for anything. */
  private static Pattern pattern(String answer) {
    return Pattern.compile(
        Pattern.quote(answer).replace("#", "\\E\\d+\\Q").replace("…", "\\E.*\\Q"), Pattern.DOTALL);
  }

  private static String filled(String text, Prepared prepared) {
    return text.replace("{done}", prepared.done())
        .replace("{fresh}", prepared.fresh())
        .replace("{text}", prepared.text())
        .replace("{blend}", prepared.blend())
        .replace("{base}", prepared.mock().server().baseUrl().toString())
        .replace("{png}", Bodies.PNG);
  }

  private static Prepared prepared(String profile) {
    RunningMock mock =
        new RunningMock(
            options ->
                options.withSecret(SECRET).withProfile(profile).withConcurrency(Integer.MAX_VALUE));
    String done = submit(mock, "imagine", "{\"prompt\":\"Cat\",\"state\":\"order-42\"}");
    String text = submit(mock, "describe", "{\"base64\":\"" + Bodies.PNG + "\"}");
    String blend =
        submit(
            mock,
            "blend",
            "{\"base64Array\":[\"%s\",\"%s\"],\"dimensions\":\"SQUARE\"}"
                .formatted(Bodies.PNG, Bodies.PNG));
    mock.passAll();
    String fresh = submit(mock, "imagine", "{\"prompt\":\" Dog \",\"state\":\"s\"}");
    return new Prepared(mock, done, fresh, text, blend);
  }

  private static String submit(RunningMock mock, String operation, String body) {
    Answer answer =
        mock.exchange(
            mock.request("/mj/submit/" + operation)
                .header("Content-Type", "application/json")
                .header("mj-api-secret", SECRET)
                .POST(BodyPublishers.ofString(body))
                .build());
    assertThat(answer.result()).as(answer.text()).isNotEmpty();
    return answer.result();
  }

  private static JsonNode table() {
    return YamlFile.readTree(
        new YAMLMapper(),
        Path.of("src/test/resources/dev/mjproxy/mock/profile/recorded-answers.yaml"));
  }
}
