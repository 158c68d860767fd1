package dev.mjproxy.contract.internal.diff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/**
 * Fields that requests and responses of the newer version lack, the optional ones too. The library
 * counts the loss of those as compatible; a generated client loses a method.
 */
final class LostFields {
  private LostFields() {}

  /** Such as {@code GET /mj/task/list: failReason}. */
  static List<String> of(ChangedOpenApi changed) {
    return changed.getChangedOperations().stream()
        .flatMap(
            operation ->
                Stream.of(operation.getRequestBody(), operation.getApiResponses())
                    .flatMap(LostFields::in)
                    .map(field -> at(operation, field)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> in(@Nullable Changed changed) {
    Stream<String> here =
        changed instanceof ChangedSchema schema
            ? schema.getMissingProperties().keySet().stream()
            : Stream.of();
    Stream<String> below =
        changed instanceof ComposedChanged composed
            ? composed.getChangedElements().stream().flatMap(LostFields::in)
            : Stream.of();
    return Stream.concat(here, below);
  }

  private static String at(ChangedOperation operation, String field) {
    return operation.getHttpMethod() + " " + operation.getPathUrl() + ": " + field;
  }
}
