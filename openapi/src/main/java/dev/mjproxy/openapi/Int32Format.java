package dev.mjproxy.openapi;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import tools.jackson.databind.JsonNode;

/** {@code format: int32}, which the validator does not implement: an integer of 32 bits. */
final class Int32Format implements Format {
  @Override
  public String getName() {
    return "int32";
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    return !value.isIntegralNumber() || value.canConvertToInt();
  }
}
