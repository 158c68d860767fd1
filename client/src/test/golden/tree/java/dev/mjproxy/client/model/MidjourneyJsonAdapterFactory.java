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
    if (!annotations.isEmpty() || !(type instanceof Class)) {
      return null;
    }
    JsonAdapter<?> adapter = byName(type);
    return adapter == null ? byClass(type) : adapter;
  }

  /**
   * Finds the one without loading the others, which comparing with them would. For the same reason
   * the instances are declared as what all have in common.
   */
  private static @Nullable JsonAdapter<?> byName(Type type) {
    return switch (type.getTypeName()) {
      case "dev.mjproxy.client.model.ErrorBody" ->
          type == ErrorBody.class ? ErrorBodyJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.Frame" ->
          type == Frame.class ? FrameJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.FrameStyle" ->
          type == FrameStyle.class ? FrameStyleJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.HangRequest" ->
          type == HangRequest.class ? HangRequestJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.Picture" ->
          type == Picture.class ? PictureJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.PictureProperties" ->
          type == PictureProperties.class ? PicturePropertiesJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.Verdict" ->
          type == Verdict.class ? VerdictJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.Wall" ->
          type == Wall.class ? WallJsonAdapter.INSTANCE : null;
      case "dev.mjproxy.client.model.WallKind" ->
          type == WallKind.class ? WallKindJsonAdapter.INSTANCE : null;
      default -> null;
    };
  }

  /** Finds those that a shrinker has renamed. */
  private static @Nullable JsonAdapter<?> byClass(Type type) {
    if (type == ErrorBody.class) {
      return ErrorBodyJsonAdapter.INSTANCE;
    }
    if (type == Frame.class) {
      return FrameJsonAdapter.INSTANCE;
    }
    if (type == FrameStyle.class) {
      return FrameStyleJsonAdapter.INSTANCE;
    }
    if (type == HangRequest.class) {
      return HangRequestJsonAdapter.INSTANCE;
    }
    if (type == Picture.class) {
      return PictureJsonAdapter.INSTANCE;
    }
    if (type == PictureProperties.class) {
      return PicturePropertiesJsonAdapter.INSTANCE;
    }
    if (type == Verdict.class) {
      return VerdictJsonAdapter.INSTANCE;
    }
    if (type == Wall.class) {
      return WallJsonAdapter.INSTANCE;
    }
    if (type == WallKind.class) {
      return WallKindJsonAdapter.INSTANCE;
    }
    return type == JsonValue.class ? JsonValueJsonAdapter.INSTANCE : null;
  }
}
