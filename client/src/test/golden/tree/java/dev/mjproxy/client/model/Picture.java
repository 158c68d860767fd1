// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A picture: `size` and place in "words". */
public sealed interface Picture permits PictureRecord, PictureWithExtra {
  /** Id of the picture. */
  String id();

  /** The wall it hangs on. */
  WallKind kind();

  /** When it was hung. Unit: ms since the epoch. Chinese: 挂起时间. */
  long hungAt();

  /** When it was sold. Unit: ms since the epoch. */
  @Nullable Long soldAt();

  /** What it costs. Unit: CNY. */
  @Nullable BigDecimal price();

  /** Height. Unit: px. */
  @Nullable Integer height();

  /** Its frames, from inside to outside. */
  List<Frame> frames();

  /** Labels. */
  List<String> labels();

  /** What the server adds. */
  @Nullable PictureProperties properties();

  /** Where to see it. */
  @Nullable String link();

  /** A name that Java reserves. */
  @Nullable String propertyClass();

  /** A name that Java cannot spell. */
  @Nullable String sizeHint();

  /** Anything else, by name. */
  Map<String, JsonValue> notes();

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
    builder.id = id();
    builder.kind = kind();
    builder.hungAt = hungAt();
    builder.soldAt = soldAt();
    builder.price = price();
    builder.height = height();
    builder.frames = frames();
    builder.labels = labels();
    builder.properties = properties();
    builder.link = link();
    builder.propertyClass = propertyClass();
    builder.sizeHint = sizeHint();
    builder.notes = notes();
    builder.extra = extra().isEmpty() ? null : extra();
    return builder;
  }

  /** A builder; what is required is a parameter. */
  static Builder builder(String id, WallKind kind, long hungAt, List<Frame> frames) {
    return new Builder().id(id).kind(kind).hungAt(hungAt).frames(frames);
  }

  /** Collects the values of a {@link Picture}; not for use by two threads at a time. */
  final class Builder {
    @Nullable String id;
    @Nullable WallKind kind;
    @Nullable Long hungAt;
    @Nullable Long soldAt;
    @Nullable BigDecimal price;
    @Nullable Integer height;
    @Nullable List<Frame> frames;
    List<String> labels = List.of();
    @Nullable PictureProperties properties;
    @Nullable String link;
    @Nullable String propertyClass;
    @Nullable String sizeHint;
    Map<String, JsonValue> notes = Map.of();
    @Nullable Map<String, JsonValue> extra;

    Builder() {}

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

    /** When it was hung. Unit: ms since the epoch. Chinese: 挂起时间. */
    public Builder hungAt(long hungAt) {
      this.hungAt = hungAt;
      return this;
    }

    /** When it was sold. Unit: ms since the epoch. */
    public Builder soldAt(@Nullable Long soldAt) {
      this.soldAt = soldAt;
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
      this.notes = Members.frozenCopy(notes);
      return this;
    }

    /** Adds a member that has no method of its own here. */
    public Builder extra(String name, JsonValue value) {
      extra = Members.with(extra, PictureJsonAdapter.NAMES, name, value);
      return this;
    }

    /** For the adapter, which has all values at hand and needs no builder. */
    static Picture of(
        String id,
        WallKind kind,
        long hungAt,
        @Nullable Long soldAt,
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
      return extra == null
          ? new PictureRecord(id, kind, hungAt, soldAt, price, height, frames, labels, properties, link, propertyClass, sizeHint, notes)
          : new PictureWithExtra(id, kind, hungAt, soldAt, price, height, frames, labels, properties, link, propertyClass, sizeHint, notes, Members.frozen(extra));
    }

    /** The finished, immutable object. */
    public Picture build() {
      return of(
          Objects.requireNonNull(id, "id"),
          Objects.requireNonNull(kind, "kind"),
          Objects.requireNonNull(hungAt, "hungAt"),
          soldAt,
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

record PictureRecord(
    String id,
    WallKind kind,
    long hungAt,
    @Nullable Long soldAt,
    @Nullable BigDecimal price,
    @Nullable Integer height,
    List<Frame> frames,
    List<String> labels,
    @Nullable PictureProperties properties,
    @Nullable String link,
    @Nullable String propertyClass,
    @Nullable String sizeHint,
    Map<String, JsonValue> notes)
    implements Picture {}

/** Apart from the other, so that objects without such members, almost all, need no room for them. */
record PictureWithExtra(
    String id,
    WallKind kind,
    long hungAt,
    @Nullable Long soldAt,
    @Nullable BigDecimal price,
    @Nullable Integer height,
    List<Frame> frames,
    List<String> labels,
    @Nullable PictureProperties properties,
    @Nullable String link,
    @Nullable String propertyClass,
    @Nullable String sizeHint,
    Map<String, JsonValue> notes,
    Map<String, JsonValue> extra)
    implements Picture {}
