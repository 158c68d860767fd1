package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Downloads pictures as clients do: without the secret, and through a few redirects. */
public final class RedirectFollower {
  private static final int REDIRECTS = 5;
  private static final Pattern ROOT = Pattern.compile("(?<root>(?<scheme>https?:)//[^/?#]+).*");

  private RedirectFollower() {}

  /** What came from this address, or from where it leads. */
  public static Exchange fetch(CheckContext context, String url) {
    Exchange download = context.send(Request.of("GET", url));
    Optional<String> next = next(download, url);
    for (int redirects = 0; redirects < REDIRECTS && next.isPresent(); redirects++) {
      download = context.send(Request.of("GET", next.get()));
      next = next(download, next.get());
    }
    return download;
  }

  private static Optional<String> next(Exchange download, String url) {
    String location =
        download
            .response()
            .filter(response -> response.status() / 100 == 3)
            .flatMap((HttpResponse response) -> response.header("Location"))
            .orElse("");
    Matcher here = ROOT.matcher(url);
    if (location.matches("https?://.*")) {
      return Optional.of(location);
    }
    return location.startsWith("/") && here.matches()
        ? Optional.of(here.group(location.startsWith("//") ? "scheme" : "root") + location)
        : Optional.empty();
  }
}
