package dev.mjproxy.contract.internal.scenario;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A series of requests about one task that several checks share, so that it is paid for once. */
public enum Scenario {
  /** One imagine task, watched from its submission to its end; its hook is ours. */
  IMAGINE(1),
  /** The same prompt once more while the first task is in progress, under a mode prefix. */
  IMAGINE_TWIN(1, IMAGINE),
  /**
   * One imagine task, cancelled as soon as it is accepted; polled to its end where the server has
   * no cancel.
   */
  CANCEL(1),
  /** An imagine task that the mock server is asked to let fail; no other server is asked. */
  FAILED(1),
  /** Two pictures mixed. */
  BLEND(1),
  /** A picture described. */
  DESCRIBE(1),
  /** A prompt shortened. */
  SHORTEN(1),
  /** One picture's face put onto another. */
  SWAP_FACE(1),
  /** U1 of the imagine task. */
  UPSCALE(1, IMAGINE),
  /** V2 of the imagine task, and its modal where the server asks for one (remix). */
  VARIATION(2, IMAGINE),
  /** The imagine task once more, and its modal where the server asks for one (remix). */
  REROLL(2, IMAGINE),
  /** Zoom Out 2x of the upscaled picture. */
  ZOOM(1, UPSCALE),
  /** An arrow of the upscaled picture, and its modal where the server asks for one (remix). */
  PAN(2, UPSCALE),
  /** Custom Zoom of the upscaled picture: first a modal with a wrong factor, then a right one. */
  CUSTOM_ZOOM(3, UPSCALE),
  /** Vary (Region) of the upscaled picture: a modal without its mask, then cancelled. */
  REGION(2, UPSCALE),
  /** An imagine task from the first text of the description. */
  PICK(2, DESCRIBE),
  /** U3 of the imagine task, by submitChange. */
  CHANGE(1, IMAGINE),
  /** V4 of the imagine task, by submitSimpleChange. */
  SIMPLE_CHANGE(1, IMAGINE),
  /** A picture changed by a prompt, by submitEdits. */
  EDITS(1),
  /** A picture set in motion, by submitVideo. */
  VIDEO(1),
  /** A picture drawn in another style, by submitRetexture. */
  RETEXTURE(1);

  /** The scenarios of operations that only some dialects have. */
  public static final List<Scenario> OF_DIALECTS =
      List.of(CHANGE, SIMPLE_CHANGE, EDITS, VIDEO, RETEXTURE);

  private final int submissions;
  private final @Nullable Scenario parent;

  Scenario(int submissions) {
    this(submissions, null);
  }

  Scenario(int submissions, @Nullable Scenario parent) {
    this.submissions = submissions;
    this.parent = parent;
  }

  /** Whether it has to run at the same time as the scenario that it builds on. */
  public boolean overlapsItsParent() {
    return this == IMAGINE_TWIN;
  }

  /** How many submissions of its own it may cost, beside those of the scenarios it builds on. */
  public int submissions() {
    return submissions;
  }

  /** Ids of the operations without which it cannot be made. */
  public Set<String> operations() {
    return switch (this) {
      case IMAGINE, IMAGINE_TWIN, CANCEL, FAILED -> Set.of("submitImagine");
      case BLEND -> Set.of("submitBlend");
      case DESCRIBE -> Set.of("submitDescribe");
      case SHORTEN -> Set.of("submitShorten");
      case SWAP_FACE -> Set.of("swapFace");
      case UPSCALE, VARIATION, REROLL, ZOOM, PAN -> Set.of("submitAction");
      case CUSTOM_ZOOM, REGION, PICK -> Set.of("submitAction", "submitModal");
      case CHANGE -> Set.of(ChangeRequest.CHANGE);
      case SIMPLE_CHANGE -> Set.of(ChangeRequest.SIMPLE_CHANGE);
      case EDITS -> Set.of("submitEdits");
      case VIDEO -> Set.of("submitVideo");
      case RETEXTURE -> Set.of("submitRetexture");
    };
  }

  /** Whether submitChange makes the same task where the parent shows no button for it. */
  public boolean isPossibleByChange() {
    return operations().equals(Set.of("submitAction")) && ChangeRequest.of(this).isPresent();
  }

  /** Itself and all scenarios that it builds on. */
  public Set<Scenario> withParents() {
    Set<Scenario> all = EnumSet.of(this);
    if (parent != null) {
      all.addAll(parent.withParents());
    }
    return all;
  }

  /** Its name in rule ids and plans, such as {@code custom-zoom}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
