import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the responses of HAR files against the spec with Atlassian's validator. Arguments: the spec,
 * then the files, that of the honest server first. Prints a line for each file: how many kinds of
 * message there are that the honest server does not give rise to. Requests are left alone: those of
 * the recordings are wrong on purpose here and there.
 */
final class ValidateHars {
  public static void main(String[] args) throws Exception {
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createFor(Path.of(args[0]).toAbsolutePath().toString()).build();
    Set<String> honest = Set.of();
    for (int i = 1; i < args.length; i++) {
      Set<String> messages = messages(validator, new ObjectMapper().readTree(Files.readAllBytes(Path.of(args[i]))));
      if (i == 1) {
        honest = Set.copyOf(messages);
        System.out.println(messages.size());
        messages.forEach(it -> System.err.println("the honest server: " + it));
      } else {
        messages.removeAll(honest);
        System.out.println(messages.size());
      }
    }
  }

  private static Set<String> messages(OpenApiInteractionValidator validator, JsonNode har) {
    Set<String> messages = new TreeSet<>();
    for (JsonNode entry : har.path("log").path("entries")) {
      JsonNode response = entry.path("response");
      SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.path("status").asInt());
      response
          .path("headers")
          .forEach(it -> builder.withHeader(it.path("name").asText(), it.path("value").asText()));
      byte[] body = Base64.getDecoder().decode(response.path("content").path("text").asText());
      if (body.length > 0) {
        builder.withBody(body);
      }
      Request.Method method = Request.Method.valueOf(entry.path("request").path("method").asText());
      String path = URI.create(entry.path("request").path("url").asText()).getRawPath();
      ValidationReport report = validator.validateResponse(path, method, builder.build());
      report.getMessages().stream()
          .filter(it -> it.getLevel() == ValidationReport.Level.ERROR)
          .filter(it -> !it.getKey().startsWith("validation.request.path.missing"))
          .filter(it -> !it.getKey().startsWith("validation.request.operation"))
          .forEach(
              it ->
                  messages.add(
                      "%s %s %s: %s"
                          .formatted(
                              method, path.replaceAll("/task/[^/]+/(?=fetch|cancel|image)", "/task/{id}/"), it.getKey(), it.getMessage())));
    }
    return messages;
  }
}
