package dev.mjproxy.contract.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mjproxy.contract.observed.ContractObserver;
import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import dev.mjproxy.contract.observed.ObserverOptions;
import dev.mjproxy.contract.options.Selection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An extension of WireMock that lets an observer judge what its stubs answer. Stubs that give every
 * task the same id and the same picture are taken for what they are, and so not judged by it.
 *
 * <pre>{@code
 * StubContractListener contract = StubContractListener.base();
 * contract.observer().assertKept();
 * }</pre>
 */
public final class StubContractListener implements ServeEventListener {
  /** The rules that no stub with one fixed answer keeps. */
  private static final Selection BUT_OWN_TASKS =
      new Selection(
          List.of(),
          List.of(
              "lifecycle/ids-are-unique",
              "lifecycle/equal-prompts-draw-twice",
              "task/pictures-are-unique"));

  private final ContractObserver observer;

  /** One that tells this observer. */
  public StubContractListener(ContractObserver observer) {
    this.observer = observer;
  }

  /** One for the base contract. */
  public static StubContractListener base() {
    return new StubContractListener(ContractObserver.of(ObserverOptions.BASE.with(BUT_OWN_TASKS)));
  }

  /** What judges the stubs. */
  public ContractObserver observer() {
    return observer;
  }

  @Override
  public String getName() {
    return "mjproxy-contract";
  }

  /** Before it is sent, so that whoever has the response can ask for the findings. */
  @Override
  public void beforeResponseSent(ServeEvent event, Parameters parameters) {
    LoggedRequest request = event.getRequest();
    LoggedResponse response = event.getResponse();
    if (event.getWasMatched() && response != null && response.getFault() == null) {
      observer.add(
          ObservedExchange.of(
                  ObservedRequest.of(request.getMethod().getName(), request.getAbsoluteUrl())
                      .with(headers(request.getHeaders()))
                      .with(bytes(request.getBody())),
                  ObservedResponse.of(
                      response.getStatus(),
                      headers(response.getHeaders()),
                      bytes(response.getBody())))
              .at(request.getLoggedDate().toInstant(), Duration.ZERO));
    }
  }

  private static byte[] bytes(byte @Nullable [] body) {
    return body == null ? new byte[0] : body;
  }

  private static Map<String, List<String>> headers(@Nullable HttpHeaders headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (headers != null) {
      for (HttpHeader header : headers.all()) {
        all.put(header.key(), header.values());
      }
    }
    return all;
  }
}
