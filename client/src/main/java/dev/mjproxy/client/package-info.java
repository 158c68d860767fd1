/**
 * A typed client of the midjourney-proxy HTTP API. Unofficial.
 *
 * <pre>{@code
 * try (MidjourneyClient client =
 *     MidjourneyClient.builder().baseUrl("http://127.0.0.1:8080").apiKey("S").build()) {
 *   ImagineRequest request = ImagineRequest.builder("Cat").build();
 *   SubmitResult result = client.api().submit().submitImagine(request).execute().body();
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client;

import org.jspecify.annotations.NullMarked;
