// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.internal.json.EpochMillis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.internal.json.ModelJson;
import dev.mjproxy.client.internal.json.ObjectMembers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Free members. */
public final class PictureProperties {
  private final @Nullable String channelId;
  private final Map<String, JsonValue> extra;

  PictureProperties(
      @Nullable String channelId,
      @Nullable Map<String, JsonValue> extra) {
    this.channelId = channelId;
    this.extra = ObjectMembers.frozen(extra);
  }

  /** Channel. */
  public @Nullable String channelId() {
    return channelId;
  }

  /** Members without an accessor here, in the order they came; they are written back unchanged. */
  public Map<String, JsonValue> extra() {
    return extra;
  }

  /** One of those members; {@link JsonValue#NULL} when it is not there. */
  public JsonValue extra(String name) {
    return extra.getOrDefault(name, JsonValue.NULL);
  }

  /** A builder that holds this object's values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.channelId = channelId;
    builder.extra = extra.isEmpty() ? null : extra;
    return builder;
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** This object as JSON on one line, as the protocol writes it; absent members are left out. */
  public String toJson() {
    return PicturePropertiesJsonAdapter.INSTANCE.toJson(this);
  }

  /**
   * Reads what {@link #toJson} or a server wrote, as leniently as the client reads responses.
   *
   * @throws IllegalArgumentException when it is anything but one JSON object
   */
  public static PictureProperties fromJson(String json) {
    return ModelJson.read(json, "PictureProperties", PicturePropertiesJsonAdapter.INSTANCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PictureProperties that && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  /**
   * The members that are present, such as {@code PictureProperties[channelId=…]}; long texts are
   * cut.
   */
  @Override
  public String toString() {
    return ObjectMembers.toString("PictureProperties", PicturePropertiesJsonAdapter.NAMES, values());
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] {
      channelId,
      extra
    };
  }

  /** Collects the values of a {@link PictureProperties}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String channelId;
    private @Nullable Map<String, JsonValue> extra;

    private Builder() {}

    /** Channel. */
    public Builder channelId(@Nullable String channelId) {
      this.channelId = channelId;
      return this;
    }

    /**
     * Adds a member that has no method of its own here.
     *
     * @throws IllegalArgumentException when the member has a method of its own
     */
    public Builder extra(String name, JsonValue value) {
      extra = ObjectMembers.with(extra, PicturePropertiesJsonAdapter.NAMES, name, value);
      return this;
    }

    /** Builds the immutable object. */
    public PictureProperties build() {
      return new PictureProperties(
          channelId,
          extra);
    }
  }
}
