/**
 * Immutable request and response bodies, generated from the OpenAPI document.
 *
 * <p>Builders take the required members as parameters; {@code toBuilder()} makes a changed copy.
 * Optional members are {@code null} when they are absent, {@code null} or (enums) empty; absent
 * lists and maps are empty. Times are {@code Optional<Instant>}, and empty where a server sends 0;
 * the number itself is there as {@code …Millis()}. Enums are open: {@code known()} gives a Java
 * enum for {@code switch}. Members and enum values that the document does not name are kept and
 * written back; such members are in {@code extra()}.
 *
 * <pre>{@code
 * ImagineRequest request = ImagineRequest.builder("Cat").state("order-7").build();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.model;

import org.jspecify.annotations.NullMarked;
