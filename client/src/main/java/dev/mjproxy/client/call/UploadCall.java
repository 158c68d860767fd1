package dev.mjproxy.client.call;

import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.http.ApiResponse;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.UploadAccountFilter;
import dev.mjproxy.client.model.UploadRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Uploads pictures, so that prompts can name them by address. */
public final class UploadCall {
  private final CallContext context;
  private final UploadRequest.Builder request;

  /** Pictures as data URLs. @throws IllegalArgumentException when one is none, or there is none */
  UploadCall(CallContext context, List<String> dataUrls) {
    if (Arguments.dataUrls("images", dataUrls).isEmpty()) {
      throw new IllegalArgumentException("images: expected one or more, found none");
    }
    this.context = context;
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
  public ApiResponse<List<String>> submit() {
    RawResponse raw =
        context
            .caller()
            .change(
                context.apis().apply(context.mode()).submit().uploadDiscordImages(request.build()));
    JsonValue body = context.caller().decoder().decode(raw, JsonValue.class);
    List<String> addresses = addresses(body.member("result"));
    if (addresses.isEmpty()) {
      throw ErrorTable.malformed(raw, "the server accepted, and named no address; upload again");
    }
    return new ApiResponse<>(addresses, raw);
  }

  /** The same on another thread. */
  public CompletableFuture<ApiResponse<List<String>>> submitAsync() {
    return context.caller().async(this::submit);
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
