// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wall with what hangs on it. */
public sealed interface Wall permits WallRecord, WallWithExtra {
  /** Its style. */
  FrameStyle style();

  /** Who gilded it. */
  @Nullable String gilder();

  /** What hangs there. */
  Picture picture();

  /** Whether there is room. */
  @Nullable Boolean free();

  /** Members without an accessor here, in the order they came; they are written back unchanged. */
  default Map<String, JsonValue> extra() {
    return Map.of();
  }

  /** One of those members; {@link JsonValue#NULL} when it is not there. */
  default JsonValue extra(String name) {
    return extra().getOrDefault(name, JsonValue.NULL);
  }

  /** A builder that holds this object's values. */
  default Builder toBuilder() {
    Builder builder = new Builder();
    builder.style = style();
    builder.gilder = gilder();
    builder.picture = picture();
    builder.free = free();
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder; what is required is a parameter. */
  static Builder builder(FrameStyle style, Picture picture) {
    return new Builder().style(style).picture(picture);
  }

  /** Collects the values of a {@link Wall}; not for use by two threads at a time. */
  final class Builder {
    @Nullable FrameStyle style;
    @Nullable String gilder;
    @Nullable Picture picture;
    @Nullable Boolean free;
    @Nullable Map<String, JsonValue> extra;

    Builder() {}

    /** Its style. */
    public Builder style(FrameStyle style) {
      this.style = Objects.requireNonNull(style, "style");
      return this;
    }

    /** Who gilded it. */
    public Builder gilder(@Nullable String gilder) {
      this.gilder = gilder;
      return this;
    }

    /** What hangs there. */
    public Builder picture(Picture picture) {
      this.picture = Objects.requireNonNull(picture, "picture");
      return this;
    }

    /** Whether there is room. */
    public Builder free(@Nullable Boolean free) {
      this.free = free;
      return this;
    }

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, WallJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static Wall of(
        FrameStyle style,
        @Nullable String gilder,
        Picture picture,
        @Nullable Boolean free,
        @Nullable Map<String, JsonValue> extra) {
      return extra == null
          ? new WallRecord(style, gilder, picture, free)
          : new WallWithExtra(style, gilder, picture, free, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public Wall build() {
      return of(
          Objects.requireNonNull(style, "style"),
          gilder,
          Objects.requireNonNull(picture, "picture"),
          free,
          extra);
    }
  }
}

record WallRecord(
    FrameStyle style,
    @Nullable String gilder,
    Picture picture,
    @Nullable Boolean free)
    implements Wall {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record WallWithExtra(
    FrameStyle style,
    @Nullable String gilder,
    Picture picture,
    @Nullable Boolean free,
    Map<String, JsonValue> extra)
    implements Wall {}
