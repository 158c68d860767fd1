package dev.mjproxy.spring.webhook;

import dev.mjproxy.spring.InvalidMidjourneyPropertyException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * The address of this application's hook, to be given to submissions.
 *
 * <pre>{@code
 * client.imagine("Cat").notifyHook(webhook.url()).start();
 * }</pre>
 */
public final class MidjourneyWebhook {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~-]{8,}");
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  private final WebhookProperties properties;
  private final Environment environment;

  MidjourneyWebhook(WebhookProperties properties, Environment environment) {
    this.properties = properties;
    this.environment = environment;
    if (!SECRET.matcher(secret()).matches()) {
      throw new InvalidMidjourneyPropertyException(
          "mjproxy.webhook.secret",
          "expected 8 or more letters, digits and - . _ ~, which can stand in a path, found "
              + secret().length()
              + " characters",
          null);
    }
    if (!PATH.matcher(properties.path()).matches()) {
      throw new InvalidMidjourneyPropertyException(
          "mjproxy.webhook.path",
          "expected a path such as /mjproxy/webhook, found '" + properties.path() + "'",
          null);
    }
  }

  String secret() {
    return Objects.requireNonNullElse(properties.secret(), "");
  }

  /**
   * The address that the provider calls, with the secret.
   *
   * @throws InvalidMidjourneyPropertyException when {@code mjproxy.webhook.public-url} is not set
   */
  public String url() {
    String address = properties.publicUrl();
    if (address == null || address.isBlank()) {
      throw new InvalidMidjourneyPropertyException(
          "mjproxy.webhook.public-url",
          "expected the address of this application as the provider reaches it, found none",
          null);
    }
    // Here, not at the start: it may name ${local.server.port}, which is known only by then.
    String resolved = environment.resolveRequiredPlaceholders(address.strip());
    String start = resolved.endsWith("/") ? resolved.substring(0, resolved.length() - 1) : resolved;
    return start + properties.path() + "/" + secret();
  }
}
