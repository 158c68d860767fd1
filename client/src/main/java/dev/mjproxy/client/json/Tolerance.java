package dev.mjproxy.client.json;

import com.squareup.moshi.JsonReader;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A deviation from the specification that was read nevertheless, so that a user can see what a
 * server does.
 *
 * <pre>{@code
 * MidjourneyClient.builder().onTolerated(t -> counter(t.kind().name()).increment())
 * }</pre>
 *
 * <p>Source: the disagreements listed in {@code docs/protocol/protocol.md} §10.
 *
 * @param kind what deviates
 * @param path where in the reply, such as {@code $.buttons[0].style}
 */
public record Tolerance(Kind kind, String path) {
  /** What can deviate. */
  public enum Kind {
    /** A number stands where a text belongs. */
    NUMBER_AS_TEXT,
    /** A text stands where a number or a boolean belongs. */
    TEXT_AS_NUMBER,
    /** An empty text stands where a number, a boolean or a value of an enum belongs. */
    EMPTY_AS_ABSENT,
    /** A required member is missing; a stand-in takes its place: "", 0 or an empty list. */
    REQUIRED_MEMBER_MISSING,
    /** A value that is not among those of its enum; it is kept. */
    UNKNOWN_VALUE,
    /** An object or array stands where a text belongs, or the like; it is read as absent. */
    WRONG_TYPE,
    /** JSON comes with another media type, such as {@code text/plain}. */
    MEDIA_TYPE
  }

  /** Hears of tolerances and lets required members be missing; hangs on a reader as its tag. */
  static final class Sink {
    private final Consumer<Tolerance> listener;

    Sink(Consumer<Tolerance> listener) {
      this.listener = listener;
    }
  }

  /** Checks for null. */
  public Tolerance {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
  }

  /**
   * Makes a reader lenient: required members may be missing, and the listener hears of all that is
   * tolerated. A reader without this call refuses objects that lack a required member.
   */
  public static void listen(JsonReader in, Consumer<Tolerance> listener) {
    in.setTag(Sink.class, new Sink(listener));
  }

  static boolean isLenient(JsonReader in) {
    return in.tag(Sink.class) != null;
  }

  /** Says that the value just read was tolerated; for generated adapters. */
  public static void report(JsonReader in, Kind kind) {
    Sink sink = in.tag(Sink.class);
    if (sink != null) {
      sink.listener.accept(new Tolerance(kind, in.getPath()));
    }
  }

  /** The same for a member of the object that is being read; for generated adapters. */
  public static void report(JsonReader in, Kind kind, String member) {
    Sink sink = in.tag(Sink.class);
    if (sink != null) {
      sink.listener.accept(new Tolerance(kind, Members.parent(in) + "." + member));
    }
  }
}
