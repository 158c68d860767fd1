package dev.mjproxy.spring.jackson;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.model.MidjourneyJsonAdapterFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The client's own adapters, by which Jackson's modules write and read its models. */
final class ModelAdapters {
  private static final String MODELS = "dev.mjproxy.client.model";
  private static final MidjourneyJsonAdapterFactory FACTORY = new MidjourneyJsonAdapterFactory();
  private static final Moshi MOSHI = new Moshi.Builder().add(FACTORY).build();

  private ModelAdapters() {}

  /** The adapter of a model; null for any other class. */
  @SuppressWarnings("unchecked") // the factory answers for the class that it was asked for
  static @Nullable JsonAdapter<Object> of(Class<?> type) {
    return type.getPackageName().equals(MODELS)
        ? (JsonAdapter<Object>) FACTORY.create(type, Set.of(), MOSHI)
        : null;
  }
}
