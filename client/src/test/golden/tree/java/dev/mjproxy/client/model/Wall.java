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

/** A wall with what hangs on it. */
public final class Wall {
  private final FrameStyle style;
  private final @Nullable String gilder;
  private final Picture picture;
  private final @Nullable Boolean free;
  private final Map<String, JsonValue> extra;

  Wall(
      FrameStyle style,
      @Nullable String gilder,
      Picture picture,
      @Nullable Boolean free,
      @Nullable Map<String, JsonValue> extra) {
    this.style = style;
    this.gilder = gilder;
    this.picture = picture;
    this.free = free;
    this.extra = ObjectMembers.frozen(extra);
  }

  /** Its style. */
  public FrameStyle style() {
    return style;
  }

  /** Who gilded it. */
  public @Nullable String gilder() {
    return gilder;
  }

  /** What hangs there. */
  public Picture picture() {
    return picture;
  }

  /** Whether there is room. */
  public @Nullable Boolean free() {
    return free;
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
    builder.style = style;
    builder.gilder = gilder;
    builder.picture = picture;
    builder.free = free;
    builder.extra = extra.isEmpty() ? null : extra;
    return builder;
  }

  /** A builder; the required members are parameters. */
  public static Builder builder(FrameStyle style, Picture picture) {
    return new Builder().style(style).picture(picture);
  }

  /** This object as JSON on one line, as the protocol writes it; absent members are left out. */
  public String toJson() {
    return WallJsonAdapter.INSTANCE.toJson(this);
  }

  /**
   * Reads what {@link #toJson} or a server wrote, as leniently as the client reads responses.
   *
   * @throws IllegalArgumentException when it is anything but one JSON object
   */
  public static Wall fromJson(String json) {
    return ModelJson.read(json, "Wall", WallJsonAdapter.INSTANCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wall that && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  /** The members that are present, such as {@code Wall[style=…]}; long texts are cut. */
  @Override
  public String toString() {
    return ObjectMembers.toString("Wall", WallJsonAdapter.NAMES, values());
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] {
      style,
      gilder,
      picture,
      free,
      extra
    };
  }

  /** Collects the values of a {@link Wall}. Not thread-safe. */
  public static final class Builder {
    private @Nullable FrameStyle style;
    private @Nullable String gilder;
    private @Nullable Picture picture;
    private @Nullable Boolean free;
    private @Nullable Map<String, JsonValue> extra;

    private Builder() {}

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

    /**
     * Adds a member that has no method of its own here.
     *
     * @throws IllegalArgumentException when the member has a method of its own
     */
    public Builder extra(String name, JsonValue value) {
      extra = ObjectMembers.with(extra, WallJsonAdapter.NAMES, name, value);
      return this;
    }

    /** Builds the immutable object. */
    public Wall build() {
      return new Wall(
          Objects.requireNonNull(style, "style"),
          gilder,
          Objects.requireNonNull(picture, "picture"),
          free,
          extra);
    }
  }
}
