package dev.mjproxy.client.json;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one value, such as {@code StringJsonAdapter::write}. */
@FunctionalInterface
public interface JsonWrite<T> {
  /** Writes the value. */
  void write(JsonWriter out, @Nullable T value) throws IOException;
}
