package dev.mjproxy.contract.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the secret out of texts, wherever in them it stands. */
public final class Mask {
  private static final String STARS = "***";
  private static final int SHORT = 6;
  private static final String NO_WORD_BEFORE = "(?<![A-Za-z0-9])";
  private static final String NO_WORD_AFTER = "(?![A-Za-z0-9])";

  private final Pattern secret;

  private Mask(Pattern secret) {
    this.secret = secret;
  }

  /**
   * A mask for one secret. One of fewer than six characters is hidden only where it stands as a
   * word of its own, for else {@code S} would spoil every {@code SUCCESS}.
   *
   * @param secret what to hide; empty hides nothing
   */
  public static Mask of(String secret) {
    String literal = Pattern.quote(secret);
    boolean isShort = secret.length() < SHORT;
    return new Mask(
        Pattern.compile(
            secret.isEmpty()
                ? "(?!)"
                : isShort ? NO_WORD_BEFORE + literal + NO_WORD_AFTER : literal));
  }

  /** The text with {@code ***} in the place of the secret. */
  public String hide(String text) {
    return secret.matcher(text).replaceAll(Matcher.quoteReplacement(STARS));
  }
}
