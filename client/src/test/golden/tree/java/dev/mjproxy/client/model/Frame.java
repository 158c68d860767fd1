// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A frame. */
public sealed interface Frame permits FrameRecord, FrameWithExtra {
  /** Its style. */
  FrameStyle style();

  /** Who gilded it. */
  @Nullable String gilder();

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
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder; what is required is a parameter. */
  static Builder builder(FrameStyle style) {
    return new Builder().style(style);
  }

  /** Collects the values of a {@link Frame}; not for use by two threads at a time. */
  final class Builder {
    @Nullable FrameStyle style;
    @Nullable String gilder;
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

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, FrameJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static Frame of(
        FrameStyle style,
        @Nullable String gilder,
        @Nullable Map<String, JsonValue> extra) {
      return extra == null
          ? new FrameRecord(style, gilder)
          : new FrameWithExtra(style, gilder, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public Frame build() {
      return of(
          Objects.requireNonNull(style, "style"),
          gilder,
          extra);
    }
  }
}

record FrameRecord(
    FrameStyle style,
    @Nullable String gilder)
    implements Frame {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record FrameWithExtra(
    FrameStyle style,
    @Nullable String gilder,
    Map<String, JsonValue> extra)
    implements Frame {}
