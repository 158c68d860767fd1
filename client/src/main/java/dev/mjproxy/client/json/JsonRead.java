package dev.mjproxy.client.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one value, such as {@code StringJsonAdapter::read}; null stands for an absent one. */
@FunctionalInterface
public interface JsonRead<T> {
  /** Reads the value that comes next. */
  @Nullable T read(JsonReader in) throws IOException;
}
