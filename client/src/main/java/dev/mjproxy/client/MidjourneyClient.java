package dev.mjproxy.client;

import dev.mjproxy.client.call.ActionCall;
import dev.mjproxy.client.call.BlendCall;
import dev.mjproxy.client.call.CallFactory;
import dev.mjproxy.client.call.DescribeCall;
import dev.mjproxy.client.call.ImagineCall;
import dev.mjproxy.client.call.ModalCall;
import dev.mjproxy.client.call.ShortenCall;
import dev.mjproxy.client.call.SwapFaceCall;
import dev.mjproxy.client.call.UploadCall;
import dev.mjproxy.client.image.Images;
import dev.mjproxy.client.internal.api.ModeApis;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.internal.caller.ResponseDecoder;
import dev.mjproxy.client.internal.transport.Connections;
import dev.mjproxy.client.internal.transport.KeyChoice;
import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Tasks;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

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

  MidjourneyClient(MidjourneyClientBuilder settings, HttpUrl address) {
    mode = settings.mode;
    connections = new Connections(settings.caller.time().clock());
    KeyChoice keys = new KeyChoice(settings.http.keys);
    http = settings.http.build(connections, keys);
    ownsHttp = settings.http.own == null;
    ResponseDecoder decoder = new ResponseDecoder(settings.onTolerated);
    apis = new ModeApis(address, http, decoder.moshi());
    caller = new ApiCaller(http, connections, keys, decoder, settings.caller);
    tasks = new Tasks(caller, apis.of(mode).tasks());
    calls = new CallFactory(caller, apis::of, tasks, mode, settings.correlationIds);
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

  /** Describes a picture, given as data URL. */
  public DescribeCall describe(String dataUrl) {
    return calls.describe(dataUrl);
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

  /** Answers a task that waits for a prompt or a mask. */
  public ModalCall modal(String taskId) {
    return calls.modal(taskId);
  }

  /** Puts the face of one picture into another, both given as data URLs. */
  public SwapFaceCall swapFace(String faceDataUrl, String targetDataUrl) {
    return calls.swapFace(faceDataUrl, targetDataUrl);
  }

  /** Uploads pictures, given as data URLs. */
  public UploadCall upload(List<String> dataUrls) {
    return calls.upload(dataUrls);
  }

  /** Fetching tasks, waiting for them, cancelling them. */
  public Tasks tasks() {
    return tasks;
  }

  /** Downloading pictures. */
  public Images images() {
    return images;
  }

  /** The 16 operations as plain Retrofit calls. */
  public MidjourneyApi api() {
    return new MidjourneyApi(apis.of(mode));
  }

  /** The same under another mode. */
  public MidjourneyApi api(Mode other) {
    Objects.requireNonNull(other, "mode: expected a value, found null; Mode.DEFAULT is none");
    return new MidjourneyApi(apis.of(other));
  }

  /**
   * Gives up connections and threads. CallContext under way may end; later ones fail with an {@link
   * IllegalStateException} (plain Retrofit calls and downloads with an {@link
   * java.io.IOException}), and nothing is sent.
   */
  @Override
  public void close() {
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
