/** Requests and responses as the handlers see them. */
@NullMarked
package dev.mjproxy.mock.internal.http;

import org.jspecify.annotations.NullMarked;
