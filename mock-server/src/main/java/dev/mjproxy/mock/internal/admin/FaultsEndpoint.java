package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.fault.FaultPlan;
import dev.mjproxy.mock.internal.fault.FaultReader;
import dev.mjproxy.mock.internal.fault.FaultWriter;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code faults}: lists, adds and removes faults. */
public final class FaultsEndpoint {
  private final FaultPlan plan;
  private final FaultReader reader;

  /**
   * Shows and changes a plan.
   *
   * @param reader reads new faults
   */
  public FaultsEndpoint(FaultPlan plan, FaultReader reader) {
    this.plan = plan;
    this.reader = reader;
  }

  MockResponse list() {
    return AdminJson.response(plan.rules().stream().map(FaultWriter::write).toList());
  }

  MockResponse add(MockRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : AdminJson.object(request).properties()) {
      values.put(entry.getKey(), text(entry.getValue()));
    }
    plan.add(reader.read(values));
    return list();
  }

  MockResponse clear() {
    plan.clear();
    return MockResponse.empty(204);
  }

  /** An array of operations as the command line writes it. */
  private static String text(JsonNode value) {
    return value.isArray()
        ? String.join("+", value.valueStream().map(JsonNode::asString).toList())
        : value.asString("");
  }
}
