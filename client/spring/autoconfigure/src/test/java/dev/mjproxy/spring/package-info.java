/**
 * Application contexts of Spring Boot 3.5 with the auto-configuration; both Boots run in projects
 * of their own.
 */
@NullMarked
package dev.mjproxy.spring;

import org.jspecify.annotations.NullMarked;
