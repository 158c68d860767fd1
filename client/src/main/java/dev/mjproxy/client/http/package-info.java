/**
 * Settings of calls (retries, clock, metrics), and results together with their response.
 *
 * <pre>{@code
 * MidjourneyClient client =
 *     MidjourneyClient.builder().baseUrl("http://127.0.0.1:8080").retries(RetryPolicy.none()).build();
 * ApiResponse<Task> response = client.tasks().withRaw().fetch("1320098173412546");
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.http;

import org.jspecify.annotations.NullMarked;
