package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.internal.recording.HarFile;
import dev.mjproxy.contract.internal.recording.Recording;
import dev.mjproxy.contract.internal.recording.WireMockJournal;
import dev.mjproxy.contract.internal.recording.WireMockMappings;
import dev.mjproxy.contract.observed.ContractObserver;
import dev.mjproxy.contract.observed.ObservedCounts;
import dev.mjproxy.contract.observed.ObserverOptions;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.options.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options that name a recording, which is judged without sending anything. */
final class RecordingOptions {
  @Option(
      names = "--har",
      paramLabel = "FILE",
      description = "Judge the exchanges of a HAR file; nothing is sent.")
  private @Nullable Path har;

  @Option(
      names = "--wiremock-journal",
      paramLabel = "FILE",
      description = "Judge a request journal of WireMock (GET /__admin/requests); nothing is sent.")
  private @Nullable Path journal;

  @Option(
      names = "--wiremock-mappings",
      paramLabel = "DIR",
      description = "Judge the responses of WireMock stub mappings; nothing is sent.")
  private @Nullable Path mappings;

  /** Whether there is a recording. */
  boolean isGiven() {
    return har != null || journal != null || mappings != null;
  }

  /** The options of the observer for it. */
  ObserverOptions adapted(ObserverOptions options) {
    Selection selection = options.selection();
    return mappings == null ? options : options.with(WireMockMappings.of(selection));
  }

  /**
   * Judges it, as far as it is read before the run is ended.
   *
   * @throws IllegalArgumentException if it is not what it should be, or none of this API
   */
  void read(ContractObserver observer, Cancellation cancellation, PrintWriter out)
      throws IOException {
    Recording.Skipped skipped = readUntilEnded(observer, cancellation, out);
    ObservedCounts counts = observer.counts();
    if (counts.judged() == 0 && !cancellation.isCancelled()) {
      throw new IllegalArgumentException(
          "expected exchanges of the midjourney-proxy API, such as POST /mj/submit/imagine, found %s"
              .formatted(
                  counts.foreign() == 0
                      ? "none at all"
                      : "%d of something else, such as %s"
                          .formatted(counts.foreign(), String.join(", ", counts.foreignPaths()))));
    }
    out.printf(
        "%d exchanges of the API, %d of them with a wrong request; %d of something else%s%n",
        counts.judged(),
        counts.wrong(),
        counts.foreign(),
        skipped.entries() == 0
            ? ""
            : "; %d not judged: %s".formatted(skipped.entries(), skipped.reason()));
  }

  private Recording.Skipped readUntilEnded(
      ContractObserver observer, Cancellation cancellation, PrintWriter out) throws IOException {
    try {
      return recording()
          .read(
              exchange -> {
                if (cancellation.isCancelled()) {
                  throw new CancellationException();
                }
                observer.add(exchange);
              });
    } catch (CancellationException e) {
      out.printf("The rest was not read, since the run was ended.%n");
      return Recording.Skipped.NONE;
    }
  }

  private Recording recording() {
    List<Recording> given = new ArrayList<>();
    if (har != null) {
      given.add(new HarFile(har));
    }
    if (journal != null) {
      given.add(new WireMockJournal(journal));
    }
    if (mappings != null) {
      given.add(new WireMockMappings(mappings));
    }
    if (given.size() > 1) {
      throw new IllegalArgumentException(
          "expected one of --har, --wiremock-journal and --wiremock-mappings, found several");
    }
    return given.get(0);
  }
}
