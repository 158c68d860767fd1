package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Downloads;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.WholePicture;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/** PNG, WebP, JPEG or GIF, to the last pixel. Sent without the secret, for pictures need none. */
@CheckInfo(
    id = "lifecycle/image-downloads",
    sentence = "The address in imageUrl gives a picture, of the size that the task names",
    source = "field notes §2.2: five clients fetch it",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class ImageDownloads implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    String url = journey.success().flatMap(task -> task.text("imageUrl")).orElse("");
    if (!url.startsWith("http")) {
      return journey.success().isPresent()
          ? Outcome.inconclusive("the task has no imageUrl")
          : journey.noSuccess();
    }
    Judge judge = new Judge();
    Exchange download = Downloads.fetch(session, url);
    if (download.reply().isEmpty()) {
      judge.leaveOpen("the picture cannot be reached from here: " + download.outcome());
    } else if (!isPicture(download.reply().get())) {
      judge.add(
          Finding.must("picture", "/imageUrl", "HTTP 200 with a picture", Judge.found(download)),
          download);
    } else if (WholePicture.defect(download.reply().get()).isPresent()) {
      String defect = WholePicture.defect(download.reply().get()).orElseThrow();
      judge.add(Finding.must("whole", "/imageUrl", "a whole picture", defect), download);
    } else {
      PictureSize.of(download.reply().get())
          .flatMap(size -> journey.success().flatMap(size::differsFrom))
          .ifPresent(finding -> judge.add(finding, download));
    }
    return judge.outcome();
  }

  private static boolean isPicture(HttpReply reply) {
    return reply.status() == 200 && WholePicture.looksLikeOne(reply);
  }
}
