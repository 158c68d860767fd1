package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.RedirectFollower;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.PictureIntegrity;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;

/** PNG, WebP, JPEG or GIF, to the last pixel. Sent without the secret, for pictures need none. */
@CheckInfo(
    id = "lifecycle/image-downloads",
    sentence = "The address in imageUrl gives a picture, of the size that the task names",
    source = "field notes §2.2: five clients fetch it",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class ImageDownloads implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    String url = run.success().flatMap(task -> task.text("imageUrl")).orElse("");
    if (!url.startsWith("http")) {
      return run.success().isPresent()
          ? Outcome.inconclusive("the task has no imageUrl")
          : run.noSuccess();
    }
    FindingCollector collector = new FindingCollector();
    Exchange download = RedirectFollower.fetch(context, url);
    if (download.response().isEmpty()) {
      collector.leaveOpen("the picture cannot be reached from here: " + download.outcome());
    } else if (!isPicture(download.response().get())) {
      collector.add(
          Finding.must(
              "picture", "/imageUrl", "HTTP 200 with a picture", FindingCollector.found(download)),
          download);
    } else if (PictureIntegrity.defect(download.response().get()).isPresent()) {
      String defect = PictureIntegrity.defect(download.response().get()).orElseThrow();
      collector.add(Finding.must("whole", "/imageUrl", "a whole picture", defect), download);
    } else {
      PictureSize.of(download.response().get())
          .flatMap(size -> run.success().flatMap(size::differsFrom))
          .ifPresent(finding -> collector.add(finding, download));
    }
    return collector.outcome();
  }

  private static boolean isPicture(HttpResponse response) {
    return response.status() == 200 && PictureIntegrity.looksLikeOne(response);
  }
}
