package dev.mjproxy.contract.bench;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.observed.AgeingServer;
import dev.mjproxy.contract.observed.HarRecorder;
import dev.mjproxy.contract.observed.UserSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Records one session of a user with each faulty server, as HAR files. */
public final class FaultRecordings {
  private FaultRecordings() {}

  /** Argument: a folder. Prints a line for each recording: file, tab, fault. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int number = 10;
    for (Map.Entry<String, Supplier<Lie.Defect>> fault : Faults.all().entrySet()) {
      HarRecorder recorder = new HarRecorder();
      try (AgeingServer server = AgeingServer.with(fault.getValue().get())) {
        play(new UserSession(server.url(), recorder, recorder), fault.getKey());
      }
      Path file = folder.resolve(number++ + ".har");
      recorder.write(file);
      System.out.println(file + "\t" + fault.getKey());
    }
    System.exit(0);
  }

  /** A user stumbles over some faults; what came up to then is recorded. */
  private static void play(UserSession session, String fault) {
    try {
      session.play();
    } catch (RuntimeException e) {
      System.err.println(fault + ": the session ended early: " + e.getMessage());
    }
  }
}
