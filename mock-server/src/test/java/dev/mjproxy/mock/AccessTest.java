package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Who may call, and what needs no secret (base contract §4). */
final class AccessTest {
  @RegisterExtension
  static final RunningMock mock = new RunningMock(options -> options.withSecret("S3cret"));

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer S3cret, 200",
    "Authorization, bearer S3cret, 200",
    "Authorization, S3cret, 200",
    "authorization, S3cret, 200",
    "mj-api-secret, S3cret, 200",
    "Mj-Api-Secret, S3cret, 200",
    "Authorization, Bearer s3cret, 401",
    "Authorization, Bearer S3cretX, 401",
    "Authorization, Basic S3cret, 401",
    "Authorization, Bearer, 401",
    "mj-api-secret, Bearer S3cret, 401",
    "mj-api-secret, wrong, 401",
    "x-ptoken, S3cret, 401"
  })
  void secretComesInOneOfThreeForms(String header, String value, int status) {
    assertThat(mock.send(mock.request("/mj/task/list").header(header, value)).status())
        .isEqualTo(status);
  }

  @Test
  void anyValidFormIsEnough() {
    HttpRequest.Builder request =
        mock.request("/mj/task/list")
            .header("Authorization", "Bearer wrong")
            .header("mj-api-secret", "S3cret");

    assertThat(mock.send(request).status()).isEqualTo(200);
  }

  @Test
  void secretIsAskedForBeforeAnythingElse() {
    for (String path : List.of("/mj/submit/imagine", "/mj/nowhere", "/")) {
      Answer answer =
          mock.send(
              mock.request(path)
                  .header("Prefer", "code=429")
                  .method("PUT", BodyPublishers.ofString("{{{")));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.json().path("message").asString()).endsWith("found none");
    }
  }

  @Test
  void refusalDoesNotRepeatTheSecret() {
    Answer answer = mock.send(mock.request("/mj/task/list").header("Authorization", "guess"));

    assertThat(answer.text()).doesNotContain("S3cret", "guess").contains("another one");
  }

  @Test
  void picturesNeedNoSecret() {
    String id = call("/mj/submit/imagine", Bodies.prompt("Cat")).result();
    mock.passAll();
    Answer task =
        mock.send(mock.request("/mj/task/" + id + "/fetch").header("mj-api-secret", "S3cret"));
    String url = task.json().path("imageUrl").asString();

    assertThat(mock.get(URI.create(url).getRawPath()).status()).isEqualTo(200);
  }

  @Test
  void uploadsNeedNoSecret() {
    Answer answer =
        call("/mj/submit/upload-discord-images", Bodies.of("base64Array", List.of(Bodies.PNG)));
    String url = answer.json().path("result").path(0).asString();

    assertThat(mock.get(URI.create(url).getRawPath()).status()).isEqualTo(200);
  }

  @Test
  void pictureThatIsGoneIsNotFoundWithoutASecretToo() {
    assertThat(mock.get("/attachments/1/2/someone_x.png").status()).isEqualTo(404);
    assertThat(mock.get("/attachments/1057310170533282874/uploads/9.png").status()).isEqualTo(404);
  }

  @Test
  void healthNeedsNoSecret() {
    assertThat(mock.get("/__mjproxy/health").status()).isEqualTo(200);
  }

  @Test
  void preflightNeedsNoSecret() {
    Answer answer =
        mock.send(
            mock.request("/mj/submit/imagine")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.header("Access-Control-Allow-Methods").orElse("")).contains("POST");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("authorization,content-type");
  }

  @Test
  void pagesOfOtherOriginsCanReadResponses() {
    Answer with = mock.send(mock.request("/mj/task/list").header("Origin", "https://example.org"));
    Answer without = mock.get("/mj/task/list");

    assertThat(with.header("Access-Control-Allow-Origin")).contains("*");
    assertThat(without.header("Access-Control-Allow-Origin")).isEmpty();
  }

  private static Answer call(String path, ObjectNode body) {
    return mock.send(
        mock.request(path)
            .header("Content-Type", "application/json")
            .header("mj-api-secret", "S3cret")
            .POST(BodyPublishers.ofString(body.toString())));
  }
}
