package dev.mjproxy.openapi.profile;

import java.util.Map;

/**
 * How a server reads requests.
 *
 * @param scalarsForStrings what becomes of a number or boolean where a text is expected
 * @param numericIds what becomes of numbers as ids in the lists
 * @param base64 whether the pictures in requests are decoded
 * @param blankTexts required texts of which white space alone counts as a value, such as {@code
 *     taskId}, each with true; elsewhere it is {@link Situation#MISSING_FIELD}
 * @param unknownRequestFields fields of the base contract that this server ignores or deletes, such
 *     as {@code accountFilter} or {@code accountFilter.channelId}, each with true
 * @param emptyConstants what becomes of {@code ""} where one of a list of constants is expected
 * @param failsOn fields of which a value of another type is {@link Situation#SERVER_FAILURE}, such
 *     as {@code prompt}, each with true; where types are {@link ScalarsForStrings#UNCHECKED}
 * @param dimensions what submitBlend demands of its {@code dimensions}
 */
public record ParsingAxis(
    ScalarsForStrings scalarsForStrings,
    NumericIds numericIds,
    Base64Check base64,
    Map<String, Boolean> blankTexts,
    Map<String, Boolean> unknownRequestFields,
    EmptyConstants emptyConstants,
    Map<String, Boolean> failsOn,
    BlendDimensions dimensions) {
  /** What becomes of a number or boolean where a text is expected. */
  public enum ScalarsForStrings {
    /** Refused as {@link Situation#WRONG_TYPE}. */
    REFUSED,
    /** Taken as text. */
    COERCED,
    /**
     * Not looked at, at the top of a body either: what is no object counts as one without fields;
     * may end in HTTP 500.
     */
    UNCHECKED
  }

  /** What becomes of numbers as ids in the lists. */
  public enum NumericIds {
    /** The tasks are found. */
    FOUND,
    /** Accepted, but nothing is found. */
    IGNORED,
    /** Refused as {@link Situation#WRONG_TYPE}. */
    REFUSED
  }

  /** Whether base64 that cannot be decoded is {@link Situation#INVALID_IMAGE}. */
  public enum Base64Check {
    /** It is. */
    DECODED,
    /** It is accepted: only the form of the data URL counts. */
    UNCHECKED
  }

  /** What becomes of {@code ""} where one of a list of constants is expected. */
  public enum EmptyConstants {
    /** It counts as no value. */
    LEFT_OUT,
    /** Refused as {@link Situation#WRONG_TYPE}. */
    WRONG_TYPE
  }

  /** What submitBlend demands of {@code dimensions}; otherwise it answers code 4. */
  public enum BlendDimensions {
    /** Nothing: it may be left out, null or empty. */
    OPTIONAL,
    /** It may be left out, but is not null or empty. */
    NOT_NULL,
    /** It is sent. */
    REQUIRED
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public ParsingAxis {
    Dialect.require(scalarsForStrings, "scalarsForStrings");
    Dialect.require(numericIds, "numericIds");
    Dialect.require(base64, "base64");
    Dialect.require(emptyConstants, "emptyConstants");
    Dialect.require(dimensions, "dimensions");
    blankTexts = Dialect.copy(blankTexts);
    failsOn = Dialect.copy(failsOn);
    unknownRequestFields = Dialect.copy(unknownRequestFields);
  }

  /** Whether the server takes white space alone for a value of this field. */
  public boolean takesBlank(String field) {
    return blankTexts.getOrDefault(field, false);
  }

  /** Whether a value of another type in this field makes the server fail. */
  public boolean fails(String field) {
    return failsOn.getOrDefault(field, false);
  }

  /** Whether the server ignores this field of the base contract, such as {@code botType}. */
  public boolean ignores(String field) {
    return unknownRequestFields.getOrDefault(field, false);
  }
}
