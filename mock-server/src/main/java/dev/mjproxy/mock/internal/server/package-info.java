/**
 * The HTTP server: WireMock and its Jetty, with our own handler in front. The only package that
 * knows them.
 */
@NullMarked
package dev.mjproxy.mock.internal.server;

import org.jspecify.annotations.NullMarked;
