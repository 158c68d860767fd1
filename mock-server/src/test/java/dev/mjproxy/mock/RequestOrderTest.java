package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The order of the steps that {@code FrontHandler} and {@link RequestPipeline} list: each request
 * here would be answered by two neighbouring steps, and the earlier one answers.
 */
final class RequestOrderTest {
  private static final String ANY_REQUEST = "{\"request\":{},\"response\":{\"status\":418}}";

  @RegisterExtension
  static final RunningMock mock = new RunningMock(options -> options.withSecret("S"));

  @AfterEach
  void removeStubs() {
    admin("mappings/reset", "");
  }

  @Test
  void limitsComeBeforeTheAdminGuard() {
    assertThat(
            status("/__mjproxy/faults", "Origin", "http://x.example", "Content-Encoding", "gzip"))
        .isEqualTo(415);
  }

  @Test
  void adminGuardComesBeforeTheAdminApi() {
    assertThat(status("/__mjproxy/nowhere", "Origin", "http://x.example")).isEqualTo(403);
  }

  @Test
  void adminApisComeBeforeStubs() {
    stubForAnyRequest();

    assertThat(status("/__mjproxy/clock")).isEqualTo(200);
    assertThat(status("/__admin/mappings")).isEqualTo(200);
  }

  @Test
  void stubsComeBeforeOpenEndpoints() {
    stubForAnyRequest();

    assertThat(status("/__mjproxy/health")).isEqualTo(418);
  }

  @Test
  void openEndpointsNeedNoSecret() {
    assertThat(status("/__mjproxy/health")).isEqualTo(200);
  }

  @Test
  void secretIsAskedForBeforeThePathIsJudged() {
    assertThat(status("/nowhere")).isEqualTo(401);
    assertThat(status("/mj/submit/imagine")).isEqualTo(401);
    assertThat(status("/mj/submit/imagine", "mj-api-secret", "S")).isEqualTo(405);
  }

  @Test
  void pathIsJudgedBeforeAnExampleIsPreferred() {
    assertThat(status("/nowhere", "mj-api-secret", "S", "Prefer", "code=429")).isEqualTo(404);
  }

  @Test
  void examplePreferredComesBeforeFaults() {
    fault("{\"kind\":\"server-error\"}");

    assertThat(status("/mj/task/list", "mj-api-secret", "S", "Prefer", "code=429")).isEqualTo(429);
  }

  @Test
  void refusingFaultComesBeforeValidation() {
    fault("{\"kind\":\"server-error\",\"status\":503}");

    assertThat(imagine("[").status()).isEqualTo(503);
  }

  @Test
  void validationComesBeforeTheOperation() {
    assertThat(imagine("{\"prompt\":\"mock:queue-full\",\"base64Array\":1}").status())
        .isEqualTo(400);
  }

  @Test
  void distortingFaultComesLast() {
    fault("{\"kind\":\"empty-body\"}");
    Answer answer = imagine("[");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEmpty();
  }

  private static int status(String path, String... headers) {
    var request = mock.request(path);
    return mock.exchange((headers.length == 0 ? request : request.headers(headers)).build())
        .status();
  }

  private static Answer imagine(String body) {
    return mock.exchange(
        mock.request("/mj/submit/imagine")
            .headers("mj-api-secret", "S", "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static void stubForAnyRequest() {
    assertThat(admin("mappings", ANY_REQUEST).status()).isEqualTo(201);
  }

  private static void fault(String fault) {
    assertThat(mock.post("/__mjproxy/faults", fault).status()).isEqualTo(200);
  }

  private static Answer admin(String path, String body) {
    return mock.post("/__admin/" + path, body);
  }
}
