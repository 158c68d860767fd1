package dev.mjproxy.spring.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where callbacks arrive. Setting the secret registers the controller.
 *
 * @param secret last part of the path, which nobody else may know: 8 or more letters, digits, - . _
 *     ~
 * @param path path before the secret
 * @param publicUrl address of this application as the provider reaches it, such as
 *     https://shop.example.com, for the address of the hook
 */
@ConfigurationProperties("mjproxy.webhook")
public record WebhookProperties(
    @Nullable String secret,
    @DefaultValue("/mjproxy/webhook") String path,
    @Nullable String publicUrl) {
  /** Names the path, never the secret. */
  @Override
  public String toString() {
    return "WebhookProperties[path=" + path + "]";
  }
}
