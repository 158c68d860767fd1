/** What the client needs of Spring Boot 3.5 alone. */
@NullMarked
package dev.mjproxy.spring.starter;

import org.jspecify.annotations.NullMarked;
