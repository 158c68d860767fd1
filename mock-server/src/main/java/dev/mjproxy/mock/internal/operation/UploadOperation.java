package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.image.UploadStore;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.profile.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /mj/submit/upload-discord-images}: keeps pictures and tells where they are. */
final class UploadOperation implements OperationHandler {
  private final UploadStore uploads;
  private final Refusals refusals;

  UploadOperation(UploadStore uploads, Refusals refusals) {
    this.uploads = uploads;
    this.refusals = refusals;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    JsonNode images = call.body().path("base64Array");
    if (images.isEmpty()) {
      return call.refused(refusals, Situation.INVALID_IMAGE, "base64Array不能为空");
    }
    if (!refusals.accepts(Situation.UNKNOWN_ACCOUNT, call.operation())
        && !Submitter.namesOurAccount(call, "filter")) {
      return call.refused(refusals, Situation.UNKNOWN_ACCOUNT, "无可用的账号实例");
    }
    ObjectNode body = ExampleBodies.ofCode(call.operation(), ReturnCode.SUCCESS);
    ArrayNode urls = body.putArray("result");
    for (JsonNode image : images) {
      String url = image.asString();
      String path = uploads.put(DataUrl.bytes(url), DataUrl.mediaType(url), DataUrl.extension(url));
      urls.add(call.baseUrl() + path);
    }
    return ExampleBodies.json(body);
  }
}
