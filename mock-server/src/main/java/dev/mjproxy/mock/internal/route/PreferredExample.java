package dev.mjproxy.mock.internal.route;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Prefer: code=429, example=tooManyRequestsSpring} header that Prism's users know: the
 * client chooses the HTTP status and the spec's named example, and the operation is not executed.
 */
public final class PreferredExample {
  private static final Pattern CODE = Pattern.compile("(?:^|[,;\\s])code=\"?(\\d{3})\"?");
  private static final Pattern EXAMPLE = Pattern.compile("(?:^|[,;\\s])example=\"?([\\w-]+)\"?");

  private static final int TOO_MANY_REQUESTS = 429;

  private final ErrorResponses errors;

  /**
   * Serves examples.
   *
   * @param errors says so where there is no such example
   */
  public PreferredExample(ErrorResponses errors) {
    this.errors = errors;
  }

  /** The preferred response, if the request prefers one. */
  public Optional<MockResponse> find(Operation operation, MockRequest request) {
    String prefer = request.header("Prefer").orElse("");
    Matcher code = CODE.matcher(prefer);
    Matcher example = EXAMPLE.matcher(prefer);
    boolean hasCode = code.find();
    boolean hasExample = example.find();
    if (!hasCode && !hasExample) {
      return Optional.empty();
    }
    int status = hasCode ? Integer.parseInt(code.group(1)) : 200;
    if (!operation.statuses().contains(status)) {
      return Optional.of(
          refused(request, "code: expected one of %s, found %d", operation.statuses(), status));
    }
    List<NamedExample> examples = operation.responseExamples(status);
    if (hasExample) {
      String wanted = example.group(1);
      List<String> names = examples.stream().map(NamedExample::name).toList();
      return Optional.of(
          names.contains(wanted)
              ? response(status, operation.responseExample(status, wanted))
              : refused(request, "example: expected one of %s, found %s", names, wanted));
    }
    return Optional.of(
        examples.isEmpty()
            ? withRetryAfter(MockResponse.empty(status))
            : response(status, examples.get(0)));
  }

  private static MockResponse response(int status, NamedExample example) {
    return withRetryAfter(ExampleBodies.json(status, example.value()));
  }

  /** The spec's examples are bodies; a 429 also needs a {@code Retry-After} header. */
  private static MockResponse withRetryAfter(MockResponse response) {
    return response.status() == TOO_MANY_REQUESTS ? response.with("Retry-After", "1") : response;
  }

  private MockResponse refused(MockRequest request, String pattern, Object expected, Object found) {
    return errors.error(400, "Prefer " + pattern.formatted(expected, found), request.path());
  }
}
