// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Free members. */
public sealed interface PictureProperties permits PicturePropertiesRecord, PicturePropertiesWithExtra {
  /** Channel. */
  @Nullable String channelId();

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
    builder.channelId = channelId();
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link PictureProperties}; not for use by two threads at a time. */
  final class Builder {
    @Nullable String channelId;
    @Nullable Map<String, JsonValue> extra;

    Builder() {}

    /** Channel. */
    public Builder channelId(@Nullable String channelId) {
      this.channelId = channelId;
      return this;
    }

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, PicturePropertiesJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static PictureProperties of(
        @Nullable String channelId,
        @Nullable Map<String, JsonValue> extra) {
      return extra == null
          ? new PicturePropertiesRecord(channelId)
          : new PicturePropertiesWithExtra(channelId, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public PictureProperties build() {
      return of(
          channelId,
          extra);
    }
  }
}

record PicturePropertiesRecord(
    @Nullable String channelId)
    implements PictureProperties {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record PicturePropertiesWithExtra(
    @Nullable String channelId,
    Map<String, JsonValue> extra)
    implements PictureProperties {}
