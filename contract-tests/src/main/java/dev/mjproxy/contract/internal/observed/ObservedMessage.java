package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.internal.probe.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request and its response, as somebody else made them.
 *
 * @param request as it was sent, its path without the server's address
 * @param response as it came
 * @param timing when, and for how long
 * @param baseUrl scheme, host and port of the server
 * @param isWrongOnPurpose whether the request is meant to be refused
 */
public record ObservedMessage(
    Request request,
    HttpResponse response,
    Timing timing,
    String baseUrl,
    boolean isWrongOnPurpose) {

  /** Headers as reports may show them: without cookies and the like. */
  public static Map<String, List<String>> shown(Map<String, List<String>> headers) {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> shown.put(name, Secrets.isSecret(name) ? List.of("***") : values));
    return shown;
  }

  /** The same as checks take it, without base64 in its request and without cookies. */
  Exchange exchange(String operation, boolean isProper, SecretMask mask) {
    Request shown = request;
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (Secrets.in(Map.of(header.getKey(), header.getValue())).isEmpty()
          && Secrets.isSecret(header.getKey())) {
        shown = shown.with(header.getKey(), "***");
      }
    }
    String body = request.bodyText();
    String shortened = Secrets.withoutBase64(body);
    if (!shortened.equals(body)) {
      shown =
          shown.withBody(
              request.headers().getOrDefault("Content-Type", "application/json"), shortened);
    }
    return Exchange.observed(
        isProper ? shown.callOf(operation) : shown.wrongFor(operation),
        response,
        timing,
        baseUrl,
        mask);
  }
}
