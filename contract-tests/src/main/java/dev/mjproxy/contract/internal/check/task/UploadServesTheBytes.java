package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.RedirectFollower;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.SamplePictures;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Arrays;
import java.util.List;

/** "`result` = array of image URLs in input order." Sent to the pictures without the secret. */
@CheckInfo(
    id = "task/upload-serves-the-bytes",
    sentence = "An upload gives one address for each picture, in order, which serves its bytes",
    source = "protocol §3.7: fanstars-docs, plus-captures",
    operations = "uploadDiscordImages")
final class UploadServesTheBytes implements Check {
  private static final int PICTURES = 2;

  @Override
  public Outcome run(CheckContext context) {
    Exchange upload = context.send(context.submissions().upload(0, 1));
    FindingCollector collector = new FindingCollector();
    if (collector.expectStatus(upload, "a proper upload", 200)) {
      read(collector, context, upload);
    }
    return collector.outcome();
  }

  private static void read(FindingCollector collector, CheckContext context, Exchange upload) {
    SubmitResponse response = new SubmitResponse(upload);
    boolean hasAddresses = upload.json().path("result").isArray();
    if (response.is(ReturnCode.SUCCESS)) {
      judge(collector, context, upload);
    } else if (hasAddresses && !response.is(ReturnCode.QUEUE_REJECTED)) {
      // Beside code 23 some documents show a result.
      collector.add(
          Finding.must("code", "/code", "code 1 beside addresses", FindingCollector.found(upload)),
          upload);
    } else {
      collector.leaveOpen("the upload was refused: " + FindingCollector.found(upload));
    }
  }

  @Override
  public int submissions() {
    return 1;
  }

  private static void judge(FindingCollector collector, CheckContext context, Exchange upload) {
    List<String> urls =
        upload.json().path("result").valueStream().map(url -> url.asString("")).toList();
    if (urls.size() != PICTURES || !urls.stream().allMatch(url -> url.startsWith("http"))) {
      collector.add(
          Finding.must(
              "addresses",
              "/result",
              "an http(s) address for each of 2 pictures",
              upload.json().path("result").toString()),
          upload);
      return;
    }
    for (int number = 0; number < PICTURES; number++) {
      Exchange download = RedirectFollower.fetch(context, urls.get(number));
      if (download.response().isEmpty()) {
        collector.leaveOpen("the uploads cannot be reached from here: " + download.outcome());
      } else if (!isPicture(download, number)) {
        collector.add(finding(download, number), download);
      }
    }
  }

  /** A server may store a picture anew; the other's bytes it must not give. */
  private static Finding finding(Exchange download, int number) {
    String expected = "the bytes of the picture that was uploaded";
    return isPicture(download, 1 - number)
        ? Finding.must("order", "/result", expected, "those of the other picture")
        : Finding.should("bytes", "/result", expected, FindingCollector.found(download));
  }

  private static boolean isPicture(Exchange download, int number) {
    byte[] bytes =
        download.response().map(response -> response.start(response.size())).orElseThrow();
    return Arrays.equals(bytes, SamplePictures.png(number));
  }
}
