package dev.mjproxy.contract.check;

import dev.mjproxy.contract.check.action.AbandonedModalIsCancelled;
import dev.mjproxy.contract.check.action.ModalIsAsked;
import dev.mjproxy.contract.check.action.ModalIsNotQueued;
import dev.mjproxy.contract.check.action.ModalKeepsTheId;
import dev.mjproxy.contract.check.action.ModalWindowIsFilled;
import dev.mjproxy.contract.check.action.NewTaskHasItsOwnId;
import dev.mjproxy.contract.check.action.TaskNamesItsButton;
import dev.mjproxy.contract.check.action.TaskWaitsForItsModal;
import dev.mjproxy.contract.check.action.UsedButtonIsGreen;
import dev.mjproxy.contract.check.list.ListAgreesWithFetch;
import dev.mjproxy.contract.check.list.ListHoldsExactlyTheNamed;
import dev.mjproxy.contract.check.list.ListIsSorted;
import dev.mjproxy.contract.check.list.QueryFilters;
import dev.mjproxy.contract.check.list.QueryIsPaged;
import dev.mjproxy.contract.check.list.QueryIsSorted;
import dev.mjproxy.contract.check.list.TasksHaveDisplays;
import dev.mjproxy.contract.check.returncode.ModalRules;
import dev.mjproxy.contract.check.returncode.UnfinishedParent;
import dev.mjproxy.contract.check.task.FailureIsExplained;
import dev.mjproxy.contract.check.task.KindTraits;
import dev.mjproxy.contract.check.task.PicturesAreUnique;
import dev.mjproxy.contract.check.task.SeedIsStable;
import dev.mjproxy.contract.check.task.TaskEchoesItsState;
import dev.mjproxy.contract.check.task.TaskIsAccepted;
import dev.mjproxy.contract.check.task.TaskLivesByTheRules;
import dev.mjproxy.contract.check.task.TaskOffersItsButtons;
import dev.mjproxy.contract.check.task.TaskShowsItsAction;
import dev.mjproxy.contract.check.task.TextIsInFinalPrompt;
import dev.mjproxy.contract.check.task.UploadServesTheBytes;
import java.util.ArrayList;
import java.util.List;

/** The rules about other kinds of tasks, about buttons, and about lists. */
final class TaskChecks {
  private static final List<JourneyKind> ALWAYS_MODAL =
      List.of(JourneyKind.CUSTOM_ZOOM, JourneyKind.REGION, JourneyKind.PICK);

  private static final List<JourneyKind> DRAWN_PRESSES =
      ButtonPress.KINDS.stream().filter(kind -> kind != JourneyKind.REGION).toList();

  private TaskChecks() {}

  static void add(RuleList rules) {
    kindsOfTasks(rules);
    actions(rules);
    lists(rules);
  }

  private static void kindsOfTasks(RuleList rules) {
    List<JourneyKind> accepted = new ArrayList<>(KindTraits.kinds());
    accepted.removeAll(ALWAYS_MODAL);
    rules.kinds(accepted, TaskIsAccepted::new);
    rules.kinds(KindTraits.kinds(), TaskShowsItsAction::new);
    rules.kinds(KindTraits.kinds(), TaskEchoesItsState::new);
    rules.kinds(KindTraits.kinds(), TaskLivesByTheRules::new);
    rules.kinds(KindTraits.drawnKinds(), TaskOffersItsButtons::new);
    rules.kinds(List.of(JourneyKind.DESCRIBE, JourneyKind.SHORTEN), TextIsInFinalPrompt::new);
    rules.add(new FailureIsExplained());
    rules.add(new PicturesAreUnique());
    rules.add(new SeedIsStable());
    rules.add(new UploadServesTheBytes());
  }

  private static void actions(RuleList rules) {
    rules.kinds(ButtonPress.KINDS, NewTaskHasItsOwnId::new);
    rules.kinds(DRAWN_PRESSES, TaskNamesItsButton::new);
    rules.add(new UsedButtonIsGreen());
    rules.kinds(ALWAYS_MODAL, ModalIsAsked::new);
    rules.kinds(ALWAYS_MODAL, TaskWaitsForItsModal::new);
    rules.add(new ModalWindowIsFilled());
    rules.kinds(
        List.of(
            JourneyKind.VARIATION,
            JourneyKind.REROLL,
            JourneyKind.PAN,
            JourneyKind.CUSTOM_ZOOM,
            JourneyKind.PICK),
        ModalKeepsTheId::new);
    rules.add(new ModalIsNotQueued());
    rules.add(new AbandonedModalIsCancelled());
    rules.kinds(List.of(JourneyKind.CUSTOM_ZOOM, JourneyKind.REGION), ModalRules::new);
    rules.add(new UnfinishedParent());
  }

  private static void lists(RuleList rules) {
    rules.each(
        rules.named("listTasksByCondition", "listTasksByIds"), ListHoldsExactlyTheNamed::new);
    rules.add(new TasksHaveDisplays());
    rules.each(rules.named("listTasks", "listQueuedTasks"), ListIsSorted::new);
    rules.add(new QueryIsPaged());
    rules.add(new QueryIsSorted());
    rules.add(new QueryFilters());
    rules.each(
        rules.named("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks"),
        ListAgreesWithFetch::new);
  }
}
