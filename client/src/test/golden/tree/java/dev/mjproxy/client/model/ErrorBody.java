// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error, in whatever shape. */
public sealed interface ErrorBody permits ErrorBodyRecord, ErrorBodyWithExtra {
  /** Text or object. */
  @Nullable JsonValue error();

  /** Number or text. */
  @Nullable JsonValue code();

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
    builder.error = error();
    builder.code = code();
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link ErrorBody}; not for use by two threads at a time. */
  final class Builder {
    @Nullable JsonValue error;
    @Nullable JsonValue code;
    @Nullable Map<String, JsonValue> extra;

    Builder() {}

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

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, ErrorBodyJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static ErrorBody of(
        @Nullable JsonValue error,
        @Nullable JsonValue code,
        @Nullable Map<String, JsonValue> extra) {
      return extra == null
          ? new ErrorBodyRecord(error, code)
          : new ErrorBodyWithExtra(error, code, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public ErrorBody build() {
      return of(
          error,
          code,
          extra);
    }
  }
}

record ErrorBodyRecord(
    @Nullable JsonValue error,
    @Nullable JsonValue code)
    implements ErrorBody {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record ErrorBodyWithExtra(
    @Nullable JsonValue error,
    @Nullable JsonValue code,
    Map<String, JsonValue> extra)
    implements ErrorBody {}
