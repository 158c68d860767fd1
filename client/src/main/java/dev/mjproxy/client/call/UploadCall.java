package dev.mjproxy.client.call;

import dev.mjproxy.client.error.ErrorTable;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.http.Reply;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.UploadAccountFilter;
import dev.mjproxy.client.model.UploadRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Uploads pictures, so that prompts can name them by address. */
public final class UploadCall {
  private final Calls calls;
  private final UploadRequest.Builder request;

  /** Pictures as data URLs. @throws IllegalArgumentException when one is none, or there is none */
  public UploadCall(Calls calls, List<String> dataUrls) {
    if (Required.dataUrls("images", dataUrls).isEmpty()) {
      throw new IllegalArgumentException("images: expected one or more, found none");
    }
    this.calls = calls;
    this.request = UploadRequest.builder().base64Array(dataUrls);
  }

  /** Which accounts may do it; any unless set. */
  public UploadCall filter(UploadAccountFilter filter) {
    request.filter(filter);
    return this;
  }

  /**
   * Sends them; the addresses come in the same order.
   *
   * @throws dev.mjproxy.client.error.MidjourneyException when they were refused, or no address came
   */
  public Reply<List<String>> submit() {
    RawResponse raw =
        calls
            .exchange()
            .change(calls.apis().apply(calls.mode()).submit().uploadDiscordImages(request.build()));
    JsonValue body = calls.exchange().decoder().decode(raw, JsonValue.class);
    List<String> addresses = addresses(body.member("result"));
    if (addresses.isEmpty()) {
      throw ErrorTable.malformed(raw, "the server accepted, and named no address; upload again");
    }
    return new Reply<>(addresses, raw);
  }

  /** The same on another thread. */
  public CompletableFuture<Reply<List<String>>> submitAsync() {
    return calls.exchange().async(this::submit);
  }

  /** Servers send an array, or one text with commas (protocol.md §10, 1). */
  private static List<String> addresses(JsonValue result) {
    String text = result.text();
    Stream<String> found =
        text == null
            ? result.items().stream().map(JsonValue::text).filter(Objects::nonNull)
            : Stream.of(text.split(","));
    return found.map(String::strip).filter(address -> !address.isEmpty()).toList();
  }
}
