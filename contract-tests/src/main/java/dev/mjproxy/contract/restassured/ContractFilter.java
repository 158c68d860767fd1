package dev.mjproxy.contract.restassured;

import dev.mjproxy.contract.observed.ContractObserver;
import dev.mjproxy.contract.observed.FindingText;
import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import dev.mjproxy.contract.observed.ObserverOptions;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.RunReport;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter of REST Assured that fails the test whose exchange breaks the contract, with all
 * findings in one message.
 *
 * <pre>{@code
 * ContractFilter contract = ContractFilter.base();
 * RestAssured.given(PlainHttp.specification(url, "S"))
 *     .filter(contract)
 *     .body("{\"prompt\":\"a cat\"}")
 *     .post("/mj/submit/imagine");
 * }</pre>
 *
 * <p>One filter for all requests of a test, or of a class, sees the lives of tasks; one for each
 * request sees single replies only. Thread-safe.
 */
public final class ContractFilter implements OrderedFilter {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]+)");

  private final ObserverOptions options;
  private final ContractObserver observer;
  private final boolean isCollecting;
  private final boolean isWrong;

  private ContractFilter(
      ObserverOptions options, ContractObserver observer, boolean isCollecting, boolean isWrong) {
    this.options = options;
    this.observer = observer;
    this.isCollecting = isCollecting;
    this.isWrong = isWrong;
  }

  /** A filter for the base contract. */
  public static ContractFilter base() {
    return of(ObserverOptions.BASE);
  }

  /**
   * A filter with these options.
   *
   * @throws IllegalArgumentException if the profile or the selection names what does not exist
   */
  public static ContractFilter of(ObserverOptions options) {
    return new ContractFilter(options, ContractObserver.of(options), false, false);
  }

  /**
   * A new filter for a server of this dialect.
   *
   * @param nameOrFile the name of a profile, such as {@code relay}, or the path of a file
   * @throws IllegalArgumentException if there is none
   */
  public ContractFilter profile(String nameOrFile) {
    ObserverOptions changed = options.withProfile(nameOrFile);
    return new ContractFilter(changed, ContractObserver.of(changed), isCollecting, isWrong);
  }

  /** The same filter, which fails nothing until {@link #assertKept}. */
  public ContractFilter collecting() {
    return new ContractFilter(options, observer, true, isWrong);
  }

  /**
   * The same filter for requests that are meant to be refused: a refusal is right, and a server
   * that accepts them is not. Requests that are wrong by themselves, such as one without its
   * prompt, need no such mark.
   */
  public ContractFilter forWrongRequests() {
    return new ContractFilter(options, observer, isCollecting, true);
  }

  /**
   * Fails if any exchange so far broke the contract.
   *
   * @throws AssertionError with all findings
   */
  public void assertKept() {
    observer.assertKept();
  }

  /** Everything so far, for {@link dev.mjproxy.contract.report}. */
  public RunReport report() {
    return observer.report();
  }

  /** The last before the wire, so that it sees what other filters have changed. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Instant start = Instant.now();
    Response response = context.next(request, expected);
    Duration duration = Duration.between(start, Instant.now());
    Optional<byte[]> body = body(request);
    if (body.isEmpty()) {
      return response;
    }
    ObservedExchange exchange =
        ObservedExchange.of(
                ObservedRequest.of(request.getMethod(), request.getURI())
                    .with(headers(request.getHeaders(), request.getContentType()))
                    .with(body.get()),
                ObservedResponse.of(
                    response.statusCode(),
                    headers(response.headers(), response.contentType()),
                    response.asByteArray()))
            .at(start, duration);
    List<Cause> broken = observer.add(isWrong ? exchange.wrongOnPurpose() : exchange);
    if (!isCollecting && !broken.isEmpty()) {
      throw new AssertionError(FindingText.of(broken, options));
    }
    return response;
  }

  /** The bytes that went out; empty for a stream, which nobody can read twice. */
  private static Optional<byte[]> body(FilterableRequestSpecification request) {
    Object body = request.getBody();
    if (body == null) {
      return Optional.of(new byte[0]);
    }
    if (body instanceof byte[] bytes) {
      return Optional.of(bytes);
    }
    if (body instanceof File file) {
      try {
        return Optional.of(Files.readAllBytes(file.toPath()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return body instanceof String text
        ? Optional.of(text.getBytes(charset(request.getContentType())))
        : Optional.empty();
  }

  private static Charset charset(String contentType) {
    Matcher charset = CHARSET.matcher(String.valueOf(contentType));
    try {
      return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static Map<String, List<String>> headers(Headers headers, String contentType) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Header header : headers) {
      all.computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(String.valueOf(header.getValue()));
    }
    if (contentType != null && !headers.hasHeaderWithName("Content-Type")) {
      all.put("Content-Type", List.of(contentType));
    }
    return all;
  }
}
