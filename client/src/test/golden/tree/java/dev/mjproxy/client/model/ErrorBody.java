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

/** An error, in whatever shape. */
public final class ErrorBody {
  private final @Nullable JsonValue error;
  private final @Nullable JsonValue code;
  private final Map<String, JsonValue> extra;

  ErrorBody(
      @Nullable JsonValue error,
      @Nullable JsonValue code,
      @Nullable Map<String, JsonValue> extra) {
    this.error = error;
    this.code = code;
    this.extra = ObjectMembers.frozen(extra);
  }

  /** Text or object. */
  public @Nullable JsonValue error() {
    return error;
  }

  /** Number or text. */
  public @Nullable JsonValue code() {
    return code;
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
    builder.error = error;
    builder.code = code;
    builder.extra = extra.isEmpty() ? null : extra;
    return builder;
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** This object as JSON on one line, as the protocol writes it; absent members are left out. */
  public String toJson() {
    return ErrorBodyJsonAdapter.INSTANCE.toJson(this);
  }

  /**
   * Reads what {@link #toJson} or a server wrote, as leniently as the client reads responses.
   *
   * @throws IllegalArgumentException when it is anything but one JSON object
   */
  public static ErrorBody fromJson(String json) {
    return ModelJson.read(json, "ErrorBody", ErrorBodyJsonAdapter.INSTANCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorBody that && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  /** The members that are present, such as {@code ErrorBody[error=…]}; long texts are cut. */
  @Override
  public String toString() {
    return ObjectMembers.toString("ErrorBody", ErrorBodyJsonAdapter.NAMES, values());
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] {
      error,
      code,
      extra
    };
  }

  /** Collects the values of a {@link ErrorBody}. Not thread-safe. */
  public static final class Builder {
    private @Nullable JsonValue error;
    private @Nullable JsonValue code;
    private @Nullable Map<String, JsonValue> extra;

    private Builder() {}

    /** Text or object. */
    public Builder error(@Nullable JsonValue error) {
      this.error = error;
      return this;
    }

    /** Number or text. */
    public Builder code(@Nullable JsonValue code) {
      this.code = code;
      return this;
    }

    /**
     * Adds a member that has no method of its own here.
     *
     * @throws IllegalArgumentException when the member has a method of its own
     */
    public Builder extra(String name, JsonValue value) {
      extra = ObjectMembers.with(extra, ErrorBodyJsonAdapter.NAMES, name, value);
      return this;
    }

    /** Builds the immutable object. */
    public ErrorBody build() {
      return new ErrorBody(
          error,
          code,
          extra);
    }
  }
}
