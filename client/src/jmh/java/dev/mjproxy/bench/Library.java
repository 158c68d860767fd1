package dev.mjproxy.bench;

import com.google.gson.Gson;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.model.MidjourneyJsonAdapterFactory;
import dev.mjproxy.client.model.Task;

/** Who is compared. */
public enum Library {
  /** The client's own adapters. */
  GENERATED,
  /** Moshi with reflection, into a class with fields. */
  MOSHI_CLASS,
  /** Moshi with reflection, into a record. */
  MOSHI_RECORD,
  /** The stock generator's Gson models under a plain Gson. */
  GSON,
  /** The same under the Gson that the stock generator sets up, which checks what it reads. */
  STOCK_GSON,
  /** The stock generator's Jackson models. */
  JACKSON,
  /** Nobody: every token is read and dropped. Reading only. */
  TOKENS;

  /** A fresh codec, as a program makes one when it starts; without lambdas, which start slowly. */
  Codec codec(Body body) {
    return switch (this) {
      case GENERATED -> MoshiCodec.of(generated(), body, Task.class);
      case MOSHI_CLASS -> MoshiCodec.of(reflective(), body, ClassTask.class);
      case MOSHI_RECORD -> MoshiCodec.of(reflective(), body, RecordTask.class);
      case GSON -> new GsonCodec(new Gson(), body);
      case STOCK_GSON -> new GsonCodec(stockGson(), body);
      case JACKSON -> new JacksonCodec(body);
      case TOKENS -> new TokensCodec();
    };
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
