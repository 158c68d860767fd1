// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The verdict on a request. */
public sealed interface Verdict permits VerdictRecord, VerdictWithExtra {
  /** The verdict. */
  int code();

  /** The verdict in words. */
  String description();

  /** Id of the picture. */
  @Nullable String result();

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
    builder.code = code();
    builder.description = description();
    builder.result = result();
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder; what is required is a parameter. */
  static Builder builder(int code, String description) {
    return new Builder().code(code).description(description);
  }

  /** Collects the values of a {@link Verdict}; not for use by two threads at a time. */
  final class Builder {
    @Nullable Integer code;
    @Nullable String description;
    @Nullable String result;
    @Nullable Map<String, JsonValue> extra;

    Builder() {}

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

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, VerdictJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static Verdict of(
        int code,
        String description,
        @Nullable String result,
        @Nullable Map<String, JsonValue> extra) {
      return extra == null
          ? new VerdictRecord(code, description, result)
          : new VerdictWithExtra(code, description, result, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public Verdict build() {
      return of(
          Objects.requireNonNull(code, "code"),
          Objects.requireNonNull(description, "description"),
          result,
          extra);
    }
  }
}

record VerdictRecord(
    int code,
    String description,
    @Nullable String result)
    implements Verdict {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record VerdictWithExtra(
    int code,
    String description,
    @Nullable String result,
    Map<String, JsonValue> extra)
    implements Verdict {}
