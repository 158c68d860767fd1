package dev.mjproxy.client;

import dev.mjproxy.client.call.ActionCall;
import dev.mjproxy.client.call.BlendCall;
import dev.mjproxy.client.call.CallFactory;
import dev.mjproxy.client.call.ChangeCall;
import dev.mjproxy.client.call.DescribeCall;
import dev.mjproxy.client.call.EditsCall;
import dev.mjproxy.client.call.ImagineCall;
import dev.mjproxy.client.call.ModalCall;
import dev.mjproxy.client.call.Reconciliation;
import dev.mjproxy.client.call.ShortenCall;
import dev.mjproxy.client.call.SwapFaceCall;
import dev.mjproxy.client.call.UploadCall;
import dev.mjproxy.client.call.VideoCall;
import dev.mjproxy.client.capability.CapabilityProbe;
import dev.mjproxy.client.capability.ServerCapabilities;
import dev.mjproxy.client.image.Images;
import dev.mjproxy.client.internal.api.ModeApis;
import dev.mjproxy.client.internal.callback.CallbackHub;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.internal.caller.ResponseDecoder;
import dev.mjproxy.client.internal.transport.Connections;
import dev.mjproxy.client.internal.transport.KeyChoice;
import dev.mjproxy.client.internal.transport.SafeListeners;
import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.ChangeAction;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Change;
import dev.mjproxy.client.task.FoundButton;
import dev.mjproxy.client.task.TaskEvents;
import dev.mjproxy.client.task.Tasks;
import dev.mjproxy.client.webhook.WebhookReceiver;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A client of one provider: holds its connections and the credentials. Make one and share it; it is
 * immutable, safe for use by many threads, and holds no static state.
 *
 * <pre>{@code
 * try (MidjourneyClient client =
 *     MidjourneyClient.builder().baseUrl("http://127.0.0.1:8080").apiKey("S").mode(Mode.FAST).build()) {
 *   Task task = client.imagine("Cat").awaitSuccess();
 *   client.images().download(task, Path.of("cat.png"));
 * }
 * }</pre>
 *
 * <p>A submission that fails on its way is never repeated silently, since it may have been
 * accepted, and billed, already: {@link dev.mjproxy.client.http.RetryRule}. Errors are {@link
 * dev.mjproxy.client.error.MidjourneyException}.
 */
public final class MidjourneyClient implements AutoCloseable {
  private final OkHttpClient http;
  private final Connections connections;
  private final boolean ownsHttp;
  private final ModeApis apis;
  private final Mode mode;
  private final ApiCaller caller;
  private final CallFactory calls;
  private final Tasks tasks;
  private final Images images;
  private final CapabilityProbe capabilities;
  private final WebhookReceiver webhooks;
  private final TaskEvents.@Nullable Subscription remoteCallbacks;

  MidjourneyClient(MidjourneyClientBuilder settings, HttpUrl address) {
    mode = settings.mode;
    connections = new Connections(settings.caller.time().clock());
    KeyChoice keys = new KeyChoice(settings.http.keys);
    http = settings.http.build(connections, keys);
    ownsHttp = settings.http.own == null;
    ResponseDecoder decoder = new ResponseDecoder(settings.onTolerated);
    apis = new ModeApis(address, http, decoder.moshi());
    caller = new ApiCaller(http, connections, keys, decoder, settings.caller);
    CallbackHub hub = new CallbackHub(settings.callbacks);
    webhooks = new WebhookReceiver(hub, settings.events);
    remoteCallbacks = settings.events == null ? null : settings.events.subscribe(hub::deliver);
    tasks = new Tasks(caller, apis.of(mode).tasks(), hub);
    calls = new CallFactory(caller, apis::of, tasks, mode, settings.correlationIds);
    capabilities = new CapabilityProbe(caller, apis::addressOf, keys, mode);
    images = new Images(settings.http.withoutKeys(http), caller, address);
  }

  /** A builder; only the base URL is required. */
  public static MidjourneyClientBuilder builder() {
    return new MidjourneyClientBuilder();
  }

  /** Draws a prompt. */
  public ImagineCall imagine(String prompt) {
    return calls.imagine(prompt);
  }

  /** Blends two to five pictures, given as data URLs. */
  public BlendCall blend(List<String> dataUrls) {
    return calls.blend(dataUrls);
  }

  /** The same from files; see {@link #describe(Path)} for what it throws. */
  public BlendCall blend(Path... files) {
    return calls.blend(files);
  }

  /** Describes a picture, given as data URL. */
  public DescribeCall describe(String dataUrl) {
    return calls.describe(dataUrl);
  }

  /**
   * Describes a picture in a file: PNG, JPEG, GIF or WebP of at most 10 MiB.
   *
   * @throws IllegalArgumentException when it is no such picture
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public DescribeCall describe(Path file) {
    return calls.describe(file);
  }

  /** Shortens a prompt. */
  public ShortenCall shorten(String prompt) {
    return calls.shorten(prompt);
  }

  /** Presses a button of a finished task; {@link dev.mjproxy.client.task.Buttons} finds it. */
  public ActionCall action(Task task, Button button) {
    Objects.requireNonNull(task, "task: expected the task that has the button, found null");
    Objects.requireNonNull(button, "button: expected one of the task's buttons, found null");
    return calls.action(task.id(), button.customId());
  }

  /** Presses a button that is known by its customId. */
  public ActionCall action(String taskId, String customId) {
    return calls.action(taskId, customId);
  }

  /**
   * Presses what {@link dev.mjproxy.client.task.Buttons} found: the button, or, where a finished
   * grid has no buttons at all, as on the open-source original, submit/change in its place.
   *
   * <pre>{@code
   * Task big = client.action(grid, Buttons.of(grid).upscale(1)).awaitSuccess();
   * }</pre>
   *
   * @throws java.util.NoSuchElementException when there is neither, saying what the task offers
   */
  public ActionCall action(Task task, FoundButton button) {
    Objects.requireNonNull(task, "task: expected the task that has the button, found null");
    Objects.requireNonNull(button, "button: expected what Buttons found, found null");
    Optional<Change> change = button.change();
    return change.isPresent()
        ? calls.action(task.id(), change.get())
        : action(task, button.orElseThrow());
  }

  /**
   * Upscales or varies one picture of a finished grid, or draws the grid again, on servers that
   * have submit/change (the open-source original and its ports). {@link #action(Task, FoundButton)}
   * takes a button where there is one, and this where there is none.
   *
   * @param index the picture, 1 to 4; of no meaning for REROLL
   * @throws IllegalArgumentException for another index
   */
  public ChangeCall change(Task task, ChangeAction action, int index) {
    Objects.requireNonNull(task, "task: expected the finished grid, found null");
    return calls.change(task.id(), action, index);
  }

  /** Answers a task that waits for a prompt or a mask. */
  public ModalCall modal(String taskId) {
    return calls.modal(taskId);
  }

  /**
   * Changes a picture, given as data URL, by a prompt; everywhere, or where a {@link
   * EditsCall#mask} says. Not all servers have it.
   */
  public EditsCall edits(String prompt, String dataUrl) {
    return calls.edits(prompt, dataUrl);
  }

  /** The same from a file; see {@link #describe(Path)} for what it throws. */
  public EditsCall edits(String prompt, Path file) {
    return calls.edits(prompt, file);
  }

  /** Sets a picture in motion, given by its address or as data URL. Not all servers have it. */
  public VideoCall video(String image) {
    return calls.video(image);
  }

  /** The same from a file; see {@link #describe(Path)} for what it throws. */
  public VideoCall video(Path file) {
    return calls.video(file);
  }

  /**
   * Makes a video of a finished task longer.
   *
   * @param index which of its videos, 1 to 4
   * @throws IllegalArgumentException for another index
   */
  public VideoCall extendVideo(Task task, int index) {
    Objects.requireNonNull(task, "task: expected the task that has the video, found null");
    return calls.extendVideo(task.id(), index);
  }

  /** Puts the face of one picture into another, both given as data URLs. */
  public SwapFaceCall swapFace(String faceDataUrl, String targetDataUrl) {
    return calls.swapFace(faceDataUrl, targetDataUrl);
  }

  /** The same from files; see {@link #describe(Path)} for what it throws. */
  public SwapFaceCall swapFace(Path face, Path target) {
    return calls.swapFace(face, target);
  }

  /** Uploads pictures, given as data URLs. */
  public UploadCall upload(List<String> dataUrls) {
    return calls.upload(dataUrls);
  }

  /** The same from files; see {@link #describe(Path)} for what it throws. */
  public UploadCall upload(Path... files) {
    return calls.upload(files);
  }

  /** Searches the task of a submission, such as of a process that died, by its unique state. */
  public Reconciliation reconcile(String correlationId) {
    return calls.reconcile(correlationId);
  }

  /** Takes callbacks, and wakes the threads that wait for their tasks. */
  public WebhookReceiver webhooks() {
    return webhooks;
  }

  /** Fetching tasks, waiting for them, cancelling them. */
  public Tasks tasks() {
    return tasks;
  }

  /** Downloading pictures. */
  public Images images() {
    return images;
  }

  /**
   * What the server has: which operations, mode prefixes and key forms. The first call asks it with
   * at most 26 requests, none of which can be billed, and takes the time of as many round trips;
   * later ones ask nothing.
   *
   * @throws dev.mjproxy.client.error.MidjourneyException when the server cannot be reached, refuses
   *     the key, or has no such API; the next call asks again
   */
  public ServerCapabilities capabilities() {
    return capabilities.get();
  }

  /** The operations of all dialects as plain Retrofit calls. */
  public MidjourneyApi api() {
    return new MidjourneyApi(apis.of(mode));
  }

  /** The same under another mode. */
  public MidjourneyApi api(Mode other) {
    Objects.requireNonNull(other, "mode: expected a value, found null; Mode.DEFAULT is none");
    return new MidjourneyApi(apis.of(other));
  }

  /**
   * Gives up connections and threads. Calls under way may end; later ones fail with an {@link
   * IllegalStateException} (plain Retrofit calls and downloads with an {@link
   * java.io.IOException}), and nothing is sent.
   */
  @Override
  public void close() {
    if (remoteCallbacks != null) {
      SafeListeners.tell(remoteCallbacks::close);
    }
    connections.close();
    caller.close();
    http.connectionPool().evictAll();
    if (ownsHttp) {
      http.dispatcher().executorService().shutdown();
    }
  }

  /** Names the address, never the key. */
  @Override
  public String toString() {
    return "MidjourneyClient[" + apis.addressOf(mode) + "]";
  }
}
