package dev.mjproxy.client.json;

import java.util.Objects;

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
 * @param path where in the response, such as {@code $.buttons[0].style}
 */
public record Tolerance(Kind kind, String path) {
  /** The kind of a deviation. */
  public enum Kind {
    /** A number in place of a text. */
    NUMBER_AS_TEXT,
    /** A text in place of a number or a boolean. */
    TEXT_AS_NUMBER,
    /** An empty text in place of a number, a boolean or a value of an enum. */
    EMPTY_AS_ABSENT,
    /** A required member is missing; a stand-in takes its place: "", 0 or an empty list. */
    REQUIRED_MEMBER_MISSING,
    /** A value that is not among those of its enum; it is kept. */
    UNKNOWN_VALUE,
    /** A value of another type, such as an object in place of a text; it is read as absent. */
    WRONG_TYPE,
    /** JSON comes with another media type, such as {@code text/plain}. */
    MEDIA_TYPE
  }

  /** Checks for null. */
  public Tolerance {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
  }
}
