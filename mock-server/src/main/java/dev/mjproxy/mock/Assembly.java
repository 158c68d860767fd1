package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.ServedProfile;
import dev.mjproxy.mock.internal.Version;
import dev.mjproxy.mock.internal.access.Authenticator;
import dev.mjproxy.mock.internal.admin.AdminApi;
import dev.mjproxy.mock.internal.admin.AdminRoutes;
import dev.mjproxy.mock.internal.admin.ClockEndpoint;
import dev.mjproxy.mock.internal.admin.EventSources;
import dev.mjproxy.mock.internal.admin.EventsEndpoint;
import dev.mjproxy.mock.internal.admin.FaultsEndpoint;
import dev.mjproxy.mock.internal.admin.LogsEndpoint;
import dev.mjproxy.mock.internal.admin.Metrics;
import dev.mjproxy.mock.internal.admin.RequestLog;
import dev.mjproxy.mock.internal.admin.RequestMonitor;
import dev.mjproxy.mock.internal.admin.ServerInfo;
import dev.mjproxy.mock.internal.admin.TasksEndpoint;
import dev.mjproxy.mock.internal.callback.CallbackScheduler;
import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.callback.CallbackTargets;
import dev.mjproxy.mock.internal.console.ConsoleFiles;
import dev.mjproxy.mock.internal.event.EventHub;
import dev.mjproxy.mock.internal.fault.FaultEffects;
import dev.mjproxy.mock.internal.fault.FaultPlan;
import dev.mjproxy.mock.internal.fault.FaultReader;
import dev.mjproxy.mock.internal.http.CorsPreflight;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import dev.mjproxy.mock.internal.image.ImageEndpoint;
import dev.mjproxy.mock.internal.image.MissingImageEndpoint;
import dev.mjproxy.mock.internal.image.UploadStore;
import dev.mjproxy.mock.internal.operation.Operations;
import dev.mjproxy.mock.internal.operation.SubmitPolicy;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.render.ResponseMediaTypes;
import dev.mjproxy.mock.internal.render.TaskListLimit;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.route.OtherMethods;
import dev.mjproxy.mock.internal.route.PreferredExample;
import dev.mjproxy.mock.internal.route.Router;
import dev.mjproxy.mock.internal.server.WireMockHost;
import dev.mjproxy.mock.internal.spec.SpecEndpoint;
import dev.mjproxy.mock.internal.steering.TaskTiming;
import dev.mjproxy.mock.internal.task.InMemoryTaskStore;
import dev.mjproxy.mock.internal.task.MovableClock;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.mock.internal.validate.RequestValidator;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.Situation;
import dev.mjproxy.openapi.profile.TaskAxis;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Creates and connects the parts of one server. */
final class Assembly implements AutoCloseable {
  private final MockServerOptions options;
  private final Profile profile;
  private final ServerIdentity identity = new ServerIdentity();
  private final MovableClock clock;
  private final ErrorResponses errors;
  private final Refusals refusals;
  private final FaultPlan faults;
  private final Tasks tasks;
  private final UploadStore uploads;
  private final TaskRenderer renderer;
  private final CallbackSender callbacks;
  private final CallbackScheduler timer;
  private final RequestLog requestLog = new RequestLog();
  private final LargeBodyLimiter largeBodies;
  private final AdminApi adminApi;
  private final EventHub events;
  private final ConsoleFiles console = new ConsoleFiles();
  private final RequestPipeline pipeline;

  Assembly(MockServerOptions options) {
    this.options = options;
    this.profile =
        ServedProfile.of(options.dialect().profile(), options.dialect().legacyOperations());
    long seed = options.chance().seed();
    MemoryBudget memory = new MemoryBudget(options.limits().maxBytes());
    clock = new MovableClock(options.chance().clock());
    errors = new ErrorResponses(clock);
    refusals = new Refusals(profile.dialect(), errors, clock);
    faults = new FaultPlan(options.chance().faults(), seed);
    tasks =
        new Tasks(
            new InMemoryTaskStore(options.limits().maxTasks(), memory.forTasks(), clock),
            clock,
            options.tasks().concurrency(),
            queueSize());
    uploads = new UploadStore(memory.forUploads(options.limits().maxUploadBytes()));
    renderer = new TaskRenderer(profile, seed, new TaskListLimit(memory.forOneList()), clock);
    callbacks =
        new CallbackSender(
            new CallbackTargets(options.hooks().allowedHosts(), identity),
            options.hooks().attempts(),
            faults,
            profile.dialect().callbacks());
    timer = new CallbackScheduler(clock, tasks, renderer, callbacks);
    if (profile.dialect().callbacks().sent()) {
      tasks.listen(timer);
    }
    largeBodies = new LargeBodyLimiter(memory.forBodiesAtWork());
    Metrics metrics = new Metrics(tasks, callbacks);
    events =
        new EventHub(tasks, EventSources.of(clock, faults, callbacks, requestLog), clock, seed);
    adminApi = adminApi(metrics);
    pipeline = pipeline(metrics);
  }

  RequestPipeline pipeline() {
    return pipeline;
  }

  /** The handlers of the HTTP server; requests with large bodies wait for their turn. */
  WireMockHost.Handlers handlers() {
    return new WireMockHost.Handlers(
        request -> largeBodies.inTurn(request, this::admin),
        request -> largeBodies.inTurn(request, pipeline::handle),
        errors::error);
  }

  private MockResponse admin(MockRequest request) {
    return console.find(request).orElseGet(() -> adminApi.answer(request));
  }

  ServerIdentity identity() {
    return identity;
  }

  MovableClock clock() {
    return clock;
  }

  CallbackSender callbacks() {
    return callbacks;
  }

  /** Hands all due callbacks to the sender now. */
  void deliverDue() {
    timer.run();
  }

  AdminApi adminApi() {
    return adminApi;
  }

  void onRequest(Consumer<ServedRequest> listener) {
    requestLog.listen(
        entry ->
            listener.accept(
                new ServedRequest(
                    entry.at(),
                    entry.method(),
                    entry.path(),
                    entry.operationId(),
                    entry.status(),
                    entry.code() == null ? OptionalInt.empty() : OptionalInt.of(entry.code()),
                    Duration.of(entry.micros(), ChronoUnit.MICROS),
                    entry.finding())));
  }

  /** Ends the event streams, which would keep the HTTP server from stopping. */
  void endEvents() {
    events.close();
  }

  private AdminApi adminApi(Metrics metrics) {
    Set<String> operationIds =
        profile.spec().operations().stream()
            .map(Operation::operationId)
            .collect(Collectors.toSet());
    return new AdminApi(
        AdminRoutes.of(
            new AdminRoutes.Parts(
                Version.current(),
                new TasksEndpoint(tasks, renderer, errors),
                new ClockEndpoint(clock, callbacks, errors),
                new FaultsEndpoint(faults, new FaultReader(operationIds)),
                new LogsEndpoint(callbacks, requestLog, errors),
                metrics,
                new EventsEndpoint(events, errors),
                () ->
                    ServerInfo.of(
                        Version.current(), profile, options.access().secret().isPresent()),
                this::reset)),
        errors);
  }

  void reset() {
    timer.betweenDeliveries(
        () -> {
          tasks.clear(); // The timer, a listener, forgets their callbacks in the same event.
          callbacks.reset();
        });
    uploads.clear();
    requestLog.clear();
    faults.clear();
    options.chance().faults().forEach(faults::add);
  }

  @Override
  public void close() {
    timer.close();
    callbacks.close();
  }

  private RequestPipeline pipeline(Metrics metrics) {
    long seed = options.chance().seed();
    SubmitPolicy policy =
        new SubmitPolicy(
            options.tasks().bannedWords(),
            new TaskTiming(options.tasks().duration(), options.tasks().timeout()),
            options.tasks().remix());
    ImageEndpoint images = new ImageEndpoint(tasks, seed);
    OtherMethods methods = new OtherMethods(profile.dialect().routing(), refusals);
    return new RequestPipeline(
        new RequestPipeline.Parts(
            List.of(
                new CorsPreflight(options.network().cors()),
                methods,
                images,
                isRelay() ? images.ofRelay() : request -> Optional.empty(),
                uploads,
                new MissingImageEndpoint(path -> errors.error(404, "picture: found none", path)),
                adminApi::health,
                new SpecEndpoint(profile, errors),
                options.access().admin() ? ConsoleFiles::redirect : request -> Optional.empty()),
            new Authenticator(options.access().secret(), profile.dialect().secret()),
            new Router(
                profile.spec().operations(),
                profile.dialect().prefixes(),
                profile.dialect().routing()),
            new PreferredExample(errors),
            new RequestValidator(profile.spec().check(), profile.dialect(), refusals),
            Operations.of(
                profile, new Operations.Means(tasks, renderer, uploads, refusals, policy, seed)),
            new ResponseMediaTypes(profile.dialect().mediaTypes()),
            faults,
            new FaultEffects(faults, errors),
            methods,
            refusals,
            new RequestMonitor(requestLog, metrics, clock)));
  }

  private boolean isRelay() {
    return profile.dialect().task().imageUrl() == TaskAxis.ImageUrl.RELAY;
  }

  /** A server that never refuses for a full queue has no end of it. */
  private int queueSize() {
    boolean refuses = !profile.dialect().refusal(Situation.QUEUE_FULL).accepted();
    return refuses ? options.tasks().queueSize() : Integer.MAX_VALUE;
  }
}
