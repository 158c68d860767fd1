package dev.mjproxy.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as a record with the components of the client's own. */
public record RecordTask(
    @Nullable String id,
    @Nullable Properties properties,
    Words.@Nullable Action action,
    Words.@Nullable Status status,
    @Nullable String prompt,
    @Nullable String promptEn,
    @Nullable String description,
    @Nullable Long submitTime,
    @Nullable Long startTime,
    @Nullable Long finishTime,
    @Nullable String progress,
    @Nullable String imageUrl,
    @Nullable Integer imageHeight,
    @Nullable Integer imageWidth,
    @Nullable String failReason,
    @Nullable String state,
    @Nullable List<Button> buttons) {
  /** Its properties. */
  public record Properties(
      @Nullable String discordChannelId,
      Words.@Nullable BotType botType,
      @Nullable String notifyHook,
      @Nullable String discordInstanceId,
      @Nullable Long flags,
      @Nullable String messageId,
      @Nullable String messageHash,
      @Nullable String nonce,
      @Nullable String customId,
      @Nullable String finalPrompt,
      @Nullable String finalZhPrompt,
      @Nullable String progressMessageId,
      @Nullable String messageContent,
      @Nullable String referencedMessageId,
      @Nullable Boolean needModel,
      @Nullable String imageSeed) {}

  /** A button. */
  public record Button(
      @Nullable String customId,
      @Nullable String emoji,
      @Nullable String label,
      @Nullable Integer type,
      @Nullable Integer style) {}
}
