package dev.mjproxy.client.internal.caller;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.internal.json.BoundedJson;
import dev.mjproxy.client.internal.json.Leniency;
import dev.mjproxy.client.internal.transport.SafeListeners;
import dev.mjproxy.client.json.Tolerance;
import dev.mjproxy.client.model.MidjourneyJsonAdapterFactory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decodes response bodies leniently, and reports each deviation to a listener. */
public final class ResponseDecoder {
  private static final String CURE =
      "look at raw() for the whole of it; the provider may speak another protocol";

  private final Moshi moshi = new Moshi.Builder().add(new MidjourneyJsonAdapterFactory()).build();
  private final Consumer<Tolerance> listener;

  /** Reports deviations to this listener. */
  public ResponseDecoder(Consumer<Tolerance> listener) {
    this.listener = tolerance -> SafeListeners.tell(() -> listener.accept(tolerance));
  }

  /** The adapters of all models. */
  public Moshi moshi() {
    return moshi;
  }

  /**
   * The body as an object of a type.
   *
   * @throws MalformedResponseException when it is none, or empty
   */
  public <T> T decode(RawResponse raw, Class<T> type) {
    return decode(raw, moshi.adapter(type));
  }

  /**
   * The body as a list of such objects.
   *
   * @throws MalformedResponseException when it is none, or empty
   */
  public <T> List<T> decodeList(RawResponse raw, Class<T> type) {
    return decode(raw, moshi.adapter(Types.newParameterizedType(List.class, type)));
  }

  private <T> T decode(RawResponse raw, JsonAdapter<T> adapter) {
    T value = raw.isEmpty() ? null : parse(raw, adapter);
    if (value == null) {
      throw ErrorTable.malformed(raw, CURE);
    }
    if (!raw.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("json")) {
      listener.accept(new Tolerance(Tolerance.Kind.MEDIA_TYPE, "$"));
    }
    return value;
  }

  private <T> @Nullable T parse(RawResponse raw, JsonAdapter<T> adapter) {
    JsonReader in = BoundedJson.reader(raw.bytes());
    Leniency.allow(in, listener);
    try {
      return adapter.fromJson(in);
    } catch (IOException | JsonDataException e) {
      throw ErrorTable.malformed(raw, CURE, e);
    } catch (
        OutOfMemoryError
            e) { // a small body can decode to very many objects, which are garbage by now
      throw ErrorTable.malformed(raw, "reading it takes more memory than there is", e);
    }
  }
}
