/** Auto-configuration of the client for Spring Boot 3.5 and 4. */
@NullMarked
package dev.mjproxy.spring;

import org.jspecify.annotations.NullMarked;
