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

/** The verdict on a request. */
public final class Verdict {
  private final int code;
  private final String description;
  private final @Nullable String result;
  private final Map<String, JsonValue> extra;

  Verdict(
      int code,
      String description,
      @Nullable String result,
      @Nullable Map<String, JsonValue> extra) {
    this.code = code;
    this.description = description;
    this.result = result;
    this.extra = ObjectMembers.frozen(extra);
  }

  /** The verdict. */
  public int code() {
    return code;
  }

  /** The verdict in words. */
  public String description() {
    return description;
  }

  /** Id of the picture. */
  public @Nullable String result() {
    return result;
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
    builder.code = code;
    builder.description = description;
    builder.result = result;
    builder.extra = extra.isEmpty() ? null : extra;
    return builder;
  }

  /** A builder; the required members are parameters. */
  public static Builder builder(int code, String description) {
    return new Builder().code(code).description(description);
  }

  /** This object as JSON on one line, as the protocol writes it; absent members are left out. */
  public String toJson() {
    return VerdictJsonAdapter.INSTANCE.toJson(this);
  }

  /**
   * Reads what {@link #toJson} or a server wrote, as leniently as the client reads responses.
   *
   * @throws IllegalArgumentException when it is anything but one JSON object
   */
  public static Verdict fromJson(String json) {
    return ModelJson.read(json, "Verdict", VerdictJsonAdapter.INSTANCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Verdict that && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  /** The members that are present, such as {@code Verdict[code=…]}; long texts are cut. */
  @Override
  public String toString() {
    return ObjectMembers.toString("Verdict", VerdictJsonAdapter.NAMES, values());
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] {
      code,
      description,
      result,
      extra
    };
  }

  /** Collects the values of a {@link Verdict}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Integer code;
    private @Nullable String description;
    private @Nullable String result;
    private @Nullable Map<String, JsonValue> extra;

    private Builder() {}

    /** The verdict. */
    public Builder code(int code) {
      this.code = code;
      return this;
    }

    /** The verdict in words. */
    public Builder description(String description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** Id of the picture. */
    public Builder result(@Nullable String result) {
      this.result = result;
      return this;
    }

    /**
     * Adds a member that has no method of its own here.
     *
     * @throws IllegalArgumentException when the member has a method of its own
     */
    public Builder extra(String name, JsonValue value) {
      extra = ObjectMembers.with(extra, VerdictJsonAdapter.NAMES, name, value);
      return this;
    }

    /** Builds the immutable object. */
    public Verdict build() {
      return new Verdict(
          Objects.requireNonNull(code, "code"),
          Objects.requireNonNull(description, "description"),
          result,
          extra);
    }
  }
}
