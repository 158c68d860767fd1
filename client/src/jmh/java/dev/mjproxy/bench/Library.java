package dev.mjproxy.bench;

import com.google.gson.Gson;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.model.MidjourneyJsonAdapterFactory;
import dev.mjproxy.client.model.Task;
import java.util.function.Function;

/** Who is compared. */
public enum Library {
  /** The client's own adapters. */
  GENERATED(body -> MoshiCodec.of(generated(), body, Task.class)),
  /** Moshi with reflection, into a class with fields. */
  MOSHI_CLASS(body -> MoshiCodec.of(reflective(), body, ClassTask.class)),
  /** Moshi with reflection, into a record. */
  MOSHI_RECORD(body -> MoshiCodec.of(reflective(), body, RecordTask.class)),
  /** The stock generator's Gson models under a plain Gson. */
  GSON(body -> new GsonCodec(new Gson(), body)),
  /** The same under the Gson that the stock generator sets up, which checks what it reads. */
  STOCK_GSON(body -> new GsonCodec(stockGson(), body)),
  /** The stock generator's Jackson models. */
  JACKSON(JacksonCodec::new),
  /** Nobody: every token is read and dropped. Reading only. */
  TOKENS(body -> new TokensCodec());

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Function<Body, Codec> codec;

  Library(Function<Body, Codec> codec) {
    this.codec = codec;
  }

  /** A fresh codec, as a program makes one when it starts. */
  Codec codec(Body body) {
    return codec.apply(body);
  }

  private static Moshi generated() {
    return new Moshi.Builder().add(new MidjourneyJsonAdapterFactory()).build();
  }

  private static Moshi reflective() {
    return new Moshi.Builder().build();
  }

  private static Gson stockGson() {
    new stock.gson.JSON(); // its static initialiser, and nothing else, makes the Gson
    return stock.gson.JSON.getGson();
  }
}
