package dev.mjproxy.contract.spring;

import dev.mjproxy.contract.observed.ContractObserver;
import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * An interceptor of {@code RestClient} and {@code RestTemplate} that lets an observer judge each
 * exchange; it changes none, and fails none. Responses are read whole.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.base();
 * ContractRequestInterceptor interceptor = new ContractRequestInterceptor(observer);
 * observer.assertKept();
 * }</pre>
 */
public final class ContractRequestInterceptor implements ClientHttpRequestInterceptor {
  private final ContractObserver observer;

  /** One that tells this observer. */
  public ContractRequestInterceptor(ContractObserver observer) {
    this.observer = observer;
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    Instant start = Instant.now();
    ClientHttpResponse response = execution.execute(request, body);
    byte[] bytes = read(response);
    Duration duration = Duration.between(start, Instant.now());
    observer.add(
        ObservedExchange.of(
                ObservedRequest.of(request.getMethod().name(), request.getURI())
                    .with(headers(request.getHeaders()))
                    .with(body),
                ObservedResponse.of(
                    response.getStatusCode().value(), headers(response.getHeaders()), bytes))
            .at(start, duration));
    return new ReadResponse(response, bytes);
  }

  /** Who does not get the response cannot close it. */
  private static byte[] read(ClientHttpResponse response) throws IOException {
    try {
      return response.getBody().readAllBytes();
    } catch (IOException | RuntimeException e) {
      response.close();
      throw e;
    }
  }

  private static Map<String, List<String>> headers(HttpHeaders headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    headers.forEach((name, values) -> all.put(name, new ArrayList<>(values)));
    return all;
  }

  /** The response with its body read already. */
  private record ReadResponse(ClientHttpResponse response, byte[] bytes)
      implements ClientHttpResponse {
    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return response.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return response.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return response.getHeaders();
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {
      response.close();
    }
  }
}
