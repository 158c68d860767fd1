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

/** What to hang, and where. */
public final class HangRequest {
  private final String title;
  private final List<String> scans;
  private final List<WallKind> kinds;
  private final @Nullable Boolean insured;
  private final @Nullable String notifyHook;
  private final Map<String, JsonValue> extra;

  HangRequest(
      String title,
      List<String> scans,
      List<WallKind> kinds,
      @Nullable Boolean insured,
      @Nullable String notifyHook,
      @Nullable Map<String, JsonValue> extra) {
    this.title = title;
    this.scans = scans;
    this.kinds = kinds;
    this.insured = insured;
    this.notifyHook = notifyHook;
    this.extra = ObjectMembers.frozen(extra);
  }

  /** The picture's title. */
  public String title() {
    return title;
  }

  /** Scans as data URLs. */
  public List<String> scans() {
    return scans;
  }

  /** Walls that will do, best first. */
  public List<WallKind> kinds() {
    return kinds;
  }

  /** Whether it is insured. */
  public @Nullable Boolean insured() {
    return insured;
  }

  /** Address that hears of changes. */
  public @Nullable String notifyHook() {
    return notifyHook;
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
    builder.title = title;
    builder.scans = scans;
    builder.kinds = kinds;
    builder.insured = insured;
    builder.notifyHook = notifyHook;
    builder.extra = extra.isEmpty() ? null : extra;
    return builder;
  }

  /** A builder; the required members are parameters. */
  public static Builder builder(String title, List<String> scans) {
    return new Builder().title(title).scans(scans);
  }

  /** This object as JSON on one line, as the protocol writes it; absent members are left out. */
  public String toJson() {
    return HangRequestJsonAdapter.INSTANCE.toJson(this);
  }

  /**
   * Reads what {@link #toJson} or a server wrote, as leniently as the client reads responses.
   *
   * @throws IllegalArgumentException when it is anything but one JSON object
   */
  public static HangRequest fromJson(String json) {
    return ModelJson.read(json, "HangRequest", HangRequestJsonAdapter.INSTANCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HangRequest that && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  /** The members that are present, such as {@code HangRequest[title=…]}; long texts are cut. */
  @Override
  public String toString() {
    return ObjectMembers.toString("HangRequest", HangRequestJsonAdapter.NAMES, values());
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] {
      title,
      scans,
      kinds,
      insured,
      notifyHook,
      extra
    };
  }

  /** Collects the values of a {@link HangRequest}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable List<String> scans;
    private List<WallKind> kinds = List.of();
    private @Nullable Boolean insured;
    private @Nullable String notifyHook;
    private @Nullable Map<String, JsonValue> extra;

    private Builder() {}

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

    /**
     * Adds a member that has no method of its own here.
     *
     * @throws IllegalArgumentException when the member has a method of its own
     */
    public Builder extra(String name, JsonValue value) {
      extra = ObjectMembers.with(extra, HangRequestJsonAdapter.NAMES, name, value);
      return this;
    }

    /** Builds the immutable object. */
    public HangRequest build() {
      return new HangRequest(
          Objects.requireNonNull(title, "title"),
          Objects.requireNonNull(scans, "scans"),
          kinds,
          insured,
          notifyHook,
          extra);
    }
  }
}
