package dev.mjproxy.client.task;

import dev.mjproxy.client.api.TaskApi;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.ServerException;
import dev.mjproxy.client.http.ApiResponse;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.internal.caller.Pause;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.model.ImageSeedResult;
import java.time.Duration;
import java.time.Instant;

/** Asks for a seed until the server has it, for a bounded time. */
final class SeedPoller {
  /** From the first request on; none is sent later. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final int NOT_READY_STATUS = 202;
  private static final int NOT_READY = 22;

  private final ApiCaller caller;
  private final TaskApi api;

  SeedPoller(ApiCaller caller, TaskApi api) {
    this.caller = caller;
    this.api = api;
  }

  /**
   * The seed.
   *
   * @throws ServerException when it is not ready in time
   */
  ApiResponse<String> seed(String id) {
    Instant end = caller.time().clock().instant().plus(PATIENCE);
    while (true) {
      RawResponse raw = caller.read(api.getImageSeed(id), response -> response);
      ImageSeedResult result = caller.decoder().decode(raw, ImageSeedResult.class);
      String seed = result.result();
      if (!isNotReady(raw, result)) {
        if (seed == null || seed.isBlank()) {
          throw ErrorTable.malformed(raw, "the body has no seed; ask again later");
        }
        return new ApiResponse<>(seed, raw);
      }
      if (caller.time().clock().instant().plus(BETWEEN).isAfter(end)) {
        throw notReady(id, raw, result);
      }
      Pause.of(BETWEEN, caller.time());
    }
  }

  private static boolean isNotReady(RawResponse raw, ImageSeedResult result) {
    String seed = result.result();
    boolean isThere = result.code() == 1 && seed != null && !seed.isBlank();
    return !isThere && (raw.status() == NOT_READY_STATUS || result.code() == NOT_READY);
  }

  private static ServerException notReady(String id, RawResponse raw, ImageSeedResult result) {
    return new ServerException(
        new Problem(
            "The seed of task '" + id + "' was not ready within " + PATIENCE,
            "ask again later; asking bills nothing",
            raw,
            result.code(),
            result.description()),
        true);
  }
}
