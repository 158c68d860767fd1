package dev.mjproxy.mock.internal.steering;

import dev.mjproxy.mock.internal.task.Submission.ImageQuirk;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.openapi.ReturnCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steering words of a request.
 *
 * @param words the words found
 * @param failAtPercent where it fails, 0 to 99; -1 where no word asks for it
 */
public record Steering(Set<PromptWord> words, int failAtPercent) {
  private static final Map<PromptWord, ReturnCode> REFUSALS =
      Map.of(
          PromptWord.QUEUE_FULL, ReturnCode.QUEUE_REJECTED,
          PromptWord.BANNED, ReturnCode.BANNED_PROMPT,
          PromptWord.NO_ACCOUNT, ReturnCode.NOT_FOUND,
          PromptWord.ERROR, ReturnCode.FAILURE);
  private static final Pattern WORD =
      Pattern.compile(Pattern.quote(PromptWord.PREFIX) + "([a-z-]+?)(\\d{1,2})?(?![\\w-])");

  /** Finds the words in some texts, which may be null. */
  public static Steering of(@Nullable String... texts) {
    Set<PromptWord> words = EnumSet.noneOf(PromptWord.class);
    int failAt = -1;
    for (String text : texts) {
      if (text == null || !text.contains(PromptWord.PREFIX)) {
        continue;
      }
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        for (PromptWord word : PromptWord.values()) {
          boolean wantsNumber = word == PromptWord.FAIL_AT;
          if (word.word().equals(matcher.group(1)) && wantsNumber == (matcher.group(2) != null)) {
            words.add(word);
            failAt = wantsNumber ? Integer.parseInt(matcher.group(2)) : failAt;
          }
        }
      }
    }
    return new Steering(words, failAt).withFail();
  }

  /** The union; if both say where to fail, {@code more} wins. */
  public Steering and(Steering more) {
    if (more.words.isEmpty()) {
      return this;
    }
    if (words.isEmpty()) {
      return more.withFail();
    }
    Set<PromptWord> all = EnumSet.copyOf(words);
    all.addAll(more.words);
    return new Steering(all, more.failAtPercent < 0 ? failAtPercent : more.failAtPercent)
        .withFail();
  }

  /** {@link PromptWord#FAIL} wins over {@link PromptWord#FAIL_AT}. */
  private Steering withFail() {
    return asksFor(PromptWord.FAIL) ? new Steering(words, 0) : this;
  }

  /** Whether the words contain this one. */
  public boolean asksFor(PromptWord word) {
    return words.contains(word);
  }

  /** The code that the submission is refused with, if a word asks for one. */
  public Optional<ReturnCode> refusal() {
    return words.stream().map(REFUSALS::get).filter(Objects::nonNull).findFirst();
  }

  /** How the image deviates from the rule. */
  public ImageQuirk image() {
    if (asksFor(PromptWord.NO_IMAGE)) {
      return ImageQuirk.MISSING;
    }
    return asksFor(PromptWord.EXPIRED_IMAGE) ? ImageQuirk.EXPIRED : ImageQuirk.NONE;
  }
}
