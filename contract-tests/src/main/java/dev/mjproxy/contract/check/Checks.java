package dev.mjproxy.contract.check;

import dev.mjproxy.contract.check.access.ApiIsHere;
import dev.mjproxy.contract.check.access.BothSecretFormsWork;
import dev.mjproxy.contract.check.access.ModePrefixIsRouted;
import dev.mjproxy.contract.check.access.NoSecretIsRefused;
import dev.mjproxy.contract.check.access.SecretIsAccepted;
import dev.mjproxy.contract.check.access.ServerAnswers;
import dev.mjproxy.contract.check.access.TaskIsFoundUnderEveryPrefix;
import dev.mjproxy.contract.check.access.WrongSecretIsRefused;
import dev.mjproxy.contract.check.action.AbandonedModalIsCancelled;
import dev.mjproxy.contract.check.action.ModalIsAsked;
import dev.mjproxy.contract.check.action.ModalIsNotQueued;
import dev.mjproxy.contract.check.action.ModalKeepsTheId;
import dev.mjproxy.contract.check.action.ModalWindowIsFilled;
import dev.mjproxy.contract.check.action.NewTaskHasItsOwnId;
import dev.mjproxy.contract.check.action.TaskWaitsForItsModal;
import dev.mjproxy.contract.check.callback.CallbackAgreesWithFetch;
import dev.mjproxy.contract.check.callback.CallbackArrives;
import dev.mjproxy.contract.check.callback.CallbackIsAJsonPost;
import dev.mjproxy.contract.check.callback.CallbackIsOfOurTask;
import dev.mjproxy.contract.check.callback.CallbackKeepsTheSchema;
import dev.mjproxy.contract.check.callback.CallbacksGoForward;
import dev.mjproxy.contract.check.callback.TheEndIsCalledBack;
import dev.mjproxy.contract.check.lifecycle.ActionIsImagine;
import dev.mjproxy.contract.check.lifecycle.ButtonsBelongToTheImage;
import dev.mjproxy.contract.check.lifecycle.CancelEndsTheTask;
import dev.mjproxy.contract.check.lifecycle.CancelSparesTheFinished;
import dev.mjproxy.contract.check.lifecycle.EndIsFinal;
import dev.mjproxy.contract.check.lifecycle.EqualPromptsDrawTwice;
import dev.mjproxy.contract.check.lifecycle.FailureHasAReason;
import dev.mjproxy.contract.check.lifecycle.IdIsFetchable;
import dev.mjproxy.contract.check.lifecycle.IdIsStable;
import dev.mjproxy.contract.check.lifecycle.IdsAreUnique;
import dev.mjproxy.contract.check.lifecycle.ImageDownloads;
import dev.mjproxy.contract.check.lifecycle.ProgressFitsTheStatus;
import dev.mjproxy.contract.check.lifecycle.ProgressNeverFalls;
import dev.mjproxy.contract.check.lifecycle.PromptIsEchoed;
import dev.mjproxy.contract.check.lifecycle.QueueHoldsTheTask;
import dev.mjproxy.contract.check.lifecycle.StateIsEchoed;
import dev.mjproxy.contract.check.lifecycle.StatusMovesForward;
import dev.mjproxy.contract.check.lifecycle.SubmitIsAccepted;
import dev.mjproxy.contract.check.lifecycle.SuccessHasAFinishTime;
import dev.mjproxy.contract.check.lifecycle.SuccessHasAnImage;
import dev.mjproxy.contract.check.lifecycle.SuccessHasGridButtons;
import dev.mjproxy.contract.check.lifecycle.SuccessIsComplete;
import dev.mjproxy.contract.check.lifecycle.TaskIsListed;
import dev.mjproxy.contract.check.lifecycle.TimesAreMilliseconds;
import dev.mjproxy.contract.check.lifecycle.TimesAreOrdered;
import dev.mjproxy.contract.check.lifecycle.TimesFitTheServer;
import dev.mjproxy.contract.check.lifecycle.TimesStay;
import dev.mjproxy.contract.check.lifecycle.UnknownIdsAreLeftOut;
import dev.mjproxy.contract.check.list.ListHoldsExactlyTheNamed;
import dev.mjproxy.contract.check.list.ListIsSorted;
import dev.mjproxy.contract.check.list.QueryFilters;
import dev.mjproxy.contract.check.list.QueryIsPaged;
import dev.mjproxy.contract.check.list.QueryIsSorted;
import dev.mjproxy.contract.check.list.TasksHaveDisplays;
import dev.mjproxy.contract.check.returncode.BadImages;
import dev.mjproxy.contract.check.returncode.MissingField;
import dev.mjproxy.contract.check.returncode.ModalRules;
import dev.mjproxy.contract.check.returncode.QueueIsCounted;
import dev.mjproxy.contract.check.returncode.UnfinishedParent;
import dev.mjproxy.contract.check.returncode.UnknownTask;
import dev.mjproxy.contract.check.shape.EmptyBody;
import dev.mjproxy.contract.check.shape.JsonMediaTypesAreAccepted;
import dev.mjproxy.contract.check.shape.MalformedJson;
import dev.mjproxy.contract.check.shape.NoStackTrace;
import dev.mjproxy.contract.check.shape.NullMeansAbsent;
import dev.mjproxy.contract.check.shape.RepliesAreDocumented;
import dev.mjproxy.contract.check.shape.RepliesFollowTheAdvice;
import dev.mjproxy.contract.check.shape.RepliesKeepTheSchema;
import dev.mjproxy.contract.check.shape.RequestExamplesAreAccepted;
import dev.mjproxy.contract.check.shape.RequestFields;
import dev.mjproxy.contract.check.shape.TopIsAnObject;
import dev.mjproxy.contract.check.shape.UnknownEnumValue;
import dev.mjproxy.contract.check.shape.UnknownFieldsAreIgnored;
import dev.mjproxy.contract.check.shape.UnknownIdIsNoTask;
import dev.mjproxy.contract.check.shape.UnknownPath;
import dev.mjproxy.contract.check.shape.WrongMediaType;
import dev.mjproxy.contract.check.shape.WrongMethod;
import dev.mjproxy.contract.check.shape.WrongType;
import dev.mjproxy.contract.check.task.FailureIsExplained;
import dev.mjproxy.contract.check.task.KindTraits;
import dev.mjproxy.contract.check.task.SeedIsStable;
import dev.mjproxy.contract.check.task.TaskIsAccepted;
import dev.mjproxy.contract.check.task.TaskLivesByTheRules;
import dev.mjproxy.contract.check.task.TaskOffersItsButtons;
import dev.mjproxy.contract.check.task.TaskShowsItsAction;
import dev.mjproxy.contract.check.task.TextIsInFinalPrompt;
import dev.mjproxy.contract.check.task.UploadServesTheBytes;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The registry: every rule there is, in the order in which a run goes through them. */
public final class Checks {
  private static final List<JourneyKind> ALWAYS_MODAL =
      List.of(JourneyKind.CUSTOM_ZOOM, JourneyKind.REGION, JourneyKind.PICK);

  private final ApiSpec spec;
  private final List<Rule> rules = new ArrayList<>();

  private Checks(ApiSpec spec) {
    this.spec = spec;
  }

  /** All rules; those that are about single operations once for each that they concern. */
  public static List<Rule> all(ApiSpec spec) {
    Checks checks = new Checks(spec);
    checks.gates();
    checks.access();
    // Before anything fills the server's queue.
    checks.lifecycle();
    checks.imagineJourney();
    checks.callbacks();
    checks.kindsOfTasks();
    checks.actions();
    checks.lists();
    checks.wrongRequests();
    checks.returnCodes();
    // Last, for these look at every reply of the run.
    checks.replies();
    return List.copyOf(checks.rules);
  }

  private void gates() {
    add(new ServerAnswers());
    add(new SecretIsAccepted());
    add(new ApiIsHere());
  }

  private void access() {
    each(spec.operations(), NoSecretIsRefused::new);
    each(spec.operations(), WrongSecretIsRefused::new);
    add(new BothSecretFormsWork());
    add(new ModePrefixIsRouted());
  }

  private void lifecycle() {
    // First, so that its two tasks are drawn at the same time.
    add(new IdsAreUnique());
    add(new EqualPromptsDrawTwice());
    add(new SubmitIsAccepted());
    add(new IdIsFetchable());
    add(new IdIsStable());
    add(new PromptIsEchoed());
    add(new StateIsEchoed());
    add(new ActionIsImagine());
    add(new StatusMovesForward());
    add(new ProgressNeverFalls());
    add(new ProgressFitsTheStatus());
    add(new TimesAreMilliseconds());
    add(new TimesAreOrdered());
    add(new TimesStay());
    add(new TimesFitTheServer());
    add(new EndIsFinal());
  }

  private void imagineJourney() {
    add(new SuccessHasAnImage());
    add(new SuccessHasAFinishTime());
    add(new SuccessIsComplete());
    add(new SuccessHasGridButtons());
    add(new ButtonsBelongToTheImage());
    add(new ImageDownloads());
    add(new TaskIsFoundUnderEveryPrefix());
    each(
        named("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks"),
        TaskIsListed::new);
    add(new QueueHoldsTheTask());
    each(named("listTasksByCondition", "listTasksByIds"), UnknownIdsAreLeftOut::new);
    add(new CancelSparesTheFinished());
    add(new CancelEndsTheTask());
  }

  private void callbacks() {
    add(new CallbackArrives());
    add(new CallbackIsAJsonPost());
    add(new CallbackKeepsTheSchema());
    add(new CallbackIsOfOurTask());
    add(new CallbackAgreesWithFetch());
    add(new CallbacksGoForward());
    add(new TheEndIsCalledBack());
  }

  private void kindsOfTasks() {
    List<JourneyKind> accepted = new ArrayList<>(KindTraits.kinds());
    accepted.removeAll(ALWAYS_MODAL);
    kinds(accepted, TaskIsAccepted::new);
    kinds(KindTraits.kinds(), TaskShowsItsAction::new);
    kinds(KindTraits.kinds(), TaskLivesByTheRules::new);
    kinds(KindTraits.drawnKinds(), TaskOffersItsButtons::new);
    kinds(List.of(JourneyKind.DESCRIBE, JourneyKind.SHORTEN), TextIsInFinalPrompt::new);
    add(new FailureIsExplained());
    add(new SeedIsStable());
    add(new UploadServesTheBytes());
  }

  private void actions() {
    kinds(ButtonPress.KINDS, NewTaskHasItsOwnId::new);
    kinds(ALWAYS_MODAL, ModalIsAsked::new);
    kinds(ALWAYS_MODAL, TaskWaitsForItsModal::new);
    add(new ModalWindowIsFilled());
    kinds(
        List.of(
            JourneyKind.VARIATION,
            JourneyKind.REROLL,
            JourneyKind.PAN,
            JourneyKind.CUSTOM_ZOOM,
            JourneyKind.PICK),
        ModalKeepsTheId::new);
    add(new ModalIsNotQueued());
    add(new AbandonedModalIsCancelled());
    kinds(List.of(JourneyKind.CUSTOM_ZOOM, JourneyKind.REGION), ModalRules::new);
    add(new UnfinishedParent());
  }

  private void lists() {
    each(named("listTasksByCondition", "listTasksByIds"), ListHoldsExactlyTheNamed::new);
    add(new TasksHaveDisplays());
    each(named("listTasks", "listQueuedTasks"), ListIsSorted::new);
    add(new QueryIsPaged());
    add(new QueryIsSorted());
    add(new QueryFilters());
  }

  private void wrongRequests() {
    List<Operation> withBody = Calls.withBody(spec.operations());
    each(withBody, MalformedJson::new);
    each(withBody, EmptyBody::new);
    each(withBody, TopIsAnObject::new);
    each(withBody, operation -> new WrongType(operation, spec));
    each(
        withBody.stream().filter(operation -> UnknownEnumValue.concerns(operation, spec)).toList(),
        operation -> new UnknownEnumValue(operation, spec));
    each(withBody, WrongMediaType::new);
    each(spec.operations(), WrongMethod::new);
    add(new UnknownPath());
    add(new UnknownIdIsNoTask());
    add(new UnknownFieldsAreIgnored());
    add(new JsonMediaTypesAreAccepted());
    add(new NullMeansAbsent());
  }

  private void returnCodes() {
    each(
        spec.operations().stream()
            .filter(operation -> !RequestFields.required(spec, operation).isEmpty())
            .toList(),
        operation -> new MissingField(operation, spec));
    each(named("submitAction", "submitModal"), UnknownTask::new);
    add(new BadImages());
  }

  private void replies() {
    each(Calls.withBody(spec.operations()), RequestExamplesAreAccepted::new);
    add(new QueueIsCounted());
    add(new FailureHasAReason());
    each(spec.operations(), RepliesKeepTheSchema::new);
    each(spec.operations(), RepliesFollowTheAdvice::new);
    each(spec.operations(), RepliesAreDocumented::new);
    add(new NoStackTrace());
  }

  private void add(Check check) {
    rules.add(Rule.of(check));
  }

  private void each(List<Operation> operations, Function<Operation, Check> check) {
    operations.forEach(operation -> rules.add(Rule.of(check.apply(operation), operation)));
  }

  private void kinds(List<JourneyKind> kinds, Function<JourneyKind, Check> check) {
    kinds.forEach(kind -> rules.add(Rule.of(check.apply(kind), kind)));
  }

  private List<Operation> named(String... operationIds) {
    return List.of(operationIds).stream().map(spec::operation).toList();
  }
}
