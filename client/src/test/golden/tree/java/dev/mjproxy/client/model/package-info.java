/**
 * What goes over the wire as immutable Java types, generated from the OpenAPI document.
 *
 * <p>Objects are made by builders that take the required members first, and changed through {@code toBuilder()}.
 * Optional members are {@code null} when they are absent, {@code null} or (enums) empty; absent lists and maps are
 * empty. Members that the document does not name stay in {@code extra()}, enum values that it does not name stay
 * what they are, and both are written back.
 *
 * <pre>{@code
 * ImagineRequest request = ImagineRequest.builder("Cat").state("order-7").build();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.model;

import org.jspecify.annotations.NullMarked;
