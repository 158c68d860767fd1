// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives Moshi an adapter for each type of this package, without reflection.
 *
 * <pre>{@code
 * Moshi moshi = new Moshi.Builder().add(new MidjourneyJsonAdapterFactory()).build();
 * }</pre>
 */
public final class MidjourneyJsonAdapterFactory implements JsonAdapter.Factory {
  /** For {@code Moshi.Builder.add}. */
  public MidjourneyJsonAdapterFactory() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    if (type == ErrorBody.class) {
      return new ErrorBodyJsonAdapter();
    }
    if (type == Frame.class) {
      return new FrameJsonAdapter();
    }
    if (type == FrameStyle.class) {
      return new FrameStyleJsonAdapter();
    }
    if (type == HangRequest.class) {
      return new HangRequestJsonAdapter();
    }
    if (type == Picture.class) {
      return new PictureJsonAdapter();
    }
    if (type == PictureProperties.class) {
      return new PicturePropertiesJsonAdapter();
    }
    if (type == Verdict.class) {
      return new VerdictJsonAdapter();
    }
    if (type == Wall.class) {
      return new WallJsonAdapter();
    }
    if (type == WallKind.class) {
      return new WallKindJsonAdapter();
    }
    return type == JsonValue.class ? new JsonValueJsonAdapter() : null;
  }
}
