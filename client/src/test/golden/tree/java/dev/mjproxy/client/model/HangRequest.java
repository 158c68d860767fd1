// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What to hang, and where. */
public sealed interface HangRequest permits HangRequestRecord, HangRequestWithExtra {
  /** The picture's title. */
  String title();

  /** Scans as data URLs. */
  List<String> scans();

  /** Walls that will do, best first. */
  List<WallKind> kinds();

  /** Whether it is insured. */
  @Nullable Boolean insured();

  /** Address that hears of changes. */
  @Nullable String notifyHook();

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
    builder.title = title();
    builder.scans = scans();
    builder.kinds = kinds();
    builder.insured = insured();
    builder.notifyHook = notifyHook();
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder; what is required is a parameter. */
  static Builder builder(String title, List<String> scans) {
    return new Builder().title(title).scans(scans);
  }

  /** Collects the values of a {@link HangRequest}; not for use by two threads at a time. */
  final class Builder {
    @Nullable String title;
    @Nullable List<String> scans;
    List<WallKind> kinds = List.of();
    @Nullable Boolean insured;
    @Nullable String notifyHook;
    @Nullable Map<String, JsonValue> extra;

    Builder() {}

    /** The picture's title. */
    public Builder title(String title) {
      this.title = Objects.requireNonNull(title, "title");
      return this;
    }

    /** Scans as data URLs. */
    public Builder scans(List<String> scans) {
      this.scans = List.copyOf(scans);
      return this;
    }

    /** Walls that will do, best first. */
    public Builder kinds(List<WallKind> kinds) {
      this.kinds = List.copyOf(kinds);
      return this;
    }

    /** Whether it is insured. */
    public Builder insured(@Nullable Boolean insured) {
      this.insured = insured;
      return this;
    }

    /** Address that hears of changes. */
    public Builder notifyHook(@Nullable String notifyHook) {
      this.notifyHook = notifyHook;
      return this;
    }

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, HangRequestJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static HangRequest of(
        String title,
        List<String> scans,
        List<WallKind> kinds,
        @Nullable Boolean insured,
        @Nullable String notifyHook,
        @Nullable Map<String, JsonValue> extra) {
      return extra == null
          ? new HangRequestRecord(title, scans, kinds, insured, notifyHook)
          : new HangRequestWithExtra(title, scans, kinds, insured, notifyHook, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public HangRequest build() {
      return of(
          Objects.requireNonNull(title, "title"),
          Objects.requireNonNull(scans, "scans"),
          kinds,
          insured,
          notifyHook,
          extra);
    }
  }
}

record HangRequestRecord(
    String title,
    List<String> scans,
    List<WallKind> kinds,
    @Nullable Boolean insured,
    @Nullable String notifyHook)
    implements HangRequest {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record HangRequestWithExtra(
    String title,
    List<String> scans,
    List<WallKind> kinds,
    @Nullable Boolean insured,
    @Nullable String notifyHook,
    Map<String, JsonValue> extra)
    implements HangRequest {}
