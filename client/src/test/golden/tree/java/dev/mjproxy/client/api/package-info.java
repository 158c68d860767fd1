/**
 * The operations as Retrofit interfaces, one per tag, generated from the OpenAPI document.
 *
 * <pre>{@code
 * Response<Task> response = client.api().tasks().fetchTask("1320098173412546").execute();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.api;

import org.jspecify.annotations.NullMarked;
