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

/** A picture: {@code size} and place in "words". */
public final class Picture {
  private final String id;
  private final WallKind kind;
  private final long hungAtMillis;
  private final @Nullable Long soldAtMillis;
  private final @Nullable BigDecimal price;
  private final @Nullable Integer height;
  private final List<Frame> frames;
  private final List<String> labels;
  private final @Nullable PictureProperties properties;
  private final @Nullable String link;
  private final @Nullable String propertyClass;
  private final @Nullable String sizeHint;
  private final Map<String, JsonValue> notes;
  private final Map<String, JsonValue> extra;

  Picture(
      String id,
      WallKind kind,
      long hungAtMillis,
      @Nullable Long soldAtMillis,
      @Nullable BigDecimal price,
      @Nullable Integer height,
      List<Frame> frames,
      List<String> labels,
      @Nullable PictureProperties properties,
      @Nullable String link,
      @Nullable String propertyClass,
      @Nullable String sizeHint,
      Map<String, JsonValue> notes,
      @Nullable Map<String, JsonValue> extra) {
    this.id = id;
    this.kind = kind;
    this.hungAtMillis = hungAtMillis;
    this.soldAtMillis = soldAtMillis;
    this.price = price;
    this.height = height;
    this.frames = frames;
    this.labels = labels;
    this.properties = properties;
    this.link = link;
    this.propertyClass = propertyClass;
    this.sizeHint = sizeHint;
    this.notes = notes;
    this.extra = ObjectMembers.frozen(extra);
  }

  /** Id of the picture. */
  public String id() {
    return id;
  }

  /** The wall it hangs on. */
  public WallKind kind() {
    return kind;
  }

  /**
   * When it was hung. Empty when the server sends 0 or less, {@code null} or nothing.
   *
   * <p>Chinese: 挂起时间.
   */
  public Optional<Instant> hungAt() {
    return EpochMillis.toInstant(hungAtMillis);
  }

  /**
   * When it was hung. As sent: 0 or less stands for none. Unit: ms since the Unix epoch (UTC).
   *
   * <p>Chinese: 挂起时间.
   */
  public long hungAtMillis() {
    return hungAtMillis;
  }

  /** When it was sold. Empty when the server sends 0 or less, {@code null} or nothing. */
  public Optional<Instant> soldAt() {
    return EpochMillis.toInstant(soldAtMillis);
  }

  /** When it was sold. As sent: 0 or less stands for none. Unit: ms since the Unix epoch (UTC). */
  public @Nullable Long soldAtMillis() {
    return soldAtMillis;
  }

  /** What it costs. Unit: CNY. */
  public @Nullable BigDecimal price() {
    return price;
  }

  /** Height. Unit: px. */
  public @Nullable Integer height() {
    return height;
  }

  /** Its frames, from inside to outside. */
  public List<Frame> frames() {
    return frames;
  }

  /** Labels. */
  public List<String> labels() {
    return labels;
  }

  /** What the server adds. */
  public @Nullable PictureProperties properties() {
    return properties;
  }

  /** Where to see it. */
  public @Nullable String link() {
    return link;
  }

  /** A name that Java reserves. */
  public @Nullable String propertyClass() {
    return propertyClass;
  }

  /** A name that Java cannot spell. */
  public @Nullable String sizeHint() {
    return sizeHint;
  }

  /** Anything else, by name. */
  public Map<String, JsonValue> notes() {
    return notes;
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
    builder.id = id;
    builder.kind = kind;
    builder.hungAtMillis = hungAtMillis;
    builder.soldAtMillis = soldAtMillis;
    builder.price = price;
    builder.height = height;
    builder.frames = frames;
    builder.labels = labels;
    builder.properties = properties;
    builder.link = link;
    builder.propertyClass = propertyClass;
    builder.sizeHint = sizeHint;
    builder.notes = notes;
    builder.extra = extra.isEmpty() ? null : extra;
    return builder;
  }

  /** A builder; the required members are parameters. */
  public static Builder builder(String id, WallKind kind, long hungAtMillis, List<Frame> frames) {
    return new Builder().id(id).kind(kind).hungAtMillis(hungAtMillis).frames(frames);
  }

  /** This object as JSON on one line, as the protocol writes it; absent members are left out. */
  public String toJson() {
    return PictureJsonAdapter.INSTANCE.toJson(this);
  }

  /**
   * Reads what {@link #toJson} or a server wrote, as leniently as the client reads responses.
   *
   * @throws IllegalArgumentException when it is anything but one JSON object
   */
  public static Picture fromJson(String json) {
    return ModelJson.read(json, "Picture", PictureJsonAdapter.INSTANCE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Picture that && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  /** The members that are present, such as {@code Picture[id=…]}; long texts are cut. */
  @Override
  public String toString() {
    return ObjectMembers.toString("Picture", PictureJsonAdapter.NAMES, values());
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] {
      id,
      kind,
      hungAtMillis,
      soldAtMillis,
      price,
      height,
      frames,
      labels,
      properties,
      link,
      propertyClass,
      sizeHint,
      notes,
      extra
    };
  }

  /** Collects the values of a {@link Picture}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable WallKind kind;
    private @Nullable Long hungAtMillis;
    private @Nullable Long soldAtMillis;
    private @Nullable BigDecimal price;
    private @Nullable Integer height;
    private @Nullable List<Frame> frames;
    private List<String> labels = List.of();
    private @Nullable PictureProperties properties;
    private @Nullable String link;
    private @Nullable String propertyClass;
    private @Nullable String sizeHint;
    private Map<String, JsonValue> notes = Map.of();
    private @Nullable Map<String, JsonValue> extra;

    private Builder() {}

    /** Id of the picture. */
    public Builder id(String id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The wall it hangs on. */
    public Builder kind(WallKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
      return this;
    }

    /**
     * When it was hung.
     *
     * <p>Chinese: 挂起时间.
     */
    public Builder hungAt(Instant hungAt) {
      return hungAtMillis(hungAt.toEpochMilli());
    }

    /**
     * When it was hung. As sent: 0 or less stands for none. Unit: ms since the Unix epoch (UTC).
     *
     * <p>Chinese: 挂起时间.
     */
    public Builder hungAtMillis(long hungAtMillis) {
      this.hungAtMillis = hungAtMillis;
      return this;
    }

    /** When it was sold. */
    public Builder soldAt(Instant soldAt) {
      return soldAtMillis(soldAt.toEpochMilli());
    }

    /**
     * When it was sold. As sent: 0 or less stands for none. Unit: ms since the Unix epoch (UTC).
     */
    public Builder soldAtMillis(@Nullable Long soldAtMillis) {
      this.soldAtMillis = soldAtMillis;
      return this;
    }

    /** What it costs. Unit: CNY. */
    public Builder price(@Nullable BigDecimal price) {
      this.price = price;
      return this;
    }

    /** Height. Unit: px. */
    public Builder height(@Nullable Integer height) {
      this.height = height;
      return this;
    }

    /** Its frames, from inside to outside. */
    public Builder frames(List<Frame> frames) {
      this.frames = List.copyOf(frames);
      return this;
    }

    /** Labels. */
    public Builder labels(List<String> labels) {
      this.labels = List.copyOf(labels);
      return this;
    }

    /** What the server adds. */
    public Builder properties(@Nullable PictureProperties properties) {
      this.properties = properties;
      return this;
    }

    /** Where to see it. */
    public Builder link(@Nullable String link) {
      this.link = link;
      return this;
    }

    /** A name that Java reserves. */
    public Builder propertyClass(@Nullable String propertyClass) {
      this.propertyClass = propertyClass;
      return this;
    }

    /** A name that Java cannot spell. */
    public Builder sizeHint(@Nullable String sizeHint) {
      this.sizeHint = sizeHint;
      return this;
    }

    /** Anything else, by name. */
    public Builder notes(Map<String, JsonValue> notes) {
      this.notes = ObjectMembers.frozenCopy(notes);
      return this;
    }

    /**
     * Adds a member that has no method of its own here.
     *
     * @throws IllegalArgumentException when the member has a method of its own
     */
    public Builder extra(String name, JsonValue value) {
      extra = ObjectMembers.with(extra, PictureJsonAdapter.NAMES, name, value);
      return this;
    }

    /** Builds the immutable object. */
    public Picture build() {
      return new Picture(
          Objects.requireNonNull(id, "id"),
          Objects.requireNonNull(kind, "kind"),
          Objects.requireNonNull(hungAtMillis, "hungAtMillis"),
          soldAtMillis,
          price,
          height,
          Objects.requireNonNull(frames, "frames"),
          labels,
          properties,
          link,
          propertyClass,
          sizeHint,
          notes,
          extra);
    }
  }
}
