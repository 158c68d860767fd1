package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.Objects;

/** A task's description: the command that the bot was given (field notes §1.1, protocol §3). */
public final class Descriptions {
  private Descriptions() {}

  /** Such as {@code /imagine Cat} or {@code /up 1748339029401828 U1}. */
  public static String of(Task task) {
    Submission submission = task.submission();
    if (submission.source() instanceof Submission.Source.Button button) {
      return "/up %s %s".formatted(button.parentId(), button.label());
    }
    if (submission.source() instanceof Submission.Source.Images images) {
      return switch (submission.kind()) {
        case DESCRIBE -> "/describe %s.%s".formatted(task.id(), images.extension());
        case BLEND -> "/blend %s %d".formatted(task.id(), images.count());
        default -> "/swap " + task.id();
      };
    }
    return command(submission.kind()) + " " + Objects.requireNonNullElse(submission.prompt(), "");
  }

  private static String command(TaskKind kind) {
    return switch (kind) {
      case SHORTEN -> "/shorten";
      case EDIT -> "/edit";
      case RETEXTURE -> "/retexture";
      case VIDEO -> "/video";
      default -> "/imagine";
    };
  }
}
