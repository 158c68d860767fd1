/** What the client needs of Spring Boot 4 alone. */
@NullMarked
package dev.mjproxy.spring.starter;

import org.jspecify.annotations.NullMarked;
